/** Data that cases are judged by, in force at once: both halves of what one person proposes and another confirms. */
import { inTransaction, type Tx } from '../../store/kernel/connection';
import {
  completeList,
  inTurnOf,
  stageList,
  type ListImport,
  type ListToImport,
} from '../../store/reference/dishonesty-lists';
import {
  completeSmeList,
  stageSmeList,
  type SmeListImport,
  type SmeListToImport,
} from '../../store/reference/sme-lists';
import {
  completeRelations,
  stageRelations,
  type RelationImport,
  type RelationsToImport,
} from '../../store/relations/relations';

export async function importList(tx: Tx, list: ListToImport): Promise<ListImport> {
  return completeList(tx, await stageList(list));
}

/** In a transaction of its own, after the imports of the same list that are under way. */
export function takeList(list: ListToImport): Promise<ListImport> {
  return inTurnOf(list.list, () => inTransaction((tx) => importList(tx, list)));
}

export async function importSmeList(list: SmeListToImport): Promise<SmeListImport> {
  const staged = await stageSmeList(list);
  return inTransaction((tx) => completeSmeList(tx, staged));
}

export async function importRelations(file: RelationsToImport): Promise<RelationImport> {
  const staged = await stageRelations(file);
  return inTransaction((tx) => completeRelations(tx, staged));
}
