/** What the worker reads from its environment. A missing or contradictory setting is one clear sentence. */
import { gatewayFrom, type BankGateway } from '../bank/gateway';
import { contactOf } from '../environment/contact';
import { demoClockOf } from '../environment/demo-clock';
import {
  readEnvironment,
  required,
  type Environment,
  type Settings,
} from '../environment/variables';
import type { Contact } from '../policy/documents/offices';
import type { DemoClock } from '../policy/kernel/demo-clock';
import type { CivilDate } from '../policy/kernel/time';
import type { Debtor } from '../policy/payment-order/order';
import { TOLD_AT_ONCE } from '../activities/case/tell';
import type { Configuration, MailSetting } from '../activities/configuration';
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
  /** Where clamd listens, as `host:port`. */
  readonly scanner?: string;
  /** Whom people reach about official documents; without it none is made. */
  readonly contact?: Contact;
  readonly mail?: MailSetting;
  /** Where text messages are carried from. */
  readonly sms?: string;
  /** How often the bank's feed is read, in seconds. */
  readonly bankFeedSeconds: number;
  /** Only the embedded stack has one. */
  readonly clock?: DemoClock;
  /** How many workflows stay in memory; it must exceed the cases that are active at once. */
  readonly maxCachedWorkflows: number;
  /** How many cases a batch tells before those have heard it. */
  readonly toldAtOnce: number;
  /** Set by `HONGSHAN_BUILD_ID`; the embedded stack has none. */
  readonly deployment?: Deployment;
}

/** Day of issue that the embedded stack assumes, since the text is a draft for comments. */
const DEMONSTRATION_ISSUE: CivilDate = '2026-01-01';
const CACHED_WORKFLOWS = 2_000;

/** @throws EnvironmentError */
export function workerEnvironment(env: Environment): WorkerEnvironment {
  const settings = readEnvironment(env);
  const embedded = settings.HONGSHAN_STACK === 'embedded';
  const deployment = embedded ? undefined : deploymentOf(settings);
  const debtor = debtorOf(settings, embedded);
  const bank = gatewayFrom(settings);
  const clock = demoClockOf(settings);
  const scanner = settings.HONGSHAN_CLAMD;
  const contact = contactOf(settings);
  const mail = mailOf(settings);
  const sms = settings.HONGSHAN_SMS_URL;
  return {
    mongodbUri: required(settings, 'MONGODB_URI'),
    temporalAddress: required(settings, 'TEMPORAL_ADDRESS'),
    namespace: settings.TEMPORAL_NAMESPACE ?? 'default',
    measuresIssuedOn: issuedOn(settings, embedded),
    signals: embedded ? 'all' : settings.HONGSHAN_SIGNALS === true ? 'not-money' : 'none',
    maxCachedWorkflows: settings.HONGSHAN_MAX_CACHED_WORKFLOWS ?? CACHED_WORKFLOWS,
    toldAtOnce: settings.HONGSHAN_TOLD_AT_ONCE ?? TOLD_AT_ONCE,
    ...(debtor !== undefined && { debtor }),
    ...(bank !== undefined && { bank }),
    ...(scanner !== undefined && { scanner }),
    ...(contact !== undefined && { contact }),
    ...(mail !== undefined && { mail }),
    ...(sms !== undefined && { sms }),
    bankFeedSeconds: embedded ? EMBEDDED_FEED_S : FEED_S,
    ...(clock !== undefined && { clock }),
    ...(deployment !== undefined && { deployment }),
  };
}

/** What `temporal worker deployment` knows the workers of this service by, unless it is told otherwise. */
const DEPLOYMENT = 'hongshan-voucher';

function deploymentOf(settings: Settings): Deployment | undefined {
  const { HONGSHAN_BUILD_ID: buildId, HONGSHAN_DEPLOYMENT: name = DEPLOYMENT } = settings;
  return buildId === undefined ? undefined : { name, buildId };
}

function mailOf({ HONGSHAN_SMTP_URL: url, HONGSHAN_MAIL_FROM: from }: Settings) {
  return url === undefined || from === undefined ? undefined : { url, from };
}

const FEED_S = 180;
const EMBEDDED_FEED_S = 3;

/** The account that the embedded stack pays from; no bank has it. */
const DEMONSTRATION_DEBTOR: Debtor = {
  name: '示例科技创新券专项资金',
  account: { holder: '示例科技创新券专项资金', bank: '示例银行', number: '6200000000000' },
};

function debtorOf(settings: Settings, embedded: boolean): Debtor | undefined {
  const { HONGSHAN_FUND_HOLDER: name, HONGSHAN_FUND_BANK: bank } = settings;
  const { HONGSHAN_FUND_ACCOUNT: number } = settings;
  if (name !== undefined && bank !== undefined && number !== undefined)
    return { name, account: { holder: name, bank, number } };
  return embedded ? DEMONSTRATION_DEBTOR : undefined;
}

function issuedOn(settings: Settings, embedded: boolean): CivilDate {
  if (embedded) return settings.HONGSHAN_MEASURES_ISSUED_ON ?? DEMONSTRATION_ISSUE;
  return required(settings, 'HONGSHAN_MEASURES_ISSUED_ON');
}
