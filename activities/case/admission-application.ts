/** The application for admission (Art. 10(2)), in an admission of its own or in the one it was invited to (Art. 9). */
import type { Calendar } from '../../policy/calendar/calendar';
import type { AdmissionSubmission } from '../../policy/model/nouns';
import { refusal, Refused, refuseAll } from '../../policy/words/refusals';
import { refusalsOf } from '../../policy/screening/finding';
import type { Answer } from '../../policy/case/waits';
import { actOnCaseWithin, openCase, type Change, type NewCase } from '../../store/case/case-acts';
import { openAdmissionOf, type CaseRecord } from '../../store/case/cases';
import { inTransaction } from '../../store/kernel/connection';
import { answerFiling, type Filing } from '../../store/case/filings';
import type { RoundRecord } from '../../store/round/rounds';
import { reviewingDistrict } from './new-case';
import { roundFor, screenedAdmission, type Screening } from '../../store/case/screening';
import { openWait, waitNamed } from './waits';
import { blankCase, refuseOnceConcluded, refuseOther, submitAct, type Submission } from './filing';

export async function acceptAdmission(input: Submission, filing: Filing): Promise<Answer> {
  const submission = filing.body as AdmissionSubmission;
  const { institution, way } = submission;
  refuseOther(input.actor, institution.uscc);
  const round = await roundFor(
    submission.roundId,
    way === 'supplementary' ? 'redemption' : 'admission',
  );
  const open = await openAdmissionOf(institution.uscc);
  const invited = open !== null && isInvited(open, input.no, submission);
  const { domicile, findings, keepDeclared } = await screenedAdmission(
    invited ? open.policy : round.policy,
    round,
    submission,
    input,
    {
      invited,
      ...(open !== null && !invited && { openAdmission: open._id }),
    },
  );
  refuseAll(refusalsOf(findings));
  return inTransaction(async (tx) => {
    const calendar = await refuseOnceConcluded(tx, round);
    const filed = { submission, findings, submittedAt: input.at, step: '10(3)' } as const;
    const answer = invited
      ? await actOnCaseWithin(tx, submitAct(input), (kase) =>
          Promise.resolve(applied(kase, filed, input, calendar)),
        )
      : await openCase(
          tx,
          submitAct(input),
          newAdmission({ ...input, domicile }, submission, round, filed, calendar),
          'accepted',
        );
    await keepDeclared(tx, input.at);
    await answerFiling(filing._id, { accepted: answer }, tx);
    return answer;
  });
}

/** An invitation is taken up by the way and under the notice that it was given (Art. 9). */
function isInvited(open: CaseRecord, no: string, { way, roundId }: AdmissionSubmission): boolean {
  return open._id === no && way === 'supplementary' && open.roundId === roundId;
}

type Application = Pick<CaseRecord, 'findings' | 'step' | 'submission' | 'submittedAt'>;

function applied(
  kase: CaseRecord,
  filed: Application,
  input: Submission,
  calendar: Calendar,
): Change {
  if (waitNamed(kase.waits, 'invitation') === undefined) throw new Refused(refusal('not-invited'));
  if (kase.suspendedSince !== undefined) throw new Refused(refusal('case-suspended'));
  const waits = [openWait(kase, 'preliminary-review', input.at, calendar)];
  return { set: { ...filed, waits }, result: 'accepted' };
}

function newAdmission(
  input: Submission & Pick<Screening, 'domicile'>,
  submission: AdmissionSubmission,
  round: RoundRecord,
  filed: Application,
  calendar: Calendar,
): NewCase {
  const { institution, way } = submission;
  const kase: NewCase = {
    ...blankCase(input, round),
    ...filed,
    procedure: 'admission',
    way,
    applicant: institution.uscc,
    applicantName: institution.name,
    ...reviewingDistrict(input.domicile),
  };
  return { ...kase, waits: [openWait(kase, 'preliminary-review', input.at, calendar)] };
}
