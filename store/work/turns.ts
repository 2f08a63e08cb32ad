/**
 * Whose turn it is, over all kinds of records: a row for each wait that a person can end, written in the transaction of
 * the act that opened, moved or ended it. It is what the record itself says of its waits, laid out by who is awaited: so
 * everyone's work is one bounded question, and nobody is told of a wait that no longer is.
 */
import mongoose from 'mongoose';
import type { GrantedRole } from '../../policy/account/account';
import type { Instant } from '../../policy/kernel/time';
import type { Actor, DistrictCode, Role, Uscc } from '../../policy/model/nouns';
import { PROCESSES } from '../../policy/processes/processes';
import { contentHash } from '../kernel/canonical';
import type { Tx } from '../kernel/connection';

/** Whatever awaits a person: a case, the record of a process, or what one prepares and another decides. */
export const WORK_KINDS = [
  'case',
  'fund-proposal',
  'reference-proposal',
  'account',
  'return-receipt',
  ...PROCESSES.map(({ name }) => name),
] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** Who is awaited; members that are absent bind nobody. */
export interface Awaits {
  readonly role: Role;
  readonly district?: DistrictCode | undefined;
  readonly party?: Uscc | undefined;
  /** Accounts, where only these may. */
  readonly members?: readonly string[] | undefined;
}

/** What a record waits for now. */
export interface Turn {
  /** Of the wait, in its row. */
  readonly name: string;
  /** What is to be done, in Chinese. */
  readonly zh: string;
  readonly who: readonly Awaits[];
  /** Accounts that may not, for what they have done on it. */
  readonly not?: readonly string[] | undefined;
  readonly since: Instant;
  readonly dueAt?: Instant | undefined;
  /** Awaited of the round for all its cases together: who is told of one is told of all. */
  readonly together?: string | undefined;
}

/** The record that waits. */
export interface Waiting {
  /** Its name on the trail. */
  readonly subject: string;
  readonly kind: WorkKind;
  /** As people know it. */
  readonly no: string;
  /** The procedure or process, in Chinese. */
  readonly matter: string;
  readonly applicant?: string | undefined;
  readonly roundId?: string | undefined;
}

/** What a record waits for. */
export interface Standing {
  readonly waiting: Waiting;
  readonly turns: readonly Turn[];
}

export interface KeptTurn extends Waiting, Omit<Turn, 'who'> {
  readonly _id: string;
  /** As `whoTokens` writes them. */
  readonly who: readonly string[];
  /** By which lists are in order, no two alike: when it is due, or the end of time, and its id. */
  readonly order: string;
  /** Until those who are awaited have been told. */
  readonly toTell?: true;
  /** When they are reminded, ahead of the due date. */
  readonly remindAt?: Instant;
  readonly seenBy?: readonly string[];
  readonly assigned?: Assignment;
}

export interface Assignment {
  readonly to: string;
  readonly by: string;
  readonly at: Instant;
}

const { Mixed } = mongoose.Schema.Types;
const required = { type: String, required: true };
const schema = new mongoose.Schema<KeptTurn>(
  {
    _id: String,
    subject: required,
    kind: required,
    no: required,
    matter: required,
    applicant: String,
    roundId: String,
    name: required,
    zh: required,
    who: { type: [String], required: true },
    not: { type: [String], default: undefined },
    since: required,
    dueAt: String,
    together: String,
    order: required,
    toTell: Boolean,
    remindAt: String,
    seenBy: { type: [String], default: undefined },
    assigned: Mixed,
  },
  { collection: 'turns', versionKey: false },
);
schema.index({ subject: 1 });
schema.index({ who: 1, order: 1 });
schema.index({ who: 1, kind: 1, order: 1 });
schema.index({ 'assigned.to': 1, order: 1 }, { sparse: true });
schema.index({ toTell: 1, _id: 1 }, { partialFilterExpression: { toTell: true } });
schema.index({ remindAt: 1, _id: 1 }, { sparse: true });
export const Turns = mongoose.model<KeptTurn>('Turn', schema);

/** After every due date. */
const NEVER = '9999';

const tokensOf = ({ role, district, party, members }: Awaits): readonly string[] => {
  if (members !== undefined) return members.map((account) => `${role}/@${account}`);
  return [[role, district ?? party].filter((part) => part !== undefined).join('/')];
};

/** The office or the one account that a token names. */
export type Awaited =
  | { readonly account: string }
  | { readonly role: GrantedRole; readonly district?: DistrictCode; readonly party?: Uscc };

/** What `tokensOf` has written, read again. */
export function awaitedBy(token: string): Awaited {
  const [role, of] = token.split(/\/(.*)/su) as [GrantedRole, string?];
  if (of?.startsWith('@') === true) return { account: of.slice(1) };
  return {
    role,
    ...(role === 'district' && of !== undefined && { district: of as DistrictCode }),
    ...(role === 'applicant' && of !== undefined && { party: of }),
  };
}

/** Who speaks for one party, or one district, is awaited as such alone. */
const BOUND: readonly Role[] = ['applicant', 'district'];

/** By what a caller finds what is awaited of them, also in the place of another. */
export function tokensFor({ id, role, district, party, onBehalfOf }: Actor): string[] {
  const own = district ?? party;
  const persons = [id, ...(onBehalfOf === undefined ? [] : [onBehalfOf.id])];
  const isBound = BOUND.includes(role);
  return [
    ...(isBound ? [] : [role]),
    ...(own === undefined ? [] : [`${role}/${own}`]),
    ...persons.map((account) => `${role}/@${account}`),
  ];
}

/** Writes what records wait for now; what they waited for and do no more is gone. */
export async function keepTurns(tx: Tx, standing: readonly Standing[]): Promise<void> {
  const writes = standing.flatMap(({ waiting, turns }) => {
    const rows = turns.map((turn) => rowOf(waiting, turn));
    const gone = { subject: waiting.subject, _id: { $nin: rows.map(({ _id }) => _id) } };
    return [{ deleteMany: { filter: gone } }, ...rows.map(writeOf)];
  });
  if (writes.length > 0)
    await Turns.collection.bulkWrite(writes as never, { session: tx, ignoreUndefined: true });
}

type Row = Omit<KeptTurn, 'assigned' | 'remindAt' | 'seenBy'>;

function rowOf(waiting: Waiting, { who, ...turn }: Turn): Row {
  const { subject } = waiting;
  const { name, since, dueAt = NEVER } = turn;
  const _id = contentHash({ subject, name, since }).slice(0, 24);
  return {
    _id,
    ...waiting,
    ...turn,
    who: who.flatMap(tokensOf),
    order: `${dueAt}/${_id}`,
    toTell: true,
  };
}

function writeOf({ _id, ...row }: Row) {
  const gone = (['dueAt', 'not'] as const).filter((name) => row[name] === undefined);
  const unset = Object.fromEntries([...gone, 'remindAt'].map((name) => [name, 1]));
  return { updateOne: { filter: { _id }, update: { $set: row, $unset: unset }, upsert: true } };
}

/** Of these records, those that have a row. */
export async function subjectsWithTurns(
  tx: Tx,
  subjects: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = await Turns.find(
    { subject: { $in: [...subjects] } },
    { subject: 1 },
    { session: tx },
  ).lean();
  return new Set(found.map(({ subject }) => subject));
}

export async function turnOf(id: string): Promise<KeptTurn | null> {
  return Turns.findById(id).lean<KeptTurn>();
}

/** Turns of which those who are awaited have not been told, by id. */
export async function turnsToTell(after: string, limit: number): Promise<KeptTurn[]> {
  return Turns.find({ toTell: true, _id: { $gt: after } })
    .sort({ _id: 1 })
    .limit(limit)
    .lean<KeptTurn[]>();
}

/** Those who are awaited have been told, unless the turn has changed meanwhile; `remindAt` is when they are reminded. */
export async function turnTold({ _id, order, who }: KeptTurn, remindAt?: Instant): Promise<void> {
  await Turns.updateOne(
    { _id, order, who: [...who] },
    { $unset: { toTell: 1 }, ...(remindAt !== undefined && { $set: { remindAt } }) },
  );
}

/** Turns of which those who are awaited are to be reminded by now. */
export async function turnsToRemind(at: Instant, limit: number): Promise<KeptTurn[]> {
  return Turns.find({ remindAt: { $lte: at } })
    .sort({ remindAt: 1, _id: 1 })
    .limit(limit)
    .lean<KeptTurn[]>();
}

export async function turnReminded({ _id, remindAt }: KeptTurn): Promise<void> {
  await Turns.updateOne({ _id, remindAt: remindAt ?? '' }, { $unset: { remindAt: 1 } });
}

/** Writes what a record waits for after an act, where that is something else than before. */
export async function keepChangedTurns(
  tx: Tx,
  standings: readonly (readonly [before: Standing | undefined, after: Standing])[],
): Promise<void> {
  const changed = standings.filter(
    ([before, after]) => JSON.stringify(before?.turns ?? []) !== JSON.stringify(after.turns),
  );
  await keepTurns(
    tx,
    changed.map(([, after]) => after),
  );
}
