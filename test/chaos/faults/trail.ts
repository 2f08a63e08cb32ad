/** Whether the trail tells of each answered request under the key that follows from it, and of nothing that nobody asked. */
import { mongo } from 'mongoose';
import { requestIdOf } from '../../../api/request';
import { changeFilingSubject } from '../../../store/processes/change-filing';
import { fundSubject } from '../../../store/processes/fund-proposal';
import { paymentOrderSubject } from '../../../store/processes/payment-order';
import { referenceSubject } from '../../../store/processes/reference-change';
import { sanctionSubject } from '../../../store/processes/sanction';
import type { Actor } from '../../../policy/model/nouns';
import { keyOf, pathOf, type Answered } from './checks';

interface RecordNames {
  readonly id: string;
  readonly no: string;
  readonly orderId: string;
  readonly roundId: string;
}

/** What was asked: the word of the address, the request's id, and what was answered. */
type KeyOf = (word: string, id: string, made: RecordNames) => string;

/** By the address; the first that fits. */
const KEYS: readonly (readonly [address: RegExp, key: KeyOf])[] = [
  [/^\/(?:admissions|redemptions)$/, (_, id, { no }) => `${filed(no, id)}/submit`],
  [/^\/rounds$/, (_, id, { roundId }) => `${filed(roundId, id)}/notice`],
  [/^\/cases\/([^/]+)\/expert-draws$/, (no, id) => `${no}/draw/${id}`],
  [/^\/cases\/([^/]+)\/[^/]+$/, (no, id) => `${no}/${id}`],
  [
    /^\/rounds\/[^/]+\/payment-orders$/,
    (_, id, { orderId }) => `${paymentOrderSubject(orderId)}/${id}`,
  ],
  [/^\/rounds\/[^/]+\/amendments$/, (_, id, made) => `${referenceSubject(made.id)}/${id}`],
  [/^\/rounds\/([^/]+)\/[^/]+$/, (round, id) => `${round}/${id}`],
  [/^\/payment-orders\/([^/]+)\/[^/]+$/, (no, id) => `${paymentOrderSubject(no)}/${id}`],
  [/^\/sanctions$/, (_, id, { no }) => `${sanctionSubject(no)}/${id}`],
  [/^\/sanctions\/([^/]+)\/[^/]+$/, (no, id) => `${sanctionSubject(no)}/${id}`],
  [/^\/change-filings$/, (_, id, { no }) => `${changeFilingSubject(no)}/${id}`],
  [/^\/change-filings\/([^/]+)\/[^/]+$/, (no, id) => `${changeFilingSubject(no)}/${id}`],
  [
    /^\/(?:bank-columns|blacklist|calendar|experts|interpretations|lists|meeting-members|registry|service-items|sme-lists)\//,
    (_, id, made) => `${referenceSubject(made.id)}/${id}`,
  ],
  [/^\/reference-proposals\/([^/]+)\/[^/]+$/, (no, id) => `${referenceSubject(no)}/${id}`],
  [/^\/budgets\/[^/]+\/[^/]+$/, (_, id, made) => `${fundSubject(made.id)}/${id}`],
  [/^\/fund-proposals\/([^/]+)\/[^/]+$/, (no, id) => `${fundSubject(no)}/${id}`],
];

/** As `store/case/filings.ts` names a filing. */
const filed = (no: string, id: string): string => `${no}/${id.slice(0, 16)}`;

/** What a confirmation does to the register of experts has the key of the proposal. */
const BY_CONTENT = ['importExperts'];
const MOST_TOLD = 10;

/** Of each request exactly one entry, and no other entry of whoever asks. */
export async function trailTells(
  mongodbUri: string,
  answers: readonly Answered[],
): Promise<string[]> {
  const keyed = answers.filter(({ asked }) => keyOf(asked) !== undefined);
  const unknown = keyed.filter(({ asked }) => ruleOf(pathOf(asked)) === undefined);
  const wanted = new Map(keyed.map((one) => [trailKeyOf(one), pathOf(one.asked)]));
  wanted.delete(undefined);
  const found = await entriesOfPeople(mongodbUri);
  const missing = [...wanted].filter(([key]) => !found.has(key ?? ''));
  const more = [...found].filter(([key]) => !wanted.has(key));
  return [
    ...unknown.map(({ asked }) => `nobody knows the key of ${pathOf(asked)} on the trail`),
    ...missing.map(([key, path]) => `${path} was answered, and the trail has no ${key ?? ''}`),
    ...more.map(([key, act]) => `the trail has ${act} ${key}, for which nobody was answered`),
  ].slice(0, MOST_TOLD);
}

function ruleOf(path: string): (typeof KEYS)[number] | undefined {
  return KEYS.find(([address]) => address.test(path));
}

function trailKeyOf({ asked, answer }: Answered): string | undefined {
  const [path, key] = [pathOf(asked), keyOf(asked)];
  const rule = ruleOf(path);
  if (rule === undefined || asked.who === undefined || key === undefined) return undefined;
  const [address, follows] = rule;
  const word = address.exec(path)?.[1] ?? '';
  return follows(word, requestIdOf(asked.who as Actor, key), answer as RecordNames);
}

/** The key and the act of each. */
async function entriesOfPeople(mongodbUri: string): Promise<ReadonlyMap<string, string>> {
  const store = new mongo.MongoClient(mongodbUri);
  try {
    const trail = store.db().collection<{ readonly _id: string; readonly act: string }>('trail');
    const entries = await trail
      .find({ channel: 'api', act: { $nin: BY_CONTENT } }, { projection: { act: 1 } })
      .toArray();
    return new Map(entries.map(({ _id, act }) => [_id, act]));
  } finally {
    await store.close();
  }
}
