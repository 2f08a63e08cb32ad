/**
 * Decisions on a case, one address each (Arts. 10, 17). The process takes or refuses them; the same
 * request again is answered the same, also after the case has closed, from its trail.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { Router, type Request } from 'express';
import type { z } from 'zod';
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
  type AccountCorrection,
  type PlainDecisionName,
  type Resubmission,
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
  const asked = { no, requestId, actor, request };
  if (name !== 'resubmit' && name !== 'correctAccount') return plainDecision(name, asked);
  const message =
    name === 'resubmit'
      ? await withPapers(asked, resubmission(no))
      : await withPapers(asked, ACCOUNT);
  return { no, name, message, requestId };
}

interface Asked {
  readonly no: string;
  readonly requestId: string;
  readonly actor: Actor;
  readonly request: Request;
}

async function plainDecision<N extends PlainDecisionName>(
  name: N,
  { no, requestId, actor, request }: Asked,
): Promise<Decision<N>> {
  const body = await bodyOf<Omit<CaseDecisions[N], 'actor'>>(DECISION_BODIES[name], request);
  const message = { ...body, actor } as CaseDecisions[N];
  return { no, name, message, requestId };
}

interface Filing<B> {
  /** Told to whoever may not. */
  readonly what: string;
  readonly kind: 'account' | 'resubmission';
  readonly body: z.ZodType<B>;
  readonly papers: (body: B) => object;
}

/** Files the papers of a decision of the applicant and names them; the process judges them. */
async function withPapers<B extends { readonly reason: string }>(
  { no, actor, request }: Pick<Asked, 'actor' | 'no' | 'request'>,
  { what, kind, body: schema, papers }: Filing<B>,
): Promise<CaseDecisions['correctAccount' | 'resubmit']> {
  requireRole(actor, ['applicant'], what);
  const body = await bodyOf(schema, request);
  const kase = await knownCase(no);
  if (kase.applicant !== actor.party) throw refused('wrong-party');
  const by = { caller: callerName(actor), idempotencyKey: idempotencyKeyOf(request) };
  const draft = { kind, ...by, body: papers(body) };
  const filing = await storeFiling(draft, () => Promise.resolve(no));
  if (filing.no !== no) throw refused('idempotency-key-reused');
  return { actor, reason: body.reason, filing: filing._id };
}

/** The corrected submission, which is judged like the first one. */
const resubmission = (no: string): Filing<Resubmission> => ({
  what: '提交补正材料',
  kind: 'resubmission',
  body: RESUBMISSION_BODIES[procedureOf(no)],
  papers: ({ submission }) => submission,
});
/** The account: its number stands in the record alone (reading of Art. 22). */
const ACCOUNT: Filing<AccountCorrection> = {
  what: DECISION_NAMES.correctAccount,
  kind: 'account',
  body: correctAccountBody,
  papers: ({ account }) => account,
};

/** The answer of the case, also to a request that it has answered before. Throws `Refused` and `Problem`. */
export async function decide<N extends CaseDecisionName>(
  { processes }: Pick<Dependencies, 'processes'>,
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
