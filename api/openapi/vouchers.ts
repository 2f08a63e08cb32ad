/** The year's vouchers (Arts. 2, 14) in the OpenAPI document. */
import { z } from 'zod';
import { fen, sha256 } from '../../policy/acts/kit';
import { registryParams, trailQuery, yearParams } from '../schemas/requests';
import {
  issueBody,
  newestFirstQuery,
  noticesQuery,
  notIssuedQuery,
  reasonBody,
  voucherDecisionParams,
  voucherParams,
} from '../schemas/vouchers';
import { pageOf, trail, whole, type Operation } from './parts';

const smeList = z.object({
  ...{ importId: z.string(), year: z.int(), sha256, rows: z.int() },
  state: z.string(),
});
const decided = whole('What the decision changed');

export const VOUCHERS: readonly Operation[] = [
  {
    ...{
      method: 'post',
      path: '/sme-lists/:year/imports',
      summary: 'Import whom vouchers may go to',
    },
    ...{ params: yearParams, file: true, status: 201, answer: smeList },
  },
  {
    ...{ method: 'get', path: '/sme-lists/:year/imports', summary: 'Imported lists (Art. 14)' },
    ...{ params: yearParams, query: newestFirstQuery, answer: pageOf('imports', smeList) },
  },
  {
    ...{ method: 'post', path: '/voucher-years/:year', summary: 'Issue vouchers (Art. 14)' },
    ...{ keyed: true, params: yearParams, body: issueBody, status: 202, answer: decided },
  },
  {
    ...{ method: 'get', path: '/voucher-years/:year', summary: 'The vouchers of a year (Art. 14)' },
    ...{ params: yearParams, query: newestFirstQuery },
    answer: whole('Their number by state, and the runs of their issue'),
  },
  {
    ...{ method: 'get', path: '/voucher-years/:year/not-issued', summary: 'Who got none, and why' },
    ...{ params: yearParams, query: notIssuedQuery },
    answer: pageOf('enterprises', whole('An enterprise and the reasons')),
  },
  {
    ...{ method: 'get', path: '/voucher-years/:year/trail', summary: 'Who did what on a year' },
    ...{ params: yearParams, query: trailQuery, answer: trail },
  },
  {
    ...{ method: 'post', path: '/vouchers/:year/:uscc/:decision', summary: 'Void, stop or resume' },
    ...{ keyed: true, params: voucherDecisionParams, body: reasonBody, answer: decided },
  },
  {
    ...{ method: 'get', path: '/vouchers/:year/:uscc', summary: 'A voucher (Art. 14)' },
    ...{ params: voucherParams, answer: z.looseObject({ year: z.int(), leftFen: fen.optional() }) },
  },
  {
    ...{ method: 'get', path: '/enterprises/:uscc/notices', summary: 'What an enterprise is told' },
    ...{ params: registryParams, query: noticesQuery },
    answer: pageOf('notices', whole('A notice')),
  },
];
