/** Passwords of the sample accounts at the embedded issuer. */
import { randomInt } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { DISTRICTS } from '../../policy/model/nouns';
import { ROLE_NAMES } from '../../policy/words/vocabulary';
import { codeOf } from '../servers/stack-error';
import { SAMPLE_ACCOUNTS } from './sample-accounts';

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

/** Each account with its password and as what it acts, for whoever starts the stack. */
export function sampleTable(credentials: SampleCredentials): string[] {
  const passwords = new Map(credentials.map(({ account, password }) => [account, password]));
  return SAMPLE_ACCOUNTS.map(({ id, name, role, district, party }) => {
    const scope = district === undefined ? party : DISTRICTS[district];
    const office = [ROLE_NAMES[role], scope].filter((word) => word !== undefined).join(' ');
    return `${id}  ${passwords.get(id) ?? '—'}  ${name}（${office}）`;
  });
}
