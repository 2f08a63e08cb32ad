/** Reading of Art. 22: there are always two administrators, also when two changes at once would each leave two. */
import mongoose from 'mongoose';
import type { AccountChange } from '../../../policy/account/change';
import { addDays } from '../../../policy/kernel/time';
import type { Refused } from '../../../policy/words/refusals';
import { checkTrails } from '../../../store/audit/trail-verify';
import { Accounts, knownAccount, type AccountRecord } from '../../../store/people/accounts';
import { decideOnChange, proposeChange } from '../../../store/processes/account-acts';
import type { AccountAct } from '../../../store/processes/account-record';
import {
  openFirstAdministrators,
  openFurtherAdministrator,
} from '../../../store/processes/administrators';
import { AT, useFreshStore } from '../../support/fresh-store';

useFreshStore();

const firstGrant = ({ grants }: AccountRecord): string => grants[0]?.id ?? '';
const TODAY = AT.slice(0, 10);
const person = { name: '示例', unit: '示例' };
let keys = 0;
const act = (id: string): AccountAct => ({
  key: `key-${(keys += 1)}`,
  at: AT,
  reason: '示例',
  by: { id, role: 'administrator' },
});
const confirm = async (by: string, id: string): Promise<string> => {
  const { pending } = await knownAccount(id);
  return decideOnChange(act(by), id, { verdict: 'confirm', hash: pending?.hash ?? '' }).then(
    () => 'confirmed',
    (error: unknown) => (error as Refused).refusals[0]?.code ?? 'none',
  );
};
const lasting = { 'grants.role': 'administrator', closed: { $exists: false } } as const;

beforeEach(async () => {
  await Accounts.deleteMany({});
  await mongoose.connection.collection('trail').deleteMany({});
  const pair = [
    { id: 'a', ...person },
    { id: 'b', ...person },
  ] as const;
  await openFirstAdministrators(pair, AT);
  for (const id of ['c', 'd']) {
    const grants = [{ role: 'administrator', from: TODAY }] as const;
    await proposeChange(act('a'), id, { kind: 'opening', ...person, grants });
    expect(await confirm('b', id)).toBe('confirmed');
  }
});

test('of four, three that are closed at once by the others leave two', async () => {
  for (const id of ['b', 'c', 'd']) await proposeChange(act('a'), id, { kind: 'closure' });
  const outcomes = await Promise.all([confirm('c', 'b'), confirm('d', 'c'), confirm('b', 'd')]);
  expect(outcomes.filter((one) => one === 'confirmed').length).toBeLessThan(3);
  expect(await Accounts.countDocuments(lasting)).toBeGreaterThanOrEqual(2);
  expect(await checkTrails()).toMatchObject({ faults: [] });
});

test.each<[string, (grant: string) => AccountChange]>([
  ['closed', () => ({ kind: 'closure' })],
  ['ended', (grant) => ({ kind: 'end', grant, to: TODAY })],
  ['given a last day', (grant) => ({ kind: 'days', grant, from: TODAY, to: addDays(TODAY, 9) })],
])('the last but one is not %s', async (_, change) => {
  for (const id of ['c', 'd']) {
    await proposeChange(act('a'), id, { kind: 'closure' });
    expect(await confirm('b', id)).toBe('confirmed');
  }
  // A third without a lasting grant may still confirm.
  const grants = [{ role: 'administrator', from: TODAY, to: TODAY }] as const;
  await proposeChange(act('a'), 'e', { kind: 'opening', ...person, grants });
  expect(await confirm('b', 'e')).toBe('confirmed');
  const grant = firstGrant(await knownAccount('b'));
  await proposeChange(act('a'), 'b', change(grant));
  expect(await confirm('e', 'b')).toBe('administrators-too-few');
  expect(await Accounts.countDocuments({ ...lasting, _id: 'b' })).toBe(1);
});

test('an administrator who hands over to another is replaced, not missed', async () => {
  for (const id of ['c', 'd']) {
    await proposeChange(act('a'), id, { kind: 'closure' });
    expect(await confirm('b', id)).toBe('confirmed');
  }
  const grants = [{ role: 'administrator', from: TODAY, to: TODAY }] as const;
  for (const id of ['e', 'f']) {
    await proposeChange(act('a'), id, { kind: 'opening', ...person, grants });
    expect(await confirm('b', id)).toBe('confirmed');
  }
  const open = { kind: 'opening', ...person, grants: [{ role: 'auditor', from: TODAY }] } as const;
  await proposeChange(act('a'), 'g', open);
  expect(await confirm('b', 'g')).toBe('confirmed');
  const grant = firstGrant(await knownAccount('g'));
  await proposeChange(act('a'), 'g', { kind: 'end', grant, to: addDays(TODAY, -1) });
  expect(await confirm('b', 'g')).toBe('confirmed');
  await proposeChange(act('a'), 'b', { kind: 'hand-over', to: 'g' });
  expect(await confirm('e', 'b')).toBe('confirmed');
  expect((await knownAccount('g')).grants.at(-1)).toMatchObject({ role: 'administrator' });
});

describe('an administrator who is left alone', () => {
  const further = { id: 'f', ...person, by: 'a', reason: '另一名管理员失去联系' };
  const codeOf = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: unknown) => (error as Refused).refusals[0]?.code ?? 'none',
    );
  const leftWithTwo = async () => {
    for (const id of ['c', 'd']) {
      await proposeChange(act('a'), id, { kind: 'closure' });
      expect(await confirm('b', id)).toBe('confirmed');
    }
  };

  test('gets another by the operator, and the two close the account of who is gone', async () => {
    await leftWithTwo();
    await openFurtherAdministrator(further, AT);
    const [grant] = (await knownAccount('f')).grants;
    expect(grant).toMatchObject({ proposers: ['operator'], confirmers: ['a'] });
    await proposeChange(act('a'), 'b', { kind: 'closure' });
    expect(await confirm('f', 'b')).toBe('confirmed');
    expect(await Accounts.countDocuments(lasting)).toBe(2);
    expect(await checkTrails()).toMatchObject({ faults: [] });
    const said = { subject: 'accounts/f', act: 'openFurther', 'by.role': 'operator' };
    expect(await mongoose.connection.collection('trail').countDocuments(said)).toBe(1);
  });

  test('only on the word of an administrator, and only where they are too few', async () => {
    expect(await codeOf(openFurtherAdministrator(further, AT))).toBe('administrators-exist');
    await leftWithTwo();
    const of = (change: object) => codeOf(openFurtherAdministrator({ ...further, ...change }, AT));
    expect(await of({ by: 'c' })).toBe('wrong-role');
    expect(await of({ by: 'nobody' })).toBe('wrong-role');
    expect(await of({ by: 'f' })).toBe('account-same-person');
    expect(await of({ id: 'c' })).toBe('account-exists');
    const both = [of({}), of({ id: 'g' })];
    expect((await Promise.all(both)).sort()).toEqual(['administrators-exist', 'done']);
  });
});
