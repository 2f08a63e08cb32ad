/** People of the embedded stack, plainly made up: one a role, two where two persons are needed. */
import { randomInt } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Account, AccountDirectory, Scope } from '../policy/account/account';
import { ROLE_NAMES } from '../policy/words/vocabulary';
import { codeOf } from './servers/stack-error';

const FROM = '2020-01-01';
const ENTERPRISE = '91650104MADEM0011X';
const INSTITUTION = '91650102MADEM00036';

const staff = (role: 'auditor' | 'bureau' | 'centre' | 'finance', count: number) =>
  Array.from({ length: count }, (_, nth) => personOf(`${role}-${nth + 1}`, [{ role }]));
const expert = (nth: number) => personOf(`e${nth}`, [{ role: 'expert', expert: `e${nth}` }]);

export const SAMPLE_ACCOUNTS: readonly Account[] = [
  personOf('account-1', [{ role: 'applicant', party: ENTERPRISE }]),
  personOf('account-2', [
    { role: 'applicant', party: ENTERPRISE },
    { role: 'applicant', party: INSTITUTION },
  ]),
  personOf('district-1', [{ role: 'district', district: '650104' }]),
  personOf('district-2', [{ role: 'district', district: '650102' }]),
  ...staff('centre', 2),
  ...staff('bureau', 2),
  ...staff('finance', 2),
  ...staff('auditor', 1),
  ...[1, 2, 3, 4].map(expert),
];

function personOf(id: string, scopes: readonly Scope[]): Account {
  const grants = scopes.map((scope, nth) => ({ ...scope, id: `${id}/${nth + 1}`, from: FROM }));
  return { id, name: `示例人员 ${id}`, unit: '示例单位', grants };
}

/** Accounts in memory. */
export function directoryOf(accounts: readonly Account[]): AccountDirectory {
  const known = new Map(accounts.map((account) => [account.id, account]));
  return {
    find: (id) => Promise.resolve(known.get(id)),
    signedIn: (id, at) => {
      const account = known.get(id);
      if (account !== undefined) known.set(id, { ...account, lastSignedIn: at });
      return Promise.resolve();
    },
  };
}

export const sampleDirectory = (): AccountDirectory => directoryOf(SAMPLE_ACCOUNTS);

const CREDENTIALS = z.array(z.object({ account: z.string(), password: z.string() }));

export type SampleCredentials = z.infer<typeof CREDENTIALS>;

/** In the state folder. */
export const SAMPLE_FILE = 'accounts.json';

/** Passwords of the sample accounts, drawn at the first start of a state folder and kept in it. */
export async function sampleCredentials(file: string): Promise<SampleCredentials> {
  const password = newPassword();
  const made = SAMPLE_ACCOUNTS.map(({ id: account }) => ({ account, password }));
  try {
    await writeFile(file, JSON.stringify(made, null, 2), { flag: 'wx', mode: 0o600 });
    return made;
  } catch (cause) {
    if (codeOf(cause) !== 'EEXIST') throw cause;
    return CREDENTIALS.parse(JSON.parse(await readFile(file, 'utf8')));
  }
}

/** Without letters that are read for others. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789';
const LENGTH = 16;

const newPassword = (): string =>
  Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** What each may act as, in Chinese, for whoever starts the stack. */
export function sampleTable(credentials: SampleCredentials): string[] {
  const known = new Map(credentials.map(({ account, password }) => [account, password]));
  return SAMPLE_ACCOUNTS.filter(({ id }) => known.has(id)).map(({ id, grants }) => {
    const roles = grants.map(({ role, district, party }) =>
      [ROLE_NAMES[role], district ?? party].filter((word) => word !== undefined).join(' '),
    );
    return `${id}  ${known.get(id) ?? ''}  ${roles.join('、')}`;
  });
}
