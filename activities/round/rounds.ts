/** The acts of a round that are one short transaction: its notice, its turn of the day, and batch acts. */
import { serviceItemsOf } from '../../store/reference/service-items';
import { interpretedOn } from '../../store/reference/interpretations';
import { noticeFaultsOf, rankingFaults } from '../../policy/articles/art-13-notice';
import { invariant } from '../../policy/kernel/invariant';
import { civilDateOf, endOf, startOf, type Instant } from '../../policy/kernel/time';
import type { Actor, RoundNotice } from '../../policy/model/nouns';
import { policyInForce } from '../../policy/articles/art-13-policy-in-force';
import { refusal, Refused, type Refusal, refuseAll } from '../../policy/words/refusals';
import type { RoundState } from '../../policy/words/vocabulary';
import { actsToCarryOut } from '../../store/round/batch-acts';
import { countOpenCases } from '../../store/case/cases';
import { inTransaction, type Tx } from '../../store/kernel/connection';
import { answerFiling, filingOf, hasUnansweredFilings, openedWith } from '../../store/case/filings';
import { actOnRound, openRound, roundOf, type RoundRecord } from '../../store/round/rounds';
import { received } from '../../store/kernel/vouch';
import { SERVICE } from '../../store/trail/trail';
import { roundWorkflowId } from '../../workflows/round/messages';
import type { Configuration } from '../configuration';
import { orRefused, type Recorded } from '../process/refusal';

export interface NoticeAct {
  readonly roundId: string;
  readonly at: Instant;
  readonly actor: Actor;
  readonly reason: string;
  readonly filing: string;
}

/** Publishes a notice (Art. 13) and records the policy in force with it. */
export function publishNotice({ measuresIssuedOn }: Configuration) {
  return async (sent: NoticeAct): Promise<Recorded<{ readonly roundId: string }>> => {
    const { roundId, at, ...told } = sent;
    const place = { workflowId: roundWorkflowId(roundId), name: 'publishNotice' };
    const { message, channel } = received(place, told);
    // Nothing is kept of it: the notice waits for its own publication.
    if (channel !== 'api') return { refused: [refusal('sender-not-vouched')] };
    const input = { roundId, at, ...message };
    const recorded = await orRefused(() => published(measuresIssuedOn, input));
    const { filing } = input;
    if ('refused' in recorded) {
      const { accepted } = await answerFiling(filing, { refused: recorded.refused });
      return accepted === undefined ? recorded : { roundId };
    }
    const accepted = openedWith(recorded.roundId, 'publishNotice', 'published', 'round');
    await answerFiling(filing, { accepted });
    return recorded;
  };
}

async function published(
  measuresIssuedOn: string,
  input: NoticeAct,
): Promise<{ readonly roundId: string }> {
  const { roundId, at, actor, reason, filing } = input;
  if (actor.role !== 'bureau')
    throw new Refused(refusal('wrong-role', { decision: '发布通知', role: actor.role }));
  const notice = (await filingOf(filing))?.body as RoundNotice | undefined;
  if (notice?.id !== roundId) throw new Refused(refusal('filing-unknown', { filing }));
  const on = civilDateOf(at);
  refuseAll(noticeFaultsOf(measuresIssuedOn, notice));
  const policy = policyInForce(measuresIssuedOn, on, notice.readings, await interpretedOn(on));
  if (Array.isArray(policy)) {
    refuseAll(policy);
    invariant(false, 'a policy is refused with reasons');
  }
  refuseAll([...rankingFaults(notice, policy, on), ...(await listFaults(notice))]);
  const { kind, programmeYear } = notice;
  const act = {
    key: `${filing}/notice`,
    roundId,
    at,
    by: actor,
    channel: 'api',
    act: 'publishNotice',
    reason,
  } as const;
  await openRound(act, {
    _id: roundId,
    kind,
    programmeYear,
    notice,
    policy,
    publishedAt: at,
    state: 'announced',
  });
  return { roundId };
}

/** The list that a notice names is published (Art. 5). */
async function listFaults({
  programmeYear: year,
  serviceListVersion: version,
}: RoundNotice): Promise<Refusal[]> {
  if (version === undefined || (await serviceItemsOf(year, version)) !== undefined) return [];
  return [refusal('service-list-version-unknown', { year, version }, 'serviceListVersion')];
}

export interface Turn {
  readonly state: RoundState;
  readonly openCases: number;
  /** Acts that are on record and not in force yet, the oldest first. */
  readonly carryingOut: readonly string[];
}

/**
 * Announces what the day has changed: the window opened or closed, or every case ended. An application of
 * the last second may still be on its way: while its filing is unanswered the round does not conclude, a
 * filing that is stored after the count comes after the window, and one whose process is late all the same
 * finds the round concluded (`refuseOnceConcluded`).
 */
export async function turnRound({
  roundId,
  at,
}: {
  readonly roundId: string;
  readonly at: Instant;
}): Promise<Turn> {
  const round = await roundOf(roundId);
  invariant(round !== null, `there is no round ${roundId} to turn`);
  const carryingOut = await actsToCarryOut(roundId);
  const { state, openCases } = await inTransaction((tx) => standingAt(round, at, tx));
  if (state === round.state) return { state, openCases, carryingOut };
  // A window that an amendment has extended opens and closes once more.
  const { amendments = [] } = round;
  const again = amendments.length === 0 ? '' : `/${amendments.length}`;
  const key = `${roundId}/${state}${again}`;
  const act = {
    key,
    roundId,
    at,
    by: SERVICE,
    channel: 'service',
    act: 'turnRound',
    reason: state,
  } as const;
  return actOnRound(act, async (now, tx) => {
    const standing = await standingAt(now, at, tx);
    const answer = { ...standing, carryingOut };
    if (standing.state !== state)
      return { answer: { ...answer, state: now.state }, unchanged: true };
    return { set: { state }, answer };
  });
}

/** Counted in one transaction, so that an application is seen as a filing or as a case, never as neither. */
async function standingAt(
  { _id, notice }: RoundRecord,
  at: Instant,
  tx: Tx,
): Promise<Pick<Turn, 'openCases' | 'state'>> {
  const openCases = await countOpenCases(_id, tx);
  if (at < startOf(notice.opensOn)) return { state: 'announced', openCases };
  if (at < endOf(notice.closesOn)) return { state: 'open', openCases };
  const busy = openCases > 0 || (await hasUnansweredFilings(_id, tx));
  return { state: busy ? 'closed' : 'concluded', openCases };
}
