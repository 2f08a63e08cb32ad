/**
 * Art. 20: sanctions. Centre and bureau propose, the party states its part, another person of the bureau decides;
 * then the notice, its delivery, the repayment or enforcement, and, where an appeal is upheld, the revocation.
 */
import { Router, type Request, type Response } from 'express';
import { VIOLATIONS } from '../../policy/articles/art-20-reach';
import { explainDeadline } from '../../policy/calendar/deadline';
import { civilDateOf, yearOf } from '../../policy/kernel/time';
import type { Actor } from '../../policy/model';
import {
  SANCTION_ROLES,
  sanctionSeriesOf,
  type SanctionDecisionName,
  type SanctionDecisions,
} from '../../policy/sanction/decisions';
import { OVER, SANCTION_STATES, type SanctionAnswer } from '../../policy/sanction/standing';
import { SANCTION_DECISION_NAMES } from '../../policy/vocabulary';
import { nextNumber, storeFiling } from '../../store/filings';
import { repaymentsNumbered } from '../../store/repayments';
import { requestHash } from '../../store/requests';
import {
  runningPeriod,
  sanctionOf,
  sanctionsOf,
  sanctionSubject,
  type SanctionRecord,
} from '../../store/sanctions';
import { recordedAct } from '../../store/trail';
import {
  sanctionStart,
  sanctionUpdate,
  sanctionWorkflowId,
} from '../../workflows/sanction/messages';
import { requireRole, requireStaff } from '../access';
import { callerName, callerOf, idempotencyKeyOf, requestIdOf, type Dependencies } from '../asking';
import { refused, unanswered } from '../errors';
import { sanctionLinks } from '../links';
import { read } from '../schemas/reading';
import {
  findingBody,
  SANCTION_BODIES,
  sanctionParams,
  sanctionsQuery,
  type LaterDecisionName,
} from '../schemas/sanctions';
import { ProcessGone } from '../temporal';
import { trailPage } from '../trail-page';

/** Each decision after the opening has its address under the sanction. */
export const SANCTION_ADDRESSES: Readonly<Record<LaterDecisionName, string>> = {
  recordStatement: 'statement',
  recordNoStatement: 'no-statement',
  decideSanction: 'decision',
  issueNotice: 'notice',
  recordDelivery: 'delivery',
  correctDelivery: 'delivery/correction',
  recordEnforcement: 'enforcement',
  endEnforcement: 'enforcement/end',
  revokeSanction: 'revocation',
};
const LATER = Object.keys(SANCTION_ADDRESSES) as LaterDecisionName[];

export function sanctions(dependencies: Dependencies): Router {
  const router = Router();
  opening(router, dependencies);
  for (const name of LATER) deciding(router, dependencies, name);
  reading(router, dependencies);
  return router;
}

function opening(router: Router, dependencies: Dependencies): void {
  router.post('/sanctions', async (request, response) => {
    const asked = await askedBy(dependencies, request, 'openSanction');
    const { actor, requestId } = asked;
    const { reason, finding } = read(findingBody, request.body, 'body');
    const draft = { caller: callerName(actor), idempotencyKey: idempotencyKeyOf(request) };
    const year = yearOf(civilDateOf(dependencies.now()));
    const { no, _id: filing } = await storeFiling(
      { kind: 'sanction', ...draft, body: finding },
      () => nextNumber(sanctionSeriesOf(year)),
    );
    const { processes } = dependencies;
    const message = { actor, reason, filing };
    const start = sanctionStart({ no, ...processes.clock() });
    const update = sanctionUpdate('openSanction');
    const answer = await processes.updateWithStart(update, message, requestId, 'sanction', start);
    answered(dependencies, response.status(201), answer, { name: 'openSanction', message });
  });
}

function deciding(router: Router, dependencies: Dependencies, name: LaterDecisionName): void {
  router.post(`/sanctions/:no/${SANCTION_ADDRESSES[name]}`, async (request, response) => {
    const { actor, requestId } = await askedBy(dependencies, request, name);
    const { _id: no } = await knownSanction(request);
    const message = { ...read(SANCTION_BODIES[name], request.body, 'body'), actor };
    const { processes } = dependencies;
    const update = sanctionUpdate<SanctionDecisionName>(name);
    const answer = await processes
      .update(sanctionWorkflowId(no), update, message as SanctionDecisions[typeof name], requestId)
      .catch((error: unknown) => recordedAnswer({ no, name, requestId }, error));
    answered(dependencies, response, answer, { name, message });
  });
}

function reading(router: Router, dependencies: Dependencies): void {
  router.get('/sanctions', async (request, response) => {
    const actor = await callerOf(dependencies, request);
    const own = partyOf(actor);
    const query = read(sanctionsQuery, request.query, 'query');
    if (own !== undefined && (query.party ?? own) !== own) throw refused('wrong-party');
    const found = await sanctionsOf({ ...query, ...(own !== undefined && { party: own }) });
    const next = found.length === query.limit ? found.at(-1)?._id : undefined;
    response.json({ sanctions: found.map(headOf), ...(next !== undefined && { next }) });
  });
  router.get('/sanctions/:no', async (request, response) => {
    const own = partyOf(await callerOf(dependencies, request));
    const sanction = await knownSanction(request);
    if (own !== undefined && own !== sanction.party) throw refused('wrong-party');
    const view = own === undefined ? sanction : withoutAccounts(sanction);
    response.json({ ...(await wholeOf(view)), links: sanctionLinks(dependencies, sanction._id) });
  });
  router.get('/sanctions/:no/trail', async (request, response) => {
    requireStaff(await callerOf(dependencies, request), '查阅办理记录');
    const { _id: no, trail } = await knownSanction(request);
    response.json(await trailPage(request, sanctionSubject(no), { trail }));
  });
}

/** The party to which the caller is narrowed; undefined for staff, who see all. Throws `Refused`. */
function partyOf(actor: Actor): string | undefined {
  if (actor.role === 'applicant' && actor.party !== undefined) return actor.party;
  requireStaff(actor, '查阅违规处理');
  return undefined;
}

interface Asked {
  readonly actor: Actor;
  readonly requestId: string;
}

async function askedBy(
  dependencies: Dependencies,
  request: Request,
  name: SanctionDecisionName,
): Promise<Asked> {
  const actor = await callerOf(dependencies, request);
  requireRole(actor, SANCTION_ROLES[name], SANCTION_DECISION_NAMES[name]);
  return { actor, requestId: requestIdOf(actor, idempotencyKeyOf(request)) };
}

async function knownSanction(request: Request): Promise<SanctionRecord> {
  const { no } = read(sanctionParams, request.params, 'params');
  const sanction = await sanctionOf(no);
  if (sanction === null) throw refused('sanction-unknown', { no });
  return sanction;
}

function answered(
  dependencies: Dependencies,
  response: Response,
  answer: SanctionAnswer,
  { name, message }: { readonly name: SanctionDecisionName; readonly message: object },
): void {
  if (answer.request !== requestHash(name, message)) throw refused('idempotency-key-reused');
  response.json({ ...answer, links: sanctionLinks(dependencies, answer.no) });
}

/** What a process that is over decided on this request, or why it decides nothing any more. */
async function recordedAnswer(
  asked: { readonly no: string; readonly name: LaterDecisionName; readonly requestId: string },
  error: unknown,
): Promise<SanctionAnswer> {
  if (!(error instanceof ProcessGone)) throw error;
  const { no, name, requestId } = asked;
  const entry = await recordedAct(`${sanctionSubject(no)}/${requestId}`);
  if (entry !== null) return entry.answer as SanctionAnswer;
  const state = (await sanctionOf(no))?.state;
  if (state === undefined || !OVER.includes(state)) throw unanswered();
  const params = { no, state: SANCTION_STATES[state], decision: SANCTION_DECISION_NAMES[name] };
  throw refused('sanction-not-awaited', params);
}

function headOf(sanction: SanctionRecord): object {
  const { _id: no, state, party, finding, decision } = sanction;
  const { openedAt, waits } = sanction;
  const period = runningPeriod(sanction);
  return {
    ...{ no, state, stateName: SANCTION_STATES[state], party, name: finding.party.name },
    ...{ violation: decision?.violation ?? finding.violation, openedAt },
    violationName: VIOLATIONS[decision?.violation ?? finding.violation],
    ...(decision !== undefined && { decision: decision.number, decidedOn: decision.on }),
    ...(period !== undefined && { lastDay: period.lastDay }),
    waits: waits.map(({ name, role, dueAt, missingYear }) => ({ name, role, dueAt, missingYear })),
  };
}

/** The record with what is owed as it stands now, and the thirty days explained. */
async function wholeOf(sanction: SanctionRecord): Promise<object> {
  const { policy, statement, dismissed, decision, notice, delivery } = sanction;
  const period = runningPeriod(sanction);
  const { proposedBy, proposedFor, reached, reminded, repaid, enforcement, revocation, waits } =
    sanction;
  const owed = await repaymentsNumbered(sanction.demands.map(({ number }) => number));
  return {
    ...headOf(sanction),
    ...{
      policy,
      finding: sanction.finding,
      proposedBy,
      proposedFor,
      statement,
      dismissed,
      decision,
    },
    ...{ notice, delivery, period, reached, reminded, repaid, enforcement, revocation, waits },
    ...(period !== undefined && { explained: explainDeadline(period) }),
    repayments: owed.map(({ _id: number, caseNo, owedFen, returnedFen, dueOn, state }) => ({
      ...{ number, caseNo, owedFen, returnedFen, outstandingFen: owedFen - returnedFen },
      ...{ dueOn, state },
    })),
  };
}

const NOT_NAMED = '—';

/** A party is told what was decided and why, not which persons of the staff did so. */
function withoutAccounts(sanction: SanctionRecord): SanctionRecord {
  const by = NOT_NAMED;
  const { statement, dismissed, decision, delivery, revocation, proposedFor } = sanction;
  return {
    ...{ ...sanction, proposedBy: by },
    ...(proposedFor !== undefined && { proposedFor: by }),
    ...(statement !== undefined && { statement: { ...statement, by } }),
    ...(dismissed !== undefined && { dismissed: { ...dismissed, by } }),
    ...(decision !== undefined && {
      decision: { ...decision, by: { id: by, role: 'bureau' } as const },
    }),
    ...(delivery !== undefined && { delivery: { ...delivery, by } }),
    ...(revocation !== undefined && { revocation: { ...revocation, by } }),
  };
}
