/**
 * Art. 20: what is owed back, and the receipts that come in for it. The bureau demands; finance imports
 * statements and decides about receipts in the queue; a refund takes two people (reading of Art. 22).
 */
import { Router, type Request } from 'express';
import { civilDateOf } from '../../policy/kernel/time';
import { QUEUE_REASONS } from '../../policy/returns/returns';
import { inTransaction } from '../../store/kernel/connection';
import {
  cancelRepayment,
  demandRepayment,
  knownRepayment,
  repaymentsOf,
  type Repayment,
} from '../../store/returns/repayments';
import {
  decideOnReceipt,
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
import { partyOf, requireOwn, requireRole, requireStaff } from '../access';
import { callerOf, type Dependencies } from '../asking';
import { csvTableOf } from '../bodies/files';
import { bodyOf } from '../bodies/json';
import { askedBy, type Asked } from '../deciding';
import { nextOf } from '../paging';
import { read } from '../schemas/reading';
import {
  allocationBody,
  demandBody,
  partBody,
  receiptParams,
  receiptsQuery,
  refundParams,
  repaymentParams,
  repaymentsQuery,
} from '../schemas/returns';
import { reasonBody } from '../schemas/vouchers';
import { trailPage } from '../trail-page';

export function returns(dependencies: Dependencies): Router {
  const router = Router();
  repayments(router, dependencies);
  receipts(router, dependencies);
  decisions(router, dependencies);
  return router;
}

/** What is owed: the bureau demands and cancels; staff read all, a party its own. */
function repayments(router: Router, dependencies: Dependencies): void {
  router.post('/repayments', async (request, response) => {
    const asked = await askedBy(dependencies, request, ['bureau'], '责令退回资金');
    const body = await bodyOf(demandBody, request);
    const demand = { ...body, ...decision(dependencies, asked, 'repayment') };
    const made = await inTransaction((tx) => demandRepayment(tx, demand));
    response.status(201).json(repaymentView(made));
  });
  router.post('/repayments/:no/cancel', async (request, response) => {
    const asked = await askedBy(dependencies, request, ['bureau'], '撤销应退款');
    const { no: number } = read(repaymentParams, request.params, 'params');
    const { reason } = await bodyOf(reasonBody, request);
    const cancel = { number, reason, ...decision(dependencies, asked, `repayment/${number}`) };
    response.json(repaymentView(await inTransaction((tx) => cancelRepayment(tx, cancel))));
  });
  router.get('/repayments', async (request, response) => {
    requireStaff(await callerOf(dependencies, request), '查阅应退款');
    const query = read(repaymentsQuery, request.query, 'query');
    const found = await repaymentsOf(query);
    response.json({ repayments: found.map(repaymentView), ...nextOf(found, query.limit) });
  });
  router.get('/repayments/:no', async (request, response) => {
    const own = partyOf(await callerOf(dependencies, request), '查阅应退款');
    const { no } = read(repaymentParams, request.params, 'params');
    const repayment = await knownRepayment(no);
    requireOwn(own, repayment.party);
    const view = repaymentView(repayment);
    response.json(own === undefined ? view : { ...view, decidedBy: undefined });
  });
  router.get('/repayments/:no/trail', async (request, response) => {
    requireStaff(await callerOf(dependencies, request), '查阅办理记录');
    const { no } = read(repaymentParams, request.params, 'params');
    response.json(await trailPage(request, no, await knownRepayment(no)));
  });
}

/** What came in: told by the gateway, or imported by finance from a statement. */
function receipts(router: Router, dependencies: Dependencies): void {
  router.post('/return-receipts/imports', async (request, response) => {
    const by = await callerOf(dependencies, request);
    requireRole(by, ['finance'], '导入到账流水');
    const at = dependencies.now();
    const { rows } = await csvTableOf('statement', request, civilDateOf(at));
    response.status(201).json(await inTransaction((tx) => takeStatement(tx, rows, { at, by })));
  });
  router.get('/return-receipts', async (request, response) => {
    requireStaff(await callerOf(dependencies, request), '查阅到账');
    const query = read(receiptsQuery, request.query, 'query');
    const found = await receiptsOf(query);
    response.json({ receipts: found.map(receiptView), ...nextOf(found, query.limit) });
  });
  router.get('/return-receipts/:id', async (request, response) => {
    requireStaff(await callerOf(dependencies, request), '查阅到账');
    const { id } = read(receiptParams, request.params, 'params');
    response.json(receiptView(await knownReceipt(id)));
  });
  router.get('/return-receipts/:id/trail', async (request, response) => {
    requireStaff(await callerOf(dependencies, request), '查阅办理记录');
    const { id } = read(receiptParams, request.params, 'params');
    response.json(await trailPage(request, receiptSubject(id), await knownReceipt(id)));
  });
}

/** What finance decides about a receipt in the queue. */
function decisions(router: Router, dependencies: Dependencies): void {
  router.post('/return-receipts/:id/allocations', async (request, response) => {
    const asked = await askedBy(dependencies, request, ['finance'], '分配到账');
    const { reason, ...body } = await bodyOf(allocationBody, request);
    const made = { act: 'allocate', ...body } as const;
    response.status(201).json(await decided(dependencies, request, { asked, reason, made }));
  });
  router.post('/return-receipts/:id/refunds', async (request, response) => {
    const asked = await askedBy(dependencies, request, ['finance'], '提出退汇');
    const { reason, amountFen } = await bodyOf(partBody, request);
    const made = { act: 'prepareRefund', amountFen } as const;
    response.status(201).json(await decided(dependencies, request, { asked, reason, made }));
  });
  router.post('/return-receipts/:id/refunds/:refund/:decision', async (request, response) => {
    const asked = await askedBy(dependencies, request, ['finance', 'bureau'], '批准退汇');
    const params = read(refundParams, request.params, 'params');
    const { reason } = await bodyOf(reasonBody, request);
    const act = params.decision === 'approve' ? 'approveRefund' : 'rejectRefund';
    const made = { act, refund: params.refund } as const;
    response.json(await decided(dependencies, request, { asked, reason, made }));
  });
  router.post('/return-receipts/:id/set-aside', async (request, response) => {
    const asked = await askedBy(dependencies, request, ['finance'], '认定非退回款');
    const { reason, amountFen } = await bodyOf(partBody, request);
    const made = { act: 'setAside', amountFen } as const;
    response.json(await decided(dependencies, request, { asked, reason, made }));
  });
  router.post('/return-receipts/:id/acknowledge', async (request, response) => {
    const asked = await askedBy(dependencies, request, ['finance'], '查看到账');
    const { reason } = await bodyOf(reasonBody, request);
    const made = { act: 'acknowledge' } as const;
    response.json(await decided(dependencies, request, { asked, reason, made }));
  });
}

/** Who decides, when, and under which key: one a caller, key and subject. */
function decision({ now }: Dependencies, { actor, requestId }: Asked, subject: string) {
  return { key: `${subject}/${requestId}`, at: now(), by: actor, channel: 'api' } as const;
}

interface Decided {
  readonly asked: Asked;
  readonly reason: string;
  readonly made: ReceiptDecision;
}

async function decided(
  dependencies: Dependencies,
  request: Request,
  { asked, reason, made }: Decided,
): Promise<ReceiptAnswer> {
  const { id: receiptId } = read(receiptParams, request.params, 'params');
  const decider = decision(dependencies, asked, receiptSubject(receiptId));
  return decideOnReceipt({ ...decider, receiptId, reason }, made);
}

function repaymentView({ _id: number, trail: _, ...repayment }: Repayment): object {
  return { number, ...repayment, outstandingFen: repayment.owedFen - repayment.returnedFen };
}

function receiptView({ _id: receiptId, trail: _, ...receipt }: StoredReceipt): object {
  const { queue } = receipt;
  return { receiptId, ...receipt, ...(queue !== undefined && { why: QUEUE_REASONS[queue] }) };
}
