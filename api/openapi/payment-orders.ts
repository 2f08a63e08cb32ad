/** Payment orders (Art. 17(7)) in the OpenAPI document. */
import { z } from 'zod';
import { fen, sha256 } from '../../policy/acts/kit';
import {
  approveBody,
  bankFilesQuery,
  orderParams,
  ordersQuery,
  prepareBody,
  resolveBody,
} from '../schemas/payment-orders';
import { roundParams } from '../schemas/requests';
import { reasonBody } from '../schemas/vouchers';
import { links, pageOf, whole, type Operation } from './parts';

const decided = z.looseObject({
  ...{ orderId: z.string(), act: z.string(), result: z.string(), lines: z.int(), links },
});
const head = z.looseObject({
  ...{ orderId: z.string(), roundId: z.string(), documentNumber: z.string(), hash: sha256 },
  state: z.enum(['prepared', 'rejected', 'approved', 'instructed', 'settled']),
  ...{ lines: z.int(), totalFen: fen },
});

export const PAYMENT_ORDERS: readonly Operation[] = [
  {
    ...{ method: 'post', path: '/rounds/:id/payment-orders', summary: 'Prepare a payment order' },
    ...{ keyed: true, params: roundParams, body: prepareBody, status: 201, answer: decided },
  },
  {
    ...{ method: 'get', path: '/rounds/:id/payment-orders', summary: 'Payment orders of a round' },
    ...{ params: roundParams, query: ordersQuery, answer: pageOf('orders', head) },
  },
  {
    ...{ method: 'get', path: '/payment-orders/:id', summary: 'A payment order, line by line' },
    ...{ params: orderParams, answer: head },
  },
  {
    ...{ method: 'post', path: '/payment-orders/:id/approve', summary: 'Approve, as another' },
    ...{ keyed: true, params: orderParams, body: approveBody, answer: decided },
  },
  {
    ...{ method: 'post', path: '/payment-orders/:id/reject', summary: 'Reject, with the reason' },
    ...{ keyed: true, params: orderParams, body: reasonBody, answer: decided },
  },
  {
    ...{ method: 'post', path: '/payment-orders/:id/disputes', summary: 'Say what stands, by two' },
    ...{ keyed: true, params: orderParams, body: resolveBody, answer: decided },
  },
  {
    ...{ method: 'get', path: '/payment-orders/:id/file', summary: 'The file for the bank' },
    ...{ params: orderParams, answer: whole('pain.001 (application/xml), or text/csv by Accept') },
  },
  {
    ...{ method: 'get', path: '/bank-files', summary: 'Files of the bank that no order took' },
    ...{ query: bankFilesQuery, answer: pageOf('files', whole('A file, why, and from whom')) },
  },
  {
    ...{ method: 'post', path: '/payment-orders/:id/statuses', summary: 'A status of the bank' },
    ...{ keyed: true, params: orderParams, file: true, answer: decided },
  },
];
