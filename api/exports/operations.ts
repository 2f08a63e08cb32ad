/** Lists as files: what staff have filtered, whole. Each takes the filters of its list. */
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

/** Whoever reads more than the own asks for it. */
const exported = ({ zh, en }: Operation) =>
  ({
    method: 'get',
    zh: `导出：${zh}`,
    en: `${en}: as a file, at most 10,000 lines`,
    by: SEES_ALL,
    media: ['text/csv', XLSX_TYPE],
    answer: noJson,
  }) as const;

export const exportCases = operation({
  ...exported(listCases),
  query: listCases.query.omit(whole),
  id: 'exportCases',
  path: '/exports/cases',
  by: [...SEES_ALL, 'district'],
});
export const exportChangeFilings = operation({
  ...exported(listChangeFilings),
  query: listChangeFilings.query.omit(whole),
  id: 'exportChangeFilings',
  path: '/exports/change-filings',
});
export const exportFundProposals = operation({
  ...exported(listFundProposals),
  query: listFundProposals.query.omit(whole),
  id: 'exportFundProposals',
  path: '/exports/fund-proposals',
});
export const exportReceipts = operation({
  ...exported(listReceipts),
  query: listReceipts.query.omit(whole),
  id: 'exportReceipts',
  path: '/exports/return-receipts',
});
export const exportRepayments = operation({
  ...exported(listRepayments),
  query: listRepayments.query.omit(whole),
  id: 'exportRepayments',
  path: '/exports/repayments',
});
export const exportSanctions = operation({
  ...exported(listSanctions),
  query: listSanctions.query.omit(whole),
  id: 'exportSanctions',
  path: '/exports/sanctions',
});
export const exportExperts = operation({
  ...exported(listExperts),
  query: listExperts.query.omit(whole),
  id: 'exportExperts',
  path: '/exports/experts',
});
export const exportInstitutions = operation({
  ...exported(listInstitutions),
  query: listInstitutions.query.omit(whole),
  id: 'exportInstitutions',
  path: '/exports/registry',
});
export const exportPaymentOrders = operation({
  ...exported(listPaymentOrders),
  query: listPaymentOrders.query.omit(whole),
  id: 'exportPaymentOrders',
  path: '/exports/payment-orders',
  refuses: ['round-unknown'],
});
export const exportReferenceProposals = operation({
  ...exported(listReferenceProposals),
  query: listReferenceProposals.query.omit(whole),
  id: 'exportReferenceProposals',
  path: '/exports/reference-proposals',
});
export const exportRounds = operation({
  ...exported(listRounds),
  query: listRounds.query.omit(whole),
  id: 'exportRounds',
  path: '/exports/rounds',
});
