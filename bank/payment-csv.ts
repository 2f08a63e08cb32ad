/**
 * Art. 17(7): the same order and the same answer as spreadsheets, for a finance office whose bank takes no
 * ISO 20022. Out in UTF-8 with a byte-order mark, which spreadsheets in China need; in as they save it.
 */
import { parseCsv } from '../tables/csv';
import { writeCsv } from '../tables/write-csv';
import { BANK_COLUMNS, HEADINGS_ADVICE, type Headings } from '../policy/reference/bank-columns';
import {
  headedBy,
  isComplete,
  isoMoment,
  type RowReader,
  type TableFormat,
} from '../tables/tables';
import {
  instructionOf,
  MAX_LINES,
  orderFaults,
  type PaymentOrder,
} from '../policy/payment-order/order';
import type { BankStatus, LineStatus } from '../policy/payment-order/status';
import { repeatedAt } from '../policy/kernel/repeats';
import { Refused } from '../policy/words/refusals';
import type { Instant } from '../policy/kernel/time';
import { decimalYuan, instantOfMoment } from './notation';
import { FileFaults, NO_REASON, shown, type StatusFile } from './status-file';

const ORDER_HEADER = [
  '批次号',
  '批复文号',
  '付款日期',
  '付款编号',
  '收款户名',
  '收款账号',
  '开户行',
  '金额（元）',
  '附言',
] as const;

/** The order's file. Throws `Refused` with every reason why the order must not go to the bank. */
export function writePaymentCsv(order: PaymentOrder): string {
  const [first, ...others] = orderFaults(order);
  if (first !== undefined) throw new Refused(first, ...others);
  const { messageId, approvalDocument, requestedOn } = order;
  const rows = order.lines.map(({ endToEndId, amountFen, creditor, remittance }) => [
    messageId,
    approvalDocument,
    requestedOn,
    endToEndId,
    creditor.name,
    asText(creditor.account.number),
    creditor.account.bank,
    decimalYuan(amountFen),
    remittance,
  ]);
  return writeCsv([ORDER_HEADER, ...rows]);
}

/** A tab before a long number keeps spreadsheets from rounding it; readers of cells trim it away. */
const asText = (number: string): string => `\t${number}`;

const OUTCOMES = { paid: '成功', failed: '失败', pending: '处理中' } as const;

const { status: NAMES } = BANK_COLUMNS;
const COLUMNS = {
  messageId: { names: [NAMES.messageId] },
  statusId: { names: [NAMES.statusId] },
  reportedAt: { names: [NAMES.reportedAt] },
  endToEndId: { names: [NAMES.endToEndId] },
  amount: { names: [NAMES.amount, '金额'] },
  outcome: { names: [NAMES.outcome] },
  voucher: { names: [NAMES.voucher], optional: true },
  reasonCode: { names: [NAMES.reasonCode], optional: true },
  reason: { names: [NAMES.reason], optional: true },
} as const;
type Key = keyof typeof COLUMNS;
type Reader = RowReader<Key>;
/** The members of a line that every row has. */
type Line = Required<Pick<LineStatus, 'endToEndId' | 'outcome' | 'amountFen'>>;

/** One row of the status file: what it says of its line, and of the file it belongs to. */
interface Row {
  readonly file: Pick<BankStatus, 'messageId' | 'statusId' | 'reportedAt'>;
  readonly line: LineStatus;
}

const FORMAT: TableFormat<typeof COLUMNS, Row> = {
  columns: COLUMNS,
  maxRows: MAX_LINES,
  advice: HEADINGS_ADVICE,
  record: rowRecord,
  identity: ({ line }) => line.endToEndId,
};

/** The status in the file, by the bank's own names of columns where they are told; or every fault in it. */
export function readStatusCsv(file: Uint8Array, headings: Headings = {}): StatusFile {
  const table = parseCsv(file, { ...FORMAT, ...headedBy(COLUMNS, headings) });
  if ('faults' in table) {
    const faults = table.faults.map(({ row, column, message }) => ({
      where: placeOf(row, column),
      message,
    }));
    return { ...table, faults };
  }
  const faults = new FileFaults();
  checkTable(table.rows, faults);
  const [first] = table.rows;
  if (first === undefined || !faults.isEmpty) return faults.told();
  return { status: { ...first.file, lines: table.rows.map(({ line }) => line) } };
}

function rowRecord(row: Reader): Row | undefined {
  const file = {
    messageId: row.text('messageId'),
    statusId: row.text('statusId'),
    reportedAt: momentOf(row),
  };
  const line = {
    endToEndId: idOf(row),
    outcome: row.oneOf('outcome', OUTCOMES),
    amountFen: row.yuan('amount'),
  };
  const bankReference = optional(row, 'voucher');
  const reasonCode = optional(row, 'reasonCode');
  const said = row.isBlank('reason') ? undefined : row.remark('reason');
  const reason = said ?? (line.outcome === 'failed' ? NO_REASON : undefined);
  if (line.outcome === 'paid') demand(row, 'voucher', '已付款而没有银行凭证号');
  if (!isComplete<Row['file']>(file) || !isComplete<Line>(line)) return undefined;
  return {
    file,
    line: {
      ...line,
      bankReference: bankReference ?? `${file.statusId}/${line.endToEndId}`,
      ...(reasonCode !== undefined && { reasonCode }),
      ...(reason !== undefined && { reason }),
    },
  };
}

function momentOf(row: Reader): Instant | undefined {
  const text = row.text('reportedAt')?.normalize('NFKC');
  const moment = text && (instantOfMoment(text) ?? instantOfMoment(isoMoment(text) ?? ''));
  const fault = `“${shown(text ?? '')}”不是时间，应如 2026-10-20 10:30`;
  return row.judged('reportedAt', moment, text && moment === undefined ? fault : undefined);
}

function idOf(row: Reader): string | undefined {
  const text = row.text('endToEndId');
  const own = text === undefined || instructionOf(text) !== undefined;
  return row.judged('endToEndId', text, own ? undefined : `“${shown(text)}”不是本系统的付款编号`);
}

const optional = (row: Reader, key: Key): string | undefined =>
  row.isBlank(key) ? undefined : row.text(key);

function demand(row: Reader, key: Key, fault: string): void {
  row.judged(key, undefined, row.isBlank(key) ? fault : undefined);
}

/** What holds between the rows: one order, one answer, one moment, each voucher once. */
function checkTable(rows: readonly Row[], faults: FileFaults): void {
  const same = { messageId: '批次号', statusId: '回单批次号', reportedAt: '处理时间' } as const;
  for (const [key, column] of Object.entries(same) as [keyof typeof same, string][])
    if (new Set(rows.map(({ file }) => file[key])).size > 1)
      faults.add('', `各行的“${column}”应当相同`);
  const paid = rows.filter(({ line }) => line.outcome === 'paid');
  for (const at of repeatedAt(paid.map(({ line }) => line.bankReference)))
    faults.add('', `银行凭证号“${paid[at]?.line.bankReference ?? ''}”重复`);
}

function placeOf(row: number, column: string): string {
  if (row === 0) return '';
  return column === '' ? `第${row}行` : `第${row}行“${column}”`;
}
