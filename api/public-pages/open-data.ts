/** Beside each public page the same as a file, CSV and JSON, each with the hash of its bytes. */
import { Buffer } from 'node:buffer';
import { LRUCache } from 'lru-cache';
import type { Request, Response } from 'express';
import type { ReportTable } from '../../policy/evaluation/report';
import { sha256 } from '../../store/kernel/sha256';
import { csvOf } from '../report/csv';

export const FORMS = ['csv', 'json'] as const;
export type Form = (typeof FORMS)[number];

export interface OpenFile {
  readonly content: Buffer;
  /** SHA-256 of the content, lower-case hex. */
  readonly hash: string;
}
export type OpenData = Readonly<Record<Form, OpenFile>>;

const MEDIA = { csv: 'text/csv', json: 'application/json' } as const;

function fileOf(content: string): OpenFile {
  const bytes = Buffer.from(content);
  return { content: bytes, hash: sha256(bytes) };
}

/** In JSON amounts are whole fen, as their column says; in CSV they are yuan. */
function dataOf(table: ReportTable): OpenData {
  const { caption, columns, rows } = table;
  const cells = rows.map((row) => row.cells.map((cell) => cell ?? null));
  const json = `${JSON.stringify({ caption, columns, rows: cells }, null, 1)}\n`;
  return { csv: fileOf(csvOf(table)), json: fileOf(json) };
}

/** Whole tables, each made again when it is no longer fresh. */
export class OpenTables {
  private readonly made: LRUCache<string, OpenData>;

  constructor(freshMs: number) {
    this.made = new LRUCache({ max: 50, ttl: freshMs });
  }

  async of(key: string, table: () => Promise<ReportTable>): Promise<OpenData> {
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const data = dataOf(await table());
    this.made.set(key, data);
    return data;
  }
}

/** Sends it, or says that the caller has it already. */
export function sendFile(
  request: Request,
  response: Response,
  form: Form,
  { content, hash }: OpenFile,
): void {
  const digest = Buffer.from(hash, 'hex').toString('base64');
  response.set({ ETag: `"${hash}"`, 'Repr-Digest': `sha-256=:${digest}:` });
  if (request.fresh) {
    response.status(304).end();
    return;
  }
  response.type(MEDIA[form]).send(content);
}
