/** Instants as people read them, in the time of the city. */
import { addDays, civilDateOf, type CivilDate, type Instant } from '../../policy/kernel/time';

const MINUTE = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

export const minuteOf = (instant: Instant): string => MINUTE.format(new Date(instant));

/** The last day of a period that ends at 24:00 of it. */
export const lastDayIn = (dueAt: Instant): CivilDate => addDays(civilDateOf(dueAt), -1);
