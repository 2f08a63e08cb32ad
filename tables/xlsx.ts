/**
 * XLSX files that staff import: the one filled sheet as rows of cells. The file is a ZIP archive of XML: what it
 * would unpack to is measured first, by the very library that unpacks it. That library makes an object for every
 * cell that a file speaks of, and a small file can speak of milliards: read one only in a thread that can be ended
 * (api/bodies). A cell has to hold what it shows: formulas and merged cells are faults, each at its place.
 */
import type { CellValue, Row, Workbook, Worksheet } from 'exceljs';
import type JSZip from 'jszip';
import { archiveOf } from './archive';
import {
  Faults,
  headerIn,
  isOfWeight,
  MAX_COLUMNS,
  MOST_TITLE_ROWS,
  recordsIn,
  type Columns,
  type ParsedTable,
  type TableFormat,
  type TableRow,
} from './tables';

/** More digits than a number keeps exactly; a code typed as a number has lost its last ones. */
const MAX_DIGITS = 15;

/** Parts of a sheet that hold no values; some of them would be made out for a million cells each. */
const WITHOUT_VALUES = [
  'dataValidations',
  'conditionalFormatting',
  'extLst',
  'hyperlinks',
  'drawing',
  'picture',
  'tableParts',
  'legacyDrawing',
  'rowBreaks',
  'colBreaks',
  'headerFooter',
  'autoFilter',
];

/** The file's records, or every fault in it. */
export async function parseXlsx<C extends Columns, T>(
  file: Uint8Array,
  format: TableFormat<C, T>,
): Promise<ParsedTable<T>> {
  const faults = new Faults();
  const isRead = isOfWeight(file, faults);
  const table = isRead ? await tableOf(file, format, faults) : [];
  return recordsIn(table, format, faults);
}

async function tableOf(
  file: Uint8Array,
  { maxRows, columns }: { readonly maxRows: number; readonly columns: Columns },
  faults: Faults,
): Promise<TableRow[]> {
  const archive = await ofLittle(file, faults);
  if (archive === undefined) return [];
  const workbook = await opened(await withDaysAsText(file, archive), maxRows, faults);
  if (workbook === undefined) return [];
  const filled = workbook.worksheets.filter((sheet) => sheet.actualRowCount > 0);
  // A hidden sheet is nobody's to import: who sends the file may not know of it.
  const [sheet, ...others] = filled.filter(({ state }) => state === 'visible');
  if (sheet === undefined && filled.length > 0)
    faults.add(0, '', '只有隐藏的工作表有内容，请取消隐藏后再导入');
  else if (sheet === undefined) faults.add(0, '', '文件中没有数据行');
  else if (others.length > 0) faults.add(0, '', '只能有一个工作表有内容，请删去其余工作表');
  else return rowsOf(sheet, columns, faults);
  return [];
}

/** Cells that hold a day in the words of ISO 8601, as some programs write them. */
const DAY_CELL = /(<(?:\w+:)?c\b[^<>]*?\s)t=(["'])d\2/g;

/** The library would read such a day as a number, its year: the file as it is, or with these cells as text. */
async function withDaysAsText(file: Uint8Array, archive: JSZip): Promise<Uint8Array> {
  let isChanged = false;
  for (const part of archive.file(/worksheets\/[^/]*\.xml$/i)) {
    const xml = await part.async('string');
    const changed = xml.replace(DAY_CELL, '$1t="str"');
    if (changed === xml) continue;
    isChanged = true;
    archive.file(part.name, changed);
  }
  return isChanged ? archive.generateAsync({ type: 'uint8array' }) : file;
}

/** The archive, unpacked once without keeping it, up to the most that it may hold; undefined where it holds more. */
async function ofLittle(file: Uint8Array, faults: Faults): Promise<JSZip | undefined> {
  const found = await archiveOf(file, '[Content_Types].xml');
  if ('archive' in found) return found.archive;
  faults.add(0, '', ARCHIVE_FAULTS[found.fault]);
  return undefined;
}

const ARCHIVE_FAULTS = {
  none: '不是有效的 XLSX 文件，请另存为“Excel 工作簿（*.xlsx）”',
  damaged: '文件已损坏，无法解压',
  'too-large': '文件解压后过大，请只保留数据',
} as const;

async function opened(
  file: Uint8Array,
  maxRows: number,
  faults: Faults,
): Promise<Workbook | undefined> {
  const { default: library } = await import('exceljs');
  const workbook = new library.Workbook();
  // Nobody asks for the names of cells; each would be made out for every cell that it covers.
  Object.defineProperty(workbook.definedNames, 'model', { set: () => undefined });
  boundPlaces(workbook, maxRows);
  const most = maxRows + MOST_TITLE_ROWS + 2;
  const options = { maxRows: most, maxCols: MAX_COLUMNS, ignoreNodes: WITHOUT_VALUES };
  try {
    // Its types name an older Buffer than Node's.
    await workbook.xlsx.load(file as never, options);
    return workbook;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    if (message.startsWith('Max row')) {
      faults.add(0, '', `数据行不能超过${maxRows}行，请分开导入`);
    } else if (message.startsWith('Max column')) {
      faults.add(0, '', `列不能超过${MAX_COLUMNS}列`);
    } else faults.add(0, '', '无法读取工作表，请用表格软件另存后再导入');
    return undefined;
  }
}

/** What the library has read of a workbook before it makes objects of it; its types do not name this. */
interface ReadWorkbook {
  readonly worksheets?: readonly {
    readonly rows?: readonly {
      readonly number: number;
      readonly cells: readonly { address: string }[];
    }[];
  }[];
}
interface Reader {
  reconcile(model: ReadWorkbook, options: unknown): void;
}

/**
 * The library counts the rows and cells that it meets, and not the places that they say they have: one row that
 * calls itself the milliardth makes a list of a milliard, which no time limit can break off.
 */
function boundPlaces(workbook: Workbook, maxRows: number): void {
  const reader = workbook.xlsx as unknown as Reader;
  const reconcile = reader.reconcile.bind(reader);
  reader.reconcile = (model, options) => {
    for (const { rows = [] } of model.worksheets ?? [])
      for (const { number, cells } of rows) {
        if (!(number >= 1 && number <= maxRows + MAX_GAP)) throw new Error('Max row number');
        if (cells.some(({ address }) => columnOf(address) > MAX_COLUMNS))
          throw new Error('Max column number');
      }
    reconcile(model, options);
  };
}

/** Rows may be left empty between others, up to so many. */
const MAX_GAP = 1_000;

/** `AB12` stands in column 28. */
function columnOf(address: string): number {
  const letters = /^[A-Z]{1,7}/i.exec(address)?.[0] ?? '';
  const places = Array.from(letters.toUpperCase(), (letter) => letter.charCodeAt(0) - 64);
  return places.reduce((column, place) => column * 26 + place, 0);
}

/** What stands above the header is no data: a title may be merged over the table, or counted by a formula. */
function rowsOf(sheet: Worksheet, columns: Columns, faults: Faults): TableRow[] {
  const found: Row[] = [];
  sheet.eachRow((row) => found.push(row));
  const shown = found.slice(0, MOST_TITLE_ROWS + 1).map((row) => rowOf(row, [], new Faults()));
  const at = headerIn(shown, columns);
  const table = found.slice(at);
  const names = shown[at]?.cells ?? [];
  noteMerged(sheet, { names, from: table[0]?.number ?? 1 }, faults);
  noteHidden(table, faults);
  return [...shown.slice(0, at), ...table.map((row) => rowOf(row, names, faults))];
}

const rowOf = (row: Row, names: readonly string[], faults: Faults): TableRow => ({
  row: row.number,
  cells: cellsOf(row, names, faults),
});

/** Rows that a filter hides are data for a machine and none for a person: which is meant, only the person can say. */
function noteHidden(rows: readonly Row[], faults: Faults): void {
  const hidden = rows.filter((row) => row.hidden).map((row) => row.number);
  const [first] = hidden;
  if (first !== undefined)
    faults.add(first, '', `有${hidden.length}行被筛选或隐藏，请取消筛选；不要导入的行请删去`);
}

/** Only the first cell of a merged range has a value; whom it is about cannot be told. */
function noteMerged(
  sheet: Worksheet,
  { names, from }: { readonly names: readonly string[]; readonly from: number },
  faults: Faults,
): void {
  const { merges } = sheet.model as unknown as { readonly merges: readonly string[] };
  for (const range of merges) {
    const [start = range, end = start] = range.split(':');
    const first = sheet.getCell(start);
    if (Number(sheet.getCell(end).row) < from) continue;
    const name = names[Number(first.col) - 1] ?? '';
    faults.add(Number(first.row), name, `合并了单元格（${range}），请取消合并，逐格填写`);
  }
}

function cellsOf(row: Row, names: readonly string[], faults: Faults): string[] {
  const cells: string[] = [];
  row.eachCell((cell, column) => {
    if (cell.isMerged && cell.master !== cell) return;
    const read = textOf(cell.value);
    if ('text' in read) cells[column - 1] = read.text;
    else faults.add(row.number, names[column - 1] ?? '', read.fault);
  });
  return Array.from(cells, (cell?: string) => cell ?? '');
}

/** A cell's value as a person would type it, or why it is none. */
function textOf(value: CellValue): { readonly text: string } | { readonly fault: string } {
  if (value === null || value === undefined) return { text: '' };
  if (typeof value === 'string') return { text: value };
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return { text: value ? '是' : '否' };
  if (value instanceof Date) return dateText(value);
  if ('richText' in value) return { text: value.richText.map(({ text }) => text).join('') };
  if ('formula' in value || 'sharedFormula' in value)
    return { fault: '是公式，请复制后粘贴为数值再导入' };
  if ('hyperlink' in value) return { text: value.text };
  return { fault: '单元格中是错误值' };
}

/** What is shown of a number: sums of decimals carry noise behind the fifteenth digit. */
function numberText(value: number): { readonly text: string } | { readonly fault: string } {
  if (Math.abs(value) >= 10 ** MAX_DIGITS)
    return { fault: `数字超过${MAX_DIGITS}位，已经失真，请把单元格设为文本格式后重新填写` };
  const text = String(Number(value.toPrecision(MAX_DIGITS)));
  return text.includes('e') ? { fault: `“${text}”不是可以识别的数字` } : { text };
}

function dateText(value: Date): { readonly text: string } | { readonly fault: string } {
  if (Number.isNaN(value.getTime())) return { fault: '不是真实存在的日期' };
  return { text: value.toISOString().slice(0, 10) };
}
