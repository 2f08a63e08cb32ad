/**
 * The matters of the office beside cases and rounds: of each, where it is listed and read, and which acts begin it. All else, the
 * filters, the forms, who may and where an act is sent, follows from the contract.
 */
import type { OperationId } from '../../../api-client/catalogue';
import { mayAsk, operationOf, type Caller } from '../operations';

export interface Matter {
  readonly zh: string;
  readonly about: string;
  /** Whose it is, where the contract lets more ask than are answered. */
  readonly of?: readonly string[];
  /** How it is listed; what has no list is looked up by what its address names. */
  readonly list?: OperationId;
  /** Member of the answer that holds the rows. */
  readonly rows?: string;
  readonly columns?: readonly string[];
  /** Members of a row that name the record, in the order of the parameters of its address. */
  readonly keys?: readonly string[];
  readonly read?: OperationId;
  readonly trail?: OperationId;
  readonly exported?: OperationId;
  /** Its list is of one year, at first of this one. */
  readonly ofYear?: true;
  /** Acts that begin one, or that are about all of them. */
  readonly begins?: readonly OperationId[];
  /** Acts on one, where they do not lie below its address. */
  readonly acts?: readonly OperationId[];
  /** Lists that lie below one of them. */
  readonly parts?: readonly (keyof typeof MATTERS_BELOW)[];
}

/** Lists that are read with their record. */
const MATTERS_BELOW = {
  'spot-check-records': {
    zh: '抽查记录',
    about: '当年抽取的每家服务机构的检查、整改和处理。',
    list: 'listSpotChecks',
    exported: 'exportSpotChecks',
    rows: 'checks',
    columns: ['name', 'institution', 'position', 'state', 'result', 'closedAt'],
    keys: ['year', 'institution'],
    read: 'getSpotCheck',
  },
  'evaluated-institutions': {
    zh: '参评服务机构',
    about: '',
    list: 'listEvaluatedInstitutions',
    rows: 'institutions',
    columns: ['name', 'uscc', 'standing', 'computed', 'grade', 'reason', 'consequence'],
  },
  'not-issued': {
    zh: '未发放的企业',
    about: '',
    list: 'listNotIssued',
    rows: 'enterprises',
    columns: ['name', 'uscc', 'at', 'refusals'],
  },
  'sme-lists': {
    zh: '已导入的中小企业名单',
    about: '',
    list: 'listSmeLists',
    rows: 'imports',
    columns: ['importId', 'rows', 'state'],
  },
  'reference-rows': {
    zh: '变更的内容',
    about: '',
    list: 'listReferenceRows',
    rows: 'rows',
  },
  'in-hand': {
    zh: '在办事项',
    about: '',
    list: 'getInHand',
    rows: 'standIns',
    columns: ['absent', 'standIn', 'from', 'until'],
  },
} as const satisfies Readonly<Record<string, Matter>>;

const OFFICE = {
  sanctions: {
    zh: '违规处理',
    about: '立案、听取陈述申辩、作出决定、送达、退回资金和强制执行（第二十条）。',
    list: 'listSanctions',
    rows: 'sanctions',
    columns: ['no', 'name', 'violationName', 'stateName', 'openedAt', 'lastDay', 'waits'],
    keys: ['no'],
    read: 'getSanction',
    trail: 'sanctionTrail',
    exported: 'exportSanctions',
    begins: ['openSanction'],
  },
  'change-filings': {
    zh: '变更备案',
    about: '服务机构名称、地址、服务和收费等变更的备案（第八条）。',
    list: 'listChangeFilings',
    rows: 'filings',
    columns: ['no', 'institution', 'stateName', 'fields', 'from', 'filedAt', 'late', 'waits'],
    keys: ['no'],
    read: 'getChangeFiling',
    trail: 'changeFilingTrail',
    exported: 'exportChangeFilings',
    begins: ['fileChange'],
  },
  'spot-checks': {
    zh: '年度抽查',
    about: '每年抽取服务机构进行检查（第八条）。',
    list: 'listSpotCheckYears',
    rows: 'years',
    columns: ['year', 'state', 'openedAt', 'open'],
    keys: ['year'],
    read: 'getSpotCheckYear',
    trail: 'spotCheckTrail',
    parts: ['spot-check-records'],
  },
  evaluations: {
    zh: '绩效评估',
    about: '每年对服务机构和政策效果的评估（第八条、第二十一条）。',
    list: 'listEvaluations',
    rows: 'evaluations',
    columns: ['year', 'state', 'openedAt', 'institutions', 'decidedAt', 'waits'],
    keys: ['year'],
    read: 'getEvaluation',
    trail: 'evaluationTrail',
    parts: ['evaluated-institutions'],
  },
  repayments: {
    zh: '应退款',
    about: '责令退回的资金和已经退回的金额（第二十条）。',
    list: 'listRepayments',
    rows: 'repayments',
    columns: [
      'number',
      'caseNo',
      'party',
      'owedFen',
      'returnedFen',
      'outstandingFen',
      'dueOn',
      'state',
    ],
    keys: ['number'],
    read: 'getRepayment',
    trail: 'getRepaymentTrail',
    exported: 'exportRepayments',
    begins: ['demandRepayment'],
  },
} as const satisfies Readonly<Record<string, Matter>>;

const MONEY = {
  'payment-orders': {
    zh: '付款批次',
    about: '各申报批次的付款（第十七条第（七）项）。',
    list: 'listPaymentOrders',
    rows: 'orders',
    columns: [
      'orderId',
      'documentNumber',
      'lines',
      'totalFen',
      'state',
      'failedLines',
      'sentAt',
      'waits',
    ],
    keys: ['orderId'],
    read: 'getPaymentOrder',
    trail: 'paymentOrderTrail',
    exported: 'exportPaymentOrders',
  },
  'bank-files': {
    zh: '未入账的银行回执',
    about: '没有任何付款批次接受的银行文件及其原因。',
    list: 'listBankFiles',
    rows: 'files',
    columns: ['at', 'format', 'reason', 'faults', 'refusals'],
  },
  'return-receipts': {
    zh: '退回款到账',
    about: '银行到账流水：分配给应退款、退汇，或者认定不是退回款。',
    list: 'listReceipts',
    rows: 'receipts',
    columns: ['receiptId', 'payerName', 'amountFen', 'receivedAt', 'state', 'queue', 'queuedFen'],
    keys: ['receiptId'],
    read: 'getReceipt',
    trail: 'getReceiptTrail',
    exported: 'exportReceipts',
    begins: ['importReceipts'],
  },
  money: {
    zh: '资金情况',
    about: '一个年度的预算、占用、批复、支付和退回，以及各账是否一致（第四条、第十四条）。',
    read: 'getMoney',
  },
  'year-end-checks': {
    zh: '年末检查',
    about: '年度结束前还有哪些没有办完：申请件、拨付、异议、工作日历、办法的有效期等。',
    read: 'getYearEnd',
  },
  budgets: {
    zh: '年度预算',
    about: '创新券资金和管理费用的预算、调剂和结转（第四条）；每项变动由两人办理。',
    read: 'getFund',
  },
  'fund-proposals': {
    zh: '资金建议',
    about: '提出的资金变动，由另一人批准。',
    list: 'listFundProposals',
    rows: 'proposals',
    columns: ['id', 'content', 'state', 'proposedAt', 'reason'],
    keys: ['id'],
    read: 'getFundProposal',
    trail: 'getFundProposalTrail',
    exported: 'exportFundProposals',
  },
  ledger: {
    zh: '账目',
    about: '每一笔资金变动的分录（第四条）。',
    list: 'listLedger',
    exported: 'exportLedger',
    rows: 'entries',
    ofYear: true,
    columns: ['at', 'act', 'caseNo', 'postings', 'reason', 'reference'],
  },
} as const satisfies Readonly<Record<string, Matter>>;

const VOUCHERS = {
  'application-drafts': {
    zh: '申请草稿',
    about: '已保存、尚未提交的申请；提交后草稿内容即删除，90天未保存的也会删除。',
    of: ['applicant'],
    list: 'listApplicationDrafts',
    rows: 'drafts',
    columns: ['id', 'procedure', 'version', 'savedAt', 'erasedAfter'],
    keys: ['id'],
    read: 'getApplicationDraft',
  },
  'voucher-years': {
    zh: '创新券发放',
    about: '一个年度的免申即享发放（第十四条）。',
    read: 'getVoucherYear',
    trail: 'voucherYearTrail',
    parts: ['not-issued', 'sme-lists'],
    acts: ['importSmeList'],
  },
  vouchers: {
    zh: '一家企业的创新券',
    about: '额度、已用和剩余，停用、恢复和作废（第十四条）。',
    read: 'getVoucher',
  },
  'party-notices': {
    zh: '单位的通知',
    about: '服务给一个单位的通知。',
    list: 'listPartyNotices',
    rows: 'notices',
    columns: ['at', 'kind', 'message', 'basis', 'until'],
  },
} as const satisfies Readonly<Record<string, Matter>>;

const REFERENCE = {
  'reference-proposals': {
    zh: '数据变更',
    about: '名单、服务机构、专家、工作日历等数据：一人导入，另一人确认后生效。',
    list: 'listReferenceProposals',
    rows: 'proposals',
    columns: ['id', 'content', 'state', 'proposedAt', 'reason'],
    keys: ['id'],
    read: 'getReferenceProposal',
    trail: 'getReferenceProposalTrail',
    exported: 'exportReferenceProposals',
    parts: ['reference-rows'],
    begins: [
      'importList',
      'importInstitutions',
      'importExperts',
      'importConflicts',
      'publishServiceItems',
      'importSmeList',
      'putCalendarYear',
    ],
  },
  interpretations: {
    zh: '对办法的解释',
    about: '市科技局对办法的解释（第二十四条）：适用口径、文号和施行日期；由两人办理。',
    list: 'listInterpretations',
    rows: 'readings',
    columns: ['reading', 'zh', 'cite', 'value'],
    begins: ['importInterpretation'],
  },
  'meeting-members': {
    zh: '年度会议成员',
    about: '一个年度参加审议会议的人员（第十七条），由两人确定。',
    read: 'getMeetingMembers',
    acts: ['importMeetingMembers'],
  },
  'bank-columns': {
    zh: '银行文件的列名',
    about: '各银行的到账流水和付款回执中各列的表头，由财务两人登记。',
    list: 'listBankColumns',
    rows: 'banks',
    columns: ['bank', 'file', 'columns', 'since'],
    begins: ['importBankColumns'],
  },
  calendar: {
    zh: '工作日历',
    about: '期限按工作日历计算；自治区的放假安排一并录入。',
    list: 'getCalendar',
    rows: 'years',
    columns: ['year', 'region'],
    keys: ['year'],
    read: 'getCalendarYear',
  },
  'service-items': {
    zh: '服务事项清单',
    about: '一个年度的服务事项（第五条）。',
    read: 'getServiceItems',
  },
  experts: {
    zh: '专家库',
    about: '评审专家、专业领域和申报的回避关系（第二十二条）。',
    list: 'listExperts',
    rows: 'experts',
    columns: ['account', 'name', 'employer', 'fields', 'retired', 'conflicts'],
    trail: 'getExpertsTrail',
    exported: 'exportExperts',
  },
  'draw-seeds': {
    zh: '抽取种子',
    about: '每个种子事先承诺，评审完成后公布，任何人都可以验算。',
    list: 'listDrawSeeds',
    rows: 'seeds',
    columns: ['number', 'seed'],
  },
  blacklist: {
    zh: '黑名单',
    about: '现在有效的限制（第二十条）。',
    of: ['centre', 'bureau', 'finance', 'auditor'],
    list: 'listBlacklist',
    exported: 'exportBlacklist',
    rows: 'bans',
    columns: ['name', 'uscc', 'kind', 'cause', 'from', 'to', 'cite'],
    keys: ['uscc'],
    read: 'getBlacklistReach',
    begins: ['importReplacedBans'],
  },
  integrity: {
    zh: '诚信记录',
    about: '一个单位的诚信记录（第二十一条）。',
    list: 'getIntegrity',
    rows: 'entries',
    columns: ['at', 'what', 'bearing', 'cite', 'subject'],
  },
} as const satisfies Readonly<Record<string, Matter>>;

const ACCOUNTS = {
  accounts: {
    zh: '账号',
    about: '谁可以办理什么；每项变更由两名管理员办理。',
    list: 'listAccounts',
    exported: 'exportAccounts',
    rows: 'accounts',
    columns: ['id', 'name', 'unit', 'state', 'grants', 'lastSignedIn', 'pending'],
    keys: ['id'],
    read: 'getAccount',
    trail: 'getAccountTrail',
    begins: ['proposeAccount'],
    parts: ['in-hand'],
  },
  'account-review': {
    zh: '权限清单',
    about: '每年核对一次的权限清单。',
    list: 'getAccountReview',
    rows: 'lines',
    columns: ['account', 'name', 'unit', 'role', 'district', 'party', 'from', 'to', 'lastSignedIn'],
  },
  'party-registrations': {
    zh: '单位登记',
    about: '企业和服务机构登记的经办人，由中心确认。',
    list: 'listRegistrations',
    rows: 'accounts',
    columns: ['id', 'name', 'unit', 'pending'],
    acts: ['confirmRegistration', 'refuseRegistration'],
  },
  handlers: {
    zh: '经办人',
    about: '谁可以代表本单位办理。',
    list: 'listHandlers',
    rows: 'handlers',
    columns: ['account', 'name', 'from', 'to', 'way'],
    acts: ['endHandler'],
    begins: ['nameHandler', 'registerParty'],
  },
  'stand-ins': {
    zh: '代理',
    about: '休假期间由谁代办。',
    list: 'listStandIns',
    exported: 'exportStandIns',
    rows: 'standIns',
    columns: ['absent', 'standIn', 'from', 'until', 'reason', 'revokedAt'],
    acts: ['revokeStandIn'],
    begins: ['appointStandIn'],
  },
  contact: {
    zh: '接收方式',
    about: '消息发到哪里、是否每日汇总、何时不打扰。',
    read: 'getContact',
    acts: ['chooseContact'],
  },
  documents: {
    zh: '文书',
    about: '由记录生成的公文。',
    list: 'listDocuments',
    exported: 'exportDocuments',
    rows: 'documents',
    columns: ['number', 'title', 'kindName', 'about', 'issuedOn', 'current', 'file'],
  },
  'access-log': {
    zh: '访问日志',
    about: '谁在什么时候查阅了谁的信息（第十八条）。',
    list: 'listAccesses',
    exported: 'exportAccesses',
    rows: 'accesses',
    columns: ['at', 'kind', 'by', 'operation', 'subjects', 'status'],
  },
} as const satisfies Readonly<Record<string, Matter>>;

export const GROUPS = [
  { title: '监督管理', of: OFFICE },
  { title: '资金', of: MONEY },
  { title: '创新券', of: VOUCHERS },
  { title: '基础数据', of: REFERENCE },
  { title: '账号和文书', of: ACCOUNTS },
] as const;

const ALL = new Map<string, Matter>(
  [...GROUPS.map(({ of }) => of), MATTERS_BELOW].flatMap((of) => Object.entries<Matter>(of)),
);

export const matterOf = (slug: string): Matter | undefined => ALL.get(slug);

/** Whose page it is: who may list it, or read what has no list. */
export function isFor({ list, read, of }: Matter, caller: Caller): boolean {
  if (of !== undefined && !of.includes(caller.role)) return false;
  const id = list ?? read;
  return id !== undefined && mayAsk(operationOf(id), caller);
}
