/**
 * A record of every kind that an address of the API can name, made through the API by persons who do nothing else in a test,
 * so that whoever reads it is told whether they learn who acted. All of them concern one party, which is enterprise of a
 * redemption and an institution of the registry.
 */
import mongoose from 'mongoose';
import { opinion } from '../../api-client/papers';
import { addDays, instantOf, startOf, yearOf } from '../../policy/kernel/time';
import type { Actor } from '../../policy/model/nouns';
import { Cases } from '../../store/case/cases';
import { inTransaction } from '../../store/kernel/connection';
import { giveNotices } from '../../store/people/party-notices';
import { EMPTY_TRAIL } from '../../store/trail/trail';
import { satisfactionNotice } from '../../policy/evaluation/satisfaction';
import { importInstitutions } from '../../store/reference/institutions';
import { registerSchedules } from '../../worker/schedules';
import { YEARLY_SCHEDULES } from '../../workflows/yearly/messages';
import { accountIn, Administration, grant, madeFirst } from './accounts';
import {
  applicant,
  auditor,
  bureau,
  centre,
  centreColleague,
  district,
  type House,
  newKey,
  redemption,
  today,
  uscc,
  type Reply,
} from './api-house';
import { madeDocuments } from './documents';
import { papersOf } from './examples';
import { redemptionAt } from './ledger-examples';
import { meetingOn, recommend } from './redemption-steps';
import { metChecklist } from './submission-examples';
import { until, untilTrue } from './until';

/** What stands in the records about persons, each to be found by its own words. */
export const PRIVATE = {
  /** Number of the legal representative. */
  I: /650104199001011231/,
  /** Number of the account to be paid to. */
  A: /62000000001/,
  /** Accounts of the experts beside the one who asks. */
  X: /\bexpert-[23]\b/,
  /** What experts have said. */
  O: /评审意见原话/,
  /** Who has objected. */
  B: /\bobjector-1\b/,
  /** Accounts of staff. */
  S: /\b(centre|bureau|finance|auditor|administrator|inspector)-[12]\b|district-650104/,
  /** Who has acted for the party. */
  H: /\bhandler-1\b/,
} as const satisfies Readonly<Record<string, RegExp>>;

export const OWN = uscc(1);
const finance: Actor = { id: 'finance-1', role: 'finance' };
const reviewers: readonly Actor[] = [1, 2, 3].map((n) => ({ id: `expert-${n}`, role: 'expert' }));
const filer = applicant(OWN);
const reason = '按程序办理';
const evidence = [{ name: '示例材料.pdf', sha256: 'a'.repeat(64) }];
const year = yearOf(today());

/** Addresses of the records, by the name that an example uses. */
export type Records = Readonly<
  Record<
    | 'account'
    | 'act'
    | 'applied'
    | 'recommended'
    | 'change'
    | 'document'
    | 'draft'
    | 'fund'
    | 'grant'
    | 'list'
    | 'objected'
    | 'objection'
    | 'order'
    | 'paper'
    | 'public'
    | 'receipt'
    | 'reference'
    | 'registration'
    | 'repayment'
    | 'reviewed'
    | 'round'
    | 'sanction'
    | 'turn'
    | 'paid'
    | 'sha256'
    | 'smeList'
    | 'line',
    string
  >
>;

type Files = Readonly<Record<string, { readonly sha256: string }>>;
interface RecordNames {
  readonly id: string;
  readonly no: string;
  readonly orderId: string;
  readonly number: string;
  readonly actId: string;
  readonly documents: readonly {
    readonly id: string;
    readonly kind: string;
    readonly files: Files;
  }[];
  readonly objections: readonly { readonly key: string }[];
  readonly items: readonly { readonly id: string }[];
  readonly order: { readonly lines: readonly { readonly endToEndId: string }[] };
  readonly grants: readonly { readonly id: string }[];
}

/** Throws where the record was not made. */
function made({ status, body }: Reply): RecordNames {
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body as unknown as RecordNames;
}

export async function oneOfEach(house: House): Promise<Records> {
  await admitOwn();
  // Before anybody else is in the registry, so that the party is drawn whatever the value.
  await spotCheck(house);
  await house.furnish();
  // Before anything is told of a case, however long the rest takes: messages find whom they are for.
  const accounts = await people(house);
  await house.approveBudget(year, 1_000_000_000);
  const round = await house.openRound('redemption');
  const [applied, recommended, reviewed, objected] = [
    await filed(house, round, 1),
    await filed(house, round, 2),
    await filed(house, round, 3),
    await filed(house, round, 4),
  ];
  for (const no of [recommended, reviewed, objected])
    await house.as(district('650104')).decide(no, 'preliminary-review', recommend);
  for (const no of [reviewed, objected]) await assigned(house, no);
  for (const one of reviewers.slice(1)) await said(house, reviewed, one);
  for (const one of reviewers) await said(house, objected, one);
  await awaits(house, objected, 'meeting');
  const { actId: act } = await house
    .as(centre)
    .holdMeeting(round, meetingOn([{ no: objected, amountFen: 1_000_000 }]));
  await awaits(house, objected, 'publication');
  const { actId: list } = await house
    .as(centre)
    .publishResults(round, { reason, title: '示例公示', cases: [objected] });
  await awaits(house, objected, 'publicity');
  const objector: Actor = { id: 'objector-1', role: 'public' };
  made(
    await house.post(`/cases/${objected}/objections`, objector, { reason, evidence: ['证据一'] }),
  );
  const { objections } = made(await house.get(`/cases/${objected}/objections`, auditor));
  await madeDocuments();
  const { documents } = made(await house.get(`/cases/${objected}/documents`, auditor));
  const open = made(await house.get('/public-documents'));
  return {
    act,
    applied,
    recommended,
    reviewed,
    objected,
    objection: objections[0]?.key ?? '',
    list,
    round,
    document: documents.find(({ kind }) => kind === 'acceptance')?.id ?? '',
    public: open.documents[0]?.id ?? '',
    sha256: Object.values(open.documents[0]?.files ?? {})[0]?.sha256 ?? '',
    paper: await paperOf(house, objected),
    turn: await turnOf(house),
    draft: await draftOf(house),
    ...(await money(house, round)),
    ...accounts,
    ...(await processes(house)),
    reference: await reference(house),
  };
}

async function admitOwn(): Promise<void> {
  const row = { domicile: '650104', kind: 'other', services: ['A01'] } as const;
  const rows = [{ ...row, uscc: OWN, name: '示例企业1', admittedOn: addDays(today(), -60) }];
  const by = { by: centre.id, at: instantOf(Date.now()) };
  await inTransaction((tx) => importInstitutions(tx, rows, by));
}

/** An application that is not handed in. */
async function draftOf(house: House): Promise<string> {
  const body = { procedure: 'redemption', submission: {} };
  return made(await house.post('/application-drafts', filer, body)).id;
}

/** The nth application of the party, each for another contract. */
async function filed(house: House, round: string, n: number): Promise<string> {
  const { enterprise, account } = redemption(round, 1);
  const other = redemption(round, n);
  const { provider, contract } = other;
  const legalRepresentative = { name: '甲某', idNumber: '650104199001011231' };
  const relations = { ...enterprise.relations, legalRepresentative };
  const days = { issuedOn: addDays(today(), -30), paidOn: addDays(today(), -29) };
  const paid = { ...days, amountFen: contract.amountFen };
  const body = {
    ...other,
    enterprise: { ...enterprise, relations },
    ...papersOf(n, { enterprise, provider }, paid),
    account,
  };
  return made(await house.post('/redemptions', filer, body)).no;
}

async function assigned(house: House, no: string): Promise<void> {
  const experts = reviewers.map(({ id }) => id);
  await house.as(centre).decide(no, 'expert-assignment', { reason: '随机抽取', experts });
}

async function said(house: House, no: string, as: Actor): Promise<void> {
  await house.as(as).decide(no, 'opinions', opinion(metChecklist.redemption, '评审意见原话'));
}

async function awaits(house: House, no: string, name: string): Promise<void> {
  await untilTrue(async () => {
    const { waits } = made(await house.get(`/cases/${no}`, auditor)) as never as {
      waits: readonly { readonly name: string }[];
    };
    return waits.some((wait) => wait.name === name);
  });
}

async function paperOf(house: House, no: string): Promise<string> {
  const path = `/cases/${no}/papers?kind=contract&name=${encodeURIComponent('合同.pdf')}`;
  const body = '%PDF-1.7\n% 明显为示例的材料\n%%EOF\n';
  const headers = { 'Content-Type': 'application/pdf' };
  return made(await house.ask('POST', path, { as: filer, key: newKey(), body, headers })).id;
}

/** A message to whoever asks for the party, and something that awaits the district. */
async function turnOf(house: House): Promise<string> {
  const { items } = made(await house.get('/work-items', district('650104')));
  return items[0]?.id ?? '';
}

/** A payment order, money that is demanded back, money that came back, and a proposal on the fund. */
async function money(house: House, round: string) {
  const own = {
    applicant: OWN,
    enterprise: OWN,
    applicantName: '示例企业1',
    roundId: round,
    account: { holder: '示例企业1', bank: '示例银行', number: '62000000001' },
  };
  const at = instantOf(Date.now());
  await redemptionAt('committed', year, {
    ...own,
    _id: `R${year}-900001`,
    approvalDocument: '示例〔1〕号',
    waits: [{ name: 'payment', for: 'preparePaymentOrder', role: 'finance', since: at }],
  });
  const orders = `/rounds/${round}/payment-orders`;
  const asked = { reason, documentNumber: '示例〔1〕号' };
  const { orderId: order } = made(await house.post(orders, finance, asked));
  const { order: whole } = made(await house.get(`/payment-orders/${order}`, auditor));
  const line = whole.lines[0]?.endToEndId ?? '';
  const paid = await redemptionAt('paid', year, { ...own, _id: `R${year}-900002` });
  const demand = { caseNo: paid, party: OWN, owedFen: 10_000, article: '20(1)', reason };
  const { number: repayment } = made(await house.post('/repayments', bureau, demand));
  const receipt = `LS-${newKey()}`;
  const head = '银行流水号,到账日期,付款人,付款人统一社会信用代码,到账金额（元）,附言';
  const csv = `${head}\n${receipt},${today()},示例企业一,,10.00,退款\n`;
  made(await house.importCsv('/return-receipts/imports', finance, csv));
  const refund = { reason, amountFen: 100 };
  made(await house.post(`/return-receipts/${receipt}/refunds`, finance, refund));
  const spending = { amountFen: 1, receipt: 'S-1', reason };
  await house.decideOnFund('PUT', `${year}/administration`, bureau, { approvedFen: 100, reason });
  const fund = made(await house.post(`/budgets/${year}/spendings`, finance, spending)).id;
  const scores = { quality: 5, timeliness: 5, expertise: 5, price: 5 };
  await askHowContent(paid);
  made(await house.post(`/cases/${paid}/rating`, filer, { scores }));
  return { order, line, paid, repayment, receipt, fund };
}

/** As it is asked once the money is paid. */
async function askHowContent(no: string): Promise<void> {
  await mongoose.connection.collection('trail').deleteMany({ subject: no });
  await Cases.updateOne({ _id: no }, { $set: { trail: EMPTY_TRAIL } });
  const notice = satisfactionNotice(no, addDays(today(), 30));
  const told = { ...notice, party: OWN, at: instantOf(Date.now()) };
  await inTransaction((tx) => giveNotices(tx, [told]));
}

/** An account, one who registers a party, a handler, a stand-in's appointment and a message. */
async function people(house: House) {
  await madeFirst();
  const office = new Administration(house);
  for (const { id } of [centre, centreColleague]) await office.opened(id, grant('centre'));
  const opened = await office.opened('account-1', grant('finance'));
  const registration = 'registrant-1';
  const party = { party: uscc(71), unit: '示例企业', name: '示例经办人', reason };
  const by = (id: string): Actor => ({ id, role: 'public' });
  made(await house.post('/party-registrations', by(registration), party));
  const own = accountIn(
    await house.post('/party-registrations', by(filer.id), { ...party, party: OWN }),
  );
  const confirmation = { reason, hash: own.pending?.hash };
  made(await house.post(`/party-registrations/${filer.id}/confirmation`, centre, confirmation));
  for (const account of ['handler-2', 'handler-3'])
    made(
      await house.post('/handlers', filer, {
        reason,
        account,
        unit: '示例企业',
        name: '示例经办人',
      }),
    );
  const contact = { email: 'canary13899990001@example.com', phone: '13899990001' };
  const asked = { as: filer, key: newKey(), body: contact };
  expect(await house.ask('PUT', '/contact', asked)).toMatchObject({ status: 200 });
  const grants = opened.grants as readonly { readonly id: string }[];
  return { account: 'account-1', grant: grants[0]?.id ?? '', registration };
}

async function processes(house: House) {
  const finding = {
    violation: 'false-materials',
    violatedOn: today(),
    cases: [],
    facts: '示例违规事实',
    party: { uscc: OWN, name: '示例企业1', role: 'enterprise' },
    evidence,
  };
  const sanction = made(await house.post('/sanctions', centre, { reason, finding })).no;
  const filing = { changes: { premises: '示例场所' }, from: today(), evidence };
  const change = made(await house.post('/change-filings', filer, { reason, filing })).no;
  const smeList = await vouchers(house);
  await house.client.schedule.getHandle(YEARLY_SCHEDULES.evaluation).trigger();
  await until(async () => {
    const reply = await house.get(`/evaluations/${year - 1}`, auditor);
    return reply.status === 200 && reply.body.state === 'proposing' ? reply : undefined;
  });
  return { sanction, change, smeList };
}

/** The party's voucher, stopped: so the year has a record. */
async function vouchers(house: House): Promise<string> {
  const head =
    '统一社会信用代码,企业名称,所在区县,行业,从业人员,营业收入,资产总额\n' +
    `${OWN},示例企业1,新市区,工业,50,1000000,\n`;
  const proposed = await house.confirmedCsv(`/sme-lists/${year}/imports`, centre, head);
  expect(proposed).toMatchObject({ status: 200, body: { state: 'approved' } });
  const { imports } = made(await house.get(`/sme-lists/${year}/imports`, bureau)) as never as {
    imports: readonly { readonly importId: string }[];
  };
  const importId = imports[0]?.importId ?? '';
  const body = { reason, importId };
  made(await house.post(`/voucher-years/${year}/issuance`, centreColleague, body));
  return importId;
}

/** A check of the party, with its inspector. */
async function spotCheck(house: House): Promise<void> {
  const path = `/spot-checks/${year}`;
  await registerSchedules(house.client);
  await house.client.schedule.getHandle(YEARLY_SCHEDULES.spotCheck).trigger();
  await until(async () => ((await house.get(path)).status === 200 ? true : undefined));
  const announcement = { reason, source: '示例公开数值', valueOn: addDays(today(), 1) };
  made(await house.post(`${path}/seed-announcement`, centre, announcement));
  const day = { valueOn: today(), announcedAt: startOf(addDays(today(), -1)) };
  const set = Object.fromEntries(Object.entries(day).map(([n, v]) => [`seedSource.${n}`, v]));
  await mongoose.connection
    .collection('spot-check-years')
    .updateOne({ _id: year as never }, { $set: set });
  made(await house.post(`${path}/seed`, centre, { reason, seed: '777' }));
  const inspectors = { reason, inspectors: ['inspector-1', 'some-centre'] };
  made(await house.post(`${path}/checks/${OWN}/inspectors`, centre, inspectors));
}

/** A list that another has yet to confirm. */
async function reference(house: House): Promise<string> {
  const csv = `统一社会信用代码,企业名称,列入日期,截止日期\n${uscc(72)},示例企业,2026-01-05,\n`;
  const path = `/lists/dishonesty/imports?listDate=${today()}`;
  return made(await house.importCsv(path, centre, csv)).id;
}
