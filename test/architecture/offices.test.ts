/** Which office may do what is told by rows: neither `api/` nor `store/` names one elsewhere. */
import { rulesBroken } from '../support/rules-broken';

const REFUSED: readonly (readonly [string, string])[] = [
  ['store/processes/fund-proposal.ts', "export const WHO = ['bureau', 'centre'];"],
  ['store/returns/receipts.ts', "export const who = { role: 'finance' };"],
  ['api/account/views.ts', "export const is = (role) => role === 'administrator';"],
  ['api/round/batch.ts', "export const all = (by) => by.includes('auditor');"],
];
const TAKEN: readonly (readonly [string, string])[] = [
  ['api/fund/operations.ts', "export const by = ['bureau'];"],
  ['api/account/party-operations.ts', "export const by = ['centre'];"],
  ['api/access.ts', "export const SEES_ALL = ['centre', 'bureau'];"],
  ['policy/acts/direct-acts.ts', "export const DEMANDS = ['bureau'];"],
  ['api/documents/documents.ts', "export const is = (role) => role === 'district';"],
  ['store/case/turns.ts', "export type Who = 'centre' | 'bureau';"],
];

test('Art. 22: an office is named in rows and in the reading table alone', () => {
  const broken = rulesBroken([...REFUSED, ...TAKEN]);
  expect(broken.slice(0, REFUSED.length).every((rules) => rules.length > 0)).toBe(true);
  expect(broken.slice(REFUSED.length)).toEqual(TAKEN.map(() => []));
});
