/**
 * Arts. 5, 7, 14: a year's vouchers over HTTP. The acts follow from their rows; staff read how far they are carried out, an
 * enterprise its own voucher.
 */
import { Router } from 'express';
import { z } from 'zod';
import * as kit from '../../policy/acts/kit';
import { explainVoucher } from '../../policy/articles/art-14-voucher';
import { VOUCHER_YEAR, type VoucherActs } from '../../policy/voucher-year/acts';
import { quotaLeft, quotaOf, voucherCounts, type Quota } from '../../store/money/quotas';
import {
  notIssuedIn,
  runsOf,
  voucherYearOf,
  type VoucherYear,
} from '../../store/processes/voucher-year';
import { partyOf, requireOwn, requireStaff } from '../access';
import { callerOf, type Dependencies } from '../asking';
import { refused } from '../errors';
import { pageOf, whole, type Operation } from '../openapi/parts';
import { nextOf } from '../paging';
import {
  linksTo,
  mountActs,
  mountTrail,
  paramsOf,
  recordIn,
  type Mounting,
} from '../process/mount';
import { read } from '../schemas/reading';
import { limit, yearParams } from '../schemas/requests';
import { newestFirstQuery } from '../schemas/vouchers';

const MOUNTING: Mounting<VoucherActs, VoucherYear> = {
  process: VOUCHER_YEAR,
  find: voucherYearOf,
  links: (year) => ({
    vouchers: `/voucher-years/${year}`,
    trail: `/voucher-years/${year}/trail`,
  }),
};

const params = paramsOf(VOUCHER_YEAR);
const voucherParams = z.object({ year: kit.year, enterprise: kit.uscc });
const notIssuedQuery = z.strictObject({
  after: kit.uscc.optional(),
  limit,
});
const [one, voucher] = ['/voucher-years/:year', '/vouchers/:year/:enterprise'];

export function voucherYears(dependencies: Dependencies): Router {
  const router = Router();
  mountActs(router, dependencies, MOUNTING);
  mountTrail(router, dependencies, MOUNTING);
  router.get(one, async (request, response) => {
    const reader = await callerOf(dependencies, request);
    requireStaff(reader, '查阅创新券发放情况');
    const { id: year, record } = await recordIn(MOUNTING, request);
    const { state, validUntil, policy } = record;
    const { after, limit } = read(newestFirstQuery, request.query, 'query');
    const found = await runsOf(year, limit, after);
    const runs = found.map(({ _id: importId, ...run }) => ({ importId, ...run }));
    const counts = await voucherCounts(year);
    const view = { year, state, validUntil, policy, vouchers: counts, runs };
    const links = linksTo(dependencies, reader, MOUNTING, year);
    response.json({ ...view, ...nextOf(found, limit), links });
  });
  router.get(`${one}/not-issued`, async (request, response) => {
    requireStaff(await callerOf(dependencies, request), '查阅未发放原因');
    const { year } = read(yearParams, request.params, 'params');
    const { after, limit } = read(notIssuedQuery, request.query, 'query');
    const found = await notIssuedIn(year, after, limit);
    const next = found.length === limit ? found.at(-1)?.uscc : undefined;
    const enterprises = found.map(({ _id, ...reasons }) => reasons);
    response.json({ enterprises, ...(next !== undefined && { next }) });
  });
  router.get(voucher, async (request, response) => {
    const { year, enterprise } = read(voucherParams, request.params, 'params');
    requireOwn(partyOf(await callerOf(dependencies, request), '查阅创新券'), enterprise);
    const found = await quotaOf(year, enterprise);
    if (found === undefined) throw refused('voucher-unknown', { year });
    response.json(voucherView(found, await voucherYearOf(year)));
  });
  return router;
}

function voucherView(found: Quota, year: VoucherYear | null): object {
  const { enterprise, limitFen, paidFen, heldFen, committedFen, state, origin, issuedAt } = found;
  const leftFen = quotaLeft(found);
  const validUntil = year?.validUntil === undefined ? {} : { validUntil: year.validUntil };
  return {
    year: found.year,
    enterprise,
    state,
    origin,
    issuedAt,
    limitFen,
    usedFen: paidFen,
    heldFen,
    committedFen,
    leftFen,
    ...validUntil,
    explained: explainVoucher({ ...found, leftFen, ...validUntil }),
  };
}

export const VOUCHER_YEARS: readonly Operation[] = [
  {
    method: 'get',
    path: one,
    summary: 'The vouchers of a year (Art. 14)',
    params,
    query: newestFirstQuery,
    answer: whole('Their number by state, and the runs of their issue'),
  },
  {
    method: 'get',
    path: `${one}/not-issued`,
    summary: 'Who got none, and why',
    params,
    query: notIssuedQuery,
    answer: pageOf('enterprises', whole('An enterprise and the reasons')),
  },
  {
    method: 'get',
    path: voucher,
    summary: 'A voucher (Art. 14)',
    params: voucherParams,
    answer: z.looseObject({ year: z.int(), leftFen: kit.fen.optional() }),
  },
];
