/** The special fund's budget by year and use (Art. 4), set by the bureau. */
import { Router } from 'express';
import {
  approveBudget,
  budgetLeft,
  budgetOf,
  type Budget,
  type BudgetUse,
} from '../../store/budgets';
import { inTransaction } from '../../store/connection';
import { requireRole, requireStaff } from '../access';
import { callerOf, idempotencyKeyOf, requestIdOf, type Dependencies } from '../asking';
import { refused } from '../errors';
import { read } from '../schemas/reading';
import { budgetBody } from '../schemas/reference';
import { budgetParams, yearParams } from '../schemas/requests';

const USES: readonly BudgetUse[] = ['voucher', 'administration'];

export function budgets(dependencies: Dependencies): Router {
  const router = Router();
  router.put('/budgets/:year/:use', async (request, response) => {
    const actor = await callerOf(dependencies, request);
    requireRole(actor, ['bureau'], '核定预算');
    const { year, use } = read(budgetParams, request.params, 'params');
    const key = requestIdOf(actor, idempotencyKeyOf(request));
    const { approvedFen, reason } = read(budgetBody, request.body, 'body');
    const at = dependencies.now();
    const budget = await inTransaction(async (tx) => {
      const before = (await budgetOf(year, use, tx))?.decisions.find((one) => one.key === key);
      const changed = before?.approvedFen !== approvedFen || before.reason !== reason;
      if (before !== undefined && changed) throw refused('idempotency-key-reused');
      return approveBudget(tx, { year, use, approvedFen, by: actor.id, reason, at, key });
    });
    response.json(viewOf(budget));
  });
  router.get('/budgets/:year', async (request, response) => {
    const actor = await callerOf(dependencies, request);
    requireStaff(actor, '查阅预算');
    const { year } = read(yearParams, request.params, 'params');
    const found = await Promise.all(USES.map((use) => budgetOf(year, use)));
    response.json({ year, budgets: found.filter((one) => one !== undefined).map(viewOf) });
  });
  return router;
}

function viewOf(budget: Budget): object {
  const { year, use, approvedFen, heldFen, committedFen, paidFen, decisions } = budget;
  const freeFen = budgetLeft(budget);
  return { year, use, approvedFen, heldFen, committedFen, paidFen, freeFen, decisions };
}
