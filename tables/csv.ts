/**
 * CSV files that staff import, as spreadsheets save them in China: UTF-8 or UTF-16 with a byte-order mark, UTF-8
 * without one, or GB18030; cells apart by commas, tabs or semicolons.
 */
import { CsvError, parse } from 'csv-parse/sync';
import { begins, encodingByMark } from './marks';
import {
  Faults,
  isOfWeight,
  MAX_COLUMNS,
  MOST_TITLE_ROWS,
  recordsIn,
  type Columns,
  type ParsedTable,
  type TableFormat,
  type TableRow,
} from './tables';

/** The file's records, or every fault in it. */
export function parseCsv<C extends Columns, T>(
  file: Uint8Array,
  format: TableFormat<C, T>,
): ParsedTable<T> {
  const faults = new Faults();
  return recordsIn(tableOf(file, format, faults), format, faults);
}

/** The file as rows of cells, header first; empty where it cannot be read. */
function tableOf(
  file: Uint8Array,
  { maxRows, maxBytes }: { readonly maxRows: number; readonly maxBytes?: number },
  faults: Faults,
): TableRow[] {
  const text = isOfWeight(file, faults, maxBytes) ? decoded(file, faults) : undefined;
  if (text === undefined) return [];
  return split(text, maxRows, faults) ?? [];
}

/** The file's text, or a fault of the whole file. */
function decoded(file: Uint8Array, faults: Faults): string | undefined {
  const text = decodedByMark(file) ?? decodedAs('utf-8', file) ?? decodedAs('gb18030', file);
  if (text === undefined || text.includes('\0')) {
    faults.add(0, '', '无法识别文件编码，请另存为 UTF-8 编码的 CSV');
    return undefined;
  }
  if (!isAmbiguous(text, file)) return text;
  faults.add(0, '', '无法确定文件编码（UTF-8 或 GBK），请另存为“CSV UTF-8（逗号分隔）”后再导入');
  return undefined;
}

/** As “Unicode 文本” is saved. */
function decodedByMark(file: Uint8Array): string | undefined {
  const encoding = encodingByMark(file);
  return encoding && decodedAs(encoding, file);
}

const HAN = /\p{Script=Han}/u;
// eslint-disable-next-line no-control-regex
const BEYOND_ASCII = /[^\x00-\x7f]/u;
const UTF8_MARK = [0xef, 0xbb, 0xbf];

/** Some words in GBK are by chance sound UTF-8, of other letters: then nobody is guessed wrong. */
function isAmbiguous(text: string, file: Uint8Array): boolean {
  if (begins(file, UTF8_MARK)) return false;
  if (HAN.test(text) || !BEYOND_ASCII.test(text)) return false;
  return HAN.test(decodedAs('gb18030', file) ?? '');
}

function decodedAs(encoding: string, file: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(file);
  } catch {
    return undefined;
  }
}

/** Characters of one row, its delimiters apart. */
const MAX_ROW = 64 * 1024;

function split(text: string, maxRows: number, faults: Faults): TableRow[] | undefined {
  const delimiter = delimiterOf(text);
  if (hasWideRow(text, delimiter)) {
    faults.add(0, '', `列不能超过${MAX_COLUMNS}列`);
    return undefined;
  }
  const most = maxRows + MOST_TITLE_ROWS + 2;
  const table: TableRow[] = [];
  let row = 0;
  // What stands empty below the last row, or between others, is no row.
  const kept = (cells: string[]): null => {
    row += 1;
    if (table.length < most && cells.some((cell) => cell.trim() !== '')) table.push({ row, cells });
    return null;
  };
  try {
    const shape = { delimiter, max_record_size: MAX_ROW, relax_column_count: true };
    parse(text, { ...shape, bom: true, on_record: kept });
    return table;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const tooLong = error.code === 'CSV_MAX_RECORD_SIZE';
    const message = tooLong ? `此行超过${MAX_ROW}个字符` : '引号不成对，无法分出单元格';
    faults.add(row + 1, '', message);
    return undefined;
  }
}

/** What stands apart most often in the first line that has any of them. */
function delimiterOf(text: string): string {
  const line = /^[^\r\n]*[,;\t][^\r\n]*/m.exec(text)?.[0].replace(/"[^"]*"/g, '') ?? '';
  const count = (one: string) => line.split(one).length;
  return [',', '\t', ';'].reduce((most, one) => (count(one) > count(most) ? one : most));
}

const [QUOTE, RETURN, FEED] = Array.from('"\r\n', (one) => one.charCodeAt(0));

/** Looked at before the parser, which takes half a minute over a row of ten million cells. */
function hasWideRow(text: string, delimiter: string): boolean {
  const apart = delimiter.charCodeAt(0);
  let isQuoted = false;
  let cells = 1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (code === FEED || code === RETURN) cells = 1;
    else if (code === apart) cells += 1;
    if (cells > MAX_COLUMNS) return true;
  }
  return false;
}
