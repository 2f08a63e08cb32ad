/**
 * Art. 17(7): payment orders over HTTP. The acts follow from their rows: one person of finance prepares an order, another
 * approves or rejects it. The file is downloaded where no way to the bank is set up.
 */
import { Router } from 'express';
import type { z } from 'zod';
import { writePain001 } from '../../bank/pain-001';
import { writePaymentCsv } from '../../bank/payment-csv';
import { allowedIn } from '../../policy/acts/act';
import { PAYMENT_ORDER, type PaymentOrderActs } from '../../policy/payment-order/acts';
import { isOpen } from '../../policy/payment-order/disputes';
import { bankFilesAbout } from '../../store/processes/bank-files';
import {
  orderForBank,
  paymentOrderOf,
  paymentOrdersOf,
  type OrderRecord,
} from '../../store/processes/payment-order';
import { knownRound } from '../../store/round/rounds';
import type { Dependencies } from '../request';
import { refused } from '../errors';
import { bind, formFor } from '../contract/operation';
import { nextOf } from '../next-page';
import {
  linksTo,
  mountActs,
  mountTrail,
  recordIn,
  type Mounting,
  type Opening,
} from '../process/mount';
import { bankFiles, shownFile } from './bank-files';
import * as told from './operations';

const ID_LENGTH = 12;

const MOUNTING: Mounting<PaymentOrderActs, OrderRecord> = {
  process: PAYMENT_ORDER,
  find: paymentOrderOf,
  links: (id) => ({ order: `/payment-orders/${id}`, file: `/payment-orders/${id}/file` }),
  opened: orderIn,
};

export function paymentOrders(dependencies: Dependencies): Router {
  const router = Router();
  mountActs(router, dependencies, MOUNTING);
  readOrders(router, dependencies);
  downloadFile(router, dependencies);
  mountTrail(router, dependencies, MOUNTING);
  router.use(bankFiles(dependencies, MOUNTING));
  return router;
}

/** Follows from the request: asked again, it is the same order. */
async function orderIn({ requestId, named }: Opening): Promise<string> {
  const { programmeYear } = await knownRound(String(named['roundId']));
  return `P${programmeYear}-${requestId.slice(0, ID_LENGTH)}`;
}

function readOrders(router: Router, dependencies: Dependencies): void {
  bind(router, dependencies, told.listPaymentOrders, async ({ query }) => {
    const { entries: orders, ...page } = await pageOfOrders(query);
    return { orders, ...page };
  });
  bind(router, dependencies, told.getPaymentOrder, async ({ actor, request }) => {
    const { id, record } = await recordIn(MOUNTING, request);
    const { order, failed, leftOut = [], answers, disputes, asked = [] } = record;
    const files = await bankFilesAbout(id);
    return {
      ...headOf(record),
      order,
      failed,
      leftOut,
      answers,
      disputes,
      askedLines: asked,
      files: files.map(shownFile),
      allowed: allowedIn(PAYMENT_ORDER, record.state, () => disputes.some(isOpen)),
      links: linksTo(dependencies, actor, MOUNTING, id),
    };
  });
}

/** A page of the orders, a line each. */
export async function pageOfOrders(query: z.output<typeof told.listPaymentOrders.query>) {
  if (query.round !== undefined) await knownRound(query.round);
  const found = await paymentOrdersOf(query);
  return { entries: found.map(headOf), ...nextOf(found, query.limit) };
}

function downloadFile(router: Router, dependencies: Dependencies): void {
  bind(router, dependencies, told.downloadPaymentFile, async ({ request, response }) => {
    const { id, record } = await recordIn(MOUNTING, request);
    if (record.state !== 'instructed' && record.state !== 'settled')
      throw refused('payment-order-not-instructed', { orderId: id });
    const toPay = orderForBank(record);
    if (toPay.lines.length === 0) throw refused('payment-order-empty');
    const type = formFor(request, told.downloadPaymentFile, '付款文件');
    const isCsv = type === 'text/csv';
    const content = isCsv ? writePaymentCsv(toPay) : writePain001(toPay);
    const name = `${id}.${isCsv ? 'csv' : 'xml'}`;
    response.set('Content-Disposition', `attachment; filename="${name}"`);
    return { type, content };
  });
}

function headOf(record: OrderRecord) {
  const { _id, roundId, state, hash, order, failed, answers, disputes, asked = [], waits } = record;
  const { preparedBy, approvedBy, rejectedBy, sentAt, bankRefused } = record;
  return {
    orderId: _id,
    roundId,
    state,
    hash,
    documentNumber: order.approvalDocument,
    lines: order.lines.length,
    totalFen: order.totalFen,
    failedLines: failed.length,
    answered: answers.length,
    disputed: disputes.filter(isOpen).length,
    asked: asked.length,
    waits: waits.map(({ deadline: _, ...wait }) => wait),
    preparedBy,
    approvedBy,
    rejectedBy,
    sentAt,
    bankRefused,
  };
}
