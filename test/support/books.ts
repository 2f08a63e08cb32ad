/**
 * What must hold whatever has been played: the ledger, budget, quotas, holds and cases tell one story, as
 * `npm run ledger:check` audits it, nothing is below zero, a project is claimed by an open or a paid case
 * only (Arts. 4, 14, 15), every trail is whole (Art. 21), and each
 * entry is what the contract says of it.
 */
import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { Cases } from '../../store/case/cases';
import { moneyTotals } from '../../store/money/holds';
import { checkLedger } from '../../store/audit/ledger-check';
import { brokenEntry, trailOf, type TrailEntry } from '../../store/trail/trail';
import { answerFault } from './trail-answers';

export async function expectBooksToAgree(): Promise<void> {
  assert.equal((await checkLedger()).difference, undefined);
  const years = (await collection('budgets').distinct('year')) as number[];
  for (const year of years) {
    const { checks } = await moneyTotals(year);
    assert.deepEqual(
      Object.entries(checks).filter(([, agree]) => !agree),
      [],
    );
  }
  assert.deepEqual(await belowZero(), []);
  assert.deepEqual(await claimsOfNobody(), []);
  assert.deepEqual(await brokenTrails(), []);
  assert.deepEqual(await untoldAnswers(), []);
}

/** Entries that are not what the contract says of their trail; the first of them. */
async function untoldAnswers(): Promise<string[]> {
  const faults: string[] = [];
  for await (const entry of collection('trail').find())
    faults.push(...[answerFault(entry as unknown as TrailEntry) ?? []].flat());
  return faults.slice(0, 20);
}

/** The first entry that does not follow from the one before it, of each trail that has one. */
async function brokenTrails(): Promise<unknown[]> {
  const subjects = (await collection('trail').distinct('subject')) as string[];
  const broken = await Promise.all(
    subjects.map(async (subject) => brokenEntry(await trailOf(subject))),
  );
  return broken.filter((entry) => entry !== undefined);
}

async function belowZero(): Promise<unknown[]> {
  const sums = ['heldFen', 'committedFen', 'paidFen'].map((sum) => ({ [sum]: { $lt: 0 } }));
  const found = await Promise.all(
    ['budgets', 'quotas'].map((name) => collection(name).find({ $or: sums }).toArray()),
  );
  return found.flat();
}

/** Claims of a case that does not exist, or that ended without being paid. */
async function claimsOfNobody(): Promise<unknown[]> {
  const claims = await collection('claims').find().toArray();
  const entitled = await Cases.find({
    _id: { $in: claims.map(({ caseNo }) => String(caseNo)) },
    $or: [{ state: 'open' }, { 'ended.outcome': 'paid' }],
  }).lean();
  return claims.filter(({ caseNo }) => !entitled.some(({ _id }) => _id === caseNo));
}

function collection(name: string) {
  return mongoose.connection.collection(name);
}
