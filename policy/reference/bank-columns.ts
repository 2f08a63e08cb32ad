/**
 * Arts. 17(7), 20: the columns of a bank's files, and what a bank calls them where its own names differ. Each bank heads the
 * columns of a kind of file in its own way; finance says which is which once, by two persons.
 */
import { repeatedAt } from '../kernel/repeats';
import { isBlank, visible } from '../kernel/text';
import { refusal, type Refusal } from '../words/refusals';

export const BANK_FILES = { receipts: '到账流水', status: '付款回执' } as const;
export type BankFile = keyof typeof BANK_FILES;

/** What each column is called here; a file that calls them so needs no bank. */
export const BANK_COLUMNS = {
  receipts: {
    receiptId: '银行流水号',
    receivedOn: '到账日期',
    payerName: '付款人',
    payerUscc: '付款人统一社会信用代码',
    amount: '到账金额（元）',
    reference: '附言',
  },
  status: {
    messageId: '批次号',
    statusId: '回单批次号',
    reportedAt: '处理时间',
    endToEndId: '付款编号',
    amount: '金额（元）',
    outcome: '结果',
    voucher: '银行凭证号',
    reasonCode: '原因代码',
    reason: '原因',
  },
} as const satisfies Readonly<Record<BankFile, Readonly<Record<string, string>>>>;

/** For whoever has a file whose columns are called otherwise. */
export const HEADINGS_ADVICE =
  '如为银行所用的列名，请由财务登记该银行的列名，由另一人确认，导入时注明银行';

/** Characters of a bank’s name here. */
export const LONGEST_BANK = 40;

/** A column of ours, and what the bank calls it. */
export interface BankHeading {
  readonly column: string;
  readonly heading: string;
}
/** What a bank calls its columns, by ours. */
export type Headings = Readonly<Record<string, string>>;

export function headingsBy(rows: readonly BankHeading[]): Headings {
  return Object.fromEntries(rows.map(({ column, heading }) => [column, heading]));
}

/** Every fault of what is proposed: a column that there is not, or one name for two. */
export function headingFaults(file: BankFile, rows: readonly BankHeading[]): Refusal[] {
  const fault = (at: number, name: string, detail: string) =>
    refusal('validation', { detail }, `columns[${at}].${name}`);
  const known: Headings = BANK_COLUMNS[file];
  const names = Object.entries(known).map(([column, zh]) => `${column}（${zh}）`);
  return [
    ...rows.flatMap(({ column, heading }, at) => [
      ...(Object.hasOwn(known, column)
        ? []
        : [
            fault(at, 'column', `“${BANK_FILES[file]}”没有这一列，可用的列为：${names.join('、')}`),
          ]),
      ...(isBlank(heading) ? [fault(at, 'heading', '应写明银行所用的列名')] : []),
    ]),
    ...repeatedAt(rows.map(({ column }) => column)).map((at) => fault(at, 'column', '此列重复')),
    ...repeatedAt(rows.map(({ heading }) => visible(heading))).map((at) =>
      fault(at, 'heading', '一个列名只能对应一列'),
    ),
  ];
}
