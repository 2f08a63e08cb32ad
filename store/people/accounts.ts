/**
 * Accounts (账号) of persons, and what they were granted (reading of Art. 22): one record each, with its own trail and
 * at most one change that waits for a second person. Written by `store/processes/account-acts.ts` only, but for the
 * last sign-in, which decides nothing.
 */
import mongoose, { type QueryFilter } from 'mongoose';
import {
  grantsInForce,
  type Account,
  type AccountDirectory,
  type Grant,
  type GrantedRole,
} from '../../policy/account/account';
import type { AccountChange, Standing } from '../../policy/account/change';
import type { CivilDate, Instant } from '../../policy/kernel/time';
import type { Contact } from '../../policy/messages/choice';
import type { DistrictCode, Uscc } from '../../policy/model/nouns';
import { refusal, Refused } from '../../policy/words/refusals';
import { within, type Tx } from '../kernel/connection';
import type { TrailHead } from '../trail/trail';

/**
 * How a grant came to be: by the operator's command, by two administrators, by whoever registered a party and the
 * centre, or by a handler of the same party.
 */
export const GRANT_WAYS = ['first', 'two-persons', 'registration', 'handler'] as const;
export type GrantWay = (typeof GRANT_WAYS)[number];

/** A grant, and the accounts that its latest change counts for on either side. */
export interface KeptGrant extends Grant {
  readonly way: GrantWay;
  readonly proposers: readonly string[];
  readonly confirmers: readonly string[];
}

/** A change that waits for a second person, who confirms its hash. */
export interface PendingChange {
  readonly change: AccountChange;
  readonly reason: string;
  readonly hash: string;
  readonly proposedAt: Instant;
  readonly proposers: readonly string[];
}

export interface AccountRecord {
  readonly _id: string;
  /** As proposed, until the account is opened. */
  readonly name: string;
  readonly unit: string;
  readonly grants: readonly KeptGrant[];
  /** Absent until a change of it has been confirmed. */
  readonly opened?: Instant;
  readonly closed?: Instant | undefined;
  readonly lastSignedIn?: Instant;
  /** Where messages go; its holder's own choice. */
  readonly contact?: Contact | undefined;
  readonly pending?: PendingChange | undefined;
  /** Parties that it has registered, and speaks for. */
  readonly firstHandlerOf?: readonly Uscc[] | undefined;
  /** Place among the two that the operator makes. */
  readonly first?: 1 | 2;
  /** The act that last counted it among the administrators: two that take one away at once collide here. */
  readonly counted?: string;
  readonly trail: TrailHead;
}

const among = (value: string, list: string) => ({ $in: [value, list] });
const isWay = (...ways: readonly GrantWay[]) => ({ $in: ['$$grant.way', ways] });
/** Whoever writes: nobody grants to themselves, or confirms what they have proposed, and a grant of two persons has two. */
const GRANT_RULE = {
  $and: [
    { $eq: [{ $setIntersection: ['$$grant.proposers', '$$grant.confirmers'] }, []] },
    { $not: [among('$_id', '$$grant.confirmers')] },
    { $or: [isWay('first', 'registration'), { $not: [among('$_id', '$$grant.proposers')] }] },
    { $or: [isWay('first', 'handler'), { $gt: [{ $size: '$$grant.confirmers' }, 0] }] },
  ],
};
const PENDING_RULE = {
  $or: [
    { $eq: [{ $type: '$pending' }, 'missing'] },
    { $eq: ['$pending.change.kind', 'registration'] },
    { $not: [among('$_id', '$pending.proposers')] },
  ],
};
const VALIDATOR = {
  $expr: {
    $and: [
      { $allElementsTrue: [{ $map: { input: '$grants', as: 'grant', in: GRANT_RULE } }] },
      PENDING_RULE,
    ],
  },
};

const { Mixed } = mongoose.Schema.Types;
const required = { type: String, required: true };
const schema = new mongoose.Schema<AccountRecord>(
  {
    _id: String,
    name: required,
    unit: required,
    grants: { type: [Mixed], required: true },
    opened: String,
    closed: String,
    lastSignedIn: String,
    contact: Mixed,
    pending: Mixed,
    firstHandlerOf: { type: [String], default: undefined },
    first: Number,
    counted: String,
    trail: { type: Mixed, required: true },
  },
  {
    collection: 'accounts',
    versionKey: false,
    minimize: false,
    collectionOptions: { validator: VALIDATOR },
  },
);
schema.index({ unit: 1, _id: 1 });
schema.index({ 'grants.role': 1, _id: 1 });
schema.index({ 'grants.party': 1, _id: 1 });
schema.index({ 'pending.change.kind': 1, _id: 1 }, { sparse: true });
schema.index({ firstHandlerOf: 1 }, { name: 'one_first_handler', unique: true, sparse: true });
schema.index({ 'contact.phone': 1 }, { sparse: true });
schema.index({ first: 1 }, { name: 'first_administrators_once', unique: true, sparse: true });
export const Accounts = mongoose.model<AccountRecord>('Account', schema);

export async function accountOf(id: string, tx?: Tx): Promise<AccountRecord | null> {
  return Accounts.findById(id, null, within(tx)).lean<AccountRecord>();
}

/** Throws `Refused` (`account-not-found`). */
export async function knownAccount(id: string, tx?: Tx): Promise<AccountRecord> {
  const found = await accountOf(id, tx);
  if (found === null) throw new Refused(refusal('account-not-found', { id }));
  return found;
}

/** The account as its grants are asked for. */
export function accountIn(record: AccountRecord): Account {
  const { _id: id, name, unit, grants, closed, lastSignedIn } = record;
  return {
    id,
    name,
    unit,
    grants: grants.map(plain),
    ...(closed !== undefined && { closed }),
    ...(lastSignedIn !== undefined && { lastSignedIn }),
  };
}

function plain({ way: _way, proposers: _by, confirmers: _with, ...grant }: KeptGrant): Grant {
  return grant;
}

export function standingOf(id: string, record: AccountRecord | null): Standing {
  const state = stateOf(record);
  return { id, state, grants: record === null ? [] : accountIn(record).grants };
}

export function stateOf(record: AccountRecord | null): Standing['state'] {
  if (record?.opened === undefined) return 'none';
  return record.closed === undefined ? 'open' : 'closed';
}

/** Whether it holds the role on the day; for a district or a party, that of the other members told. */
export function holds(
  record: AccountRecord | null,
  office: Partial<Pick<Grant, 'district' | 'party'>> & Pick<Grant, 'role'>,
  day: CivilDate,
): boolean {
  if (record === null) return false;
  return grantsInForce(accountIn(record), day).some(
    ({ role, district, party }) =>
      role === office.role &&
      (office.district === undefined || district === office.district) &&
      (office.party === undefined || party === office.party),
  );
}

/** Accounts that hold the office on the day or later. What has no last day is before none. */
export function standingGrants(
  office: {
    readonly role?: GrantedRole;
    readonly district?: DistrictCode;
    readonly party?: Uscc;
  },
  day: CivilDate,
): QueryFilter<AccountRecord> {
  const grants = { $elemMatch: { ...office, to: { $not: { $lt: day } } } };
  return { closed: { $exists: false }, grants };
}

/** Who speaks for the party, or will, by account. A party has few. */
export async function handlersOf(party: Uscc, day: CivilDate, tx?: Tx): Promise<AccountRecord[]> {
  return Accounts.find(standingGrants({ role: 'applicant', party }, day), null, within(tx))
    .sort({ _id: 1 })
    .limit(MOST_HANDLERS)
    .lean<AccountRecord[]>();
}

/** As many as are told of one thing. */
const MOST_OFFICE = 200;

/** Who holds an office on the day, by account; at most 200. */
export async function holdersOf(
  office: {
    readonly role: GrantedRole;
    readonly district?: DistrictCode;
    readonly party?: Uscc;
  },
  day: CivilDate,
): Promise<AccountRecord[]> {
  const found = await Accounts.find(standingGrants(office, day))
    .sort({ _id: 1 })
    .limit(MOST_OFFICE)
    .lean<AccountRecord[]>();
  return found.filter((one) => one.opened !== undefined && holds(one, office, day));
}

/** Accounts that are told things at this mobile number. */
export async function accountsAt(phone: string): Promise<string[]> {
  const found = await Accounts.find({ 'contact.phone': phone }, { _id: 1 })
    .limit(MOST_HANDLERS)
    .lean();
  return found.map(({ _id }) => _id);
}

/** How many handlers a party may have. */
export const MOST_HANDLERS = 50;

/** Whoever identifies callers asks here. An account of which nothing has been confirmed is not known yet. */
export const accountDirectory: AccountDirectory = {
  find: async (id) => {
    const found = await accountOf(id);
    return found?.opened === undefined ? undefined : accountIn(found);
  },
  signedIn: async (id, at) => {
    await Accounts.updateOne({ _id: id }, { $max: { lastSignedIn: at } });
  },
};
