/** The long form: the same season once without faults and then in round after round with them, each in a weather of its own. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workflowBundle } from '../../support/servers';
import { castOf } from './cast';
import { differencesOf } from './endings';
import { faketime } from './faketime';
import { keepRound } from './results';
import { playRound, type RoundPlan, type RoundResult } from './round';
import type { Weather } from './storm';

const ROUNDS = 20;
const CASES = 300;
/** The days of publicity last longer than the longest fault. */
const DAY_MS = 4_000;
const WEATHER = { longestMs: 20_000, pauseMs: [1_000, 6_000], fillsDisk: true } as const;
/** How often each kind of fault comes at most, so that a season ends on a slow machine too. */
const DECKS = 2;
/** The rounds of a smaller season are tries, which nothing is kept of. */
const LEAST_KEPT = 60;

/**
 * `npm run chaos [-- --rounds=20] [--cases=300] [--decks=2] [--seed=…]`: adds its rounds to `bench/results/chaos.md`.
 * @returns whether nothing differed
 */
export async function faults(words: readonly string[]): Promise<boolean> {
  const seed = option(words, 'seed') ?? randomUUID();
  const rounds = Number(option(words, 'rounds') ?? ROUNDS);
  const cases = Number(option(words, 'cases') ?? CASES);
  const decks = Number(option(words, 'decks') ?? DECKS);
  const library = faketime();
  process.env['HONGSHAN_PERSON_KEY'] ??= 'a1'.repeat(32);
  const folder = await mkdtemp(join(tmpdir(), 'hongshan-chaos-bundle-'));
  try {
    await workflowBundle(folder);
    const bundle = process.env['WORKFLOW_BUNDLE'] ?? '';
    const plan = { cast: castOf(cases), dayMs: DAY_MS, bundle, report: say };
    const weather = { ...WEATHER, decks, faketime: library };
    say(`seed ${seed}; ${rounds} rounds of ${cases} cases`);
    const keep = async (result: RoundResult, one: string) => {
      if (cases >= LEAST_KEPT) await keepRound({ ...result, seed: one, cases });
    };
    return await roundsOf(plan, { seed, rounds, weather, keep });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Rounds {
  readonly seed: string;
  readonly rounds: number;
  readonly weather: Weather;
  readonly keep: (result: RoundResult, seed: string) => Promise<void>;
}

async function roundsOf(
  plan: Omit<RoundPlan, 'seed'>,
  { seed, rounds, weather, keep }: Rounds,
): Promise<boolean> {
  const calm = await playRound({ ...plan, seed });
  say(`without faults: ${calm.seconds.toFixed(0)} s, ${tellDifferences(calm.differences)}`);
  await keep(calm, `${seed}/none`);
  let found = calm.differences.length;
  for (let nth = 1; nth <= rounds; nth += 1) {
    const one = `${seed}/${nth}`;
    const result = await playRound({ ...plan, seed: one, weather });
    const differences = [...result.differences, ...differencesOf(calm.endings, result.endings)];
    say(`round ${nth}: ${result.seconds.toFixed(0)} s, ${tellDifferences(differences)}`);
    await keep({ ...result, differences }, one);
    found += differences.length;
  }
  return found === 0;
}

function tellDifferences(differences: readonly string[]): string {
  return [`${differences.length} differences`, ...differences].join('\n  ');
}

function option(words: readonly string[], name: string): string | undefined {
  const start = `--${name}=`;
  return words.find((word) => word.startsWith(start))?.slice(start.length);
}

function say(line: string): void {
  console.log(`${new Date().toISOString().slice(11, 19)} ${line}`);
}
