/** Lists as files: what staff have filtered, whole. Each takes the filters of its list. */
import type { z } from 'zod';
import { SEES_ALL } from '../access';
import { listCases } from '../case/operations';
import { listChangeFilings } from '../change-filing/operations';
import { noJson } from '../contract/answers';
import { XLSX_TYPE } from '../contract/media';
import { operation, type Operation } from '../contract/operation';
import { listExperts } from '../experts/operations';
import { listFundProposals } from '../fund/operations';
import { listPaymentOrders } from '../payment-order/operations';
import { listReferenceProposals } from '../reference-proposals/operations';
import { listInstitutions } from '../registry/operations';
import { listRepayments } from '../repayments/operations';
import { listReceipts } from '../return-receipts/operations';
import { listRounds } from '../round/operations';
import { listSanctions } from '../sanction/operations';

/** Without the page: a file has all of it. */
const whole = { after: true, limit: true } as const;

/** What an export takes of its list, and of the contract. */
interface Listed<S extends Page> extends Operation {
  readonly query: z.ZodObject<S>;
}
interface Page extends Readonly<Record<string, z.ZodType>> {
  readonly after: z.ZodType;
  readonly limit: z.ZodType;
}

/** Whoever reads more than the own asks for it. */
const exportOf = <S extends Page, const I extends string, const P extends `/exports/${string}`>(
  { zh, en, query, refuses = [] }: Listed<S>,
  id: I,
  path: P,
) =>
  ({
    id,
    path,
    method: 'get',
    zh: `导出：${zh}`,
    en: `${en}: as a file, at most 10,000 lines`,
    by: SEES_ALL,
    refuses,
    // The compiler cannot see through an open shape that it has both.
    query: query.omit(whole as never) as z.ZodObject<Omit<S, keyof typeof whole>>,
    media: ['text/csv', XLSX_TYPE],
    answer: noJson,
  }) as const;

export const exportCases = operation({
  ...exportOf(listCases, 'exportCases', '/exports/cases'),
  by: [...SEES_ALL, 'district'],
});
export const exportChangeFilings = exportOf(
  listChangeFilings,
  'exportChangeFilings',
  '/exports/change-filings',
);
export const exportFundProposals = exportOf(
  listFundProposals,
  'exportFundProposals',
  '/exports/fund-proposals',
);
export const exportReceipts = exportOf(listReceipts, 'exportReceipts', '/exports/return-receipts');
export const exportRepayments = exportOf(listRepayments, 'exportRepayments', '/exports/repayments');
export const exportSanctions = exportOf(listSanctions, 'exportSanctions', '/exports/sanctions');
export const exportExperts = exportOf(listExperts, 'exportExperts', '/exports/experts');
export const exportInstitutions = exportOf(
  listInstitutions,
  'exportInstitutions',
  '/exports/registry',
);
export const exportPaymentOrders = exportOf(
  listPaymentOrders,
  'exportPaymentOrders',
  '/exports/payment-orders',
);
export const exportReferenceProposals = exportOf(
  listReferenceProposals,
  'exportReferenceProposals',
  '/exports/reference-proposals',
);
export const exportRounds = exportOf(listRounds, 'exportRounds', '/exports/rounds');
