/**
 * CSV files that staff import, as spreadsheets save them in China: UTF-8 with or without a byte-order
 * mark, or GB18030.
 */
import { CsvError, parse } from 'csv-parse/sync';
import {
  Faults,
  isOfSize,
  isOfWeight,
  MAX_COLUMNS,
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
  const rows = split(text, maxRows, faults);
  if (rows === undefined) return [];
  const table = rows.map((cells, i) => ({ row: i + 1, cells }));
  return isOfSize(table, maxRows, faults) ? table : [];
}

/** The file's text, or a fault of the whole file. */
function decoded(file: Uint8Array, faults: Faults): string | undefined {
  const text = decodedAs('utf-8', file) ?? decodedAs('gb18030', file);
  if (text !== undefined && !text.includes('\0')) return text;
  faults.add(0, '', '无法识别文件编码，请另存为 UTF-8 编码的 CSV');
  return undefined;
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

function split(text: string, maxRows: number, faults: Faults): string[][] | undefined {
  if (hasWideRow(text)) {
    faults.add(0, '', `列不能超过${MAX_COLUMNS}列`);
    return undefined;
  }
  try {
    const bounds = { to: maxRows + 2, max_record_size: MAX_ROW };
    return parse(text, { ...bounds, relax_column_count: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const tooLong = error.code === 'CSV_MAX_RECORD_SIZE';
    const message = tooLong ? `此行超过${MAX_ROW}个字符` : '引号不成对，无法分出单元格';
    faults.add(Number(error['records'] ?? -1) + 1, '', message);
    return undefined;
  }
}

const [QUOTE, COMMA, RETURN, FEED] = Array.from('",\r\n', (one) => one.charCodeAt(0));

/** Looked at before the parser, which takes half a minute over a row of ten million cells. */
function hasWideRow(text: string): boolean {
  let isQuoted = false;
  let cells = 1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (code === FEED || code === RETURN) cells = 1;
    else if (code === COMMA) cells += 1;
    if (cells > MAX_COLUMNS) return true;
  }
  return false;
}
