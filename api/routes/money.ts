/** The year's money, counted four ways, and the ledger's entries, for whoever answers for them (Arts. 4, 14, 18). */
import { Router } from 'express';
import { moneyTotals } from '../../store/money/holds';
import { entriesOf } from '../../store/money/ledger';
import { requireStaff } from '../access';
import { callerOf, type Dependencies } from '../asking';
import { nextOf } from '../paging';
import { read } from '../schemas/reading';
import { ledgerQuery, yearParams } from '../schemas/requests';

export function money(dependencies: Dependencies): Router {
  const router = Router();
  router.get('/money/:year', async (request, response) => {
    const actor = await callerOf(dependencies, request);
    requireStaff(actor, '查阅资金情况');
    const { year } = read(yearParams, request.params, 'params');
    response.json(await moneyTotals(year));
  });
  router.get('/ledger', async (request, response) => {
    const actor = await callerOf(dependencies, request);
    requireStaff(actor, '查阅账目');
    const { year, case: caseNo, after, limit } = read(ledgerQuery, request.query, 'query');
    const entries = await entriesOf({
      ...(year !== undefined && { year }),
      ...(caseNo !== undefined && { caseNo }),
      ...(after !== undefined && { after }),
      limit,
    });
    response.json({ entries, ...nextOf(entries, limit) });
  });
  return router;
}
