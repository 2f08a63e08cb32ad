/**
 * Art. 16(3): buyer and provider must have nothing to do with each other. What the relations declared
 * and on record prove is found here, with the chain that proves it. No hit is not clearance: reviewers still judge.
 */
import {
  byHeld,
  entityOf,
  tieOf,
  type DatedRelation,
  type HolderKey,
  type RelationSource,
  type Tie,
} from '../relations/dated-relations';
import { isSameName } from '../kernel/text';
import { civilDateOf, type CivilDate } from '../kernel/time';
import type { Uscc } from '../model/nouns';
import type { PolicyInForce } from '../parameters/policy-in-force';

/**
 * The days before the submission on which the parties are looked at, each by itself: that of signing, and each on which a
 * tie began or was there for the last time. What never stood together on one day is no tie.
 */
export function earlierDays(
  { parameters }: PolicyInForce,
  { submittedOn, signedOn }: { readonly submittedOn: CivilDate; readonly signedOn: CivilDate },
  relations: readonly DatedRelation[],
): readonly CivilDate[] {
  // A round from before there was this reading has the default.
  const { affiliationOnSigningDay: looks = true } = parameters as Partial<typeof parameters>;
  if (!looks) return [];
  const turns = relations.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to]));
  const days = [signedOn, ...turns].filter((day) => signedOn <= day && day < submittedOn);
  return [...new Set(days)].sort();
}

export interface RelatedParty {
  readonly uscc: Uscc;
  readonly name: string;
}

export type AffiliationKind =
  'same-officer' | 'common-holder' | 'ownership' | 'joint-founding' | 'control';
/** What proves nothing by itself, and is shown to the reviewer. */
export type SuspicionKind = 'officer-and-holder' | 'namesake' | 'common-founder' | 'state-holder';

/** Ties between two parties, from the top down to the one and then to the other. */
export interface Chained<Kind> {
  readonly kind: Kind;
  readonly chain: readonly Tie[];
}
export type Affiliation = Chained<AffiliationKind>;
export type Suspicion = Chained<SuspicionKind>;

/** Every affiliation between two parties that the relations given show, each with its chain. */
export function affiliations(
  policy: PolicyInForce,
  one: RelatedParty,
  other: RelatedParty,
  relations: readonly DatedRelation[],
): Affiliation[] {
  const web = new Web(policy.parameters.affiliationShareholderPercent, [one, other], relations);
  const found = [...web.commonOfficers(), ...web.holdings(), ...web.commonFoundings()];
  return found.length > 0 ? found : web.controls();
}

/** An officer of one party who holds the other, and people of one name without a number; each once. */
export function suspicions(
  policy: PolicyInForce,
  one: RelatedParty,
  other: RelatedParty,
  relations: readonly DatedRelation[],
): Suspicion[] {
  const web = new Web(policy.parameters.affiliationShareholderPercent, [one, other], relations);
  const others = web.personsOf(other);
  const found = web.personsOf(one).flatMap((role) =>
    others.flatMap((same): Suspicion[] => {
      const chain = [role, same].map((relation) => web.tieOf(relation));
      if (isNamesake(role, same)) return [{ kind: 'namesake', chain }];
      const mixed = leads(role) !== leads(same) && role.holder === same.holder;
      return mixed ? [{ kind: 'officer-and-holder', chain }] : [];
    }),
  );
  found.push(...web.stateHoldings(), ...web.commonFounders());
  const told = found.map(({ kind, chain }) => `${kind}/${chain[0]?.from ?? ''}`);
  return found.filter((_, at) => told.indexOf(told[at] ?? '') === at);
}

function leads({ tie }: DatedRelation): boolean {
  return tie === 'legal-representative' || tie === 'director';
}

const isUnnumbered = ({ holder }: DatedRelation): boolean => holder.startsWith('unnumbered:');

function isNamesake(one: DatedRelation, other: DatedRelation): boolean {
  const unnumbered = isUnnumbered(one) || isUnnumbered(other);
  return unnumbered && isSameName(one.holderName, other.holderName);
}

/** A holder and its tie to what it holds. */
interface Link {
  readonly key: HolderKey;
  readonly tie: Tie;
}
/** From a holder at the top down to a party. */
type Path = readonly Link[];

/** The two parties and the relations around them, walked upwards from the held to the holder. */
class Web {
  readonly #leastPercent: number;
  readonly #parties: readonly [RelatedParty, RelatedParty];
  readonly #to: ReadonlyMap<Uscc, readonly DatedRelation[]>;
  readonly #founded: readonly DatedRelation[];

  constructor(
    leastPercent: number,
    parties: readonly [RelatedParty, RelatedParty],
    relations: readonly DatedRelation[],
  ) {
    this.#leastPercent = leastPercent;
    this.#parties = parties;
    const isParty = ({ holder }: DatedRelation) =>
      parties.some(({ uscc }) => holder === keyOf(uscc));
    this.#founded = relations.filter((one) => one.tie === 'founder' && isParty(one));
    this.#to = byHeld(relations);
  }

  /** The same person leads or directs both; each person is told once. */
  commonOfficers(): Affiliation[] {
    const [officers, others] = this.#parties.map((party) => this.#officersOf(party));
    return distinct(officers ?? []).flatMap((officer) => {
      const same = others?.find(({ holder }) => holder === officer.holder);
      if (same === undefined) return [];
      const chain = [officer, same].map((one) => this.tieOf(one));
      return [{ kind: 'same-officer' as const, chain }];
    });
  }

  #officersOf({ uscc }: RelatedParty): DatedRelation[] {
    return this.#relationsTo(uscc).filter(leads);
  }

  /** Each person in one of a party's places, as an officer or as a holder that counts. */
  personsOf(party: RelatedParty): DatedRelation[] {
    const holders = this.#relationsTo(party.uscc).filter((one) => {
      return !one.holder.startsWith('entity:') && this.#counts(one);
    });
    return [...this.#officersOf(party), ...holders];
  }

  commonFoundings(): Affiliation[] {
    const [one, other] = this.#parties;
    const byOther = this.#foundedBy(other);
    return [...this.#foundedBy(one)].flatMap(([held, founding]) => {
      const same = byOther.get(held);
      if (same === undefined || held === one.uscc || held === other.uscc) return [];
      const chain = [founding, same].map((relation) => this.tieOf(relation));
      return [{ kind: 'joint-founding' as const, chain }];
    });
  }

  #foundedBy({ uscc }: RelatedParty): ReadonlyMap<Uscc, DatedRelation> {
    const own = this.#founded.filter(({ holder }) => holder === keyOf(uscc));
    return new Map(own.map((founding) => [founding.held, founding]));
  }

  /** One party stands above the other or, if neither does, one holder stands above both. */
  holdings(): Affiliation[] {
    const [one, other] = this.#parties;
    const aboveOne = this.#above(one.uscc);
    const aboveOther = this.#above(other.uscc);
    const ownership = [aboveOne.get(keyOf(other.uscc)), aboveOther.get(keyOf(one.uscc))]
      .filter((path) => path !== undefined)
      .map((path) => ({ kind: 'ownership' as const, chain: tiesOf(path) }));
    if (ownership.length > 0) return ownership;
    return commonHolders(aboveOne, aboveOther).filter(({ chain }) => !isOfState(chain));
  }

  /** Holders above both that are the state's: its undertakings have nothing to do with each other by that alone. */
  stateHoldings(): Suspicion[] {
    const [one, other] = this.#parties.map(({ uscc }) => this.#above(uscc));
    if (one === undefined || other === undefined) return [];
    return commonHolders(one, other)
      .filter(({ chain }) => isOfState(chain))
      .map(({ chain }) => ({ kind: 'state-holder', chain }));
  }

  /** One person or entity that set up both, and holds them no more. */
  commonFounders(): Suspicion[] {
    const [one, other] = this.#parties.map(({ uscc }) =>
      this.#relationsTo(uscc).filter(({ tie }) => tie === 'founder'),
    );
    return distinct(one ?? []).flatMap((founding) => {
      const same = other?.find(({ holder }) => holder === founding.holder);
      if (same === undefined || isUnnumbered(founding)) return [];
      return [{ kind: 'common-founder' as const, chain: [this.tieOf(founding), this.tieOf(same)] }];
    });
  }

  /** An officer or controller of the one who controls the other, also through others. */
  controls(): Affiliation[] {
    const [one, other] = this.#parties;
    return [...this.#controlsOver(one, other), ...this.#controlsOver(other, one)];
  }

  #controlsOver(led: RelatedParty, controlled: RelatedParty): Affiliation[] {
    const above = this.#above(controlled.uscc, (relation) => this.#isControl(relation));
    const inCharge = this.#relationsTo(led.uscc).filter(
      (relation) => leads(relation) || relation.tie === 'actual-controller',
    );
    return distinct(inCharge).flatMap((relation) => {
      const path = above.get(relation.holder);
      if (path === undefined || isUnnumbered(relation)) return [];
      return [{ kind: 'control' as const, chain: [this.tieOf(relation), ...tiesOf(path)] }];
    });
  }

  #isControl({ tie, basisPoints = 0 }: DatedRelation): boolean {
    return tie === 'actual-controller' || (tie === 'shareholder' && basisPoints > HALF);
  }

  /** Every holder above an entity, nearest first, with the shortest path down to it. */
  #above(uscc: Uscc, counts?: (one: DatedRelation) => boolean): ReadonlyMap<string, Path> {
    const paths = new Map<string, Path>();
    const queue: { held: Uscc; path: Path }[] = [{ held: uscc, path: [] }];
    for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
      for (const link of this.#holdersOf(at.held, counts)) {
        if (link.key === keyOf(uscc) || paths.has(link.key)) continue;
        const path = [link, ...at.path];
        paths.set(link.key, path);
        const entity = entityOf(link.key);
        if (entity !== undefined) queue.push({ held: entity, path });
      }
    }
    return paths;
  }

  /** Holders that count, and the parties among the founders. */
  #holdersOf(
    held: Uscc,
    counts = (one: DatedRelation) => this.#counts(one) || this.#founded.includes(one),
  ): Link[] {
    return this.#relationsTo(held)
      .filter(counts)
      .map((one) => ({ key: one.holder, tie: this.tieOf(one) }));
  }

  #counts({ tie, holder, held, basisPoints = 0 }: DatedRelation): boolean {
    if (tie === 'actual-controller') return true;
    if (tie !== 'shareholder') return false;
    const least = this.#leastPercent * 100;
    return basisPoints >= least || (basisPoints > 0 && this.#isBetweenParties(held, holder));
  }

  /** Between the parties themselves any share counts; beyond them, from the threshold on. */
  #isBetweenParties(held: Uscc, holder: HolderKey): boolean {
    const isParty = (code: string | undefined) => this.#parties.some(({ uscc }) => uscc === code);
    return isParty(held) && isParty(entityOf(holder));
  }

  #relationsTo(held: Uscc): readonly DatedRelation[] {
    return this.#to.get(held) ?? [];
  }

  /** Each party by the name that it has in the case. */
  tieOf(relation: DatedRelation): Tie {
    const { from, to, ...tie } = tieOf(relation);
    const named = (code: string | undefined, name: string) =>
      this.#parties.find(({ uscc }) => uscc === code)?.name ?? name;
    const { holder, held } = relation;
    return { from: named(entityOf(holder), from), to: named(held, to), ...tie };
  }
}

/** More than half, in hundredths of a percent: who holds it controls. */
const HALF = 5_000;

/** Offices of the state, and those that hold its capital; their codes of the kind 11 are the state's own. */
const STATE = /(?:人民政府|国有资产监督管理|国资委|财政(?:部|厅|局))/u;

/** Whether the holder above both is an office of the state: the first tie of a chain begins with it. */
function isOfState([first]: readonly Tie[]): boolean {
  return first !== undefined && (STATE.test(first.from) || first.from.startsWith('11'));
}

const keyOf = (uscc: Uscc): HolderKey => `entity:${uscc}`;

function distinct(relations: readonly DatedRelation[]): DatedRelation[] {
  return [...new Map(relations.toReversed().map((one) => [one.holder, one])).values()].toReversed();
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

/** What a chain is about, whoever told it and when. */
export function matterOf(chain: readonly Tie[]): string {
  return chain.map(({ from, tie, to }) => `${from} ${tie} ${to}`).join(', ');
}

const TIE_NAMES: Readonly<Record<Tie['tie'], string>> = {
  'legal-representative': '任法定代表人',
  director: '任董事',
  shareholder: '持股',
  'actual-controller': '实际控制',
  founder: '参与设立',
};

/**
 * A chain as the parties are told it: what they declare themselves in full, of what is on record neither a person's name nor
 * another case, so that nobody tries numbers to learn whose they are.
 */
export function chainForParties(chain: readonly Tie[]): string {
  return chain
    .map(({ from, to, tie, percent, source, isPerson }) => {
      const share = percent === undefined ? '' : `${percent}%`;
      const who = source !== undefined && isPerson === true ? '同一自然人' : from;
      const told = source === undefined ? '' : `，${SOURCES_FOR_PARTIES[source.kind]}`;
      return `${who}${TIE_NAMES[tie]}${share}（${to}${told}）`;
    })
    .join('，');
}

const SOURCES_FOR_PARTIES: Readonly<Record<RelationSource['kind'], string>> = {
  declared: '据在案申报',
  registered: '据服务机构入库登记',
  imported: '据登记机关信息',
};

/** A chain in words, such as `甲某自2024-01-01起持股30%（示例企业一，2026-03-01导入）`. */
export function chainInWords(chain: readonly Tie[]): string {
  return chain
    .map(({ from, to, tie, percent, since, source }) => {
      const share = percent === undefined ? '' : `${percent}%`;
      const day = since === undefined ? '' : `自${since}起`;
      const told = source === undefined ? '' : `，${SOURCES[source.kind](source)}`;
      return `${from}${day}${TIE_NAMES[tie]}${share}（${to}${told}）`;
    })
    .join('，');
}

const SOURCES: Readonly<Record<RelationSource['kind'], (source: RelationSource) => string>> = {
  declared: ({ reference }) => `据${reference}申报`,
  registered: ({ reference }) => `据${reference}入库登记`,
  imported: ({ at }) => `${civilDateOf(at)}导入`,
};
