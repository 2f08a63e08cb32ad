/** A table as CSV, with a mark by which spreadsheets know UTF-8. Amounts are numbers in yuan, as in a workbook. */
import { stringify } from 'csv-stringify/sync';
import { kindOf, type ReportTable } from '../../policy/evaluation/report';
import { valueOf } from './xlsx';

export function csvOf(table: ReportTable): string {
  const head = table.columns.map(({ zh }) => zh);
  const rows = table.rows.map((row) =>
    row.cells.map((cell, at) => valueOf(cell, kindOf(table, row, at))),
  );
  return stringify([head, ...rows], { bom: true, record_delimiter: 'windows' });
}
