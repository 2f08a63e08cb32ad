/** What a city's platform says of a person: its own names of claims and roles narrow an account, and never widen it. */
import { Callers, wordsOf } from '../../api/identity/callers';
import { identifiedBy, type ClaimNames } from '../../api/identity/claims';
import { accountOf, Directory, inManyRoles } from '../support/identity-house';
import { uscc } from '../support/api-house';

const directory = new Directory();
directory.put(inManyRoles('zhang'));
const callers = new Callers(directory, () => '2026-03-02T02:00:00.000Z');
const CITY: ClaimNames = {
  account: 'emp.no',
  role: 'realm_access.roles',
  district: 'orgCode',
  party: 'uscc',
  roles: { KJJ: 'bureau', QX: 'district', QY: 'applicant', CW: 'finance' },
};
const claims = (change: object) => ({
  emp: { no: 'zhang' },
  realm_access: { roles: ['KJJ', 'QX', 'QY', 'XX'] },
  orgCode: '650104',
  uscc: [uscc(1), uscc(2)],
  ...change,
});
const choices = async (change: object, names = CITY) => {
  const who = identifiedBy(claims(change), names);
  return who && wordsOf((await callers.known(who)).grants);
};

test.each([
  [
    'all that it says and that was granted',
    {},
    ['bureau', 'district:650104', `applicant:${uscc(1)}`],
  ],
  ['one role as a text', { realm_access: { roles: 'QX' } }, ['district:650104']],
  [
    'another district',
    { orgCode: ['650102'] },
    ['bureau', 'district:650102', `applicant:${uscc(1)}`],
  ],
  ['no party', { uscc: undefined }, ['bureau', 'district:650104']],
])('%s', async (_what, change, expected) => {
  expect(await choices(change)).toEqual(expected);
});

test.each([
  ['a role that was not granted', { realm_access: { roles: ['CW'] } }],
  ['a role by our name, which is not the platform’s', { realm_access: { roles: ['bureau'] } }],
  ['a role that every object has', { realm_access: { roles: ['constructor', 'toString'] } }],
  ['no role', { realm_access: undefined }],
  ['roles that are no texts', { realm_access: { roles: [1, null, {}] } }],
  ['an account that is not known', { emp: { no: 'li' } }],
  ['an account that is no name', { emp: { no: '{"$ne":1}' } }],
])('%s lets nobody in', async (_what, change) => {
  await expect(choices(change)).rejects.toMatchObject({ kind: 'no-access', status: 403 });
});

test.each([
  ['none', { emp: {} }],
  ['two', { emp: { no: ['zhang', 'li'] } }],
  ['an object', { emp: { no: { $ne: 1 } } }],
])('a token with %s for an account names nobody', async (_what, change) => {
  expect(await choices(change)).toBeUndefined();
});

test('where no role is mapped, what was granted here is all that counts; a name with dots is taken as it is', async () => {
  expect(await choices({ 'emp.no': 'zhang' }, { account: 'emp.no' })).toHaveLength(4);
});

test('of two grants that are chosen alike, the one that names the own party counts (Art. 22)', async () => {
  const own = { role: 'centre', party: uscc(3) } as const;
  directory.put(accountOf('wang', { role: 'centre' }, own));
  const who = { account: 'wang', limits: {} };
  expect(await callers.actor(who, undefined)).toEqual({ id: 'wang', ...own });
});
