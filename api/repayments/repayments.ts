/** Art. 20: what is owed back. The bureau demands it and cancels; staff read all, a party its own. */
import { Router } from 'express';
import type { z } from 'zod';
import { possibleOf } from '../../policy/acts/act';
import { refusal } from '../../policy/words/refusals';
import { inTransaction } from '../../store/kernel/connection';
import {
  cancelAlone,
  demandAlone,
  knownRepayment,
  repaymentsOf,
  type Repayment,
} from '../../store/returns/repayments';
import { knownOnly, mayKnowOf, partyOf } from '../access';
import type { Dependencies } from '../request';
import { bind } from '../contract/operation';
import { deciderOf } from '../decision';
import { nextOf } from '../next-page';
import { pageOfTrail } from '../trail-page';
import * as told from './operations';

export function repayments(dependencies: Dependencies): Router {
  const router = Router();
  demands(router, dependencies);
  reading(router, dependencies);
  return router;
}

/** The bureau demands and cancels. */
function demands(router: Router, dependencies: Dependencies): void {
  bind(router, dependencies, told.demandRepayment, async (asked) => {
    const demand = { ...asked.body, ...deciderOf(dependencies, asked, 'repayment') };
    return repaymentView(await inTransaction((tx) => demandAlone(tx, demand)));
  });
  bind(router, dependencies, told.cancelRepayment, async (asked) => {
    const { no: number } = asked.params;
    const decider = deciderOf(dependencies, asked, `repayment/${number}`);
    const cancel = { number, reason: asked.body.reason, ...decider };
    return repaymentView(await inTransaction((tx) => cancelAlone(tx, cancel)));
  });
}

/** What is owed: staff read all, a party its own. */
function reading(router: Router, dependencies: Dependencies): void {
  bind(router, dependencies, told.listRepayments, async ({ query }) => {
    const { entries, ...page } = await pageOfRepayments(query);
    return { repayments: entries, ...page };
  });
  bind(router, dependencies, told.getRepayment, async ({ actor, params: { no } }) => {
    const own = partyOf(actor, told.getRepayment.zh);
    const unknown = refusal('repayment-unknown', { number: no });
    const repayment = knownOnly(
      await knownRepayment(no),
      ({ party }) => mayKnowOf(actor, party),
      unknown,
    );
    const view = repaymentView(repayment);
    return own === undefined ? view : { ...view, decidedBy: undefined };
  });
  bind(router, dependencies, told.getRepaymentTrail, async ({ params: { no }, query }) => {
    const { trail } = await knownRepayment(no);
    return pageOfTrail(query, no, trail);
  });
}

/** A page of the demands. */
export async function pageOfRepayments(query: z.output<typeof told.listRepayments.query>) {
  const found = await repaymentsOf(query);
  return { entries: found.map(repaymentView), ...nextOf(found, query.limit) };
}

function repaymentView({ _id: number, trail: _, decidedFor: _for, ...repayment }: Repayment) {
  const { id, by } = told.cancelRepayment;
  const allowed = repayment.state === 'open' ? possibleOf(id, by) : [];
  const outstandingFen = repayment.owedFen - repayment.returnedFen;
  return { number, ...repayment, outstandingFen, allowed };
}
