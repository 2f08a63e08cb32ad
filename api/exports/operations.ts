/** Lists as files: what staff have filtered, whole. Each takes the filters of its list. */
import { z } from 'zod';
import { listAccesses } from '../access-log/operations';
import { SEES_ACCOUNTS, SEES_ALL } from '../access';
import { listAccounts } from '../account/operations';
import { listBlacklist } from '../blacklist/operations';
import { listCases } from '../case/operations';
import { listChangeFilings } from '../change-filing/operations';
import { noJson } from '../contract/answers';
import { XLSX_TYPE } from '../contract/media';
import { operation, type Operation } from '../contract/operation';
import { listDocuments } from '../documents/operations';
import { listExperts } from '../experts/operations';
import { listFundProposals } from '../fund/operations';
import { listLedger } from '../money/operations';
import { listPaymentOrders } from '../payment-order/operations';
import { listReferenceProposals } from '../reference-proposals/operations';
import { listInstitutions } from '../registry/operations';
import { listRepayments } from '../repayments/operations';
import { listReceipts } from '../return-receipts/operations';
import { listRoundActs, listRounds } from '../round/operations';
import { listSanctions } from '../sanction/operations';
import { listSpotChecks } from '../spot-check/operations';
import { listStandIns } from '../stand-in/operations';
import { ofYearOrCase } from '../schemas/requests';
import { listWork } from '../work/operations';

/** Whose staff have work of their own, and whom somebody stands in for. */
const OFFICES = [...SEES_ALL, 'district', 'administrator'] as const;

/** What an export takes of its list, and of the contract. */
interface FilterableList<S extends Filters> extends Operation {
  readonly query: z.ZodObject<S>;
}
type Filters = Readonly<Record<string, z.ZodType>>;

/** Whoever reads more than the own asks for it. A file has all pages. */
const exportOf = <S extends Filters, const I extends string, const P extends `/exports/${string}`>(
  { zh, en, query, refuses = [] }: FilterableList<S>,
  id: I,
  path: P,
) => {
  const { after: _after, limit: _limit, ...filters } = query.shape as Filters;
  return {
    id,
    path,
    method: 'get',
    zh: `导出：${zh}`,
    en: `${en}: as a file, at most 10,000 lines`,
    by: SEES_ALL,
    refuses,
    query: z.strictObject(filters) as unknown as z.ZodObject<Omit<S, 'after' | 'limit'>>,
    media: ['text/csv', XLSX_TYPE],
    answer: noJson,
  } as const;
};

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
export const exportBlacklist = exportOf(listBlacklist, 'exportBlacklist', '/exports/blacklist');
const ledger = exportOf(listLedger, 'exportLedger', '/exports/ledger');
export const exportLedger = { ...ledger, query: ofYearOrCase(ledger.query) };
export const exportSpotChecks = operation({
  ...exportOf(listSpotChecks, 'exportSpotChecks', '/exports/spot-checks/:year/checks'),
  params: listSpotChecks.params,
});
export const exportRoundActs = operation({
  ...exportOf(listRoundActs, 'exportRoundActs', '/exports/rounds/:id/acts'),
  params: listRoundActs.params,
});
export const exportDocuments = operation({
  ...exportOf(listDocuments, 'exportDocuments', '/exports/documents'),
  by: [...SEES_ALL, 'district'],
});
export const exportAccesses = operation({
  ...exportOf(listAccesses, 'exportAccesses', '/exports/access-log'),
  by: listAccesses.by,
});
export const exportAccounts = operation({
  ...exportOf(listAccounts, 'exportAccounts', '/exports/accounts'),
  by: SEES_ACCOUNTS,
});
export const exportWork = operation({
  ...exportOf(listWork, 'exportWork', '/exports/work-items'),
  by: OFFICES,
});
export const exportStandIns = operation({
  ...exportOf(listStandIns, 'exportStandIns', '/exports/stand-ins'),
  by: OFFICES,
});
