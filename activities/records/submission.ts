/**
 * The application of both procedures (Arts. 10(2), 17(2)): the filing is screened against the record,
 * and either becomes a case that holds what it claims, or is refused with every hard finding at once.
 */
import { preliminaryReviewer } from '../../policy/articles/art-06-preliminary-review';
import { redeemerOf } from '../../policy/articles/art-15-redeemer';
import type { Calendar } from '../../policy/calendar/calendar';
import { civilDateOf, type Instant } from '../../policy/kernel/time';
import type {
  Actor,
  AdmissionSubmission,
  ProcedureName,
  RedemptionSubmission,
} from '../../policy/model';
import { refusal, Refused } from '../../policy/refusals';
import { screenAdmission } from '../../policy/screening/admission';
import { refusalsOf, type Finding } from '../../policy/screening/finding';
import { screenRedemption, type ProviderStatus } from '../../policy/screening/redemption';
import type { Answer } from '../../policy/waiting';
import { calendarInForce } from '../../store/calendar-years';
import {
  actOnCaseWithin,
  openCase,
  type Act,
  type Change,
  type NewCase,
} from '../../store/case-acts';
import { Cases, openAdmissionOf, type CaseRecord } from '../../store/cases';
import { claim, claimKeys, claimsOn, moveClaims } from '../../store/claims';
import { inTransaction, type Tx } from '../../store/connection';
import { listDates, listHits } from '../../store/dishonesty-lists';
import { answerFiling, filingOf, nextNumber, type Filing } from '../../store/filings';
import { institutionOf, registeredRelations } from '../../store/institutions';
import { openQuota } from '../../store/quotas';
import { roundOf, type RoundRecord } from '../../store/rounds';
import { serviceItemsInForce } from '../../store/service-items';
import { SERVICE } from '../../store/trail';
import type { Configuration } from '../configuration';
import { openWait, waitNamed, without } from '../waits';
import { decision, refuseAll, type Decision } from './decision';
import { orRefused, type Recorded } from './recorded';

export interface Submission {
  readonly no: string;
  readonly procedure: ProcedureName;
  readonly at: Instant;
  readonly filing: string;
  readonly actor: Actor;
}

/** Records the filing as a case, or keeps with it why it was refused. */
export async function submit(input: Submission): Promise<Recorded> {
  const filing = await filingOf(input.filing);
  if (filing === null) return { refused: [refusal('filing-unknown', { filing: input.filing })] };
  if (filing.accepted !== undefined) return filing.accepted;
  if (filing.refused !== undefined) return { refused: filing.refused };
  const recorded = await orRefused(() => accept(input, filing));
  if ('refused' in recorded) await answerFiling(filing._id, { refused: recorded.refused });
  return recorded;
}

async function accept(input: Submission, filing: Filing): Promise<Answer> {
  const calendar = await calendarInForce();
  if (filing.no !== input.no || filing.kind !== input.procedure) {
    throw new Refused(refusal('filing-unknown', { filing: filing._id }));
  }
  return input.procedure === 'redemption'
    ? acceptRedemption(input, filing, calendar)
    : acceptAdmission(input, filing, calendar);
}

async function acceptRedemption(
  input: Submission,
  filing: Filing,
  calendar: Calendar,
): Promise<Answer> {
  const submission = filing.body as RedemptionSubmission;
  const round = await roundFor(submission.roundId, 'redemption');
  const redeemer = redeemerOf(submission);
  refuseOther(input.actor, redeemer.uscc);
  const findings = await screenedRedemption(round.policy, round, submission, input);
  refuseAll(refusalsOf(findings));
  const joins = findings.some((finding) => finding.code === 'supplementary-admission-needed');
  const spareNumber = joins ? await nextNumber(`A${round.programmeYear}`) : undefined;
  return inTransaction(async (tx) => {
    await claim(tx, { caseNo: input.no, keys: claimKeys(submission), at: input.at });
    await openQuota(tx, {
      year: round.programmeYear,
      enterprise: submission.enterprise.uscc,
      limitFen: round.policy.parameters.quotaYearlyMaxFen,
    });
    const kase = newRedemption(input, submission, round, findings);
    const waitsFor =
      spareNumber === undefined ? undefined : await joinAdmission(tx, kase, spareNumber, calendar);
    const waits = [openWait(kase, firstWait(submission), input.at, calendar)];
    const act = submitAct(input);
    const answer = await openCase(
      tx,
      act,
      { ...kase, waits, ...(waitsFor !== undefined && { waitsFor }) },
      'accepted',
      waitsFor,
    );
    await answerFiling(filing._id, { accepted: answer }, tx);
    return answer;
  });
}

function firstWait(submission: RedemptionSubmission): 'preliminary-review' | 'use-confirmation' {
  return submission.redeemer === 'institution' ? 'use-confirmation' : 'preliminary-review';
}

function newRedemption(
  input: Submission,
  submission: RedemptionSubmission,
  round: RoundRecord,
  findings: readonly Finding[],
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
    ...reviewingDistrict(enterprise.domicile),
    step: submission.redeemer === 'institution' ? '17(2)' : '17(3)',
    submission,
    account,
    findings,
  };
}

/**
 * Art. 9: joins the one open admission of the provider, or opens the supplementary one. Joining and
 * closing write the same document, so a redemption never waits for an admission that has just ended.
 */
async function joinAdmission(
  tx: Tx,
  redemption: NewCase,
  spareNumber: string,
  calendar: Calendar,
): Promise<string> {
  const submission = redemption.submission as RedemptionSubmission;
  const { provider } = submission;
  const open = await openAdmissionOf(provider.uscc, tx);
  if (open !== null) {
    await Cases.updateOne({ _id: open._id }, { $inc: { joined: 1 } }, { session: tx });
    return open._id;
  }
  const { roundId, programmeYear, policy, openedAt } = redemption;
  const invited: NewCase = {
    ...blank(spareNumber, { roundId, programmeYear, policy, openedAt }),
    procedure: 'admission',
    way: 'supplementary',
    applicant: provider.uscc,
    applicantName: provider.name,
    ...reviewingDistrict(provider.domicile),
    step: '10(2)',
    joined: 1,
  };
  const waits = [openWait(invited, 'invitation', openedAt, calendar)];
  const act: Act = {
    key: inviteKey(spareNumber),
    no: spareNumber,
    at: openedAt,
    by: SERVICE,
    channel: 'service',
    act: 'invite',
    reason: redemption._id,
  };
  await openCase(tx, act, { ...invited, waits }, 'invited');
  return spareNumber;
}

export function inviteKey(admissionNo: string): string {
  return `${admissionNo}/invite`;
}

async function acceptAdmission(
  input: Submission,
  filing: Filing,
  calendar: Calendar,
): Promise<Answer> {
  const submission = filing.body as AdmissionSubmission;
  const { institution, way } = submission;
  refuseOther(input.actor, institution.uscc);
  const round = await roundFor(
    submission.roundId,
    way === 'supplementary' ? 'redemption' : 'admission',
  );
  const open = await openAdmissionOf(institution.uscc);
  const invited = open !== null && isInvited(open, input.no, submission);
  const findings = await screenedAdmission(
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
    const filed = { submission, findings, submittedAt: input.at, step: '10(3)' } as const;
    const answer = invited
      ? await actOnCaseWithin(tx, submitAct(input), (kase) =>
          Promise.resolve(applied(kase, filed, input, calendar)),
        )
      : await openCase(
          tx,
          submitAct(input),
          newAdmission(input, submission, round, filed, calendar),
          'accepted',
        );
    await answerFiling(filing._id, { accepted: answer }, tx);
    return answer;
  });
}

/** An invitation is taken up by the way and under the notice that it was given (Art. 9). */
function isInvited(open: CaseRecord, no: string, { way, roundId }: AdmissionSubmission): boolean {
  return open._id === no && way === 'supplementary' && open.roundId === roundId;
}

type Filed = Pick<CaseRecord, 'findings' | 'step' | 'submission' | 'submittedAt'>;

function applied(kase: CaseRecord, filed: Filed, input: Submission, calendar: Calendar): Change {
  if (waitNamed(kase.waits, 'invitation') === undefined) throw new Refused(refusal('not-invited'));
  if (kase.suspendedSince !== undefined) throw new Refused(refusal('case-suspended'));
  const waits = [openWait(kase, 'preliminary-review', input.at, calendar)];
  return { set: { ...filed, waits }, result: 'accepted' };
}

function newAdmission(
  input: Submission,
  submission: AdmissionSubmission,
  round: RoundRecord,
  filed: Filed,
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
    ...reviewingDistrict(institution.domicile),
  };
  return { ...kase, waits: [openWait(kase, 'preliminary-review', input.at, calendar)] };
}

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

async function screenedRedemption(
  policy: CaseRecord['policy'],
  round: RoundRecord,
  submission: RedemptionSubmission,
  { no, at }: Pick<Submission, 'at' | 'no'>,
): Promise<Finding[]> {
  const { enterprise, provider, contract } = submission;
  const registered = await institutionOf(provider.uscc);
  const serviceItems = await serviceItemsInForce(contract.signedOn);
  const claims = await claimsOn(claimKeys(submission));
  return screenRedemption(policy, submission, {
    submittedOn: civilDateOf(at),
    round: { ...round.notice, id: round._id },
    ...(serviceItems !== undefined && { serviceItems }),
    providerStatus: registered?.status ?? ('not-admitted' satisfies ProviderStatus),
    ...(registered !== undefined && { providerServices: registered.services }),
    ...(registered?.relations !== undefined && { providerRelations: registered.relations }),
    knownRelations: await registeredRelations(holdersOf(submission)),
    listHits: await listHits([enterprise.uscc, provider.uscc]),
    listDates: await listDates(),
    claims: claims
      .filter(({ caseNo }) => caseNo !== no)
      .map(({ key, caseNo }) => ({
        kind: key.startsWith('project:') ? 'project' : 'invoice',
        key,
        caseNo,
      })),
  });
}

/** Entities that stand behind the parties, through which one may own the other (Art. 16(3)). */
function holdersOf({ enterprise, provider }: RedemptionSubmission): readonly string[] {
  const holders = [enterprise, provider].flatMap(({ relations }) => [
    ...relations.shareholders.map(({ holder }) => holder),
    ...relations.actualControllers,
  ]);
  return holders.flatMap((holder) => ('entity' in holder ? [holder.entity] : []));
}

async function screenedAdmission(
  policy: CaseRecord['policy'],
  round: RoundRecord,
  submission: AdmissionSubmission,
  { at }: Pick<Submission, 'at'>,
  open: { readonly invited: boolean; readonly openAdmission?: string },
): Promise<Finding[]> {
  const { institution } = submission;
  const submittedOn = civilDateOf(at);
  const serviceItems = await serviceItemsInForce(submittedOn);
  const registered = await institutionOf(institution.uscc);
  return screenAdmission(policy, submission, {
    submittedOn,
    round: { ...round.notice, id: round._id },
    ...(serviceItems !== undefined && { serviceItems }),
    status: registered?.status ?? 'not-admitted',
    listHits: await listHits([institution.uscc]),
    listDates: await listDates(),
    ...open,
  });
}

async function roundFor(roundId: string, kind?: ProcedureName): Promise<RoundRecord> {
  const round = await roundOf(roundId);
  if (round === null) throw new Refused(refusal('round-unknown', { round: roundId }, 'roundId'));
  if (kind !== undefined && round.kind !== kind) {
    throw new Refused(refusal('round-not-for-procedure', { round: roundId }, 'roundId'));
  }
  return round;
}

function refuseOther(actor: Actor, uscc: string): void {
  if (actor.party !== uscc) throw new Refused(refusal('wrong-party'));
}

function reviewingDistrict(
  domicile: Parameters<typeof preliminaryReviewer>[0],
): Pick<CaseRecord, 'district'> {
  const reviewer = preliminaryReviewer(domicile);
  return reviewer.role === 'district' ? { district: reviewer.district } : {};
}

function submitAct({ no, at, actor: by, filing }: Submission): Act {
  return { key: `${filing}/submit`, no, at, by, channel: 'api', act: 'submit', reason: filing };
}

function blankCase(input: Submission, round: RoundRecord) {
  const { programmeYear, policy, _id: roundId } = round;
  return {
    ...blank(input.no, { roundId, programmeYear, policy, openedAt: input.at }),
    submittedAt: input.at,
  };
}

type Opening = Pick<CaseRecord, 'openedAt' | 'policy' | 'programmeYear' | 'roundId'>;

function blank(no: string, opening: Opening) {
  return {
    _id: no,
    ...opening,
    state: 'open',
    findings: [],
    faults: [],
    waits: [],
    experts: [],
    opinions: [],
    deliberations: [],
    publications: [],
    objections: [],
    instructions: [],
    joined: 0,
  } as const;
}
