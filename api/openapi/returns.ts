/** Returned money (Art. 20) in the OpenAPI document. */
import { z } from 'zod';
import { fen } from '../../policy/acts/kit';
import { trailQuery } from '../schemas/requests';
import * as asked from '../schemas/returns';
import { reasonBody } from '../schemas/vouchers';
import { pageOf, trail, type Operation } from './parts';

const repayment = z.looseObject({
  ...{ number: z.string(), caseNo: z.string(), party: z.string(), state: z.string() },
  ...{ owedFen: fen, returnedFen: fen, outstandingFen: fen },
});
const sums = {
  ...{ allocatedFen: fen, queuedFen: fen, preparedFen: fen, refundedFen: fen, setAsideFen: fen },
};
const receipt = z.looseObject({
  receiptId: z.string(),
  state: z.string(),
  amountFen: fen,
  ...sums,
});
const decided = z.looseObject({ receiptId: z.string(), act: z.string(), ...sums });

export const RETURNS: readonly Operation[] = [
  {
    ...{ method: 'post', path: '/repayments', summary: 'Demand money back (Art. 20)' },
    ...{ keyed: true, body: asked.demandBody, status: 201, answer: repayment },
  },
  {
    ...{ method: 'get', path: '/repayments', summary: 'What is owed back (Art. 20)' },
    ...{ query: asked.repaymentsQuery, answer: pageOf('repayments', repayment) },
  },
  {
    ...{ method: 'get', path: '/repayments/:no', summary: 'A demand and what came back for it' },
    ...{ params: asked.repaymentParams, answer: repayment },
  },
  {
    ...{ method: 'get', path: '/repayments/:no/trail', summary: 'Who demanded or cancelled it' },
    ...{ params: asked.repaymentParams, query: trailQuery, answer: trail },
  },
  {
    ...{ method: 'post', path: '/repayments/:no/cancel', summary: 'Cancel a demand (Art. 20)' },
    ...{ keyed: true, params: asked.repaymentParams, body: reasonBody, answer: repayment },
  },
  {
    ...{ method: 'post', path: '/return-receipts/imports', summary: 'Import a bank statement' },
    ...{ file: true, status: 201, answer: z.object({ added: z.int(), known: z.int() }) },
  },
  {
    ...{ method: 'get', path: '/return-receipts', summary: 'Receipts, and those in the queue' },
    ...{ query: asked.receiptsQuery, answer: pageOf('receipts', receipt) },
  },
  {
    ...{ method: 'get', path: '/return-receipts/:id', summary: 'A receipt (Art. 20)' },
    ...{ params: asked.receiptParams, answer: receipt },
  },
  {
    ...{ method: 'get', path: '/return-receipts/:id/trail', summary: 'Who decided about it' },
    ...{ params: asked.receiptParams, query: trailQuery, answer: trail },
  },
  {
    ...{ method: 'post', path: '/return-receipts/:id/allocations', summary: 'Allocate a receipt' },
    ...{ keyed: true, params: asked.receiptParams, body: asked.allocationBody },
    ...{ status: 201, answer: decided },
  },
  {
    ...{ method: 'post', path: '/return-receipts/:id/refunds', summary: 'Prepare a refund' },
    ...{ keyed: true, params: asked.receiptParams, body: asked.partBody },
    ...{ status: 201, answer: decided },
  },
  {
    ...{ method: 'post', path: '/return-receipts/:id/refunds/:refund/:decision' },
    ...{ summary: 'Approve or reject a refund', keyed: true, params: asked.refundParams },
    ...{ body: reasonBody, answer: decided },
  },
  {
    ...{ method: 'post', path: '/return-receipts/:id/set-aside', summary: 'Not a return' },
    ...{ keyed: true, params: asked.receiptParams, body: asked.partBody, answer: decided },
  },
  {
    ...{ method: 'post', path: '/return-receipts/:id/acknowledge', summary: 'A receipt was seen' },
    ...{ keyed: true, params: asked.receiptParams, body: reasonBody, answer: decided },
  },
];
