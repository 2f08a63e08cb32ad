/** The files as the other side sees them: pain.001 read and pain.002 written, in the simulated bank. */
import type { Element } from '@xmldom/xmldom';
import { decimalYuan, fenOfDecimal } from '../../bank/notation';
import { CURRENCY, PAIN_001 } from '../../bank/pain-001';
import { childrenOf, element, parsed, textOf, written, type Branch } from '../../bank/xml';
import type { Instant } from '../../policy/kernel/time';

export const PAIN_002 = 'urn:iso:std:iso:20022:tech:xsd:pain.002.001.12';

export interface Transfer {
  readonly endToEndId: string;
  readonly amountFen: number;
  readonly payee: string;
  readonly account: string;
}

export interface Order {
  readonly messageId: string;
  readonly transfers: readonly Transfer[];
}

/** The order in a pain.001 file. @throws Error in one line when it is none, or does not add up */
export function readOrder(file: Uint8Array): Order {
  const tree = parsed(file);
  if ('fault' in tree) throw new Error(tree.fault);
  if (tree.root.namespaceURI !== PAIN_001) throw new Error('不是 pain.001.001.09 版的付款文件');
  const initiation = only(tree.root, 'CstmrCdtTrfInitn');
  const header = only(initiation, 'GrpHdr');
  const transfers = childrenOf(initiation, 'PmtInf')
    .flatMap((block) => childrenOf(block, 'CdtTrfTxInf'))
    .map(transferOf);
  const total = transfers.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const counted = at(header, 'NbOfTxs') === String(transfers.length);
  if (!counted || fenOfDecimal(at(header, 'CtrlSum')) !== total)
    throw new Error('笔数或金额合计不符');
  return { messageId: at(header, 'MsgId'), transfers };
}

function transferOf(transfer: Element): Transfer {
  const amountFen = fenOfDecimal(at(transfer, 'Amt', 'InstdAmt'));
  if (amountFen === undefined || amountFen === 0) throw new Error('金额有误');
  return {
    endToEndId: at(transfer, 'PmtId', 'EndToEndId'),
    amountFen,
    payee: at(transfer, 'Cdtr', 'Nm'),
    account: at(transfer, 'CdtrAcct', 'Id', 'Othr', 'Id'),
  };
}

const at = (root: Element, ...path: readonly string[]): string => textOf(path.reduce(only, root));

function only(parent: Element, name: string): Element {
  const [first] = childrenOf(parent, name);
  if (first === undefined) throw new Error(`缺少${name}`);
  return first;
}

/** What the bank has to say of one transfer: settled with a voucher, or refused with a reason. */
export type Result = Transfer &
  ({ readonly voucher: string } | { readonly code: string; readonly reason: string });

export interface Report {
  readonly statusId: string;
  readonly createdAt: Instant;
  readonly order: Order;
  readonly results: readonly Result[];
}

/** The pain.002 file. */
export function writeReport({ statusId, createdAt, order, results }: Report): string {
  const total = order.transfers.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const refused = results.filter((result) => 'code' in result);
  const status = refused.length === 0 ? 'ACSC' : refused.length < results.length ? 'PART' : 'RJCT';
  const reason = status === 'RJCT' ? reasonOf('NARR', '所有付款均被退回') : [];
  const original = element('OrgnlGrpInfAndSts', [
    element('OrgnlMsgId', order.messageId),
    element('OrgnlMsgNmId', 'pain.001.001.09'),
    element('OrgnlNbOfTxs', String(order.transfers.length)),
    element('OrgnlCtrlSum', decimalYuan(total)),
    element('GrpSts', status),
    ...reason,
  ]);
  const header = element('GrpHdr', [element('MsgId', statusId), element('CreDtTm', createdAt)]);
  const block = element('OrgnlPmtInfAndSts', [
    element('OrgnlPmtInfId', order.messageId),
    ...results.map(statusOf),
  ]);
  return written(PAIN_002, [element('CstmrPmtStsRpt', [header, original, block])]);
}

function statusOf(result: Result): Branch {
  const { endToEndId, amountFen } = result;
  const answer =
    'voucher' in result
      ? [element('TxSts', 'ACSC'), element('AcctSvcrRef', result.voucher)]
      : [element('TxSts', 'RJCT'), ...reasonOf(result.code, result.reason)];
  const amount = element('InstdAmt', decimalYuan(amountFen), { Ccy: CURRENCY });
  return element('TxInfAndSts', [
    element('OrgnlEndToEndId', endToEndId),
    ...answer,
    element('OrgnlTxRef', [element('Amt', [amount])]),
  ]);
}

function reasonOf(code: string, text: string): Branch[] {
  const rsn = element('Rsn', [element('Cd', code)]);
  return [element('StsRsnInf', [rsn, element('AddtlInf', text)])];
}
