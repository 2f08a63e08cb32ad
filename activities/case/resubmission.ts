/** The corrected application (Arts. 10(3), 17(3)): the same parties and way, screened anew. */
import { redeemerOf } from '../../policy/articles/art-15-redeemer';
import type { Instant } from '../../policy/kernel/time';
import type { AdmissionSubmission, RedemptionSubmission } from '../../policy/model/nouns';
import { refusal, Refused, refuseAll } from '../../policy/words/refusals';
import { refusalsOf, type Finding } from '../../policy/screening/finding';
import type { WaitName } from '../../policy/case/waits';
import { contentHash } from '../../store/kernel/canonical';
import type { CaseRecord } from '../../store/case/cases';
import { claimsIn, moveClaims } from '../../store/case/claims';
import { takeShares } from '../../store/case/transfer-shares';
import type { Configuration } from '../configuration';
import { reviewingDistrict } from './new-case';
import {
  roundFor,
  screenedAdmission,
  screenedRedemption,
  type Screening,
} from '../../store/case/screening';
import { heldBy, tellHeld } from './imported-record';
import { openWait, without } from './waits';
import { decision, type Decision } from './decision';
import { answersFiling, filedFor } from './filing-decisions';

type Body = AdmissionSubmission | RedemptionSubmission;

/**
 * The corrected submission (Arts. 10(3), 17(3)): screened again, and its claims moved with it. Its filing
 * keeps the answer, so that no sweep takes it and it stays on record beside the one it corrects.
 */
export function resubmit(configuration: Configuration): Decision<'resubmit'> {
  return answersFiling(corrected(configuration));
}

function corrected(configuration: Configuration): Decision<'resubmit'> {
  return decision(configuration, 'resubmit', async ({ kase, message, act, tx, calendar }) => {
    const submission = await filedFor<Body>(kase, 'resubmission', message.filing, tx);
    refuseOtherCase(kase, submission);
    const { domicile, findings, keepDeclared } = await screenedAgain(kase, submission, act.at);
    refuseAll(refusalsOf(findings));
    if ('contract' in submission) {
      await moveClaims(tx, kase._id, claimsIn(submission));
      await takeShares(tx, kase._id, submission);
    }
    await keepDeclared(tx, act.at);
    const { district, ...unchanged } = kase;
    const place = placeOf(kase, submission, domicile);
    const placed = { ...unchanged, ...place };
    const waits = [
      ...without(kase.waits, 'correction'),
      openWait(placed, nextWait(kase, submission, findings), act.at, calendar),
    ];
    const { passed } = kase;
    await tellHeld(tx, { ...placed, waits }, heldBy(findings, passed), act.at);
    return {
      set: { ...place, submission, findings, faults: [], waits },
      unset: district !== undefined && placed.district === undefined ? ['district'] : [],
      result: 'resubmitted',
    };
  });
}

/** What the record says of the applicant and of who reviews, as the corrected application has it. */
function placeOf(
  { district, districtsBefore }: CaseRecord,
  body: Body,
  domicile: Screening['domicile'],
): Pick<CaseRecord, 'account' | 'applicantName' | 'district'> {
  // Where the centre has moved it, it stays (reading of Art. 6).
  const isMoved = districtsBefore !== undefined && district !== undefined;
  const reviewer = isMoved ? { district } : reviewingDistrict(domicile);
  return 'contract' in body
    ? {
        applicantName: redeemerOf(body).name,
        account: body.account,
        ...reviewer,
      }
    : {
        applicantName: body.institution.name,
        ...reviewer,
      };
}

/**
 * An enterprise has confirmed the project and the amounts that it was shown (reading of Art. 14): where
 * the institution redeems and the contract has changed, it confirms anew before the review.
 */
function nextWait(
  { submission: before, passed }: CaseRecord,
  body: Body,
  findings: readonly Finding[],
): WaitName {
  if (heldBy(findings, passed).length > 0) return 'imported-record';
  if (!('contract' in body) || body.redeemer !== 'institution') return 'preliminary-review';
  const confirmed = before !== undefined && 'contract' in before ? before.contract : undefined;
  return contentHash(confirmed) === contentHash(body.contract)
    ? 'preliminary-review'
    : 'use-confirmation';
}

/** A correction mends what was handed in; another notice, way or party is another case. */
function refuseOtherCase(kase: CaseRecord, body: Body): void {
  const other = (detail: string, path: string) =>
    new Refused(refusal('validation', { detail }, path));
  if (body.roundId !== kase.roundId) throw other('补正不能改变所依据的通知', 'roundId');
  if ('contract' in body) {
    const same =
      redeemerOf(body).uscc === kase.applicant &&
      body.enterprise.uscc === kase.enterprise &&
      body.provider.uscc === kase.provider;
    if (!same) throw new Refused(refusal('wrong-party', {}, 'enterprise'));
    return;
  }
  if (body.way !== kase.way) throw other('补正不能改变入库方式', 'way');
  if (body.institution.uscc !== kase.applicant)
    throw new Refused(refusal('wrong-party', {}, 'institution'));
}

async function screenedAgain(kase: CaseRecord, body: Body, at: Instant): Promise<Screening> {
  const round = await roundFor(kase.roundId);
  const input = { no: kase._id, at: kase.submittedAt ?? at };
  return 'contract' in body
    ? screenedRedemption(kase.policy, round, body, input)
    : screenedAdmission(kase.policy, round, body, input, { invited: true });
}
