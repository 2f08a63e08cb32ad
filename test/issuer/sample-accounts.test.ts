/** The sample accounts: made once, as in a deployment, one for each role and two where two persons are needed. */
import { SAMPLE_ACCOUNTS, makeSampleAccounts } from '../../local/accounts/sample-accounts';
import { grantsInForce } from '../../policy/account/account';
import { ROLES } from '../../policy/model/nouns';
import { checkTrails } from '../../store/audit/trail-verify';
import { accountDirectory, Accounts } from '../../store/people/accounts';
import { AT, useFreshStore } from '../support/fresh-store';

useFreshStore();

test('each account is there with its role, and a second time nothing is made', async () => {
  expect(await makeSampleAccounts(AT)).toBe(true);
  expect(await makeSampleAccounts(AT)).toBe(false);
  expect(await Accounts.countDocuments()).toBe(SAMPLE_ACCOUNTS.length);
  for (const { id, name, unit, role, district, party } of SAMPLE_ACCOUNTS) {
    const account = await accountDirectory.find(id);
    expect(account).toMatchObject({ id, name, unit });
    const [held, ...others] = account === undefined ? [] : grantsInForce(account, '2026-03-02');
    expect(held).toMatchObject({
      role,
      ...(district !== undefined && { district }),
      ...(party !== undefined && { party }),
    });
    expect(others).toEqual([]);
  }
  const trails = await checkTrails();
  expect(trails.faults).toEqual([]);
  // The register of experts has one too.
  expect(trails.subjects).toBe(SAMPLE_ACCOUNTS.length + 1);
});

test('there is one of every role, and two of those that decide with another', () => {
  const count = (role: string) => SAMPLE_ACCOUNTS.filter((one) => one.role === role).length;
  for (const role of ROLES.filter((one) => one !== 'public'))
    expect(count(role)).toBeGreaterThan(0);
  for (const role of ['administrator', 'bureau', 'centre', 'finance'])
    expect([role, count(role)]).toEqual([role, 2]);
});
