/**
 * Secrets of the environment. Each is the variable itself, or stands in the file that `<name>_FILE` names, so that it is in
 * no list of settings: a file counts where both are told.
 */
import { readFileSync } from 'node:fs';

export type Environment = Readonly<Record<string, string | undefined>>;

export const SECRETS_BY_FILE = [
  'MONGODB_URI',
  'HONGSHAN_PERSON_KEY',
  'HONGSHAN_OPERATOR_KEY',
  'HONGSHAN_BANK_TOKEN',
  'HONGSHAN_SMTP_URL',
  'HONGSHAN_SMS_URL',
] as const;
type SecretName = (typeof SECRETS_BY_FILE)[number];

/** What a file held when it was first asked for: a process has the secrets that it has started with. */
const held = new Map<string, string>();

/** Undefined where it is not told. Throws where its file cannot be read or is empty. */
export function secretOf(env: Environment, name: SecretName): string | undefined {
  const file = env[`${name}_FILE`] ?? '';
  if (file.trim() === '') return env[name];
  const secret = held.get(file) ?? secretIn(file);
  held.set(file, secret);
  return secret;
}

/** Throws where the file cannot be read or is empty. */
export function secretIn(file: string): string {
  const secret = readFileSync(file, 'utf8').trim();
  if (secret === '') throw new Error(`${file} is empty.`);
  return secret;
}
