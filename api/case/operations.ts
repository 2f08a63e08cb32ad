/** Reading cases and their trails (Arts. 6, 17-19): what is asked and answered. */
import { z } from 'zod';
import { caseNumber, districtCode, roundId, uscc } from '../../policy/acts/kit';
import { isInstant } from '../../policy/kernel/time';
import { ROLES } from '../../policy/model/nouns';
import { CASE_READERS, STAFF_OR_PARTY } from '../access';
import { operation } from '../contract/operation';
import { caseParams, limit, trailQuery } from '../schemas/requests';
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
    party: uscc.optional(),
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
