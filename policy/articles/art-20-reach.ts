/**
 * Art. 20, last paragraph: a ban reaches further than the party that violated. What its legal
 * representative, directors, main shareholders and actual controllers personally set up or control is
 * treated the same when it applies for vouchers.
 */
import { VIOLATIONS } from '../words/vocabulary';
import {
  entityOf,
  isHearsay,
  isPersonal,
  stoodOn,
  tieOf,
  type DatedRelation,
  type HolderKey,
  type Tie,
} from '../relations/dated-relations';
import type { CivilDate } from '../kernel/time';
import type { Uscc } from '../model/nouns';
import { refusal, type Refusal } from '../words/refusals';
import type { DatedBan } from './art-14-voucher';
import { chainInWords, matterOf } from './art-16-affiliation';
import { banEndsOn, type Ban } from './art-20-sanctions';
import type { PolicyInForce } from '../parameters/policy-in-force';

export type Violation = keyof typeof VIOLATIONS;

/** What the bureau decided against a party. */
export interface SanctionDecision {
  /** The decision's number. */
  readonly decision: string;
  readonly uscc: Uscc;
  readonly name: string;
  readonly party: 'enterprise' | 'institution';
  readonly cause: Violation;
  readonly violatedOn: CivilDate;
  /** The day from which its bans are counted. */
  readonly decidedOn: CivilDate;
}

/**
 * A ban as it stands on record: counted from the day of its decision, binding from its delivery (reading of Art. 20). It ends
 * early only where the decision itself is revoked.
 */
export interface RecordedBan extends DatedBan, Omit<SanctionDecision, 'decidedOn'> {
  /** Its decision has not been delivered. */
  readonly awaitsDelivery?: boolean;
  /** The day of receipt, where that is recorded apart; else it binds from its first day. */
  readonly bindsFrom?: CivilDate;
  /** The first day on which the decision no longer stands. */
  readonly revokedOn?: CivilDate;
}

/** The bans that follow from a decision, each counted from its day (reading of Art. 20). */
export function bansOf(policy: PolicyInForce, decided: SanctionDecision): RecordedBan[] {
  const { decidedOn: from, ...about } = decided;
  const kinds: readonly Ban[] = ['voucher', 'support'];
  return kinds.map((kind) => {
    const to = banEndsOn(policy, kind, from);
    return { ...about, kind, from, to, cite: 'Art. 20' };
  });
}

/** Whether its decision stands on a day: its first and last day count, the day of a revocation does not. */
export function standsOn({ from, to, revokedOn }: RecordedBan, on: CivilDate): boolean {
  return from <= on && on <= to && (revokedOn === undefined || on < revokedOn);
}

/** Whether a ban binds on a day: where its decision stands, from the day on which the party received it (送达). */
export function bindsOn(ban: RecordedBan, on: CivilDate): boolean {
  const { from, bindsFrom = from, awaitsDelivery = false } = ban;
  return standsOn(ban, on) && !awaitsDelivery && bindsFrom <= on;
}

/** Why a person has to look at a tie to a violator that refuses nobody (reading of Art. 20). */
export const REACH_HINTS = {
  'came-later': '在违规行为之后才任职或者持股',
  'given-up': '在申请之前已经退出',
  'through-others': '通过其他单位控制',
  jointly: '与他人合计控制',
  hearsay: '只有第三方申报',
} as const;
export type ReachHint = keyof typeof REACH_HINTS;

/** How a ban comes to a party. */
export interface BanChain {
  readonly ban: RecordedBan;
  readonly applicant: Uscc;
  /** Empty where the ban is the party's own; else from the violator's person to the applicant. */
  readonly ties: readonly Tie[];
  /** Set where it refuses nobody, and a person looks. */
  readonly hint?: ReachHint;
}

/** What of a policy the reach of a ban depends on. */
export type ReachPolicy = Pick<PolicyInForce, 'parameters'>;

/** A way from a person behind the violator to an entity, relation by relation. */
interface Way {
  readonly path: readonly DatedRelation[];
  readonly held: Uscc;
  readonly hint?: ReachHint;
}

/**
 * Every other entity that a ban reaches, or seems to reach, by the relations given. The persons are those behind the
 * violator on the day of the violation; what they have set up or control is judged on the day of the application, `on`
 * (reading of Art. 20). Each person is told once an entity, by what weighs most.
 */
export function reachOf(
  policy: ReachPolicy,
  ban: RecordedBan,
  relations: readonly DatedRelation[],
  on: CivilDate,
): BanChain[] {
  // One of the replaced measures (Art. 25) binds its own party.
  if (ban.cite !== 'Art. 20') return [];
  const { reachesPersonsBehindInstitution } = policy.parameters;
  if (ban.party === 'institution' && !reachesPersonsBehindInstitution) return [];
  const leading = relations
    .filter(({ held }) => held === ban.uscc)
    .filter((one) => leads(policy, one));
  const behind = leading.filter((one) => stoodOn(one, [ban.violatedOn]));
  const later = leading.filter(({ from }) => from > ban.violatedOn);
  const others = relations.filter(({ held }) => held !== ban.uscc);
  const judged: ReachBasis = { policy, relations: others, on };
  const alone = behind.map((lead) => {
    const owned = ownedBy(judged, lead);
    return { owned, through: heldThroughOthers(judged, owned) };
  });
  const controlled = alone.flatMap(({ owned, through }) => [
    ...owned.filter(isControl),
    ...through,
  ]);
  const ways = [
    ...alone.flatMap(({ owned }) => owned),
    ...alone.flatMap(({ through }) => through),
    ...heldJointly(judged, behind, controlled),
    ...later.flatMap((lead) =>
      ownedBy(judged, lead).map((way): Way => ({ ...way, hint: 'came-later' })),
    ),
  ];
  const persons = ({ path, held }: Way): string => `${path[0]?.holder ?? ''} ${held}`;
  const weightiest = ways
    .map(weighed)
    .toSorted((one, other) => Number('hint' in one) - Number('hint' in other));
  return weightiest
    .filter((way, at) => weightiest.findIndex((one) => persons(one) === persons(way)) === at)
    .map(({ path, held, ...hint }) => ({ ban, applicant: held, ties: path.map(tieOf), ...hint }));
}

/**
 * What somebody else than the applicant, or than the entity itself, declared refuses nobody: codes are public, and a
 * competitor could be named (reading of Art. 16).
 */
function weighed(way: Way): Way {
  const isSaid = way.path.every((one) => !isHearsay(one, [one.held, way.held]));
  return way.hint === undefined && !isSaid ? { ...way, hint: 'hearsay' } : way;
}

interface ReachBasis {
  readonly policy: ReachPolicy;
  readonly relations: readonly DatedRelation[];
  /** The day of the application. */
  readonly on: CivilDate;
}

/** What the person has set up or controls in person on the day, and what it has given up by then. */
function ownedBy(judged: ReachBasis, lead: DatedRelation): Way[] {
  const { policy, relations, on } = judged;
  return relations
    .filter((own) => own.holder === lead.holder && own.from <= on && owns(policy, own))
    .map((own): Way => {
      const way = { path: [lead, own], held: own.held };
      return stoodOn(own, [on]) && !isGivenUp(judged, own) ? way : { ...way, hint: 'given-up' };
    });
}

/** Whether a founder held a share or the control, and holds none any more. */
function isGivenUp({ relations, on }: ReachBasis, { holder, held, tie }: DatedRelation): boolean {
  if (tie !== 'founder') return false;
  const holding = relations.filter(
    (one) =>
      one.holder === holder &&
      one.held === held &&
      (one.tie === 'shareholder' || one.tie === 'actual-controller'),
  );
  return holding.length > 0 && !holding.some((one) => stoodOn(one, [on]));
}

/** What is controlled by an entity that the person controls, level by level; `owned` is what the person holds alone. */
function heldThroughOthers(judged: ReachBasis, owned: readonly Way[]): Way[] {
  const found: Way[] = [];
  const seen = new Set<Uscc>();
  let level = owned.filter(isControl);
  while (level.length > 0) {
    level.forEach(({ held }) => seen.add(held));
    level = level.flatMap(({ path, held }) =>
      judged.relations
        .filter((one) => entityOf(one.holder) === held && !seen.has(one.held))
        .filter((one) => controls(judged.policy, one) && stoodOn(one, [judged.on]))
        .map((one): Way => ({ path: [...path, one], held: one.held, hint: 'through-others' })),
    );
    found.push(...level);
  }
  return found;
}

/**
 * What the persons behind the violator, and the entities that they control, control only together: what is found so holds
 * together with them again.
 */
function heldJointly(
  { policy, relations, on }: ReachBasis,
  behind: readonly DatedRelation[],
  controlled: readonly Way[],
): Way[] {
  const paths = new Map<HolderKey, readonly DatedRelation[]>([
    ...behind.map((lead) => [lead.holder, [lead]] as const),
    ...controlled.map(({ held, path }) => [`entity:${held}` as const, path] as const),
  ]);
  const shares = relations.filter((one) => one.tie === 'shareholder' && stoodOn(one, [on]));
  const entities = [...new Set(shares.map(({ held }) => held))];
  const joint = (held: Uscc): Way[] => {
    const own = shares.filter((one) => one.held === held && paths.has(one.holder));
    const basisPoints = own.reduce((sum, one) => sum + (one.basisPoints ?? 0), 0);
    if (paths.has(`entity:${held}`) || basisPoints <= policy.parameters.controllingPercent * 100)
      return [];
    const path = own.flatMap((one) => [...(paths.get(one.holder) ?? []), one]);
    return [{ path, held, hint: 'jointly' }];
  };
  const found: Way[] = [];
  // Each look adds an entity or is the last.
  for (let more = entities.flatMap(joint); more.length > 0; more = entities.flatMap(joint)) {
    for (const { held, path } of more) paths.set(`entity:${held}`, path);
    found.push(...more);
  }
  return found;
}

/** Whether the person controls it on the day, and has not only set it up. */
const isControl = ({ path, hint }: Way): boolean =>
  hint === undefined && path.at(-1)?.tie !== 'founder';

/** Whether somebody is one of the persons behind an entity, by what its violation is theirs as well. */
export function leads(policy: ReachPolicy, relation: DatedRelation): boolean {
  if (!isPersonal(relation)) return false;
  switch (relation.tie) {
    case 'legal-representative':
    case 'director':
    case 'actual-controller':
      return true;
    case 'shareholder':
      return (relation.basisPoints ?? 0) >= policy.parameters.mainShareholderPercent * 100;
    case 'founder':
      return false;
  }
}

/** Whether an entity is a person's own: set up by them, or theirs by more than the controlling part. */
export function owns(policy: ReachPolicy, relation: DatedRelation): boolean {
  return isPersonal(relation) && (relation.tie === 'founder' || controls(policy, relation));
}

/** Whether the holder, a person or an entity, controls what it holds. */
function controls(policy: ReachPolicy, relation: DatedRelation): boolean {
  switch (relation.tie) {
    case 'actual-controller':
      return true;
    case 'shareholder':
      return (relation.basisPoints ?? 0) > policy.parameters.controllingPercent * 100;
    case 'founder':
    case 'legal-representative':
    case 'director':
      return false;
  }
}

/** The refusals of whoever applies for vouchers under these bans, each with its chain (Art. 20). */
export function banRefusals(chains: readonly BanChain[], path?: string): Refusal[] {
  return chains
    .filter(({ ban, hint }) => ban.kind === 'voucher' && hint === undefined)
    .map(({ ban, ties }) => {
      const { from, to, name, decision, cause } = ban;
      const why = `${VIOLATIONS[cause]}，决定${decision}`;
      if (ties.length === 0) return refusal('banned', { from, to, why }, path);
      const chain = chainInWords(ties);
      return refusal('banned-by-relation', { chain, name, why, from, to }, path);
    });
}

/** Whether a chain rests on a file that staff imported: alone, that closes no door (reading of Art. 11). */
export function restsOnImport({ ties }: BanChain): boolean {
  return ties.some(({ source }) => source?.kind === 'imported');
}

/** What a chain is about, whoever told it and when. */
export function banMatter({ ban, ties }: BanChain): string {
  return `${ban.decision} ${matterOf(ties)}`;
}

/** An institution's own bans: it is not admitted, and nobody redeems its services (reading of Art. 20). */
export function institutionBanFaults(bans: readonly RecordedBan[], path?: string): Refusal[] {
  return bans
    .filter(({ kind }) => kind === 'voucher')
    .map(({ from, to, name, decision, cause }) => {
      const why = `${VIOLATIONS[cause]}，决定${decision}`;
      return refusal('provider-banned', { name, from, to, why }, path);
    });
}

/** Those among the chains that are a party's own bans. */
export function ownBans(chains: readonly BanChain[], party: Uscc | undefined): RecordedBan[] {
  return chains
    .filter(({ applicant, ties }) => applicant === party && ties.length === 0)
    .map(({ ban }) => ban);
}
