/** The year's voucher money, counted three ways, for whoever answers for it (Arts. 14, 18). */
import { Router } from 'express';
import { moneyTotals } from '../../store/holds';
import { requireStaff } from '../access';
import { callerOf, type Dependencies } from '../asking';
import { read } from '../schemas/reading';
import { yearParams } from '../schemas/requests';

export function money(dependencies: Dependencies): Router {
  const router = Router();
  router.get('/money/:year', async (request, response) => {
    const actor = await callerOf(dependencies, request);
    requireStaff(actor, '查阅资金情况');
    const { year } = read(yearParams, request.params, 'params');
    response.json(await moneyTotals(year));
  });
  return router;
}
