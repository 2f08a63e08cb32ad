/**
 * Arts. 5, 7, 14: a year's vouchers over HTTP. The acts follow from their rows; staff read how far they are carried out, an
 * enterprise its own voucher.
 */
import { Router } from 'express';
import { explainVoucher, VOUCHER_STATES } from '../../policy/articles/art-14-voucher';
import { allowedIn, allowedOnPart } from '../../policy/acts/act';
import { leavesVoucher, VOUCHER_YEAR, type VoucherActs } from '../../policy/voucher-year/acts';
import { quotaLeft, quotaOf, voucherCounts, type Quota } from '../../store/money/quotas';
import {
  notIssuedIn,
  runsOf,
  voucherYearOf,
  type VoucherYear,
} from '../../store/processes/voucher-year';
import { partyOf, requireOwn } from '../access';
import type { Dependencies } from '../request';
import { bind } from '../contract/operation';
import { refused } from '../errors';
import { nextOf } from '../next-page';
import { linksTo, mountActs, mountTrail, recordIn, type Mounting } from '../process/mount';
import * as told from './operations';

const MOUNTING: Mounting<VoucherActs, VoucherYear> = {
  process: VOUCHER_YEAR,
  find: voucherYearOf,
  links: (year) => ({
    vouchers: `/voucher-years/${year}`,
    trail: `/voucher-years/${year}/trail`,
  }),
};

export function voucherYears(dependencies: Dependencies): Router {
  const router = Router();
  mountActs(router, dependencies, MOUNTING);
  mountTrail(router, dependencies, MOUNTING);
  bind(router, dependencies, told.getVoucherYear, async ({ actor, request, query }) => {
    const { id: year, record } = await recordIn(MOUNTING, request);
    const { state, validUntil, policy } = record;
    const found = await runsOf(year, query.limit, query.after);
    const runs = found.map(({ _id: importId, ...run }) => ({ importId, ...run }));
    const vouchers = await voucherCounts(year);
    const allowed = allowedIn(VOUCHER_YEAR, state, (name) =>
      VOUCHER_STATES.some((one) => (vouchers[one] ?? 0) > 0 && leavesVoucher(name, one)),
    );
    const links = linksTo(dependencies, actor, MOUNTING, year);
    const next = nextOf(found, query.limit);
    return { year, state, validUntil, policy, vouchers, runs, ...next, allowed, links };
  });
  bind(router, dependencies, told.listNotIssued, async ({ params, query: { after, limit } }) => {
    const found = await notIssuedIn(params.year, after, limit);
    const next = found.length === limit ? found.at(-1)?.uscc : undefined;
    return { enterprises: found.map(({ _id, ...reasons }) => reasons), next };
  });
  bind(router, dependencies, told.getVoucher, async ({ actor, params: { year, enterprise } }) => {
    requireOwn(partyOf(actor, told.getVoucher.zh), enterprise);
    const found = await quotaOf(year, enterprise);
    if (found === undefined) throw refused('voucher-unknown', { year });
    return voucherView(found, await voucherYearOf(year));
  });
  return router;
}

function voucherView(found: Quota, year: VoucherYear | null) {
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
    allowed: allowedOnPart(VOUCHER_YEAR, year?.state ?? 'nothing', (name) =>
      leavesVoucher(name, state),
    ),
  };
}
