/** How much is measured: in full for the record, or quickly to see that everything works. */
export interface Scale {
  readonly throughputPairs: number;
  readonly inFlight: number;
  readonly latencyPairs: number;
  /** Each gives five decisions. */
  readonly latencyCases: number;
  readonly burst: number;
  readonly starts: number;
}

export const FULL: Scale = {
  throughputPairs: 7,
  inFlight: 250,
  latencyPairs: 5,
  latencyCases: 100,
  burst: 500,
  starts: 3,
};

export const QUICK: Scale = {
  throughputPairs: 1,
  inFlight: 20,
  latencyPairs: 1,
  latencyCases: 10,
  burst: 20,
  starts: 1,
};
