/**
 * How long a decision takes to be answered while ten arrive each second, whether or not the one
 * before has been answered (open loop): a late answer delays no question, so waiting is counted in full.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { loadNow, loadSince } from './load';
import { turnsOf, turnsTold, type Scale, type Turn } from './scale';
import type { Season, Side, Sides } from './side';
import { median, quantile, spreadOf } from './statistics';
import { table } from './table';

const EVERY_MS = 100;
const SUBMITTING_AT_ONCE = 10;
/** Cases that each side answers for first and that are not counted: until then its code is not compiled. */
const WARM_UP_CASES = 10;

interface Answers {
  /** Times to the answer. */
  readonly ms: readonly number[];
  /** Of all processes together, a decision. */
  readonly cpuMs: number;
}

export async function latency(sides: Sides, scale: Scale): Promise<string> {
  for (const side of sides) await answers(side, { ...scale, latencyCases: WARM_UP_CASES });
  const turns = await turnsOf(scale.latencyTurns, scale, sides, async (side) => {
    const measured = await answers(side, scale);
    const [p50, p99] = [0.5, 0.99].map((share) => quantile(measured.ms, share).toFixed(1));
    console.error(`  ${side.name}: p50 ${String(p50)}, p99 ${String(p99)} ms`);
    return measured;
  });
  return report(turns, scale);
}

/**
 * The answers' times in ms, from the moment each was due: five decisions on each case, one case after
 * the other. Nobody decides on a case whose last decision is not answered; that wait counts too.
 */
async function answers(side: Side, { latencyCases }: Scale): Promise<Answers> {
  const season = await side.season();
  const numbers = await submitted(season, latencyCases);
  await wait(1_000);
  const asked: Promise<number>[] = [];
  const before = new Map<string, Promise<unknown>>();
  const load = await loadNow();
  const began = performance.now();
  for (const review of season.reviews) {
    for (const no of numbers) {
      const due = began + asked.length * EVERY_MS;
      await wait(Math.max(0, due - performance.now()));
      const answered = (before.get(no) ?? Promise.resolve()).then(() => review(no));
      before.set(no, answered);
      asked.push(answered.then(() => performance.now() - due));
    }
  }
  const ms = await Promise.all(asked);
  const { cpuMs } = loadSince(load, await loadNow());
  return { ms, cpuMs: cpuMs / ms.length };
}

async function submitted(season: Season, count: number): Promise<string[]> {
  const numbers: string[] = [];
  while (numbers.length < count) {
    const some = Math.min(SUBMITTING_AT_ONCE, count - numbers.length);
    numbers.push(...(await Promise.all(Array.from({ length: some }, () => season.submit()))));
  }
  return numbers;
}

function report(turns: readonly Turn<Answers>[], { latencyTurns }: Scale): string {
  const count = turns.reduce((sum, [ours]) => sum + ours.ms.length, 0);
  const times = [0.5, 0.99].map((share) => {
    const of = (ms: readonly number[]): number => quantile(ms, share);
    const all = (at: 0 | 1 | 2): number => of(turns.flatMap((turn) => turn[at].ms));
    return row(`p${share * 100} ms`, turns, ({ ms }) => of(ms), all);
  });
  const cpu = row('processor ms a decision, all processes', turns, ({ cpuMs }) => cpuMs);
  return [
    `${count} decisions a side, ${1000 / EVERY_MS} a second, ${turnsTold(turns.length, latencyTurns)};`,
    'median of the turns, in brackets over all decisions at once, and least–most of a ratio.',
    'The target is a ratio of at most 1.25 to `bare, visible` (docs/adr/0023).',
    '',
    table(
      ['', 'ours', 'bare', 'ours / bare', 'bare, visible', 'ours / bare, visible'],
      [...times, cpu],
    ),
  ].join('\n');
}

function row(
  name: string,
  turns: readonly Turn<Answers>[],
  of: (answers: Answers) => number,
  all?: (at: 0 | 1 | 2) => number,
): string[] {
  const side = (at: 0 | 1 | 2): string => {
    const middle = median(turns.map((turn) => of(turn[at]))).toFixed(1);
    return all === undefined ? middle : `${middle} (all ${all(at).toFixed(1)})`;
  };
  const ratio = (at: 1 | 2): string => {
    const spread = spreadOf(turns.map((turn) => of(turn[0]) / of(turn[at])));
    return `${spread.median.toFixed(2)} (${spread.min.toFixed(2)}–${spread.max.toFixed(2)})`;
  };
  return [name, side(0), side(1), ratio(1), side(2), ratio(2)];
}
