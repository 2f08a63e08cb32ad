/**
 * Art. 20: what a sanction means for the cases in flight (reading of Art. 20). The violator's own end, with all that
 * they hold released; another party's with the violator are held for the centre. Money that the bank has been
 * instructed to pay waits for its answer, and is then owed back. In pieces, each once, resumed where it stopped.
 */
import { heartbeat } from '@temporalio/activity';
import { procedureOf } from '../../policy/model/case-numbers';
import type { Instant } from '../../policy/kernel/time';
import { Refused } from '../../policy/words/refusals';
import { actOnCase, type Act, type Change } from '../../store/case/case-acts';
import { caseOf, type CaseRecord } from '../../store/case/cases';
import type { Tx } from '../../store/kernel/connection';
import { holdOf } from '../../store/money/holds';
import { demandRepayment, repaymentsOf } from '../../store/returns/repayments';
import {
  keyOn,
  runningPeriod,
  sanctionOf,
  type ReachedCase,
  type SanctionDecided,
  type SanctionDemand,
  type SanctionRecord,
} from '../../store/processes/sanction';
import { recordedAct } from '../../store/trail/trail';
import { tellInPieces, type CaseNews } from '../case/tell';
import type { Configuration } from '../configuration';
import { endUnpaid } from '../case/end';
import { waitNamed } from '../case/waits';
import { OneByOne } from '../process/one-by-one';
import { stepByStep, type ServiceStep } from '../process/steps';
import { owedNotice, tellParty } from './notices';
import { isOpen, isStanding, knownSanction, STEPPING } from './standing';

const CASES_A_PIECE = 20;

interface Reaching {
  readonly no: string;
  readonly at: Instant;
}

export function reachCases(configuration: Configuration) {
  /** @returns how many cases are still to be reached, or wait for the bank */
  return async ({ no, at }: Reaching): Promise<number> => {
    const sanction = await knownSanction(no);
    const open = isStanding(sanction.state) ? sanction.reached.filter(isOpen) : [];
    const oneByOne = new OneByOne();
    for (let done = 0; done < open.length; done += CASES_A_PIECE) {
      const piece = open.slice(done, done + CASES_A_PIECE);
      const reached: ReachedCase[] = [];
      for (const one of piece) {
        const now = await oneByOne.attempt(one.caseNo, () => reach(sanction, one, at));
        if (now !== undefined) reached.push(now);
      }
      await tellInPieces(configuration, toldOf(no, reached));
      await stepByStep(STEPPING, no, at, (now) => mark(now, reached, at));
      heartbeat(done + piece.length);
    }
    oneByOne.end();
    return (await knownSanction(no)).reached.filter(isOpen).length;
  };
}

/** Those that were acted on hear of it, also where an earlier attempt did so and went down. */
function toldOf(no: string, reached: readonly ReachedCase[]): readonly CaseNews[] {
  return reached
    .filter(({ state }) => state === 'done')
    .map(({ caseNo }) => ({
      no: caseNo,
      procedure: procedureOf(caseNo),
      key: keyOn(no, caseNo),
    }));
}

/** Does what is to be done on one case, and answers how it stands with it. */
async function reach(
  { _id: no, decision }: SanctionRecord,
  one: ReachedCase,
  at: Instant,
): Promise<ReachedCase> {
  const { caseNo, effect } = one;
  const kase = await caseOf(caseNo);
  if (kase === null || decision === undefined) return { ...one, state: 'passed' };
  const key = keyOn(no, caseNo);
  if ((await recordedAct(key)) !== null) return { ...one, state: 'done' };
  if (kase.state === 'ended') {
    const isPaid = kase.ended?.outcome === 'paid' && effect === 'end';
    return { ...one, state: isPaid ? 'owed' : 'passed' };
  }
  if (isAtBank(kase)) return { ...one, state: 'at-bank' };
  if (effect === 'hold' && kase.suspendedSince !== undefined) return { ...one, state: 'passed' };
  const reason = reasonOf(decision);
  const act = { key, no: caseNo, at, by: decision.by, channel: 'service', reason } as const;
  return actedOn(no, one, act);
}

const reasonOf = ({ number }: SanctionDecided): string =>
  `当事单位已受违规处理（${number}），依办法第二十条办理`;

const isAtBank = ({ waits }: CaseRecord): boolean => waitNamed(waits, 'bank-result') !== undefined;

/** The case, or the sanction, is no longer as it was when it was looked at. */
class MovedOn extends Error {}

/** What has moved in between is looked at again the next time. */
async function actedOn(no: string, one: ReachedCase, act: Omit<Act, 'act'>): Promise<ReachedCase> {
  const name = one.effect === 'end' ? 'endBySanction' : 'suspend';
  try {
    await actOnCase({ ...act, act: name }, async (kase, tx) => {
      await requireStanding(no, tx);
      return changeOf(one, kase, act, tx);
    });
    return { ...one, state: 'done' };
  } catch (error) {
    if (error instanceof Refused || error instanceof MovedOn) return one;
    throw error;
  }
}

/** A decision that was revoked a moment ago reaches no case any more. */
async function requireStanding(no: string, tx: Tx): Promise<void> {
  const state = (await sanctionOf(no, tx))?.state;
  if (state === undefined || !isStanding(state)) throw new MovedOn(`${no} stands no longer`);
}

async function changeOf(
  { effect, caseNo }: ReachedCase,
  kase: CaseRecord,
  act: Omit<Act, 'act'>,
  tx: Tx,
): Promise<Change> {
  if (isAtBank(kase)) throw new MovedOn(`${caseNo} has gone to the bank`);
  if (effect === 'end') return endUnpaid(tx, kase, 'refused', act);
  return { set: { suspendedSince: act.at }, result: 'suspended' };
}

/** Keeps how it stands with these cases; what the bank has paid meanwhile is owed back. */
function mark(
  sanction: SanctionRecord,
  outcomes: readonly ReachedCase[],
  at: Instant,
): Promise<ServiceStep<SanctionRecord> | undefined> {
  const states = new Map(outcomes.map(({ caseNo, state }) => [caseNo, state]));
  const reached = sanction.reached.map((one) => ({
    ...one,
    state: states.get(one.caseNo) ?? one.state,
  }));
  const moved = reached.filter(({ state }, i) => state !== sanction.reached[i]?.state);
  if (moved.length === 0 || !isStanding(sanction.state)) return Promise.resolve(undefined);
  const owed = moved.filter(({ state }) => state === 'owed').map(({ caseNo }) => caseNo);
  return Promise.resolve({
    act: 'reachCases',
    reason: '依处理决定办理在办各项申请',
    result: 'reached',
    about: { cases: moved.map(({ caseNo, state }) => `${caseNo} ${state}`) },
    write: async (tx) => {
      const demands = await demanded(tx, sanction, owed, at);
      return demands.length === 0
        ? { reached }
        : { reached, demands: [...sanction.demands, ...demands] };
    },
  });
}

/** All of what was paid and has not come back, unless somebody has demanded it already. */
async function demanded(
  tx: Tx,
  sanction: SanctionRecord,
  cases: readonly string[],
  at: Instant,
): Promise<SanctionDemand[]> {
  const { _id: no, decision, party } = sanction;
  const period = runningPeriod(sanction);
  const demands: SanctionDemand[] = [];
  for (const caseNo of cases) {
    const hold = await holdOf(caseNo, tx);
    const owedFen = (hold?.amountFen ?? 0) - (hold?.returnedFen ?? 0);
    const known = await repaymentsOf({ caseNo, state: 'open', limit: 1 });
    if (decision === undefined || owedFen <= 0 || known.length > 0) continue;
    const { by, article } = decision;
    const about = { at, by, channel: 'service', reason: reasonOf(decision) } as const;
    const dueOn = period === undefined ? {} : { dueOn: period.lastDay };
    const key = keyOn(no, `demand/${caseNo}`);
    const owed = { key, caseNo, party, owedFen, article, ...dueOn };
    const { _id: number } = await demandRepayment(tx, { ...about, ...owed });
    demands.push({ caseNo, number, owedFen });
  }
  if (demands.length > 0 && period !== undefined) {
    const { lastDay } = period;
    await tellParty(
      tx,
      sanction,
      at,
      owedNotice(sanction, demands, { name: `owed/${at}`, lastDay }),
    );
  }
  return demands;
}
