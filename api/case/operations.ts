/** Cases (Arts. 6, 10, 17-19): how they are applied for, read and decided on. */
import { z } from 'zod';
import { caseNumber, districtCode, roundId } from '../../policy/acts/kit';
import { CASE_DECISION_ROLES } from '../../policy/case/authority';
import { DECISION_NAMES, type CaseDecisionName } from '../../policy/case/decisions';
import { isInstant } from '../../policy/kernel/time';
import { ROLES } from '../../policy/model/nouns';
import type { RefusalCode } from '../../policy/words/refusals';
import {
  ACCOUNT,
  ADMISSION_SCREENING,
  IN_FORCE,
  PANEL,
  REDEMPTION_SCREENING,
  VOUCHER,
} from '../../policy/words/refusal-families';
import { CASE_READERS, STAFF_OR_PARTY } from '../access';
import { operation } from '../contract/operation';
import { caseParams, limit, search, trailQuery, wholeCode } from '../schemas/requests';
import { admissionSubmission, redemptionSubmission } from '../schemas/submissions';
import * as acts from './act-answers';
import * as answers from './answers';
import { correctAccountBody, DECISION_BODIES, resubmission } from './bodies';

const reading = { method: 'get', by: CASE_READERS, zh: '查阅' } as const;

export const listCases = operation({
  ...reading,
  id: 'listCases',
  path: '/cases',
  en: 'Cases that the caller may read',
  query: z.strictObject({
    procedure: z.enum(['admission', 'redemption']).optional(),
    roundId: roundId.optional(),
    state: z.enum(['open', 'ended']).optional(),
    step: z
      .string()
      .regex(/^1[07]\([1-7]\)$/, '应为步骤，如 17(3)')
      .optional(),
    party: wholeCode.optional(),
    search,
    district: districtCode.optional(),
    awaits: z.enum([...ROLES, 'service']).optional(),
    dueBefore: z.string().refine(isInstant, '应为时刻，格式 2026-03-01T16:00:00.000Z').optional(),
    escalated: z.literal('true').optional(),
    after: caseNumber.optional(),
    limit,
  }),
  answer: answers.cases,
});
export const getCase = operation({
  ...reading,
  id: 'getCase',
  path: '/cases/:no',
  en: 'The record of a case, as its reader may see it (Arts. 6, 15, 17, 18)',
  params: caseParams,
  answer: answers.kase,
});
export const getCeiling = operation({
  ...reading,
  id: 'getCeiling',
  refuses: ['case-not-for-meeting'],
  path: '/cases/:no/ceiling',
  en: 'The explained most (Art. 14): to staff, and to the enterprise whose voucher it is',
  by: STAFF_OR_PARTY,
  params: caseParams,
  answer: answers.ceiling,
});
export const listObjections = operation({
  ...reading,
  id: 'listObjections',
  path: '/cases/:no/objections',
  en: 'Objections to it (Arts. 10(6), 17(5)); a party is not told whose',
  params: caseParams,
  query: trailQuery,
  answer: answers.objections,
});
export const getCaseTrail = operation({
  ...reading,
  id: 'getCaseTrail',
  path: '/cases/:no/trail',
  en: 'Who did what, when and why (Art. 18), as the reader may see it',
  params: caseParams,
  query: trailQuery,
  answer: answers.trail,
});

/** How an application is handed in. */
const application = {
  method: 'post',
  by: ['applicant'],
  zh: '提交申请',
  keyed: true,
  status: 201,
  answer: acts.answerForCaller,
} as const;

export const applyForAdmission = operation({
  ...application,
  id: 'applyForAdmission',
  refuses: [...ADMISSION_SCREENING, 'case-ended', 'case-suspended'],
  path: '/admissions',
  en: 'Apply for admission (Art. 10(2))',
  body: admissionSubmission,
});
export const applyForRedemption = operation({
  ...application,
  id: 'applyForRedemption',
  refuses: [...REDEMPTION_SCREENING, 'case-ended'],
  path: '/redemptions',
  en: 'Apply for redemption (Art. 17(2))',
  body: redemptionSubmission,
});

/** Where a case stands, and whose it is: what every decision on it can be refused by. */
const WHERE_IT_STANDS = [
  'not-awaited',
  'case-ended',
  'case-suspended',
  'own-case',
] as const satisfies readonly RefusalCode[];

/** How every decision on a case is asked for; `refuses` is what it alone can be refused by. */
const toDecide = <const D extends CaseDecisionName>(
  decision: D,
  refuses: readonly RefusalCode[] = [],
) =>
  ({
    id: decision,
    method: 'post',
    by: CASE_DECISION_ROLES[decision],
    zh: DECISION_NAMES[decision],
    keyed: true,
    refuses: [...WHERE_IT_STANDS, ...refuses],
    params: caseParams,
  }) as const;

export const confirmUse = operation({
  ...toDecide('confirmUse', [...VOUCHER, ...IN_FORCE]),
  path: '/cases/:no/use-confirmation',
  en: 'Say, as the enterprise, whether its quota may be used (reading of Art. 14)',
  body: DECISION_BODIES.confirmUse,
  answer: acts.answerForCaller,
});
export const decidePreliminaryReview = operation({
  ...toDecide('decidePreliminaryReview', [
    'fault-missing',
    'fault-unexpected',
    'checklist-incomplete',
    'checklist-unmet',
    'finding-unanswered',
    'wrong-district',
  ]),
  path: '/cases/:no/preliminary-review',
  en: 'Recommend, refuse or return for correction (Arts. 10(3), 17(3))',
  body: DECISION_BODIES.decidePreliminaryReview,
  answer: z.union([acts.answerForDistrict, acts.answerForCentre]),
});
export const resubmit = operation({
  ...toDecide('resubmit', [...ADMISSION_SCREENING, ...REDEMPTION_SCREENING]),
  path: '/cases/:no/resubmission',
  en: 'Hand in the whole application again, corrected (Arts. 10(3), 17(3))',
  file: resubmission,
  answer: acts.answerForCaller,
});
export const verifyRecognition = operation({
  ...toDecide('verifyRecognition'),
  path: '/cases/:no/recognition-verification',
  en: 'Say whether a recognition document is genuine (Art. 8(1))',
  body: DECISION_BODIES.verifyRecognition,
  answer: acts.answerForCentre,
});
export const assignExperts = operation({
  ...toDecide('assignExperts', [
    'experts-by-draw',
    'experts-by-name',
    ...PANEL,
    'experts-complete',
    'expert-tied',
    'expert-has-spoken',
    'draw-unknown',
    'draw-superseded',
    'draw-exhausted',
  ]),
  path: '/cases/:no/expert-assignment',
  en: 'Assign experts, as drawn or by name (Arts. 10(4), 17(4))',
  body: DECISION_BODIES.assignExperts,
  answer: acts.answerForCentre,
});
export const giveOpinion = operation({
  ...toDecide('giveOpinion', [
    'not-assigned',
    'expert-tied',
    'checklist-incomplete',
    'checklist-unmet',
    'finding-unanswered',
  ]),
  path: '/cases/:no/opinions',
  en: 'Give an opinion, as an expert who is assigned (Arts. 10(4), 17(4))',
  body: DECISION_BODIES.giveOpinion,
  answer: acts.answerForCaller,
});
export const declineReview = operation({
  ...toDecide('declineReview', ['not-assigned', 'conflict-elsewhere']),
  path: '/cases/:no/recusal',
  en: 'Step back, as an expert who is assigned (reading of Art. 22)',
  body: DECISION_BODIES.declineReview,
  answer: acts.answerForCaller,
});
export const raiseObjection = operation({
  ...toDecide('raiseObjection', [
    'objections-too-many',
    'objections-too-many-today',
    'objection-too-late',
  ]),
  path: '/cases/:no/objections',
  scope: 'all',
  en: 'Object to a case while its publicity runs (Arts. 10(6), 17(5)); an outsider gets a receipt',
  body: DECISION_BODIES.raiseObjection,
  answer: z.union([acts.answerForCaller, acts.answerForOutsider]),
});
export const verifyObjection = operation({
  ...toDecide('verifyObjection', [
    'objection-unknown',
    'objection-verified',
    'objection-is-lead',
    'duty-excluded',
  ]),
  path: '/cases/:no/objection-verification',
  en: 'Say whether an objection is substantiated (Arts. 10(6), 17(5))',
  body: DECISION_BODIES.verifyObjection,
  answer: acts.answerForCentre,
});
export const withdraw = operation({
  ...toDecide('withdraw'),
  path: '/cases/:no/withdrawal',
  en: 'Withdraw an application before the meeting has decided (Arts. 10, 17)',
  body: DECISION_BODIES.withdraw,
  answer: acts.answerForCaller,
});
export const suspend = operation({
  ...toDecide('suspend'),
  path: '/cases/:no/suspension',
  en: 'Suspend a case (Arts. 10, 17)',
  body: DECISION_BODIES.suspend,
  answer: acts.answerForCentre,
});
export const resume = operation({
  ...toDecide('resume'),
  path: '/cases/:no/resumption',
  en: 'Take a suspended case up again (Arts. 10, 17)',
  body: DECISION_BODIES.resume,
  answer: acts.answerForCentre,
});
export const lapse = operation({
  ...toDecide('lapse', ['lapse-too-early']),
  path: '/cases/:no/no-correction',
  en: 'Close a case whose applicant stayed away (Arts. 10(3), 17(3))',
  body: DECISION_BODIES.lapse,
  answer: acts.answerForCentre,
});
export const answerImportedRecord = operation({
  ...toDecide('answerImportedRecord'),
  path: '/cases/:no/imported-record-answer',
  en: 'Answer imported data that speaks against the application (reading of Art. 11)',
  body: DECISION_BODIES.answerImportedRecord,
  answer: acts.answerForCaller,
});
export const decideImportedRecord = operation({
  ...toDecide('decideImportedRecord', ['imported-record-open']),
  path: '/cases/:no/imported-record-decision',
  en: 'Say whether the application goes on in spite of imported data (reading of Art. 11)',
  body: DECISION_BODIES.decideImportedRecord,
  answer: acts.answerForCentre,
});
export const answerRefusal = operation({
  ...toDecide('answerRefusal', ['second-look-asked']),
  path: '/cases/:no/refusal-answer',
  en: 'Accept a refusal, or ask for a second look at it (reading of Art. 17)',
  body: DECISION_BODIES.answerRefusal,
  answer: acts.answerForCaller,
});
export const decideSecondLook = operation({
  ...toDecide('decideSecondLook', [
    'same-person-looks-again',
    'checklist-incomplete',
    'checklist-unmet',
    'finding-unanswered',
  ]),
  path: '/cases/:no/second-look',
  en: 'Look again at a refusal, as somebody else than decided it (reading of Art. 17)',
  body: DECISION_BODIES.decideSecondLook,
  answer: acts.answerForCentre,
});
export const correctAccount = operation({
  ...toDecide('correctAccount', [...ACCOUNT, 'filing-unknown', 'payment-already-made']),
  path: '/cases/:no/account-correction',
  en: 'Name another account (Arts. 15, 17(7))',
  body: correctAccountBody,
  answer: acts.answerForCaller,
});
