/** Input of the short process that has papers scanned. */
import type { DemoClock } from '../../policy/kernel/demo-clock';

export interface PaperScanInput {
  /** Only the embedded stack sets it. */
  readonly clock?: DemoClock;
}

/** Id of the Schedule that has papers scanned. */
export const PAPER_SCAN_SCHEDULE = 'paper-scan';
