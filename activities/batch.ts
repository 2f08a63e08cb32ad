/** Every batch activity: work over many cases, heartbeating, resumed where it stopped. */
import type { Configuration } from './configuration';
import { carryOut } from './round/carry-out';
import { chaseOverdue } from './housekeeping/chase-overdue';
import { invite } from './case/invite';
import { recountDeadlines, recountKnownYears } from './housekeeping/recount-deadlines';
import { sealTrails } from './housekeeping/seal-trails';
import { restoreBroken } from './housekeeping/restore-broken';
import { makeDocuments } from './documents/make-documents';
import { sendMessages } from './messages/send';
import { scanPapers } from './evidence/scan-papers';
import { settleWaiting } from './housekeeping/settle-waiting-cases';
import { sweepLeftovers } from './housekeeping/sweep-leftovers';
import { tellWhatWasMissed } from './housekeeping/tell-missed-acts';
import { reachCases } from './sanction/reach-cases';
import { countEvaluation } from './evaluation/count';
import { issueVouchers } from './voucher-year/issue';
import { markVouchers, remindVouchers } from './voucher-year/turn';

export type BatchActivities = ReturnType<typeof createBatch>;

export function createBatch(configuration: Configuration) {
  return {
    carryOut: carryOut(configuration),
    chaseOverdue: chaseOverdue(configuration),
    invite: invite(configuration),
    makeDocuments: makeDocuments(configuration),
    recountDeadlines: recountDeadlines(configuration),
    recountKnownYears: recountKnownYears(configuration),
    restoreBroken: restoreBroken(configuration),
    scanPapers: scanPapers(configuration),
    sealTrails,
    sendMessages: sendMessages(configuration),
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
