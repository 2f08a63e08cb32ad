/** How a case ends unpaid: on record, with everything it holds released in the same transaction. */
import type { Instant } from '../policy/kernel/time';
import type { Outcome } from '../policy/waiting';
import type { Change } from '../store/case-acts';
import type { CaseRecord } from '../store/cases';
import { releaseClaims } from '../store/claims';
import type { Tx } from '../store/connection';
import { releaseAward } from '../store/holds';

export async function endUnpaid(
  tx: Tx,
  kase: CaseRecord,
  outcome: Exclude<Outcome, 'paid'>,
  act: { readonly key: string; readonly at: Instant; readonly reason: string },
): Promise<Change> {
  if (kase.procedure === 'redemption') {
    await releaseAward(tx, { caseNo: kase._id, key: act.key, at: act.at });
    await releaseClaims(tx, kase._id);
  }
  return ended(kase, outcome, act.reason);
}

export function ended(kase: CaseRecord, outcome: Outcome, reason: string): Change {
  return {
    set: { state: 'ended', ended: { outcome, step: kase.step, reason }, waits: [] },
    unset: ['suspendedSince', 'heldFor'],
    result: outcome,
  };
}
