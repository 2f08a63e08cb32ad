/**
 * Art. 16(3): buyer and provider must have nothing to do with each other. What the declared relations
 * prove is found here, with the chain that proves it. No hit is not clearance: reviewers still judge.
 */
import { reading } from '../kernel/rule';
import type { CivilDate } from '../kernel/time';
import type { Holder, Person, Relations, Uscc } from '../model';
import type { PolicyInForce } from '../policy-in-force';
import { FROM_ISSUE } from './art-25-validity';

export const affiliationShareholderPercent = reading({
  id: 'affiliationShareholderPercent',
  cite: 'reading of Art. 16(3)',
  why: 'A tenth of the shares is where company practice begins to speak of influence.',
  from: { [FROM_ISSUE]: 10 },
});

export interface RelatedParty {
  readonly uscc: Uscc;
  readonly name: string;
  readonly relations: Relations;
}

export type AffiliationKind = 'same-officer' | 'common-holder' | 'ownership' | 'joint-founding';
/** What proves nothing by itself, and is shown to the reviewer. */
export type SuspicionKind = 'officer-and-holder' | 'namesake';

/** One tie of a chain: `from` holds, leads or founded `to`. People appear by name, never by number. */
export interface Tie {
  readonly from: string;
  readonly to: string;
  readonly tie:
    'legal-representative' | 'director' | 'shareholder' | 'actual-controller' | 'founder';
  readonly percent?: number;
  /** First day, where the record has it. */
  readonly since?: CivilDate;
}

/** Ties between two parties, from the top down to the one and then to the other. */
export interface Chained<Kind> {
  readonly kind: Kind;
  readonly chain: readonly Tie[];
}
export type Affiliation = Chained<AffiliationKind>;
export type Suspicion = Chained<SuspicionKind>;

/** Relations known of further entities, for chains that run through them. */
export type KnownRelations = Readonly<Partial<Record<Uscc, Relations>>>;

/** Every affiliation between two parties that the known relations show, each with its chain. */
export function affiliations(
  policy: PolicyInForce,
  one: RelatedParty,
  other: RelatedParty,
  known: KnownRelations = {},
): Affiliation[] {
  const web = new Web(policy.parameters.affiliationShareholderPercent, [one, other], known);
  return [...commonOfficers(one, other), ...web.holdings(), ...commonFoundings(one, other)];
}

/** An officer of one party who holds the other, and people of one name without a number; each once. */
export function suspicions(
  policy: PolicyInForce,
  one: RelatedParty,
  other: RelatedParty,
): Suspicion[] {
  const least = policy.parameters.affiliationShareholderPercent;
  const others = [...officers(other), ...personalHolders(other, least)];
  const found = [...officers(one), ...personalHolders(one, least)].flatMap((role) =>
    others.flatMap((same): Suspicion[] => {
      const chain = [role.tie, same.tie];
      if (isNamesake(role.person, same.person)) return [{ kind: 'namesake', chain }];
      const mixed = role.leads !== same.leads && isSamePerson(role.person, same.person);
      return mixed ? [{ kind: 'officer-and-holder', chain }] : [];
    }),
  );
  const told = found.map(({ kind, chain }) => `${kind}/${chain[0]?.from ?? ''}`);
  return found.filter((_, at) => told.indexOf(told[at] ?? '') === at);
}

/** A person in one of a party's places. */
interface PersonalTie {
  readonly person: Person;
  readonly leads: boolean;
  readonly tie: Tie;
}

function officers({ name, relations }: RelatedParty): PersonalTie[] {
  const officer = (person: Person, tie: Tie['tie']): PersonalTie => ({
    person,
    leads: true,
    tie: { from: person.name, to: name, tie },
  });
  return [
    officer(relations.legalRepresentative, 'legal-representative'),
    ...relations.directors.map((person) => officer(person, 'director')),
  ];
}

function personalHolders({ name: to, relations }: RelatedParty, least: number): PersonalTie[] {
  return holdersIn(relations, (percent) => percent >= least).flatMap(({ holder, ...tie }) => {
    if (!('person' in holder)) return [];
    const { person } = holder;
    return [{ person, leads: false, tie: { from: person.name, to, ...tie } }];
  });
}

/** The same person leads or directs both; each person is told once. */
function commonOfficers(one: RelatedParty, other: RelatedParty): Affiliation[] {
  const told: Person[] = [];
  return officers(one).flatMap(({ person, tie }) => {
    const same = officers(other).find((officer) => isSamePerson(officer.person, person));
    if (same === undefined || told.some((known) => isSamePerson(known, person))) return [];
    told.push(person);
    return [{ kind: 'same-officer' as const, chain: [tie, same.tie] }];
  });
}

function commonFoundings(one: RelatedParty, other: RelatedParty): Affiliation[] {
  const founded = new Set(other.relations.jointlyFounded);
  return [...new Set(one.relations.jointlyFounded)]
    .filter((uscc) => founded.has(uscc) && uscc !== one.uscc && uscc !== other.uscc)
    .map((to) => ({
      kind: 'joint-founding' as const,
      chain: [one, other].map(({ name: from }) => ({ from, to, tie: 'founder' as const })),
    }));
}

/** A holder and its tie to what it holds. */
interface Link {
  readonly key: string;
  readonly tie: Tie;
}
/** From a holder at the top down to a party. */
type Path = readonly Link[];

/** The two parties and what is known beyond them, walked upwards from the held to the holder. */
class Web {
  readonly #leastPercent: number;
  readonly #parties: readonly [RelatedParty, RelatedParty];
  readonly #relations: ReadonlyMap<Uscc, Relations | undefined>;

  constructor(
    leastPercent: number,
    parties: readonly [RelatedParty, RelatedParty],
    known: KnownRelations,
  ) {
    this.#leastPercent = leastPercent;
    this.#parties = parties;
    this.#relations = new Map([
      ...Object.entries(known),
      ...parties.map(({ uscc, relations }) => [uscc, relations] as const),
    ]);
  }

  /** One party stands above the other or, if neither does, one holder stands above both. */
  holdings(): Affiliation[] {
    const [one, other] = this.#parties;
    const aboveOne = this.#above(one.uscc);
    const aboveOther = this.#above(other.uscc);
    const ownership = [aboveOne.get(other.uscc), aboveOther.get(one.uscc)]
      .filter((path) => path !== undefined)
      .map((path) => ({ kind: 'ownership' as const, chain: tiesOf(path) }));
    return ownership.length > 0 ? ownership : commonHolders(aboveOne, aboveOther);
  }

  /** Every holder above an entity, nearest first, with the shortest path down to it. */
  #above(uscc: Uscc): ReadonlyMap<string, Path> {
    const paths = new Map<string, Path>();
    const queue: { key: string; path: Path }[] = [{ key: uscc, path: [] }];
    for (let held = queue.shift(); held !== undefined; held = queue.shift()) {
      for (const link of this.#holdersOf(held.key)) {
        if (link.key === uscc || paths.has(link.key)) continue;
        const path = [link, ...held.path];
        paths.set(link.key, path);
        queue.push({ key: link.key, path });
      }
    }
    return paths;
  }

  #holdersOf(uscc: string): Link[] {
    const to = this.#nameOf(uscc);
    const relations = this.#relations.get(uscc);
    const counts = (percent: number, holder: Holder) =>
      percent >= this.#leastPercent || (percent > 0 && this.#isBetweenParties(uscc, holder));
    const declared = relations === undefined ? [] : holdersIn(relations, counts);
    const founders = this.#parties.filter(({ relations }) =>
      relations.jointlyFounded.includes(uscc),
    );
    return [
      ...declared.map(({ holder, ...tie }) => ({
        key: this.#keyOf(holder, uscc),
        tie: { from: this.#holderName(holder), to, ...tie },
      })),
      ...founders.map((party) => ({
        key: party.uscc,
        tie: { from: party.name, to, tie: 'founder' as const },
      })),
    ];
  }

  /** Between the parties themselves any share counts; beyond them, from the threshold on. */
  #isBetweenParties(uscc: string, holder: Holder): boolean {
    const isParty = (code: string) => this.#parties.some((party) => party.uscc === code);
    return 'entity' in holder && isParty(holder.entity) && isParty(uscc);
  }

  /** Someone without a number is nobody else's namesake: such a person is never found twice. */
  #keyOf(holder: Holder, held: string): string {
    if ('entity' in holder) return holder.entity;
    const number = numberOf(holder.person);
    return number === '' ? `${held}/${holder.person.name}` : `person:${number}`;
  }

  #holderName(holder: Holder): string {
    return 'person' in holder ? holder.person.name : this.#nameOf(holder.entity);
  }

  #nameOf(uscc: string): string {
    return this.#parties.find((party) => party.uscc === uscc)?.name ?? uscc;
  }
}

interface Holding extends Pick<Tie, 'tie' | 'percent'> {
  readonly holder: Holder;
}

/** Shareholders whose share counts, and actual controllers. */
function holdersIn(
  { shareholders, actualControllers }: Relations,
  counts: (percent: number, holder: Holder) => boolean,
): Holding[] {
  return [
    ...shareholders
      .filter(({ percent, holder }) => counts(percent, holder))
      .map(({ percent, holder }) => ({ holder, tie: 'shareholder' as const, percent })),
    ...actualControllers.map((holder) => ({ holder, tie: 'actual-controller' as const })),
  ];
}

/** The nearest holders above both: who only stands above one of these is not told again. */
function commonHolders(
  aboveOne: ReadonlyMap<string, Path>,
  aboveOther: ReadonlyMap<string, Path>,
): Affiliation[] {
  return [...aboveOne].flatMap(([key, path]) => {
    const also = aboveOther.get(key);
    if (also === undefined || passesThrough(path, aboveOther)) return [];
    return [{ kind: 'common-holder' as const, chain: [...tiesOf(path), ...tiesOf(also)] }];
  });
}

function passesThrough(path: Path, holders: ReadonlyMap<string, Path>): boolean {
  return path.slice(1).some(({ key }) => holders.has(key));
}

function tiesOf(path: Path): Tie[] {
  return path.map(({ tie }) => tie);
}

function numberOf({ idNumber }: Person): string {
  return idNumber.trim().toUpperCase();
}

function isSamePerson(one: Person, other: Person): boolean {
  return numberOf(one) !== '' && numberOf(one) === numberOf(other);
}

function isNamesake(one: Person, other: Person): boolean {
  const unnumbered = numberOf(one) === '' || numberOf(other) === '';
  return unnumbered && one.name.trim() === other.name.trim();
}

const TIE_NAMES: Readonly<Record<Tie['tie'], string>> = {
  'legal-representative': '任法定代表人',
  director: '任董事',
  shareholder: '持股',
  'actual-controller': '实际控制',
  founder: '参与设立',
};

/** A chain in words, such as `甲某持股30%（示例企业一）`. */
export function chainInWords(chain: readonly Tie[]): string {
  return chain
    .map(({ from, to, tie, percent, since }) => {
      const share = percent === undefined ? '' : `${percent}%`;
      const day = since === undefined ? '' : `自${since}起`;
      return `${from}${day}${TIE_NAMES[tie]}${share}（${to}）`;
    })
    .join('，');
}
