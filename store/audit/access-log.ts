/**
 * The access log (Art. 18; readings of Art. 18): who read what, who was refused, who logged in and out. It is apart from
 * the trail, which tells what was done: entries are added and searched, and nothing here changes or removes one.
 */
import { randomUUID } from 'node:crypto';
import mongoose, { type QueryFilter } from 'mongoose';
import { msOf, endOf, startOf, type CivilDate, type Instant } from '../../policy/kernel/time';
import type { Actor } from '../../policy/model/nouns';
import type { ACCESS_KIND_NAMES } from '../../policy/words/vocabulary';
import type { PageAsked } from '../kernel/pages';

/** What happened; `export` is whatever left as a file, `administration` an act on accounts, roles and sessions. */
export type AccessKind = keyof typeof ACCESS_KIND_NAMES;

export interface Access {
  readonly at: Instant;
  readonly kind: AccessKind;
  /** Name of the operation in the contract. */
  readonly operation: string;
  /** Absent where nobody has been recognised. */
  readonly by?: Omit<Actor, 'role'> & { readonly role?: Actor['role'] };
  /** Numbers, codes and accounts of the records that were asked for or told; at most `MOST_SUBJECTS`. */
  readonly subjects: readonly string[];
  /** By what a list was narrowed. */
  readonly asked?: Readonly<Record<string, string>> | undefined;
  readonly status: number;
}

export interface AccessEntry extends Access {
  /** Sorts by time. */
  readonly _id: string;
}

/** More than a page of any list has. */
export const MOST_SUBJECTS = 500;
/** Far more than the 180 days that are asked for: the time in which a claim is usually raised. */
const KEPT_S = 3 * 366 * 86_400;

const required = { type: String, required: true };
const { Mixed } = mongoose.Schema.Types;
const schema = new mongoose.Schema<AccessEntry & { readonly written: Date }>(
  {
    _id: String,
    at: required,
    kind: required,
    operation: required,
    by: Mixed,
    subjects: { type: [String], required: true },
    asked: Mixed,
    status: { type: Number, required: true },
    written: { type: Date, required: true },
  },
  { collection: 'access-log', versionKey: false },
);
schema.index({ written: 1 }, { expireAfterSeconds: KEPT_S });
schema.index({ 'by.id': 1, _id: -1 });
schema.index({ subjects: 1, _id: -1 });
schema.index({ kind: 1, _id: -1 });
const AccessLog = mongoose.model('AccessLog', schema);

type Row = AccessEntry & { readonly written: Date };
interface RowInLine {
  readonly row: Row;
  readonly done: (failed?: Error) => void;
}
const waiting: RowInLine[] = [];
let isWriting = false;
const MOST_AT_ONCE = 500;

/** Written before the answer leaves: what cannot be noted is not told. Whatever comes while one write is under way shares the next. */
export async function noteAccess(access: Access): Promise<void> {
  const { at } = access;
  const row: Row = { _id: `${at}/${randomUUID()}`, ...access, written: new Date(msOf(at)) };
  const noted = new Promise<void>((resolve, reject) => {
    const done = (failed?: Error) => {
      if (failed === undefined) resolve();
      else reject(failed);
    };
    waiting.push({ row, done });
  });
  if (!isWriting) void writeAll();
  return noted;
}

async function writeAll(): Promise<void> {
  isWriting = true;
  while (waiting.length > 0) {
    const some = waiting.splice(0, MOST_AT_ONCE);
    const failed = await AccessLog.insertMany(some.map(({ row }) => row)).then(
      () => undefined,
      (cause: unknown) => (cause instanceof Error ? cause : new Error(String(cause))),
    );
    for (const { done } of some) done(failed);
  }
  isWriting = false;
}

export interface AccessQuery extends PageAsked {
  /** Account of who read. */
  readonly account?: string | undefined;
  /** Number, code or account of whose record was read. */
  readonly subject?: string | undefined;
  readonly kind?: AccessKind | undefined;
  readonly from?: CivilDate | undefined;
  /** The last day. */
  readonly to?: CivilDate | undefined;
}

/** A bounded page, the newest first. */
export async function accessesOf(query: AccessQuery): Promise<AccessEntry[]> {
  const { account, subject, kind, limit } = query;
  const wanted: QueryFilter<AccessEntry> = {
    _id: span(query),
    ...(account !== undefined && { 'by.id': account }),
    ...(subject !== undefined && { subjects: subject }),
    ...(kind !== undefined && { kind }),
  };
  return AccessLog.find(wanted, { written: 0 })
    .sort({ _id: -1 })
    .limit(limit)
    .lean<AccessEntry[]>();
}

function span({ from, to, after }: AccessQuery): { readonly $gte: string; readonly $lt: string } {
  const end = to === undefined ? '~' : endOf(to);
  return {
    $gte: from === undefined ? '' : startOf(from),
    $lt: after !== undefined && after < end ? after : end,
  };
}
