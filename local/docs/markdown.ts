/** Tables of Markdown; prettier lines up their columns. */

type Row = readonly string[];

export function tableOf(head: Row, rows: readonly Row[]): string {
  const line = head.map(() => '---');
  return [head, line, ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
}

export const code = (text: string): string => `\`${text}\``;

/** A bar would end the cell, a break the row. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
