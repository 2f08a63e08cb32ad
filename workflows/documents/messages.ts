/** Input of the short process that has official documents made. */
import type { DemoClock } from '../../policy/kernel/demo-clock';

export interface DocumentMakingInput {
  /** Only the embedded stack sets it. */
  readonly clock?: DemoClock;
}

/** Id of the Schedule that has documents made. */
export const DOCUMENTS_SCHEDULE = 'documents';
