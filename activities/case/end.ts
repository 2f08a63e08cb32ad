/** How a case ends unpaid: on record, with everything it holds released in the same transaction. */
import type { Instant } from '../../policy/kernel/time';
import type { Outcome } from '../../policy/case/waits';
import type { Change } from '../../store/case/case-acts';
import type { CaseRecord } from '../../store/case/cases';
import { releaseClaims } from '../../store/case/claims';
import { releaseShares } from '../../store/case/transfer-shares';
import type { Tx } from '../../store/kernel/connection';
import { releaseAward } from '../../store/money/holds';

export async function endUnpaid(
  tx: Tx,
  kase: CaseRecord,
  outcome: Exclude<Outcome, 'paid'>,
  act: { readonly key: string; readonly at: Instant; readonly reason: string },
): Promise<Change> {
  if (kase.procedure === 'redemption') {
    await releaseAward(tx, { caseNo: kase._id, key: act.key, at: act.at });
    await releaseClaims(tx, kase._id);
    await releaseShares(tx, kase._id);
  }
  return ended(kase, outcome, act.reason);
}

export function ended(kase: CaseRecord, outcome: Outcome, reason: string): Change {
  return {
    set: { state: 'ended', ended: { outcome, step: kase.step, reason }, waits: [] },
    unset: ['suspendedSince', 'heldFor', 'heldMatters'],
    result: outcome,
  };
}
