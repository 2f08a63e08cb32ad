/**
 * Art. 20: sanctions. Centre and bureau propose, the party states its part, another person of the bureau decides;
 * then the notice, its delivery, the repayment or enforcement, and, where an appeal is upheld, the revocation.
 */
import { Router, type Request } from 'express';
import { VIOLATIONS } from '../../policy/articles/art-20-reach';
import { explainDeadline } from '../../policy/calendar/deadline';
import { civilDateOf, yearOf } from '../../policy/kernel/time';
import {
  SANCTION_ROLES,
  sanctionSeriesOf,
  type SanctionDecisionName,
  type SanctionDecisions,
  SANCTION_DECISION_NAMES,
} from '../../policy/sanction/decisions';
import { OVER, SANCTION_STATES } from '../../policy/sanction/standing';
import { nextNumber, storeFiling } from '../../store/case/filings';
import { repaymentsNumbered } from '../../store/returns/repayments';
import {
  runningPeriod,
  sanctionOf,
  sanctionsOf,
  sanctionSubject,
  type SanctionRecord,
} from '../../store/processes/sanction';
import {
  sanctionStart,
  sanctionUpdate,
  sanctionWorkflowId,
} from '../../workflows/sanction/messages';
import { partyOf, requireOwn, requireStaff } from '../access';
import { callerName, callerOf, idempotencyKeyOf, type Dependencies } from '../asking';
import { bodyOf } from '../bodies/json';
import { answerTo, askedBy, type Question } from '../deciding';
import { refused, unanswered } from '../errors';
import { sanctionLinks } from '../links';
import { nextOf } from '../paging';
import { read } from '../schemas/reading';
import {
  findingBody,
  SANCTION_BODIES,
  sanctionParams,
  sanctionsQuery,
  type LaterDecisionName,
} from '../schemas/sanctions';
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

const WHAT = '查阅违规处理';

export function sanctions(dependencies: Dependencies): Router {
  const router = Router();
  opening(router, dependencies);
  for (const name of LATER) deciding(router, dependencies, name);
  reading(router, dependencies);
  return router;
}

function opening(router: Router, dependencies: Dependencies): void {
  router.post('/sanctions', async (request, response) => {
    const { actor, requestId } = await asked(dependencies, request, 'openSanction');
    const { reason, finding } = await bodyOf(findingBody, request);
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
    const answering = processes.updateWithStart(update, message, requestId, 'sanction', start);
    const answer = await answerTo(questionOn(no, 'openSanction', message, requestId), answering);
    response.status(201).json({ ...answer, links: sanctionLinks(dependencies, no) });
  });
}

function deciding(router: Router, dependencies: Dependencies, name: LaterDecisionName): void {
  router.post(`/sanctions/:no/${SANCTION_ADDRESSES[name]}`, async (request, response) => {
    const { actor, requestId } = await asked(dependencies, request, name);
    const { _id: no } = await knownSanction(request);
    const said = await bodyOf(SANCTION_BODIES[name], request);
    const message = { ...said, actor } as SanctionDecisions[typeof name];
    const update = sanctionUpdate<SanctionDecisionName>(name);
    const { processes } = dependencies;
    const answering = processes.update(sanctionWorkflowId(no), update, message, requestId);
    const answer = await answerTo(questionOn(no, name, message, requestId), answering);
    response.json({ ...answer, links: sanctionLinks(dependencies, no) });
  });
}

function reading(router: Router, dependencies: Dependencies): void {
  router.get('/sanctions', async (request, response) => {
    const own = partyOf(await callerOf(dependencies, request), WHAT);
    const query = read(sanctionsQuery, request.query, 'query');
    requireOwn(own, query.party);
    const found = await sanctionsOf({ ...query, party: own ?? query.party });
    response.json({ sanctions: found.map(headOf), ...nextOf(found, query.limit) });
  });
  router.get('/sanctions/:no', async (request, response) => {
    const own = partyOf(await callerOf(dependencies, request), WHAT);
    const sanction = await knownSanction(request);
    requireOwn(own, sanction.party);
    const view = own === undefined ? sanction : withoutAccounts(sanction);
    response.json({ ...(await wholeOf(view)), links: sanctionLinks(dependencies, sanction._id) });
  });
  router.get('/sanctions/:no/trail', async (request, response) => {
    requireStaff(await callerOf(dependencies, request), '查阅办理记录');
    const { _id: no, trail } = await knownSanction(request);
    response.json(await trailPage(request, sanctionSubject(no), { trail }));
  });
}

const asked = (dependencies: Dependencies, request: Request, name: SanctionDecisionName) =>
  askedBy(dependencies, request, SANCTION_ROLES[name], SANCTION_DECISION_NAMES[name]);

async function knownSanction(request: Request): Promise<SanctionRecord> {
  const { no } = read(sanctionParams, request.params, 'params');
  const sanction = await sanctionOf(no);
  if (sanction === null) throw refused('sanction-unknown', { no });
  return sanction;
}

function questionOn(
  no: string,
  name: SanctionDecisionName,
  message: object,
  requestId: string,
): Question {
  const subject = sanctionSubject(no);
  return { subject, requestId, name, message, gone: () => withoutProcess(no, name) };
}

async function withoutProcess(no: string, name: SanctionDecisionName): Promise<Error> {
  const state = (await sanctionOf(no))?.state;
  if (state === undefined || !OVER.includes(state)) return unanswered();
  const params = { no, state: SANCTION_STATES[state], decision: SANCTION_DECISION_NAMES[name] };
  return refused('sanction-not-awaited', params);
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
