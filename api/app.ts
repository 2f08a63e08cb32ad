/** The HTTP face of the service, without listening: routes, an answer in time, and problems for every no. */
import { parse, type ParsedUrlQuery } from 'node:querystring';
import express, { type Express } from 'express';
import helmet from 'helmet';
import { answeredInTime } from './answer-in-time';
import type { Dependencies } from './request';
import { CONTRACT_VERSION } from './contract/version';
import { Problem, problemHandler } from './errors';
import { sessions } from './identity/session';
import { requestLog } from './log';
import { accessLog } from './access-log/access-log';
import { accounts } from './account/account';
import { parties } from './account/parties';
import { blacklist } from './blacklist/blacklist';
import { calendar } from './calendar/calendar';
import { figures } from './figures/figures';
import { fund } from './fund/fund';
import { health } from './health/health';
import { integrity } from './integrity/integrity';
import { money } from './money/money';
import { lists } from './lists/lists';
import { messages } from './messages/messages';
import { work } from './work/work';
import { referenceData } from './reference-data/reference-data';
import { referenceProposals } from './reference-proposals/reference-proposals';
import { registry } from './registry/registry';
import { serviceItems } from './service-items/service-items';
import { partyNotices } from './party-notices/party-notices';
import { publicityLists } from './publicity-lists/publicity-lists';
import { satisfaction } from './satisfaction/satisfaction';
import { problems } from './problems/problems';
import { evidence } from './evidence/evidence';
import { experts } from './experts/experts';
import { exportedLists } from './exports/exports';
import { repayments } from './repayments/repayments';
import { returnReceipts } from './return-receipts/return-receipts';
import { smeLists } from './sme-lists/sme-lists';
import { audit } from './audit/audit';
import { standIns } from './stand-in/stand-in';
import { consolePages } from './console/console';
import { publicPages } from './public-pages/public-pages';
import { cases } from './case/case';
import { applicationDrafts } from './case/application-drafts';
import { applications } from './case/applications';
import { decisions } from './case/decisions';
import { document } from './document/document';
import { documents } from './documents/documents';
import { paymentOrders } from './payment-order/payment-order';
import { batchActs } from './round/batch-acts';
import { notices } from './round/notices';
import { evaluations } from './evaluation/evaluation';
import { changeFilings } from './change-filing/change-filing';
import { sanctions } from './sanction/sanction';
import { spotChecks } from './spot-check/spot-check';
import { voucherYears } from './voucher-year/voucher-year';

/** Answers hold what not everyone may read, so nothing on the way keeps them. */
const HEADERS = {
  'Cache-Control': 'no-store',
  'Api-Version': CONTRACT_VERSION,
};

/** What is no page loads nothing and stands in no frame; pages say otherwise for themselves. */
const SECURE = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], formAction: ["'none'"] },
  },
});

/** As Node reads it, but for broken encodings, of which it would make other characters. Throws `URIError`. */
function queryOf(text: string | undefined): ParsedUrlQuery {
  decodeURIComponent((text ?? '').replaceAll('+', ' '));
  return parse(text ?? '');
}

export function createApp(dependencies: Dependencies): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', dependencies.trustedProxies ?? []);
  app.set('query parser', queryOf);
  app.use(requestLog(dependencies.log));
  app.use(SECURE);
  app.use(answeredInTime(dependencies.answerMs));
  app.use((_request, response, next) => {
    response.set(HEADERS);
    next();
  });
  const resources = [
    sessions,
    health,
    problems,
    document,
    serviceItems,
    lists,
    messages,
    work,
    registry,
    referenceProposals,
    referenceData,
    smeLists,
    voucherYears,
    partyNotices,
    experts,
    repayments,
    returnReceipts,
    paymentOrders,
    applications,
    applicationDrafts,
    satisfaction,
    decisions,
    cases,
    evidence,
    documents,
    notices,
    batchActs,
    publicityLists,
    blacklist,
    fund,
    calendar,
    money,
    figures,
    audit,
    sanctions,
    evaluations,
    integrity,
    spotChecks,
    standIns,
    changeFilings,
    accounts,
    parties,
    exportedLists,
    accessLog,
  ];
  app.use(consolePages());
  app.use(publicPages(dependencies));
  for (const resource of resources) app.use(resource(dependencies));
  app.use(() => {
    throw new Problem('not-found', '没有这个地址，或不支持这种请求方法。');
  });
  app.use(problemHandler(dependencies.log));
  return app;
}
