/** Whole redemptions a second with 250 in flight, ours and the bare one by turns. */
import { loadNow, loadSince, type Load } from './load';
import { turnsOf, turnsTold, type Scale, type Turn } from './scale';
import { walk, type Side, type Sides } from './side';
import { spreadOf } from './statistics';
import { table } from './table';

/** Cases that one meeting, one list and one approval document are about. */
const GROUP = 50;
/** A civil day in ms: publicity then takes less than four seconds. */
const DAY_MS = 500;

interface Wave extends Load {
  readonly perSecond: number;
}

export async function throughput(sides: Sides, scale: Scale): Promise<string> {
  const waves = await turnsOf(scale.throughputTurns, scale, sides, async (side) => {
    const measured = await wave(side, scale);
    const { perSecond, cpuMs } = measured;
    console.error(`  ${side.name}: ${perSecond.toFixed(2)}/s, ${cpuMs.toFixed(0)} ms`);
    return measured;
  });
  return report(waves, scale);
}

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

function report(waves: readonly Turn<Wave>[], { inFlight, throughputTurns }: Scale): string {
  const rows = MEASURES.map(([name, key, digits]) => {
    const side = (at: 0 | 1 | 2): string =>
      told(
        waves.map((turn) => turn[at][key]),
        digits,
      );
    const ratio = (at: 1 | 2): string =>
      told(
        waves.map((turn) => turn[0][key] / turn[at][key]),
        2,
      );
    return [name, side(0), side(1), ratio(1), side(2), ratio(2)];
  });
  return [
    `${inFlight} redemptions in flight, ${turnsTold(waves.length, throughputTurns)}; median (least–most).`,
    'The target is a ratio of at least 0.80 to `bare, visible` in the first line (docs/adr/0023).',
    '',
    table(['', 'ours', 'bare', 'ours / bare', 'bare, visible', 'ours / bare, visible'], rows),
  ].join('\n');
}

function told(values: readonly number[], digits: number): string {
  const { median, min, max } = spreadOf(values);
  return `${median.toFixed(digits)} (${min.toFixed(digits)}–${max.toFixed(digits)})`;
}
