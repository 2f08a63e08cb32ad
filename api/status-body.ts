/** The bank's status files as request bodies (Art. 17(7)): pain.002 or CSV, told apart by the content type. */
import express, { type Request } from 'express';
import { readPain002 } from '../bank/pain-002';
import { readStatusCsv } from '../bank/payment-csv';
import type { BankStatus } from '../policy/payment-order/status';
import { Problem } from './errors';

const CSV = ['text/csv', 'application/csv'];
const XML = ['application/xml', 'text/xml'];
/** As much as the readers take. */
const LIMIT = 10 * 1024 * 1024;

export const statusBody = express.raw({ type: [...CSV, ...XML], limit: LIMIT });

export interface StatusUpload {
  readonly format: 'csv' | 'pain.002';
  readonly content: Buffer;
  readonly status: BankStatus;
}

/** The file as it came and what it says. Throws `Problem`: 415 for another type, 422 with every fault. */
export function statusFileOf(request: Request): StatusUpload {
  const content: unknown = request.body;
  if (!Buffer.isBuffer(content))
    throw new Problem(
      'unsupported-media-type',
      '请以 Content-Type: application/xml 提交 pain.002 文件，或以 text/csv 提交 CSV 文件。',
    );
  const format = typeof request.is(CSV) === 'string' ? 'csv' : 'pain.002';
  const read = format === 'csv' ? readStatusCsv(content) : readPain002(content);
  if ('status' in read) return { format, content, status: read.status };
  const errors = read.faults.map(({ where, message }) => ({ path: where || 'file', message }));
  throw new Problem('invalid', '银行回执有误，没有登记任何一笔。', { errors });
}
