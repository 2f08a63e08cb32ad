/** The long form: the same season once without faults and then in round after round with them, each in a weather of its own. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workflowBundle } from '../../support/servers';
import { castOf } from './cast';
import { differencesOf } from './endings';
import { faketime } from './faketime';
import { keepResults, type Told } from './results';
import { playRound, type RoundPlan } from './round';

const ROUNDS = 20;
const CASES = 300;
/** The days of publicity last longer than the longest fault. */
const DAY_MS = 4_000;
const WEATHER = { longestMs: 20_000, pauseMs: [1_000, 6_000], decks: 4, fillsDisk: true } as const;
const KEPT = { rounds: 1, cases: CASES };

/**
 * `npm run chaos [-- --rounds=20] [--cases=300] [--seed=…]`: keeps `bench/results/chaos.md`.
 * @returns whether nothing differed
 */
export async function faults(words: readonly string[]): Promise<boolean> {
  const seed = option(words, 'seed') ?? randomUUID();
  const rounds = Number(option(words, 'rounds') ?? ROUNDS);
  const cases = Number(option(words, 'cases') ?? CASES);
  const library = faketime();
  process.env['HONGSHAN_PERSON_KEY'] ??= 'a1'.repeat(32);
  const folder = await mkdtemp(join(tmpdir(), 'hongshan-chaos-bundle-'));
  try {
    await workflowBundle(folder);
    const bundle = process.env['WORKFLOW_BUNDLE'] ?? '';
    const plan = { cast: castOf(cases), dayMs: DAY_MS, bundle, report: say };
    say(`seed ${seed}; ${rounds} rounds of ${cases} cases`);
    const told = await roundsOf(plan, seed, rounds, library);
    if (rounds >= KEPT.rounds && cases >= KEPT.cases)
      await keepResults(told, { cases, dayMs: DAY_MS });
    return told.every(({ differences }) => differences.length === 0);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function roundsOf(
  plan: Omit<RoundPlan, 'seed'>,
  seed: string,
  rounds: number,
  library: string,
): Promise<Told[]> {
  const calm = await playRound({ ...plan, seed });
  say(`without faults: ${calm.seconds.toFixed(0)} s, ${tellDifferences(calm.differences)}`);
  const told: Told[] = [{ ...calm, seed: 'none' }];
  for (let nth = 1; nth <= rounds; nth += 1) {
    const one = `${seed}/${nth}`;
    const weather = { ...WEATHER, faketime: library };
    const result = await playRound({ ...plan, seed: one, weather });
    const differences = [...result.differences, ...differencesOf(calm.endings, result.endings)];
    told.push({ ...result, differences, seed: one });
    say(`round ${nth}: ${result.seconds.toFixed(0)} s, ${tellDifferences(differences)}`);
  }
  return told;
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
