/**
 * Art. 17(7): payment orders over HTTP. The acts follow from their rows: one person of finance prepares an order, another
 * approves or rejects it. The file is downloaded where no way to the bank is set up.
 */
import { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import { writePain001 } from '../../bank/pain-001';
import { writePaymentCsv } from '../../bank/payment-csv';
import { fen, orderId, roundId, sha256 } from '../../policy/acts/kit';
import { PAYMENT_ORDER, type PaymentOrderActs } from '../../policy/payment-order/acts';
import { isOpen } from '../../policy/payment-order/disputes';
import { bankFilesAbout } from '../../store/processes/bank-files';
import {
  orderForBank,
  paymentOrderOf,
  paymentOrdersOf,
  type OrderRecord,
} from '../../store/processes/payment-order';
import { roundOf } from '../../store/round/rounds';
import { requireRole, requireStaff } from '../access';
import { callerOf, type Dependencies } from '../asking';
import { Problem, refused } from '../errors';
import { pageOf, whole, type Operation } from '../openapi/parts';
import { nextOf } from '../paging';
import {
  linksTo,
  mountActs,
  mountTrail,
  paramsOf,
  recordIn,
  type Mounting,
  type Opening,
} from '../process/mount';
import { read } from '../schemas/reading';
import { limit } from '../schemas/requests';
import { bankFiles, BANK_FILES } from './bank-files';

const ID_LENGTH = 12;

const MOUNTING: Mounting<PaymentOrderActs, OrderRecord> = {
  process: PAYMENT_ORDER,
  find: paymentOrderOf,
  links: (id) => ({ order: `/payment-orders/${id}`, file: `/payment-orders/${id}/file` }),
  opened: orderIn,
};

const roundParams = z.object({ roundId });
const ordersQuery = z.strictObject({ after: orderId.optional(), limit });
const [ofRound, one] = ['/rounds/:roundId/payment-orders', '/payment-orders/:orderId'];

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
  const id = String(named['roundId']);
  const round = await roundOf(id);
  if (round === null) throw refused('round-unknown', { round: id });
  return `P${round.programmeYear}-${requestId.slice(0, ID_LENGTH)}`;
}

function readOrders(router: Router, dependencies: Dependencies): void {
  router.get(ofRound, async (request, response) => {
    requireStaff(await callerOf(dependencies, request), '查阅付款批次');
    const { roundId: id } = read(roundParams, request.params, 'params');
    const { after, limit: most } = read(ordersQuery, request.query, 'query');
    if ((await roundOf(id)) === null) throw refused('round-unknown', { round: id });
    const found = await paymentOrdersOf(id, after, most);
    response.json({ orders: found.map(headOf), ...nextOf(found, most) });
  });
  router.get(one, async (request, response) => {
    const reader = await callerOf(dependencies, request);
    requireStaff(reader, '查阅付款批次');
    const { id, record } = await recordIn(MOUNTING, request);
    const { order, failed, answers, disputes } = record;
    const files = await bankFilesAbout(id);
    response.json({
      ...headOf(record),
      order,
      failed,
      answers,
      disputes,
      files: files.map(({ _id, ...file }) => ({ sha256: _id, ...file })),
      links: linksTo(dependencies, reader, MOUNTING, id),
    });
  });
}

function downloadFile(router: Router, dependencies: Dependencies): void {
  router.get(`${one}/file`, async (request, response) => {
    requireRole(await callerOf(dependencies, request), ['finance'], '下载付款文件');
    const { id, record } = await recordIn(MOUNTING, request);
    if (record.state !== 'instructed' && record.state !== 'settled')
      throw refused('payment-order-not-instructed', { orderId: id });
    sendFile(request, response, record);
  });
}

/** pain.001 unless the caller would rather have CSV. */
function sendFile(request: Request, response: Response, order: OrderRecord): void {
  const toPay = orderForBank(order);
  if (toPay.lines.length === 0) throw refused('payment-order-empty');
  const type = request.accepts(['application/xml', 'text/csv']);
  if (type === false) {
    throw new Problem('unsupported-media-type', '付款文件以 application/xml 或 text/csv 提供。');
  }
  const [name, content] =
    type === 'text/csv' ? ['csv', writePaymentCsv(toPay)] : ['xml', writePain001(toPay)];
  response
    .type(type)
    .set('Content-Disposition', `attachment; filename="${order._id}.${name}"`)
    .send(content);
}

function headOf(record: OrderRecord): object {
  const { _id, roundId: round, state, hash, order, failed, answers, disputes } = record;
  const { preparedBy, approvedBy, rejectedBy, waits, sentAt, bankRefused } = record;
  return {
    orderId: _id,
    roundId: round,
    state,
    hash,
    documentNumber: order.approvalDocument,
    lines: order.lines.length,
    totalFen: order.totalFen,
    failedLines: failed.length,
    answered: answers.length,
    disputed: disputes.filter(isOpen).length,
    waits,
    preparedBy,
    approvedBy,
    rejectedBy,
    sentAt,
    bankRefused,
  };
}

const head = z.looseObject({
  orderId: z.string(),
  roundId,
  documentNumber: z.string(),
  hash: sha256,
  state: z.enum(['prepared', 'rejected', 'approved', 'instructed', 'settled']),
  lines: z.int(),
  totalFen: fen,
});

export const PAYMENT_ORDERS: readonly Operation[] = [
  {
    method: 'get',
    path: ofRound,
    summary: 'Payment orders of a round',
    params: roundParams,
    query: ordersQuery,
    answer: pageOf('orders', head),
  },
  {
    method: 'get',
    path: one,
    summary: 'A payment order, line by line',
    params: paramsOf(PAYMENT_ORDER),
    answer: head,
  },
  {
    method: 'get',
    path: `${one}/file`,
    summary: 'The file for the bank',
    params: paramsOf(PAYMENT_ORDER),
    answer: whole('pain.001 (application/xml), or text/csv by Accept'),
  },
  ...BANK_FILES,
];
