/** How much is measured: in full for the record, or quickly to see that everything works. */
import type { Side, Sides } from './side';

export interface Scale {
  readonly throughputTurns: number;
  readonly inFlight: number;
  readonly latencyTurns: number;
  /** Each gives five decisions. */
  readonly latencyCases: number;
  readonly burst: number;
  /** Cases of an act that persons work beside. */
  readonly crowd: number;
  /** Cases that are open at once where memory is measured. */
  readonly openCases: number;
  readonly starts: number;
  /** Entries of the ledgers that are audited, one after the other. */
  readonly ledgerEntries: readonly number[];
  /** Entities that applications are screened against, with three relations each. */
  readonly screenedEntities: number;
  readonly screenings: number;
  /** Cases among which one is found, and whose waits are listed. */
  readonly foundCases: number;
  readonly searches: number;
  /** That read at once. */
  readonly sessions: number;
  /** Of each of them. */
  readonly reads: number;
  /** No further turn is begun after so many minutes of one part. */
  readonly minutes: number;
}

export const FULL: Scale = {
  throughputTurns: 7,
  inFlight: 250,
  latencyTurns: 5,
  latencyCases: 100,
  burst: 500,
  crowd: 1_000,
  openCases: 5_000,
  starts: 3,
  ledgerEntries: [10_000, 100_000],
  screenedEntities: 100_000,
  screenings: 2_000,
  foundCases: 20_000,
  searches: 500,
  sessions: 100,
  reads: 20,
  minutes: 10,
};

export const QUICK: Scale = {
  throughputTurns: 1,
  inFlight: 20,
  latencyTurns: 1,
  latencyCases: 10,
  burst: 20,
  crowd: 30,
  openCases: 200,
  starts: 1,
  ledgerEntries: [1_000, 10_000],
  screenedEntities: 1_000,
  screenings: 100,
  foundCases: 1_000,
  searches: 100,
  sessions: 10,
  reads: 5,
  minutes: 1,
};

/**
 * Measures the sides of a part by turns until all turns are over or the time is: on a machine that is busy
 * with other things a part then has fewer turns, which its table says.
 */
export async function turnsOf<T>(
  turns: number,
  { minutes }: Scale,
  sides: Sides,
  measure: (side: Side) => Promise<T>,
): Promise<Turn<T>[]> {
  const until = performance.now() + minutes * 60_000;
  const measured: Turn<T>[] = [];
  const [ours, bare, visible] = sides;
  while (measured.length < turns && (measured.length === 0 || performance.now() < until)) {
    measured.push([await measure(ours), await measure(bare), await measure(visible)]);
  }
  return measured;
}

/** What one turn measured, in the order of the sides. */
export type Turn<T> = readonly [ours: T, bare: T, visible: T];

export function turnsTold(measured: number, wanted: number): string {
  if (measured === wanted) return `${measured} turns of each side`;
  return `${measured} turns of each side (of ${wanted}: the time was over)`;
}
