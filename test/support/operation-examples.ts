/** A request to each operation of the contract that gets as far as who may: about a record that is there, in a form that is taken. */
import { addDays, yearOf } from '../../policy/kernel/time';
import { publishedCalendar } from '../../policy/calendar/calendar';
import { SPOT_CHECKS } from '../../policy/articles/art-08-spot-check';
import type { Operation } from '../../api/contract/operation';
import { opinion } from '../../api-client/papers';
import { redemption, today, uscc, withReason } from './api-house';
import { operations, sample } from './body-samples';
import { OWN, type Records as RecordNames } from './one-of-each';
import { recommend } from './redemption-steps';
import { admission, institution, metChecklist } from './submission-examples';

/** With the appointment of a stand-in. */
export type Records = RecordNames & { readonly standIn: string };

export interface Example {
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly redirect?: 'manual';
}

const year = yearOf(today());
const reason = '按程序办理';
const hash = '0'.repeat(64);
const file = { name: '示例材料.pdf', sha256: 'a'.repeat(64) };

/** An act on what awaits somebody only until they act. */
export const FIRST: readonly string[] = ['assignWork'];

/** Acts after which there is less to ask about, in this order. */
export const LAST: readonly string[] = [
  'eraseApplicationDraft',
  'moveToDistrict',
  'suspend',
  'resume',
  'withdraw',
  'withdrawChange',
  'proposeClosure',
  'cancelRepayment',
  'endHandler',
  'rejectFundProposal',
  'rejectReferenceProposal',
  'refuseRegistration',
  'rejectPaymentOrder',
  'revokeStandIn',
];

/** What stands at the head of an address: which record, by the name of its parameter. */
type Named = Readonly<Record<string, string>>;

/** Throws where no record of that kind is made. */
export function namesIn(path: string, r: RecordNames): Named {
  const [, room = '', first = ''] = path.replace('/exports/', '/').split('/');
  const rooms: Readonly<Record<string, Named>> = {
    'account-review': {},
    'application-drafts': { id: r.draft },
    accounts: { id: r.account, grant: r.grant },
    acts: { id: r.act },
    blacklist: { uscc: OWN },
    budgets: { year: String(year), use: 'voucher' },
    calendar: { year: String(year) },
    cases: { no: r.objected },
    'change-filings': { no: r.change },
    documents: { id: r.document },
    'document-hashes': { sha256: r.sha256 },
    enterprises: { uscc: OWN },
    evaluations: { year: String(year - 1) },
    figures: { year: String(year) },
    'year-end-checks': { year: String(year) },
    'fund-proposals': { id: r.fund },
    handlers: { id: 'handler-3' },
    integrity: { uscc: OWN },
    lists: { list: 'dishonesty' },
    'meeting-members': { year: String(year) },
    money: { year: String(year) },
    papers: { id: r.paper },
    'party-registrations': { id: r.registration },
    'payment-orders': { orderId: r.order, endToEndId: r.line },
    problems: { kind: 'refused' },
    'public-documents': { id: r.public },
    'publicity-lists': { id: r.list },
    'reference-proposals': { id: r.reference },
    registry: { uscc: OWN },
    repayments: { no: r.repayment },
    'return-receipts': { id: r.receipt, refund: '1' },
    rounds: { id: r.round, roundId: r.round },
    sanctions: { no: r.sanction },
    'service-items': { year: String(year) },
    sessions: { id: hash },
    'sme-lists': { year: String(year) },
    'spot-checks': { year: String(year), institution: OWN },
    'stand-ins': { id: 'standIn' in r ? String(r.standIn) : '' },
    'voucher-years': { year: String(year) },
    vouchers: { year: String(year), enterprise: OWN },
    'work-items': { id: r.turn },
  };
  const found = rooms[room];
  if (found === undefined && first.startsWith(':')) throw new Error(`No record for ${path}`);
  return found ?? {};
}

/** Of cases, the one that waits for the act. */
const CASE_OF: Readonly<Record<string, 'applied' | 'paid' | 'recommended' | 'reviewed'>> = {
  decidePreliminaryReview: 'applied',
  giveOpinion: 'reviewed',
  declineReview: 'reviewed',
  withdraw: 'applied',
  moveToDistrict: 'applied',
  placeInQuota: 'applied',
  suspend: 'applied',
  resume: 'applied',
  resubmit: 'applied',
  askCorrection: 'applied',
  assignExperts: 'recommended',
  drawExperts: 'recommended',
  getRating: 'paid',
  rateService: 'paid',
  takeBackDecision: 'paid',
};

/** What is asked for beside the address. */
const QUERY: Readonly<Record<string, string>> = {
  searchCases: 'text=示例',
  listLedger: `year=${year}`,
  exportLedger: `year=${year}`,
  listRequiredPapers: 'procedure=redemption',
  submitPaper: `kind=contract&name=${encodeURIComponent('合同.pdf')}`,
  importList: `listDate=${today()}`,
  putCalendarYear: `reason=${encodeURIComponent(reason)}`,
  importBankColumns: `reason=${encodeURIComponent(reason)}`,
  importInterpretation: `reason=${encodeURIComponent(reason)}`,
  importMeetingMembers: `reason=${encodeURIComponent(reason)}`,
  importNoticeAmendment: `reason=${encodeURIComponent(reason)}`,
  takeBundle: `reason=${encodeURIComponent(reason)}`,
  importReplacedBans: `reason=${encodeURIComponent(reason)}`,
  listDocumentsDue: `about=${OWN}`,
};

const CSV: Readonly<Record<string, string>> = {
  importList: `统一社会信用代码,企业名称,列入日期,截止日期\n${uscc(73)},示例企业,2026-01-05,\n`,
  importExperts: `账号,姓名,任职单位代码,专业领域,状态\nexpert-1,专家1,${uscc(74)},工程技术,在库\n`,
  importConflicts: `账号,相关单位代码,关系,起始日期,终止日期\nexpert-1,${uscc(75)},顾问,2020-01-01,\n`,
  importInstitutions: `统一社会信用代码,机构名称,所在区县,机构类别,入库日期,服务事项\n${uscc(76)},示例机构,天山区,other,2024-05-01,A01\n`,
  importSmeList: `统一社会信用代码,企业名称,所在区县,行业,从业人员,营业收入,资产总额\n${uscc(77)},示例企业,新市区,工业,50,1000000,\n`,
  importReceipts: `银行流水号,到账日期,付款人,付款人统一社会信用代码,到账金额（元）,附言\nLS-${Date.now()},${today()},示例企业一,,10.00,退款\n`,
};

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };

const statusOf = ({ order, line }: Records): string =>
  '批次号,回单批次号,处理时间,付款编号,金额（元）,结果,银行凭证号,原因代码,原因\n' +
  `${order},HD-1,2026-10-13T10:00:00,${line},1.00,成功,PZ-1,,\n`;

/** What is sent, where what the schema says is not enough. */
function bodyFor(id: string, r: Records): unknown {
  const grants = [{ role: 'finance', from: today() }];
  const filing = { changes: { premises: '示例场所' }, from: today(), evidence: [file] };
  const finding = {
    violation: 'false-materials',
    violatedOn: today(),
    cases: [],
    facts: '示例违规事实',
    party: { uscc: OWN, name: '示例企业1', role: 'enterprise' },
    evidence: [file],
  };
  const lines = SPOT_CHECKS.map((check) => ({ check, met: true }));
  const notice = {
    id: `redemption-${year}-9`,
    kind: 'redemption',
    programmeYear: year,
    title: '示例通知',
    opensOn: today(),
    closesOn: addDays(today(), 300),
    supportFrom: addDays(today(), -300),
    supportTo: addDays(today(), 30),
    directions: [],
    requirements: '示例要求',
    readings: {},
  };
  const bodies: Readonly<Record<string, unknown>> = {
    proposeAccount: { reason, id: 'account-9', name: '示例', unit: '示例单位', grants },
    proposeGrants: { reason, grants },
    decidePreliminaryReview: recommend,
    giveOpinion: opinion(metChecklist.redemption),
    declineReview: { reason },
    placeInQuota: { reason, place: 1 },
    moveToDistrict: { reason, district: '650102' },
    applyForAdmission: admission(r.round, { institution: institution({ uscc: uscc(9) }) }),
    applyForRedemption: redemption(r.round, 1),
    askCorrection: { reason, faults: [{ path: 'contract.number', note: '编号有误' }] },
    beginApplicationDraft: { procedure: 'redemption', submission: {} },
    saveApplicationDraft: { version: 1, submission: {} },
    submitApplicationDraft: { version: 9 },
    resubmit: { reason, submission: redemption(r.round, 1) },
    correctAccount: { reason, account: { holder: '示例', bank: '示例银行', number: '62009' } },
    fileChange: { reason, filing },
    resubmitChange: { reason, filing },
    answerObjection: { reason, objection: r.objection, evidence: [] },
    importNoticeAmendment: { text: '示例更正', supportFrom: addDays(today(), -310) },
    importMeetingMembers: {
      members: ['member-7', 'member-8', 'member-9'].map((account) => ({ account, name: account })),
    },
    tellObjection: { reason, objection: r.objection },
    verifyObjection: { reason, objection: r.objection, substantiated: false },
    raiseObjection: { reason, evidence: ['证据'], stamp: '盖章异议书.pdf' },
    objectToUnit: { reason, unit: OWN, evidence: ['证据'], stamp: '盖章异议书.pdf' },
    openSanction: { reason, finding },
    publishNotice: { reason, notice },
    recordInspection: {
      reason,
      outcome: 'rectification',
      checklist: lines.map((line, at) => ({ ...line, met: at > 0 })),
      findings: '示例',
      documents: [],
      rectifyWithin: 5,
    },
    proposeGrades: { reason, hash, deviations: [] },
    confirmGrades: { reason, hash, removals: [] },
    assignExperts: { reason, experts: ['expert-1', 'expert-2', 'expert-3'] },
    issueVouchers: { reason, importId: r.smeList },
    readWork: { ids: [r.turn] },
    tellPresence: { form: 'decidePreliminaryReview' },
    demandRepayment: { caseNo: r.paid, party: OWN, owedFen: 1, article: '20(1)', reason },
    nameHandler: { reason, account: 'handler-9', name: '示例', unit: '示例企业' },
    registerParty: { reason, party: uscc(70), name: '示例', unit: '示例企业' },
    chooseContact: {},
    assignWork: { to: 'some-district' },
    putCalendarYear: publishedCalendar.get(2026),
    assignInspectors: { reason, inspectors: ['inspector-1', 'some-centre'] },
    rateService: { scores: { quality: 5, timeliness: 5, expertise: 5, price: 5 } },
    appointStandIn: { reason, standIn: 'somebody', from: today(), until: today() },
  };
  return bodies[id];
}

const DESCRIBED = operations();

export function exampleOf(
  { id, method, path, file: upload, body }: Operation,
  r: Records,
): Example {
  const ofCase = CASE_OF[id];
  const names: Named = {
    ...namesIn(path, r),
    ...(ofCase && { no: r[ofCase] }),
    ...(id === 'putCalendarYear' && { year: '2026' }),
  };
  const place = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = names[name];
    if (value === undefined) throw new Error(`No ${name} for ${path}`);
    return value;
  });
  const at = QUERY[id] === undefined ? place : `${place}?${QUERY[id]}`;
  const csv = id === 'applyBankStatus' ? statusOf(r) : CSV[id];
  if (csv !== undefined)
    return {
      path: id === 'applyBankStatus' ? at : withReason(at),
      body: csv,
      headers: { 'Content-Type': 'text/csv' },
    };
  if (id === 'backchannelLogout') return { path: at, body: 'logout_token=x', headers: FORM };
  if (id === 'registerByForm')
    return { path: at, body: 'ticket=x&party=x&unit=x&name=x', headers: FORM };
  if (id === 'submitPaper')
    return { path: at, body: '%PDF-1.7\n%%EOF\n', headers: { 'Content-Type': 'application/pdf' } };
  const address = upload === undefined ? at : withReason(at);
  const made = bodyFor(id, r);
  if (made !== undefined) return { path: address, body: made };
  if (body === undefined && upload === undefined) return { path: address, redirect: 'manual' };
  const described = DESCRIBED.find(
    (one) => one.method === method.toUpperCase() && one.path === path.replace(/:(\w+)/g, '{$1}'),
  );
  return { path: address, body: described?.body && sample(described.body) };
}
