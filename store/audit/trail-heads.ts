/**
 * Everything that keeps the end of a trail (Arts. 18, 19, 21), by name: what is left out here would be taken for a
 * trail of nothing by its audit, and would never be sealed.
 */
import mongoose, { type ClientSession } from 'mongoose';
import { subjectOf, type IdOf, type Process } from '../../policy/acts/act';
import { byCollection } from '../../policy/processes/processes';
import { accountSubject } from '../processes/account-record';
import { inTransaction } from '../kernel/connection';
import { fundSubject } from '../processes/fund-proposal';
import { Ordered } from '../kernel/in-step';
import { receiptSubject } from '../returns/receipts';
import { referenceSubject } from '../processes/reference-change';
import { rowsIn } from '../kernel/snapshot';
import { standInsSubject } from '../processes/stand-in-records';
import { appendTrail, recordedAct, type TrailDraft, type TrailHead } from '../trail/trail';

export interface KeptHead {
  readonly subject: string;
  readonly head: TrailHead;
}

type SubjectOf = (id: unknown) => string;
const named =
  (subjectOf: (id: string) => string): SubjectOf =>
  (id) =>
    subjectOf(String(id));
/** Records of a process, by its row. */
const ofProcess =
  (process: Process): SubjectOf =>
  (id) =>
    subjectOf(process, id as IdOf<Process>);

/** How the records of each collection are called on the trail. */
const SUBJECTS: Readonly<Record<string, SubjectOf>> = {
  cases: String,
  rounds: String,
  repayments: String,
  'expert-register': String,
  accounts: named(accountSubject),
  'fund-proposals': named(fundSubject),
  'reference-proposals': named(referenceSubject),
  'return-receipts': named(receiptSubject),
  'stand-ins': named(standInsSubject),
  ...byCollection(ofProcess),
};

/** The collections whose records have a trail. */
export const HEAD_KEEPERS: readonly string[] = Object.keys(SUBJECTS);

/** Leaves a note on the trail of any record, which changes nothing of it. The same note again is left once. */
export async function noteOnRecord(
  keeper: string,
  id: number | string,
  note: Omit<TrailDraft, 'subject'>,
): Promise<void> {
  await inTransaction(async (tx) => {
    if ((await recordedAct(note._id, tx)) !== null) return;
    const records = mongoose.connection.collection<{ _id: number | string; trail: TrailHead }>(
      keeper,
    );
    const record = await records.findOne({ _id: id }, { session: tx, projection: { trail: 1 } });
    if (record === null) throw new Error(`There is no ${String(id)} among the ${keeper}.`);
    const subject = (SUBJECTS[keeper] ?? String)(id);
    const trail = await appendTrail(tx, record.trail, { ...note, subject });
    await records.updateOne({ _id: id }, { $set: { trail } }, { session: tx });
  });
}

/** The heads of every keeper, each in the order of its subjects; of one subject only where it is given. */
export async function headsIn(
  session: ClientSession,
  subject?: string,
): Promise<Ordered<KeptHead>[]> {
  const sources = HEAD_KEEPERS.map((keeper) => headsOf(session, keeper, subject));
  return Promise.all(sources.map((source) => Ordered.of(source, (kept) => kept.subject)));
}

async function* headsOf(
  session: ClientSession,
  keeper: string,
  subject: string | undefined,
): AsyncIterable<KeptHead> {
  const subjectOf = SUBJECTS[keeper] ?? String;
  const byId = subject !== undefined && subjectOf === String;
  const selection = {
    filter: byId ? { _id: subject } : {},
    sort: { _id: 1 },
    fields: ['trail'],
  } as const;
  for await (const { _id, trail } of rowsIn<{ _id: unknown; trail: TrailHead }>(
    session,
    keeper,
    selection,
  )) {
    const kept = { subject: subjectOf(_id), head: trail };
    if (subject === undefined || kept.subject === subject) yield kept;
  }
}
