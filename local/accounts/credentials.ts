/** Passwords of the sample accounts at the embedded issuer, and the secrets of their second factors. */
import { randomInt } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { DISTRICTS, ROLES, type DistrictCode, type Role } from '../../policy/model/nouns';
import { ROLE_NAMES } from '../../policy/words/vocabulary';
import { newFactor } from '../issuer/factor';
import { codeOf } from '../servers/stack-error';
import { SAMPLE_ACCOUNTS, type SampleAccount } from './sample-accounts';

const CREDENTIALS = z.array(
  z.object({
    account: z.string(),
    password: z.string(),
    /** Secret of the second factor, where the account has one. */
    factor: z.string().exactOptional(),
    name: z.string().exactOptional(),
    unit: z.string().exactOptional(),
    role: z.enum(ROLES).exactOptional(),
    district: z.enum(Object.keys(DISTRICTS) as DistrictCode[]).exactOptional(),
    party: z.string().exactOptional(),
  }),
);

export type SampleCredentials = z.infer<typeof CREDENTIALS>;
export type SampleCredential = SampleCredentials[number];

/** In the state folder. */
export const SAMPLE_FILE = 'accounts.json';

/** Who decides on money, on the rules of a year or on accounts logs in with a second factor. */
const WITH_FACTOR: readonly Role[] = ['administrator', 'bureau', 'finance'];

/** Drawn at the first start of a state folder and kept in it. */
export async function sampleCredentials(
  file: string,
  people: readonly SampleAccount[] = SAMPLE_ACCOUNTS,
): Promise<SampleCredentials> {
  const password = newPassword();
  const made = people.map(({ id: account, ...person }) => ({
    account,
    password,
    ...(WITH_FACTOR.includes(person.role) && { factor: newFactor() }),
    ...person,
  }));
  try {
    await writeFile(file, JSON.stringify(made, null, 2), { flag: 'wx', mode: 0o600 });
    return made;
  } catch (cause) {
    if (codeOf(cause) !== 'EEXIST') throw cause;
    return credentialsIn(file);
  }
}

export async function credentialsIn(file: string): Promise<SampleCredentials> {
  return CREDENTIALS.parse(JSON.parse(await readFile(file, 'utf8')));
}

/** Whose accounts the file is about; a file of an older stack names passwords alone, of the usual ones. */
export async function peopleIn(file: string): Promise<readonly SampleAccount[]> {
  const people = (await credentialsIn(file)).flatMap(({ account: id, ...one }) => {
    const { name, unit, role, district, party } = one;
    if (name === undefined || unit === undefined || role === undefined) return [];
    const scope = { ...(district && { district }), ...(party !== undefined && { party }) };
    return [{ id, name, unit, role, ...scope }];
  });
  return people.length === 0 ? SAMPLE_ACCOUNTS : people;
}

/** Without letters that are read for others. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789';
const LENGTH = 16;

const newPassword = (): string =>
  Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** Each account with its password and as what it acts, for whoever starts the stack. */
export function sampleTable(credentials: SampleCredentials): string[] {
  const known = new Map(credentials.map((one) => [one.account, one]));
  return SAMPLE_ACCOUNTS.map(({ id, name, role, district, party }) => {
    const scope = district === undefined ? party : DISTRICTS[district];
    const office = [ROLE_NAMES[role], scope].filter((word) => word !== undefined).join(' ');
    const { password = '—', factor } = known.get(id) ?? {};
    const second = factor === undefined ? '' : `  动态验证码 npm run code -- ${id}`;
    return `${id}  ${password}  ${name}（${office}）${second}`;
  });
}
