/**
 * Art. 20, last paragraph: a ban reaches further than the party that violated. What its legal
 * representative, directors, main shareholders and actual controllers personally set up or control is
 * treated the same when it applies for vouchers.
 */
import {
  isPersonal,
  stoodOn,
  tieOf,
  type DatedRelation,
  type Tie,
} from '../relations/dated-relations';
import type { CivilDate } from '../kernel/time';
import type { Uscc } from '../model/nouns';
import { refusal, type Refusal } from '../words/refusals';
import type { DatedBan } from './art-14-voucher';
import { chainInWords } from './art-16-affiliation';
import { banEndsOn, type Ban } from './art-20-sanctions';
import type { PolicyInForce } from '../parameters/policy-in-force';

/** The kinds of violation, in the article's order. */
export const VIOLATIONS = {
  'false-materials': '提供虚假材料骗取财政资金',
  misappropriation: '挪用、侵占、冒领或者截留财政资金',
  obstruction: '阻挠或者规避监督检查，情节严重',
} as const;
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
  /** The first day of its bans. */
  readonly decidedOn: CivilDate;
}

/** A ban as it stands on record; it ends early only where the decision itself is revoked. */
export interface RecordedBan extends DatedBan, Omit<SanctionDecision, 'decidedOn'> {
  /** The first day on which the decision no longer stands. */
  readonly revokedOn?: CivilDate;
}

/** The bans that follow from a decision, each from its day (reading of Art. 20). */
export function bansOf(policy: PolicyInForce, decided: SanctionDecision): RecordedBan[] {
  const { decidedOn: from, ...about } = decided;
  const kinds: readonly Ban[] = ['voucher', 'support'];
  return kinds.map((kind) => {
    const to = banEndsOn(policy, kind, from);
    return { ...about, kind, from, to, cite: 'Art. 20' };
  });
}

/** Whether a ban binds on a day: its first and last day count, the day of a revocation does not. */
export function bindsOn({ from, to, revokedOn }: RecordedBan, on: CivilDate): boolean {
  return from <= on && on <= to && (revokedOn === undefined || on < revokedOn);
}

/** How a ban comes to a party. */
export interface BanChain {
  readonly ban: RecordedBan;
  readonly applicant: Uscc;
  /** Empty where the ban is the party's own; else from the violator's person to the applicant. */
  readonly ties: readonly Tie[];
}

/** What of a policy the reach of a ban depends on. */
export type ReachPolicy = Pick<PolicyInForce, 'parameters'>;

/**
 * Every other entity that a ban reaches by the relations given, each person told once an entity. Both
 * steps are taken as they stood on the day of the violation or of the decision (reading of Art. 20); it
 * goes no further than a person's own entities, for the text says `personally`.
 */
export function reachOf(
  policy: ReachPolicy,
  ban: RecordedBan,
  relations: readonly DatedRelation[],
): BanChain[] {
  const { reachesPersonsBehindInstitution } = policy.parameters;
  if (ban.party === 'institution' && !reachesPersonsBehindInstitution) return [];
  const stood = relations.filter((relation) => stoodOn(relation, [ban.violatedOn, ban.from]));
  const behind = stood.filter((relation) => relation.held === ban.uscc && leads(policy, relation));
  const owned = stood.filter((relation) => relation.held !== ban.uscc && owns(policy, relation));
  const chains = owned.flatMap((own) => {
    const lead = behind.find(({ holder }) => holder === own.holder);
    return lead === undefined ? [] : [{ lead, own }];
  });
  const isFirst = ({ own }: (typeof chains)[number], at: number): boolean =>
    chains.findIndex((one) => one.own.holder === own.holder && one.own.held === own.held) === at;
  return chains
    .filter(isFirst)
    .map(({ lead, own }) => ({ ban, applicant: own.held, ties: [lead, own].map(tieOf) }));
}

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
  if (!isPersonal(relation)) return false;
  switch (relation.tie) {
    case 'founder':
    case 'actual-controller':
      return true;
    case 'shareholder':
      return (relation.basisPoints ?? 0) > policy.parameters.controllingPercent * 100;
    case 'legal-representative':
    case 'director':
      return false;
  }
}

/** The refusals of whoever applies for vouchers under these bans, each with its chain (Art. 20). */
export function banRefusals(chains: readonly BanChain[], path?: string): Refusal[] {
  return chains
    .filter(({ ban }) => ban.kind === 'voucher')
    .map(({ ban, ties }) => {
      const { from, to, name, decision, cause } = ban;
      const why = `${VIOLATIONS[cause]}，决定${decision}`;
      if (ties.length === 0) return refusal('banned', { from, to, why }, path);
      const chain = chainInWords(ties);
      return refusal('banned-by-relation', { chain, name, why, from, to }, path);
    });
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
