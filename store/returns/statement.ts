/**
 * Art. 20: receipts of returned money from a bank statement that finance imports, where no gateway tells them.
 * Pure: the receipts in the file, or everything that is wrong with it.
 */
import { readTable } from '../../tables/read';
import { startOf, type CivilDate } from '../../policy/kernel/time';
import { receiptIdForm, type ReturnReceipt } from '../../policy/returns/returns';
import { BANK_COLUMNS, HEADINGS_ADVICE, type Headings } from '../../policy/reference/bank-columns';
import {
  headedBy,
  isComplete,
  type ParsedTable,
  type RowReader,
  type TableFormat,
} from '../../tables/tables';

/** As many as one transaction takes well. */
const ROWS_A_FILE = 500;
const LONGEST_ID = 64;

const { receipts: NAMES } = BANK_COLUMNS;
const COLUMNS = {
  receiptId: { names: [NAMES.receiptId, '流水号', '交易流水号'] },
  receivedOn: { names: [NAMES.receivedOn, '交易日期'] },
  payerName: { names: [NAMES.payerName, '付款人户名', '对方户名'] },
  payerUscc: { names: [NAMES.payerUscc], optional: true },
  amount: { names: [NAMES.amount, '到账金额', '金额（元）', '金额'] },
  reference: { names: [NAMES.reference, '摘要', '用途', '备注'] },
} as const;
type Reader = RowReader<keyof typeof COLUMNS>;

/**
 * The statement's receipts, each as of 00:00 of its day, or every fault in the file; by the bank's own names of columns
 * where they are told.
 */
export function readStatement(
  file: Uint8Array,
  today: CivilDate,
  headings: Headings = {},
): Promise<ParsedTable<ReturnReceipt>> {
  const format: TableFormat<typeof COLUMNS, ReturnReceipt> = {
    ...headedBy(COLUMNS, headings),
    maxRows: ROWS_A_FILE,
    advice: HEADINGS_ADVICE,
    record: (row) => receiptIn(row, today),
    identity: ({ receiptId }) => receiptId,
  };
  return readTable(file, format);
}

function receiptIn(row: Reader, today: CivilDate): ReturnReceipt | undefined {
  const receipt = {
    receiptId: idIn(row),
    receivedAt: dayIn(row, today),
    payerName: row.text('payerName'),
    ...(!row.isBlank('payerUscc') && { payerUscc: row.uscc('payerUscc') }),
    amountFen: amountIn(row),
    reference: row.isBlank('reference') ? '' : row.remark('reference'),
  };
  return isComplete<ReturnReceipt>(receipt) ? receipt : undefined;
}

function idIn(row: Reader): string | undefined {
  const typed = row.text('receiptId');
  const id = typed && receiptIdForm(typed);
  return row.judged('receiptId', id, id === undefined ? undefined : idFault(id));
}

/** It stands in addresses, and before a slash on the trail. */
function idFault(id: string): string | undefined {
  if (id.length > LONGEST_ID) return `不能超过${LONGEST_ID}个字`;
  return id.includes('/') ? '不能有“/”' : undefined;
}

function dayIn(row: Reader, today: CivilDate): string | undefined {
  const day = row.date('receivedOn');
  const fault = day !== undefined && day > today ? `晚于今天（${today}）` : undefined;
  return row.judged('receivedOn', day && startOf(day), fault);
}

function amountIn(row: Reader): number | undefined {
  const amount = row.yuan('amount');
  return row.judged('amount', amount, amount === 0 ? '到账金额应大于零' : undefined);
}
