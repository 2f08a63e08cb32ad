/** Files as a request's body: what their reader finds, and the bytes as they came. */
import type { Request } from 'express';
import { z } from 'zod';
import type { CivilDate } from '../../policy/kernel/time';
import { filled } from '../../policy/acts/kit';
import { LONGEST_BANK, type BankFile, type Headings } from '../../policy/reference/bank-columns';
import { headingsOf } from '../../store/reference/bank-columns';
import { read } from '../schemas/input';
import type { BankStatus } from '../../policy/payment-order/status';
import { MAX_BYTES, type ParsedTable, type TableFault } from '../../tables/tables';
import { allowForFile } from '../answer-in-time';
import { XLSX_TYPE } from '../contract/media';
import type { Upload } from '../contract/operation';
import { Problem, type FieldError } from '../errors';
import { readBy } from './thread-pool';
import { withBytes } from './bytes';
import type { ReadingOf, ReaderName } from './readers';
import { sha256 } from '../../store/kernel/sha256';

const CSV = ['text/csv', 'application/csv'];
const XML = ['application/xml', 'text/xml'];

/** The readers of tables, and what a row of each becomes. */
type TableReader = {
  [N in ReaderName]: ReadingOf<N> extends ParsedTable<unknown> ? N : never;
}[ReaderName];
type RowOf<N extends TableReader> = ReadingOf<N> extends ParsedTable<infer R> ? R : never;

export interface Table<R> {
  readonly rows: readonly R[];
  /** Of the file's bytes. */
  readonly sha256: string;
}

/**
 * A table that an operation takes as a CSV or an XLSX file. Its `read` throws `Problem`: 413, 415, or 422 with every
 * fault by row and column.
 */
export const tableOf = <N extends TableReader>(
  name: N,
  bankFile?: BankFile,
): Upload<Table<RowOf<N>>> => ({
  media: { 'text/csv': z.string(), [XLSX_TYPE]: z.string().meta({ format: 'binary' }) },
  read: async (request, today) => {
    allowForFile(request);
    const headings = await headingsIn(request, bankFile);
    return withBytes(request, MAX_BYTES, (file) => {
      if (isOf(request, [...CSV, XLSX_TYPE])) return tableIn(name, file, { today, headings });
      throw unsupported(
        `请以 Content-Type: text/csv 提交 CSV 文件，或以 ${XLSX_TYPE} 提交 XLSX 文件。`,
      );
    });
  },
});

/** The bank that a file comes from, where its columns are called as that bank calls them. */
export const ofBank = z.strictObject({ bank: filled(LONGEST_BANK).optional() });

/** Throws `Refused` (`bank-columns-unknown`). */
async function headingsIn(request: Request, file: BankFile | undefined): Promise<Headings> {
  if (file === undefined) return {};
  const { bank } = read(ofBank, request.query, 'query');
  return bank === undefined ? {} : headingsOf({ bank, file });
}

export interface StatusUpload {
  readonly format: 'csv' | 'pain.002';
  readonly content: Buffer;
  readonly status: BankStatus;
}

/** The bank's status file (Art. 17(7)) and what it says. Throws `Problem`: 413, 415, or 422 with every fault. */
/** What the bank answers to a payment order. */
export const statusFile: Upload<StatusUpload> = {
  media: { 'application/xml': z.string(), 'text/csv': z.string() },
  read: (request) => statusFileOf(request),
};

async function statusFileOf(request: Request): Promise<StatusUpload> {
  const headings = await headingsIn(request, 'status');
  return withBytes(request, MAX_BYTES, async (content) => {
    const format = isOf(request, CSV) ? 'csv' : 'pain.002';
    if (format === 'pain.002' && !isOf(request, XML))
      throw unsupported(
        '请以 Content-Type: application/xml 提交 pain.002 文件，或以 text/csv 提交 CSV 文件。',
      );
    const found = await readBy<'csv' | 'pain.002'>(format, content, { headings });
    if ('status' in found) return { format, content, status: found.status };
    const errors = found.faults.map(({ where, message }) => ({ path: where || 'file', message }));
    const { more = 0 } = found;
    throw new Problem('invalid', '银行回执有误，没有登记任何一笔。', { errors, more });
  });
}

/** Whether the request says that its body is of one of these types; one without a body is of none. */
function isOf(request: Request, types: readonly string[]): boolean {
  return typeof request.is([...types]) === 'string';
}

function unsupported(detail: string): Problem {
  return new Problem('unsupported-media-type', detail);
}

async function tableIn<N extends TableReader>(
  name: N,
  file: Buffer,
  about: { readonly today: CivilDate; readonly headings: Headings },
): Promise<Table<RowOf<N>>> {
  const found = (await readBy<TableReader>(name, file, about)) as ParsedTable<RowOf<N>>;
  if ('rows' in found) {
    return { rows: found.rows, sha256: sha256(file) };
  }
  const { faults, more = 0 } = found;
  throw new Problem('invalid', '文件有误，没有导入任何一行。', { errors: faults.map(told), more });
}

/** `row 3, column 名称`; the header is row 1. */
function told({ row, column, message }: TableFault): FieldError {
  const place = [
    ...(row > 0 ? [`row ${row}`] : []),
    ...(column === '' ? [] : [`column ${column}`]),
  ];
  return { path: place.length === 0 ? 'file' : place.join(', '), message };
}
