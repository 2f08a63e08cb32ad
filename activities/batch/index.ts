/** Every batch activity: work over many cases, heartbeating, resumed where it stopped. */
import type { Configuration } from '../configuration';
import { carryOut } from './carry-out';
import { chaseOverdue } from './chase-overdue';
import { invite } from './invite';
import { recountDeadlines, recountKnownYears } from './recount-deadlines';
import { sealTrails } from './seal-trails';
import { settleWaiting } from './settle-waiting';
import { sweepLeftovers } from './sweep-leftovers';
import { tellWhatWasMissed } from './tell-missed';
import { reachCases } from '../sanctions/reach-cases';
import { countEvaluation } from '../evaluations/count';
import { issueVouchers } from '../vouchers/issue';
import { markVouchers, remindVouchers } from '../vouchers/turn';

export type BatchActivities = ReturnType<typeof createBatch>;

export function createBatch(configuration: Configuration) {
  return {
    carryOut: carryOut(configuration),
    chaseOverdue: chaseOverdue(configuration),
    invite: invite(configuration),
    recountDeadlines: recountDeadlines(configuration),
    recountKnownYears: recountKnownYears(configuration),
    sealTrails,
    settleWaiting: settleWaiting(configuration),
    sweepLeftovers: sweepLeftovers(configuration),
    tellWhatWasMissed: tellWhatWasMissed(configuration),
    countEvaluation,
    issueVouchers,
    markVouchers,
    remindVouchers,
    reachCases: reachCases(configuration),
  };
}
