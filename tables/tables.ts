/**
 * The tables that staff import, whatever file they came in: what their columns are, and how a row becomes
 * a record. Everything that is wrong is told at once, by row and column, and a table with a fault yields
 * no rows: an import is all or nothing.
 */
import { DOMICILES_IN_WORDS, domicileNamed } from '../policy/articles/art-06-preliminary-review';
import { FaultList } from '../policy/kernel/fault-list';
import { isFen, type Fen } from '../policy/kernel/money';
import { textFault as unkeptFault, visible } from '../policy/kernel/text';
import { isCivilDate, type CivilDate } from '../policy/kernel/time';
import type { Domicile, Uscc } from '../policy/model/nouns';
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
  /** The sender's own names of columns are told: further columns are passed over. */
  readonly told?: boolean;
  /** What to do about columns that are called otherwise, in Chinese. */
  readonly advice?: string;
  /** A table without a row says something: that nobody is on it. */
  readonly mayBeEmpty?: true;
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
/** An amount with or without thousands separators. */
const AMOUNT = /^(\d+|\d{1,3}(,\d{3})+)(?:\.(\d+))?$/;
/** Decimals of a fen in yuan, and in ten thousands of yuan. */
const DECIMALS = { yuan: 2, tenThousands: 6 } as const;
type Unit = keyof typeof DECIMALS;
/** A row of sums at the end of a table. */
const SUMS = /^(?:合计|总计|小计|共计)/u;
/** Rows above the header, such as a title, and the day on which it was printed. */
export const MOST_TITLE_ROWS = 5;
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
  const at = headerIn(table, format.columns);
  const [header, ...below] = table.slice(at);
  if (header === undefined) {
    if (faults.isEmpty) faults.add(0, '', '文件中没有数据行');
    return faults.told();
  }
  const unit = unitAbove(table.slice(0, at), faults);
  const positions = positionsOf(header, { ...format, unit }, faults);
  const body = withoutSums(below);
  if (body.length > format.maxRows) {
    faults.add(0, '', `数据行不能超过${format.maxRows}行，请分开导入`);
    return faults.told();
  }
  if (body.length === 0 && positions !== undefined && format.mayBeEmpty !== true)
    faults.add(0, '', '文件中没有数据行');
  const records = positions === undefined ? [] : recordsOf(body, positions, format, faults);
  return faults.isEmpty ? { rows: records } : faults.told();
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

/** Where the header stands: in the first of the upper rows that names every column that must be there. */
export function headerIn(table: readonly TableRow[], columns: Columns): number {
  const needed = Object.values(columns).filter(({ optional }) => optional !== true);
  const at = table.slice(0, MOST_TITLE_ROWS + 1).findIndex(({ cells }) => {
    const named = cells.map(headingOf);
    return needed.every((column) => named.some(({ name }) => isNamed(column, name)));
  });
  return Math.max(at, 0);
}

/** What the rows above the header say of all amounts. */
const UNIT = /单位:?\S{0,10}?([千万亿]元|百万元|元)(?!\p{Script=Han})/u;
const UNITS: Readonly<Partial<Record<string, Unit>>> = { 元: 'yuan', 万元: 'tenThousands' };

/** The unit of amounts whose column names none, as a title row tells it: a table in 万元 read as yuan is wrong in each line. */
function unitAbove(above: readonly TableRow[], faults: Faults): Unit {
  for (const { row, cells } of above) {
    const told = UNIT.exec(cells.map(visible).join(' '))?.[1];
    if (told === undefined) continue;
    const unit = UNITS[told];
    if (unit !== undefined) return unit;
    faults.add(row, '', `金额单位“${told}”不能识别，请换算为元或万元`);
  }
  return 'yuan';
}

/** The rows with something in them, without a last one that adds them up. */
function withoutSums(body: readonly TableRow[]): readonly TableRow[] {
  const filled = body.filter(({ cells }) => !isEmpty(cells));
  const first =
    filled
      .at(-1)
      ?.cells.map(visible)
      .find((cell) => cell !== '') ?? '';
  return SUMS.test(first) ? filled.slice(0, -1) : filled;
}

interface Heading {
  readonly name: string;
  /** Of amounts, where the header tells it. */
  readonly unit?: Unit;
}

/** A header without its blanks and in one width; amounts may be told in 万元. */
function headingOf(cell: string): Heading {
  const name = visible(cell);
  const bare = name.replace(/\(万元\)$/u, '');
  if (bare !== name) return { name: bare, unit: 'tenThousands' };
  return name.endsWith('(元)') ? { name, unit: 'yuan' } : { name };
}

function isNamed({ names }: Column, name: string): boolean {
  return names.some((one) => isHeading(one, name));
}

function isHeading(one: string, name: string): boolean {
  const own = visible(one);
  return own === name || own.replace(/\(元\)$/u, '') === name;
}

/** Where a column stands: under the first of its names that the table has. Others of its names are further columns. */
function placesOf({ names }: Column, headings: readonly Heading[]): number[] {
  const places = names.flatMap((one) =>
    [...headings.keys()].filter((at) => isHeading(one, headings[at]?.name ?? '')),
  );
  return [...new Set(places)];
}

/** Reads the cells of one row; a cell that is wrong is noted and read as undefined. */
export class RowReader<Key extends string> {
  constructor(
    private readonly cells: Readonly<Record<string, string>>,
    private readonly columns: Columns,
    private readonly note: (column: string, message: string) => void,
    private readonly tenThousands: ReadonlySet<string> = new Set(),
  ) {}

  isBlank(key: Key): boolean {
    return this.cell(key) === '';
  }

  /** Words, never a formula that a spreadsheet would run when the cell is exported again. */
  text(key: Key): string | undefined {
    const cell = this.filled(key);
    return cell && this.judged(key, cell, textFault(cell));
  }

  /** What somebody remarked: it may begin with a dash, and lines that it has become one. */
  remark(key: Key): string | undefined {
    const cell = this.filled(key);
    return cell && this.judged(key, cell, remarkFault(cell));
  }

  uscc(key: Key): Uscc | undefined {
    const typed = this.filled(key);
    const code = typed && usccForm(typed);
    return code && this.judged(key, code, usccFault(code)?.replace(/。$/, ''));
  }

  /** A day as ISO writes it, or as spreadsheets and banks in China do: 2026/3/1, 2026年3月1日, 20260301; a time may follow. */
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

  /** A district by its code or name, with or without the city before it; or out of the city (reading of Art. 6). */
  domicile(key: Key): Domicile | undefined {
    const cell = this.filled(key);
    if (cell === undefined) return undefined;
    const found = domicileNamed(cell);
    const fault = `“${shown(cell)}”应为下列之一：${DOMICILES_IN_WORDS}`;
    return this.judged(key, found, found === undefined ? fault : undefined);
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
    const unit: Unit = this.tenThousands.has(key) ? 'tenThousands' : 'yuan';
    const most = DECIMALS[unit];
    const [, whole = '', , part = ''] = AMOUNT.exec(cell) ?? [];
    const fen = Number(whole.replaceAll(',', '') + part.padEnd(most, '0'));
    const told =
      unit === 'yuan'
        ? '应以元为单位，不小于零，最多两位小数'
        : '应以万元为单位，不小于零，最多六位小数';
    const isSound = whole !== '' && part.length <= most && isFen(fen);
    return this.judged(key, fen, isSound ? undefined : `“${shown(cell)}”不是金额：${told}`);
  }

  /** One of a fixed set, by its name or by its key. */
  oneOf<T extends string>(key: Key, names: Readonly<Record<T, string>>): T | undefined {
    const cell = this.filled(key);
    if (cell === undefined) return undefined;
    const entries = Object.entries<string>(names) as [T, string][];
    const named = visible(cell);
    const found = entries.find((entry) => entry.includes(named))?.[0];
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
    return (this.cells[key] ?? '').replace(/[\r\n]+/g, ' ').trim();
  }
}

/** Whether no member is undefined, which is how a reader says that it noted a fault. */
export function isComplete<T extends object>(candidate: {
  readonly [K in keyof T]: T[K] | undefined;
}): candidate is T {
  return Object.values(candidate).every((member) => member !== undefined);
}

/** The columns as a sender calls them: a name that stands for one of them stands for no other. */
export function headedBy<C extends Columns>(
  columns: C,
  headings: Readonly<Record<string, string>>,
): { readonly columns: C; readonly told: boolean } {
  const told = new Set(Object.values(headings).map(visible));
  const entries = Object.entries(columns).map(([key, column]) => {
    const own = headings[key];
    if (own !== undefined) return [key, { ...column, names: [own] }];
    const [first, ...others] = column.names.filter((name) => !told.has(visible(name)));
    return [key, { ...column, names: [first ?? column.names[0], ...others] }];
  });
  return { columns: Object.fromEntries(entries) as C, told: told.size > 0 };
}

/** Where each column stands; undefined where the header is wrong. */
function positionsOf(
  { row, cells }: TableRow,
  {
    columns,
    advice,
    told = false,
    unit,
  }: Pick<TableFormat<Columns, unknown>, 'advice' | 'columns' | 'told'> & { readonly unit: Unit },
  faults: Faults,
): Positions | undefined {
  const positions: Positions = { keys: new Map(), others: new Set(), tenThousands: new Set() };
  const before = faults.list.length + faults.more;
  const known = Object.entries(columns);
  const headings = cells.map(headingOf);
  const repeated = new Set<number>();
  for (const [key, column] of known) {
    const [found, ...again] = placesOf(column, headings);
    if (found === undefined) continue;
    positions.keys.set(found, key);
    if ((headings[found]?.unit ?? unit) === 'tenThousands') positions.tenThousands.add(key);
    for (const at of again)
      if (headings[at]?.name === headings[found]?.name) {
        faults.add(row, (cells[at] ?? '').trim(), '此列重复');
        repeated.add(at);
      }
  }
  for (const [at, { name }] of headings.entries())
    if (name !== '' && !positions.keys.has(at) && !repeated.has(at)) positions.others.add(at);
  const missing = known.filter(([key]) => ![...positions.keys.values()].includes(key));
  if (missing.length > 0 && !told) noteOtherColumns({ row, cells }, positions, columns, faults);
  const lacking = missing.filter(([, { optional }]) => optional !== true);
  for (const [, { names }] of lacking) faults.add(row, names[0], '缺少此列');
  if (lacking.length > 0) noteSeen({ row, cells }, advice, faults);
  return faults.list.length + faults.more === before ? positions : undefined;
}

/** Which columns there are: whoever sent the file sees what was read, and what to do. */
function noteSeen({ row, cells }: TableRow, advice: string | undefined, faults: Faults): void {
  const seen = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const told = seen.slice(0, MOST_SEEN).map(shown).join('、');
  const also = seen.length > MOST_SEEN ? `等${seen.length}列` : '';
  faults.add(row, '', `文件中的列名是：${told}${also}${advice === undefined ? '' : `。${advice}`}`);
}

/** Headers that one fault tells. */
const MOST_SEEN = 20;

interface Positions {
  readonly keys: Map<number, string>;
  /** Columns of which nothing is asked. */
  readonly others: Set<number>;
  /** Amounts in 万元. */
  readonly tenThousands: Set<string>;
}

/** Columns that say nothing about a record. */
const NOT_ASKED: readonly string[] = ['序号', '编号', 'No.', 'NO.', '备注', '说明'];

/** Further columns are passed over; but where one is missing that may be there, another name may stand for it. */
function noteOtherColumns(
  { row, cells }: TableRow,
  { others }: Positions,
  columns: Columns,
  faults: Faults,
): void {
  for (const at of others) {
    const name = (cells[at] ?? '').trim();
    if (!NOT_ASKED.includes(visible(name)))
      faults.add(row, shown(name), `没有这一列，可用的列为：${namesOf(columns)}`);
  }
}

function recordsOf<C extends Columns, T>(
  body: readonly TableRow[],
  positions: Positions,
  format: TableFormat<C, T>,
  faults: Faults,
): T[] {
  const records: T[] = [];
  const firstRow = new Map<string, number>();
  for (const { row, cells } of body) {
    noteStrays(cells, positions, row, faults);
    const note = (column: string, message: string): void => {
      faults.add(row, column, message);
    };
    const { keys, tenThousands } = positions;
    const byKey = Object.fromEntries([...keys].map(([at, key]) => [key, cells[at] ?? '']));
    const record = format.record(new RowReader(byKey, format.columns, note, tenThousands));
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
  { keys, others }: Positions,
  row: number,
  faults: Faults,
): void {
  const stray = cells.findIndex((cell, i) => !keys.has(i) && !others.has(i) && cell.trim() !== '');
  if (stray >= 0) faults.add(row, '', `第${stray + 1}个单元格没有对应的列名`);
}

/** What a spreadsheet makes of a long number: `3.02604E+19`, or zeros behind the fifteenth digit. */
const EATEN = /^(\d(\.\d+)?E\+\d{2}|\d{15}0{5,})$/i;

function textFault(text: string): string | undefined {
  if (EATEN.test(text.normalize('NFKC')))
    return `“${shown(text)}”已被表格软件改写，丢失了末尾的数字；请把这一列设为文本格式，从原系统重新导出`;
  if (FORMULA.test(text.normalize('NFKC'))) return '不能以 =、+、-、@ 开头';
  return remarkFault(text);
}

function remarkFault(text: string): string | undefined {
  if (UNSEEN.test(text)) return '含有不可见的字符';
  return text.length > MAX_TEXT ? `不能超过${MAX_TEXT}个字` : undefined;
}

/** A day, and perhaps a time behind it. */
const DAY =
  /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))(?:[T ]*([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?)?$/u;

function isoDate(text: string): string {
  const [, year = '', month, day, ...rest] = DAY.exec(text) ?? [];
  const [compactMonth = '', compactDay = ''] = rest;
  const two = (part: string) => part.padStart(2, '0');
  return `${year}-${two(month ?? compactMonth)}-${two(day ?? compactDay)}`;
}

/** A day with its time as ISO writes both, without a zone; undefined for anything else. */
export function isoMoment(text: string): string | undefined {
  const [, , , , , , hour = '0', minute = '00', second = '00'] = DAY.exec(text) ?? [];
  const date = isoDate(text);
  return isCivilDate(date) ? `${date}T${hour.padStart(2, '0')}:${minute}:${second}` : undefined;
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
