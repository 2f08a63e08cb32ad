/** A made-up payment order that may go to the bank; a test changes the one thing it is about. */
import {
  endToEndIdOf,
  totalOf,
  type PaymentLine,
  type PaymentOrder,
} from '../../policy/payment-order/order';

export function line(nth: number, change: Partial<PaymentLine> = {}): PaymentLine {
  const caseNo = `R2026-${String(nth).padStart(6, '0')}`;
  const name = `示例企业${nth}`;
  return {
    endToEndId: endToEndIdOf(`${caseNo}/P1`)!,
    caseNo,
    amountFen: 100_000 + nth,
    creditor: { name, account: { holder: name, bank: '示例银行', number: `62000000${nth}0` } },
    remittance: `创新券兑付 ${caseNo}`,
    ...change,
  };
}

export function order(lines: readonly PaymentLine[] = [line(1), line(2)]): PaymentOrder {
  return {
    messageId: 'HS-2026-0001',
    createdAt: '2026-10-20T02:30:00.000Z',
    requestedOn: '2026-10-21',
    programmeYear: 2026,
    approvalDocument: '示例批复〔2026〕1号',
    debtor: {
      name: '示例科技专项资金',
      account: { holder: '示例科技专项资金', bank: '示例银行', number: '65000001' },
    },
    lines,
    totalFen: totalOf(lines),
  };
}
