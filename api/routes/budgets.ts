/**
 * The special fund by year and use (Art. 4): the budgets that the bureau approves, what it moves between
 * the uses or into the next year, and what is spent on administration. Each is proposed by one person and
 * approved by another (reading of Art. 22), and then a decision on record.
 */
import { Router, type Request } from 'express';
import type { Role } from '../../policy/model/nouns';
import { budgetChanges, budgetLeft, budgetOf, type BudgetUse } from '../../store/money/budgets';
import {
  decideOnFundAct,
  fundProposalsOf,
  fundSubject,
  knownFundProposal,
  proposeFundAct,
  type FundProposal,
  type FundTold,
} from '../../store/processes/fund-proposal';
import { requireRole, requireStaff } from '../access';
import { callerOf, idempotencyKeyOf, requestIdOf, type Dependencies } from '../asking';
import { bodyOf } from '../bodies/json';
import { refused } from '../errors';
import { nextOf } from '../paging';
import { fundProposalParams, fundProposalsQuery } from '../schemas/fund-proposals';
import { LAST_YEAR } from '../../policy/acts/kit';
import { approveBody } from '../schemas/payment-orders';
import { read } from '../schemas/reading';
import { budgetBody, rolloverBody, spendingBody, transferBody } from '../schemas/reference';
import { budgetParams, yearParams } from '../schemas/requests';
import { reasonBody } from '../schemas/vouchers';
import { trailPage } from '../trail-page';

/** Newest decisions that are shown with a budget; `GET /ledger` has every one. */
const DECISIONS_SHOWN = 50;

const USES: readonly BudgetUse[] = ['voucher', 'administration'];

export function budgets(dependencies: Dependencies): Router {
  const router = Router();
  router.put('/budgets/:year/:use', async (request, response) => {
    const told = await toldBy(dependencies, request, ['bureau', 'centre'], '编制预算');
    const { year, use } = read(budgetParams, request.params, 'params');
    const { reason, ...body } = await bodyOf(budgetBody, request);
    const content = { act: 'approve-budget', year, use, ...body } as const;
    response.status(201).json(viewOfProposal(await proposeFundAct({ ...told, reason }, content)));
  });
  router.post('/budgets/:year/spendings', async (request, response) => {
    const told = await toldBy(dependencies, request, ['bureau', 'finance'], '支出管理费用');
    const { year } = read(yearParams, request.params, 'params');
    const { reason, ...body } = await bodyOf(spendingBody, request);
    const content = { act: 'spend', year, ...body } as const;
    response.status(201).json(viewOfProposal(await proposeFundAct({ ...told, reason }, content)));
  });
  router.post('/budgets/:year/transfers', async (request, response) => {
    const told = await toldBy(dependencies, request, ['bureau'], '调剂资金用途');
    const { year } = read(yearParams, request.params, 'params');
    const { reason, ...body } = await bodyOf(transferBody, request);
    const content = { act: 'transfer', year, ...body } as const;
    response.status(201).json(viewOfProposal(await proposeFundAct({ ...told, reason }, content)));
  });
  router.post('/budgets/:year/rollovers', async (request, response) => {
    const told = await toldBy(dependencies, request, ['bureau'], '结转资金');
    const { year } = read(yearParams, request.params, 'params');
    const { reason, ...body } = await bodyOf(rolloverBody, request);
    if (year === LAST_YEAR) throw refused('rollover-too-late', { year: year + 1, last: LAST_YEAR });
    const content = { act: 'roll-over', year, ...body } as const;
    response.status(201).json(viewOfProposal(await proposeFundAct({ ...told, reason }, content)));
  });
  router.get('/budgets/:year', async (request, response) => {
    const actor = await callerOf(dependencies, request);
    requireStaff(actor, '查阅预算');
    const { year } = read(yearParams, request.params, 'params');
    response.json(await fundOf(year));
  });
  proposals(router, dependencies);
  return router;
}

/** Reading of Art. 22: the list that the second person works through, and the verdict. */
function proposals(router: Router, dependencies: Dependencies): void {
  const roles = ['bureau', 'finance'] as const;
  router.get('/fund-proposals', async (request, response) => {
    requireStaff(await callerOf(dependencies, request), '查阅资金建议');
    const query = read(fundProposalsQuery, request.query, 'query');
    const found = await fundProposalsOf(query);
    response.json({ proposals: found.map(viewOfProposal), ...nextOf(found, query.limit) });
  });
  router.get('/fund-proposals/:id', async (request, response) => {
    requireStaff(await callerOf(dependencies, request), '查阅资金建议');
    const { id } = read(fundProposalParams, request.params, 'params');
    response.json(viewOfProposal(await knownFundProposal(id)));
  });
  router.get('/fund-proposals/:id/trail', async (request, response) => {
    requireStaff(await callerOf(dependencies, request), '查阅办理记录');
    const { id } = read(fundProposalParams, request.params, 'params');
    const { trail } = await knownFundProposal(id);
    response.json(await trailPage(request, fundSubject(id), { trail }));
  });
  router.post('/fund-proposals/:id/approve', async (request, response) => {
    const told = await toldBy(dependencies, request, roles, '批准资金建议');
    const { id } = read(fundProposalParams, request.params, 'params');
    const { reason, hash } = await bodyOf(approveBody, request);
    const verdict = { verdict: 'approve', hash } as const;
    response.json(viewOfProposal(await decideOnFundAct({ ...told, reason }, id, verdict)));
  });
  router.post('/fund-proposals/:id/reject', async (request, response) => {
    const told = await toldBy(dependencies, request, [...roles, 'centre'], '退回资金建议');
    const { id } = read(fundProposalParams, request.params, 'params');
    const { reason } = await bodyOf(reasonBody, request);
    const verdict = { verdict: 'reject' } as const;
    response.json(viewOfProposal(await decideOnFundAct({ ...told, reason }, id, verdict)));
  });
}

/** Who says something about the fund, when, and under which key. Throws `Refused` for another role. */
async function toldBy(
  dependencies: Dependencies,
  request: Request,
  roles: readonly Role[],
  what: string,
): Promise<Omit<FundTold, 'reason'>> {
  const by = await callerOf(dependencies, request);
  requireRole(by, roles, what);
  const key = requestIdOf(by, idempotencyKeyOf(request));
  return { key, at: dependencies.now(), by };
}

function viewOfProposal({ _id: id, trail: _trail, ...proposal }: FundProposal): object {
  return { id, ...proposal };
}

async function fundOf(year: number): Promise<object> {
  const views = await Promise.all(USES.map((use) => viewOf(year, use)));
  return { year, budgets: views.filter((view) => view !== undefined) };
}

async function viewOf(year: number, use: BudgetUse): Promise<object | undefined> {
  const budget = await budgetOf(year, use);
  if (budget === undefined) return undefined;
  const { approvedFen, returnedFen, heldFen, committedFen, paidFen } = budget;
  const sums = { approvedFen, returnedFen, heldFen, committedFen, paidFen };
  const decisions = (await budgetChanges(year, use)).slice(-DECISIONS_SHOWN);
  return { year, use, ...sums, freeFen: budgetLeft(budget), decisions };
}
