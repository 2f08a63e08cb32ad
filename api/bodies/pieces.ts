/** What a thread has read on its way back: as JSON in pieces, since an object of objects is taken over all at once. */
import { setImmediate as nextTurn } from 'node:timers/promises';

/** The members of what was found, and its rows, some thousand a piece, where it has any. */
export interface Packed {
  readonly rest: string;
  readonly rows?: readonly string[];
}

const ROWS_A_PIECE = 1_000;

export function packed(found: unknown): Packed {
  if (typeof found !== 'object' || found === null || !('rows' in found))
    return { rest: JSON.stringify(found) };
  const { rows, ...rest } = found as { readonly rows: readonly unknown[] };
  const pieces: string[] = [];
  for (let at = 0; at < rows.length; at += ROWS_A_PIECE)
    pieces.push(JSON.stringify(rows.slice(at, at + ROWS_A_PIECE)));
  return { rest: JSON.stringify(rest), rows: pieces };
}

/** Others are answered between two pieces. */
export async function unpacked({ rest, rows }: Packed): Promise<unknown> {
  const found = JSON.parse(rest) as object;
  if (rows === undefined) return found;
  const all: unknown[] = [];
  for (const piece of rows) {
    for (const row of JSON.parse(piece) as unknown[]) all.push(row);
    await nextTurn();
  }
  return { ...found, rows: all };
}
