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
import { civilDateOf, startOf, type Instant } from '../policy/kernel/time';
import type { RedemptionSubmission, Uscc } from '../policy/model';
import type { Tx } from './connection';
import { institutionsOf, type RegisteredInstitution } from './institutions';
import { keyedRelations } from './person-keys';
import { relationsAbove, state } from './relations';

export interface Surroundings {
  /** In no order; of many submissions together what concerns any of them. */
  readonly relations: readonly DatedRelation[];
  /** The parties, and whoever they declare above them, as far as the registry has them. */
  readonly institutions: readonly RegisteredInstitution[];
}

/** Two questions by indexes, and one more a level of entities above the parties. */
export async function recordedAround(
  submissions: readonly RedemptionSubmission[],
): Promise<Surroundings> {
  const declared = [...new Set(submissions.flatMap(entitiesAround))];
  const [recorded, institutions] = await Promise.all([
    relationsAbove(declared),
    institutionsOf(declared),
  ]);
  const above = new Set(recorded.flatMap(({ holder }) => entityOf(holder) ?? []));
  declared.forEach((uscc) => above.delete(uscc));
  const registered = [...institutions, ...(await institutionsOf([...above]))];
  return { relations: [...recorded, ...registered.flatMap(relationsOnFile)], institutions };
}

/** What an institution has declared to the registry of itself, from its admission on. */
function relationsOnFile(institution: RegisteredInstitution): DatedRelation[] {
  const { _id: uscc, name, relations, admittedOn, admissionNo: reference = '' } = institution;
  if (relations === undefined) return [];
  const source = { kind: 'registered', reference, at: startOf(admittedOn) } as const;
  const party = { uscc, name, relations: keyedRelations(relations) };
  return declaredRelations(party, admittedOn, source);
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
