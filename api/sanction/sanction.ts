/**
 * Art. 20: sanctions over HTTP. The acts follow from their rows: centre and bureau propose, the party states its part,
 * another person of the bureau decides, and so on to the repayment. Staff read all sanctions, a party its own.
 */
import { VIOLATIONS } from '../../policy/words/vocabulary';
import { Router } from 'express';
import type { z } from 'zod';
import { explainDeadline } from '../../policy/calendar/deadline';
import type { Actor } from '../../policy/model/nouns';
import { allowedIn } from '../../policy/acts/act';
import { SANCTION, sanctionSeriesOf, type SanctionActs } from '../../policy/sanction/acts';
import { repaymentsNumbered } from '../../store/returns/repayments';
import {
  runningPeriod,
  sanctionOf,
  sanctionsOf,
  type SanctionRecord,
} from '../../store/processes/sanction';
import { partyOf, requireOwn } from '../access';
import type { Dependencies } from '../request';
import { bind } from '../contract/operation';
import { nextOf } from '../next-page';
import {
  linksTo,
  mountActs,
  numbered,
  mountTrail,
  recordFor,
  type Mounting,
} from '../process/mount';
import * as told from './operations';

const MOUNTING: Mounting<SanctionActs, SanctionRecord> = {
  process: SANCTION,
  find: sanctionOf,
  links: (no) => ({ sanction: `/sanctions/${no}`, trail: `/sanctions/${no}/trail` }),
  owner: ({ party }) => party,
  opened: numbered(sanctionSeriesOf),
};

export function sanctions(dependencies: Dependencies): Router {
  const router = Router();
  mountActs(router, dependencies, MOUNTING);
  bind(router, dependencies, told.listSanctions, async ({ actor, query }) => {
    const { entries, ...page } = await pageOfSanctions(actor, query);
    return { sanctions: entries, ...page };
  });
  bind(router, dependencies, told.getSanction, async ({ actor, request }) => {
    const own = partyOf(actor, told.getSanction.zh);
    const { id, record } = await recordFor(MOUNTING, request, actor);
    const view = own === undefined ? record : withoutAccounts(record);
    return { ...(await wholeOf(view)), links: linksTo(dependencies, actor, MOUNTING, id) };
  });
  mountTrail(router, dependencies, MOUNTING);
  return router;
}

/** A page of the sanctions that the caller may read, a line each. */
export async function pageOfSanctions(
  actor: Actor,
  query: z.output<typeof told.listSanctions.query>,
) {
  const own = partyOf(actor, told.listSanctions.zh);
  requireOwn(own, query.party);
  const found = await sanctionsOf({ ...query, party: own ?? query.party });
  return { entries: found.map(inList), ...nextOf(found, query.limit) };
}

function headOf(sanction: SanctionRecord) {
  const { _id, state, party, finding, decision, openedAt } = sanction;
  const violation = decision?.violation ?? finding.violation;
  return {
    no: _id,
    state,
    stateName: SANCTION.states[state],
    party,
    name: finding.party.name,
    violation,
    violationName: VIOLATIONS[violation],
    openedAt,
    decidedOn: decision?.on,
    lastDay: runningPeriod(sanction)?.lastDay,
  };
}

function inList(sanction: SanctionRecord) {
  const { decision, waits } = sanction;
  return {
    ...headOf(sanction),
    decision: decision?.number,
    waits: waits.map(({ name, role, dueAt, missingYear }) => ({ name, role, dueAt, missingYear })),
  };
}

/** The record with what is owed as it stands now, and the thirty days explained. */
async function wholeOf(sanction: SanctionRecord) {
  const { policy, finding, proposedBy, proposedFor, statement, dismissed, decision } = sanction;
  const { notice, delivery, reached, reminded, repaid, enforcement, revocation, waits } = sanction;
  const { writtenDemand } = sanction;
  const period = runningPeriod(sanction);
  return {
    ...headOf(sanction),
    policy,
    finding,
    proposedBy,
    proposedFor,
    statement,
    dismissed,
    decision,
    notice,
    delivery,
    period,
    explained: period && explainDeadline(period),
    reached,
    reminded,
    repaid,
    writtenDemand,
    enforcement,
    revocation,
    waits,
    allowed: allowedIn(SANCTION, sanction.state),
    repayments: await repaymentsOf(sanction),
  };
}

async function repaymentsOf({ demands }: SanctionRecord) {
  const owed = await repaymentsNumbered(demands.map(({ number }) => number));
  return owed.map(({ _id, caseNo, owedFen, returnedFen, dueOn, state }) => {
    const outstandingFen = owedFen - returnedFen;
    return { number: _id, caseNo, owedFen, returnedFen, outstandingFen, dueOn, state };
  });
}

const NOT_NAMED = '—';

const [DECIDER] = SANCTION.acts.decideSanction.by;

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
      decision: { ...decision, by: { id: by, role: DECIDER } },
    }),
    ...(delivery !== undefined && { delivery: { ...delivery, by } }),
    ...(revocation !== undefined && { revocation: { ...revocation, by } }),
  };
}
