/** Change filings (Art. 8), beside the acts, which follow from their rows: what is asked and answered. */
import { z } from 'zod';
import * as kit from '../../policy/acts/kit';
import { CHANGE_FILING, entryChange } from '../../policy/change-filing/acts';
import { FILED_FIELDS } from '../../policy/change-filing/change';
import { STAFF_OR_PARTY } from '../access';
import {
  allowedOf,
  explainedWaitOf,
  instant,
  links,
  pageOf,
  policyInForce,
  waitOf,
} from '../contract/answers';
import { operation } from '../contract/operation';
import { limit, search, wholeCode } from '../schemas/requests';

const state = kit.nameIn(CHANGE_FILING.states);
const no = CHANGE_FILING.id(kit);

const head = {
  no: z.string(),
  institution: z.string(),
  state,
  stateName: z.string(),
  from: kit.civilDate,
  filedAt: instant,
  late: z.boolean(),
  fields: z.array(kit.nameIn(FILED_FIELDS)),
};
const inList = z.strictObject({
  ...head,
  waits: z.array(
    waitOf(CHANGE_FILING).pick({
      name: true,
      role: true,
      dueAt: true,
      missingYear: true,
      remindedAt: true,
      escalatedAt: true,
    }),
  ),
});
const decided = { at: instant, reason: z.string() };
const whole = {
  ...head,
  changes: entryChange(kit),
  evidence: z.array(kit.documentRef),
  reason: z.string(),
  faults: kit.faults.optional(),
  policy: policyInForce,
  waits: z.array(explainedWaitOf(CHANGE_FILING)),
  allowed: allowedOf(CHANGE_FILING.acts),
  links,
};
const toStaff = z.strictObject({
  ...whole,
  filedBy: z.array(z.string()),
  decision: z.strictObject({ ...decided, by: z.string() }).optional(),
});
const toInstitution = z.strictObject({
  ...whole,
  decision: z.strictObject(decided).optional(),
});

export const listChangeFilings = operation({
  id: 'listChangeFilings',
  method: 'get',
  path: '/change-filings',
  zh: '查阅变更备案',
  en: 'Filings; an institution sees its own (Art. 8)',
  by: STAFF_OR_PARTY,
  query: z.strictObject({
    state: state.optional(),
    institution: wholeCode.optional(),
    search,
    awaits: z.enum(Object.values(CHANGE_FILING.waits).map(({ role }) => role)).optional(),
    overdue: z.literal('true').optional(),
    escalated: z.literal('true').optional(),
    after: no.optional(),
    limit,
  }),
  answer: pageOf('filings', inList),
});
export const getChangeFiling = operation({
  id: 'getChangeFiling',
  method: 'get',
  path: '/change-filings/:no',
  zh: '查阅变更备案',
  en: 'A change filing, whole; an institution is not told who decided (Art. 8)',
  by: STAFF_OR_PARTY,
  params: z.object({ no }),
  answer: z.union([toStaff, toInstitution]),
});
