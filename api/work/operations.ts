/** Everyone's work, finding a case, and where its money is: what is asked and answered. */
import { z } from 'zod';
import { fen, line, nameIn } from '../../policy/acts/kit';
import { CASE_ACTS } from '../../policy/case/acts';
import { ROLES } from '../../policy/model/nouns';
import { FOUND_BY } from '../../store/case/case-words';
import { WORK_KINDS } from '../../store/work/turns';
import { CASE_READERS, SEES_ALL } from '../access';
import { accountId } from '../account/answers';
import { cases } from '../case/answers';
import { instant } from '../contract/answers';
import { operation } from '../contract/operation';
import { caseParams, limit } from '../schemas/requests';

const turnId = z.string().regex(/^[0-9a-f]{24}$/, '应为待办的编号');
const after = z.string().max(400, '不超过400个字符').optional();

const kind = z.enum(WORK_KINDS);

const item = z
  .strictObject({
    id: turnId,
    kind,
    no: z.string(),
    matter: z.string(),
    applicant: z.string().optional(),
    roundId: z.string().optional(),
    name: z.string(),
    what: z.string(),
    since: instant,
    dueAt: instant.optional(),
    daysLeft: z
      .int()
      .optional()
      .meta({ description: 'Working days left, the last one counted; absent without a due date' }),
    late: z.boolean(),
    unread: z.boolean(),
    assigned: z.strictObject({ to: z.string(), by: z.string(), at: instant }).optional(),
  })
  .meta({ id: 'WorkItem', description: 'What awaits the caller, with its matter in Chinese' });

export const listWork = operation({
  id: 'listWork',
  method: 'get',
  path: '/work-items',
  zh: '查阅本人待办',
  en: 'All that awaits the caller in the role that they speak in, of whatever kind, the first due first',
  by: 'signed-in',
  query: z.strictObject({
    kind: kind.optional(),
    late: z.literal('true').optional(),
    assigned: z.literal('true').optional(),
    after,
    limit,
  }),
  answer: z.strictObject({ items: z.array(item), next: z.string().optional() }),
});

export const countWork = operation({
  id: 'countWork',
  method: 'get',
  path: '/work-counts',
  zh: '统计本人待办',
  en: 'How much awaits the caller; of the first 1000 that are due',
  by: 'signed-in',
  answer: z.strictObject({
    all: z.int(),
    late: z.int(),
    unread: z.int(),
    assigned: z.int(),
    kinds: z.array(z.strictObject({ kind, count: z.int() })),
  }),
});

const MOST_SEEN = 200;

export const readWork = operation({
  id: 'readWork',
  method: 'put',
  path: '/work-items/reading',
  zh: '标记待办已读',
  en: 'Mark what awaits the caller as seen',
  by: 'signed-in',
  body: z.strictObject({
    ids: z.array(turnId).min(1).max(MOST_SEEN, `一次不超过${MOST_SEEN}项`),
  }),
  answer: z.strictObject({ read: z.int() }),
});

export const assignWork = operation({
  id: 'assignWork',
  method: 'post',
  path: '/work-items/:id/assignment',
  zh: '指派或接手待办',
  en: 'Put what awaits the caller into one person’s hands, or take it over; everybody who may act still may',
  by: 'signed-in',
  keyed: true,
  refuses: ['turn-unknown', 'turn-assignee'],
  params: z.strictObject({ id: turnId }),
  body: z.strictObject({ to: accountId }),
  answer: item,
});

export const searchCases = operation({
  id: 'searchCases',
  method: 'get',
  path: '/case-search',
  zh: '查找申请',
  en: 'Cases by a word of a name, a code, a contract, an invoice, an account, their number, or the mobile number of who applied',
  by: [...SEES_ALL, 'district'],
  query: z.strictObject({ text: line, after, limit }),
  answer: z.strictObject({
    cases: cases.shape.cases,
    foundBy: z.array(z.strictObject({ no: z.string(), by: z.enum([...FOUND_BY, 'phone']) })),
    next: z.string().optional(),
  }),
});

export const getMoneyPlace = operation({
  id: 'getMoneyPlace',
  method: 'get',
  path: '/cases/:no/money-place',
  zh: '查询资金办理情况',
  en: 'Where the money of an application is, in one sentence (Art. 17)',
  by: CASE_READERS,
  params: caseParams,
  answer: z.strictObject({
    no: z.string(),
    sentence: z.string(),
    amountFen: fen.optional(),
  }),
});

export const tellPresence = operation({
  id: 'tellPresence',
  method: 'put',
  path: '/cases/:no/presence',
  zh: '告知正在查看',
  en: 'Tell that the caller has the case open, and hear who else of the staff has; gone half a minute after it was last told',
  by: [...SEES_ALL, 'district'],
  params: caseParams,
  body: z.strictObject({
    form: nameIn(CASE_ACTS).optional().meta({ description: 'The act whose form is open' }),
  }),
  answer: z.strictObject({
    others: z.array(
      z.strictObject({
        account: accountId,
        name: z.string(),
        role: z.enum(ROLES),
        form: nameIn(CASE_ACTS).exactOptional(),
      }),
    ),
  }),
});
