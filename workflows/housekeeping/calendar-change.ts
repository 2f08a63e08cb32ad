/** A calendar year was added or changed: every period that runs in it is counted anew (reading of Art. 17(5)). */
import { batch } from '../activity-options';
import { clockOf } from '../clock';
import type { CalendarChangeInput } from './messages';

export async function calendarChange({ year, change, clock }: CalendarChangeInput): Promise<void> {
  await batch.recountDeadlines({ year, change, at: clockOf(clock).now() });
}
