/** CSV as spreadsheets read it: UTF-8 with its mark, every cell quoted. */

/** The whole file. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map(rowOf).join('')}`;
}

const rowOf = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`;

/** Quoted always; what a spreadsheet would run as a formula is led by an apostrophe. */
function quoted(cell: string): string {
  const formula = /^[\s]*[=+\-@]/.test(cell.normalize('NFKC'));
  return `"${(formula ? `'${cell}` : cell).replaceAll('"', '""')}"`;
}
