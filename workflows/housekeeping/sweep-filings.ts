/** Drops filings that no process has answered: a caller that went away between number and case. */
import { batch } from '../activity-options';

export async function sweepFilings(): Promise<number> {
  return batch.sweepFilings();
}
