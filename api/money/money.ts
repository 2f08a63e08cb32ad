/** The year's money and the ledger over HTTP, for whoever answers for them (Arts. 4, 14, 18). */
import { Router } from 'express';
import type { z } from 'zod';
import { moneyTotals } from '../../store/money/holds';
import { entriesOf } from '../../store/money/ledger';
import type { Dependencies } from '../request';
import { bind } from '../contract/operation';
import { nextOf } from '../next-page';
import * as told from './operations';

export function money(dependencies: Dependencies): Router {
  const router = Router();
  bind(router, dependencies, told.getMoney, ({ params: { year } }) => moneyTotals(year));
  bind(router, dependencies, told.listLedger, ({ query }) => pageOfLedger(query));
  return router;
}

/** A page of the ledger's entries, oldest first. */
export async function pageOfLedger(query: z.output<typeof told.listLedger.query>) {
  const { year, case: caseNo, after, limit } = query;
  const entries = await entriesOf({
    ...(year !== undefined && { year }),
    ...(caseNo !== undefined && { caseNo }),
    ...(after !== undefined && { after }),
    limit,
  });
  return { entries, ...nextOf(entries, limit) };
}
