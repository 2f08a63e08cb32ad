/** Accounts of persons (reading of Art. 22): what administrators ask, and what is answered. */
import { z } from 'zod';
import { civilDate, line, prose, sha256 } from '../../policy/acts/kit';
import { SEES_ACCOUNTS } from '../access';
import { pageOf } from '../contract/answers';
import { operation } from '../contract/operation';
import { trailPageOf } from '../contract/trail';
import { JSON_TYPE } from '../contract/media';
import { limit, trailQuery, wholeCode } from '../schemas/requests';
import {
  account,
  accountId,
  answeredOfAccount,
  askedGrants,
  changeKind,
  grantedRole,
  grantId,
  inHand,
  plainLine,
  reviewLine,
} from './answers';
import { ACCOUNT_CHANGE, ACCOUNT_VERDICT } from './refusals';

const one = { params: z.object({ id: accountId }) } as const;
const oneGrant = { params: z.object({ id: accountId, grant: grantId }) } as const;
const proposing = {
  method: 'post',
  by: ['administrator'],
  keyed: true,
  refuses: ACCOUNT_CHANGE,
  status: 201,
  answer: account,
} as const;

export const proposeAccount = operation({
  ...proposing,
  id: 'proposeAccount',
  path: '/accounts',
  zh: '提出开立账号',
  en: 'Propose an account with its grants (reading of Art. 22)',
  body: z.strictObject({
    reason: prose,
    id: accountId,
    name: plainLine,
    unit: plainLine,
    grants: askedGrants,
  }),
});
export const proposeGrants = operation({
  ...proposing,
  ...one,
  id: 'proposeGrants',
  path: '/accounts/:id/grants',
  zh: '提出授予角色',
  en: 'Propose further grants of an account',
  body: z.strictObject({ reason: prose, grants: askedGrants }),
});
export const proposeGrantDays = operation({
  ...proposing,
  ...oneGrant,
  id: 'proposeGrantDays',
  path: '/accounts/:id/grants/:grant/days',
  zh: '提出变更授权期限',
  en: 'Propose other days of a grant; without `to` it has no last day',
  body: z.strictObject({ reason: prose, from: civilDate, to: civilDate.exactOptional() }),
});
export const proposeGrantEnd = operation({
  ...proposing,
  ...oneGrant,
  id: 'proposeGrantEnd',
  path: '/accounts/:id/grants/:grant/termination',
  zh: '提出终止授权',
  en: 'Propose the last day of a grant; yesterday ends it at once',
  body: z.strictObject({ reason: prose, to: civilDate }),
});
export const proposePerson = operation({
  ...proposing,
  ...one,
  id: 'proposePerson',
  path: '/accounts/:id/person',
  zh: '提出更正姓名或单位',
  en: "Propose another name or unit of the account's person",
  body: z.strictObject({ reason: prose, name: plainLine, unit: plainLine }),
});
export const proposeHandOver = operation({
  ...proposing,
  ...one,
  id: 'proposeHandOver',
  path: '/accounts/:id/hand-over',
  zh: '提出移交工作',
  en: 'Propose that another account takes over what this one holds; what cannot move is named on the trail',
  body: z.strictObject({ reason: prose, to: accountId }),
});
export const proposeClosure = operation({
  ...proposing,
  ...one,
  id: 'proposeClosure',
  path: '/accounts/:id/closure',
  zh: '提出注销账号',
  en: 'Propose to close an account, with every grant',
  body: z.strictObject({ reason: prose }),
});
export const proposeReopening = operation({
  ...proposing,
  ...one,
  id: 'proposeReopening',
  path: '/accounts/:id/reopening',
  zh: '提出恢复账号',
  en: 'Propose to reopen a closed account; its grants stay ended',
  body: z.strictObject({ reason: prose }),
});
export const confirmAccountChange = operation({
  ...one,
  id: 'confirmAccountChange',
  refuses: ACCOUNT_VERDICT,
  method: 'post',
  path: '/accounts/:id/confirmation',
  zh: '确认账号变更',
  en: 'Confirm what another administrator has proposed',
  by: ['administrator'],
  keyed: true,
  body: z.strictObject({ reason: prose, hash: sha256 }),
  answer: account,
});
export const refuseAccountChange = operation({
  ...one,
  id: 'refuseAccountChange',
  refuses: ACCOUNT_VERDICT,
  method: 'post',
  path: '/accounts/:id/refusal',
  zh: '退回账号变更',
  en: 'Refuse a proposal, or take it back',
  by: ['administrator'],
  keyed: true,
  body: z.strictObject({ reason: prose }),
  answer: account,
});

const reading = { method: 'get', zh: '查阅账号', by: SEES_ACCOUNTS } as const;

export const listAccounts = operation({
  ...reading,
  id: 'listAccounts',
  path: '/accounts',
  en: 'Accounts by name, unit, role or party',
  query: z.strictObject({
    text: line.optional(),
    unit: line.optional(),
    role: grantedRole.optional(),
    party: wholeCode.optional(),
    state: z.enum(['closed', 'open']).optional(),
    pending: z.union([z.literal('any'), changeKind], '应为 any 或变更的种类').optional(),
    after: accountId.optional(),
    limit,
  }),
  answer: pageOf('accounts', account),
});
export const getAccount = operation({
  ...reading,
  ...one,
  id: 'getAccount',
  path: '/accounts/:id',
  en: 'An account: to administrators and auditors, and to its own person',
  refuses: ['wrong-role'],
  by: 'signed-in',
  answer: account,
});
export const getAccountTrail = operation({
  ...reading,
  ...one,
  id: 'getAccountTrail',
  path: '/accounts/:id/trail',
  zh: '查阅账号的办理记录',
  en: 'Who granted, changed and ended what',
  query: trailQuery,
  answer: trailPageOf('Account', ...answeredOfAccount),
});
export const getInHand = operation({
  ...reading,
  ...one,
  id: 'getInHand',
  path: '/accounts/:id/in-hand',
  zh: '查阅账号的在办事项',
  en: 'What waits for this account itself, and what nobody else holds',
  answer: inHand,
});
export const getAccountReview = operation({
  ...reading,
  id: 'getAccountReview',
  path: '/account-review',
  zh: '查阅权限清单',
  en: 'Who may do what on a day, by role and unit, for the yearly review; data or CSV',
  query: z.strictObject({ day: civilDate.optional() }),
  media: [JSON_TYPE, 'text/csv'],
  answer: z.strictObject({
    day: civilDate,
    whole: z.boolean().meta({ description: 'False where there are more lines than are told' }),
    lines: z.array(reviewLine),
  }),
});
