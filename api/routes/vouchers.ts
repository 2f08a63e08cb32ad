/** Arts. 2, 14: the lists that vouchers are issued from, the decisions about a year's vouchers, and each enterprise's own. */
import { Router, type Request } from 'express';
import { explainVoucher } from '../../policy/articles/art-14-voucher';
import {
  VOUCHER_DECISION_ROLES,
  type VoucherAnswer,
  type VoucherDecisionName,
  type VoucherDecisions,
  VOUCHER_DECISION_NAMES,
} from '../../policy/voucher-year/decisions';
import { noticesOf } from '../../store/people/party-notices';
import { quotaLeft, quotaOf, voucherCounts, type Quota } from '../../store/money/quotas';
import { importSmeList, smeListsOf, type SmeListImport } from '../../store/reference/sme-lists';
import {
  notIssuedIn,
  runsOf,
  voucherYearOf,
  voucherYearSubject,
  type VoucherYear,
} from '../../store/processes/voucher-year';
import { partyOf, requireOwn, requireRole, requireStaff } from '../access';
import { callerOf, type Dependencies } from '../asking';
import { smeTableOf } from '../bodies/files';
import { bodyOf } from '../bodies/json';
import { answerTo, askedBy, type Asked } from '../deciding';
import { refused, unanswered } from '../errors';
import { nextOf } from '../paging';
import { read } from '../schemas/reading';
import { registryParams, yearParams } from '../schemas/requests';
import {
  issueBody,
  newestFirstQuery,
  noticesQuery,
  notIssuedQuery,
  reasonBody,
  voucherDecisionParams,
  voucherParams,
} from '../schemas/vouchers';
import { trailPage } from '../trail-page';

const DECISIONS = { void: 'voidVoucher', stop: 'stopVoucher', resume: 'resumeVoucher' } as const;

export function vouchers(dependencies: Dependencies): Router {
  const router = Router();
  smeLists(router, dependencies);
  voucherYears(router, dependencies);
  ownVouchers(router, dependencies);
  return router;
}

/** Art. 14: the centre imports whom the year's vouchers may go to. */
function smeLists(router: Router, dependencies: Dependencies): void {
  router.post('/sme-lists/:year/imports', async (request, response) => {
    const actor = await callerOf(dependencies, request);
    requireRole(actor, ['centre'], '导入中小企业名单');
    const { year } = read(yearParams, request.params, 'params');
    const { rows, sha256 } = await smeTableOf(request);
    const list = { year, sha256, rows, by: actor.id, at: dependencies.now() };
    response.status(201).json(importView(await importSmeList(list)));
  });
  router.get('/sme-lists/:year/imports', async (request, response) => {
    requireStaff(await callerOf(dependencies, request), '查阅中小企业名单');
    const { year } = read(yearParams, request.params, 'params');
    const { after, limit } = read(newestFirstQuery, request.query, 'query');
    const imports = await smeListsOf(year, limit, after);
    response.json({ imports: imports.map(importView), ...nextOf(imports, limit) });
  });
}

function importView({ _id: importId, year, sha256, rowCount: rows, state }: SmeListImport): object {
  return { importId, year, sha256, rows, state };
}

/** Arts. 5, 7, 14: what is decided about a year's vouchers, and how far it is carried out. */
function voucherYears(router: Router, dependencies: Dependencies): void {
  router.post('/voucher-years/:year', async (request, response) => {
    const who = await asked(dependencies, request, 'issueVouchers');
    const { year } = read(yearParams, request.params, 'params');
    const message = { ...(await bodyOf(issueBody, request)), actor: who.actor };
    response.status(202).json(await decided(dependencies, who, year, 'issueVouchers', message));
  });
  router.post('/vouchers/:year/:uscc/:decision', async (request, response) => {
    const params = read(voucherDecisionParams, request.params, 'params');
    const name = DECISIONS[params.decision];
    const who = await asked(dependencies, request, name);
    const { reason } = await bodyOf(reasonBody, request);
    const message = { actor: who.actor, reason, enterprise: params.uscc };
    response.json(await decided(dependencies, who, params.year, name, message));
  });
  router.get('/voucher-years/:year', async (request, response) => {
    requireStaff(await callerOf(dependencies, request), '查阅创新券发放情况');
    const { year } = read(yearParams, request.params, 'params');
    const { state, validUntil, policy } = await knownYear(year);
    const { after, limit } = read(newestFirstQuery, request.query, 'query');
    const found = await runsOf(year, limit, after);
    const runs = found.map(({ _id: importId, ...run }) => ({ importId, ...run }));
    const counts = await voucherCounts(year);
    const view = { year, state, validUntil, policy, vouchers: counts, runs };
    response.json({ ...view, ...nextOf(found, limit) });
  });
  router.get('/voucher-years/:year/not-issued', async (request, response) => {
    requireStaff(await callerOf(dependencies, request), '查阅未发放原因');
    const { year } = read(yearParams, request.params, 'params');
    const { after, limit } = read(notIssuedQuery, request.query, 'query');
    const found = await notIssuedIn(year, after, limit);
    const next = found.length === limit ? found.at(-1)?.uscc : undefined;
    const enterprises = found.map(({ _id, ...reasons }) => reasons);
    response.json({ enterprises, ...(next !== undefined && { next }) });
  });
  router.get('/voucher-years/:year/trail', async (request, response) => {
    requireStaff(await callerOf(dependencies, request), '查阅办理记录');
    const { year } = read(yearParams, request.params, 'params');
    const { trail } = await knownYear(year);
    response.json(await trailPage(request, voucherYearSubject(year), { trail }));
  });
}

/** Art. 14: an enterprise reads its own voucher and what it has been told; staff read every one. */
function ownVouchers(router: Router, dependencies: Dependencies): void {
  router.get('/vouchers/:year/:uscc', async (request, response) => {
    const { year, uscc } = read(voucherParams, request.params, 'params');
    requireOwn(partyOf(await callerOf(dependencies, request), '查阅创新券'), uscc);
    const voucher = await quotaOf(year, uscc);
    if (voucher === undefined) throw refused('voucher-unknown', { year });
    response.json(voucherView(voucher, await voucherYearOf(year)));
  });
  router.get('/enterprises/:uscc/notices', async (request, response) => {
    const { uscc } = read(registryParams, request.params, 'params');
    requireOwn(partyOf(await callerOf(dependencies, request), '查阅通知'), uscc);
    const { after, limit } = read(noticesQuery, request.query, 'query');
    const found = await noticesOf(uscc, after, limit);
    const notices = found.map(({ _id: id, ...notice }) => ({ id, ...notice }));
    response.json({ notices, ...nextOf(found, limit) });
  });
}

function voucherView(voucher: Quota, year: VoucherYear | null): object {
  const { enterprise, limitFen, paidFen, heldFen, committedFen, state, origin, issuedAt } = voucher;
  const leftFen = quotaLeft(voucher);
  const validUntil = year?.validUntil === undefined ? {} : { validUntil: year.validUntil };
  return {
    ...{ year: voucher.year, enterprise, state, origin, issuedAt, limitFen },
    ...{ usedFen: paidFen, heldFen, committedFen, leftFen, ...validUntil },
    explained: explainVoucher({ ...voucher, leftFen, ...validUntil }),
  };
}

const asked = (dependencies: Dependencies, request: Request, name: VoucherDecisionName) =>
  askedBy(dependencies, request, VOUCHER_DECISION_ROLES[name], VOUCHER_DECISION_NAMES[name]);

function decided<N extends VoucherDecisionName>(
  { processes }: Dependencies,
  { requestId }: Asked,
  year: number,
  name: N,
  message: VoucherDecisions[N],
): Promise<VoucherAnswer> {
  const subject = voucherYearSubject(year);
  const question = { subject, requestId, name, message, gone: () => withoutProcess(year) };
  return answerTo(question, processes.decideOnVouchers(year, name, message, requestId));
}

async function withoutProcess(year: number): Promise<Error> {
  const known = await voucherYearOf(year);
  if (known === null) return refused('voucher-year-unknown', { year });
  return known.state === 'concluded' ? refused('voucher-year-concluded', { year }) : unanswered();
}

async function knownYear(year: number): Promise<VoucherYear> {
  const known = await voucherYearOf(year);
  if (known === null) throw refused('voucher-year-unknown', { year });
  return known;
}
