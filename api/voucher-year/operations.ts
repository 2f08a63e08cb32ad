/** A year's vouchers (Arts. 5, 7, 14), beside the acts, which follow from their rows: what is asked and answered. Amounts are in fen. */
import { z } from 'zod';
import * as kit from '../../policy/acts/kit';
import { VOUCHER_STATES } from '../../policy/articles/art-14-voucher';
import { VOUCHER_YEAR } from '../../policy/voucher-year/acts';
import { SEES_ALL, STAFF_OR_PARTY } from '../access';
import {
  allowedOf,
  instant,
  links,
  pageOf,
  policyInForce,
  signedFen,
  storedRefusal,
} from '../contract/answers';
import { operation } from '../contract/operation';
import { limit, yearParams } from '../schemas/requests';
import { newestFirstQuery } from '../schemas/vouchers';

const { fen, recordUscc, uscc, year } = kit;
const voucherState = z.enum(VOUCHER_STATES);

const run = z.strictObject({
  importId: z.string(),
  year: z.int(),
  limitFen: fen,
  by: z.string(),
  at: instant,
  rows: z.int(),
  state: z.enum(['issuing', 'issued']),
  after: z.string().meta({ description: 'The last code that was judged' }),
  judged: z.int(),
  issued: z.int(),
  already: z.int(),
  notIssued: z.int(),
});
const notIssued = z.strictObject({
  year: z.int(),
  uscc: z.string(),
  name: z.string(),
  run: z.string(),
  at: instant,
  refusals: z.array(storedRefusal),
});

export const getVoucherYear = operation({
  id: 'getVoucherYear',
  method: 'get',
  path: '/voucher-years/:year',
  zh: '查阅创新券发放情况',
  en: 'The vouchers of a year by state, and the runs of their issue, the newest first (Art. 14)',
  by: SEES_ALL,
  params: yearParams,
  query: newestFirstQuery,
  answer: z.strictObject({
    year: z.int(),
    state: kit.nameIn(VOUCHER_YEAR.states),
    validUntil: instant.optional(),
    policy: policyInForce,
    vouchers: z.partialRecord(voucherState, z.int()),
    runs: z.array(run),
    next: z.string().optional(),
    allowed: allowedOf(VOUCHER_YEAR.acts),
    links,
  }),
});
export const listNotIssued = operation({
  id: 'listNotIssued',
  method: 'get',
  path: '/voucher-years/:year/not-issued',
  zh: '查阅未发放原因',
  en: 'Which enterprises of a list got no voucher, and why (Art. 14)',
  by: SEES_ALL,
  params: yearParams,
  query: z.strictObject({ after: uscc.optional(), limit }),
  answer: pageOf('enterprises', notIssued),
});
export const getVoucher = operation({
  id: 'getVoucher',
  method: 'get',
  path: '/vouchers/:year/:enterprise',
  zh: '查阅创新券',
  en: 'A voucher and what is left of it; an enterprise reads its own (Art. 14)',
  by: STAFF_OR_PARTY,
  params: z.object({ year, enterprise: recordUscc }),
  answer: z.strictObject({
    year: z.int(),
    enterprise: z.string(),
    state: voucherState,
    origin: z.enum(['list', 'first-redemption']),
    issuedAt: instant.optional(),
    limitFen: fen,
    usedFen: fen,
    heldFen: fen,
    committedFen: fen,
    leftFen: signedFen,
    validUntil: instant.optional(),
    explained: z.string(),
    allowed: allowedOf(VOUCHER_YEAR.acts),
  }),
});
