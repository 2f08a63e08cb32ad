/** Cases (Arts. 6, 10, 17-19): how they are applied for, read and decided on. */
import { z } from 'zod';
import { caseNumber, districtCode, prose, roundId } from '../../policy/acts/kit';
import { isInstant } from '../../policy/kernel/time';
import { ROLES } from '../../policy/model/nouns';
import { ADMISSION_SCREENING, REDEMPTION_SCREENING } from '../../policy/words/refusal-families';
import { CASE_READERS, STAFF_OR_PARTY } from '../access';
import { operation } from '../contract/operation';
import { caseParams, limit, search, trailQuery, wholeCode } from '../schemas/requests';
import { admissionSubmission, redemptionSubmission } from '../schemas/submissions';
import * as acts from './act-answers';
import * as answers from './answers';

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
  en: 'The record of a case, as its reader may see it (Arts. 6, 15, 17, 18); numbers unmasked to an auditor with a reason',
  params: caseParams,
  query: z.strictObject({ reason: prose.optional() }),
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
  en: 'Objections to it (Arts. 10(6), 17(5)); the centre is told whose, an auditor with a reason',
  params: caseParams,
  query: trailQuery.extend({ reason: prose.optional() }),
  answer: answers.objections,
});
export const getCaseTrail = operation({
  ...reading,
  id: 'getCaseTrail',
  path: '/cases/:no/trail',
  en: 'Who did what, when and why (Art. 18), as the reader may see it; who objected, an auditor with a reason',
  params: caseParams,
  query: trailQuery.extend({ reason: prose.optional() }),
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
