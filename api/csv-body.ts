/** CSV files as request bodies: the bytes as they came, and their faults as a problem document. */
import express, { type Request } from 'express';
import type { TableFault, ParsedTable } from '../tables/tables';
import { Problem, type FieldError } from './errors';

/** As much as the reader of CSV files takes. */
const CSV_LIMIT = 10 * 1024 * 1024;

export const csvBody = express.raw({ type: ['text/csv', 'application/csv'], limit: CSV_LIMIT });

/** The file's bytes. Throws `Problem` (415) for a body that is no CSV file. */
export function fileOf(request: Request): Buffer {
  const body: unknown = request.body;
  if (Buffer.isBuffer(body)) return body;
  throw new Problem('unsupported-media-type', '请以 Content-Type: text/csv 提交 CSV 文件。');
}

/** The file's rows. Throws `Problem` (422) with every fault by row and column. */
export function rowsOf<T>(parsed: ParsedTable<T>): readonly T[] {
  if ('rows' in parsed) return parsed.rows;
  throw new Problem('invalid', '文件有误，没有导入任何一行。', { errors: parsed.faults.map(told) });
}

/** `row 3, column 名称`; the header is row 1. */
function told({ row, column, message }: TableFault): FieldError {
  const place = [
    ...(row > 0 ? [`row ${row}`] : []),
    ...(column === '' ? [] : [`column ${column}`]),
  ];
  return { path: place.length === 0 ? 'file' : place.join(', '), message };
}
