/**
 * The yearly report as a workbook, a sheet for each table, written row by row. Amounts are numbers in yuan; a text
 * that a spreadsheet might take for a formula is marked as text, also for whoever saves it as CSV.
 */
import type { Writable } from 'node:stream';
import type { CellValue, stream, Worksheet } from 'exceljs';
import {
  INSTITUTION_TABLE,
  kindOf,
  type Cell,
  type ColumnKind,
  type ReportTable,
  type Row,
} from '../../policy/evaluation/report';
import { headingOf, type Report } from './report';

const FORMATS: Readonly<Partial<Record<ColumnKind, string>>> = {
  fen: '#,##0.00',
  hundredths: '0.00',
  percent: '0.00',
};
const FORMULA_LIKE = /^[=+\-@\t\r\n]/;

export async function writeXlsx(
  to: Writable,
  report: Report,
  institutions: AsyncIterable<Row>,
): Promise<void> {
  const workbook = await begunBook(to);
  writeCover(workbook, [report.title, ...headingOf(report)]);
  for (const table of report.tables) writeSheet(workbook, table);
  const sheet = begun(workbook, INSTITUTION_TABLE);
  for await (const row of institutions) append(sheet, INSTITUTION_TABLE, row);
  sheet.commit();
  await workbook.commit();
}

/** Tables under a cover, as a workbook with a sheet for each. */
export async function writeTables(
  to: Writable,
  cover: readonly string[],
  tables: readonly ReportTable[],
): Promise<void> {
  const workbook = await begunBook(to);
  writeCover(workbook, cover);
  for (const table of tables) writeSheet(workbook, table);
  await workbook.commit();
}

function writeCover(workbook: Book, lines: readonly string[]): void {
  const cover = workbook.addWorksheet('说明');
  for (const line of lines) cover.addRow([line]).commit();
  cover.commit();
}

function writeSheet(workbook: Book, table: ReportTable): void {
  const sheet = begun(workbook, table);
  for (const row of table.rows) append(sheet, table, row);
  if (table.total !== undefined) append(sheet, table, table.total);
  sheet.commit();
}

/** A table alone, as a workbook of one sheet. */
export async function writeTable(to: Writable, table: ReportTable): Promise<void> {
  const workbook = await begunBook(to);
  writeSheet(workbook, table);
  await workbook.commit();
}

type Book = InstanceType<typeof stream.xlsx.WorkbookWriter>;

/** The library takes half a second to load, which only who writes a workbook waits for. */
async function begunBook(to: Writable): Promise<Book> {
  const { default: library } = await import('exceljs');
  return new library.stream.xlsx.WorkbookWriter({ stream: to, useStyles: true });
}

/** Sheets may not be called like anything: brackets and slashes are left out, and 31 characters are the most. */
function begun(workbook: Book, table: ReportTable): Worksheet {
  const sheet = workbook.addWorksheet(sheetName(table), {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  const header = sheet.addRow(table.columns.map(({ zh }) => zh));
  header.font = { bold: true };
  header.commit();
  return sheet;
}

export function sheetName({ caption }: ReportTable): string {
  return caption.replace(/[（(].*$|[[\]*?/\\:]/g, '').slice(0, 31);
}

function append(sheet: Worksheet, table: ReportTable, row: Row): void {
  const kinds = row.cells.map((_, at) => kindOf(table, row, at));
  const line = sheet.addRow(row.cells.map((cell, at) => valueOf(cell, kinds[at] ?? 'text')));
  kinds.forEach((kind, at) => {
    const format = FORMATS[kind];
    if (format !== undefined) line.getCell(at + 1).numFmt = format;
  });
  line.commit();
}

/** A whole number of fen as yuan: the double next to its two decimals, which is written with just these. */
export function valueOf(cell: Cell, kind: ColumnKind): CellValue {
  if (cell === undefined) return null;
  if (typeof cell === 'string') return FORMULA_LIKE.test(cell) ? `'${cell}` : cell;
  return FORMATS[kind] === undefined ? cell : cell / 100;
}
