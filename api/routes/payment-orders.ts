/**
 * Art. 17(7): payment orders. One person of finance prepares an order, another approves or rejects it; the file
 * is downloaded where no way to the bank is set up, and what the bank answers is handed in where it is not fetched.
 */
import { randomUUID } from 'node:crypto';
import { Router, type Request, type Response } from 'express';
import { writePain001 } from '../../bank/pain-001';
import { writePaymentCsv } from '../../bank/payment-csv';
import {
  PAYMENT_ROLE,
  type PaymentDecisionName,
  type PaymentDecisions,
  PAYMENT_DECISION_NAMES,
} from '../../policy/payment-order/decisions';
import { isOpen } from '../../policy/payment-order/disputes';
import { bankFilesAbout, bankFilesNotTaken, keepBankFile } from '../../store/processes/bank-files';
import { casesOf } from '../../store/case/cases';
import {
  orderForBank,
  paymentOrderOf,
  paymentOrdersOf,
  paymentOrderSubject,
  type OrderRecord,
} from '../../store/processes/payment-order';
import { roundOf } from '../../store/round/rounds';
import { requireOthers, requireRole, requireStaff } from '../access';
import { callerOf, type Dependencies } from '../asking';
import { statusFileOf } from '../bodies/files';
import { bodyOf } from '../bodies/json';
import { answerTo, askedBy, type Asked } from '../deciding';
import { Problem, refused, unanswered } from '../errors';
import { orderLinks } from '../links';
import { nextOf } from '../paging';
import {
  approveBody,
  bankFilesQuery,
  orderParams,
  ordersQuery,
  prepareBody,
  resolveBody,
} from '../schemas/payment-orders';
import { read } from '../schemas/reading';
import { roundParams } from '../schemas/requests';
import { reasonBody } from '../schemas/vouchers';

const ID_LENGTH = 12;

export function paymentOrders(dependencies: Dependencies): Router {
  const router = Router();
  preparing(router, dependencies);
  deciding(router, dependencies);
  reading(router, dependencies);
  statuses(router, dependencies);
  return router;
}

function preparing(router: Router, dependencies: Dependencies): void {
  router.post('/rounds/:id/payment-orders', async (request, response) => {
    const who = await asked(dependencies, request, 'preparePaymentOrder');
    const { id: roundId } = read(roundParams, request.params, 'params');
    const body = await bodyOf(prepareBody, request);
    const round = await roundOf(roundId);
    if (round === null) throw refused('round-unknown', { round: roundId });
    const orderId = `P${round.programmeYear}-${who.requestId.slice(0, ID_LENGTH)}`;
    const message = { ...body, roundId, actor: who.actor };
    const onOrder = { ...who, orderId };
    response.status(201).json(await decided(dependencies, onOrder, 'preparePaymentOrder', message));
  });
}

function deciding(router: Router, dependencies: Dependencies): void {
  router.post('/payment-orders/:id/approve', async (request, response) => {
    const onOrder = await askedOf(dependencies, request, 'approvePaymentOrder');
    const message = { ...(await bodyOf(approveBody, request)), actor: onOrder.actor };
    response.json(await decided(dependencies, onOrder, 'approvePaymentOrder', message));
  });
  router.post('/payment-orders/:id/reject', async (request, response) => {
    const onOrder = await askedOf(dependencies, request, 'rejectPaymentOrder');
    const message = { ...(await bodyOf(reasonBody, request)), actor: onOrder.actor };
    response.json(await decided(dependencies, onOrder, 'rejectPaymentOrder', message));
  });
  router.post('/payment-orders/:id/disputes', async (request, response) => {
    const onOrder = await askedOf(dependencies, request, 'resolveDispute');
    const message = { ...(await bodyOf(resolveBody, request)), actor: onOrder.actor };
    response.json(await decided(dependencies, onOrder, 'resolveDispute', message));
  });
}

function reading(router: Router, dependencies: Dependencies): void {
  router.get('/rounds/:id/payment-orders', async (request, response) => {
    requireStaff(await callerOf(dependencies, request), '查阅付款批次');
    const { id: roundId } = read(roundParams, request.params, 'params');
    const { after, limit } = read(ordersQuery, request.query, 'query');
    if ((await roundOf(roundId)) === null) throw refused('round-unknown', { round: roundId });
    const found = await paymentOrdersOf(roundId, after, limit);
    response.json({ orders: found.map(headOf), ...nextOf(found, limit) });
  });
  router.get('/payment-orders/:id', async (request, response) => {
    const reader = await callerOf(dependencies, request);
    requireStaff(reader, '查阅付款批次');
    const order = await knownOrder(request);
    const { order: asked, failed, answers, disputes } = order;
    const files = await bankFilesAbout(order._id);
    response.json({
      ...{ ...headOf(order), order: asked, failed, answers, disputes },
      files: files.map(({ _id: sha256, ...file }) => ({ sha256, ...file })),
      links: orderLinks(dependencies, reader, order._id),
    });
  });
  router.get('/bank-files', async (request, response) => {
    const actor = await callerOf(dependencies, request);
    requireRole(actor, [PAYMENT_ROLE, 'auditor'], '查阅未入账的银行回执');
    const { after, limit } = read(bankFilesQuery, request.query, 'query');
    const found = await bankFilesNotTaken(limit, after);
    const files = found.map(({ _id: sha256, ...file }) => ({ sha256, ...file }));
    response.json({ files, ...nextOf(found, limit) });
  });
  router.get('/payment-orders/:id/file', async (request, response) => {
    requireRole(await callerOf(dependencies, request), [PAYMENT_ROLE], '下载付款文件');
    const order = await knownOrder(request);
    if (order.state !== 'instructed' && order.state !== 'settled')
      throw refused('payment-order-not-instructed', { order: order._id });
    sendFile(request, response, order);
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

/** The same file twice changes nothing: it is kept, and applied, under the hash of its bytes. */
function statuses(router: Router, dependencies: Dependencies): void {
  router.post('/payment-orders/:id/statuses', async (request, response) => {
    const onOrder = await askedOf(dependencies, request, 'applyBankStatus');
    const { format, content, status } = await statusFileOf(request);
    if (status.messageId !== onOrder.orderId)
      throw refused('payment-order-unknown', { id: status.messageId }, 'messageId');
    const at = dependencies.now();
    const { lines } = (await knownOrder(request)).order;
    await requireOthers(onOrder.actor, await casesOf(lines.map(({ caseNo }) => caseNo)), at);
    const reason = `财务上传的银行回执 ${status.statusId}`;
    const file = await keepBankFile({ format, content, status, by: onOrder.actor, reason, at });
    const again = { ...onOrder, requestId: file, updateId: `${file}/${randomUUID()}` };
    response.json(await decided(dependencies, again, 'applyBankStatus', { file }));
  });
}

interface AskedOf extends Asked {
  readonly orderId: string;
  /** Another than the request's where one refused may be asked again: a bank's file that came too early. */
  readonly updateId?: string;
}

const asked = (dependencies: Dependencies, request: Request, name: PaymentDecisionName) =>
  askedBy(dependencies, request, [PAYMENT_ROLE], PAYMENT_DECISION_NAMES[name]);

async function askedOf(
  dependencies: Dependencies,
  request: Request,
  name: PaymentDecisionName,
): Promise<AskedOf> {
  const who = await asked(dependencies, request, name);
  return { ...who, orderId: (await knownOrder(request))._id };
}

async function knownOrder(request: Request): Promise<OrderRecord> {
  const { id } = read(orderParams, request.params, 'params');
  const order = await paymentOrderOf(id);
  if (order === null) throw refused('payment-order-unknown', { id });
  return order;
}

async function decided<N extends PaymentDecisionName>(
  dependencies: Dependencies,
  { orderId, actor, requestId, updateId = requestId }: AskedOf,
  name: N,
  message: PaymentDecisions[N],
): Promise<object> {
  const subject = paymentOrderSubject(orderId);
  const question = { subject, requestId, name, message, gone: () => withoutProcess(orderId) };
  const answering = dependencies.processes.decideOnPayment(orderId, name, message, updateId);
  const answer = await answerTo(question, answering);
  return { ...answer, links: orderLinks(dependencies, actor, orderId) };
}

async function withoutProcess(orderId: string): Promise<Error> {
  const order = await paymentOrderOf(orderId);
  if (order === null) return refused('payment-order-unknown', { id: orderId });
  const open = order.state === 'prepared';
  return open ? unanswered() : refused('payment-order-not-open', { order: orderId });
}

function headOf(record: OrderRecord): object {
  const { _id: orderId, roundId, state, hash, order, failed, answers, disputes } = record;
  const { preparedBy, approvedBy, rejectedBy, waits, sentAt, bankRefused } = record;
  return {
    ...{ orderId, roundId, state, hash, documentNumber: order.approvalDocument },
    ...{ lines: order.lines.length, totalFen: order.totalFen, failedLines: failed.length },
    ...{ answered: answers.length, disputed: disputes.filter(isOpen).length, waits },
    ...{ preparedBy, approvedBy, rejectedBy, sentAt, bankRefused },
  };
}
