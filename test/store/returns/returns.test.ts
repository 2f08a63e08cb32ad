/** Art. 20: receipts of returned money against what is owed, told once or twice, exactly or otherwise. */
import { yuan } from '../../../policy/kernel/money';
import type { ReturnReceipt } from '../../../policy/returns/returns';
import { takeReceipt } from '../../../activities/returns/take-receipt';
import { inTransaction, type Tx } from '../../../store/kernel/connection';
import { holdOf } from '../../../store/money/holds';
import { checkLedger } from '../../../store/audit/ledger-check';
import {
  cancelRepayment,
  demandRepayment,
  knownRepayment,
  Repayments,
} from '../../../store/returns/repayments';
import {
  Receipts,
  receiptOf,
  receiptSubject,
  takeStatement,
} from '../../../store/returns/receipts';
import { brokenEntry, trailOf } from '../../../store/trail/trail';
import { approve, AWARD, redemptionAt } from '../../support/ledger-examples';
import {
  bureau,
  demanded,
  demandOn,
  finance,
  newId,
  receipt,
  told,
  YEAR,
} from '../../support/returns-examples';
import { AT, granted, refusalsOf, uscc, useFreshStore } from '../../support/fresh-store';

useFreshStore();

beforeAll(async () => {
  await approve(YEAR, 'voucher', yuan(10_000_000));
});
afterEach(async () => {
  expect((await checkLedger()).difference).toBeUndefined();
});

const cancel = (number: string) =>
  inTransaction((tx) =>
    cancelRepayment(tx, {
      number,
      key: newId('cancel'),
      at: AT,
      by: bureau,
      channel: 'api',
      reason: '复核后撤销',
    }),
  );

describe('what is owed', () => {
  test('Art. 20: a demand has a number of its own, and the same decision again is the same demand', async () => {
    const demand = await demandOn(await redemptionAt('paid', YEAR), AWARD);
    const [first, second] = [
      await inTransaction((tx) => demandRepayment(tx, demand)),
      await inTransaction((tx) => demandRepayment(tx, demand)),
    ];
    expect(first).toMatchObject({ state: 'open', owedFen: AWARD, returnedFen: 0, year: YEAR });
    expect(first._id).toMatch(/^T2026-\d{6}$/);
    expect(second).toEqual(first);
    const other = { ...demand, owedFen: 1 };
    expect(await refusalsOf((tx) => demandRepayment(tx, other))).toMatchObject([
      { code: 'idempotency-key-reused' },
    ]);
  });

  test('Art. 20: the bureau alone demands, and cancels, whoever asks the store', async () => {
    const demand = await demandOn(await redemptionAt('paid', YEAR), AWARD);
    for (const by of [finance(), { id: 'centre-1', role: 'centre' }] as const)
      expect(await refusalsOf((tx) => demandRepayment(tx, { ...demand, by }))).toMatchObject([
        { code: 'wrong-role' },
      ]);
    const { _id: number } = await inTransaction((tx) => demandRepayment(tx, demand));
    const cancelling = { ...demand, key: newId('cancel'), number, by: finance() };
    expect(await refusalsOf((tx) => cancelRepayment(tx, cancelling))).toMatchObject([
      { code: 'wrong-role' },
    ]);
  });

  test('Art. 20: not more than was paid, of a party of the case, and one at a time; all is told at once', async () => {
    const demand = await demandOn((await demanded()).caseNo, AWARD + 1);
    const said = await refusalsOf((tx) => demandRepayment(tx, { ...demand, party: uscc(99_999) }));
    expect(said.map(({ code }) => code)).toEqual([
      'repayment-open',
      'repayment-party-differs',
      'repayment-above-paid',
    ]);
  });

  test('Art. 20: nothing is owed of a case that was not paid, or that there is not', async () => {
    const unpaid = await demandOn(await redemptionAt('committed', YEAR), 1);
    expect(await refusalsOf((tx) => demandRepayment(tx, unpaid))).toMatchObject([
      { code: 'return-unpaid' },
    ]);
    const unknown = { ...unpaid, caseNo: 'R2026-999999' };
    expect(await refusalsOf((tx) => demandRepayment(tx, unknown))).toMatchObject([
      { code: 'case-unknown' },
    ]);
    expect(
      await refusalsOf((tx) => demandRepayment(tx, { ...unpaid, owedFen: 0.5 })),
    ).toMatchObject([{ code: 'fund-amount-invalid' }]);
  });

  test('Art. 20: of ten demands at the same time on one case, one stands', async () => {
    const caseNo = await redemptionAt('paid', YEAR);
    const demands = await Promise.all(Array.from({ length: 10 }, () => demandOn(caseNo, yuan(1))));
    const attempts = demands.map((demand) => (tx: Tx) => demandRepayment(tx, demand));
    expect(await granted(attempts, 'repayment-open')).toBe(1);
    expect(await Repayments.countDocuments({ caseNo, state: 'open' })).toBe(1);
  });

  test('reading of Art. 20: after a cancelled demand the rest can be demanded anew, and no more', async () => {
    const { _id, caseNo } = await demanded(AWARD);
    await told(receipt(_id, yuan(4_000)));
    expect(await cancel(_id)).toMatchObject({ state: 'cancelled', returnedFen: yuan(4_000) });
    const demand = await demandOn(caseNo, yuan(6_000) + 1);
    expect(await refusalsOf((tx) => demandRepayment(tx, demand))).toMatchObject([
      { code: 'repayment-above-paid' },
    ]);
    const rest = { ...demand, owedFen: yuan(6_000) };
    const { _id: anew } = await inTransaction((tx) => demandRepayment(tx, rest));
    await told(receipt(anew, yuan(6_000)));
    expect(await holdOf(caseNo)).toMatchObject({ returnedFen: AWARD });
  });
});

describe('a receipt', () => {
  test('Art. 20: exactly what is owed settles it, in the ledger too, and nobody has to look', async () => {
    const { _id, caseNo } = await demanded();
    expect(await told(receipt(`退回 ${_id}`, yuan(1_000)))).toMatchObject({
      state: 'settled',
      allocatedFen: yuan(1_000),
      queuedFen: 0,
      allocations: [{ number: _id, amountFen: yuan(1_000) }],
    });
    expect(await knownRepayment(_id)).toMatchObject({ state: 'settled', returnedFen: yuan(1_000) });
    expect(await holdOf(caseNo)).toMatchObject({ returnedFen: yuan(1_000) });
  });

  test('reading of Art. 20: several receipts settle it, and each is looked at until the last has come', async () => {
    const { _id } = await demanded();
    const parts = [yuan(300), yuan(300), yuan(400)].map((fen) => receipt(_id, fen));
    const states = [];
    for (const part of parts) states.push((await told(part)).state);
    expect(states).toEqual(['queued', 'queued', 'settled']);
    for (const { receiptId } of parts)
      expect(await receiptOf(receiptId)).toMatchObject({ state: 'settled', queuedFen: 0 });
    expect(await knownRepayment(_id)).toMatchObject({ state: 'settled' });
  });

  test('reading of Art. 20: what is too much waits for a person', async () => {
    const { _id } = await demanded();
    expect(await told(receipt(_id, yuan(1_000) + 1))).toMatchObject({
      state: 'queued',
      queue: 'over',
      allocatedFen: yuan(1_000),
      queuedFen: 1,
    });
  });

  test.each([
    ['a missing number', () => '退款', 'unknown-reference'],
    ['a number that there is not', () => 'T2026-999999', 'unknown-reference'],
    [
      'a number beside one that there is not',
      (no: string) => `${no} T2026-999999`,
      'unknown-reference',
    ],
    ['the code of another party', (no: string) => `${no}/${uscc(77)}`, 'other-party'],
  ])('reading of Art. 20: %s leaves all of it to a person', async (_what, write, queue) => {
    const { _id } = await demanded();
    expect(await told(receipt(write(_id), yuan(1_000)))).toMatchObject({
      state: 'queued',
      queue,
      allocatedFen: 0,
      queuedFen: yuan(1_000),
      allocations: [],
    });
    expect(await knownRepayment(_id)).toMatchObject({ returnedFen: 0 });
  });

  test('reading of Art. 20: the payer’s code is compared where the bank tells it', async () => {
    const { _id, party } = await demanded();
    const strange = { ...receipt(_id, 1), payerUscc: uscc(77) };
    expect(await told(strange)).toMatchObject({ queue: 'other-party', queuedFen: 1 });
    const own = { ...receipt(`${_id} ${party}`, yuan(1_000)), payerUscc: party };
    expect(await told(own)).toMatchObject({ state: 'settled' });
  });

  test('reading of Art. 20: money for what is settled or cancelled waits for a person', async () => {
    const { _id } = await demanded();
    await told(receipt(_id, yuan(1_000)));
    expect(await told(receipt(_id, 5))).toMatchObject({ queue: 'settled', queuedFen: 5 });
    const { _id: cancelled } = await demanded();
    await cancel(cancelled);
    expect(await told(receipt(cancelled, 5))).toMatchObject({ queue: 'cancelled', queuedFen: 5 });
  });
});

describe('a receipt that is told twice', () => {
  const statement = (receipts: readonly ReturnReceipt[]) =>
    inTransaction((tx) => takeStatement(tx, receipts, { at: AT, by: finance() }));

  test('Art. 20: counts once, by the feed, by a statement, and by both at the same time', async () => {
    const { _id, caseNo } = await demanded();
    const one = receipt(_id, yuan(600));
    await Promise.all([...Array.from({ length: 8 }, () => takeReceipt(one, AT)), statement([one])]);
    expect(await statement([one])).toEqual({ added: 0, known: 1 });
    expect(await holdOf(caseNo)).toMatchObject({ returnedFen: yuan(600) });
    expect(await Receipts.countDocuments({ _id: one.receiptId })).toBe(1);
  });

  test('reading of Art. 20: with another amount it moves no money, and a person must look', async () => {
    const { _id, caseNo } = await demanded();
    const one = receipt(_id, yuan(1_000));
    await told(one);
    const other = { ...one, amountFen: yuan(1_000) + 7 };
    const seen = await told(other);
    expect(seen).toMatchObject({ state: 'queued', queue: 'told-differently', queuedFen: 0 });
    expect(await told(other)).toEqual(seen);
    expect(await holdOf(caseNo)).toMatchObject({ returnedFen: yuan(1_000) });
    const entries = await trailOf(receiptSubject(one.receiptId));
    expect(entries.map(({ act }) => act)).toEqual(['takeReceipt', 'toldDifferently']);
    expect(brokenEntry(entries)).toBeUndefined();
  });

  test.each([
    ['付款人', { payerName: '示例企业二' }],
    ['到账日期', { receivedAt: '2026-04-01T16:00:00.000Z' }],
    ['附言', { reference: 'T2026-999999' }],
  ])('reading of Art. 20: with another %s it is not the same one', async (name, change) => {
    const [known, fresh] = [await told(receipt('', 10)), receipt('', 20)];
    const first = { ...receipt('', 10), receiptId: known._id, receivedAt: known.receivedAt };
    const other = { ...first, ...change };
    expect(await statement([first])).toEqual({ added: 0, known: 1 });
    const refused = await refusalsOf((tx) =>
      takeStatement(tx, [fresh, other], { at: AT, by: finance() }),
    );
    expect(refused).toMatchObject([{ code: 'receipt-differs' }]);
    expect(refused[0]?.message).toContain(name);
    expect(await told(other)).toMatchObject({ state: 'queued', queue: 'told-differently' });
  });

  test('reading of Art. 20: a statement that contradicts a receipt is refused whole', async () => {
    const [known, fresh] = [await told(receipt('', 10)), receipt('', 20)];
    const wrong = { ...fresh, receiptId: known._id };
    expect(
      await refusalsOf((tx) => takeStatement(tx, [fresh, wrong], { at: AT, by: finance() })),
    ).toMatchObject([{ code: 'receipt-differs' }]);
    expect(await receiptOf(fresh.receiptId)).toBeUndefined();
  });
});

describe('at the same time', () => {
  test('reading of Art. 20: twenty receipts for one demand never settle more than is owed', async () => {
    const { _id, caseNo } = await demanded(yuan(1_000));
    const receipts = Array.from({ length: 20 }, () => receipt(_id, yuan(70)));
    await Promise.all(receipts.map((one) => takeReceipt(one, AT)));
    const stored = await Receipts.find({ _id: { $in: receipts.map((r) => r.receiptId) } }).lean();
    const sum = (of: 'allocatedFen' | 'queuedFen') => stored.reduce((all, one) => all + one[of], 0);
    expect([sum('allocatedFen'), sum('queuedFen')]).toEqual([yuan(1_000), yuan(400)]);
    expect(await knownRepayment(_id)).toMatchObject({ state: 'settled' });
    expect(await holdOf(caseNo)).toMatchObject({ returnedFen: yuan(1_000) });
  });
});

test('Art. 20: the database stores neither a credit above what is owed nor a receipt that lost a fen', async () => {
  const { _id } = await demanded();
  const { _id: receiptId } = await told(receipt('', 10));
  const above = Repayments.collection.updateOne(
    { _id: _id as never },
    { $inc: { returnedFen: yuan(1_001) } },
  );
  await expect(above).rejects.toThrow('Document failed validation');
  const lost = Receipts.collection.updateOne(
    { _id: receiptId as never },
    { $inc: { queuedFen: -1 } },
  );
  await expect(lost).rejects.toThrow('Document failed validation');
});
