/** The HTTP face of the service, without listening: routes, body limits, and problems for every no. */
import express, { type Express, type RequestHandler } from 'express';
import type { Dependencies } from './asking';
import { Problem, problemHandler } from './errors';
import { requestLog } from './logging';
import { audit } from './routes/audit';
import { batchActs } from './routes/batch-acts';
import { blacklist } from './routes/blacklist';
import { budgets } from './routes/budgets';
import { calendar } from './routes/calendar';
import { cases } from './routes/cases';
import { decisions } from './routes/decisions';
import { evaluations } from './routes/evaluations';
import { expertFiles, experts } from './routes/experts';
import { health } from './routes/health';
import { integrity } from './routes/integrity';
import { lists } from './routes/lists';
import { money } from './routes/money';
import { openapi } from './routes/openapi';
import { paymentOrders } from './routes/payment-orders';
import { problems } from './routes/problems';
import { publicityLists } from './routes/publicity-lists';
import { registry } from './routes/registry';
import { returns } from './routes/returns';
import { rounds } from './routes/rounds';
import { satisfaction } from './routes/satisfaction';
import { changeFilings } from './routes/change-filings';
import { sanctions } from './routes/sanctions';
import { serviceItems } from './routes/service-items';
import { spotChecks } from './routes/spot-checks';
import { standIns } from './routes/stand-ins';
import { submissions } from './routes/submissions';
import { vouchers } from './routes/vouchers';

const JSON_LIMIT = '256kb';
/** A meeting's record tells each vote on each of its cases. */
const MEETING_LIMIT = '10mb';
/** Answers hold what not everyone may read, so nothing on the way keeps them. */
const HEADERS = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };

/** A body of another type has not been read, so what it says is not known. Throws `Problem` (415). */
const jsonOnly: RequestHandler = (request, _response, next) => {
  const empty = request.get('Content-Length') === '0';
  if (!empty && request.is('application/json') === false) {
    throw new Problem('unsupported-media-type', '请以 Content-Type: application/json 提交内容。');
  }
  next();
};

export function createApp(dependencies: Dependencies): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', dependencies.trustedProxies ?? []);
  app.use(requestLog(dependencies.log));
  app.use((_request, response, next) => {
    response.set(HEADERS);
    next();
  });
  app.use('/rounds/:id/meetings', express.json({ limit: MEETING_LIMIT }));
  app.use(express.json({ limit: JSON_LIMIT }));
  const takingFiles = [
    ...[serviceItems, lists, registry, vouchers, expertFiles, returns],
    paymentOrders,
  ];
  const takingJson = [
    ...[
      health,
      submissions,
      experts,
      satisfaction,
      decisions,
      cases,
      rounds,
      batchActs,
      publicityLists,
    ],
    ...[blacklist, budgets, calendar, money, audit, problems, openapi],
    ...[sanctions, evaluations, integrity, spotChecks, standIns, changeFilings],
  ];
  for (const resource of takingFiles) app.use(resource(dependencies));
  app.use(jsonOnly);
  for (const resource of takingJson) app.use(resource(dependencies));
  app.use(() => {
    throw new Problem('not-found', '没有这个地址，或不支持这种请求方法。');
  });
  app.use(problemHandler(dependencies.log));
  return app;
}
