/** How much is measured: in full for the record, or quickly to see that everything works. */
export interface Scale {
  readonly throughputPairs: number;
  readonly inFlight: number;
  readonly latencyPairs: number;
  /** Each gives five decisions. */
  readonly latencyCases: number;
  readonly burst: number;
  readonly starts: number;
  /** Entries of the ledgers that are audited, one after the other. */
  readonly ledgerEntries: readonly number[];
  /** Entities that applications are screened against, with three relations each. */
  readonly screenedEntities: number;
  readonly screenings: number;
  /** No further pair is begun after so many minutes of one part. */
  readonly minutes: number;
}

export const FULL: Scale = {
  throughputPairs: 7,
  inFlight: 250,
  latencyPairs: 5,
  latencyCases: 100,
  burst: 500,
  starts: 3,
  ledgerEntries: [10_000, 100_000],
  screenedEntities: 100_000,
  screenings: 2_000,
  minutes: 10,
};

export const QUICK: Scale = {
  throughputPairs: 1,
  inFlight: 20,
  latencyPairs: 1,
  latencyCases: 10,
  burst: 20,
  starts: 1,
  ledgerEntries: [1_000, 10_000],
  screenedEntities: 1_000,
  screenings: 100,
  minutes: 1,
};

/**
 * Measures the pairs of a part, one after the other, until they are complete or the time is over: on a
 * machine that is busy with other things a part then has fewer pairs, which its table says.
 */
export async function pairsOf<T>(
  pairs: number,
  { minutes }: Scale,
  measure: () => Promise<T>,
): Promise<T[]> {
  const until = performance.now() + minutes * 60_000;
  const measured: T[] = [];
  while (measured.length < pairs && (measured.length === 0 || performance.now() < until)) {
    measured.push(await measure());
  }
  return measured;
}

export function pairsTold(measured: number, wanted: number): string {
  if (measured === wanted) return `${measured} alternating pairs`;
  return `${measured} alternating pairs (of ${wanted}: the time was over)`;
}
