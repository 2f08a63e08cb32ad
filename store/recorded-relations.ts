/**
 * Arts. 16(3), 20: what is on record around the parties of redemptions, from files, from other cases and from the
 * registry; and what a case declares, kept for the screening of others. Submissions come keyed (`person-keys.ts`).
 */
import {
  declaredRelations,
  entityOf,
  restated,
  type DatedRelation,
  type DeclaringParty,
} from '../policy/dated-relations';
import { civilDateOf, type Instant } from '../policy/kernel/time';
import type { RedemptionSubmission, Uscc } from '../policy/model';
import type { Tx } from './connection';
import { registeredParties } from './institutions';
import { keyedRelations } from './person-keys';
import { relationsAbove, state } from './relations';

/** In no order; of many submissions together what concerns any of them. */
export async function recordedAround(
  submissions: readonly RedemptionSubmission[],
): Promise<DatedRelation[]> {
  const declared = submissions.flatMap(entitiesAround);
  const recorded = await relationsAbove([...new Set(declared)]);
  const above = recorded.flatMap(({ holder }) => entityOf(holder) ?? []);
  const registered = await registeredParties([...new Set([...declared, ...above])]);
  return [
    ...recorded,
    ...registered.flatMap(({ relations, from, source, ...party }) =>
      declaredRelations({ ...party, relations: keyedRelations(relations) }, from, source),
    ),
  ];
}

/** The parties of a redemption, and the entities that they declare to stand above them. */
export function entitiesAround({ enterprise, provider }: RedemptionSubmission): Uscc[] {
  return [enterprise, provider].flatMap(({ uscc, relations }) => {
    const shareholders = relations.shareholders.map(({ holder }) => holder);
    const holders = [...shareholders, ...relations.actualControllers];
    return [uscc, ...holders.flatMap((holder) => ('entity' in holder ? [holder.entity] : []))];
  });
}

export interface Declaration {
  readonly caseNo: string;
  readonly at: Instant;
  readonly parties: readonly DeclaringParty[];
  /** Who declares: of itself it says everything, of another party it only adds. */
  readonly own: Uscc;
  /** What is on record around the parties, as it was read for their screening. */
  readonly recorded: readonly DatedRelation[];
}

/** Keeps what a case declares that is not on record; where it says the same as before, nothing is written. */
export async function declare(tx: Tx, declaration: Declaration): Promise<void> {
  const { caseNo, at, parties, own, recorded } = declaration;
  const on = civilDateOf(at);
  const declared = parties.flatMap((party) => declaredRelations(party, on));
  const changed = restated(declared, recorded, { on, own, caseNo });
  await state(tx, changed, { source: 'declared', reference: caseNo, at });
}
