/**
 * The special fund's ledger in double entry (Arts. 4, 14, 17, 20). Each movement of money is one entry,
 * written in the transaction that moves the guarded balances: its postings sum to zero, which the
 * database itself enforces, and nothing here changes or removes an entry. Within a programme year
 * paid - returned + held + committed + reserved + free = budget, and the like for administration.
 */
import mongoose from 'mongoose';
import { invariant } from '../../policy/kernel/invariant';
import type { Fen } from '../../policy/kernel/money';
import type { Instant } from '../../policy/kernel/time';
import type { Uscc } from '../../policy/model/nouns';
import { refusal, Refused } from '../../policy/words/refusals';
import { FUND_ACT_NAMES } from '../../policy/words/vocabulary';
import { within, type Tx } from '../kernel/connection';

/** The accounts of a programme year; the last three are the second use of Art. 4. */
export const ACCOUNTS = {
  /** What the bureau has approved; a source, so its sum is negative. */
  budget: '预算',
  free: '可用',
  /** Taken by a meeting whose lines are not all in yet. */
  reserved: '会议占用',
  /** Granted to a case, not yet in an approval document. */
  held: '待批复',
  /** In an approval document, not yet paid. */
  committed: '待付',
  /** All that was ever paid; money that comes back is `returned`, not less paid. */
  paid: '已付',
  /** Came back under Art. 20; a source, so its sum is negative. */
  returned: '退回',
  'administration-budget': '管理费用预算',
  'administration-free': '管理费用可用',
  'administration-spent': '管理费用已支出',
} as const;
export type Account = keyof typeof ACCOUNTS;
const ACCOUNT_LIST = Object.keys(ACCOUNTS) as Account[];
/** Where the year's money comes from: their sums are shown with the opposite sign. */
const SOURCES: readonly Account[] = ['budget', 'returned', 'administration-budget'];

/** What moves money, in Chinese. */
export const LEDGER_ACT_NAMES = {
  ...FUND_ACT_NAMES,
  reserve: '会议占用',
  free: '解除会议占用',
  hold: '审议支持',
  adjust: '调整金额',
  commit: '批复',
  pay: '付款',
  release: '释放',
  return: '退回',
} as const;
export type LedgerAct = keyof typeof LEDGER_ACT_NAMES;

export interface Posting {
  readonly account: Account;
  /** Into the account; out of it where negative. */
  readonly amountFen: number;
}

export interface Entry {
  /** Idempotency key of the act; that of a case's act is its key on the trail too. */
  readonly _id: string;
  /** Programme year whose money moves. */
  readonly year: number;
  readonly at: Instant;
  readonly act: LedgerAct;
  readonly postings: readonly Posting[];
  readonly caseNo?: string;
  /** Whose voucher the case uses. */
  readonly enterprise?: Uscc;
  /** Id of the act over many cases. */
  readonly batchAct?: string;
  /** Account of the person who decided, where no trail says it. */
  readonly by?: string;
  readonly reason?: string;
  /** Receipt or bank reference. */
  readonly reference?: string;
  /** Hash of the decision as it was asked for. */
  readonly request?: string;
}

/** Fen as a whole number of any sign; the driver stores a large one as a double. */
const WHOLE = {
  bsonType: 'number',
  multipleOf: 1,
  minimum: Number.MIN_SAFE_INTEGER,
  maximum: Number.MAX_SAFE_INTEGER,
} as const;
const TEXT = { bsonType: 'string' } as const;

/** What MongoDB refuses to store, whoever writes. */
const VALIDATOR = {
  $jsonSchema: {
    required: ['_id', 'year', 'at', 'act', 'postings'],
    additionalProperties: false,
    properties: {
      _id: TEXT,
      year: WHOLE,
      at: TEXT,
      act: { enum: Object.keys(LEDGER_ACT_NAMES) },
      caseNo: TEXT,
      enterprise: TEXT,
      batchAct: TEXT,
      by: TEXT,
      reason: TEXT,
      reference: TEXT,
      request: TEXT,
      postings: {
        bsonType: 'array',
        minItems: 2,
        items: {
          bsonType: 'object',
          required: ['account', 'amountFen'],
          additionalProperties: false,
          properties: { account: { enum: ACCOUNT_LIST }, amountFen: WHOLE },
        },
      },
    },
  },
  $expr: { $eq: [{ $sum: '$postings.amountFen' }, 0] },
};

const schema = new mongoose.Schema<Entry>(
  {
    _id: String,
    year: Number,
    at: String,
    act: String,
    postings: [mongoose.Schema.Types.Mixed],
    caseNo: String,
    enterprise: String,
    batchAct: String,
    by: String,
    reason: String,
    reference: String,
    request: String,
  },
  {
    collection: 'ledger',
    versionKey: false,
    collectionOptions: { validator: VALIDATOR },
  },
);
schema.index({ year: 1, at: 1, _id: 1 });
schema.index({ caseNo: 1, at: 1, _id: 1 });
// Art. 4: a receipt is spent on once, whatever the year.
schema.index({ reference: 1 }, { unique: true, partialFilterExpression: { act: 'spend' } });
const Ledger = mongoose.model<Entry>('LedgerEntry', schema);

/** An amount that goes from one account to another; backwards where it is negative. */
export function moved(amountFen: number, from: Account, to: Account): Posting[] {
  return [
    { account: from, amountFen: 0 - amountFen },
    { account: to, amountFen },
  ];
}

/**
 * Writes the entry, unless its key stands already; answers whether it was written, so that one command
 * tells a repeat from a first time. Throws `Refused` (`account-unknown`), and an `Error` for an entry
 * that does not balance.
 */
export async function post(tx: Tx, entry: Entry): Promise<boolean> {
  return postAll(tx, [entry]);
}

/** The same for several entries in one command; answers whether each of them was written. */
export async function postAll(tx: Tx, entries: readonly Entry[]): Promise<boolean> {
  entries.forEach(requireBalanced);
  const writes = entries.map(({ _id, ...entry }) => ({
    updateOne: { filter: { _id: _id as never }, update: { $setOnInsert: entry }, upsert: true },
  }));
  const { upsertedCount } = await Ledger.collection.bulkWrite(writes, { session: tx });
  return upsertedCount === entries.length;
}

function requireBalanced(entry: Entry): void {
  const unknown = entry.postings.find(({ account }) => !Object.hasOwn(ACCOUNTS, account));
  if (unknown) throw new Refused(refusal('account-unknown', { account: unknown.account }));
  invariant(imbalanceOf(entry) === 0, `entry ${entry._id} does not balance in whole fen`);
}

/** What the postings sum to, in fen: 0, or NaN where one of them is no whole number. */
export function imbalanceOf({ postings }: Pick<Entry, 'postings'>): number {
  return postings.reduce(
    (sum, { amountFen }) => sum + (Number.isSafeInteger(amountFen) ? amountFen : Number.NaN),
    0,
  );
}

export async function entryOf(key: string, tx?: Tx): Promise<Entry | null> {
  return Ledger.findById(key, null, within(tx)).lean<Entry>();
}

/** The expense that a receipt has been booked for (Art. 4), if any. */
export async function expenseOn(receipt: string, tx: Tx): Promise<Entry | null> {
  return Ledger.findOne({ act: 'spend', reference: receipt }, null, { session: tx }).lean<Entry>();
}

export interface EntryQuery {
  readonly year?: number;
  readonly caseNo?: string;
  /** Key of the last entry of the page before. */
  readonly after?: string;
  readonly limit?: number;
}

/** A bounded page of entries, oldest first; nothing after a key that is not on record. */
export async function entriesOf({ year, caseNo, after, limit = 50 }: EntryQuery): Promise<Entry[]> {
  const last = after === undefined ? undefined : await entryOf(after);
  if (last === null) return [];
  return Ledger.find({
    ...(year !== undefined && { year }),
    ...(caseNo !== undefined && { caseNo }),
    ...(last && { $or: [{ at: { $gt: last.at } }, { at: last.at, _id: { $gt: last._id } }] }),
  })
    .sort({ at: 1, _id: 1 })
    .limit(Math.min(limit, 200))
    .lean<Entry[]>();
}

/** The entries by which a use's budget changed, oldest first; each is a decision of the bureau. */
export async function budgetEntries(year: number, budget: Account): Promise<Entry[]> {
  return Ledger.find({ year, 'postings.account': budget }).sort({ at: 1, _id: 1 }).lean<Entry[]>();
}

/** Sums in fen as people read them: sources positive too. */
export type Accounts = Readonly<Record<Account, Fen>>;

export async function accountsOf(year: number, tx?: Tx): Promise<Accounts> {
  const sums = await Ledger.aggregate<{ _id: Account; sum: number }>([
    { $match: { year } },
    { $unwind: '$postings' },
    { $group: { _id: '$postings.account', sum: { $sum: '$postings.amountFen' } } },
  ]).session(tx ?? null);
  return accountsFrom(new Map(sums.map(({ _id, sum }) => [_id, sum])));
}

/** From the sums of postings, every account at zero that has none. */
export function accountsFrom(sums: ReadonlyMap<Account, number>): Accounts {
  const shown = ACCOUNT_LIST.map((account) => {
    const sum = sums.get(account) ?? 0;
    return [account, SOURCES.includes(account) ? 0 - sum : sum];
  });
  return Object.fromEntries(shown) as Accounts;
}
