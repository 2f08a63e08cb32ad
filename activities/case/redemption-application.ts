/** The application for redemption (Art. 17(2)): it claims its project and opens the enterprise's voucher. */
import { refuseAll } from '../../policy/words/refusals';
import { redeemerOf } from '../../policy/articles/art-15-redeemer';
import type { RedemptionSubmission } from '../../policy/model/nouns';
import { seriesOf } from '../../policy/model/case-numbers';
import { refusalsOf, type Finding } from '../../policy/screening/finding';
import type { Answer, WaitName } from '../../policy/case/waits';
import { openCase, type NewCase } from '../../store/case/case-acts';
import { claim, claimsIn } from '../../store/case/claims';
import { takeShares } from '../../store/case/transfer-shares';
import { inTransaction } from '../../store/kernel/connection';
import { answerFiling, nextNumber, type Filing } from '../../store/case/filings';
import type { RoundRecord } from '../../store/round/rounds';
import { reviewingDistrict } from './new-case';
import { voucherFor } from '../voucher-year/first-redemption';
import { roundFor, screenedRedemption, type Screening } from '../../store/case/screening';
import { heldBy, tellHeld } from './imported-record';
import { openWait } from './waits';
import { blankCase, refuseOnceConcluded, refuseOther, submitAct, type Submission } from './filing';
import { joinAdmission } from './supplementary';

const JOINS = 'supplementary-admission-needed';

export async function acceptRedemption(input: Submission, filing: Filing): Promise<Answer> {
  const submission = filing.body as RedemptionSubmission;
  const round = await roundFor(submission.roundId, 'redemption');
  const redeemer = redeemerOf(submission);
  refuseOther(input.actor, redeemer.uscc);
  const screening = await screenedRedemption(round.policy, round, submission, input);
  const { findings } = screening;
  refuseAll(refusalsOf(findings));
  const joins = findings.some((finding) => finding.code === JOINS);
  const spareNumber = joins
    ? await nextNumber(seriesOf('admission', round.programmeYear))
    : undefined;
  return inTransaction(async (tx) => {
    const calendar = await refuseOnceConcluded(tx, round);
    await claim(tx, { caseNo: input.no, claims: claimsIn(submission), at: input.at });
    await takeShares(tx, input.no, submission);
    await voucherFor(tx, submission.enterprise.uscc, round, input.at);
    const screened = newRedemption(input, submission, round, screening);
    const waitsFor =
      spareNumber === undefined
        ? undefined
        : await joinAdmission(tx, screened, spareNumber, calendar);
    const kase = waitsFor === undefined ? withoutJoining(screened) : screened;
    const waits = [openWait(kase, firstWait(submission, findings), input.at, calendar)];
    const act = submitAct(input);
    const answer = await openCase(
      tx,
      act,
      { ...kase, waits, ...(waitsFor !== undefined && { waitsFor }) },
      'accepted',
      waitsFor,
    );
    await tellHeld(tx, { ...kase, waits }, heldBy(findings), input.at);
    await screening.keepDeclared(tx, input.at);
    await answerFiling(filing._id, { accepted: answer }, tx);
    return answer;
  });
}

/** The provider has been admitted since the screening: there is nothing to wait for (Art. 9). */
function withoutJoining(kase: NewCase): NewCase {
  return { ...kase, findings: kase.findings.filter(({ code }) => code !== JOINS) };
}

function firstWait(submission: RedemptionSubmission, findings: readonly Finding[]): WaitName {
  if (heldBy(findings).length > 0) return 'imported-record';
  return submission.redeemer === 'institution' ? 'use-confirmation' : 'preliminary-review';
}

function newRedemption(
  input: Submission,
  submission: RedemptionSubmission,
  round: RoundRecord,
  { domicile, findings }: Screening,
): NewCase {
  const { enterprise, provider, account } = submission;
  const redeemer = redeemerOf(submission);
  return {
    ...blankCase(input, round),
    procedure: 'redemption',
    applicant: redeemer.uscc,
    applicantName: redeemer.name,
    enterprise: enterprise.uscc,
    provider: provider.uscc,
    ...reviewingDistrict(domicile),
    step: firstWait(submission, findings) === 'preliminary-review' ? '17(3)' : '17(2)',
    submission,
    account,
    findings,
  };
}
