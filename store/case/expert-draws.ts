/**
 * Experts by draw (readings of Arts. 10(4), 17(4) and 22): who may review a case is judged when they are drawn,
 * when they are assigned and when they speak, for a tie may have come to light in between. A draw stands until it
 * has nobody left for a free place: nobody draws again because of whom it brought.
 */
import { checkExperts } from '../../policy/articles/art-17-experts';
import {
  eligibleExperts,
  exclusionsOf,
  tiesOf,
  type Expert,
  type ExpertNeed,
  type PartyOfCase,
} from '../../policy/articles/art-22-expert-draw';
import { civilDateOf, type Instant } from '../../policy/kernel/time';
import type { Actor, ServiceCategory } from '../../policy/model/nouns';
import { refusal, Refused, refuseAll } from '../../policy/words/refusals';
import { stepInWords } from '../../policy/case/procedures';
import type { Wait } from '../../policy/case/waits';
import { noteOnCaseWithin } from './case-acts';
import { casesOf, type CaseRecord } from './cases';
import type { Tx } from '../kernel/connection';
import {
  drawnUnder,
  drawsAbout,
  makeDraw,
  seedsOnRecord,
  type DrawOrder,
  type DrawRecord,
  type PublicSeed,
} from '../kernel/draws';
import { allExperts, expertsOf } from '../people/experts';
import { readRelations } from '../relations/relations';

export interface ExpertDrawAsked {
  readonly reason: string;
  /** How many review the case; the policy's number where it is not said. */
  readonly count?: number;
  /** Only experts of one of these fields. */
  readonly fields?: readonly ServiceCategory[];
}

interface DrawRequest {
  /** Idempotency key. */
  readonly key: string;
  readonly by: Actor;
  readonly drawnAt: Instant;
}

/**
 * Draws for the free places of a case, and notes it on the case's trail. Throws `Refused` where none is free, where
 * the latest draw still serves, for an even number, or where too few experts may review the case.
 */
export async function drawExperts(
  kase: CaseRecord,
  asked: ExpertDrawAsked,
  { key, by, drawnAt }: DrawRequest,
): Promise<DrawRecord> {
  const { _id: about } = kase;
  const { reason } = asked;
  const before = await drawnUnder({ key, asked: { about, ...asked } });
  if (before !== null) return before;
  requireAwaited(kase);
  const need = await needOf(kase, drawnAt);
  const draws = await drawsAbout(about);
  const { staying, left } = await seatsOf(kase, need, drawnAt);
  const panel = panelFor(kase, draws.at(-1), asked.count);
  const fields = fieldsFor(draws[0], asked.fields);
  const count = panel - staying.length;
  if (count < 1) throw new Refused(refusal('experts-complete', { panel }));
  await requireSpent(kase, draws.at(-1), { need, count });
  const away = [...leftOf(kase), ...left, ...staying.map(reviewsAlready)];
  const known = await allExperts();
  const newcomers = newSince(known, reviewingSince(kase));
  const pooled = (fields: readonly ServiceCategory[]) =>
    withoutNewcomers(poolOf(known, { ...need, fields }, away), newcomers, count);
  const drawn = pooled(fields);
  // Where the fields of the first draw have nobody left, all are drawn from: nobody chooses which.
  const isShort = draws.length > 0 && drawn.pool.length < count;
  const { pool, excluded } = isShort ? pooled([]) : drawn;
  if (pool.length < count)
    throw new Refused(refusal('draw-pool-short', { found: pool.length, needed: count }, 'count'));
  refuseAll(checkExperts(kase.policy, [...staying, ...pool.slice(0, count)]));
  const order: DrawOrder = {
    key,
    purpose: 'experts',
    about,
    by: by.id,
    reason,
    asked: { about, ...asked },
    drawnAt,
    pool,
    excluded,
    count,
    panel,
    ...(fields.length > 0 && !isShort && { fields }),
    earlier: draws.length,
  };
  return makeDraw(order, (tx, { _id: draw }) =>
    noteOnCaseWithin(tx, {
      key,
      no: about,
      at: drawnAt,
      by,
      channel: 'api',
      act: 'drawExperts',
      reason,
      answer: { draw, count, panel, choice: pool.length > count },
    }),
  );
}

/** Who may be drawn for a free place, and why the others may not. */
function poolOf(
  experts: readonly Expert[],
  need: ExpertNeed,
  away: readonly PassedOver[],
): Pick<DrawOrder, 'excluded' | 'pool'> {
  const { eligible, excluded } = eligibleExperts(experts, need);
  const gone = away.filter(({ expert }) => eligible.includes(expert));
  return {
    pool: eligible.filter((account) => !gone.some(({ expert }) => expert === account)),
    excluded: [
      ...excluded.map(({ account: id, reasons }) => ({ id, reasons: reasons.map(inWords) })),
      ...gone.map(({ expert: id, reasons }) => ({ id, reasons })),
    ],
  };
}

/** Since when the case waits for its experts. */
function reviewingSince(kase: CaseRecord): Instant | undefined {
  return (awaits(kase, 'expert-assignment') ?? awaits(kase, 'expert-review'))?.since;
}

function newSince(experts: readonly Expert[], since: Instant | undefined): ReadonlySet<string> {
  const isNew = ({ since: entered }: Expert) =>
    entered !== undefined && since !== undefined && entered > since;
  return new Set(experts.filter(isNew).map(({ account }) => account));
}

/** Whoever has come into the register since the case waits for a draw is not drawn, unless too few are left without. */
function withoutNewcomers(
  { pool, excluded }: Pick<DrawOrder, 'excluded' | 'pool'>,
  newcomers: ReadonlySet<string>,
  count: number,
): Pick<DrawOrder, 'excluded' | 'pool'> {
  const before = pool.filter((account) => !newcomers.has(account));
  if (before.length < count || before.length === pool.length) return { pool, excluded };
  const gone = pool.filter((account) => newcomers.has(account));
  return {
    pool: before,
    excluded: [...excluded, ...gone.map((id) => ({ id, reasons: [NEWCOMER] }))],
  };
}

const NEWCOMER = '在该申请进入专家评审之后才入库。';

const awaits = ({ waits }: CaseRecord, name: Wait['name']): Wait | undefined =>
  waits.find((wait) => wait.name === name);

/** Throws `Refused` unless the case is at its expert review. */
function requireAwaited(kase: CaseRecord): void {
  const { _id: no, state, suspendedSince, step } = kase;
  if (state === 'ended') throw new Refused(refusal('case-ended', { no }));
  if (suspendedSince !== undefined) throw new Refused(refusal('case-suspended'));
  const isDue = awaits(kase, 'expert-assignment') ?? awaits(kase, 'expert-review');
  if (isDue === undefined)
    throw new Refused(refusal('not-awaited', { step: stepInWords(step), decision: '抽取专家' }));
}

/** How many review the case. A draw goes on with as many: a larger panel would be a second draw by choice. */
function panelFor(
  { policy }: CaseRecord,
  latest: DrawRecord | undefined,
  count: number | undefined,
): number {
  const before = latest === undefined ? undefined : panelOf(latest);
  const panel = count ?? before ?? policy.parameters.expertsPerCase;
  if (before !== undefined && panel !== before)
    throw new Refused(refusal('panel-fixed', { panel: before }, 'count'));
  return panel;
}

/** A further draw is from the fields of the first one: others would be a second draw by choice (reading of Art. 22). */
function fieldsFor(
  first: DrawRecord | undefined,
  asked: readonly ServiceCategory[] | undefined,
): readonly ServiceCategory[] {
  if (first === undefined) return asked ?? [];
  const { fields = [] } = first;
  const same = asked === undefined || [...asked].sort().join() === [...fields].sort().join();
  if (!same) throw new Refused(refusal('fields-fixed', {}, 'fields'));
  return fields;
}

/** A draw from before its panel was kept drew all of it. */
export function panelOf({ panel, file }: DrawRecord): number {
  return panel ?? file.count;
}

async function requireSpent(
  kase: CaseRecord,
  latest: DrawRecord | undefined,
  { need, count }: { readonly need: ExpertNeed; readonly count: number },
): Promise<void> {
  if (latest === undefined) return;
  const { chosen } = await nextOfDraw(kase, latest, { need, count });
  if (chosen.length === count) throw new Refused(refusal('draw-stands', { draw: latest._id }));
}

const inWords = ({ message }: { readonly message: string }): string => message;
const reviewsAlready = (expert: string): PassedOver => ({ expert, reasons: ['已在评审该申请。'] });

/** The parties with what they have declared of themselves, and what is on record of them. */
export async function needOf(
  { submission, applicant, applicantName, policy }: CaseRecord,
  at: Instant,
): Promise<ExpertNeed> {
  const declared: readonly PartyOfCase[] =
    submission === undefined
      ? [{ uscc: applicant, name: applicantName }]
      : 'institution' in submission
        ? [submission.institution]
        : [submission.enterprise, submission.provider];
  const codes = declared.map(({ uscc }) => uscc);
  const relations = readRelations();
  const [above, below] = await Promise.all([
    relations.to(codes),
    relations.of(codes.map((uscc) => `entity:${uscc}` as const)),
  ]);
  const recorded = [...above, ...below];
  const parties = declared.map((party) => ({ ...party, recorded }));
  return { on: civilDateOf(at), policy, parties, fields: [] };
}

/** Somebody who does not review, and why. */
export interface PassedOver {
  readonly expert: string;
  readonly reasons: readonly string[];
}

function leftOf({ declined = [] }: CaseRecord): PassedOver[] {
  return declined.map(({ expert, reason }) => ({ expert, reasons: [reason] }));
}

/** Of these experts, as the register knows them, those who are tied to a party of the case. */
export async function tiedAmong(
  kase: CaseRecord,
  known: readonly Expert[],
  at: Instant,
): Promise<PassedOver[]> {
  if (known.length === 0) return [];
  const need = await needOf(kase, at);
  return known.flatMap((expert) => passedOver(expert.account, tiesOf(expert, need).map(inWords)));
}

const passedOver = (expert: string, reasons: readonly string[]): PassedOver[] =>
  reasons.length === 0 ? [] : [{ expert, reasons }];

/** Why an expert whose time is over leaves the place to the next. */
export const LATE = '逾期未提出意见。';

/** Those assigned who go on, and those whose place is free again: tied since, out of the register, or late. */
export interface Seats {
  readonly staying: readonly string[];
  readonly left: readonly PassedOver[];
}

export async function seatsOf(
  kase: CaseRecord,
  need: ExpertNeed,
  at: Instant,
  tx?: Tx,
): Promise<Seats> {
  const { experts, opinions } = kase;
  const { dueAt } = awaits(kase, 'expert-review') ?? {};
  const isLate = dueAt !== undefined && dueAt <= at;
  const known = new Map((await expertsOf(experts, tx)).map((one) => [one.account, one]));
  const left = experts.flatMap((account) => {
    const expert = known.get(account);
    const spoke = opinions.some((one) => one.expert === account);
    if (spoke) return passedOver(account, expert ? tiesOf(expert, need).map(inWords) : []);
    const excluded = expert ? exclusionsOf(expert, need).map(inWords) : [NOT_REGISTERED];
    return passedOver(account, isLate ? [...excluded, LATE] : excluded);
  });
  const staying = experts.filter((account) => !left.some(({ expert }) => expert === account));
  return { staying, left };
}

const NOT_REGISTERED = '已不在专家库中。';

/**
 * The first `count` of the draw's order who may review now, without those who were assigned before, have stepped
 * back or are tied; and whom they were preferred to.
 */
export async function nextOfDraw(
  kase: CaseRecord,
  { file }: DrawRecord,
  { need, count }: { readonly need: ExpertNeed; readonly count: number },
  tx?: Tx,
): Promise<{ readonly chosen: readonly string[]; readonly passedOver: readonly PassedOver[] }> {
  const order = file.result.map(({ id }) => id).filter((id) => !kase.experts.includes(id));
  const known = new Map((await expertsOf(order, tx)).map((one) => [one.account, one]));
  const gone = leftOf(kase);
  const chosen: string[] = [];
  const preferred: PassedOver[] = [];
  for (const expert of order) {
    if (chosen.length === count) break;
    const registered = known.get(expert);
    const reasons = [
      ...gone.filter((one) => one.expert === expert).flatMap((one) => one.reasons),
      ...(registered === undefined
        ? [NOT_REGISTERED]
        : exclusionsOf(registered, need).map(inWords)),
    ];
    if (reasons.length === 0) chosen.push(expert);
    else preferred.push({ expert, reasons });
  }
  return { chosen, passedOver: preferred };
}

/** The case's latest draw, which is the one named. Throws `Refused` (`draw-unknown`, `draw-superseded`). */
export async function latestDraw(no: string, draw: string): Promise<DrawRecord> {
  const draws = await drawsAbout(no);
  const latest = draws.at(-1);
  if (latest === undefined || !draws.some(({ _id }) => _id === draw))
    throw new Refused(refusal('draw-unknown', { draw }, 'draw'));
  if (latest._id === draw) return latest;
  throw new Refused(refusal('draw-superseded', { draw, latest: latest._id }, 'draw'));
}

/** A bounded page of commitments, by number: with its seed once the review that was drawn by it is complete. */
export async function publicSeeds(after: number, limit: number): Promise<PublicSeed[]> {
  const seeds = await seedsOnRecord(after, limit);
  const numbers = seeds.flatMap(({ usedBy }) => (usedBy === null ? [] : [caseIn(usedBy)]));
  const complete = new Set((await casesOf(numbers)).filter(isReviewed).map(({ _id }) => _id));
  return seeds.map(({ usedBy, seed, ...commitment }) => ({
    ...commitment,
    ...(usedBy !== null && complete.has(caseIn(usedBy)) && { seed }),
  }));
}

/** A draw is named `<case>/<which draw of it>`. */
const caseIn = (draw: string): string => draw.slice(0, draw.lastIndexOf('/'));

function isReviewed(kase: CaseRecord): boolean {
  if (kase.state === 'ended') return true;
  const isOpen = awaits(kase, 'expert-assignment') ?? awaits(kase, 'expert-review');
  return kase.recommended !== undefined && isOpen === undefined;
}
