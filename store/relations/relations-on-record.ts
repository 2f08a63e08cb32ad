/**
 * Arts. 16(3), 20: what is on record around the parties of redemptions, from files, from other cases and from the
 * registry; and what a case declares, kept for the screening of others. Submissions come keyed (`person-keys.ts`).
 */
import {
  declaredRelations,
  entityOf,
  isSameTie,
  restated,
  type DatedRelation,
  type DeclaringParty,
} from '../../policy/relations/dated-relations';
import {
  addDays,
  civilDateOf,
  startOf,
  type CivilDate,
  type Instant,
} from '../../policy/kernel/time';
import type { RedemptionSubmission, Uscc } from '../../policy/model/nouns';
import type { Tx } from '../kernel/connection';
import { institutionsOf, type RegisteredInstitution } from '../reference/institutions';
import { keyedRelations } from '../kernel/person-keys';
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

/**
 * What an institution has declared to the registry of itself, at its admission and by filings (Art. 8): a tie lasts
 * until the day before the version that does not repeat it.
 */
function relationsOnFile({ _id: uscc, name, versions }: RegisteredInstitution): DatedRelation[] {
  const inOrder = versions.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  let onFile: DatedRelation[] = [];
  for (const { from, changes, source: by } of inOrder) {
    if (changes.relations === undefined) continue;
    const source = { kind: 'registered', reference: by.id, at: startOf(from) } as const;
    const party = { uscc, name, relations: keyedRelations(changes.relations) };
    onFile = succeeded(onFile, declaredRelations(party, from, source), from);
  }
  return onFile;
}

/** What was on file with the end of what is not repeated, and what is new; founders stay that. */
function succeeded(
  before: readonly DatedRelation[],
  declared: readonly DatedRelation[],
  from: CivilDate,
): DatedRelation[] {
  const same = (one: DatedRelation, other: DatedRelation): boolean =>
    isSameTie(one, other) && one.basisPoints === other.basisPoints && other.to === undefined;
  const lasts = (one: DatedRelation): boolean =>
    one.to !== undefined || one.tie === 'founder' || declared.some((other) => same(other, one));
  return [
    ...before.map((one) => (lasts(one) ? one : { ...one, to: addDays(from, -1) })),
    ...declared.filter((one) => !before.some((other) => same(one, other))),
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
  await state(tx, changed, { source: 'declared', reference: caseNo, at, by: own });
}
