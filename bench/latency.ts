/**
 * How long a decision takes to be answered while twenty arrive each second, whether or not the one
 * before has been answered (open loop): a late answer delays no question, so waiting is counted in full.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { pairsOf, pairsTold, type Scale } from './scale';
import type { Season, Side } from './side';
import { median, quantile, spreadOf } from './statistics';
import { table } from './table';

const EVERY_MS = 50;
const SUBMITTING_AT_ONCE = 10;

/** Times to the answer in ms, of ours and of the bare one. */
type Pair = readonly [readonly number[], readonly number[]];

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

const line = (ms: readonly number[]): string =>
  `p50 ${median(ms).toFixed(1)} p99 ${quantile(ms, 0.99).toFixed(1)} ms`;

/**
 * The answers' times in ms, from the moment each was due: five decisions on each case, one case after
 * the other. Nobody decides on a case whose last decision is not answered; that wait counts too.
 */
async function answers(side: Side, { latencyCases }: Scale): Promise<number[]> {
  const season = await side.season();
  const numbers = await submitted(season, latencyCases);
  await wait(1_000);
  const asked: Promise<number>[] = [];
  const before = new Map<string, Promise<unknown>>();
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
  return Promise.all(asked);
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
  const count = pairs.reduce((sum, [ours]) => sum + ours.length, 0);
  const rows = [0.5, 0.99].map((share) => {
    const times = pairs.map(([ours, bare]) => [quantile(ours, share), quantile(bare, share)]);
    const ms = (side: 0 | 1) => median(times.map((pair) => pair[side] ?? 0)).toFixed(1);
    const pooled = (side: 0 | 1) =>
      quantile(
        pairs.flatMap((pair) => pair[side]),
        share,
      ).toFixed(1);
    const ratio = spreadOf(times.map(([ours = 0, bare = 1]) => ours / bare));
    return [
      `p${share * 100} ms`,
      `${ms(0)} (all ${pooled(0)})`,
      `${ms(1)} (all ${pooled(1)})`,
      `${ratio.median.toFixed(2)} (${ratio.min.toFixed(2)}–${ratio.max.toFixed(2)})`,
    ];
  });
  return [
    `${count} decisions a side, ${1000 / EVERY_MS} a second, ${pairsTold(pairs.length, latencyPairs)};`,
    'median of the pairs, in brackets over all decisions at once. The target is a ratio of at most 1.25.',
    '',
    table(['', 'ours', 'bare', 'ours / bare (least–most)'], rows),
  ].join('\n');
}
