/**
 * How long a decision takes to be answered while twenty arrive each second, whether or not the one
 * before has been answered (open loop): a late answer delays no question, so waiting is counted in full.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { loadNow, loadSince } from './load';
import { pairsOf, pairsTold, type Scale } from './scale';
import type { Season, Side } from './side';
import { median, quantile, spreadOf } from './statistics';
import { table } from './table';

const EVERY_MS = 50;
const SUBMITTING_AT_ONCE = 10;

interface Answers {
  /** Times to the answer. */
  readonly ms: readonly number[];
  /** Of all processes together, a decision. */
  readonly cpuMs: number;
}

/** Ours and the bare one. */
type Pair = readonly [Answers, Answers];

export async function latency(sides: readonly [Side, Side], scale: Scale): Promise<string> {
  const [ours, bare] = sides;
  const pairs = await pairsOf(scale.latencyPairs, scale, async (): Promise<Pair> => {
    const first = await answers(ours, scale);
    const second = await answers(bare, scale);
    console.error(`  ours ${line(first)}, bare ${line(second)}`);
    return [first, second];
  });
  return report(pairs, scale);
}

const line = ({ ms }: Answers): string =>
  `p50 ${median(ms).toFixed(1)} p99 ${quantile(ms, 0.99).toFixed(1)} ms`;

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

function report(pairs: readonly Pair[], { latencyPairs }: Scale): string {
  const count = pairs.reduce((sum, [ours]) => sum + ours.ms.length, 0);
  const times = [0.5, 0.99].map((share) => {
    const of = ({ ms }: Answers): number => quantile(ms, share);
    const all = (side: 0 | 1): number =>
      quantile(
        pairs.flatMap((pair) => pair[side].ms),
        share,
      );
    return row(`p${share * 100} ms`, pairs, of, [all(0), all(1)]);
  });
  const cpu = row('processor ms a decision, all processes', pairs, ({ cpuMs }) => cpuMs);
  return [
    `${count} decisions a side, ${1000 / EVERY_MS} a second, ${pairsTold(pairs.length, latencyPairs)};`,
    'median of the pairs, in brackets over all decisions at once. The target is a ratio of at most 1.25.',
    '',
    table(['', 'ours', 'bare', 'ours / bare (least–most)'], [...times, cpu]),
  ].join('\n');
}

function row(
  name: string,
  pairs: readonly Pair[],
  of: (answers: Answers) => number,
  all?: readonly [number, number],
): string[] {
  const side = (at: 0 | 1): string => {
    const middle = median(pairs.map((pair) => of(pair[at]))).toFixed(1);
    return all === undefined ? middle : `${middle} (all ${all[at].toFixed(1)})`;
  };
  const ratio = spreadOf(pairs.map(([ours, bare]) => of(ours) / of(bare)));
  const [middle, least, most] = [ratio.median, ratio.min, ratio.max].map((one) => one.toFixed(2));
  return [name, side(0), side(1), `${String(middle)} (${String(least)}–${String(most)})`];
}
