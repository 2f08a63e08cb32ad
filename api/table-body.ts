/** Spreadsheets as request bodies: CSV or XLSX, told apart by the content type that the caller states. */
import express, { type Request } from 'express';
import { MAX_BYTES } from '../tables/tables';
import { Problem } from './errors';

const CSV = ['text/csv', 'application/csv'];
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const tableBody = express.raw({ type: [...CSV, XLSX], limit: MAX_BYTES });

export interface TableFile {
  readonly kind: 'csv' | 'xlsx';
  readonly bytes: Buffer;
}

/** The file's bytes and kind. Throws `Problem` (415) for a body that is neither. */
export function tableFileOf(request: Request): TableFile {
  const bytes: unknown = request.body;
  if (Buffer.isBuffer(bytes)) return { bytes, kind: request.is(XLSX) === XLSX ? 'xlsx' : 'csv' };
  throw new Problem(
    'unsupported-media-type',
    `请以 Content-Type: text/csv 提交 CSV 文件，或以 ${XLSX} 提交 XLSX 文件。`,
  );
}
