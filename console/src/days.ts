/** Days as people read them, in the time of the city. */
import {
  civilDateOf,
  daysBetween,
  instantOf,
  msOf,
  type CivilDate,
  type Instant,
} from '../../policy/kernel/time';
import type { Wait } from './api';
import type { Tone } from './block';
import { today } from './session';

export const dayOf = (instant: Instant): CivilDate => civilDateOf(instant);
/** Of an instant, day and minute. */
export function timeOf(instant: Instant): string {
  const shown = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return shown.format(new Date(instant));
}

/** The last day of a period, which ends at 24:00. */
export function lastDayOf({ dueAt, deadline }: Pick<Wait, 'deadline' | 'dueAt'>) {
  if (deadline !== undefined) return deadline.lastDay;
  return dueAt === undefined ? undefined : civilDateOf(instantOf(msOf(dueAt) - 1));
}

export interface Left {
  readonly text: string;
  readonly tone: Tone;
}

export function daysLeft(lastDay: CivilDate): Left {
  const days = daysBetween(today(), lastDay);
  if (days < 0) return { text: `已逾期${-days}天`, tone: 'grave' };
  if (days === 0) return { text: '今天到期', tone: 'soon' };
  return { text: `还有${days}天`, tone: days <= 2 ? 'soon' : 'calm' };
}
