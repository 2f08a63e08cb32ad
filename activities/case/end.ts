/** How a case ends unpaid: on record, with everything it holds released in the same transaction. */
import { civilDateOf, type Instant } from '../../policy/kernel/time';
import { withRemedies } from '../../policy/words/remedies';
import type { Outcome } from '../../policy/case/waits';
import type { Change } from '../../store/case/case-acts';
import type { CaseRecord } from '../../store/case/cases';
import { releaseClaims } from '../../store/case/claims';
import { releaseShares } from '../../store/case/transfer-shares';
import type { Tx } from '../../store/kernel/connection';
import { releaseAward } from '../../store/money/holds';
import { giveNotices } from '../../store/people/party-notices';

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

/** Ends it by an office's decision against its applicant, who is told why, and what it may do about it (reading of Art. 20). */
export async function endAgainst(
  tx: Tx,
  kase: CaseRecord,
  outcome: 'lapsed' | 'refused',
  act: Parameters<typeof endUnpaid>[3],
): Promise<Change> {
  const { _id: no, applicant: party } = kase;
  const { at, reason } = act;
  const what = outcome === 'lapsed' ? '因逾期未答复办结' : '不予通过，现为最终结果';
  const message = withRemedies(`${no}${what}：${reason}。`);
  const notice = { _id: `${no}/ended`, kind: 'case-ended', about: no, party } as const;
  const cite = 'reading of Art. 17';
  await giveNotices(tx, [{ ...notice, at, until: civilDateOf(at), message, cite }]);
  return endUnpaid(tx, kase, outcome, act);
}

export function ended(kase: CaseRecord, outcome: Outcome, reason: string): Change {
  return {
    set: { state: 'ended', ended: { outcome, step: kase.step, reason }, waits: [] },
    unset: ['suspendedSince', 'heldFor', 'heldMatters'],
    result: outcome,
  };
}
