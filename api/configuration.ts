/** What the process is told by its environment, checked before anything starts. */
import { isIP } from 'node:net';
import { isInstant } from '../policy/kernel/time';
import type { DemoClock } from '../policy/kernel/demo-clock';
import { embeddedHeaders, type IdentityProvider } from './identity';

export interface Configuration {
  readonly mongodbUri: string;
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  readonly temporalUiUrl?: string;
  readonly host: string;
  /** 0 stands for any free port. */
  readonly port: number;
  readonly identity: IdentityProvider;
  /** `HONGSHAN_TRUSTED_PROXIES`: addresses, networks (CIDR), or `loopback`, `linklocal`, `uniquelocal`; by comma. */
  readonly trustedProxies: readonly string[];
  readonly demoClock?: DemoClock;
}

/** One sentence for the operator who started the process. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Throws `ConfigurationError`. */
export function configurationFrom(env: Environment): Configuration {
  const embedded = env['HONGSHAN_STACK'] === 'embedded';
  const temporalUiUrl = env['TEMPORAL_UI_URL'];
  const demoClock = demoClockFrom(env, embedded);
  return {
    identity: identityFor(embedded),
    trustedProxies: trustedProxiesFrom(env),
    mongodbUri: required(env, 'MONGODB_URI'),
    temporalAddress: required(env, 'TEMPORAL_ADDRESS'),
    temporalNamespace: env['TEMPORAL_NAMESPACE'] ?? 'default',
    ...(temporalUiUrl !== undefined && { temporalUiUrl }),
    host: embedded ? '127.0.0.1' : (env['HOST'] ?? '0.0.0.0'),
    port: wholeNumber(env, 'PORT', 0, 65_535),
    ...(demoClock !== undefined && { demoClock }),
  };
}

function identityFor(embedded: boolean): IdentityProvider {
  if (embedded) return embeddedHeaders();
  throw new ConfigurationError(
    'The API has no identity provider: outside the embedded stack it would believe whatever a caller says, so it does not start.',
  );
}

const PROXY_NETWORKS = ['loopback', 'linklocal', 'uniquelocal'];

/** Whose word about the caller's address is believed. A number of hops is not taken: it can be made up. */
function trustedProxiesFrom(env: Environment): string[] {
  const named = (env['HONGSHAN_TRUSTED_PROXIES'] ?? '').split(',').map((name) => name.trim());
  const proxies = named.filter((name) => name !== '');
  const wrong = proxies.find((name) => !PROXY_NETWORKS.includes(name) && !isNetwork(name));
  if (wrong === undefined) return proxies;
  throw new ConfigurationError(
    `HONGSHAN_TRUSTED_PROXIES names ${wrong}: write addresses or networks such as 10.0.0.0/8, with commas between them.`,
  );
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const most = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0;
  const fits =
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= most);
  return most > 0 && fits && rest.length === 0;
}

/** Only the embedded stack may let time pass faster: in a deployment, periods are what the law says. */
function demoClockFrom(env: Environment, embedded: boolean): DemoClock | undefined {
  if (env['HONGSHAN_DEMO_DAY_MS'] === undefined) return undefined;
  if (!embedded) {
    throw new ConfigurationError(
      'HONGSHAN_DEMO_DAY_MS is set: only the embedded stack may let days pass faster, so unset it.',
    );
  }
  const startsAt = required(env, 'HONGSHAN_DEMO_STARTS_AT');
  if (!isInstant(startsAt)) {
    throw new ConfigurationError(
      `HONGSHAN_DEMO_STARTS_AT=${startsAt} is no instant: write it like 2026-01-01T00:00:00.000Z.`,
    );
  }
  return {
    dayMs: wholeNumber(env, 'HONGSHAN_DEMO_DAY_MS', 1, 86_400_000),
    startsAt,
    startedAtMs: wholeNumber(env, 'HONGSHAN_DEMO_STARTED_AT_MS', 0, Number.MAX_SAFE_INTEGER),
  };
}

function required(env: Environment, name: string): string {
  const value = env[name];
  if (value === undefined || value === '') throw new ConfigurationError(`${name} is not set.`);
  return value;
}

function wholeNumber(env: Environment, name: string, least: number, most: number): number {
  const text = required(env, name);
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new ConfigurationError(`${name}=${text} is not a whole number from ${least} to ${most}.`);
}
