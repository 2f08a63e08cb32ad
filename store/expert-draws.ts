/**
 * Experts by draw (readings of Arts. 10(4), 17(4) and 22): who may review a case is judged when they are drawn and
 * again when they are assigned, for a tie may have come to light in between.
 */
import { checkExperts } from '../policy/articles/art-17-experts';
import {
  eligibleExperts,
  exclusionsOf,
  type ExpertNeed,
  type PartyOfCase,
} from '../policy/articles/art-22-expert-draw';
import { civilDateOf, type Instant } from '../policy/kernel/time';
import type { ServiceCategory } from '../policy/model';
import { refusal, Refused } from '../policy/refusals';
import type { CaseRecord } from './cases';
import type { Tx } from './connection';
import { drawnUnder, drawsAbout, makeDraw, type DrawRecord } from './draws';
import { allExperts, expertsOf } from './experts';
import { readRelations } from './relations';

export interface ExpertDrawAsked {
  readonly reason: string;
  /** How many; the policy's number where it is not said. */
  readonly count?: number;
  /** Only experts of one of these fields. */
  readonly fields?: readonly ServiceCategory[];
}

interface Asking {
  /** Idempotency key. */
  readonly key: string;
  readonly by: string;
  readonly drawnAt: Instant;
}

/** Draws for a case. Throws `Refused` for an even number, or where too few experts may review the case. */
export async function drawExperts(
  kase: CaseRecord,
  { reason, count, fields = [] }: ExpertDrawAsked,
  asked: Asking,
): Promise<DrawRecord> {
  const { policy, _id: about } = kase;
  const number = count ?? policy.parameters.expertsPerCase;
  const order = { ...asked, asked: { about, reason, count: number, fields } };
  const before = await drawnUnder(order);
  if (before !== null) return before;
  if (kase.state === 'ended') throw new Refused(refusal('case-ended', { no: about }));
  const need = { ...(await needOf(kase, asked.drawnAt)), fields };
  const { eligible, excluded } = eligibleExperts(await allExperts(), need);
  if (eligible.length < number) {
    throw new Refused(refusal('experts-too-few', { least: number }, 'count'));
  }
  const [first, ...others] = checkExperts(policy, eligible.slice(0, number));
  if (first !== undefined) throw new Refused(first, ...others);
  return makeDraw({
    ...{ ...order, purpose: 'experts', about, reason, pool: eligible, count: number },
    excluded: excluded.map(({ account: id, reasons }) => ({
      ...{ id, reasons: reasons.map(({ message }) => message) },
    })),
  });
}

/** The parties with what they have declared of themselves, and what is on record of them. */
async function needOf(
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

/** Somebody of a draw who does not review, and why. */
export interface PassedOver {
  readonly expert: string;
  readonly reasons: readonly string[];
}

/**
 * The first `count` of the draw's order who may review now, without those who do already, have stepped back or
 * are tied; and whom they were preferred to.
 */
export async function nextOfDraw(
  tx: Tx,
  kase: CaseRecord,
  { file }: DrawRecord,
  { at, count, reviewing }: { at: Instant; count: number; reviewing: readonly string[] },
): Promise<{ readonly chosen: readonly string[]; readonly passedOver: readonly PassedOver[] }> {
  const order = file.result.map(({ id }) => id).filter((id) => !reviewing.includes(id));
  const known = new Map((await expertsOf(order, tx)).map((one) => [one.account, one]));
  const need = await needOf(kase, at);
  const chosen: string[] = [];
  const passedOver: PassedOver[] = [];
  for (const expert of order) {
    if (chosen.length === count) break;
    const registered = known.get(expert);
    const reasons = [
      ...(kase.declined ?? []).filter((one) => one.expert === expert).map(({ reason }) => reason),
      ...(registered === undefined ? ['已不在专家库中。'] : exclusionsOf(registered, need)).map(
        (why) => (typeof why === 'string' ? why : why.message),
      ),
    ];
    if (reasons.length === 0) chosen.push(expert);
    else passedOver.push({ expert, reasons });
  }
  return { chosen, passedOver };
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
