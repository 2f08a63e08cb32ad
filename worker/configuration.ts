/** What the worker reads from its environment. A missing or contradictory setting is one clear sentence. */
import { gatewayFrom, type BankGateway } from '../bank/gateway';
import type { DemoClock } from '../policy/kernel/demo-clock';
import { isCivilDate, type CivilDate } from '../policy/kernel/time';
import type { Debtor } from '../policy/payment-order/order';
import type { Configuration } from '../activities/configuration';
import type { Deployment } from './worker';

export interface WorkerEnvironment {
  readonly mongodbUri: string;
  readonly temporalAddress: string;
  readonly namespace: string;
  readonly measuresIssuedOn: CivilDate;
  readonly signals: Configuration['signals'];
  /** The special fund's account (Art. 4): what payment orders are paid from. */
  readonly debtor?: Debtor;
  readonly bank?: BankGateway;
  /** How often the bank's feed is read, in seconds. */
  readonly bankFeedSeconds: number;
  /** Only the embedded stack has one. */
  readonly clock?: DemoClock;
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
  const debtor = debtorOf(env, embedded);
  const bank = gatewayFrom(env);
  const clock = embedded ? demoClockOf(env) : undefined;
  return {
    mongodbUri: required(env, 'MONGODB_URI'),
    temporalAddress: required(env, 'TEMPORAL_ADDRESS'),
    namespace: env['TEMPORAL_NAMESPACE'] ?? 'default',
    measuresIssuedOn: issuedOn(env, embedded),
    signals: embedded ? 'all' : env['HONGSHAN_SIGNALS'] === 'on' ? 'not-money' : 'none',
    maxCachedWorkflows: Number(env['HONGSHAN_MAX_CACHED_WORKFLOWS'] ?? 2_000),
    ...(debtor !== undefined && { debtor }),
    ...(bank !== undefined && { bank }),
    bankFeedSeconds: embedded ? EMBEDDED_FEED_S : FEED_S,
    ...(clock !== undefined && { clock }),
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

const FEED_S = 180;
const EMBEDDED_FEED_S = 3;

/** The account that the embedded stack pays from; no bank has it. */
const DEMONSTRATION_DEBTOR: Debtor = {
  name: '示例科技创新券专项资金',
  account: { holder: '示例科技创新券专项资金', bank: '示例银行', number: '6200000000000' },
};

function debtorOf(env: NodeJS.ProcessEnv, embedded: boolean): Debtor | undefined {
  const { HONGSHAN_FUND_HOLDER: name, HONGSHAN_FUND_BANK: bank } = env;
  const { HONGSHAN_FUND_ACCOUNT: number } = env;
  if (name && bank && number) return { name, account: { holder: name, bank, number } };
  if (name || bank || number)
    throw new Error(
      'Set HONGSHAN_FUND_HOLDER, HONGSHAN_FUND_BANK and HONGSHAN_FUND_ACCOUNT, or none of them.',
    );
  return embedded ? DEMONSTRATION_DEBTOR : undefined;
}

/** The API has checked the same settings. */
function demoClockOf(env: NodeJS.ProcessEnv): DemoClock | undefined {
  const { HONGSHAN_DEMO_DAY_MS: dayMs, HONGSHAN_DEMO_STARTS_AT: startsAt } = env;
  if (!dayMs || !startsAt) return undefined;
  const startedAtMs = Number(env['HONGSHAN_DEMO_STARTED_AT_MS']);
  return { dayMs: Number(dayMs), startsAt, startedAtMs };
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
