/**
 * Who stands behind an entity, and since when: the dated relations that Arts. 16(3) and 20 are judged
 * by. A person appears by name and by an opaque key, never by a number.
 */
import type { Tie } from './articles/art-16-affiliation';
import type { CivilDate } from './kernel/time';
import type { Holder, Relations, Uscc } from './model';

/** What a holder can be to the entity that it leads, owns, controls or set up. */
export const TIES = [
  'legal-representative',
  'director',
  'shareholder',
  'actual-controller',
  'founder',
] as const satisfies readonly Tie['tie'][];

/** `person:<key>` or `entity:<USCC>`; equal keys are the same person or entity. */
export type HolderKey = `person:${string}` | `entity:${string}`;

export interface DatedRelation {
  readonly holder: HolderKey;
  readonly holderName: string;
  readonly held: Uscc;
  readonly heldName: string;
  readonly tie: Tie['tie'];
  /** Hundredths of a percent; of shareholders only. */
  readonly basisPoints?: number;
  readonly from: CivilDate;
  /** The last day; absent while it lasts, and of founders, who stay that. */
  readonly to?: CivilDate;
}

export function isPersonal({ holder }: Pick<DatedRelation, 'holder'>): boolean {
  return holder.startsWith('person:');
}

/** Whether a relation stood on one of the days, its own first and last day included. */
export function stoodOn({ from, to }: DatedRelation, days: readonly CivilDate[]): boolean {
  return days.some((day) => from <= day && (to === undefined || day <= to));
}

export function tieOf(relation: DatedRelation): Tie {
  const { holderName, heldName, tie, basisPoints, from: since } = relation;
  const percent = basisPoints === undefined ? {} : { percent: basisPoints / 100 };
  return { from: holderName, to: heldName, tie, ...percent, since };
}

/** What is on record of an entity; it may lack a legal representative, which a declaration has. */
export type RecordedRelations = Omit<Relations, 'legalRepresentative'> &
  Partial<Pick<Relations, 'legalRepresentative'>>;

/**
 * The relations of an entity as the reading of Art. 16(3) takes them, from those around it: of the entities
 * that it founded, those that somebody else may have founded with it.
 */
export function recordedRelations(
  uscc: Uscc,
  around: readonly DatedRelation[],
): RecordedRelations | undefined {
  const above = around.filter(({ held }) => held === uscc);
  const founded = around.filter(
    ({ holder, tie }) => holder === `entity:${uscc}` && tie === 'founder',
  );
  if (above.length + founded.length === 0) return undefined;
  const having = (tie: Tie['tie']) => above.filter((relation) => relation.tie === tie);
  const [legalRepresentative] = having('legal-representative').flatMap(personOf);
  return {
    ...(legalRepresentative !== undefined && { legalRepresentative }),
    directors: having('director').flatMap(personOf),
    shareholders: having('shareholder').map((relation) => ({
      holder: holderOf(relation),
      percent: (relation.basisPoints ?? 0) / 100,
    })),
    actualControllers: having('actual-controller').map(holderOf),
    jointlyFounded: founded.map(({ held }) => held),
  };
}

function personOf(relation: DatedRelation) {
  const holder = holderOf(relation);
  return 'person' in holder ? [holder.person] : [];
}

function holderOf({ holder, holderName: name }: DatedRelation): Holder {
  const key = holder.slice(holder.indexOf(':') + 1);
  return holder.startsWith('person:') ? { person: { name, idNumber: key } } : { entity: key };
}
