/**
 * Art. 20: the receipts that come in for what is owed back. Finance imports statements and decides about receipts in
 * the queue; a refund takes two people (reading of Art. 22).
 */
import { Router } from 'express';
import type { z } from 'zod';
import { QUEUE_REASONS } from '../../policy/returns/returns';
import { inTransaction } from '../../store/kernel/connection';
import {
  decideOnReceipt,
  decisionsOn,
  knownReceipt,
  type ReceiptAnswer,
  type ReceiptDecision,
} from '../../store/returns/decisions';
import {
  receiptsOf,
  receiptSubject,
  takeStatement,
  type StoredReceipt,
} from '../../store/returns/receipts';
import type { Dependencies } from '../request';
import { bind } from '../contract/operation';
import { deciderOf, type DecisionRequest } from '../decision';
import { nextOf } from '../next-page';
import { pageOfTrail } from '../trail-page';
import { OPERATION_OF } from './operation-names';
import * as told from './operations';

export function returnReceipts(dependencies: Dependencies): Router {
  const router = Router();
  receipts(router, dependencies);
  decisions(router, dependencies);
  return router;
}

/** What came in: told by the gateway, or imported by finance from a statement. */
function receipts(router: Router, dependencies: Dependencies): void {
  bind(router, dependencies, told.importReceipts, ({ actor: by, file: { rows } }) => {
    const at = dependencies.now();
    return inTransaction((tx) => takeStatement(tx, rows, { at, by }));
  });
  bind(router, dependencies, told.listReceipts, async ({ query }) => {
    const { entries, ...page } = await pageOfReceipts(query);
    return { receipts: entries, ...page };
  });
  bind(router, dependencies, told.getReceipt, async ({ params: { id } }) =>
    receiptView(await knownReceipt(id)),
  );
  bind(router, dependencies, told.getReceiptTrail, async ({ params: { id }, query }) => {
    const { trail } = await knownReceipt(id);
    return pageOfTrail(query, receiptSubject(id), trail);
  });
}

interface ReceiptRequest extends DecisionRequest {
  readonly params: { readonly id: string };
  readonly body: { readonly reason: string };
}

/** What finance decides about a receipt in the queue. */
function decisions(router: Router, dependencies: Dependencies): void {
  const decided = (asked: ReceiptRequest, made: ReceiptDecision): Promise<ReceiptAnswer> => {
    const { id: receiptId } = asked.params;
    const decider = deciderOf(dependencies, asked, receiptSubject(receiptId));
    return decideOnReceipt({ ...decider, receiptId, reason: asked.body.reason }, made);
  };
  bind(router, dependencies, told.allocateReceipt, (asked) => {
    const { number, amountFen } = asked.body;
    return decided(asked, { act: 'allocate', number, amountFen });
  });
  bind(router, dependencies, told.prepareRefund, (asked) =>
    decided(asked, { act: 'prepareRefund', amountFen: asked.body.amountFen }),
  );
  bind(router, dependencies, told.approveRefund, (asked) =>
    decided(asked, { act: 'approveRefund', refund: asked.params.refund }),
  );
  bind(router, dependencies, told.rejectRefund, (asked) =>
    decided(asked, { act: 'rejectRefund', refund: asked.params.refund }),
  );
  bind(router, dependencies, told.setReceiptAside, (asked) =>
    decided(asked, { act: 'setAside', amountFen: asked.body.amountFen }),
  );
  bind(router, dependencies, told.acknowledgeReceipt, (asked) =>
    decided(asked, { act: 'acknowledge' }),
  );
}

/** A page of the receipts. */
export async function pageOfReceipts(query: z.output<typeof told.listReceipts.query>) {
  const found = await receiptsOf(query);
  return { entries: found.map(receiptView), ...nextOf(found, query.limit) };
}

function receiptView({ _id: receiptId, trail: _, ...receipt }: StoredReceipt) {
  const { queue } = receipt;
  const why = queue !== undefined && { why: QUEUE_REASONS[queue] };
  const allowed = decisionsOn(receipt).map(({ decision, role }) => ({
    decision: OPERATION_OF[decision],
    role,
  }));
  return { receiptId, ...receipt, ...why, allowed };
}
