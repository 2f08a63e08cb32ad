/** Data that cases are judged by (reading of Art. 22): who proposed what, and the second person's confirmation. */
import { Router } from 'express';
import type { z } from 'zod';
import type { Actor } from '../../policy/model/nouns';
import { commitSeeds } from '../../store/kernel/draws';
import {
  allowedOnReference,
  confirmReferenceChange,
  knownReferenceProposal,
  pageOfRows,
  proposeReferenceChange,
  referenceProposalsOf,
  referenceSubject,
  rejectReferenceChange,
  type ReferenceProposal,
} from '../../store/processes/reference-change';
import type { ReferenceChange } from '../../store/processes/reference-kinds';
import { storedCalendarYear } from '../../store/reference/calendar-years';
import { proposalTold, type Dependencies } from '../request';
import { bind } from '../contract/operation';
import { nextOf } from '../next-page';
import { pageOfTrail } from '../trail-page';
import * as told from './operations';

interface ProposalRequest {
  readonly actor: Actor;
  readonly requestId: string;
}

interface TableContent {
  readonly rows: readonly unknown[];
  readonly sha256: string;
}

/** What every import does: keeps the rows for another person to confirm. */
export async function proposed(
  dependencies: Dependencies,
  asked: ProposalRequest & { readonly query: { readonly reason: string } },
  change: ReferenceChange,
  sent: TableContent,
) {
  const telling = proposalTold(dependencies, asked, asked.query.reason);
  return viewOf(await proposeReferenceChange(telling, change, sent));
}

/** A page of what is proposed. */
export async function pageOfReferenceProposals(
  query: z.output<typeof told.listReferenceProposals.query>,
) {
  const found = await referenceProposalsOf(query);
  return { entries: found.map(viewOf), ...nextOf(found, query.limit) };
}

export function referenceProposals(dependencies: Dependencies): Router {
  const router = Router();
  bind(router, dependencies, told.listReferenceProposals, async ({ query }) => {
    const { entries: proposals, ...page } = await pageOfReferenceProposals(query);
    return { proposals, ...page };
  });
  bind(router, dependencies, told.getReferenceProposal, async ({ params: { id } }) =>
    viewOf(await knownReferenceProposal(id)),
  );
  bind(router, dependencies, told.listReferenceRows, async ({ params: { id }, query }) => {
    const { after, limit } = query;
    const found = await knownReferenceProposal(id);
    const rows = (await pageOfRows(found, after, limit)).map(membersOf);
    const next = after + rows.length;
    return { rows, ...(next < found.content.rows && { next }) };
  });
  bind(router, dependencies, told.getReferenceProposalTrail, async ({ params: { id }, query }) => {
    const { trail } = await knownReferenceProposal(id);
    return pageOfTrail(query, referenceSubject(id), trail);
  });
  bind(router, dependencies, told.confirmReferenceProposal, async (asked) => {
    const { hash, reason } = asked.body;
    const telling = proposalTold(dependencies, asked, reason);
    const confirmed = await confirmReferenceChange(telling, asked.params.id, hash);
    await follow(dependencies, confirmed);
    return viewOf(confirmed);
  });
  bind(router, dependencies, told.rejectReferenceProposal, async (asked) => {
    const telling = proposalTold(dependencies, asked, asked.body.reason);
    return viewOf(await rejectReferenceChange(telling, asked.params.id));
  });
  return router;
}

/** What follows on data that are in force; a repeat of the confirmation does it again where it broke off. */
async function follow(
  { processes, now }: Dependencies,
  { content: { change }, state }: ReferenceProposal,
): Promise<void> {
  if (state !== 'approved') return;
  if (change.of === 'calendar') {
    const version = (await storedCalendarYear(change.year))?.versions.length ?? 0;
    await processes.announceCalendar(change.year, version);
  }
  // Public before the first draw is asked for.
  if (change.of === 'experts' || change.of === 'conflicts') await commitSeeds(now());
}

/** A row as whoever confirms it reads it. */
function membersOf(row: unknown): { name: string; value: string }[] {
  return Object.entries(row as object).map(([name, value]: [string, unknown]) => ({
    name,
    value: typeof value === 'string' ? value : JSON.stringify(value),
  }));
}

function viewOf(found: ReferenceProposal) {
  const { _id: id, trail: _trail, ...proposal } = found;
  return { id, ...proposal, allowed: allowedOnReference(found) };
}
