/** The one reader of tables that offices send: what kind of file it is, its first bytes say and not its name. */
import { parseCsv } from './csv';
import { begins } from './marks';
import { Faults, type Columns, type ParsedTable, type TableFormat } from './tables';
import { parseXlsx } from './xlsx';

/** Of a ZIP archive, which an XLSX file is. */
const ARCHIVE = [0x50, 0x4b];
/** Of the container that old workbooks and encrypted ones are kept in. */
const CONTAINER = [0xd0, 0xcf, 0x11, 0xe0];

/** The file's records, or every fault in it. */
export async function readTable<C extends Columns, T>(
  file: Uint8Array,
  format: TableFormat<C, T>,
): Promise<ParsedTable<T>> {
  if (isArchive(file)) return parseXlsx(file, format);
  if (begins(file, CONTAINER)) {
    const faults = new Faults();
    faults.add(
      0,
      '',
      '文件设有打开密码，或是旧版 Excel 格式（.xls），请去掉密码并另存为“Excel 工作簿（*.xlsx）”',
    );
    return faults.told();
  }
  return parseCsv(file, format);
}

/** Whether a file may unpack to more than it weighs. */
export function isArchive(file: Uint8Array): boolean {
  return begins(file, ARCHIVE);
}
