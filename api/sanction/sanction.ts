/**
 * Art. 20: sanctions over HTTP. The acts follow from their rows: centre and bureau propose, the party states its part,
 * another person of the bureau decides, and so on to the repayment. Staff read all sanctions, a party its own.
 */
import { Router } from 'express';
import { z } from 'zod';
import * as kit from '../../policy/acts/kit';
import { VIOLATIONS } from '../../policy/articles/art-20-reach';
import { explainDeadline } from '../../policy/calendar/deadline';
import { SANCTION, sanctionSeriesOf, type SanctionActs } from '../../policy/sanction/acts';
import { repaymentsNumbered } from '../../store/returns/repayments';
import {
  runningPeriod,
  sanctionOf,
  sanctionsOf,
  type SanctionRecord,
} from '../../store/processes/sanction';
import { partyOf, requireOwn } from '../access';
import { callerOf, type Dependencies } from '../asking';
import { pageOf, type Operation } from '../openapi/parts';
import { nextOf } from '../paging';
import {
  linksTo,
  mountActs,
  numbered,
  mountTrail,
  paramsOf,
  recordIn,
  type Mounting,
} from '../process/mount';
import { read } from '../schemas/reading';
import { limit } from '../schemas/requests';

const MOUNTING: Mounting<SanctionActs, SanctionRecord> = {
  process: SANCTION,
  find: sanctionOf,
  links: (no) => ({ sanction: `/sanctions/${no}`, trail: `/sanctions/${no}/trail` }),
  opened: numbered(sanctionSeriesOf),
};

const query = z.strictObject({
  state: kit.nameIn(SANCTION.states).optional(),
  party: kit.uscc.optional(),
  after: SANCTION.id(kit).optional(),
  limit,
});

const WHAT = '查阅违规处理';

export function sanctions(dependencies: Dependencies): Router {
  const router = Router();
  mountActs(router, dependencies, MOUNTING);
  router.get('/sanctions', async (request, response) => {
    const own = partyOf(await callerOf(dependencies, request), WHAT);
    const asked = read(query, request.query, 'query');
    requireOwn(own, asked.party);
    const found = await sanctionsOf({ ...asked, party: own ?? asked.party });
    response.json({ sanctions: found.map(headOf), ...nextOf(found, asked.limit) });
  });
  router.get('/sanctions/:no', async (request, response) => {
    const reader = await callerOf(dependencies, request);
    const own = partyOf(reader, WHAT);
    const { id, record } = await recordIn(MOUNTING, request);
    requireOwn(own, record.party);
    const view = own === undefined ? record : withoutAccounts(record);
    const links = linksTo(dependencies, reader, MOUNTING, id);
    response.json({ ...(await wholeOf(view)), links });
  });
  mountTrail(router, dependencies, MOUNTING);
  return router;
}

function headOf(sanction: SanctionRecord) {
  const { _id: no, state, party, finding, decision } = sanction;
  const { openedAt, waits } = sanction;
  const period = runningPeriod(sanction);
  return {
    ...{ no, state, stateName: SANCTION.states[state], party, name: finding.party.name },
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
    policy,
    finding: sanction.finding,
    ...{ proposedBy, proposedFor, statement, dismissed, decision },
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
    ...sanction,
    proposedBy: by,
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

const head = z.looseObject({
  no: z.string(),
  state: z.string(),
  party: z.string(),
  name: z.string(),
  violation: z.string(),
  openedAt: z.string(),
  lastDay: kit.civilDate.optional(),
});
const params = paramsOf(SANCTION);
const [list, whole] = ['/sanctions', '/sanctions/:no'];

export const SANCTIONS: readonly Operation[] = [
  {
    method: 'get',
    path: list,
    summary: 'Sanctions; a party sees its own',
    query,
    answer: pageOf('sanctions', head),
  },
  { method: 'get', path: whole, summary: 'A sanction, and what is owed now', params, answer: head },
];
