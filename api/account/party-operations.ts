/** Enterprises and institutions among the accounts: how they register, and whom they name (reading of Art. 22). */
import { z } from 'zod';
import { civilDate, prose, sha256, uscc } from '../../policy/acts/kit';
import { usccFault } from '../../policy/model/uscc';
import { pageOf } from '../contract/answers';
import { operation } from '../contract/operation';
import { limit } from '../schemas/requests';
import { account, accountId, handler, plainLine } from './answers';
import { ACCOUNT_CHANGE, ACCOUNT_VERDICT, HANDLERS } from './refusals';

const one = { params: z.object({ id: accountId }) } as const;
const soundUscc = uscc.superRefine((code, context) => {
  const fault = usccFault(code);
  if (fault !== undefined) context.addIssue(fault);
});

export const registerParty = operation({
  id: 'registerParty',
  refuses: [...ACCOUNT_CHANGE, 'party-has-handler'],
  method: 'post',
  path: '/party-registrations',
  zh: '登记单位',
  en: 'Register an enterprise or institution by its credit code, as its first handler',
  by: ['public', 'applicant'],
  keyed: true,
  body: z.strictObject({ reason: prose, party: soundUscc, unit: plainLine, name: plainLine }),
  status: 201,
  answer: account,
});
export const listRegistrations = operation({
  id: 'listRegistrations',
  method: 'get',
  path: '/party-registrations',
  zh: '查阅单位登记',
  en: 'Registrations that wait for the centre',
  by: ['centre', 'administrator', 'auditor'],
  query: z.strictObject({ after: accountId.optional(), limit }),
  answer: pageOf('accounts', account),
});
export const confirmRegistration = operation({
  ...one,
  id: 'confirmRegistration',
  refuses: ACCOUNT_VERDICT,
  method: 'post',
  path: '/party-registrations/:id/confirmation',
  zh: '确认单位登记',
  en: 'Confirm who registers a party',
  by: ['centre'],
  keyed: true,
  body: z.strictObject({ reason: prose, hash: sha256 }),
  answer: account,
});
export const refuseRegistration = operation({
  ...one,
  id: 'refuseRegistration',
  refuses: ACCOUNT_VERDICT,
  method: 'post',
  path: '/party-registrations/:id/refusal',
  zh: '退回单位登记',
  en: 'Refuse a registration',
  by: ['centre'],
  keyed: true,
  body: z.strictObject({ reason: prose }),
  answer: account,
});

const ofParty = { by: ['applicant'] } as const;

export const nameHandler = operation({
  ...ofParty,
  id: 'nameHandler',
  refuses: HANDLERS,
  method: 'post',
  path: '/handlers',
  zh: '指定经办人',
  en: 'Let another person speak for the own party',
  keyed: true,
  body: z.strictObject({
    reason: prose,
    account: accountId,
    name: plainLine,
    unit: plainLine,
    to: civilDate.exactOptional(),
  }),
  status: 201,
  answer: handler,
});
export const endHandler = operation({
  ...ofParty,
  ...one,
  id: 'endHandler',
  refuses: HANDLERS,
  method: 'post',
  path: '/handlers/:id/termination',
  zh: '终止经办人',
  en: 'Let another handler speak for the own party no more, at once',
  keyed: true,
  body: z.strictObject({ reason: prose }),
  answer: z.strictObject({ account: accountId, ended: z.literal(true) }),
});
export const listHandlers = operation({
  ...ofParty,
  id: 'listHandlers',
  method: 'get',
  path: '/handlers',
  zh: '查阅经办人',
  en: 'Who speaks for the own party',
  answer: z.strictObject({ handlers: z.array(handler) }),
});
