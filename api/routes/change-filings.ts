/** Art. 8: change filings. An institution files, mends and withdraws its own; the centre decides, and staff read all. */
import { Router, type Request, type Response } from 'express';
import {
  CHANGE_ROLES,
  changeSeriesOf,
  type ChangeDecisionName,
  type ChangeDecisions,
} from '../../policy/filing/decisions';
import { CHANGE_STATES, type ChangeAnswer } from '../../policy/filing/standing';
import { civilDateOf, yearOf } from '../../policy/kernel/time';
import type { Actor, Uscc } from '../../policy/model';
import { CHANGE_DECISION_NAMES } from '../../policy/vocabulary';
import {
  changeFilingOf,
  changeFilingsOf,
  changeFilingSubject,
  type ChangeFilingRecord,
} from '../../store/change-filings';
import { nextNumber, storeFiling } from '../../store/filings';
import { requestHash } from '../../store/requests';
import { recordedAct } from '../../store/trail';
import {
  changeFilingStart,
  changeFilingWorkflowId,
  changeUpdate,
} from '../../workflows/change-filing/messages';
import { requireRole, requireStaff } from '../access';
import { callerName, callerOf, idempotencyKeyOf, requestIdOf, type Dependencies } from '../asking';
import { refused, unanswered } from '../errors';
import { changeFilingLinks } from '../links';
import {
  changeDecisionBody,
  changeFilingParams,
  changeFilingsQuery,
  filingBody,
  withdrawalBody,
} from '../schemas/change-filings';
import { read } from '../schemas/reading';
import { ProcessGone } from '../temporal';
import { trailPage } from '../trail-page';

export function changeFilings(dependencies: Dependencies): Router {
  const router = Router();
  filing(router, dependencies);
  deciding(router, dependencies);
  reading(router, dependencies);
  return router;
}

function filing(router: Router, dependencies: Dependencies): void {
  router.post('/change-filings', async (request, response) => {
    const asked = await askedBy(dependencies, request, 'fileChange');
    const { actor, requestId } = asked;
    const { reason, filing: body } = read(filingBody, request.body, 'body');
    const draft = { caller: callerName(actor), idempotencyKey: idempotencyKeyOf(request), body };
    const year = yearOf(civilDateOf(dependencies.now()));
    const { no, _id } = await storeFiling({ kind: 'change-filing', ...draft }, () =>
      nextNumber(changeSeriesOf(year)),
    );
    const { processes } = dependencies;
    const message = { actor, reason, filing: _id };
    const start = changeFilingStart({ no, ...processes.clock() });
    const update = changeUpdate('fileChange');
    const answer = await processes.updateWithStart(
      ...[update, message, requestId, 'changeFiling', start],
    );
    answered(dependencies, response.status(201), answer, { name: 'fileChange', message });
  });
}

function deciding(router: Router, dependencies: Dependencies): void {
  router.post('/change-filings/:no/decision', async (request, response) => {
    const asked = await askedBy(dependencies, request, 'decideChange');
    const { _id: no } = await knownFiling(request);
    const said = read(changeDecisionBody, request.body, 'body');
    await decided(dependencies, response, { no, name: 'decideChange', ...asked }, said);
  });
  router.post('/change-filings/:no/withdrawal', async (request, response) => {
    const asked = await askedBy(dependencies, request, 'withdrawChange');
    const { _id: no } = requireOwn(asked.actor, await knownFiling(request));
    const said = read(withdrawalBody, request.body, 'body');
    await decided(dependencies, response, { no, name: 'withdrawChange', ...asked }, said);
  });
  router.post('/change-filings/:no/resubmission', async (request, response) => {
    const asked = await askedBy(dependencies, request, 'resubmitChange');
    const { _id: no } = requireOwn(asked.actor, await knownFiling(request));
    const { reason, filing: body } = read(filingBody, request.body, 'body');
    const caller = { caller: callerName(asked.actor), idempotencyKey: idempotencyKeyOf(request) };
    const { _id } = await storeFiling({ kind: 'resubmission', ...caller, body }, () =>
      Promise.resolve(no),
    );
    const said = { reason, filing: _id };
    await decided(dependencies, response, { no, name: 'resubmitChange', ...asked }, said);
  });
}

function reading(router: Router, dependencies: Dependencies): void {
  router.get('/change-filings', async (request, response) => {
    const actor = await callerOf(dependencies, request);
    const own = partyOf(actor);
    const { overdue, escalated, ...query } = read(changeFilingsQuery, request.query, 'query');
    if (own !== undefined && (query.institution ?? own) !== own) throw refused('wrong-party');
    const found = await changeFilingsOf({
      ...{ ...query, institution: own ?? query.institution },
      ...{ dueBy: overdue && dependencies.now(), escalated: escalated === 'true' },
    });
    const next = found.length === query.limit ? found.at(-1)?._id : undefined;
    response.json({ filings: found.map(headOf), ...(next !== undefined && { next }) });
  });
  router.get('/change-filings/:no', async (request, response) => {
    const actor = await callerOf(dependencies, request);
    const own = partyOf(actor);
    const filed = await knownFiling(request);
    if (own !== undefined) requireOwn(actor, filed);
    const links = changeFilingLinks(dependencies, filed._id);
    response.json({ ...wholeOf(filed, own === undefined), links });
  });
  router.get('/change-filings/:no/trail', async (request, response) => {
    requireStaff(await callerOf(dependencies, request), '查阅办理记录');
    const { _id: no, trail } = await knownFiling(request);
    response.json(await trailPage(request, changeFilingSubject(no), { trail }));
  });
}

/** The institution to which the caller is narrowed; undefined for staff, who see all. Throws `Refused`. */
function partyOf(actor: Actor): Uscc | undefined {
  if (actor.role === 'applicant' && actor.party !== undefined) return actor.party;
  requireStaff(actor, '查阅变更备案');
  return undefined;
}

function requireOwn({ party }: Actor, filed: ChangeFilingRecord): ChangeFilingRecord {
  if (party !== filed.institution) throw refused('wrong-party');
  return filed;
}

interface Asked {
  readonly actor: Actor;
  readonly requestId: string;
}

async function askedBy(
  dependencies: Dependencies,
  request: Request,
  name: ChangeDecisionName,
): Promise<Asked> {
  const actor = await callerOf(dependencies, request);
  requireRole(actor, [CHANGE_ROLES[name]], CHANGE_DECISION_NAMES[name]);
  return { actor, requestId: requestIdOf(actor, idempotencyKeyOf(request)) };
}

async function knownFiling(request: Request): Promise<ChangeFilingRecord> {
  const { no } = read(changeFilingParams, request.params, 'params');
  const filed = await changeFilingOf(no);
  if (filed === null) throw refused('change-filing-unknown', { no });
  return filed;
}

type LaterName = Exclude<ChangeDecisionName, 'fileChange'>;
interface AskedOn<N extends LaterName> extends Asked {
  readonly no: string;
  readonly name: N;
}

async function decided<N extends LaterName>(
  dependencies: Dependencies,
  response: Response,
  asked: AskedOn<N>,
  said: object,
): Promise<void> {
  const { no, name, actor, requestId } = asked;
  const message = { ...said, actor } as ChangeDecisions[N];
  const update = changeUpdate<ChangeDecisionName>(name);
  const answer = await dependencies.processes
    .update(changeFilingWorkflowId(no), update, message, requestId)
    .catch((error: unknown) => recordedAnswer(asked, error));
  answered(dependencies, response, answer, { name, message });
}

function answered(
  dependencies: Dependencies,
  response: Response,
  answer: ChangeAnswer,
  { name, message }: { readonly name: ChangeDecisionName; readonly message: object },
): void {
  if (answer.request !== requestHash(name, message)) throw refused('idempotency-key-reused');
  response.json({ ...answer, links: changeFilingLinks(dependencies, answer.no) });
}

/** What a process that is over decided on this request, or why it decides nothing any more. */
async function recordedAnswer(
  { no, name, requestId }: AskedOn<LaterName>,
  error: unknown,
): Promise<ChangeAnswer> {
  if (!(error instanceof ProcessGone)) throw error;
  const entry = await recordedAct(`${changeFilingSubject(no)}/${requestId}`);
  if (entry !== null) return entry.answer as ChangeAnswer;
  const filed = await changeFilingOf(no);
  if (filed === null || filed.open) throw unanswered();
  const state = CHANGE_STATES[filed.state];
  throw refused('change-filing-not-awaited', { no, state, decision: CHANGE_DECISION_NAMES[name] });
}

function headOf(filed: ChangeFilingRecord): object {
  const { _id: no, institution, state, changes, from, filedAt, late, waits } = filed;
  return {
    ...{ no, institution, state, stateName: CHANGE_STATES[state], from, filedAt, late },
    fields: Object.keys(changes),
    waits: waits.map(({ name, role, dueAt, missingYear, remindedAt, escalatedAt }) => ({
      ...{ name, role, dueAt, missingYear, remindedAt, escalatedAt },
    })),
  };
}

/** The institution is told what was decided and why, not which person of the staff did so. */
function wholeOf(filed: ChangeFilingRecord, toStaff: boolean): object {
  const { changes, evidence, reason, faults, decision, policy, filedBy, waits } = filed;
  const told = decision && { at: decision.at, reason: decision.reason };
  return {
    ...{ ...headOf(filed), changes, evidence, reason, faults, policy, waits },
    ...(toStaff ? { filedBy, decision } : { decision: told }),
  };
}
