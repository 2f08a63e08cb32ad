/**
 * Reads the CSV files that staff import, as spreadsheets save them in China: UTF-8 with or without a
 * byte-order mark, or GB18030. Everything that is wrong is told at once, by row and column, and a
 * file with a fault yields no rows: an import is all or nothing.
 */
import { CsvError, parse } from 'csv-parse/sync';
import { isCivilDate, type CivilDate } from '../policy/kernel/time';
import type { Uscc } from '../policy/model';
import { usccFault } from '../policy/uscc';

export interface CsvFault {
  /** As the spreadsheet counts: 1 is the header; 0 is the file as a whole. */
  readonly row: number;
  /** The column's header; empty where the fault is the row's or the file's. */
  readonly column: string;
  /** In Chinese, for the person who imports. */
  readonly message: string;
}

export type ParsedCsv<T> = { readonly rows: readonly T[] } | { readonly faults: CsvFault[] };

/** One column that a file may have, under any of its names. */
export interface Column {
  /** Accepted headers; faults use the first. */
  readonly names: readonly [string, ...string[]];
  readonly optional?: true;
}
export type Columns = Readonly<Record<string, Column>>;

/** What a kind of file looks like, and how one of its rows becomes a record. */
export interface CsvFormat<C extends Columns, T> {
  readonly columns: C;
  readonly maxRows: number;
  /** The record, or undefined where the reader has noted a fault. */
  readonly record: (row: RowReader<keyof C & string>) => T | undefined;
  /** What no two rows of a file may share. */
  readonly identity: (record: T) => string;
}

const MAX_BYTES = 10 * 1024 * 1024;
const MAX_FAULTS = 1_000;
const MAX_TEXT = 200;
const FORMULA = /^[=+\-@]/;
const UNSEEN = /[\p{Cc}\p{Cf}]/u;

/** The file's records, or every fault in it (at most 1,000). */
export function parseCsv<C extends Columns, T>(
  file: Uint8Array,
  format: CsvFormat<C, T>,
): ParsedCsv<T> {
  const faults = new Faults();
  const [header, ...body] = tableOf(file, format.maxRows, faults);
  if (header === undefined) return { faults: faults.list };
  const positions = positionsOf(header, format.columns, faults);
  const records = positions === undefined ? [] : recordsOf(body, positions, format, faults);
  return faults.list.length > 0 ? { faults: faults.list } : { rows: records };
}

/** The faults found so far, up to the most that anybody can use. */
class Faults {
  readonly list: CsvFault[] = [];

  add(row: number, column: string, message: string): void {
    if (this.list.length < MAX_FAULTS - 1) this.list.push({ row, column, message });
    else if (this.list.length < MAX_FAULTS)
      this.list.push({ row: 0, column: '', message: `问题过多，只列出前${MAX_FAULTS - 1}处` });
  }
}

/** Reads the cells of one row; a cell that is wrong is noted and read as undefined. */
export class RowReader<Key extends string> {
  constructor(
    private readonly cells: Readonly<Record<string, string>>,
    private readonly columns: Columns,
    private readonly note: (column: string, message: string) => void,
  ) {}

  isBlank(key: Key): boolean {
    return this.cell(key) === '';
  }

  /** Words, never a formula that a spreadsheet would run when the cell is exported again. */
  text(key: Key): string | undefined {
    const cell = this.filled(key);
    return cell && this.judged(key, cell, textFault(cell));
  }

  uscc(key: Key): Uscc | undefined {
    const code = this.filled(key)?.normalize('NFKC').toUpperCase();
    return code && this.judged(key, code, usccFault(code)?.replace(/。$/, ''));
  }

  /** A day as ISO writes it, or as spreadsheets in China do: 2026/3/1, 2026年3月1日. */
  date(key: Key): CivilDate | undefined {
    const cell = this.filled(key);
    if (cell === undefined) return undefined;
    const date = isoDate(cell.normalize('NFKC'));
    return this.judged(
      key,
      date,
      isCivilDate(date) ? undefined : `“${shown(cell)}”不是真实存在的日期`,
    );
  }

  /** One of a fixed set, by its name or by its key. */
  oneOf<T extends string>(key: Key, names: Readonly<Record<T, string>>): T | undefined {
    const cell = this.filled(key);
    if (cell === undefined) return undefined;
    const entries = Object.entries<string>(names) as [T, string][];
    const found = entries.find((entry) => entry.includes(cell))?.[0];
    const choices = entries.map(([, name]) => name).join('、');
    return this.judged(
      key,
      found,
      found === undefined ? `“${shown(cell)}”应为下列之一：${choices}` : undefined,
    );
  }

  /** The value where it has no fault; otherwise the fault is noted and nothing is read. */
  judged<T>(key: Key, value: T, fault: string | undefined): T | undefined {
    if (fault === undefined) return value;
    this.note(this.columns[key]?.names[0] ?? key, fault);
    return undefined;
  }

  private filled(key: Key): string | undefined {
    const cell = this.cell(key);
    return this.judged(key, cell, cell === '' ? '不能为空' : undefined);
  }

  private cell(key: Key): string {
    return (this.cells[key] ?? '').trim();
  }
}

/** Whether no member is undefined, which is how a reader says that it noted a fault. */
export function isComplete<T extends object>(candidate: {
  readonly [K in keyof T]: T[K] | undefined;
}): candidate is T {
  return Object.values(candidate).every((member) => member !== undefined);
}

/** The file as rows of cells, header first; empty where it cannot be read. */
function tableOf(file: Uint8Array, maxRows: number, faults: Faults): string[][] {
  const table = decoded(file, faults);
  if (table === undefined) return [];
  const rows = split(table, maxRows, faults);
  if (rows === undefined) return [];
  const filled = rows.filter((row, i) => i > 0 && !isEmpty(row)).length;
  if (rows.length > maxRows + 1) faults.add(0, '', `数据行不能超过${maxRows}行，请分开导入`);
  else if (filled === 0) faults.add(0, '', '文件中没有数据行');
  else return rows;
  return [];
}

/** The file's text, or a fault of the whole file. */
function decoded(file: Uint8Array, faults: Faults): string | undefined {
  if (file.length === 0) faults.add(0, '', '文件是空的');
  else if (file.length > MAX_BYTES) faults.add(0, '', '文件不能超过10 MiB');
  else {
    const text = decodedAs('utf-8', file) ?? decodedAs('gb18030', file);
    if (text !== undefined && !text.includes('\0')) return text;
    faults.add(0, '', '无法识别文件编码，请另存为 UTF-8 编码的 CSV');
  }
  return undefined;
}

function decodedAs(encoding: string, file: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(file);
  } catch {
    return undefined;
  }
}

function split(text: string, maxRows: number, faults: Faults): string[][] | undefined {
  try {
    return parse(text, { relax_column_count: true, to: maxRows + 2 });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    faults.add(Number(error['records'] ?? -1) + 1, '', '引号不成对，无法分出单元格');
    return undefined;
  }
}

/** Where each column stands; undefined where the header is wrong. */
function positionsOf(
  header: readonly string[],
  columns: Columns,
  faults: Faults,
): Map<number, string> | undefined {
  const positions = new Map<number, string>();
  const before = faults.list.length;
  const known = Object.entries(columns);
  for (const [i, cell] of header.entries()) {
    const name = cell.trim();
    const key = known.find(([, { names }]) => names.includes(name))?.[0];
    if (key !== undefined && [...positions.values()].includes(key)) faults.add(1, name, '此列重复');
    else if (key !== undefined) positions.set(i, key);
    else if (name !== '') faults.add(1, shown(name), `没有这一列，可用的列为：${namesOf(columns)}`);
  }
  for (const [key, { names, optional }] of known)
    if (optional !== true && ![...positions.values()].includes(key))
      faults.add(1, names[0], '缺少此列');
  return faults.list.length === before ? positions : undefined;
}

function recordsOf<C extends Columns, T>(
  body: readonly string[][],
  positions: ReadonlyMap<number, string>,
  format: CsvFormat<C, T>,
  faults: Faults,
): T[] {
  const records: T[] = [];
  const firstRow = new Map<string, number>();
  for (const [i, cells] of body.entries()) {
    if (isEmpty(cells)) continue;
    const row = i + 2;
    noteStrays(cells, positions, row, faults);
    const note = (column: string, message: string): void => {
      faults.add(row, column, message);
    };
    const byKey = Object.fromEntries([...positions].map(([at, key]) => [key, cells[at] ?? '']));
    const record = format.record(new RowReader(byKey, format.columns, note));
    if (record === undefined) continue;
    const identity = format.identity(record);
    const first = firstRow.get(identity);
    if (first === undefined) firstRow.set(identity, row);
    else faults.add(row, '', `与第${first}行重复`);
    records.push(record);
  }
  return records;
}

/** A cell under no header would be lost silently. */
function noteStrays(
  cells: readonly string[],
  positions: ReadonlyMap<number, string>,
  row: number,
  faults: Faults,
): void {
  const stray = cells.findIndex((cell, i) => !positions.has(i) && cell.trim() !== '');
  if (stray >= 0) faults.add(row, '', `第${stray + 1}个单元格没有对应的列名`);
}

function textFault(text: string): string | undefined {
  if (FORMULA.test(text.normalize('NFKC'))) return '不能以 =、+、-、@ 开头';
  if (UNSEEN.test(text)) return '含有不可见的字符';
  return text.length > MAX_TEXT ? `不能超过${MAX_TEXT}个字` : undefined;
}

function isoDate(text: string): string {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  const [, year = '', month = '', day = ''] = parts ?? [];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function isEmpty(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

function namesOf(columns: Columns): string {
  return Object.values(columns)
    .map(({ names }) => names[0])
    .join('、');
}

/** A foreign value in a message, cut short. */
function shown(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}
