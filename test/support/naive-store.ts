/**
 * How not to do it, for tests that must be able to fail: limits kept by summing the rows first and inserting
 * one more afterwards, which two transactions at once both find possible (write skew). Between the two, each
 * waits until those beside it have looked as well, so that it loses whatever the machine is busy with.
 */
import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';
import { yuan, type Fen } from '../../policy/kernel/money';
import { refusal, Refused } from '../../policy/words/refusals';
import type { Tx } from '../../store/kernel/connection';
import type { AwardToHold, Hold } from '../../store/money/holds';
import { moved, post } from '../../store/money/ledger';

const at = (name: string) => mongoose.connection.collection<{ _id: string }>(name);

async function sumOf(tx: Tx, filter: object): Promise<Fen> {
  const group = { $group: { _id: null, sum: { $sum: '$amountFen' } } };
  const pipeline = [{ $match: filter }, group];
  const [found] = await at('holds').aggregate<{ sum: Fen }>(pipeline, { session: tx }).toArray();
  return found?.sum ?? 0;
}

/** Waits until everybody of the group has looked. */
export type Looked = () => Promise<void>;

export async function naiveAward(tx: Tx, award: AwardToHold, looked: Looked): Promise<void> {
  const { caseNo, year, enterprise, amountFen, key } = award;
  const budget = await at('budgets').findOne<{ approvedFen: Fen }>({ _id: `${year}/voucher` });
  const ofEnterprise = await sumOf(tx, { year, enterprise });
  const ofYear = await sumOf(tx, { year });
  await looked();
  if (ofEnterprise + amountFen > yuan(100_000)) throw new Refused(refusal('quota-exhausted'));
  if (ofYear + amountFen > (budget?.approvedFen ?? 0))
    throw new Refused(refusal('budget-exhausted'));
  const hold = { year, enterprise, amountFen, returnedFen: 0, state: 'held' };
  await at('holds').insertOne({ _id: caseNo, ...hold }, { session: tx });
  const entry = { _id: key, year, at: award.at, act: 'hold', caseNo, enterprise } as const;
  await post(tx, { ...entry, postings: moved(amountFen, 'free', 'held') });
}

/** Sets every balance to what its rows sum to, as such a store would show it. */
export async function settleNaively(): Promise<void> {
  const holds = (await at('holds').find().toArray()) as unknown as Hold[];
  const sums = new Map<string, { in: string; heldFen: Fen }>();
  for (const { year, enterprise, amountFen } of holds)
    for (const [collection, id] of [
      ['budgets', `${year}/voucher`],
      ['quotas', `${year}/${enterprise}`],
    ] as const)
      sums.set(id, { in: collection, heldFen: (sums.get(id)?.heldFen ?? 0) + amountFen });
  for (const [_id, { in: collection, heldFen }] of sums)
    await at(collection).updateOne({ _id }, { $set: { heldFen } });
}

export async function naiveClaim(
  tx: Tx,
  {
    caseNo,
    claims: [{ _id: key } = { _id: '' }],
  }: { readonly caseNo: string; readonly claims: readonly { readonly _id: string }[] },
  looked: Looked,
): Promise<void> {
  const kind = key.startsWith('project') ? 'project' : 'invoice';
  const claimed = await at('claims').countDocuments({ key }, { session: tx });
  await looked();
  if (claimed > 0) throw new Refused(refusal(`${kind}-already-claimed`));
  await at('claims').insertOne({ _id: randomUUID(), key, kind, caseNo } as { _id: string }, {
    session: tx,
  });
}
