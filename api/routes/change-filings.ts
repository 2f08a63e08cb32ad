/** Art. 8: change filings. An institution files, mends and withdraws its own; the centre decides, and staff read all. */
import { Router, type Request } from 'express';
import {
  CHANGE_ROLES,
  changeSeriesOf,
  type ChangeDecisionName,
  type ChangeDecisions,
  CHANGE_DECISION_NAMES,
} from '../../policy/change-filing/decisions';
import { CHANGE_STATES } from '../../policy/change-filing/standing';
import { civilDateOf, yearOf } from '../../policy/kernel/time';
import type { Actor } from '../../policy/model/nouns';
import {
  changeFilingOf,
  changeFilingsOf,
  changeFilingSubject,
  type ChangeFilingRecord,
} from '../../store/processes/change-filing';
import { nextNumber, storeFiling } from '../../store/case/filings';
import {
  changeFilingStart,
  changeFilingWorkflowId,
  changeUpdate,
} from '../../workflows/change-filing/messages';
import { partyOf, requireOwn, requireStaff } from '../access';
import { callerName, callerOf, idempotencyKeyOf, type Dependencies } from '../asking';
import { bodyOf } from '../bodies/json';
import { answerTo, askedBy, type Asked, type Question } from '../deciding';
import { refused, unanswered } from '../errors';
import { changeFilingLinks } from '../links';
import { nextOf } from '../paging';
import {
  changeDecisionBody,
  changeFilingParams,
  changeFilingsQuery,
  filingBody,
  withdrawalBody,
} from '../schemas/change-filings';
import { read } from '../schemas/reading';
import { trailPage } from '../trail-page';

const WHAT = '查阅变更备案';

export function changeFilings(dependencies: Dependencies): Router {
  const router = Router();
  filing(router, dependencies);
  deciding(router, dependencies);
  reading(router, dependencies);
  return router;
}

function filing(router: Router, dependencies: Dependencies): void {
  router.post('/change-filings', async (request, response) => {
    const { actor, requestId } = await asked(dependencies, request, 'fileChange');
    const { reason, filing: body } = await bodyOf(filingBody, request);
    const draft = { caller: callerName(actor), idempotencyKey: idempotencyKeyOf(request), body };
    const year = yearOf(civilDateOf(dependencies.now()));
    const { no, _id } = await storeFiling({ kind: 'change-filing', ...draft }, () =>
      nextNumber(changeSeriesOf(year)),
    );
    const { processes } = dependencies;
    const message = { actor, reason, filing: _id };
    const start = changeFilingStart({ no, ...processes.clock() });
    const update = changeUpdate('fileChange');
    const answering = processes.updateWithStart(update, message, requestId, 'changeFiling', start);
    const answer = await answerTo(questionOn(no, 'fileChange', message, requestId), answering);
    response.status(201).json({ ...answer, links: changeFilingLinks(dependencies, no) });
  });
}

function deciding(router: Router, dependencies: Dependencies): void {
  router.post('/change-filings/:no/decision', async (request, response) => {
    const who = await asked(dependencies, request, 'decideChange');
    const { _id: no } = await knownFiling(request);
    const said = await bodyOf(changeDecisionBody, request);
    response.json(await decided(dependencies, who, no, 'decideChange', said));
  });
  router.post('/change-filings/:no/withdrawal', async (request, response) => {
    const who = await asked(dependencies, request, 'withdrawChange');
    const { _id: no } = await ownFiling(request, who.actor);
    const said = await bodyOf(withdrawalBody, request);
    response.json(await decided(dependencies, who, no, 'withdrawChange', said));
  });
  router.post('/change-filings/:no/resubmission', async (request, response) => {
    const who = await asked(dependencies, request, 'resubmitChange');
    const { _id: no } = await ownFiling(request, who.actor);
    const { reason, filing: body } = await bodyOf(filingBody, request);
    const caller = { caller: callerName(who.actor), idempotencyKey: idempotencyKeyOf(request) };
    const { _id } = await storeFiling({ kind: 'resubmission', ...caller, body }, () =>
      Promise.resolve(no),
    );
    const said = { reason, filing: _id };
    response.json(await decided(dependencies, who, no, 'resubmitChange', said));
  });
}

function reading(router: Router, dependencies: Dependencies): void {
  router.get('/change-filings', async (request, response) => {
    const own = partyOf(await callerOf(dependencies, request), WHAT);
    const { overdue, escalated, ...query } = read(changeFilingsQuery, request.query, 'query');
    requireOwn(own, query.institution);
    const found = await changeFilingsOf({
      ...{ ...query, institution: own ?? query.institution },
      ...{ dueBy: overdue && dependencies.now(), escalated: escalated === 'true' },
    });
    response.json({ filings: found.map(headOf), ...nextOf(found, query.limit) });
  });
  router.get('/change-filings/:no', async (request, response) => {
    const own = partyOf(await callerOf(dependencies, request), WHAT);
    const filed = await knownFiling(request);
    requireOwn(own, filed.institution);
    const links = changeFilingLinks(dependencies, filed._id);
    response.json({ ...wholeOf(filed, own === undefined), links });
  });
  router.get('/change-filings/:no/trail', async (request, response) => {
    requireStaff(await callerOf(dependencies, request), '查阅办理记录');
    const { _id: no, trail } = await knownFiling(request);
    response.json(await trailPage(request, changeFilingSubject(no), { trail }));
  });
}

const asked = (dependencies: Dependencies, request: Request, name: ChangeDecisionName) =>
  askedBy(dependencies, request, [CHANGE_ROLES[name]], CHANGE_DECISION_NAMES[name]);

async function knownFiling(request: Request): Promise<ChangeFilingRecord> {
  const { no } = read(changeFilingParams, request.params, 'params');
  const filed = await changeFilingOf(no);
  if (filed === null) throw refused('change-filing-unknown', { no });
  return filed;
}

/** The caller's own filing, for whoever acts for the institution. */
async function ownFiling(request: Request, { party }: Actor): Promise<ChangeFilingRecord> {
  const filed = await knownFiling(request);
  if (party !== filed.institution) throw refused('wrong-party');
  return filed;
}

async function decided(
  dependencies: Dependencies,
  { actor, requestId }: Asked,
  no: string,
  name: ChangeDecisionName,
  said: object,
): Promise<object> {
  const message = { ...said, actor } as ChangeDecisions[typeof name];
  const update = changeUpdate(name);
  const { processes } = dependencies;
  const answering = processes.update(changeFilingWorkflowId(no), update, message, requestId);
  const answer = await answerTo(questionOn(no, name, message, requestId), answering);
  return { ...answer, links: changeFilingLinks(dependencies, no) };
}

function questionOn(
  no: string,
  name: ChangeDecisionName,
  message: object,
  requestId: string,
): Question {
  const subject = changeFilingSubject(no);
  return { subject, requestId, name, message, gone: () => withoutProcess(no, name) };
}

async function withoutProcess(no: string, name: ChangeDecisionName): Promise<Error> {
  const filed = await changeFilingOf(no);
  if (filed === null || filed.open) return unanswered();
  const state = CHANGE_STATES[filed.state];
  return refused('change-filing-not-awaited', { no, state, decision: CHANGE_DECISION_NAMES[name] });
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
