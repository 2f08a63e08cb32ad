/**
 * Decisions on a case, one address each (Arts. 10, 17). The process takes or refuses them; the same
 * request again is answered the same, also after the case has closed, from its trail.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { Router } from 'express';
import { isLateLead } from '../../policy/articles/art-17-objections';
import { checkDecision } from '../../policy/case/authority';
import { CASE_ACTS } from '../../policy/case/acts';
import type { CaseDecisionName, CaseDecisions } from '../../policy/case/decisions';
import type { Actor } from '../../policy/model/nouns';
import { Refused } from '../../policy/words/refusals';
import { standingOf } from '../../policy/case/standing';
import { unexplained, type Answer } from '../../policy/case/waits';
import { requestHash } from '../../store/trail/requests';
import { positionOf } from '../../store/case/case-acts';
import { caseOf, knownCase } from '../../store/case/cases';
import { keepLateObjection } from '../../store/case/late-objections';
import { storeFiling } from '../../store/case/filings';
import { recordedAct } from '../../store/trail/trail';
import { decidableOnly, isOutsider, receiptOf, refusalForOutsider } from '../access';
import { callerName, type Dependencies } from '../request';
import { bind } from '../contract/operation';
import { Problem, refused, unanswered } from '../errors';
import { ProcessGone } from '../temporal';
import { actedFor, type Acted } from './act-view';
import type { AccountCorrection, DecisionBody, PlainDecisionName, Resubmission } from './bodies';
import { correctAccount, PLAIN_DECISIONS, resubmit } from './decision-operations';

const HEARING_TRIES = 20;
const BETWEEN_TRIES_MS = 200;

interface Decision<N extends CaseDecisionName> {
  readonly no: string;
  readonly name: N;
  readonly message: CaseDecisions[N];
  readonly requestId: string;
}

/** A decision as its operation has read it. */
export interface CaseRequest<B> {
  readonly actor: Actor;
  readonly idempotencyKey: string;
  /** The same caller and Idempotency-Key, the same id. */
  readonly requestId: string;
  readonly params: { readonly no: string };
  readonly body: B;
}

export function decisions(dependencies: Dependencies): Router {
  const router = Router();
  for (const told of PLAIN_DECISIONS) {
    bind(router, dependencies, told, (asked) =>
      told.id === 'raiseObjection'
        ? objected(dependencies, asked as CaseRequest<DecisionBody<'raiseObjection'>>)
        : decidedPlainly(dependencies, told.id, asked),
    );
  }
  bind(router, dependencies, resubmit, (asked) =>
    decidedByPapers(dependencies, 'resubmit', { ...asked, body: asked.file }),
  );
  bind(router, dependencies, correctAccount, (asked) =>
    decidedByPapers(dependencies, 'correctAccount', asked),
  );
  return router;
}

async function decidedPlainly<N extends PlainDecisionName>(
  dependencies: Dependencies,
  name: N,
  asked: CaseRequest<DecisionBody<N>>,
): Promise<Acted> {
  const { no } = asked.params;
  decidableOnly(asked.actor, no, await caseOf(no));
  return decided(dependencies, asked, plainDecision(name, asked));
}

/** Who is no party of the case is told that the objection was taken, or that it was too late, and nothing else. */
export async function objected(
  dependencies: Dependencies,
  asked: CaseRequest<DecisionBody<'raiseObjection'>>,
): Promise<Acted | { readonly no: string; readonly answer: ReturnType<typeof receiptOf> }> {
  const { no } = asked.params;
  const decision = plainDecision('raiseObjection', asked);
  const kase = await caseOf(no);
  const raise = (): Promise<Answer> =>
    kase !== null && isLateLead(kase)
      ? keptAsLead(dependencies, decision)
      : decide(dependencies, decision);
  if (!isOutsider(asked.actor, kase)) return actedFor(dependencies, asked.actor, no, await raise());
  const answer = await raise().catch((error: unknown) => {
    throw refusalForOutsider(error);
  });
  return { no, answer: receiptOf(answer) };
}

/** The case has ended, and nothing awaits an objection: it is kept all the same (reading of Art. 17). */
async function keptAsLead(
  { now }: Dependencies,
  { no, message, requestId }: Decision<'raiseObjection'>,
): Promise<Answer> {
  const key = `${no}/${requestId}`;
  const answer = await keepLateObjection({ no, key, at: now(), message });
  requireSameRequest(answer, 'raiseObjection', message);
  return unexplained(answer);
}

/** Throws `Refused` where the key was used for another request. */
function requireSameRequest(
  { request }: Answer,
  name: CaseDecisionName,
  message: CaseDecisions[CaseDecisionName],
): void {
  if (request !== undefined && request !== requestHash(name, message))
    throw refused('idempotency-key-reused');
}

function plainDecision<N extends PlainDecisionName>(
  name: N,
  { actor, body, params: { no }, requestId }: CaseRequest<DecisionBody<N>>,
): Decision<N> {
  return { no, name, message: { ...body, actor } as unknown as CaseDecisions[N], requestId };
}

async function decided<N extends CaseDecisionName>(
  dependencies: Dependencies,
  { actor, params: { no } }: Pick<CaseRequest<unknown>, 'actor' | 'params'>,
  decision: Decision<N>,
): Promise<Acted> {
  const answer = await decide(dependencies, decision);
  return actedFor(dependencies, actor, no, answer);
}

/** Files the papers of a decision of the applicant and names them; the process judges them. */
async function decidedByPapers(
  dependencies: Dependencies,
  name: 'correctAccount' | 'resubmit',
  asked: CaseRequest<AccountCorrection | Resubmission>,
): Promise<Acted> {
  const { kind, member } = CASE_ACTS[name].papers;
  const { actor, body, idempotencyKey, requestId } = asked;
  const { no } = asked.params;
  const kase = decidableOnly(actor, no, await caseOf(no));
  if (kase.applicant !== actor.party) throw refused('wrong-party');
  const papers = (body as unknown as Readonly<Record<string, object>>)[member] ?? {};
  const draft = { kind, caller: callerName(actor), idempotencyKey, body: papers };
  const filing = await storeFiling(draft, () => Promise.resolve(no));
  if (filing.no !== no) throw refused('idempotency-key-reused');
  const message = { actor, reason: body.reason, filing: filing._id };
  return decided(dependencies, asked, { no, name, message, requestId });
}

/** The answer of the case, also to a request that it has answered before. Throws `Refused` and `Problem`. */
export async function decide<N extends CaseDecisionName>(
  { processes }: Pick<Dependencies, 'processes'>,
  { no, name, message, requestId }: Decision<N>,
): Promise<Answer> {
  const ask = (): Promise<Answer> => processes.decide(no, name, message, requestId);
  const answer = await askUntilHeard(ask, { no, name, message }).catch((error: unknown) =>
    recordedAnswer(no, requestId, error),
  );
  requireSameRequest(answer, name, message);
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
    '该申请未办结，但办理程序已停止，需由运维人员恢复；在此之前不能作决定。',
  );
}
