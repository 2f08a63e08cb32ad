/**
 * What must hold whatever has been played: budget, quotas and holds tell one story, nothing is below zero,
 * a project is claimed by an open or a paid case only (Arts. 4, 14, 15), and every trail is whole (Art. 21).
 */
import mongoose from 'mongoose';
import { Cases } from '../../store/cases';
import { moneyTotals } from '../../store/holds';
import { brokenEntry, trailOf } from '../../store/trail';

export async function expectBooksToAgree(): Promise<void> {
  const years = (await collection('budgets').distinct('year')) as number[];
  for (const year of years) {
    const { checks } = await moneyTotals(year);
    expect(Object.entries(checks).filter(([, agree]) => !agree)).toEqual([]);
  }
  expect(await belowZero()).toEqual([]);
  expect(await claimsOfNobody()).toEqual([]);
  expect(await holdsOfNobody()).toEqual([]);
  expect(await brokenTrails()).toEqual([]);
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

/** Money that is held or committed for a case that has ended. */
async function holdsOfNobody(): Promise<unknown[]> {
  const holds = await collection('holds')
    .find({ state: { $in: ['held', 'committed'] } })
    .toArray();
  const ended = await Cases.find({
    _id: { $in: holds.map(({ _id }) => String(_id)) },
    state: 'ended',
  }).lean();
  return ended.map(({ _id }) => _id);
}

function collection(name: string) {
  return mongoose.connection.collection(name);
}
