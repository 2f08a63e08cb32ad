/** An act over many cases, of which documents tell once its lines have been carried out. */
import { batchActOf, type BatchActRecord, type BatchKind } from '../../store/round/batch-acts';
import type { TrailEntry } from '../../store/trail/trail';

/** Undefined while its lines are being carried out. */
export async function inForce<K extends BatchKind>({
  answer,
}: TrailEntry): Promise<BatchActRecord<K> | undefined> {
  const act = await batchActOf<K>((answer as { readonly actId: string }).actId);
  return act?.state === 'in-force' ? act : undefined;
}

/** The lines that are carried out. */
export function carriedOut<L extends { readonly caseNo: string }>(
  { failed }: BatchActRecord,
  lines: readonly L[],
): readonly L[] {
  const out = new Set(failed.map(({ caseNo }) => caseNo));
  return lines.filter(({ caseNo }) => !out.has(caseNo));
}
