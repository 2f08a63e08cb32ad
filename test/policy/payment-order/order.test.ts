/** Arts. 15, 17(7), 22: which payment order may go to the bank, and which answer fits it. */
import {
  approvalFaults,
  endToEndIdOf,
  instructionOf,
  MAX_LINES,
  orderFaults,
  type PaymentLine,
} from '../../../policy/payment-order/order';
import { outcomesOf, statusFaults, type BankStatus } from '../../../policy/payment-order/status';
import { codes } from '../../support/examples';
import { line, order } from '../../support/order-examples';

const paths = (faults: readonly { readonly path?: string }[]) => faults.map(({ path }) => path);
const withLine = (change: Partial<PaymentLine>) => codes(orderFaults(order([line(1, change)])));

describe('orderFaults', () => {
  test('Art. 17(7): an order whose lines add up, to their own accounts, may go', () => {
    expect(orderFaults(order())).toEqual([]);
    const most = Array.from({ length: MAX_LINES }, (_, at) => line(at + 1));
    expect(orderFaults(order(most))).toEqual([]);
    expect(codes(orderFaults(order([...most, line(MAX_LINES + 1)])))).toEqual([
      'payment-order-too-long',
    ]);
  });

  test('Art. 17(7): a total one fen off, no line, a case twice', () => {
    expect(codes(orderFaults({ ...order(), totalFen: order().totalFen + 1 }))).toEqual([
      'payment-total-differs',
    ]);
    expect(codes(orderFaults(order([])))).toEqual(['payment-order-empty']);
    const again = line(1, { endToEndId: endToEndIdOf('R2026-000001/P2')! });
    expect(orderFaults(order([line(1), line(2), again]))).toMatchObject([
      { code: 'payment-line-repeated', path: 'lines.2.caseNo' },
    ]);
  });

  test('Art. 15: money goes to an account in the redeemer’s own name only', () => {
    const creditor = line(1).creditor;
    const other = { ...creditor, account: { ...creditor.account, holder: '示例企业九' } };
    expect(withLine({ creditor: other })).toEqual(['account-holder-differs']);
  });

  test.each([0, -1, 0.5, Number.NaN, 2 ** 53])(
    'Art. 14: %d fen is no amount to pay',
    (amountFen) => {
      expect(withLine({ amountFen })).toContain('amount-invalid');
    },
  );

  test.each(['R2026-000001/P1', 'R2026-000002-P1', 'R2026-000001-P0', 'R2026-000001', ''])(
    'an end-to-end id must be that of an instruction of the line’s case: “%s” is not',
    (endToEndId) => {
      expect(withLine({ endToEndId })).toEqual(['payment-id-invalid']);
    },
  );

  test.each(['', 'A'.repeat(36), 'A/B', '-A', '甲'])('“%s” is no message id', (messageId) => {
    expect(codes(orderFaults({ ...order(), messageId }))).toEqual(['payment-id-invalid']);
  });

  test('texts that are empty, too long or hold what cannot be seen, and a number with blanks', () => {
    for (const remittance of [' ', '长'.repeat(141), 'a\u0000', 'a\u202Eb', '\uD800'])
      expect(withLine({ remittance })).toEqual(['payment-text-invalid']);
    const { name, account } = line(1).creditor;
    for (const number of ['', '62 00', '6'.repeat(35)])
      expect(withLine({ creditor: { name, account: { ...account, number } } })).toEqual([
        'account-number-invalid',
      ]);
  });

  test('every fault is told at once, each with its place', () => {
    const bad = line(2, { amountFen: 0, remittance: '' });
    expect(paths(orderFaults(order([line(1), bad])))).toEqual([
      'lines.1.amountFen',
      'lines.1.remittance',
    ]);
  });
});

test('reading of Art. 22: who prepares an order does not approve it', () => {
  const approver = (id: string) => ({ id, role: 'finance' }) as const;
  expect(codes(approvalFaults(['finance-1'], approver('finance-1')))).toEqual([
    'same-person-proposes-and-approves',
  ]);
  expect(approvalFaults(['finance-1'], approver('finance-2'))).toEqual([]);
});

test.each(['R2026-000001/P0', 'R2026-000001', 'R2026-1/P1', 'R2026-000001/P1000', 'x'])(
  '“%s” is no instruction, so it has no end-to-end id',
  (key) => {
    expect(endToEndIdOf(key)).toBeUndefined();
    expect(instructionOf(key.replace('/', '-'))).toBeUndefined();
  },
);

describe('statusFaults and outcomesOf', () => {
  const status: BankStatus = {
    messageId: order().messageId,
    statusId: 'ZT-1',
    reportedAt: '2026-10-22T01:00:00.000Z',
    orderLines: 2,
    orderTotalFen: order().totalFen,
    lines: [
      { endToEndId: 'R2026-000001-P1', outcome: 'paid', bankReference: 'V1', amountFen: 100_001 },
    ],
  };
  const [paid] = status.lines;

  test('Art. 17(7): a status of some of the order’s lines fits it', () => {
    expect(statusFaults(order(), status)).toEqual([]);
    expect(outcomesOf(order(), status)).toEqual(status.lines);
  });

  test.each<[string, Partial<BankStatus>, string]>([
    ['of another order', { messageId: 'HS-2' }, 'payment-order-unknown'],
    ['with another count', { orderLines: 3 }, 'payment-count-differs'],
    ['with another total', { orderTotalFen: 1 }, 'payment-total-differs'],
    [
      'of a line not ordered',
      { lines: [{ ...paid!, endToEndId: 'R2026-000009-P1' }] },
      'payment-line-unknown',
    ],
    ['of another amount', { lines: [{ ...paid!, amountFen: 100_000 }] }, 'payment-amount-differs'],
  ])('Art. 17(7): a status %s does not fit', (_, change, code) => {
    expect(codes(statusFaults(order(), { ...status, ...change }))).toEqual([code]);
  });

  test('Art. 17(7): a file refused whole fails every line of the order, each by its own reference', () => {
    const wholeFile = { outcome: 'rejected', reasonCode: 'AM05', reason: '重复' } as const;
    const outcomes = outcomesOf(order(), { ...status, lines: [], wholeFile });
    expect(outcomes).toHaveLength(2);
    expect(new Set(outcomes.map(({ bankReference }) => bankReference)).size).toBe(2);
    expect(outcomes[0]).toMatchObject({ outcome: 'failed', reasonCode: 'AM05', reason: '重复' });
  });

  test('Art. 17(7): where a file refused whole says why of a line, that reason stands', () => {
    const closed = { ...paid!, outcome: 'failed', reasonCode: 'AC04', reason: '已销户' } as const;
    const wholeFile = { outcome: 'rejected', reason: '均被退回' } as const;
    const [first, second] = outcomesOf(order(), { ...status, lines: [closed], wholeFile });
    expect(first).toEqual(closed);
    expect(second).toMatchObject({ outcome: 'failed', reason: '均被退回' });
  });
});
