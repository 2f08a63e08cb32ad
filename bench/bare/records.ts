/**
 * The writes of the bare redemption: as many documents in the same transactions as ours, with the same
 * guarantees, written by plain inserts and updates through the driver.
 */
import { heartbeat } from '@temporalio/activity';
import type { Client } from '@temporalio/client';
import mongoose, { type mongo } from 'mongoose';
import type { RedemptionSubmission } from '../../policy/model/nouns';
import { inTransaction, type Tx } from '../../store/kernel/connection';
import { AMOUNT_FEN, toldSignal, type BareBatch } from './messages';

export interface BareRecord {
  readonly no: string;
  readonly key: string;
  readonly name: string;
  readonly message: unknown;
}

export type BareActivities = ReturnType<typeof createBareActivities>;

/** Lines a transaction, as in ours. */
const LINES_A_TRANSACTION = 25;
const YEAR = 2026;

/** Any document: the yardstick has no schema. */
interface Plain {
  readonly _id: string;
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly [field: string]: any;
}

const BARE_DATABASE = 'bare';
const COLLECTIONS = [
  'acts',
  'bank-files',
  'budgets',
  'cases',
  'claims',
  'counters',
  'filings',
  'holds',
  'ledger',
  'notices',
  'orders',
  'quotas',
  'rounds',
  'trail',
];

/** A collection of the yardstick's own database, beside the service's on the same server. */
export function bare(name: string): mongo.Collection<Plain> {
  return mongoose.connection.getClient().db(BARE_DATABASE).collection<Plain>(name);
}

/** What exists before the first transaction, so that none has to create it. */
export async function prepareBare(): Promise<void> {
  const database = mongoose.connection.getClient().db(BARE_DATABASE);
  for (const name of COLLECTIONS) await database.createCollection(name);
  await bare('budgets').insertOne({ _id: String(YEAR), heldFen: 0, committedFen: 0, paidFen: 0 });
}

export function createBareActivities({ client }: { readonly client: Client }) {
  return { record, preparePayment, recordBatch, carryOut: carryOut(client) };
}

/** One decision on one case: its entry, and the case. */
function record({ no, key, name, message }: BareRecord): Promise<void> {
  if (name === 'submit') return submit(no, key, message as { filing: string });
  return inTransaction((tx) => enter(tx, { no, key: `${no}/${key}`, name, message }));
}

async function submit(no: string, key: string, { filing }: { filing: string }): Promise<void> {
  const filed = await bare('filings').findOne({ _id: filing });
  const submission = filed?.['body'] as RedemptionSubmission;
  const { enterprise, contract, invoices } = submission;
  const projects = [contract, ...invoices].map(({ number }) => number);
  await inTransaction(async (tx) => {
    const session = { session: tx };
    for (const one of projects)
      await bare('claims').insertOne({ _id: `${no}/${one}`, no }, session);
    const quota = { _id: enterprise.uscc, year: YEAR, heldFen: 0, committedFen: 0, paidFen: 0 };
    await bare('quotas').insertOne(quota, session);
    await bare('trail').insertOne({ _id: `${no}/${key}`, no, name: 'submit', filing }, session);
    const kase = { _id: no, quota: quota._id, submission, last: 'submit', entries: 1 };
    await bare('cases').insertOne(kase, session);
    await bare('filings').updateOne({ _id: filing }, { $set: { accepted: no } }, session);
  });
}

async function enter(tx: Tx, { no, key, name, message }: BareRecord): Promise<void> {
  const session = { session: tx };
  await bare('trail').insertOne({ _id: key, no, name, message }, session);
  const change: mongo.UpdateFilter<Plain> = {
    $set: { last: name, [name]: message },
    $inc: { entries: 1 },
  };
  await bare('cases').updateOne({ _id: no }, change, session);
}

async function move(
  tx: Tx,
  no: string,
  sums: Record<string, number>,
  state: string,
): Promise<void> {
  const session = { session: tx };
  const kase = await bare('cases').findOne({ _id: no }, session);
  await bare('quotas').updateOne({ _id: kase?.['quota'] as string }, { $inc: sums }, session);
  const after = { $set: { state, amountFen: AMOUNT_FEN } };
  await bare('holds').updateOne({ _id: no }, after, { ...session, upsert: true });
  await bare('ledger').insertOne({ _id: `${no}/${state}`, no, sums }, session);
}

async function moveBudget(tx: Tx, sums: Record<string, number>): Promise<void> {
  await bare('budgets').updateOne({ _id: String(YEAR) }, { $inc: sums }, { session: tx });
}

/** The payment order as one person of finance prepares it, with the lines that it freezes. */
async function preparePayment({ actId, numbers }: BareBatch): Promise<void> {
  await inTransaction(async (tx) => {
    const session = { session: tx };
    const lines = numbers.map((no) => ({ no, amountFen: AMOUNT_FEN }));
    await bare('orders').insertOne({ _id: actId, lines, state: 'prepared' }, session);
    await bare('trail').insertOne({ _id: `${actId}/prepared`, name: 'preparePayment' }, session);
  });
}

/**
 * Records the act over many cases with the round or the payment order that it belongs to, and takes the budget
 * of a meeting once for all its lines.
 */
async function recordBatch({ actId, name, numbers }: BareBatch): Promise<void> {
  await inTransaction(async (tx) => {
    const session = { session: tx };
    await bare('acts').updateOne({ _id: actId }, { $set: { state: 'recorded' } }, session);
    await bare('trail').insertOne({ _id: actId, name }, session);
    if (name === 'bank-answer')
      await bare('bank-files').insertOne({ _id: actId, numbers }, session);
    const [kind, id] =
      name === 'payment' ? (['orders', actId] as const) : (['rounds', 'R'] as const);
    await bare(kind).updateOne({ _id: id }, { $set: { last: name } }, { ...session, upsert: true });
    if (name === 'meeting') {
      const sums = { heldFen: AMOUNT_FEN * numbers.length };
      await moveBudget(tx, sums);
      await bare('ledger').insertOne({ _id: `${actId}/reserve`, sums }, session);
    }
  });
}

function carryOut(client: Client) {
  return async ({ actId, name, numbers }: BareBatch): Promise<void> => {
    for (let done = 0; done < numbers.length; done += LINES_A_TRANSACTION) {
      const some = numbers.slice(done, done + LINES_A_TRANSACTION);
      await inTransaction(async (tx) => {
        if (name === 'approval') await moveBudget(tx, committed(AMOUNT_FEN * some.length));
        if (name === 'bank-answer') await moveBudget(tx, paid(AMOUNT_FEN * some.length));
        for (const no of some) await carryOutLine(tx, { actId, name }, no);
      });
      await Promise.all(some.map((no) => tell(client, no, name)));
      heartbeat(done);
    }
    await bare('acts').updateOne({ _id: actId }, { $set: { state: 'in-force' } });
  };
}

async function carryOutLine(
  tx: Tx,
  { actId, name }: Pick<BareBatch, 'actId' | 'name'>,
  no: string,
): Promise<void> {
  if (name === 'meeting') await move(tx, no, { heldFen: AMOUNT_FEN }, 'held');
  if (name === 'approval') await move(tx, no, committed(AMOUNT_FEN), 'committed');
  if (name === 'bank-answer') {
    await move(tx, no, paid(AMOUNT_FEN), 'paid');
    await bare('notices').insertOne({ _id: `${no}/satisfaction`, no }, { session: tx });
  }
  await enter(tx, { no, key: `${actId}/${no}`, name, message: actId });
}

function committed(amountFen: number): Record<string, number> {
  return { heldFen: -amountFen, committedFen: amountFen };
}

function paid(amountFen: number): Record<string, number> {
  return { committedFen: -amountFen, paidFen: amountFen };
}

async function tell(client: Client, no: string, name: string): Promise<void> {
  await client.workflow.getHandle(`bare/${no}`).signal(toldSignal, { name });
}
