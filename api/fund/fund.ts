/**
 * The special fund over HTTP (Art. 4): the budgets that the bureau approves, what it moves between the uses or into the
 * next year, and what is spent on administration. Each is proposed by one person and approved by another (reading of
 * Art. 22), and then a decision on record.
 */
import { Router } from 'express';
import type { z } from 'zod';
import { LAST_YEAR } from '../../policy/acts/kit';
import type { Actor } from '../../policy/model/nouns';
import { budgetChanges, budgetLeft, budgetOf, type BudgetUse } from '../../store/money/budgets';
import {
  allowedOnFundProposal,
  decideOnFundAct,
  fundProposalsOf,
  fundSubject,
  knownFundProposal,
  proposeFundAct,
  type FundAct,
  type FundProposal,
} from '../../store/processes/fund-proposal';
import { proposalTold, type Dependencies } from '../request';
import { bind } from '../contract/operation';
import { refused } from '../errors';
import { nextOf } from '../next-page';
import { pageOfTrail } from '../trail-page';
import * as told from './operations';

/** Newest decisions that are shown with a budget; `GET /ledger` has every one. */
const DECISIONS_SHOWN = 50;

const USES: readonly BudgetUse[] = ['voucher', 'administration'];

interface ProposalRequest {
  readonly actor: Actor;
  readonly requestId: string;
  readonly body: { readonly reason: string };
}

export function fund(dependencies: Dependencies): Router {
  const router = Router();
  const by = (asked: ProposalRequest) => proposalTold(dependencies, asked, asked.body.reason);
  const proposed = async (asked: ProposalRequest, content: FundAct) =>
    viewOf(await proposeFundAct(by(asked), content));

  bind(router, dependencies, told.proposeBudget, (asked) => {
    const { approvedFen } = asked.body;
    return proposed(asked, { act: 'approve-budget', ...asked.params, approvedFen });
  });
  bind(router, dependencies, told.proposeSpending, (asked) => {
    const { amountFen, receipt } = asked.body;
    return proposed(asked, { act: 'spend', year: asked.params.year, amountFen, receipt });
  });
  bind(router, dependencies, told.proposeTransfer, (asked) => {
    const { from, amountFen } = asked.body;
    return proposed(asked, { act: 'transfer', year: asked.params.year, from, amountFen });
  });
  bind(router, dependencies, told.proposeRollover, (asked) => {
    const { use, amountFen } = asked.body;
    const { year } = asked.params;
    if (year === LAST_YEAR) throw refused('rollover-too-late', { year: year + 1, last: LAST_YEAR });
    return proposed(asked, { act: 'roll-over', year, use, amountFen });
  });
  bind(router, dependencies, told.getFund, async ({ params: { year } }) => {
    const views = await Promise.all(USES.map((use) => budgetView(year, use)));
    return { year, budgets: views.filter((view) => view !== undefined) };
  });

  bind(router, dependencies, told.listFundProposals, async ({ query }) => {
    const { entries, ...page } = await pageOfProposals(query);
    return { proposals: entries, ...page };
  });
  bind(router, dependencies, told.getFundProposal, async ({ params: { id } }) =>
    viewOf(await knownFundProposal(id)),
  );
  bind(router, dependencies, told.getFundProposalTrail, async ({ params: { id }, query }) => {
    const { trail } = await knownFundProposal(id);
    return pageOfTrail(query, fundSubject(id), trail);
  });
  bind(router, dependencies, told.approveFundProposal, async (asked) => {
    const { hash } = asked.body;
    const verdict = { verdict: 'approve', hash } as const;
    return viewOf(await decideOnFundAct(by(asked), asked.params.id, verdict));
  });
  bind(router, dependencies, told.rejectFundProposal, async (asked) =>
    viewOf(await decideOnFundAct(by(asked), asked.params.id, { verdict: 'reject' })),
  );
  return router;
}

/** A page of what is proposed on the fund. */
export async function pageOfProposals(query: z.output<typeof told.listFundProposals.query>) {
  const found = await fundProposalsOf(query);
  return { entries: found.map(viewOf), ...nextOf(found, query.limit) };
}

function viewOf(found: FundProposal) {
  const { _id: id, trail: _trail, ...proposal } = found;
  return { id, ...proposal, allowed: allowedOnFundProposal(found) };
}

async function budgetView(year: number, use: BudgetUse) {
  const budget = await budgetOf(year, use);
  if (budget === undefined) return undefined;
  const { approvedFen, returnedFen, heldFen, committedFen, paidFen } = budget;
  const sums = { approvedFen, returnedFen, heldFen, committedFen, paidFen };
  const decisions = (await budgetChanges(year, use)).slice(-DECISIONS_SHOWN);
  return { year, use, ...sums, freeFen: budgetLeft(budget), decisions };
}
