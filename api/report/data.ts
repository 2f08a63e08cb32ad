/** A table of figures as JSON, and as the contract has it. */
import { z } from 'zod';
import { nameIn } from '../../policy/acts/kit';
import { UNIT_NAMES } from '../../policy/evaluation/indicators';
import type { ReportTable, Row } from '../../policy/evaluation/report';

const columnKind = z.enum([...nameIn(UNIT_NAMES).options, 'text']);
const row = z.strictObject({
  cells: z.array(z.union([z.number(), z.string(), z.null()])),
  /** By column, where it is not the column's own. */
  kinds: z.record(z.string(), columnKind).optional(),
});
export const reportTable = z
  .strictObject({
    id: z.string(),
    caption: z.string(),
    columns: z.array(z.strictObject({ zh: z.string(), kind: columnKind })),
    rows: z.array(row),
    total: row.optional(),
  })
  .meta({
    id: 'ReportTable',
    description: 'A table of figures; nothing to tell is null',
  });

/** JSON has no undefined: what is not told is null. */
export function dataOf({ rows, total, ...table }: ReportTable) {
  return { ...table, rows: rows.map(rowData), total: total && rowData(total) };
}

function rowData({ cells, kinds }: Row) {
  return { cells: cells.map((cell) => cell ?? null), kinds };
}
