/**
 * What is laid out beside the records (whose turn it is, by what a case is found, how long it was in each step), for records
 * from before it was. A page of records a transaction; what a record has already stays.
 */
import mongoose from 'mongoose';
import { CHANGE_FILING } from '../../policy/change-filing/acts';
import { EVALUATION } from '../../policy/evaluation/acts';
import { PAYMENT_ORDER } from '../../policy/payment-order/acts';
import { SANCTION } from '../../policy/sanction/acts';
import { SPOT_CHECK } from '../../policy/spot-check/acts';
import { staysAfter } from '../case/case-acts';
import { keepCaseWords, numbersWithWords } from '../case/case-words';
import { Cases, type CaseRecord, type StepStay } from '../case/cases';
import { turnsOfCase } from '../case/turns';
import { inTransaction, within, type Tx } from '../kernel/connection';
import { turnsOfChangeFiling } from '../processes/change-filing';
import { turnsOfEvaluation } from '../processes/evaluation';
import { turnsOfOrder } from '../processes/payment-order';
import { turnsOfSanction } from '../processes/sanction';
import { turnsOfCheck, turnsOfSpotCheckYear } from '../processes/spot-check';
import { turnsOfReceipt } from '../returns/receipts';
import { trailOf } from '../trail/trail';
import { keepTurns, subjectsWithTurns, type Standing } from '../work/turns';

export interface Backfilled {
  /** Cases that were looked at. */
  readonly cases: number;
  /** Records whose waits were laid out, cases among them. */
  readonly waiting: number;
  /** Cases that can be found now. */
  readonly found: number;
  /** Cases whose steps were counted from their trail. */
  readonly stayed: number;
}

const A_PAGE = 100;

/** What each kind of record waits for. A proposal is decided within days: those of before are soon gone. */
const WAITING: Readonly<Record<string, (record: never) => Standing>> = {
  [CHANGE_FILING.collection]: turnsOfChangeFiling,
  [EVALUATION.collection]: turnsOfEvaluation,
  [PAYMENT_ORDER.collection]: turnsOfOrder,
  [SANCTION.collection]: turnsOfSanction,
  [SPOT_CHECK.collection]: turnsOfSpotCheckYear,
  'spot-checks': turnsOfCheck,
  'return-receipts': turnsOfReceipt,
};

export async function backfill(): Promise<Backfilled> {
  let done: Backfilled = NOTHING;
  for (const [collection, standing] of Object.entries(WAITING))
    for await (const waiting of pagesOf(collection, (records, tx) =>
      layOut(tx, records.map(standing)),
    ))
      done = { ...done, waiting: done.waiting + waiting };
  for await (const page of pagesOf('cases', ofCases)) done = sumOf(done, page);
  return done;
}

const NOTHING: Backfilled = { cases: 0, waiting: 0, found: 0, stayed: 0 };

const sumOf = (one: Backfilled, other: Backfilled): Backfilled => ({
  cases: one.cases + other.cases,
  waiting: one.waiting + other.waiting,
  found: one.found + other.found,
  stayed: one.stayed + other.stayed,
});

async function ofCases(cases: readonly CaseRecord[], tx: Tx): Promise<Backfilled> {
  const numbers = cases.map(({ _id }) => _id);
  const waiting = await layOut(tx, cases.map(turnsOfCase));
  const known = await numbersWithWords(tx, numbers);
  const unknown = cases.filter(({ _id }) => !known.has(_id));
  await keepCaseWords(tx, unknown);
  const unstayed = cases.filter(({ stays }) => stays === undefined);
  for (const kase of unstayed) {
    const set = { $set: { stays: await staysOf(kase) } };
    await Cases.collection.updateOne({ _id: kase._id as never }, set, { session: tx });
  }
  return { cases: cases.length, waiting, found: unknown.length, stayed: unstayed.length };
}

/** Answers how many had no row and have one now. */
async function layOut(tx: Tx, standings: readonly Standing[]): Promise<number> {
  const waiting = standings.filter(({ turns }) => turns.length > 0);
  const known = await subjectsWithTurns(
    tx,
    waiting.map(({ waiting: { subject } }) => subject),
  );
  const missing = waiting.filter(({ waiting: { subject } }) => !known.has(subject));
  await keepTurns(tx, missing);
  return missing.length;
}

/** What the work answers of each page of records, in the order of their ids; a page a transaction. */
async function* pagesOf<T>(
  collection: string,
  work: (records: readonly never[], tx: Tx) => Promise<T>,
): AsyncGenerator<T> {
  for (let after: unknown; ;) {
    const { answer, last } = await inTransaction(async (tx) => {
      const from = after === undefined ? {} : { _id: { $gt: after as never } };
      const page = await mongoose.connection
        .getClient()
        .db(mongoose.connection.name)
        .collection(collection)
        .find(from, within(tx))
        .sort({ _id: 1 })
        .limit(A_PAGE)
        .toArray();
      return { answer: await work(page as never[], tx), last: page.at(-1)?._id };
    });
    yield answer;
    if (last === undefined) return;
    after = last;
  }
}

interface Moved {
  readonly step?: string;
  readonly ended?: object;
}

/** From what each act answered: the step that the case stood in after it. */
async function staysOf({ _id }: CaseRecord): Promise<readonly StepStay[]> {
  let stays: readonly StepStay[] = [];
  for (let after = 0; ;) {
    const entries = await trailOf(_id, after);
    for (const { at, answer } of entries) {
      const { step, ended } = (answer ?? {}) as Moved;
      if (step === undefined) continue;
      stays = staysAfter(stays, { step, state: ended === undefined ? 'open' : 'ended' }, at);
    }
    const last = entries.at(-1);
    if (last === undefined) return stays;
    after = last.sequence;
  }
}
