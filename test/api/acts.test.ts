/** Every act of the processes that have rows, asked for by every role: who may is answered before anything else is looked at. */
import { namesOf, rowOf, senderFaults, type Process } from '../../policy/acts/act';
import { messageFaults } from '../../policy/acts/messages';
import { CHANGE_FILING } from '../../policy/change-filing/acts';
import { EVALUATION } from '../../policy/evaluation/acts';
import { ROLES, type Actor, type Role } from '../../policy/model/nouns';
import { PAYMENT_ORDER } from '../../policy/payment-order/acts';
import { SANCTION } from '../../policy/sanction/acts';
import { SPOT_CHECK } from '../../policy/spot-check/acts';
import { VOUCHER_YEAR } from '../../policy/voucher-year/acts';
import { House, uscc } from '../support/api-house';

const UNKNOWN: readonly (readonly [Process, number | string])[] = [
  [CHANGE_FILING, 'C2026-999999'],
  [SANCTION, 'S2026-999999'],
  [EVALUATION, 2099],
  [VOUCHER_YEAR, 2099],
  [SPOT_CHECK, 2099],
  [PAYMENT_ORDER, 'P2026-000000000000'],
];
/** What an address names beside the record, where it is no party. */
const NAMED: Readonly<Record<string, string>> = { roundId: 'nowhere', endToEndId: 'none' };
const ACTS = UNKNOWN.flatMap(([process, id]) =>
  namesOf(process).map((name) => {
    const row = rowOf(process, name);
    const address = row.at.slice('POST '.length).replace(`:${process.key}`, String(id));
    return {
      name,
      row,
      address: address.replace(/:(\w+)/, (_, of: string) => NAMED[of] ?? uscc(1)),
    };
  }),
);
const actorOf = (role: Role): Actor => ({
  id: 'somebody',
  role,
  ...(role === 'district' && { district: '650104' }),
  ...(role === 'applicant' && { party: uscc(1) }),
});

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

/** Roles of which the answer says that the act is not theirs. */
async function refusedRoles(path: string): Promise<Role[]> {
  const refused: Role[] = [];
  for (const role of ROLES) {
    const { status, body } = await house.post(path, actorOf(role), {});
    const codes = status === 403 ? body.refusals.map(({ code }) => code) : [];
    if (codes.includes('wrong-role')) refused.push(role);
    else expect([404, 422]).toContain(status);
  }
  return refused;
}

test.each(ACTS)('$name is asked for by the roles of its row and by no other', async (act) => {
  const { row, address } = act;
  const others = ROLES.filter((role) => !row.by.includes(role));
  expect(await refusedRoles(address)).toEqual(others);
  const faulty = ROLES.filter((role) => {
    const [fault] = senderFaults(row, { actor: actorOf(role), reason: '依程序办理' });
    return fault?.code === 'wrong-role';
  });
  expect(faulty).toEqual(others);
});

const LEVELS = 20_000;
let deep: object = {};
for (let level = 0; level < LEVELS; level += 1) deep = { more: deep };
const sender = { actor: actorOf('centre'), reason: '依程序办理' };

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'text'],
  ['a list', []],
  ['no reason', { actor: actorOf('centre') }],
  ['no sender', { reason: '依程序办理' }],
  ['a role that is none', { ...sender, actor: { id: 'somebody', role: 'nobody' } }],
  ['what could not be handed on', { ...sender, more: deep }],
])('%s is refused by the process, and by the activity that records', (_, message) => {
  for (const { row } of ACTS) {
    expect(senderFaults(row, message).map(({ code }) => code)).toEqual(['validation']);
    expect(messageFaults(row, message).map(({ code }) => code)).toEqual(['validation']);
  }
});
