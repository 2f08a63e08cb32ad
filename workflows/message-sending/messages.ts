/** Input of the short process that has messages made and sent. */
import type { DemoClock } from '../../policy/kernel/demo-clock';

export interface MessageSendingInput {
  /** Only the embedded stack sets it. */
  readonly clock?: DemoClock;
}

/** Id of the Schedule that has messages sent. */
export const MESSAGE_SENDING_SCHEDULE = 'message-sending';
