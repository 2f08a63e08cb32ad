/**
 * Copies of one case that was driven to its place: its records under other numbers and other enterprises, and their
 * processes taken up from them. To drive a thousand cases takes ten times as long.
 */
import mongoose from 'mongoose';
import { caseOf, type CaseRecord } from '../store/case/cases';
import { nextNumber } from '../store/case/filings';
import { watchFor } from '../store/kernel/watchwords';
import { nextCode } from '../test/support/submission-examples';
import { caseStart, TASK_QUEUE } from '../workflows/messages';
import type { Setting } from './ours';

const { EJSON } = mongoose.mongo.BSON;
const STARTS_AT_ONCE = 20;
/** More acts than a pattern has on its trail. */
const MOST_ACTS = 20;
/** What is about many cases, or counts. */
const SHARED = ['batch-acts', 'counters', 'rounds'];

/** @returns the numbers of the copies, whose processes have been started */
export async function copiesOf(setting: Setting, no: string, count: number): Promise<string[]> {
  const pattern = await knownCase(no);
  const numbers = await recordsLike(no, count);
  await inLanes(numbers, STARTS_AT_ONCE, (one) => start(setting, pattern, one));
  return numbers;
}

/** @returns the numbers of the copies, which have no processes */
export async function recordsLike(no: string, count: number): Promise<string[]> {
  const pattern = await knownCase(no);
  const rows = await rowsAbout(pattern);
  const numbers: string[] = [];
  for (let made = 0; made < count; made += 1) numbers.push(await copy(pattern, rows));
  return numbers;
}

async function knownCase(no: string): Promise<CaseRecord> {
  const kase = await caseOf(no);
  if (kase === null) throw new Error(`There is no case ${no}.`);
  return kase;
}

type Row = readonly [collection: string, text: string];

async function rowsAbout({ _id: no, applicant }: CaseRecord): Promise<Row[]> {
  const database = databaseOf();
  const rows: Row[] = [];
  for (const { name } of await database.listCollections().toArray()) {
    if (SHARED.includes(name)) continue;
    for await (const row of database.collection(name).find()) {
      const text = EJSON.stringify(row);
      const id = EJSON.stringify({ id: row._id });
      if (id.includes(no) || id.includes(applicant) || isOf(row, no)) rows.push([name, text]);
    }
  }
  return rows;
}

const isOf = (row: object, no: string): boolean => 'subject' in row && row.subject === no;

async function copy(pattern: CaseRecord, rows: readonly Row[]): Promise<string> {
  const database = databaseOf();
  const no = await nextNumber(`R${pattern.programmeYear}`);
  const code = nextCode();
  const words = Array.from({ length: MOST_ACTS }, (_, at) => at + 1);
  for (const [collection, text] of rows) {
    let copied = text;
    for (const at of words) copied = copied.replaceAll(watchFor(pattern._id, at), watchFor(no, at));
    copied = copied.replaceAll(pattern._id, no).replaceAll(pattern.applicant, code);
    await database.collection(collection).insertOne(EJSON.parse(copied) as object);
  }
  return no;
}

async function start(setting: Setting, pattern: CaseRecord, no: string): Promise<void> {
  const { client } = setting.bed;
  const { procedure, roundId, district } = pattern;
  const { clock } = setting.processes.clock();
  const input = { no, procedure, roundId, carriedOn: true as const, ...(clock && { clock }) };
  await client.workflow.start(procedure, {
    ...caseStart(input, district),
    taskQueue: TASK_QUEUE,
  });
}

/** Does the work for each, so many at a time. */
export async function inLanes<T>(
  all: readonly T[],
  lanes: number,
  work: (one: T) => Promise<unknown>,
): Promise<void> {
  const left = [...all].reverse();
  const lane = async () => {
    for (let one = left.pop(); one !== undefined; one = left.pop()) await work(one);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

function databaseOf() {
  const database = mongoose.connection.db;
  if (database === undefined) throw new Error('The database is not connected.');
  return database;
}
