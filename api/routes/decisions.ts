/**
 * Decisions on a case, one address each (Arts. 10, 17). The process takes or refuses them; the same
 * request again is answered the same, also after the case has closed, from its trail.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { Router, type Request } from 'express';
import { checkDecision } from '../../policy/case/authority';
import type { CaseDecisionName, CaseDecisions } from '../../policy/case/decisions';
import type { Actor } from '../../policy/model/nouns';
import { Refused } from '../../policy/words/refusals';
import { standingOf } from '../../policy/case/standing';
import { unexplained, type Answer } from '../../policy/case/waits';
import { requestHash } from '../../store/trail/requests';
import { positionOf } from '../../store/case/case-acts';
import { caseOf, knownCase } from '../../store/case/cases';
import { storeFiling } from '../../store/case/filings';
import { recordedAct } from '../../store/trail/trail';
import { CASE_DECISION_NAMES } from '../../workflows/messages';
import {
  answerFor,
  isOutsider,
  receiptOf,
  refusalForOutsider,
  requireOutsidersDecision,
  requireRole,
  type Receipt,
} from '../access';
import { callerName, callerOf, idempotencyKeyOf, requestIdOf } from '../asking';
import type { Dependencies } from '../asking';
import { bodyOf } from '../bodies/json';
import { Problem, refused, unanswered } from '../errors';
import { caseLinks } from '../links';
import { procedureOf } from '../../policy/model/case-numbers';
import { DECISION_NAMES } from '../../policy/case/decisions';
import {
  correctAccountBody,
  DECISION_BODIES,
  RESUBMISSION_BODIES,
  type PlainDecisionName,
} from '../schemas/decisions';
import { read } from '../schemas/reading';
import { caseParams, decisionParams } from '../schemas/requests';
import { ProcessGone } from '../temporal';

const HEARING_TRIES = 20;
const BETWEEN_TRIES_MS = 200;

/** `decidePreliminaryReview` is decided at `/cases/<no>/decide-preliminary-review`. */
export const DECISION_ADDRESSES: ReadonlyMap<string, CaseDecisionName> = new Map(
  CASE_DECISION_NAMES.map((name) => [name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`), name]),
);

interface Decision<N extends CaseDecisionName> {
  readonly no: string;
  readonly name: N;
  readonly message: CaseDecisions[N];
  readonly requestId: string;
}

export function decisions(dependencies: Dependencies): Router {
  const router = Router();
  router.post('/cases/:no/:decision', async (request, response) => {
    const actor = await callerOf(dependencies, request);
    const decision = await decisionOf(request, actor);
    const { no, name } = decision;
    if (isOutsider(actor, await caseOf(no))) {
      requireOutsidersDecision(actor, name);
      response.json({ no, answer: await receipt(dependencies, decision) });
      return;
    }
    const answer = await decide(dependencies, decision);
    response.json({
      no,
      answer: answerFor(actor, answer),
      links: caseLinks(dependencies, actor, no),
    });
  });
  return router;
}

async function receipt(
  dependencies: Dependencies,
  decision: Decision<CaseDecisionName>,
): Promise<Receipt> {
  const answer = await decide(dependencies, decision).catch((error: unknown) => {
    throw refusalForOutsider(error);
  });
  return receiptOf(answer);
}

async function decisionOf(request: Request, actor: Actor): Promise<Decision<CaseDecisionName>> {
  const address = read(decisionParams.pick({ decision: true }), request.params, 'params').decision;
  const name = DECISION_ADDRESSES.get(address);
  if (name === undefined) throw new Problem('not-found', '没有这一种操作。');
  const { no } = read(caseParams, request.params, 'params');
  const requestId = requestIdOf(actor, idempotencyKeyOf(request));
  if (name === 'resubmit') {
    return { no, name, message: await resubmission(request, no, actor), requestId };
  }
  if (name === 'correctAccount') {
    return { no, name, message: await accountCorrection(request, no, actor), requestId };
  }
  return plainDecision(name, { no, requestId, actor, request });
}

async function plainDecision<N extends PlainDecisionName>(
  name: N,
  asked: { no: string; requestId: string; actor: Actor; request: Request },
): Promise<Decision<N>> {
  const { no, requestId, actor, request } = asked;
  const body = await bodyOf<Omit<CaseDecisions[N], 'actor'>>(DECISION_BODIES[name], request);
  const message = { ...body, actor } as CaseDecisions[N];
  return { no, name, message, requestId };
}

/** Files the corrected submission and names it; the process judges it like the first one. */
async function resubmission(
  request: Request,
  no: string,
  actor: Actor,
): Promise<CaseDecisions['resubmit']> {
  requireRole(actor, ['applicant'], '提交补正材料');
  const { reason, submission } = await bodyOf(RESUBMISSION_BODIES[procedureOf(no)], request);
  const kase = await knownCase(no);
  if (kase.applicant !== actor.party) throw refused('wrong-party');
  const filing = await filed({ request, no, actor }, 'resubmission', submission);
  return { actor, reason, filing };
}

/** Files the account: its number stands in the record alone (reading of Art. 22). */
async function accountCorrection(
  request: Request,
  no: string,
  actor: Actor,
): Promise<CaseDecisions['correctAccount']> {
  requireRole(actor, ['applicant'], DECISION_NAMES.correctAccount);
  const { reason, account } = await bodyOf(correctAccountBody, request);
  const kase = await knownCase(no);
  if (kase.applicant !== actor.party) throw refused('wrong-party');
  return { actor, reason, filing: await filed({ request, no, actor }, 'account', account) };
}

/** Stores papers of a case that is there. @returns the number of the filing */
async function filed(
  { request, no, actor }: { readonly request: Request; readonly no: string; readonly actor: Actor },
  kind: 'account' | 'resubmission',
  body: unknown,
): Promise<string> {
  const by = { caller: callerName(actor), idempotencyKey: idempotencyKeyOf(request) };
  const filing = await storeFiling({ kind, ...by, body }, () => Promise.resolve(no));
  if (filing.no !== no) throw refused('idempotency-key-reused');
  return filing._id;
}

async function decide<N extends CaseDecisionName>(
  { processes }: Dependencies,
  { no, name, message, requestId }: Decision<N>,
): Promise<Answer> {
  const ask = (): Promise<Answer> => processes.decide(no, name, message, requestId);
  const answer = await askUntilHeard(ask, { no, name, message }).catch((error: unknown) =>
    recordedAnswer(no, requestId, error),
  );
  const { request } = answer;
  const own = requestHash(name, message);
  if (request !== undefined && request !== own) throw refused('idempotency-key-reused');
  return answer;
}

/**
 * The record of a case moves a moment before its process hears of an act over many cases. A decision
 * that the record awaits and the process does not yet is asked again, for some seconds at most.
 */
async function askUntilHeard(
  ask: () => Promise<Answer>,
  decision: Omit<Decision<CaseDecisionName>, 'requestId'>,
): Promise<Answer> {
  for (let tries = 1; tries <= HEARING_TRIES; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      if (!isNotAwaited(error) || !(await isOnRecord(decision))) throw error;
      await wait(BETWEEN_TRIES_MS);
    }
  }
  throw unanswered();
}

function isNotAwaited(error: unknown): boolean {
  return error instanceof Refused && error.refusals.some(({ code }) => code === 'not-awaited');
}

async function isOnRecord({
  no,
  name,
  message,
}: Omit<Decision<CaseDecisionName>, 'requestId'>): Promise<boolean> {
  const kase = await caseOf(no);
  if (kase === null) return false;
  return checkDecision(name, message, standingOf(kase.procedure, positionOf(kase))).length === 0;
}

/**
 * What was decided on this request by a process that has closed, or has gone on in a new history, where it would refuse
 * the request as one more; or why it can decide nothing any more.
 */
async function recordedAnswer(no: string, requestId: string, error: unknown): Promise<Answer> {
  if (!(error instanceof ProcessGone || error instanceof Refused)) throw error;
  const entry = await recordedAct(`${no}/${requestId}`);
  if (entry !== null) return unexplained(entry.answer as Answer);
  if (error instanceof Refused) throw error;
  const kase = await knownCase(no);
  if (kase.state === 'ended') throw refused('case-ended', { no });
  throw new Problem(
    'stopped',
    '该件未办结，但办理程序已停止，需由运维人员恢复；在此之前不能作决定。',
  );
}
