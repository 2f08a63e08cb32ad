/** A list as a file: read a page at a time, bounded, and written as CSV or as a workbook. */
import type { Request, Response } from 'express';
import type { Cell, ColumnKind, ReportTable } from '../../policy/evaluation/report';
import { XLSX_TYPE } from '../contract/media';
import { formFor, type Operation } from '../contract/operation';
import { Problem } from '../errors';
import { csvOf } from '../report/csv';
import { writeTable } from '../report/xlsx';

/** As many lines as one file has; more is filtered further. */
export const MOST_LINES = 10_000;
const A_PAGE = 200;

/** What a line tells in each column. */
export interface Sheet<E> {
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly (readonly [zh: string, kind: ColumnKind, of: (entry: E) => Cell])[];
}

/** A page of the list, as its address reads it; `next` is where the following one begins. */
export type Pages<E, Place = string> = (page: {
  readonly limit: number;
  readonly after?: Place;
}) => Promise<{ readonly entries: readonly E[]; readonly next?: Place }>;

/** Every entry. Throws `Problem` (422) where there are more than a file has. */
export async function allOf<E, Place = string>(
  pages: Pages<E, Place>,
  most = MOST_LINES,
): Promise<readonly E[]> {
  const entries: E[] = [];
  for (let after: Place | undefined; entries.length <= most;) {
    const page = await pages({ limit: A_PAGE, ...(after !== undefined && { after }) });
    entries.push(...page.entries);
    after = page.next;
    if (after === undefined) break;
  }
  if (entries.length <= most) return entries;
  throw new Problem('invalid', `超过${most}条，不能一次导出，请先缩小范围。`);
}

export function tableOf<E>({ id, caption, columns }: Sheet<E>, entries: readonly E[]): ReportTable {
  return {
    id,
    caption,
    columns: columns.map(([zh, kind]) => ({ zh, kind })),
    rows: entries.map((entry) => ({ cells: columns.map(([, , of]) => of(entry)) })),
  };
}

/** A list in both forms. */
interface ListAsFile extends Operation {
  readonly media: readonly ['text/csv', typeof XLSX_TYPE];
}

/** The list in the form that is asked for, under its name. */
export async function fileOf<E, Place = string>(
  { request, response }: { readonly request: Request; readonly response: Response },
  told: ListAsFile,
  sheet: Sheet<E>,
  pages: Pages<E, Place>,
) {
  const type = formFor(request, told, sheet.caption);
  const table = tableOf(sheet, await allOf(pages));
  response.attachment(`${sheet.id}.${type === XLSX_TYPE ? 'xlsx' : 'csv'}`);
  if (type === 'text/csv') return { type, content: csvOf(table) };
  return { type, content: (to: Response) => writeTable(to, table) };
}
