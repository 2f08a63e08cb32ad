/** Instants as people read them, in the time of the city. */
import type { Instant } from '../../policy/kernel/time';

const MINUTE = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

export const minuteOf = (instant: Instant): string => MINUTE.format(new Date(instant));
