/** Reading of Art. 15: a transfer may be divided between projects of the same two parties, never beyond its amount. */
import mongoose from 'mongoose';
import type { RedemptionSubmission, Transfer } from '../../../policy/model/nouns';
import { releaseShares, takeShares } from '../../../store/case/transfer-shares';
import { inTransaction } from '../../../store/kernel/connection';
import { refusalsOf, uscc, useFreshStore } from '../../support/fresh-store';

useFreshStore();

/** Only what is looked at. */
const using = (change: Partial<Transfer>, provider = 2) =>
  ({
    enterprise: { uscc: uscc(1) },
    provider: { uscc: uscc(provider) },
    transfers: [{ reference: 'LS7001', amountFen: 100, refund: false, ...change }],
  }) as unknown as RedemptionSubmission;
const take = (caseNo: string, submission: RedemptionSubmission) =>
  inTransaction((tx) => takeShares(tx, caseNo, submission));
const refusedOf = async (caseNo: string, submission: RedemptionSubmission) =>
  (await refusalsOf((tx) => takeShares(tx, caseNo, submission))).map(({ code, path }) => [
    code,
    path,
  ]);
const usedFen = async () => {
  const rows = await mongoose.connection.collection('transfer-shares').find().toArray();
  return rows.map((row) => Number(row['usedFen']));
};
afterEach(() => mongoose.connection.collection('transfer-shares').deleteMany({}));

test('two cases use it to its amount, and no third one', async () => {
  await take('R1', using({ shareFen: 60 }));
  expect(await refusedOf('R2', using({ shareFen: 41, reference: 'ls 7001' }))).toEqual([
    ['transfer-used-up', 'transfers[0].shareFen'],
  ]);
  await take('R2', using({ shareFen: 40, reference: 'ls 7001' }));
  expect(await refusedOf('R3', using({ shareFen: 1 }))).toEqual([
    ['transfer-used-up', 'transfers[0].shareFen'],
  ]);
  expect(await usedFen()).toEqual([100]);
});

test('the same again, a correction, and an end free what is no longer used', async () => {
  await take('R1', using({}));
  await take('R1', using({}));
  expect(await usedFen()).toEqual([100]);
  await take('R1', using({ shareFen: 30 }));
  await take('R2', using({ shareFen: 70 }));
  await inTransaction((tx) => releaseShares(tx, 'R1'));
  expect(await usedFen()).toEqual([70]);
  await take('R3', using({ shareFen: 30 }));
});

test('a transfer of another amount, of other parties, or back is another question', async () => {
  await take('R1', using({ shareFen: 10 }));
  expect(await refusedOf('R2', using({ shareFen: 10, amountFen: 200 }))).toEqual([
    ['transfer-differs', 'transfers[0].amountFen'],
  ]);
  await take('R2', using({}, 3));
  await take('R4', using({ refund: true }));
  expect(await usedFen()).toEqual([10, 100, 100]);
});

test('of twenty at once no more than it holds', async () => {
  const tried = Array.from({ length: 20 }, (_, n) => take(`R${n}`, using({ shareFen: 30 })));
  const done = (await Promise.allSettled(tried)).filter(({ status }) => status === 'fulfilled');
  expect(done).toHaveLength(3);
  expect(await usedFen()).toEqual([90]);
});

test('the database itself refuses a sum beyond the amount', async () => {
  const over = { _id: 'x', amountFen: 1, usedFen: 2, shares: [{ caseNo: 'R1', fen: 2 }] };
  const rows = mongoose.connection.collection<typeof over>('transfer-shares');
  await expect(rows.insertOne(over)).rejects.toThrow('validation');
});
