/** `npm run account:first`: the first two administrators, once (reading of Art. 22). */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { firstFrom } from '../../worker/account-first';
import { checkTrails } from '../../store/audit/trail-verify';
import { accountDirectory, Accounts } from '../../store/people/accounts';
import { openFirstAdministrators } from '../../store/processes/administrators';
import { AT } from '../support/fresh-store';
import { leaveStore, openFreshStore } from '../support/database';

const WORDS = ['admin-1', '示例管理员一', '示例局', 'admin-2', '示例管理员二', '示例局'] as const;
let uri: string;
beforeAll(async () => {
  uri = await openFreshStore();
});
afterAll(leaveStore);

function command(...words: readonly string[]) {
  const entry = join(__dirname, '..', '..', 'worker', 'account-first.ts');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', entry, ...words],
    {
      encoding: 'utf8',
      timeout: 120_000,
      env: { PATH: process.env['PATH'], MONGODB_URI: uri },
    },
  );
  return { status, stdout, stderr };
}

test.each<[string, readonly string[]]>([
  ['nothing', []],
  ['one person', WORDS.slice(0, 3)],
  ['a word too many', [...WORDS, 'x']],
  ['an account in another script', ['示例', ...WORDS.slice(1)]],
  ['a name of nothing', ['admin-1', ' \u200b', ...WORDS.slice(2)]],
  ['a name that hides something', ['admin-1', '示例\u200b一', ...WORDS.slice(2)]],
])('nothing is made of %s', (_, words) => {
  expect(() => firstFrom(words)).toThrow();
});

test('the same person twice is refused, and so is a second time, with nothing left behind', async () => {
  const [one, , , other] = WORDS;
  const same = command(...WORDS.slice(0, 3), ...WORDS.slice(0, 3));
  expect(same).toMatchObject({ status: 1, stdout: '' });
  expect(await Accounts.countDocuments()).toBe(0);
  expect(command(...WORDS)).toMatchObject({ status: 0, stderr: '' });
  expect(await accountDirectory.find(one)).toMatchObject({ grants: [{ role: 'administrator' }] });
  expect(await accountDirectory.find(other)).toMatchObject({ name: '示例管理员二' });
  const again = command('admin-3', '示例', '示例局', 'admin-4', '示例', '示例局');
  expect(again.status).toBe(1);
  expect(again.stderr).toContain('已有管理员');
  expect(await Accounts.countDocuments()).toBe(2);
  expect(await checkTrails()).toMatchObject({ subjects: 2, entries: 2, faults: [] });
});

test('two commands at once make two administrators, not four', async () => {
  await Accounts.deleteMany({});
  const pair = (n: number) =>
    [n, n + 1].map((at) => ({ id: `both-${at}`, name: '示例', unit: '示例' })) as [never, never];
  const both = await Promise.allSettled([
    openFirstAdministrators(pair(1), AT),
    openFirstAdministrators(pair(3), AT),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await Accounts.countDocuments()).toBe(2);
});
