/** Every batch activity: work over many cases, heartbeating, resumed where it stopped. */
import type { Configuration } from '../configuration';
import { carryOut } from './carry-out';
import { chaseOverdue } from './chase-overdue';
import { invite } from './invite';
import { recountDeadlines } from './recount-deadlines';
import { settleWaiting } from './settle-waiting';
import { sweepFilings } from './sweep-filings';

export type BatchActivities = ReturnType<typeof createBatch>;

export function createBatch(configuration: Configuration) {
  return {
    carryOut: carryOut(configuration),
    chaseOverdue,
    invite: invite(configuration),
    recountDeadlines: recountDeadlines(configuration),
    settleWaiting: settleWaiting(configuration),
    sweepFilings: sweepFilings(configuration),
  };
}
