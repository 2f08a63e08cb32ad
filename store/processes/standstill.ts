/** What does not get on by itself, for the engineer on call: acts that are not in force, and waits that never end. */
import mongoose, { type mongo } from 'mongoose';
import type { Instant } from '../../policy/kernel/time';

/** An act over many cases that is recorded and not carried out. */
export interface UnfinishedAct {
  readonly act: string;
  readonly kind: string;
  readonly recordedAt: Instant;
  /** Lines that a programming error has broken off. */
  readonly broken: number;
}

/** A record that waits into a year without a calendar. */
export interface UndatedWait {
  /** The collection that it stands in. */
  readonly collection: string;
  readonly id: string;
  readonly wait: string;
  readonly missingYear: number;
}

/** So many, and how many there are altogether. */
export interface Some<T> {
  readonly first: readonly T[];
  readonly total: number;
}

/** Acts recorded and not in force, the oldest first. */
export async function unfinishedActs(most: number): Promise<Some<UnfinishedAct>> {
  interface Act {
    readonly _id: string;
    readonly kind: string;
    readonly recordedAt: Instant;
    readonly broken?: readonly unknown[];
  }
  const acts = collectionOf<Act>('batch-acts');
  const filter = { state: 'recorded' };
  const found = await acts.find(filter).sort({ recordedAt: 1 }).limit(most).toArray();
  const first = found.map(({ _id, kind, recordedAt, broken = [] }) => ({
    act: _id,
    kind,
    recordedAt,
    broken: broken.length,
  }));
  return { first, total: await acts.countDocuments(filter) };
}

/** Records whose waits have the same shape, each under its own collection. */
const WAITING = ['cases', 'sanctions', 'change-filings', 'payment-orders', 'evaluations'] as const;

/** Waits without a due date, since the calendar of the year into which they run is missing. */
export async function undatedWaits(most: number): Promise<Some<UndatedWait>> {
  const found = await Promise.all([...WAITING.map((name) => undatedIn(name, most)), checks(most)]);
  const first = found.flatMap((some) => some.first).slice(0, most);
  return { first, total: found.reduce((sum, { total }) => sum + total, 0) };
}

interface Dated {
  readonly name: string;
  readonly missingYear?: number;
}

async function undatedIn(collection: string, most: number): Promise<Some<UndatedWait>> {
  const records = collectionOf<{ readonly _id: string | number; readonly waits: Dated[] }>(
    collection,
  );
  const filter = { 'waits.missingYear': { $exists: true } };
  const found = await records.find(filter).limit(most).toArray();
  const first = found.flatMap(({ _id, waits }) => undated(collection, String(_id), waits));
  return { first, total: await records.countDocuments(filter) };
}

/** The checks of a spot check have one wait each. */
async function checks(most: number): Promise<Some<UndatedWait>> {
  const collection = 'spot-checks';
  const records = collectionOf<{ readonly _id: string; readonly wait: Dated }>(collection);
  const filter = { 'wait.missingYear': { $exists: true } };
  const found = await records.find(filter).limit(most).toArray();
  const first = found.flatMap(({ _id, wait }) => undated(collection, _id, [wait]));
  return { first, total: await records.countDocuments(filter) };
}

function undated(collection: string, id: string, waits: readonly Dated[]): UndatedWait[] {
  return waits.flatMap(({ name, missingYear }) =>
    missingYear === undefined ? [] : [{ collection, id, wait: name, missingYear }],
  );
}

function collectionOf<T extends object>(name: string): mongo.Collection<T> {
  return mongoose.connection.getClient().db(mongoose.connection.name).collection<T>(name);
}
