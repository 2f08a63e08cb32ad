/** The corrected application (Arts. 10(3), 17(3)): the same parties, screened anew. */
import { redeemerOf } from '../../policy/articles/art-15-redeemer';
import type { Instant } from '../../policy/kernel/time';
import type { AdmissionSubmission, RedemptionSubmission } from '../../policy/model';
import { refusal, Refused } from '../../policy/refusals';
import { refusalsOf, type Finding } from '../../policy/screening/finding';
import type { CaseRecord } from '../../store/cases';
import { claimKeys, moveClaims } from '../../store/claims';
import { answerFiling, filingOf, type Filing } from '../../store/filings';
import type { Configuration } from '../configuration';
import { roundFor, screenedAdmission, screenedRedemption } from '../screening';
import { openWait, without } from '../waits';
import { decision, refuseAll, type Decision } from './decision';

/**
 * The corrected submission (Arts. 10(3), 17(3)): screened again, and its claims moved with it. Its filing
 * keeps the answer, so that no sweep takes it and it stays on record beside the one it corrects.
 */
export function resubmit(configuration: Configuration): Decision<'resubmit'> {
  const record = corrected(configuration);
  return async (act) => {
    const recorded = await record(act);
    if (!('refused' in recorded)) await answerFiling(act.message.filing, { accepted: recorded });
    return recorded;
  };
}

function corrected(configuration: Configuration): Decision<'resubmit'> {
  return decision(configuration, 'resubmit', async ({ kase, message, act, tx, calendar }) => {
    const filing = await filingOf(message.filing, tx);
    if (filing?.no !== kase._id)
      throw new Refused(refusal('filing-unknown', { filing: message.filing }));
    const findings = await screenedAgain(kase, filing, act.at);
    refuseAll(refusalsOf(findings));
    const changed = changedBy(filing);
    if (changed.redemption !== undefined)
      await moveClaims(tx, kase._id, claimKeys(changed.redemption));
    const waits = [
      ...without(kase.waits, 'correction'),
      openWait(kase, 'preliminary-review', act.at, calendar),
    ];
    return {
      set: {
        submission: filing.body as CaseRecord['submission'] & object,
        findings,
        faults: [],
        waits,
        ...(changed.redemption !== undefined && { account: changed.redemption.account }),
      },
      result: 'resubmitted',
    };
  });
}

function changedBy(filing: Filing): { readonly redemption?: RedemptionSubmission } {
  const body = filing.body as AdmissionSubmission | RedemptionSubmission;
  return 'contract' in body ? { redemption: body } : {};
}

async function screenedAgain(
  kase: CaseRecord,
  filing: Filing,
  at: Instant,
): Promise<readonly Finding[]> {
  const round = await roundFor(kase.roundId);
  const input = { no: kase._id, at: kase.submittedAt ?? at };
  const body = filing.body as AdmissionSubmission | RedemptionSubmission;
  if ('contract' in body) {
    const same =
      redeemerOf(body).uscc === kase.applicant &&
      body.enterprise.uscc === kase.enterprise &&
      body.provider.uscc === kase.provider;
    if (!same) throw new Refused(refusal('wrong-party', {}, 'enterprise'));
    return screenedRedemption(kase.policy, round, body, input);
  }
  if (body.institution.uscc !== kase.applicant)
    throw new Refused(refusal('wrong-party', {}, 'institution'));
  return screenedAdmission(kase.policy, round, body, input, { invited: true });
}
