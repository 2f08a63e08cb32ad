/** Whole redemptions a second with 250 in flight, ours and the bare one by turns. */
import { loadNow, loadSince, type Load } from './load';
import { pairsOf, pairsTold, type Scale } from './scale';
import { walk, type Side } from './side';
import { spreadOf } from './statistics';
import { table } from './table';

/** Cases that one meeting, one list and one approval document are about. */
const GROUP = 50;
/** A civil day in ms: publicity then takes less than four seconds. */
const DAY_MS = 500;

interface Wave extends Load {
  readonly perSecond: number;
}

export async function throughput(sides: readonly [Side, Side], scale: Scale): Promise<string> {
  const [ours, bare] = sides;
  const waves = await pairsOf(scale.throughputPairs, scale, async (): Promise<[Wave, Wave]> => {
    const first = await wave(ours, scale);
    const second = await wave(bare, scale);
    console.error(`  ours ${line(first)}, bare ${line(second)}`);
    return [first, second];
  });
  return report(waves, scale);
}

const line = ({ perSecond, cpuMs }: Wave): string =>
  `${perSecond.toFixed(2)}/s ${cpuMs.toFixed(0)} ms`;

/** From the first submission to the last payment of all cases, which walk in groups. */
async function wave(side: Side, { inFlight }: Scale): Promise<Wave> {
  const group = Math.min(GROUP, inFlight);
  const season = await side.season(DAY_MS);
  const before = await loadNow();
  const began = performance.now();
  await Promise.all(Array.from({ length: inFlight / group }, () => walk(season, group)));
  const seconds = (performance.now() - began) / 1000;
  const load = loadSince(before, await loadNow());
  return {
    perSecond: inFlight / seconds,
    cpuMs: load.cpuMs / inFlight,
    transactions: load.transactions / inFlight,
    commands: load.commands / inFlight,
  };
}

const MEASURES = [
  ['redemptions a second', 'perSecond', 2],
  ['processor ms a redemption, all processes', 'cpuMs', 0],
  ['transactions a redemption', 'transactions', 1],
  ['database commands a redemption', 'commands', 1],
] as const;

function report(waves: readonly [Wave, Wave][], { inFlight, throughputPairs }: Scale): string {
  const rows = MEASURES.map(([name, key, digits]) => {
    const of = (values: number[], places: number) => {
      const { median, min, max } = spreadOf(values);
      return `${median.toFixed(places)} (${min.toFixed(places)}–${max.toFixed(places)})`;
    };
    return [
      name,
      of(
        waves.map(([ours]) => ours[key]),
        digits,
      ),
      of(
        waves.map(([, bare]) => bare[key]),
        digits,
      ),
      of(
        waves.map(([ours, bare]) => ours[key] / bare[key]),
        2,
      ),
    ];
  });
  return [
    `${inFlight} redemptions in flight, ${pairsTold(waves.length, throughputPairs)}; median (least–most).`,
    'The target is a ratio of at least 0.80 in the first line.',
    '',
    table(['', 'ours', 'bare', 'ours / bare'], rows),
  ].join('\n');
}
