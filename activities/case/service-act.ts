/** What the service does on a case by the clock, or because something elsewhere has ended. */
import type { Instant } from '../../policy/kernel/time';
import { SERVICE } from '../../store/trail/trail';

export interface ServiceAct {
  readonly key: string;
  readonly no: string;
  readonly at: Instant;
}

/** The act as it stands on the case's trail. */
export function byService({ key, no, at }: ServiceAct, act: string, reason: string) {
  return { key, no, at, by: SERVICE, channel: 'service', act, reason } as const;
}
