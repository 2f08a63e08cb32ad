/**
 * Who stands behind an entity, and since when: the dated relations that Arts. 16(3) and 20 are judged
 * by. A person appears by name and by an opaque key, never by a number.
 */
import { addDays, type CivilDate, type Instant } from '../kernel/time';
import type { Holder, Person, Relations, Uscc } from '../model/nouns';

/** What a holder can be to the entity that it leads, owns, controls or set up. */
export const TIES = [
  'legal-representative',
  'director',
  'shareholder',
  'actual-controller',
  'founder',
] as const satisfies readonly Tie['tie'][];

/**
 * `person:<key>` or `entity:<USCC>`; equal keys are the same person or entity. `unnumbered:<USCC>/<name>` is a person
 * declared without a number, who is nobody else and stays in the case that declares them.
 */
export type HolderKey = `person:${string}` | `entity:${string}` | `unnumbered:${string}`;

/** Who said so: a party with a case, the registry of institutions, or a file that staff imported. */
export interface RelationSource {
  readonly kind: 'declared' | 'registered' | 'imported';
  /** Number of the case, or id of the import. */
  readonly reference: string;
  readonly at: Instant;
  /** The party whose application declared it. */
  readonly by?: Uscc;
}

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
  /** Who said so; `this-case` is what the case at hand declares itself. */
  readonly source?: RelationSource | 'this-case';
}

export function isPersonal({ holder }: Pick<DatedRelation, 'holder'>): boolean {
  return holder.startsWith('person:');
}

/** Whether a relation stood on one of the days, its own first and last day included. */
export function stoodOn({ from, to }: DatedRelation, days: readonly CivilDate[]): boolean {
  return days.some((day) => from <= day && (to === undefined || day <= to));
}

/** The first day is told only where a file states it: a declaration says what is, not since when. */
export function tieOf(relation: DatedRelation): Tie {
  const { holderName, heldName, tie, basisPoints, from: since, source } = relation;
  const percent = basisPoints === undefined ? {} : { percent: basisPoints / 100 };
  const known = source === 'this-case' ? undefined : source;
  const dated = source === undefined || known?.kind === 'imported' ? { since } : {};
  const told = known === undefined ? {} : { source: known };
  const person = entityOf(relation.holder) === undefined ? { isPerson: true as const } : {};
  return { from: holderName, to: heldName, tie, ...person, ...percent, ...dated, ...told };
}

/** A party and what is declared of it (Art. 16(3)); a person's number may stand as a key in its place. */
export interface DeclaringParty {
  readonly uscc: Uscc;
  readonly name: string;
  readonly relations: Relations;
}

/** What a party declares, as relations from a day on. */
export function declaredRelations(
  { uscc: held, name: heldName, relations }: DeclaringParty,
  from: CivilDate,
  source: RelationSource | 'this-case' = 'this-case',
): DatedRelation[] {
  const { legalRepresentative, directors, shareholders, actualControllers } = relations;
  const tied = (holder: Holder, tie: Tie['tie']): DatedRelation => {
    const holderName = 'person' in holder ? holder.person.name : holder.entity;
    return { holder: keyOf(holder, held), holderName, held, heldName, tie, from, source };
  };
  return [
    tied({ person: legalRepresentative }, 'legal-representative'),
    ...directors.map((person) => tied({ person }, 'director')),
    ...shareholders.map(({ holder, percent }) => ({
      ...tied(holder, 'shareholder'),
      basisPoints: Math.round(percent * 100),
    })),
    ...actualControllers.map((holder) => tied(holder, 'actual-controller')),
    ...relations.jointlyFounded.map((founded): DatedRelation => {
      const holder = `entity:${held}` as const;
      const names = { holderName: heldName, heldName: founded };
      return { holder, held: founded, ...names, tie: 'founder', from, source };
    }),
  ];
}

function keyOf(holder: Holder, held: Uscc): HolderKey {
  if ('entity' in holder) return `entity:${holder.entity}`;
  const number = numberOf(holder.person);
  return number === '' ? `unnumbered:${held}/${holder.person.name.trim()}` : `person:${number}`;
}

function numberOf({ idNumber }: Person): string {
  return idNumber.trim();
}

export function isSameTie(one: DatedRelation, other: DatedRelation): boolean {
  return one.holder === other.holder && one.held === other.held && one.tie === other.tie;
}

/** What a file states of a tie settles what was declared of it before, also where it gives another first day. */
export function prevailing(relations: readonly DatedRelation[]): DatedRelation[] {
  const toldAt = new Map<string, Instant>();
  for (const one of relations) {
    const source = sourceOf(one);
    if (source?.kind !== 'imported') continue;
    const before = toldAt.get(tieKey(one));
    if (before === undefined || before < source.at) toldAt.set(tieKey(one), source.at);
  }
  return relations.filter((one) => {
    const source = sourceOf(one);
    const file = toldAt.get(tieKey(one));
    return source?.kind !== 'declared' || file === undefined || file < source.at;
  });
}

function tieKey({ holder, held, tie }: DatedRelation): string {
  return `${holder} ${held} ${tie}`;
}

/** Relations by the entity that is led, owned, controlled or set up. */
export function byHeld(
  relations: readonly DatedRelation[],
): ReadonlyMap<Uscc, readonly DatedRelation[]> {
  const to = new Map<Uscc, DatedRelation[]>();
  for (const one of relations) {
    const others = to.get(one.held);
    if (others === undefined) to.set(one.held, [one]);
    else others.push(one);
  }
  return to;
}

/** The code of a holder that is an entity. */
export function entityOf(holder: HolderKey): Uscc | undefined {
  return holder.startsWith('entity:') ? holder.slice('entity:'.length) : undefined;
}

/**
 * Of the relations around many entities those that concern some of them: to them, to the entities above them, and
 * to what these set up together with others.
 */
export function aroundWhom(
  relations: readonly DatedRelation[],
): (entities: readonly Uscc[]) => DatedRelation[] {
  const to = byHeld(relations);
  const founded = new Map<string, DatedRelation[]>();
  for (const one of relations) {
    const founder = one.tie === 'founder' ? entityOf(one.holder) : undefined;
    if (founder !== undefined) founded.set(founder, [...(founded.get(founder) ?? []), one]);
  }
  return (entities) => {
    const seen = new Set(entities);
    const found = new Set<DatedRelation>(entities.flatMap((uscc) => founded.get(uscc) ?? []));
    // A set that grows while it is walked is walked to its end.
    for (const uscc of seen) {
      for (const one of to.get(uscc) ?? []) {
        found.add(one);
        const above = entityOf(one.holder);
        if (above !== undefined) seen.add(above);
      }
    }
    return [...found];
  };
}

function sourceOf({ source }: DatedRelation): RelationSource | undefined {
  return source === 'this-case' ? undefined : source;
}

/** Whether neither of the parties said so, nor the registry or a file: what strangers say of them proves nothing. */
export function isHearsay(relation: DatedRelation, parties: readonly Uscc[]): boolean {
  const source = sourceOf(relation);
  if (source?.kind !== 'declared') return false;
  return source.by === undefined || !parties.includes(source.by);
}

/** Whether a case itself said so, such as before it was corrected. */
export function isSaidWith(caseNo: string, relation: DatedRelation): boolean {
  return sourceOf(relation)?.reference === caseNo;
}

/** Whether only a file that staff imported says so. */
export function isImported(relation: DatedRelation): boolean {
  return sourceOf(relation)?.kind === 'imported';
}

const isDeclared = (one: DatedRelation): boolean => sourceOf(one)?.kind === 'declared';

/** Who declares, on which day and with which case. */
export interface Declarer {
  readonly on: CivilDate;
  readonly own: Uscc;
  readonly caseNo?: string;
}

/**
 * What a declaration of a day changes of what is on record: ties that are new or have another share and, where the
 * party speaks for itself, the end of what it declared before and does not repeat. Nothing where it says the same.
 */
export function restated(
  declared: readonly DatedRelation[],
  recorded: readonly DatedRelation[],
  by: Declarer,
): DatedRelation[] {
  const { on } = by;
  const standing = prevailing(recorded).filter((one) => stoodOn(one, [on]));
  const changed = declared
    .filter(({ holder }) => !holder.startsWith('unnumbered:'))
    .flatMap((one) => {
      // A stranger's word does not stand for the party's own, which would leave no trace.
      const known = standing.filter(
        (other) => isSameTie(one, other) && !isHearsay(other, [by.own, one.held]),
      );
      if (known.some(({ basisPoints }) => basisPoints === one.basisPoints)) return [];
      const before = known.find(isDeclared);
      return [{ ...one, from: before?.from ?? on }];
    });
  return [...changed, ...endedBy(declared, standing, by)];
}

/** What a party declared of itself before, or with the same case of the other, and declares no more. */
export function endedBy(
  declared: readonly DatedRelation[],
  recorded: readonly DatedRelation[],
  { on, own, caseNo }: Declarer,
): DatedRelation[] {
  return recorded
    .filter(
      (one) =>
        (one.held === own || (caseNo !== undefined && isSaidWith(caseNo, one))) &&
        one.tie !== 'founder' &&
        isDeclared(one) &&
        !declared.some((other) => isSameTie(one, other)),
    )
    .map((one) => ({ ...one, to: addDays(on, -1) }));
}

/** One tie of a chain: `from` holds, leads or founded `to`. People appear by name, never by number. */
export interface Tie {
  readonly from: string;
  readonly to: string;
  readonly tie:
    'legal-representative' | 'director' | 'shareholder' | 'actual-controller' | 'founder';
  /** Whether `from` is a person. */
  readonly isPerson?: true;
  readonly percent?: number;
  /** First day, where the record has it. */
  readonly since?: CivilDate;
  /** Who said so; absent for what the case at hand declares itself. */
  readonly source?: RelationSource;
}
