/** What is possible on a case without being awaited, and the position that an act leaves it in. */
import type { Awaited, Standing } from './authority';
import type { CaseDecisionName } from './decisions';
import type { DistrictCode, ProcedureName, Role, Uscc } from '../model/nouns';
import type { Position, Wait } from './waits';

export interface Place {
  readonly applicant: Uscc;
  readonly enterprise?: Uscc;
  readonly provider?: Uscc;
  /** The district that reviews; absent where the centre does. */
  readonly district?: DistrictCode;
  readonly open: boolean;
  readonly suspended: boolean;
  readonly deliberated: boolean;
  /** Whether its result has been published. */
  readonly published?: boolean;
  readonly waits: readonly Wait[];
  /** Whose decision is the last act on it, while it may be taken back. */
  readonly decidedLast?: { readonly account: string; readonly role: Role };
  /** Accounts of the experts who have given an opinion. */
  readonly spoken?: readonly string[];
}

/**
 * Withdrawal until the meeting has decided; objections while publicity runs, by anyone, and leads once it is over; suspension by
 * the centre, but not while money is on its way; another account until it is (Art. 15); lapse by the centre while the applicant is awaited.
 * What is approved lapses by two persons of the bureau only (reading of Art. 22).
 * What imported data says is answered by the parties (reading of Art. 11); what is refused is answered by its applicant
 * until the refusal is final (reading of Art. 17).
 * Until a meeting has decided, the enterprise says in which place the case takes its quota (reading of Art. 14).
 * Until the preliminary review is over its applicant asks for it back to correct a slip (readings of Arts. 10(3), 17(3)).
 * Until its district has recommended it, the centre moves it to another one (reading of Art. 6).
 * Whoever decided last takes that back until somebody acts on it, and an expert the own opinion until the review is complete
 * (reading of Art. 22).
 * While an objection is verified the centre tells the parties its substance, and who is objected to answers (reading of
 * Art. 17).
 * While a case is suspended its publicity does not run out, so it may still be objected to.
 */
export function allowedNow(place: Place): readonly Awaited[] {
  if (!place.open) return [];
  const awaits = (name: Wait['name']): boolean => place.waits.some((wait) => wait.name === name);
  const isPublic = place.published === true || awaits('publicity');
  const isRefused = awaits('refusal-period') || awaits('second-look');
  const concerned = [...new Set([place.applicant, place.enterprise ?? place.applicant])];
  const always = [
    ...when(isRefused, { decision: 'answerRefusal', role: 'applicant', party: place.applicant }),
    ...when(!place.deliberated && !isRefused, {
      decision: 'withdraw',
      role: 'applicant',
      party: place.applicant,
    }),
    ...(place.enterprise === undefined || place.deliberated || isRefused
      ? []
      : when(true, { decision: 'placeInQuota', role: 'applicant', party: place.enterprise })),
    ...when(awaits('preliminary-review') && !place.suspended, {
      decision: 'askCorrection',
      role: 'applicant',
      party: place.applicant,
    }),
    ...when(isPublic, { decision: 'raiseObjection', role: 'public' }),
    ...when(isPublic, { decision: 'raiseObjection', role: 'applicant' }),
    ...when(
      place.waits.some(({ name, role }) => role === 'applicant' && name !== 'account-correction'),
      { decision: 'lapse', role: 'centre' },
    ),
  ];
  if (awaits('imported-record')) {
    const answers = { decision: 'answerImportedRecord', role: 'applicant' } as const;
    always.push(...concerned.map((party): Awaited => ({ ...answers, party })));
  }
  if (awaits('objection-verification')) {
    always.push({ decision: 'tellObjection', role: 'centre' });
    const { applicant, enterprise = applicant, provider = applicant } = place;
    const answers = { decision: 'answerObjection', role: 'applicant' } as const;
    const parties = [...new Set([applicant, enterprise, provider])];
    always.push(...parties.map((party): Awaited => ({ ...answers, party })));
  }
  if (place.suspended) return [...always, { decision: 'resume', role: 'centre' }];
  return [
    ...always,
    ...when(place.district !== undefined && BEFORE_RECOMMENDATION.some(awaits), {
      decision: 'moveToDistrict',
      role: 'centre',
    }),
    ...when(!awaits('bank-result'), { decision: 'suspend', role: 'centre' }),
    ...when(awaits('account-correction'), { decision: 'requestAnswer', role: 'centre' }),
    ...when(awaits('account-correction'), { decision: 'requestAnswer', role: 'bureau' }),
    ...when(awaits('account-correction'), { decision: 'lapseAward', role: 'bureau' }),
    ...when(awaits('payment'), {
      decision: 'correctAccount',
      role: 'applicant',
      party: place.applicant,
    }),
    ...when(awaits('expert-review'), { decision: 'assignExperts', role: 'centre' }),
    ...place.waits
      .filter(({ name }) => name === 'expert-review')
      .map(({ members = [] }): Awaited => ({ decision: 'declineReview', role: 'expert', members })),
    ...retractions(place),
  ];
}

/** What somebody may take back: the own decision that is the last act, the own opinion while others are out. */
function retractions({ decidedLast, spoken = [], waits }: Place): Awaited[] {
  const isReviewed = waits.some(({ name }) => REVIEWED_BY_EXPERTS.includes(name));
  return [
    ...(decidedLast === undefined ? [] : [takesBack(decidedLast)]),
    ...when(isReviewed && spoken.length > 0, {
      decision: 'takeBackOpinion',
      role: 'expert',
      members: spoken,
    }),
  ];
}

const takesBack = ({ role, account }: NonNullable<Place['decidedLast']>): Awaited => ({
  decision: 'takeBackDecision',
  role,
  members: [account],
});

const REVIEWED_BY_EXPERTS: readonly Wait['name'][] = ['expert-review', 'expert-assignment'];

const BEFORE_RECOMMENDATION: readonly Wait['name'][] = [
  'imported-record',
  'use-confirmation',
  'preliminary-review',
  'correction',
];

function when(possible: boolean, decision: Awaited): Awaited[] {
  return possible ? [decision] : [];
}

/** Acts over many cases are awaited of the round, or of a payment order. */
export const OVER_MANY_CASES: readonly string[] = [
  'holdMeeting',
  'publishResults',
  'issueApproval',
  'preparePaymentOrder',
  'applyBankStatus',
];
const NOT_DECIDED_BY_A_PERSON: readonly string[] = ['clock', 'supplementary-admission', 'submit'];

/** The standing that `checkDecision` judges a message by. */
export function standingOf(procedure: ProcedureName, position: Position): Standing {
  return {
    procedure,
    step: position.step,
    awaits: position.waits.flatMap(awaitedOf),
    allowed: position.allowed,
    suspended: position.suspended,
    ended: position.ended !== undefined,
    ...(position.checks !== undefined && { checks: position.checks }),
  };
}

function awaitedOf(wait: Wait): Awaited[] {
  if (OVER_MANY_CASES.includes(wait.for) || NOT_DECIDED_BY_A_PERSON.includes(wait.for)) return [];
  if (wait.role === 'service') return [];
  return [
    {
      decision: wait.for as CaseDecisionName,
      role: wait.role,
      ...(wait.district !== undefined && { district: wait.district }),
      ...(wait.party !== undefined && { party: wait.party }),
      ...(wait.members !== undefined && { members: wait.members }),
    },
  ];
}
