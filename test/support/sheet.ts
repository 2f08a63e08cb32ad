/** Workbooks that no spreadsheet program writes. */
import { Workbook } from 'exceljs';
import JSZip from 'jszip';

export const SHEET = 'xl/worksheets/sheet1.xml';

/** A workbook of one sheet with these rows, one part of which is then changed as text. */
export async function tamperedSheet(
  rows: readonly (readonly unknown[])[],
  path: string,
  change: (xml: string) => string,
): Promise<Buffer> {
  const book = new Workbook();
  book.addWorksheet('名单').addRows(rows.map((row) => [...row]));
  const archive = await JSZip.loadAsync(await book.xlsx.writeBuffer());
  const part = archive.file(path);
  if (part === null) throw new Error(`The workbook has no ${path}.`);
  archive.file(path, change(await part.async('string')));
  return archive.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}
