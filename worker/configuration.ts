/** What the worker reads from its environment. A missing or contradictory setting is one clear sentence. */
import { isCivilDate, type CivilDate } from '../policy/kernel/time';
import type { Configuration } from '../activities/configuration';
import type { Deployment } from './worker';

export interface WorkerEnvironment {
  readonly mongodbUri: string;
  readonly temporalAddress: string;
  readonly namespace: string;
  readonly measuresIssuedOn: CivilDate;
  readonly signals: Configuration['signals'];
  /** How many workflows stay in memory; it must exceed the cases that are active at once. */
  readonly maxCachedWorkflows: number;
  /** Set by `HONGSHAN_BUILD_ID`; the embedded stack has none. */
  readonly deployment?: Deployment;
}

/** Day of issue that the embedded stack assumes, since the text is a draft for comments. */
const DEMONSTRATION_ISSUE: CivilDate = '2026-01-01';

export function workerEnvironment(env: NodeJS.ProcessEnv): WorkerEnvironment {
  const embedded = env['HONGSHAN_STACK'] === 'embedded';
  const deployment = embedded ? undefined : deploymentOf(env);
  return {
    mongodbUri: required(env, 'MONGODB_URI'),
    temporalAddress: required(env, 'TEMPORAL_ADDRESS'),
    namespace: env['TEMPORAL_NAMESPACE'] ?? 'default',
    measuresIssuedOn: issuedOn(env, embedded),
    signals: embedded ? 'all' : env['HONGSHAN_SIGNALS'] === 'on' ? 'not-money' : 'none',
    maxCachedWorkflows: Number(env['HONGSHAN_MAX_CACHED_WORKFLOWS'] ?? 2_000),
    ...(deployment !== undefined && { deployment }),
  };
}

/** What `temporal worker deployment` knows the workers of this service by, unless it is told otherwise. */
const DEPLOYMENT = 'hongshan-voucher';

function deploymentOf(env: NodeJS.ProcessEnv): Deployment | undefined {
  const buildId = env['HONGSHAN_BUILD_ID'] ?? '';
  if (buildId === '') return undefined;
  return { name: env['HONGSHAN_DEPLOYMENT'] ?? DEPLOYMENT, buildId };
}

function issuedOn(env: NodeJS.ProcessEnv, embedded: boolean): CivilDate {
  const stated = env['HONGSHAN_MEASURES_ISSUED_ON'] ?? (embedded ? DEMONSTRATION_ISSUE : undefined);
  if (stated === undefined || !isCivilDate(stated)) {
    throw new Error(
      'Set HONGSHAN_MEASURES_ISSUED_ON to the day the Measures were issued (YYYY-MM-DD).',
    );
  }
  return stated;
}

function required(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (value === undefined || value === '') throw new Error(`Set ${name}.`);
  return value;
}
