/** Reading of Arts. 20, 22: what people decide about receipts in the queue, alone and at the same time. */
import mongoose from 'mongoose';
import { yuan } from '../../../policy/kernel/money';
import type { Actor } from '../../../policy/model/nouns';
import { Refused } from '../../../policy/words/refusals';
import { takeReceipt } from '../../../activities/returns/take-receipt';
import { holdOf } from '../../../store/money/holds';
import { checkLedger } from '../../../store/audit/ledger-check';
import { knownRepayment } from '../../../store/returns/repayments';
import { checkReturns } from '../../../store/audit/return-check';
import { decideOnReceipt, type ReceiptDecision } from '../../../store/returns/decisions';
import { receiptOf, receiptSubject } from '../../../store/returns/receipts';
import { brokenEntry, trailOf } from '../../../store/trail/trail';
import { approve } from '../../support/ledger-examples';
import { demanded, finance, newId, receipt, told, YEAR } from '../../support/returns-examples';
import { AT, uscc, useFreshStore } from '../../support/fresh-store';

useFreshStore();

beforeAll(async () => {
  await approve(YEAR, 'voucher', yuan(10_000_000));
});
afterEach(async () => {
  expect((await checkLedger()).difference).toBeUndefined();
});

const reason = '经核对银行回单';
const decide = (
  receiptId: string,
  decision: ReceiptDecision,
  { by = finance(), key = newId('key') }: { readonly by?: Actor; readonly key?: string } = {},
) => decideOnReceipt({ receiptId, key, by, at: AT, reason }, decision);

/** The codes that a decision is refused with. */
async function refusedWith(work: Promise<unknown>): Promise<string[]> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Refused);
  return (error as Refused).refusals.map(({ code }) => code);
}

const queued = async (amountFen: number): Promise<string> =>
  (await told(receipt('退款', amountFen)))._id;

test('reading of Art. 20: nobody but finance decides about a receipt, whichever way he comes', async () => {
  const id = await queued(yuan(1_000));
  const by: Actor = { id: 'expert-1', role: 'expert' };
  const decision = { act: 'setAside', amountFen: yuan(1) } as const;
  expect(await refusedWith(decide(id, decision, { by }))).toEqual(['wrong-role']);
  expect(await receiptOf(id)).toMatchObject({ queuedFen: yuan(1_000) });
});

describe('allocated by a person', () => {
  test('reading of Art. 20: in part, then the rest; who did it stands on the trail', async () => {
    const { _id: number, caseNo } = await demanded();
    const id = await queued(yuan(1_000));
    const allocate = (amountFen: number) => decide(id, { act: 'allocate', number, amountFen });
    expect(await allocate(yuan(400))).toMatchObject({
      state: 'queued',
      allocatedFen: yuan(400),
      queuedFen: yuan(600),
    });
    expect(await allocate(yuan(600))).toMatchObject({ state: 'settled', queuedFen: 0 });
    expect(await knownRepayment(number)).toMatchObject({ state: 'settled' });
    expect(await holdOf(caseNo)).toMatchObject({ returnedFen: yuan(1_000) });
    const entries = await trailOf(receiptSubject(id));
    expect(entries.map(({ act, by }) => [act, by.id])).toEqual([
      ['takeReceipt', 'service'],
      ['allocate', 'finance-1'],
      ['allocate', 'finance-1'],
    ]);
    expect(brokenEntry(entries)).toBeUndefined();
  });

  test('Art. 20: the same decision twice moves money once; another one under its key is refused', async () => {
    const { _id: number, caseNo } = await demanded();
    const id = await queued(yuan(1_000));
    const decision = { act: 'allocate', number, amountFen: yuan(1) } as const;
    const key = newId('key');
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => decide(id, decision, { key })),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await holdOf(caseNo)).toMatchObject({ returnedFen: yuan(1) });
    const other = decide(id, { ...decision, amountFen: 2 }, { key });
    expect(await refusedWith(other)).toEqual(['idempotency-key-reused']);
  });

  test('reading of Art. 20: neither more than waits, nor more than is owed, nor to what is closed', async () => {
    const { _id: number } = await demanded(yuan(10));
    const id = await queued(yuan(100));
    const allocate = (amountFen: number, to = number) =>
      refusedWith(decide(id, { act: 'allocate', number: to, amountFen }));
    expect(await allocate(yuan(101))).toEqual(['return-above-queued']);
    expect(await allocate(yuan(11))).toEqual(['return-above-owed']);
    expect(await allocate(1, 'T2026-999999')).toEqual(['repayment-unknown']);
    for (const wrong of [0, -1, 0.5])
      expect(await allocate(wrong)).toEqual(['fund-amount-invalid']);
    await told(receipt(number, yuan(10)));
    expect(await allocate(1)).toEqual(['repayment-closed']);
    expect(await receiptOf(id)).toMatchObject({ queuedFen: yuan(100), allocations: [] });
  });

  test('reading of Art. 22: not by somebody of the party that owes or pays', async () => {
    const { _id: number, party } = await demanded();
    const by = { ...finance(), party };
    const id = await queued(5);
    const allocate = decide(id, { act: 'allocate', number, amountFen: 5 }, { by });
    expect(await refusedWith(allocate)).toEqual(['own-case']);
    const { _id: own } = await told({ ...receipt('退款', 5), payerUscc: uscc(88) });
    const aside = decide(
      own,
      { act: 'setAside', amountFen: 5 },
      { by: { ...by, party: uscc(88) } },
    );
    expect(await refusedWith(aside)).toEqual(['own-case']);
  });
});

describe('refunded or set aside', () => {
  test('reading of Art. 22: whoever prepared a refund does not approve it; a second person does, once', async () => {
    const id = await queued(yuan(50));
    const refund = await decide(id, { act: 'prepareRefund', amountFen: yuan(30) });
    expect(refund).toMatchObject({ refund: 1, preparedFen: yuan(30), queuedFen: yuan(20) });
    const approve = { act: 'approveRefund', refund: 1 } as const;
    expect(await refusedWith(decide(id, approve))).toEqual(['same-person-proposes-and-approves']);
    const second = { by: finance(2) };
    expect(await decide(id, approve, second)).toMatchObject({
      state: 'queued',
      refundedFen: yuan(30),
      preparedFen: 0,
    });
    expect(await refusedWith(decide(id, approve, second))).toEqual(['refund-decided']);
    expect(await refusedWith(decide(id, { ...approve, refund: 2 }, second))).toEqual([
      'refund-unknown',
    ]);
  });

  test('reading of Art. 20: money of a rejected refund waits again, and is allocated', async () => {
    const { _id: number } = await demanded(yuan(30));
    const id = await queued(yuan(30));
    await decide(id, { act: 'prepareRefund', amountFen: yuan(30) });
    const allocate = { act: 'allocate', number, amountFen: yuan(30) } as const;
    expect(await refusedWith(decide(id, allocate))).toEqual(['return-above-queued']);
    expect(await decide(id, { act: 'rejectRefund', refund: 1 })).toMatchObject({
      queuedFen: yuan(30),
      preparedFen: 0,
      refundedFen: 0,
    });
    expect(await decide(id, allocate)).toMatchObject({ state: 'settled' });
  });

  test('reading of Art. 20: what is not ours is set aside', async () => {
    const id = await queued(yuan(7));
    expect(await decide(id, { act: 'setAside', amountFen: yuan(7) })).toMatchObject({
      state: 'settled',
      setAsideFen: yuan(7),
      queuedFen: 0,
    });
  });
});

describe('only seen', () => {
  test('reading of Art. 20: a partial receipt leaves the queue once a person has seen it', async () => {
    const { _id: number } = await demanded();
    const { _id: id } = await told(receipt(number, 1));
    expect(await decide(id, { act: 'acknowledge' })).toMatchObject({ state: 'settled' });
    expect(await refusedWith(decide(id, { act: 'acknowledge' }))).toEqual(['receipt-not-queued']);
  });

  test('reading of Art. 20: not while its money waits, nor what there is not', async () => {
    expect(await refusedWith(decide(await queued(1), { act: 'acknowledge' }))).toEqual([
      'receipt-money-waits',
    ]);
    expect(await refusedWith(decide('RC-none', { act: 'acknowledge' }))).toEqual([
      'receipt-unknown',
    ]);
  });

  test('reading of Art. 20: told with another amount, it stays in the queue until that was seen', async () => {
    const one = receipt('退款', yuan(5));
    await told(one);
    await takeReceipt({ ...one, amountFen: yuan(6) }, AT);
    const aside = await decide(one.receiptId, { act: 'setAside', amountFen: yuan(5) });
    expect(aside.state).toBe('queued');
    expect((await decide(one.receiptId, { act: 'acknowledge' })).state).toBe('settled');
  });
});

describe('at the same time', () => {
  /** How many of so many attempts were done; the others met one of these refusals. */
  async function done(attempts: readonly Promise<unknown>[], ...codes: string[]): Promise<number> {
    const results = await Promise.allSettled(attempts);
    for (const result of results)
      if (result.status === 'rejected')
        expect(codes).toContain((result.reason as Refused).refusals[0]?.code);
    return results.filter(({ status }) => status === 'fulfilled').length;
  }

  test('reading of Art. 20: of twelve allocations of a tenth of one receipt, ten are done', async () => {
    const demands = await Promise.all(Array.from({ length: 3 }, () => demanded(yuan(1_000))));
    const id = await queued(yuan(100));
    const attempts = Array.from({ length: 12 }, (_, i) =>
      decide(id, { act: 'allocate', number: demands[i % 3]!._id, amountFen: yuan(10) }),
    );
    expect(await done(attempts, 'return-above-queued')).toBe(10);
    expect(await receiptOf(id)).toMatchObject({ queuedFen: 0, allocatedFen: yuan(100) });
  });

  test('reading of Art. 20: of ten receipts for one demand that is owed thrice as much, three settle it', async () => {
    const { _id: number, caseNo } = await demanded(yuan(30));
    const ids = await Promise.all(Array.from({ length: 10 }, () => queued(yuan(10))));
    const attempts = ids.map((id) => decide(id, { act: 'allocate', number, amountFen: yuan(10) }));
    expect(await done(attempts, 'return-above-owed', 'repayment-closed')).toBe(3);
    expect(await knownRepayment(number)).toMatchObject({ state: 'settled' });
    expect(await holdOf(caseNo)).toMatchObject({ returnedFen: yuan(30) });
  });

  test('reading of Art. 22: of an approval and a rejection of one refund, one is done', async () => {
    const id = await queued(yuan(10));
    await decide(id, { act: 'prepareRefund', amountFen: yuan(10) });
    const attempts = (['approveRefund', 'rejectRefund'] as const).map((act) =>
      decide(id, { act, refund: 1 }, { by: finance(2) }),
    );
    expect(await done(attempts, 'refund-decided')).toBe(1);
  });
});

describe('the audit finds', () => {
  const tampered = async (name: string, id: string, change: object): Promise<unknown> => {
    const collection = mongoose.connection.db!.collection<{ _id: string }>(name);
    const before = (await collection.findOne({ _id: id }))!;
    const bypass = { bypassDocumentValidation: true };
    await collection.updateOne({ _id: id }, { $set: change }, bypass);
    const difference = await checkReturns();
    await collection.replaceOne({ _id: id }, before, bypass);
    return difference;
  };
  let number: string;
  let id: string;
  beforeAll(async () => {
    ({ _id: number } = await demanded(yuan(9)));
    ({ _id: id } = await told(receipt(number, yuan(10))));
  });

  test.each([
    ['a receipt that lost a fen', () => ['return-receipts', id, { queuedFen: yuan(1) - 1 }]],
    [
      'an allocation of another amount',
      () => ['return-receipts', id, { 'allocations.0.amountFen': 1 }],
    ],
    [
      'an allocation that is gone',
      () => ['return-receipts', id, { allocations: [], allocatedFen: 0, setAsideFen: yuan(9) }],
    ],
    [
      'a settled receipt with money that waits',
      () => ['return-receipts', id, { state: 'settled' }],
    ],
    [
      'a demand credited with more',
      () => ['repayments', number, { returnedFen: yuan(8), state: 'open' }],
    ],
    ['a settled demand that is open again', () => ['repayments', number, { state: 'open' }]],
    [
      'an entry of another case',
      () => ['ledger', `return-receipt/${id}/1`, { caseNo: 'R2026-999999' }],
    ],
  ] as const)('Art. 20: %s', async (_what, where) => {
    const [name, which, change] = where() as [string, string, object];
    expect(await checkReturns()).toBeUndefined();
    expect(await tampered(name, which, change)).toMatchObject({
      message: expect.stringMatching(/。$/) as string,
    });
  });

  test('Art. 20: an entry of a receipt that there is not', async () => {
    const ledger = mongoose.connection.db!.collection<{ _id: string }>('ledger');
    const entry = (await ledger.findOne({ _id: `return-receipt/${id}/1` }))!;
    const stray = { ...entry, _id: 'return-receipt/none/1' };
    await ledger.insertOne(stray);
    const difference = await checkReturns();
    await ledger.deleteOne({ _id: stray._id });
    expect(difference).toMatchObject({ about: 'return-receipts' });
  });
});
