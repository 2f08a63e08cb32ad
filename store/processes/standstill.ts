/** What does not get on by itself, for the engineer on call: acts that are not in force, and waits that never end. */
import mongoose, { type mongo } from 'mongoose';
import type { Instant } from '../../policy/kernel/time';
import { PROCESSES } from '../../policy/processes/processes';

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

/** Records that wait: by several waits, or by one as a check and its year do. */
const WAITING = ['cases', 'spot-checks', ...PROCESSES.map(({ collection }) => collection)];

/** Waits without a due date, since the calendar of the year into which they run is missing. */
export async function undatedWaits(most: number): Promise<Some<UndatedWait>> {
  const found = await Promise.all(WAITING.map((name) => undatedIn(name, most)));
  const first = found.flatMap((some) => some.first).slice(0, most);
  return { first, total: found.reduce((sum, { total }) => sum + total, 0) };
}

interface WaitDate {
  readonly name: string;
  readonly missingYear?: number;
}

interface RecordWaits {
  readonly _id: string | number;
  readonly waits?: readonly WaitDate[];
  readonly wait?: WaitDate;
}

async function undatedIn(collection: string, most: number): Promise<Some<UndatedWait>> {
  const records = collectionOf<RecordWaits>(collection);
  const isUndated = { $exists: true };
  const filter = { $or: [{ 'waits.missingYear': isUndated }, { 'wait.missingYear': isUndated }] };
  const found = await records.find(filter).limit(most).toArray();
  const first = found.flatMap(({ _id, waits = [], wait }) =>
    undated(collection, String(_id), wait === undefined ? waits : [...waits, wait]),
  );
  return { first, total: await records.countDocuments(filter) };
}

function undated(collection: string, id: string, waits: readonly WaitDate[]): UndatedWait[] {
  return waits.flatMap(({ name, missingYear }) =>
    missingYear === undefined ? [] : [{ collection, id, wait: name, missingYear }],
  );
}

function collectionOf<T extends object>(name: string): mongo.Collection<T> {
  return mongoose.connection.getClient().db(mongoose.connection.name).collection<T>(name);
}
