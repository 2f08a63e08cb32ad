/**
 * Every environment variable of the service: what it is called, what it may be, and what it becomes. Worker, API,
 * embedded stack and commands read them by `readEnvironment`, so that a wrong one is told before anything starts.
 */
import { isIP } from 'node:net';
import { z } from 'zod';
import { isCivilDate, isInstant } from '../policy/kernel/time';
import { ROLES } from '../policy/model/nouns';
import { SECRETS_BY_FILE, secretOf, type Environment } from './secrets';

/** A variable of which `holds` must be true; `expects` ends the sentence "set …". */
const variable = (expects: string, holds: (text: string) => boolean) =>
  z.string().refine((text) => text.trim() !== '' && holds(text), expects);

const text = (expects: string) => variable(expects, () => true).optional();

const wholeNumber = (least: number, most: number, expects = `from ${least} to ${most}`) =>
  variable(
    `a whole number ${expects}`,
    (one) => /^\d{1,16}$/.test(one) && Number(one) >= least && Number(one) <= most,
  )
    .transform(Number)
    .optional();

const port = () => wholeNumber(0, 65_535, 'from 0 (any free port) to 65535');

const url = (expects: string, isMeant: (address: URL) => boolean) =>
  variable(expects, (one) => URL.canParse(one) && isMeant(new URL(one))).optional();

const isHttp = ({ protocol }: URL): boolean => ['http:', 'https:'].includes(protocol);

const HERE = ['127.0.0.1', '[::1]', 'localhost'];

/** Payments and logins go over no open line. */
const isSafe = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && HERE.includes(hostname));

const PROXY_NETWORKS = ['loopback', 'linklocal', 'uniquelocal'];

function isNetwork(one: string): boolean {
  const [address = '', bits, ...rest] = one.split('/');
  const most = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0;
  const fits =
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= most);
  return most > 0 && fits && rest.length === 0;
}

const namesIn = (list: string): string[] =>
  list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** A number of hops is not taken: it can be made up. */
const networks = variable(
  'addresses or networks such as 10.0.0.0/8, with commas between them',
  (list) => namesIn(list).every((name) => PROXY_NETWORKS.includes(name) || isNetwork(name)),
)
  .transform(namesIn)
  .optional();

/** Which claims of a token are read: JSON of one line, such as {"account":"sub"}. */
const claimNames = z
  .strictObject({
    account: z.string().min(1),
    role: z.string().min(1).exactOptional(),
    roles: z.record(z.string(), z.enum(ROLES).exclude(['public'])).exactOptional(),
    district: z.string().min(1).exactOptional(),
    party: z.string().min(1).exactOptional(),
  })
  .refine(({ role, roles }) => roles === undefined || role !== undefined);

function claimsIn(text: string): z.infer<typeof claimNames> | undefined {
  try {
    return claimNames.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

const DAY_MS = 86_400_000;

/** More than the tasks that a worker takes at once (40): with fewer in memory, processes drive each other out while they work. */
export const LEAST_CACHED = 64;

/** With what the identity platform may sign; a secret that both sides share is not among them. */
export const OIDC_ALGORITHMS = ['ES256', 'ES384', 'PS256', 'RS256'] as const;
export type OidcAlgorithm = (typeof OIDC_ALGORITHMS)[number];

/** Secrets of the operator: the versions of the one that hides numbers of persons, the oldest first. */
export const PERSON_KEYS = /^[0-9a-f]{64}(,[0-9a-f]{64}){0,9}$/i;
/** The one that signs, and perhaps the one before it, which is still believed. */
export const OPERATOR_KEYS = /^[0-9a-f]{64}(,[0-9a-f]{64})?$/i;

/** In the place of the variable whose name it begins with. */
const secretFile = text('a file that this process may read and that is not empty');

const fields = z.object({
  /** Marks the embedded stack, which listens on this machine only. */
  HONGSHAN_STACK: variable('embedded, or nothing in a deployment', (one) => one === 'embedded')
    .transform(() => 'embedded' as const)
    .optional(),

  // Where the servers are.
  MONGODB_URI: variable(
    'the address of a replica set, such as mongodb://host:27017/hongshan?replicaSet=hongshan',
    (one) => /^mongodb(\+srv)?:\/\/[^\s/]+/.test(one),
  ).optional(),
  MONGODB_URI_FILE: secretFile,
  TEMPORAL_ADDRESS: variable('host:port, such as 127.0.0.1:7233', (one) =>
    /^(\[[\da-f:]+\]|[^\s:/]+):\d{1,5}$/i.test(one),
  ).optional(),
  TEMPORAL_NAMESPACE: text('the name of a namespace'),
  TEMPORAL_UI_URL: url('an http or https address', isHttp),
  HOST: text('the address to listen on'),
  PORT: port(),

  // What both processes are told.
  HONGSHAN_PERSON_KEY: variable(
    '64 hexadecimal characters (openssl rand -hex 32), and a comma before each later version',
    (one) => PERSON_KEYS.test(one),
  ).optional(),
  HONGSHAN_PERSON_KEY_FILE: secretFile,
  HONGSHAN_OPERATOR_KEY: variable(
    '64 hexadecimal characters (openssl rand -hex 32), and perhaps a comma and the ones before',
    (one) => OPERATOR_KEYS.test(one),
  ).optional(),
  HONGSHAN_OPERATOR_KEY_FILE: secretFile,

  // The API.
  HONGSHAN_TRUSTED_PROXIES: networks,
  HONGSHAN_SECURITY_CONTACT: url('an https or mailto address', ({ protocol }) =>
    ['https:', 'mailto:'].includes(protocol),
  ),
  HONGSHAN_MEASURES_URL: url('an http or https address', isHttp),
  HONGSHAN_REQUESTS_A_MINUTE: wholeNumber(1, 1_000_000_000),
  HONGSHAN_ANONYMOUS_A_MINUTE: wholeNumber(1, 1_000_000_000),
  HONGSHAN_PUBLIC_URL: url(
    'the https address at which browsers reach the API, without a path',
    (one) => isSafe(one) && one.href === `${one.origin}/`,
  )
    .transform((one) => one && new URL(one).origin)
    .optional(),

  // The identity platform that the API asks who somebody is.
  HONGSHAN_OIDC_ISSUER: url(
    'an https address as its discovery document names it, or http on this machine',
    isSafe,
  ),
  HONGSHAN_OIDC_AUDIENCE: text('what access tokens for the API name as their audience'),
  HONGSHAN_OIDC_ALGORITHM: variable(`one of ${OIDC_ALGORITHMS.join(', ')}`, (one) =>
    OIDC_ALGORITHMS.some((known) => known === one),
  )
    .transform((one) => one as OidcAlgorithm)
    .optional(),
  HONGSHAN_OIDC_CLIENT_ID: text('the name of the API as a client of the platform'),
  HONGSHAN_OIDC_CLIENT_SECRET_FILE: text('the file with the secret of that client'),
  HONGSHAN_OIDC_CLAIMS: variable(
    'JSON such as {"account":"sub"} (docs/operate/identity.md)',
    (one) => claimsIn(one) !== undefined,
  )
    .transform((one) => claimsIn(one) ?? { account: 'sub' })
    .optional(),

  // The worker.
  HONGSHAN_MEASURES_ISSUED_ON: variable(
    'the day the Measures were issued (YYYY-MM-DD)',
    isCivilDate,
  ).optional(),
  HONGSHAN_SIGNALS: variable('on or off', (one) => ['on', 'off'].includes(one))
    .transform((one) => one === 'on')
    .optional(),
  HONGSHAN_FUND_HOLDER: text('the holder of the special fund’s account'),
  HONGSHAN_FUND_BANK: text('the bank of the special fund’s account'),
  HONGSHAN_FUND_ACCOUNT: text('the number of the special fund’s account'),
  HONGSHAN_BANK_URL: url('an https address, or http on this machine', isSafe),
  HONGSHAN_BANK_TOKEN: text('the token that the bank’s gateway knows'),
  HONGSHAN_BANK_TOKEN_FILE: secretFile,
  HONGSHAN_CONTACT_PERSON: text('whom people ask about documents and published lists'),
  HONGSHAN_CONTACT_PHONE: text('the telephone of that person'),
  HONGSHAN_CONTACT_ADDRESS: text('the address at which letters reach that person'),
  HONGSHAN_CLAMD: variable('host:port of the virus scanner clamd, such as clamd:3310', (one) =>
    /^(\[[\da-f:]+\]|[^\s:/]+):\d{1,5}$/i.test(one),
  ).optional(),
  HONGSHAN_SMTP_URL: url(
    'the address of a mail server, such as smtps://account:password@mail.example:465',
    ({ protocol, hostname }) => ['smtp:', 'smtps:'].includes(protocol) && hostname !== '',
  ),
  HONGSHAN_SMTP_URL_FILE: secretFile,
  HONGSHAN_MAIL_FROM: variable('the address that mail comes from', (one) =>
    /^[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+$/.test(one),
  ).optional(),
  HONGSHAN_SMS_URL: url(
    'an https address, or http on this machine, or a folder as file:///path',
    (one) => isSafe(one) || one.protocol === 'file:',
  ),
  HONGSHAN_SMS_URL_FILE: secretFile,
  HONGSHAN_BUILD_ID: text('the version of the worker'),
  HONGSHAN_DEPLOYMENT: text('the name of the worker’s deployment'),
  HONGSHAN_MAX_CACHED_WORKFLOWS: wholeNumber(LEAST_CACHED, 1_000_000),
  HONGSHAN_TOLD_AT_ONCE: wholeNumber(1, 10_000),

  // The embedded stack.
  HONGSHAN_STATE: text('a folder'),
  HONGSHAN_CACHE: text('a folder'),
  MONGOD_PORT: port(),
  TEMPORAL_PORT: port(),
  TEMPORAL_UI_PORT: port(),
  HONGSHAN_DEMO_DAY_MS: wholeNumber(1, DAY_MS),
  HONGSHAN_DEMO_STARTS_AT: variable('an instant such as 2026-01-01T00:00:00.000Z', (one) =>
    isInstant(one),
  ).optional(),
  HONGSHAN_DEMO_SLOWS_AT: variable('an instant such as 2026-12-21T01:00:00.000Z', (one) =>
    isInstant(one),
  ).optional(),
  HONGSHAN_DEMO_SLOW_DAY_MS: wholeNumber(1, DAY_MS),
  HONGSHAN_DEMO_STARTED_AT_MS: wholeNumber(0, Number.MAX_SAFE_INTEGER, 'of milliseconds'),
  BANK_PORT: port(),
  BANK_STATE: text('a file'),
  BANK_SEED: text('any words'),
  BANK_DELAY_MS: wholeNumber(0, DAY_MS),
  BANK_BUSY_ONE_IN: wholeNumber(0, 1_000_000),
  BANK_SLOW_ONE_IN: wholeNumber(0, 1_000_000),
  BANK_SLOW_MS: wholeNumber(0, DAY_MS),
  MAIL_PORT: port(),
  MAIL_STATE: text('a folder'),
  ISSUER_PORT: port(),
  ISSUER_API_URL: url('where browsers reach the API', isSafe),
  ISSUER_CLIENT_SECRET_FILE: text('a file'),
  ISSUER_ACCOUNTS_FILE: text('a file'),

  // Commands.
  HONGSHAN_API: url('the http or https address of the API', isHttp),
  HONGSHAN_TOKEN: text('an access token of the identity platform for the API'),

  // Docker Compose alone.
  HONGSHAN_VERSION: text('the tag of the image'),
});

type Fields = z.output<typeof fields>;
export type VariableName = keyof Fields;
/** The variables that are set, each as what it means. */
export type Settings = { readonly [N in VariableName]?: Exclude<Fields[N], undefined> };

export const VARIABLE_NAMES = Object.keys(fields.shape) as VariableName[];
/** Their values are in no message and no log. */
const SECRET: readonly string[] = [...SECRETS_BY_FILE, 'HONGSHAN_TOKEN'];

/** Variables of which none may be set without the others. */
const TOGETHER: readonly (readonly VariableName[])[] = [
  ['HONGSHAN_FUND_HOLDER', 'HONGSHAN_FUND_BANK', 'HONGSHAN_FUND_ACCOUNT'],
  ['HONGSHAN_CONTACT_PERSON', 'HONGSHAN_CONTACT_PHONE', 'HONGSHAN_CONTACT_ADDRESS'],
  ['HONGSHAN_SMTP_URL', 'HONGSHAN_MAIL_FROM'],
  ['HONGSHAN_DEMO_DAY_MS', 'HONGSHAN_DEMO_STARTS_AT'],
  ['HONGSHAN_DEMO_SLOWS_AT', 'HONGSHAN_DEMO_SLOW_DAY_MS'],
  ['HONGSHAN_OIDC_ISSUER', 'HONGSHAN_OIDC_AUDIENCE'],
  ['HONGSHAN_OIDC_CLIENT_ID', 'HONGSHAN_OIDC_CLIENT_SECRET_FILE', 'HONGSHAN_PUBLIC_URL'],
];

export type { Environment };

/** Wrong or missing variables, a sentence each, for the operator who started the process. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

/**
 * Reads every variable. An empty one is one that is not set: so Compose hands over what `.env` leaves blank.
 * @throws EnvironmentError with everything that is wrong
 */
export function readEnvironment(env: Environment): Settings {
  const told = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const { secrets, unread } = secretsIn(told);
  const set = { ...told, ...secrets };
  const read = fields.safeParse(set);
  const faults = [
    ...unread,
    ...(read.error?.issues ?? []).map(({ path: [name], message }) => faultOf(name, message, set)),
    ...unknownIn(set),
    ...halfSetIn(set),
    ...demoOutside(set),
  ];
  if (faults.length > 0 || !read.success) throw new EnvironmentError(faults.join('\n'));
  return read.data as Settings;
}

/** The value of a variable that must be set. @throws EnvironmentError that says what it must be */
export function required<N extends VariableName>(
  settings: Settings,
  name: N,
): NonNullable<Settings[N]> {
  const value = settings[name];
  if (value !== undefined) return value;
  throw new EnvironmentError(`${name} is not set: set ${expected(name)}.`);
}

/** What a variable must be. */
const expected = (name: VariableName): string =>
  fields.shape[name].safeParse('').error?.issues[0]?.message ?? '';

function faultOf(name: PropertyKey | undefined, expects: string, set: Environment): string {
  const variableName = String(name);
  const value = SECRET.includes(variableName) ? '' : `=${set[variableName] ?? ''}`;
  return `${variableName}${value} cannot be used: set ${expects}.`;
}

/** Those that stand in files, and which of these cannot be read. */
function secretsIn(told: Environment) {
  const secrets: Record<string, string> = {};
  const unread: string[] = [];
  for (const name of SECRETS_BY_FILE) {
    const file = `${name}_FILE` as const;
    try {
      const secret = secretOf(told, name);
      if (secret !== undefined) secrets[name] = secret;
    } catch {
      unread.push(faultOf(file, expected(file), told));
    }
  }
  return { secrets, unread };
}

/** A misspelt name would else be a setting that nobody hears of. */
function unknownIn(set: Environment): string[] {
  return Object.keys(set)
    .filter((name) => name.startsWith('HONGSHAN_') && !(name in fields.shape))
    .map((name) => `${name} is no setting of this service: correct its name, or unset it.`);
}

function halfSetIn(set: Environment): string[] {
  return TOGETHER.flatMap((names) => {
    const missing = names.filter((name) => set[name] === undefined);
    if (missing.length === 0 || missing.length === names.length) return [];
    return [`${missing.join(' and ')} must be set too: set all of ${names.join(', ')}, or none.`];
  });
}

/** In a deployment, periods are what the law says. */
function demoOutside(set: Environment): string[] {
  if (set['HONGSHAN_STACK'] === 'embedded') return [];
  return Object.keys(set)
    .filter((name) => name.startsWith('HONGSHAN_DEMO_'))
    .map(
      (name) => `${name} is set: only the embedded stack may let days pass faster, so unset it.`,
    );
}
