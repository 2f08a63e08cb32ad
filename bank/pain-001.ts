/**
 * Art. 17(7): the payment order as the bank takes it, ISO 20022 pain.001.001.09. Accounts in China have
 * no IBAN, so they stand under `Othr/Id`; everything is in CNY. The fund bears the bank's charges, so
 * that the redeemer gets the approved amount to the fen.
 */
import type { Fen } from '../policy/kernel/money';
import type { BankAccount } from '../policy/model/nouns';
import {
  orderFaults,
  type Creditor,
  type PaymentLine,
  type PaymentOrder,
} from '../policy/payment-order/order';
import { Refused } from '../policy/words/refusals';
import { decimalYuan } from './notation';
import { element, written, type Branch } from './xml';

export const PAIN_001 = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09';
export const CURRENCY = 'CNY';

/** The file, in UTF-8. Throws `Refused` with every reason why the order must not go to the bank. */
export function writePain001(order: PaymentOrder): string {
  const [first, ...others] = orderFaults(order);
  if (first !== undefined) throw new Refused(first, ...others);
  return written(PAIN_001, [
    element('CstmrCdtTrfInitn', [groupHeader(order), paymentInformation(order)]),
  ]);
}

function groupHeader(order: PaymentOrder): Branch {
  return element('GrpHdr', [
    element('MsgId', order.messageId),
    element('CreDtTm', order.createdAt),
    ...totals(order),
    element('InitgPty', [element('Nm', order.debtor.name)]),
  ]);
}

/** One block an order: its id is the order's. Each line is booked by itself, so each has its voucher. */
function paymentInformation(order: PaymentOrder): Branch {
  const { messageId, requestedOn, debtor, lines } = order;
  return element('PmtInf', [
    element('PmtInfId', messageId),
    element('PmtMtd', 'TRF'),
    element('BtchBookg', 'false'),
    ...totals(order),
    element('ReqdExctnDt', [element('Dt', requestedOn)]),
    element('Dbtr', [element('Nm', debtor.name)]),
    element('DbtrAcct', accountOf(debtor.account)),
    agent('DbtrAgt', debtor.account),
    element('ChrgBr', 'DEBT'),
    ...lines.map(transfer),
  ]);
}

function totals({ lines, totalFen }: PaymentOrder): Branch[] {
  return [element('NbOfTxs', String(lines.length)), element('CtrlSum', decimalYuan(totalFen))];
}

function transfer({ endToEndId, amountFen, creditor, remittance }: PaymentLine): Branch {
  return element('CdtTrfTxInf', [
    element('PmtId', [element('InstrId', endToEndId), element('EndToEndId', endToEndId)]),
    element('Amt', [instructed(amountFen)]),
    ...payee(creditor),
    element('RmtInf', [element('Ustrd', remittance)]),
  ]);
}

function payee({ name, account }: Creditor): Branch[] {
  return [
    agent('CdtrAgt', account),
    element('Cdtr', [element('Nm', name)]),
    element('CdtrAcct', accountOf(account)),
  ];
}

function instructed(amountFen: Fen): Branch {
  return element('InstdAmt', decimalYuan(amountFen), { Ccy: CURRENCY });
}

function accountOf({ number }: BankAccount): Branch[] {
  return [element('Id', [element('Othr', [element('Id', number)])]), element('Ccy', CURRENCY)];
}

/** A bank by its name, which is all that an application gives. */
function agent(name: string, { bank }: BankAccount): Branch {
  return element(name, [element('FinInstnId', [element('Nm', bank)])]);
}
