/**
 * The special fund by year and use (Art. 4): the budgets that the bureau approves, what it moves between
 * the uses or into the next year, and what is spent on administration. Each is a decision on record.
 */
import { Router, type Request } from 'express';
import type { Role } from '../../policy/model';
import {
  approveBudget,
  budgetChanges,
  budgetLeft,
  budgetOf,
  rollOver,
  spendAdministration,
  transferBetweenUses,
  type BudgetUse,
  type FundDecision,
} from '../../store/budgets';
import { inTransaction } from '../../store/connection';
import { requireRole, requireStaff } from '../access';
import { callerOf, idempotencyKeyOf, requestIdOf, type Dependencies } from '../asking';
import { refused } from '../errors';
import { LAST_YEAR } from '../schemas/parts';
import { read } from '../schemas/reading';
import { budgetBody, rolloverBody, spendingBody, transferBody } from '../schemas/reference';
import { budgetParams, yearParams } from '../schemas/requests';

/** Newest decisions that are shown with a budget; `GET /ledger` has every one. */
const DECISIONS_SHOWN = 50;

const USES: readonly BudgetUse[] = ['voucher', 'administration'];

export function budgets(dependencies: Dependencies): Router {
  const router = Router();
  router.put('/budgets/:year/:use', async (request, response) => {
    const decided = await decidedBy(dependencies, request, ['bureau'], '核定预算');
    const { year, use } = read(budgetParams, request.params, 'params');
    const body = read(budgetBody, request.body, 'body');
    await inTransaction((tx) => approveBudget(tx, { ...decided, year, use, ...body }));
    response.json(await viewOf(year, use));
  });
  router.post('/budgets/:year/spendings', async (request, response) => {
    const roles = ['bureau', 'finance'] as const;
    const decided = await decidedBy(dependencies, request, roles, '支出管理费用');
    const { year } = read(yearParams, request.params, 'params');
    const body = read(spendingBody, request.body, 'body');
    await inTransaction((tx) => spendAdministration(tx, { ...decided, year, ...body }));
    response.status(201).json(await fundOf(year));
  });
  router.post('/budgets/:year/transfers', async (request, response) => {
    const decided = await decidedBy(dependencies, request, ['bureau'], '调剂资金用途');
    const { year } = read(yearParams, request.params, 'params');
    const body = read(transferBody, request.body, 'body');
    await inTransaction((tx) => transferBetweenUses(tx, { ...decided, year, ...body }));
    response.status(201).json(await fundOf(year));
  });
  router.post('/budgets/:year/rollovers', async (request, response) => {
    const decided = await decidedBy(dependencies, request, ['bureau'], '结转资金');
    const { year } = read(yearParams, request.params, 'params');
    const body = read(rolloverBody, request.body, 'body');
    if (year === LAST_YEAR) throw refused('rollover-too-late', { year: year + 1, last: LAST_YEAR });
    await inTransaction((tx) => rollOver(tx, { ...decided, year, ...body }));
    response.status(201).json(await fundOf(year));
  });
  router.get('/budgets/:year', async (request, response) => {
    const actor = await callerOf(dependencies, request);
    requireStaff(actor, '查阅预算');
    const { year } = read(yearParams, request.params, 'params');
    response.json(await fundOf(year));
  });
  return router;
}

/** Who decides on the fund, when, and under which key, one a caller, key and year. Throws `Refused` for another role. */
async function decidedBy(
  dependencies: Dependencies,
  request: Request,
  roles: readonly Role[],
  what: string,
): Promise<Pick<FundDecision, 'at' | 'by' | 'key'>> {
  const actor = await callerOf(dependencies, request);
  requireRole(actor, roles, what);
  const { year } = read(yearParams, request.params, 'params');
  const key = `budget/${year}/${requestIdOf(actor, idempotencyKeyOf(request))}`;
  return { key, at: dependencies.now(), by: actor.id };
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
