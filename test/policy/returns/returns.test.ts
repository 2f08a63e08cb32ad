/** Art. 20: what a receipt of returned money settles, and what of it a person must look at. */
import fc from 'fast-check';
import { matchReturn, type Owed, type ReturnReceipt } from '../../../policy/returns/returns';

const A: Owed = { number: 'S2026-000001', outstandingFen: 1_000 };
const B: Owed = { number: 'S2026-000002', outstandingFen: 500 };

const receipt = (reference: string, amountFen: number): ReturnReceipt => ({
  receiptId: 'H-1',
  reference,
  amountFen,
  payerName: '示例企业一',
  receivedAt: '2026-11-02T01:00:00.000Z',
});
const match = (reference: string, amountFen: number, owed = [A, B]) =>
  matchReturn(receipt(reference, amountFen), owed);
const to = (number: string, amountFen: number) => ({ number, amountFen });

test('Art. 20: exactly what is owed settles it, and nobody has to look', () => {
  expect(match('退回创新券资金S2026-000001', 1_000)).toEqual({
    allocations: [to(A.number, 1_000)],
    remainderFen: 0,
  });
});

test('reading of Art. 20: a fen less is allocated and queued as partial, a fen more is left over', () => {
  expect(match(A.number, 999)).toEqual({
    allocations: [to(A.number, 999)],
    remainderFen: 0,
    queue: 'partial',
  });
  expect(match(A.number, 1_001)).toEqual({
    allocations: [to(A.number, 1_000)],
    remainderFen: 1,
    queue: 'over',
  });
});

test('reading of Art. 20: money for what is settled already is all left over', () => {
  expect(match(A.number, 5, [{ ...A, outstandingFen: 0 }])).toEqual({
    allocations: [],
    remainderFen: 5,
    queue: 'over',
  });
});

test.each([
  's2026-000001',
  'Ｓ２０２６－０００００１',
  'S2026–000001',
  '（S2026-000001）',
  '1号S2026-000001/1',
])('reading of Art. 20: “%s” names the number, however it was typed', (reference) => {
  expect(match(reference, 1_000).allocations).toEqual([to(A.number, 1_000)]);
});

test.each([
  '',
  '退款',
  'S2026-00000',
  'S2026-0000011',
  'XS2026-000001',
  'S2026-000001-2',
  '9-S2026-000001',
])(
  'reading of Art. 20: “%s” names no number that is owed, so nothing is allocated',
  (reference) => {
    expect(match(reference, 1_000)).toEqual({
      allocations: [],
      remainderFen: 1_000,
      queue: 'unknown-reference',
    });
  },
);

test('reading of Art. 20: two numbers are settled by exactly their sum and by nothing else', () => {
  const both = `${A.number}、${B.number}`;
  expect(match(both, 1_500).allocations).toEqual([to(A.number, 1_000), to(B.number, 500)]);
  for (const amount of [1_499, 1_501, 1_000])
    expect(match(both, amount)).toEqual({
      allocations: [],
      remainderFen: amount,
      queue: 'several-references',
    });
});

test.each([0, -1, 0.5])('%d fen is no receipt', (amount) => {
  expect(() => match(A.number, amount)).toThrow('Invariant broken');
});

test('Art. 20: no fen is lost, none is made, and nobody is credited beyond what he owes', () => {
  const owed = fc.uniqueArray(
    fc.record({
      number: fc.integer({ min: 1, max: 9 }).map((n) => `S2026-00000${n}`),
      outstandingFen: fc.nat({ max: 5 }),
    }),
    { selector: ({ number }) => number },
  );
  const words = fc.array(
    fc.integer({ min: 1, max: 9 }).map((n) => `S2026-00000${n}`),
    { maxLength: 3 },
  );
  fc.assert(
    fc.property(owed, words, fc.integer({ min: 1, max: 12 }), (debts, named, amount) => {
      const { allocations, remainderFen, queue } = match(named.join(' '), amount, debts);
      const allocated = allocations.reduce((sum, { amountFen }) => sum + amountFen, 0);
      expect(allocated + remainderFen).toBe(amount);
      for (const { number, amountFen } of allocations) {
        const debt = debts.find((one) => one.number === number)!;
        expect(amountFen).toBeGreaterThan(0);
        expect(amountFen).toBeLessThanOrEqual(debt.outstandingFen);
      }
      if (queue === undefined) expect(remainderFen).toBe(0);
    }),
    { numRuns: 1_000 },
  );
});
