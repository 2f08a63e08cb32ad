/**
 * The tables that staff import, whatever file they came in: what their columns are, and how a row becomes
 * a record. Everything that is wrong is told at once, by row and column, and a table with a fault yields
 * no rows: an import is all or nothing.
 */
import { FaultList } from '../policy/kernel/fault-list';
import { isFen, type Fen } from '../policy/kernel/money';
import { textFault as unkeptFault } from '../policy/kernel/text';
import { isCivilDate, type CivilDate } from '../policy/kernel/time';
import type { Uscc } from '../policy/model/nouns';
import { usccFault, usccForm } from '../policy/model/uscc';

export interface TableFault {
  /** As the spreadsheet counts: 1 is the header; 0 is the file as a whole. */
  readonly row: number;
  /** The column's header; empty where the fault is the row's or the file's. */
  readonly column: string;
  /** In Chinese, for the person who imports. */
  readonly message: string;
}

export interface TableFaults {
  readonly faults: TableFault[];
  /** How many faults are not in the list; absent where all are. */
  readonly more?: number;
}

export type ParsedTable<T> = { readonly rows: readonly T[] } | TableFaults;

/** One column that a file may have, under any of its names. */
export interface Column {
  /** Accepted headers; faults use the first. */
  readonly names: readonly [string, ...string[]];
  readonly optional?: true;
}
export type Columns = Readonly<Record<string, Column>>;

/** What a kind of file looks like, and how one of its rows becomes a record. */
export interface TableFormat<C extends Columns, T> {
  readonly columns: C;
  readonly maxRows: number;
  /** What a file may weigh; `MAX_BYTES` unless told. */
  readonly maxBytes?: number;
  /** The record, or undefined where the reader has noted a fault. */
  readonly record: (row: RowReader<keyof C & string>) => T | undefined;
  /** What no two rows of a file may share. */
  readonly identity: (record: T) => string;
}

/** What a file may weigh, as it comes. */
export const MAX_BYTES = 10 * 1024 * 1024;
/** No kind of file has as many columns; a row of milliards of empty cells is told by it. */
export const MAX_COLUMNS = 100;
const MAX_TEXT = 200;
const FORMULA = /^[=+\-@]/;
const UNSEEN = /[\p{Cc}\p{Cf}]/u;
/** Yuan with or without thousands separators, and at most two decimals. */
const YUAN = /^(\d+|\d{1,3}(,\d{3})+)(\.\d{1,2})?$/;
/** How a spreadsheet counts days inside; a cell that lost its date format shows it. */
const DAY_NUMBER = /^\d{5}(\.\d+)?$/;

/** A row of cells, header first. */
export interface TableRow {
  /** As the spreadsheet counts. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** The table's records, or every fault in it, those of its file included. */
export function recordsIn<C extends Columns, T>(
  table: readonly TableRow[],
  format: TableFormat<C, T>,
  faults: Faults,
): ParsedTable<T> {
  const [header, ...body] = table;
  if (header === undefined) return faults.told();
  const positions = positionsOf(header, format.columns, faults);
  const records = positions === undefined ? [] : recordsOf(body, positions, format, faults);
  return faults.isEmpty ? { rows: records } : faults.told();
}

/** Notes what is wrong with a table as a whole: too many rows, or none. */
export function isOfSize(table: readonly TableRow[], maxRows: number, faults: Faults): boolean {
  const [, ...body] = table;
  const filled = body.filter(({ cells }) => !isEmpty(cells)).length;
  if (body.length > maxRows) faults.add(0, '', `数据行不能超过${maxRows}行，请分开导入`);
  else if (filled === 0) faults.add(0, '', '文件中没有数据行');
  else return true;
  return false;
}

/** Notes a file that is empty or too large. */
export function isOfWeight(file: Uint8Array, faults: Faults, maxBytes = MAX_BYTES): boolean {
  if (file.length === 0) faults.add(0, '', '文件是空的');
  else if (file.length > maxBytes) faults.add(0, '', `文件不能超过${maxBytes / 2 ** 20} MiB`);
  else return true;
  return false;
}

/** The faults of a table found so far. */
export class Faults extends FaultList<TableFault> {
  add(row: number, column: string, message: string): void {
    this.note({ row, column, message });
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
    const typed = this.filled(key);
    const code = typed && usccForm(typed);
    return code && this.judged(key, code, usccFault(code)?.replace(/。$/, ''));
  }

  /** A day as ISO writes it, or as spreadsheets in China do: 2026/3/1, 2026年3月1日. */
  date(key: Key): CivilDate | undefined {
    const cell = this.filled(key);
    if (cell === undefined) return undefined;
    const text = cell.normalize('NFKC');
    const date = isoDate(text);
    const fault = DAY_NUMBER.test(text)
      ? `“${text}”是表格软件内部的日期序号，请把单元格设为日期格式`
      : `“${shown(cell)}”不是真实存在的日期`;
    return this.judged(key, date, isCivilDate(date) ? undefined : fault);
  }

  /** A whole number, zero or more. */
  count(key: Key): number | undefined {
    const cell = this.filled(key)?.normalize('NFKC');
    if (cell === undefined) return undefined;
    const number = Number(cell);
    const sound = /^\d+$/.test(cell) && Number.isSafeInteger(number);
    return this.judged(key, number, sound ? undefined : `“${shown(cell)}”不是整数，或小于零`);
  }

  /** An amount written in yuan, as fen; never below zero, never with a part of a fen. */
  yuan(key: Key): Fen | undefined {
    const cell = this.filled(key)?.normalize('NFKC');
    if (cell === undefined) return undefined;
    const [whole = '', part = ''] = cell.replaceAll(',', '').split('.');
    const fen = Number(whole + part.padEnd(2, '0'));
    const fault = `“${shown(cell)}”不是金额：应以元为单位，不小于零，最多两位小数`;
    return this.judged(key, fen, YUAN.test(cell) && isFen(fen) ? undefined : fault);
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
    return this.judged(key, cell, cell === '' ? '不能为空' : unkeptFault(cell));
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

/** Where each column stands; undefined where the header is wrong. */
function positionsOf(
  { row, cells }: TableRow,
  columns: Columns,
  faults: Faults,
): Map<number, string> | undefined {
  const positions = new Map<number, string>();
  const before = faults.list.length + faults.more;
  const known = Object.entries(columns);
  for (const [i, cell] of cells.entries()) {
    const name = cell.trim();
    const key = known.find(([, { names }]) => names.includes(name))?.[0];
    if (key !== undefined && [...positions.values()].includes(key))
      faults.add(row, name, '此列重复');
    else if (key !== undefined) positions.set(i, key);
    else if (name !== '')
      faults.add(row, shown(name), `没有这一列，可用的列为：${namesOf(columns)}`);
  }
  for (const [key, { names, optional }] of known)
    if (optional !== true && ![...positions.values()].includes(key))
      faults.add(row, names[0], '缺少此列');
  return faults.list.length + faults.more === before ? positions : undefined;
}

function recordsOf<C extends Columns, T>(
  body: readonly TableRow[],
  positions: ReadonlyMap<number, string>,
  format: TableFormat<C, T>,
  faults: Faults,
): T[] {
  const records: T[] = [];
  const firstRow = new Map<string, number>();
  for (const { row, cells } of body) {
    if (isEmpty(cells)) continue;
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

/** What a spreadsheet makes of a long number: `3.02604E+19`, or zeros behind the fifteenth digit. */
const EATEN = /^(\d(\.\d+)?E\+\d{2}|\d{15}0{5,})$/i;

function textFault(text: string): string | undefined {
  if (EATEN.test(text.normalize('NFKC')))
    return `“${shown(text)}”已被表格软件改写，丢失了末尾的数字；请把这一列设为文本格式，从原系统重新导出`;
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
