/**
 * Art. 16(3): buyer and provider must have nothing to do with each other. What the declared relations
 * show is found here, with the chain that proves it. No hit is not clearance: reviewers still judge.
 */
import { reading } from '../kernel/rule';
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

/** One tie of a chain: `from` holds, leads or founded `to`. People appear by name, never by number. */
export interface Tie {
  readonly from: string;
  readonly to: string;
  readonly tie:
    'legal-representative' | 'director' | 'shareholder' | 'actual-controller' | 'founder';
  readonly percent?: number;
}

export interface Affiliation {
  readonly kind: AffiliationKind;
  readonly chain: readonly Tie[];
}

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
  return [
    ...commonOfficers(one, other),
    ...web.holders(one, other),
    ...commonFoundings(one, other),
  ];
}

interface Officer {
  readonly person: Person;
  readonly tie: 'legal-representative' | 'director';
}

function officers({ relations }: RelatedParty): Officer[] {
  const { legalRepresentative, directors } = relations;
  return [
    { person: legalRepresentative, tie: 'legal-representative' as const },
    ...directors.map((person) => ({ person, tie: 'director' as const })),
  ];
}

/** The same person leads or directs both; each person is told once. */
function commonOfficers(one: RelatedParty, other: RelatedParty): Affiliation[] {
  const told = new Set<string>();
  return officers(one).flatMap(({ person, tie }) => {
    const same = officers(other).find((officer) => isSamePerson(officer.person, person));
    if (same === undefined || told.has(personKey(person))) return [];
    told.add(personKey(person));
    const chain = [
      { from: person.name, to: one.name, tie },
      { from: person.name, to: other.name, tie: same.tie },
    ];
    return [{ kind: 'same-officer' as const, chain }];
  });
}

function commonFoundings(one: RelatedParty, other: RelatedParty): Affiliation[] {
  const founded = new Set(other.relations.jointlyFounded);
  return [...new Set(one.relations.jointlyFounded)]
    .filter((uscc) => founded.has(uscc) && uscc !== one.uscc && uscc !== other.uscc)
    .map((uscc) => ({
      kind: 'joint-founding' as const,
      chain: [
        { from: one.name, to: uscc, tie: 'founder' as const },
        { from: other.name, to: uscc, tie: 'founder' as const },
      ],
    }));
}

/** A holder with the ties that lead from it down to a party. */
interface Held {
  readonly key: string;
  readonly chain: readonly Tie[];
}

/** The two parties and what is known beyond them, walked upwards from held to holder. */
class Web {
  readonly #relations = new Map<Uscc, Relations>();
  readonly #names = new Map<Uscc, string>();

  constructor(
    private readonly leastPercent: number,
    private readonly parties: readonly [RelatedParty, RelatedParty],
    known: KnownRelations,
  ) {
    for (const [uscc, relations] of Object.entries(known)) {
      if (relations !== undefined) this.#relations.set(uscc, relations);
    }
    for (const { uscc, name, relations } of parties) {
      this.#relations.set(uscc, relations);
      this.#names.set(uscc, name);
    }
  }

  /** One holds the other, or one holder stands above both. */
  holders(one: RelatedParty, other: RelatedParty): Affiliation[] {
    const aboveOne = this.#above(one.uscc);
    const aboveOther = this.#above(other.uscc);
    const ownership = [aboveOne.get(other.uscc), aboveOther.get(one.uscc)]
      .filter((chain) => chain !== undefined)
      .map((chain) => ({ kind: 'ownership' as const, chain }));
    if (ownership.length > 0) return ownership;
    return [...aboveOne].flatMap(([key, chain]) => {
      const also = aboveOther.get(key);
      if (also === undefined) return [];
      return [{ kind: 'common-holder' as const, chain: [...chain, ...also] }];
    });
  }

  /** Every holder above an entity, nearest first, with the shortest chain down to it. */
  #above(uscc: Uscc): Map<string, readonly Tie[]> {
    const found = new Map<string, readonly Tie[]>();
    const queue: Held[] = [{ key: uscc, chain: [] }];
    for (let held = queue.shift(); held !== undefined; held = queue.shift()) {
      for (const { key, tie } of this.#holdersOf(held.key)) {
        if (key === uscc || found.has(key)) continue;
        const chain = [tie, ...held.chain];
        found.set(key, chain);
        queue.push({ key, chain });
      }
    }
    return found;
  }

  #holdersOf(uscc: Uscc): { key: string; tie: Tie }[] {
    const to = this.#nameOf(uscc);
    const relations = this.#relations.get(uscc);
    const shares = (relations?.shareholders ?? [])
      .filter(({ holder, percent }) => this.#counts(uscc, holder, percent))
      .map(({ holder, percent }) => this.#held(holder, { to, tie: 'shareholder', percent }));
    const controllers = (relations?.actualControllers ?? []).map((holder) =>
      this.#held(holder, { to, tie: 'actual-controller' }),
    );
    const founders = this.parties
      .filter((party) => party.relations.jointlyFounded.includes(uscc))
      .map((party) => this.#held({ entity: party.uscc }, { to, tie: 'founder' }));
    return [...shares, ...controllers, ...founders];
  }

  /** Between the parties themselves any share counts; beyond them, from the threshold on. */
  #counts(uscc: Uscc, holder: Holder, percent: number): boolean {
    const isParty = (code: Uscc) => this.parties.some((party) => party.uscc === code);
    const between = 'entity' in holder && isParty(holder.entity) && isParty(uscc);
    return percent >= this.leastPercent || (between && percent > 0);
  }

  #held(holder: Holder, tie: Omit<Tie, 'from'>): { key: string; tie: Tie } {
    return 'person' in holder
      ? { key: personKey(holder.person), tie: { from: holder.person.name, ...tie } }
      : { key: holder.entity, tie: { from: this.#nameOf(holder.entity), ...tie } };
  }

  #nameOf(uscc: Uscc): string {
    return this.#names.get(uscc) ?? uscc;
  }
}

function isSamePerson(one: Person, other: Person): boolean {
  return personKey(one) === personKey(other);
}

/** People are told apart by their number; without one, by name, which reviewers can clear. */
function personKey({ name, idNumber }: Person): string {
  const number = idNumber.trim().toUpperCase();
  return number === '' ? `name:${name.trim()}` : `id:${number}`;
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
    .map(({ from, to, tie, percent }) => {
      const share = percent === undefined ? '' : `${percent}%`;
      return `${from}${TIE_NAMES[tie]}${share}（${to}）`;
    })
    .join('，');
}
