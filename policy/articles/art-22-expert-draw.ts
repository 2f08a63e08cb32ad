/**
 * Art. 22 pursues partiality; who reviews a case is therefore drawn, from those who have nothing to do with
 * its parties (readings of Arts. 10(4), 17(4) and 22). Each exclusion is told with its reason. Nothing found is no
 * proof of distance: an expert who knows of a tie still has to say so.
 */
import { entityOf, isPersonal, type DatedRelation } from '../relations/dated-relations';
import { addYears, type CivilDate, type Instant } from '../kernel/time';
import type { Holder, Person, Relations, ServiceCategory, Uscc } from '../model/nouns';
import type { PolicyInForce } from '../parameters/policy-in-force';

/** How an expert is or was tied to an entity. */
export const EXPERT_TIES = {
  employment: '任职',
  advisory: '顾问',
  cooperation: '合作',
  kinship: '亲属任职',
  investment: '投资',
  other: '其他关系',
} as const;
export type ExpertTie = keyof typeof EXPERT_TIES;

/** A conflict that the expert has declared. */
export interface DeclaredConflict {
  readonly uscc: Uscc;
  readonly tie: ExpertTie;
  readonly from: CivilDate;
  /** The last day; absent while it lasts. */
  readonly until?: CivilDate;
}

export interface Expert {
  /** The account under which opinions are given. */
  readonly account: string;
  readonly name: string;
  readonly employer: Uscc;
  readonly fields: readonly ServiceCategory[];
  readonly conflicts: readonly DeclaredConflict[];
  /** When the account came into the register. */
  readonly since?: Instant;
  /** Out of the register's service; kept, because past cases name the account. */
  readonly retired: boolean;
}

/** A party of the case: what an expert may be tied to. */
export interface PartyOfCase {
  readonly uscc: Uscc;
  readonly name: string;
  /** As declared with the case. */
  readonly relations?: Relations;
  /** Recorded relations to the party and of it, also those that have ended (Arts. 16(3), 20). */
  readonly recorded?: readonly DatedRelation[];
}

/** What the experts are drawn for. */
export interface ExpertNeed {
  /** The day of the draw. */
  readonly on: CivilDate;
  /** Recorded with the case. */
  readonly policy: PolicyInForce;
  readonly parties: readonly PartyOfCase[];
  /** Only those of one of these fields; all, where none is named. */
  readonly fields: readonly ServiceCategory[];
}

export type ExclusionCode =
  | 'retired'
  | 'other-field'
  | 'same-employer'
  | 'employer-tied'
  | 'named-in-party'
  | 'declared-conflict';

export interface Exclusion {
  readonly code: ExclusionCode;
  /** One Chinese sentence, without a number of a person. */
  readonly message: string;
}

/** Everything that keeps an expert away from the case; none for one who may be drawn. */
export function exclusionsOf(expert: Expert, need: ExpertNeed): Exclusion[] {
  const { fields } = need;
  return [
    ...(expert.retired ? [exclusion('retired', '已停止参加评审。')] : []),
    ...(fields.length === 0 || fields.some((field) => expert.fields.includes(field))
      ? []
      : [exclusion('other-field', '专业领域与该申请所需不符。')]),
    ...tiesOf(expert, need),
  ];
}

/** What ties a person to the parties: for whoever is to judge one, by whatever way they were chosen. */
export function tiesOf(
  expert: Expert,
  need: Pick<ExpertNeed, 'on' | 'parties' | 'policy'>,
): Exclusion[] {
  return need.parties.flatMap((party) => [
    ...employerTies(expert, party),
    ...personalTies(expert, party),
    ...recordedTies(expert, party, need),
    ...declaredTies(expert, party, need),
  ]);
}

/** The experts who may be drawn, and the others with their reasons; by account, so that the order tells nothing. */
export function eligibleExperts(
  experts: readonly Expert[],
  need: ExpertNeed,
): {
  readonly eligible: readonly string[];
  readonly excluded: readonly {
    readonly account: string;
    readonly reasons: readonly Exclusion[];
  }[];
} {
  const judged = experts
    .map((expert) => ({ account: expert.account, reasons: exclusionsOf(expert, need) }))
    .sort((one, other) => (one.account < other.account ? -1 : 1));
  return {
    eligible: judged.filter(({ reasons }) => reasons.length === 0).map(({ account }) => account),
    excluded: judged.filter(({ reasons }) => reasons.length > 0),
  };
}

function exclusion(code: ExclusionCode, message: string): Exclusion {
  return { code, message };
}

/** The employer is the party, or holds it, controls it or founded another entity with it. */
function employerTies({ employer }: Expert, { uscc, name, relations }: PartyOfCase): Exclusion[] {
  if (employer === uscc) return [exclusion('same-employer', `任职于当事一方${name}。`)];
  if (relations === undefined) return [];
  const holds = holdersOf(relations).some((one) => 'entity' in one && one.entity === employer);
  const founded = relations.jointlyFounded.includes(employer);
  if (!holds && !founded) return [];
  return [exclusion('employer-tied', `任职单位与${name}有持股、控制或共建关系。`)];
}

/**
 * Somebody of the expert's name leads, holds or controls the party: an investment, or a namesake. The register
 * has no identity numbers, and one expert fewer in the pool harms nobody.
 */
function personalTies({ name }: Expert, party: PartyOfCase): Exclusion[] {
  if (party.relations === undefined) return [];
  const { legalRepresentative, directors } = party.relations;
  const people: readonly Person[] = [
    legalRepresentative,
    ...directors,
    ...holdersOf(party.relations).flatMap((holder) => ('person' in holder ? [holder.person] : [])),
  ];
  if (!people.some((person) => person.name === name)) return [];
  const message = `与${party.name}的法定代表人、董事、股东或实际控制人同名，须予回避。`;
  return [exclusion('named-in-party', message)];
}

function holdersOf({ shareholders, actualControllers }: Relations): Holder[] {
  return [...shareholders.map(({ holder }) => holder), ...actualControllers];
}

/** Declared of the party itself, or of an entity that holds, controls or founded it, or the other way round. */
function declaredTies(
  { conflicts }: Expert,
  party: PartyOfCase,
  need: Pick<ExpertNeed, 'on' | 'policy'>,
): Exclusion[] {
  const related = entitiesTiedTo(party, need);
  return conflicts
    .filter((conflict) => binds(conflict, need))
    .filter(({ uscc }) => uscc === party.uscc || related.has(uscc))
    .map(({ uscc, tie, until }) => {
      const whom = uscc === party.uscc ? party.name : `${party.name}的关联单位${uscc}`;
      const ended = until === undefined ? '' : `，${until}终止`;
      return exclusion('declared-conflict', `已申报与${whom}有${EXPERT_TIES[tie]}关系${ended}。`);
    });
}

function entitiesTiedTo(
  { uscc, relations, recorded = [] }: PartyOfCase,
  need: Pick<ExpertNeed, 'on' | 'policy'>,
): ReadonlySet<Uscc> {
  const declared = relations === undefined ? [] : holdersOf(relations);
  const onRecord = recorded.filter((one) => bindsNow(one, need));
  return new Set([
    ...declared.flatMap((holder) => ('entity' in holder ? [holder.entity] : [])),
    ...(relations?.jointlyFounded ?? []),
    ...onRecord.flatMap(({ holder, held }) => {
      const above = entityOf(holder);
      if (held === uscc) return above === undefined ? [] : [above];
      return above === uscc ? [held] : [];
    }),
  ]);
}

/** The same from what is on record, where it binds: the employer's investment, or somebody of the expert's name. */
function recordedTies(
  { employer, name: own }: Expert,
  { uscc, name, recorded = [] }: PartyOfCase,
  need: Pick<ExpertNeed, 'on' | 'policy'>,
): Exclusion[] {
  const binding = recorded.filter((one) => bindsNow(one, need));
  const betweenUnits = binding.some(
    ({ holder, held }) =>
      (holder === `entity:${employer}` && held === uscc) ||
      (holder === `entity:${uscc}` && held === employer),
  );
  const byName = binding.some(
    (relation) => isPersonal(relation) && relation.held === uscc && relation.holderName === own,
  );
  return [
    ...(betweenUnits
      ? [exclusion('employer-tied', `任职单位与${name}有登记在册的投资、控制或共建关系。`)]
      : []),
    ...(byName
      ? [exclusion('named-in-party', `与${name}登记在册的负责人或出资人同名，须予回避。`)]
      : []),
  ];
}

function bindsNow({ from, to }: DatedRelation, need: Pick<ExpertNeed, 'on' | 'policy'>): boolean {
  return binds({ from, ...(to !== undefined && { until: to }) }, need);
}

/** A tie binds while it lasts and for the years after its last day. */
function binds(
  { from, until }: Pick<DeclaredConflict, 'from' | 'until'>,
  { on, policy }: Pick<ExpertNeed, 'on' | 'policy'>,
): boolean {
  if (on < from) return false;
  return until === undefined || on <= addYears(until, policy.parameters.expertConflictYears);
}
