/** The columns of each list that is exported. Amounts are in fen, and are shown in yuan. */
import { OPERATION_NAMES } from '../contract/contract';
import type { ColumnKind } from '../../policy/evaluation/report';
import { DISTRICTS, type DistrictCode, SERVICE_CATEGORIES } from '../../policy/model/nouns';
import { PAYMENT_ORDER } from '../../policy/payment-order/acts';
import { REFERENCE_NAMES } from '../../store/processes/reference-kinds';
import { CHECK_RESULTS, CHECK_STATE_NAMES } from '../../policy/spot-check/check';
import { ACCOUNTS as LEDGER_ACCOUNTS, LEDGER_ACT_NAMES } from '../../store/money/ledger';
import {
  ACCESS_KIND_NAMES,
  BAN_KIND_NAMES,
  CHANGE_NAMES,
  FUND_ACT_NAMES,
  INSTITUTION_KIND_NAMES,
  PROCEDURE_NAMES,
  REGISTRY_STATUSES,
  ROLE_NAMES,
  ROUND_ACT_KIND_NAMES,
  ROUND_ACT_STATE_NAMES,
  ROUND_STATE_NAMES,
  VIOLATIONS,
} from '../../policy/words/vocabulary';
import type { pageOfAccesses } from '../access-log/access-log';
import type { pageOfAccounts } from '../account/account';
import type { pageOfBans } from '../blacklist/blacklist';
import type { pageOfCases } from '../case/case';
import type { pageOfChangeFilings } from '../change-filing/change-filing';
import type { pageOfDocuments } from '../documents/documents';
import type { pageOfExperts } from '../experts/experts';
import type { pageOfProposals } from '../fund/fund';
import type { pageOfLedger } from '../money/money';
import type { pageOfOrders } from '../payment-order/payment-order';
import type { pageOfReferenceProposals } from '../reference-proposals/reference-proposals';
import type { pageOfInstitutions } from '../registry/registry';
import type { pageOfRepayments } from '../repayments/repayments';
import type { pageOfReceipts } from '../return-receipts/return-receipts';
import type { pageOfRoundActs } from '../round/batch-acts';
import type { pageOfRounds } from '../round/notices';
import type { pageOfSanctions } from '../sanction/sanction';
import type { pageOfChecks } from '../spot-check/spot-check';
import type { appointmentsOf } from '../stand-in/stand-in';
import type { pageOfWork } from '../work/work';
import type { Sheet } from './sheet';

/** An entry of the list that a page of it has. */
type EntryOf<P extends (...asked: never) => Promise<{ readonly entries: readonly unknown[] }>> =
  Awaited<ReturnType<P>>['entries'][number];

const yes = (is: boolean): string => (is ? '是' : '否');

const text: ColumnKind = 'text';
const fen: ColumnKind = 'fen';

const stateNames = { open: '在办', ended: '办结' };
const repaymentStates = { open: '待退', settled: '已结清', cancelled: '已撤销' };
const receiptStates = { queued: '待处理', settled: '已处理' };
const accountStates = { none: '待开立', open: '正常', closed: '已注销' };
const proposalStates = { proposed: '待批准', approved: '已批准', rejected: '已退回' };

/** Whose turn it is, and until when. */
const awaited = (
  waits: readonly { readonly role: string; readonly dueAt?: string | undefined }[],
): string =>
  waits
    .map(({ role, dueAt }) => `${roleName(role)}${dueAt === undefined ? '' : ` ${dueAt}`}`)
    .join('；');
const roleName = (role: string): string =>
  role in ROLE_NAMES ? ROLE_NAMES[role as keyof typeof ROLE_NAMES] : '系统';
const districtName = (code: DistrictCode | undefined) => code && DISTRICTS[code];

export const CASES: Sheet<EntryOf<typeof pageOfCases>> = {
  id: 'cases',
  caption: '申请件',
  columns: [
    ['编号', text, ({ no }) => no],
    ['事项', text, ({ procedure }) => PROCEDURE_NAMES[procedure]],
    ['批次', text, ({ roundId }) => roundId],
    ['申请方代码', text, ({ applicant }) => applicant],
    ['申请方', text, ({ applicantName }) => applicantName],
    ['企业代码', text, ({ enterprise }) => enterprise],
    ['服务机构代码', text, ({ provider }) => provider],
    ['区（县）', text, ({ district }) => districtName(district)],
    ['步骤', text, ({ step }) => step],
    ['状态', text, ({ state }) => stateNames[state]],
    ['提交时间', text, ({ submittedAt }) => submittedAt],
    ['待办', text, ({ waits }) => awaited(waits)],
  ],
};

export const CHANGE_FILINGS: Sheet<EntryOf<typeof pageOfChangeFilings>> = {
  id: 'change-filings',
  caption: '变更备案',
  columns: [
    ['编号', text, ({ no }) => no],
    ['服务机构代码', text, ({ institution }) => institution],
    ['状态', text, ({ stateName }) => stateName],
    ['变更自', text, ({ from }) => from],
    ['提交时间', text, ({ filedAt }) => filedAt],
    ['逾期提交', text, ({ late }) => yes(late)],
    ['变更项', text, ({ fields }) => fields.join('、')],
    ['待办', text, ({ waits }) => awaited(waits)],
  ],
};

interface ProposalHead {
  readonly reason: string;
  readonly state: keyof typeof proposalStates;
  readonly proposers: readonly string[];
  readonly proposedAt: string;
  readonly deciders?: readonly string[] | undefined;
  readonly decidedAt?: string | undefined;
}

/** What every proposal tells, after what it is about. */
const PROPOSED: Sheet<ProposalHead>['columns'] = [
  ['理由', text, ({ reason }) => reason],
  ['状态', text, ({ state }) => proposalStates[state]],
  ['提出人', text, ({ proposers }) => proposers.join('、')],
  ['提出时间', text, ({ proposedAt }) => proposedAt],
  ['决定人', text, ({ deciders }) => deciders?.join('、')],
  ['决定时间', text, ({ decidedAt }) => decidedAt],
];

export const PROPOSALS: Sheet<EntryOf<typeof pageOfProposals>> = {
  id: 'fund-proposals',
  caption: '资金建议',
  columns: [
    ['编号', text, ({ id }) => id],
    ['年度', 'count', ({ year }) => year],
    ['事项', text, ({ content }) => FUND_ACT_NAMES[content.act]],
    [
      '金额（元）',
      fen,
      ({ content }) => ('approvedFen' in content ? content.approvedFen : content.amountFen),
    ],
    ...PROPOSED,
  ],
};

export const RECEIPTS: Sheet<EntryOf<typeof pageOfReceipts>> = {
  id: 'return-receipts',
  caption: '退回到账',
  columns: [
    ['流水号', text, ({ receiptId }) => receiptId],
    ['附言', text, ({ reference }) => reference],
    ['金额（元）', fen, ({ amountFen }) => amountFen],
    ['付款方', text, ({ payerName }) => payerName],
    ['付款方代码', text, ({ payerUscc }) => payerUscc],
    ['到账时间', text, ({ receivedAt }) => receivedAt],
    ['待处理（元）', fen, ({ queuedFen }) => queuedFen],
    ['状态', text, ({ state }) => receiptStates[state]],
    ['原因', text, ({ why }) => why],
  ],
};

export const REPAYMENTS: Sheet<EntryOf<typeof pageOfRepayments>> = {
  id: 'repayments',
  caption: '应退款',
  columns: [
    ['编号', text, ({ number }) => number],
    ['件', text, ({ caseNo }) => caseNo],
    ['当事方代码', text, ({ party }) => party],
    ['应退（元）', fen, ({ owedFen }) => owedFen],
    ['已退（元）', fen, ({ returnedFen }) => returnedFen],
    ['未退（元）', fen, ({ outstandingFen }) => outstandingFen],
    ['依据', text, ({ article }) => article],
    ['理由', text, ({ reason }) => reason],
    ['期限', text, ({ dueOn }) => dueOn],
    ['状态', text, ({ state }) => repaymentStates[state]],
  ],
};

export const SANCTIONS: Sheet<EntryOf<typeof pageOfSanctions>> = {
  id: 'sanctions',
  caption: '违规处理',
  columns: [
    ['编号', text, ({ no }) => no],
    ['当事方代码', text, ({ party }) => party],
    ['当事方', text, ({ name }) => name],
    ['违规', text, ({ violation }) => VIOLATIONS[violation]],
    ['状态', text, ({ stateName }) => stateName],
    ['立案时间', text, ({ openedAt }) => openedAt],
    ['决定日期', text, ({ decidedOn }) => decidedOn],
    ['文号', text, ({ decision }) => decision],
    ['退回期限', text, ({ lastDay }) => lastDay],
    ['待办', text, ({ waits }) => awaited(waits)],
  ],
};

export const EXPERTS: Sheet<EntryOf<typeof pageOfExperts>> = {
  id: 'experts',
  caption: '专家库',
  columns: [
    ['账号', text, ({ account }) => account],
    ['姓名', text, ({ name }) => name],
    ['任职单位代码', text, ({ employer }) => employer],
    ['专业领域', text, ({ fields }) => fields.map((field) => SERVICE_CATEGORIES[field]).join('、')],
    ['已退出', text, ({ retired }) => yes(retired)],
    ['入库时间', text, ({ since }) => since],
  ],
};

export const INSTITUTIONS: Sheet<EntryOf<typeof pageOfInstitutions>> = {
  id: 'registry',
  caption: '服务机构库',
  columns: [
    ['统一社会信用代码', text, ({ uscc }) => uscc],
    ['名称', text, ({ name }) => name],
    [
      '所在区县',
      text,
      ({ domicile }) => (domicile === 'out-of-city' ? '市外' : DISTRICTS[domicile]),
    ],
    ['机构类别', text, ({ kind }) => INSTITUTION_KIND_NAMES[kind]],
    ['入库日期', text, ({ admittedOn }) => admittedOn],
    ['状态', text, ({ status }) => REGISTRY_STATUSES[status]],
    ['服务事项', text, ({ services }) => services.join('、')],
  ],
};

export const PAYMENT_ORDERS: Sheet<EntryOf<typeof pageOfOrders>> = {
  id: 'payment-orders',
  caption: '付款批次',
  columns: [
    ['编号', text, ({ orderId }) => orderId],
    ['批次', text, ({ roundId }) => roundId],
    ['批复文号', text, ({ documentNumber }) => documentNumber],
    ['笔数', 'count', ({ lines }) => lines],
    ['金额（元）', fen, ({ totalFen }) => totalFen],
    ['未付出笔数', 'count', ({ failedLines }) => failedLines],
    ['已回执笔数', 'count', ({ answered }) => answered],
    ['有争议笔数', 'count', ({ disputed }) => disputed],
    ['状态', text, ({ state }) => PAYMENT_ORDER.states[state]],
    ['编制人', text, ({ preparedBy }) => preparedBy],
    ['批准人', text, ({ approvedBy }) => approvedBy],
    ['发送时间', text, ({ sentAt }) => sentAt],
    ['待办', text, ({ waits }) => awaited(waits)],
  ],
};

export const REFERENCE_PROPOSALS: Sheet<EntryOf<typeof pageOfReferenceProposals>> = {
  id: 'reference-proposals',
  caption: '数据变更',
  columns: [
    ['编号', text, ({ id }) => id],
    ['数据', text, ({ content }) => REFERENCE_NAMES[content.change.of]],
    ['行数', 'count', ({ content }) => content.rows],
    ...PROPOSED,
  ],
};

export const ROUNDS: Sheet<EntryOf<typeof pageOfRounds>> = {
  id: 'rounds',
  caption: '申报通知',
  columns: [
    ['编号', text, ({ roundId }) => roundId],
    ['事项', text, ({ kind }) => PROCEDURE_NAMES[kind]],
    ['年度', 'count', ({ programmeYear }) => programmeYear],
    ['标题', text, ({ notice }) => notice.title],
    ['受理自', text, ({ notice }) => notice.opensOn],
    ['受理至', text, ({ notice }) => notice.closesOn],
    ['状态', text, ({ state }) => ROUND_STATE_NAMES[state]],
    ['公布时间', text, ({ publishedAt }) => publishedAt],
  ],
};

export const BANS: Sheet<EntryOf<typeof pageOfBans>> = {
  id: 'blacklist',
  caption: '黑名单',
  columns: [
    ['当事方代码', text, ({ uscc }) => uscc],
    ['当事方', text, ({ name }) => name],
    ['限制', text, ({ kind }) => BAN_KIND_NAMES[kind]],
    ['违规', text, ({ cause }) => cause],
    ['自', text, ({ from }) => from],
    ['生效日', text, ({ bindsFrom }) => bindsFrom],
    ['至', text, ({ to }) => to],
    ['依据', text, ({ cite }) => cite],
  ],
};

type BookEntry = EntryOf<typeof pageOfLedger>;
export const LEDGER: Sheet<BookEntry> = {
  id: 'ledger',
  caption: '账目',
  columns: [
    ['编号', text, ({ _id }) => _id],
    ['年度', 'count', ({ year }) => year],
    ['时间', text, ({ at }) => at],
    ['事项', text, ({ act }) => LEDGER_ACT_NAMES[act]],
    ['件', text, ({ caseNo }) => caseNo],
    ['企业代码', text, ({ enterprise }) => enterprise],
    ...Object.entries(LEDGER_ACCOUNTS).map(
      ([name, zh]) =>
        [
          `${zh}（元）`,
          fen,
          ({ postings }: BookEntry) => postings.find(({ account }) => account === name)?.amountFen,
        ] as const,
    ),
    ['经办人', text, ({ by }) => by],
    ['理由', text, ({ reason }) => reason],
    ['凭证', text, ({ reference }) => reference],
  ],
};

export const CHECKS: Sheet<EntryOf<typeof pageOfChecks>> = {
  id: 'spot-checks',
  caption: '抽查记录',
  columns: [
    ['抽取序号', 'count', ({ position }) => position],
    ['服务机构代码', text, ({ institution }) => institution],
    ['服务机构', text, ({ name }) => name],
    ['状态', text, ({ state }) => CHECK_STATE_NAMES[state]],
    ['暂停服务', text, ({ suspended }) => yes(suspended)],
    ['检查人员', text, ({ inspectors }) => inspectors.join('、')],
    ['检查时间', text, ({ inspection }) => inspection?.at],
    ['检查情况', text, ({ inspection }) => inspection?.findings],
    ['期限', text, ({ wait }) => wait?.dueAt],
    ['结果', text, ({ result }) => result && CHECK_RESULTS[result]],
    ['办结时间', text, ({ closedAt }) => closedAt],
  ],
};

export const ROUND_ACTS: Sheet<EntryOf<typeof pageOfRoundActs>> = {
  id: 'round-acts',
  caption: '批次事项',
  columns: [
    ['编号', text, ({ actId }) => actId],
    ['事项', text, ({ kind }) => ROUND_ACT_KIND_NAMES[kind]],
    ['批次', text, ({ roundId }) => roundId],
    ['状态', text, ({ state }) => ROUND_ACT_STATE_NAMES[state]],
    ['件数', 'count', ({ lines }) => lines],
    ['编制人', text, ({ preparedBy }) => preparedBy],
    ['决定人', text, ({ by }) => by?.id],
    ['登记时间', text, ({ recordedAt }) => recordedAt],
    ['办理完毕时间', text, ({ inForceAt }) => inForceAt],
    [
      '不予受理的理由',
      text,
      ({ refusals = [] }) => refusals.map(({ message }) => message).join('；'),
    ],
    ['未能办理的申请', text, ({ failed }) => failed.map(({ caseNo }) => caseNo).join('、')],
    ['待修复的申请', text, ({ broken = [] }) => broken.map(({ caseNo }) => caseNo).join('、')],
    ['未列出的问题数', 'count', ({ more }) => more],
  ],
};

export const DOCUMENTS: Sheet<EntryOf<typeof pageOfDocuments>> = {
  id: 'documents',
  caption: '文书',
  columns: [
    ['文号', text, ({ number }) => number],
    ['标题', text, ({ title }) => title],
    ['种类', text, ({ kindName }) => kindName],
    ['所涉事项', text, ({ about }) => about],
    ['当事方代码', text, ({ party }) => party],
    ['区（县）', text, ({ district }) => districtName(district)],
    ['版本', 'count', ({ version }) => version],
    ['现行', text, ({ current }) => yes(current)],
    ['日期', text, ({ issuedOn }) => issuedOn],
    ['页数', 'count', ({ pages }) => pages],
    ['依据', text, ({ cite }) => cite],
    ['PDF 校验值', text, ({ files }) => files.pdf.sha256],
  ],
};

export const ACCESSES: Sheet<EntryOf<typeof pageOfAccesses>> = {
  id: 'access-log',
  caption: '访问日志',
  columns: [
    ['时间', text, ({ at }) => at],
    ['事项', text, ({ kind }) => ACCESS_KIND_NAMES[kind]],
    ['操作', text, ({ operation }) => OPERATION_NAMES.get(operation) ?? operation],
    ['账号', text, ({ by }) => by?.id],
    ['角色', text, ({ by }) => by?.role && ROLE_NAMES[by.role]],
    ['代理', text, ({ by }) => by?.onBehalfOf?.id],
    ['区（县）', text, ({ by }) => districtName(by?.district)],
    ['当事方代码', text, ({ by }) => by?.party],
    ['地址', text, ({ by }) => by?.address],
    ['所涉', text, ({ subjects }) => subjects.join('、')],
    [
      '查询条件',
      text,
      ({ asked = {} }) =>
        Object.entries(asked)
          .map(([name, value]) => `${name}=${value}`)
          .join('；'),
    ],
    ['状态码', 'count', ({ status }) => status],
  ],
};

export const ACCOUNTS: Sheet<EntryOf<typeof pageOfAccounts>> = {
  id: 'accounts',
  caption: '账号',
  columns: [
    ['账号', text, ({ id }) => id],
    ['姓名', text, ({ name }) => name],
    ['单位', text, ({ unit }) => unit],
    ['状态', text, ({ state }) => accountStates[state]],
    [
      '授权',
      text,
      ({ grants }) =>
        grants
          .map(({ role, from, to }) => `${ROLE_NAMES[role]} ${from}至${to ?? '今后'}`)
          .join('；'),
    ],
    ['最近登录', text, ({ lastSignedIn }) => lastSignedIn],
    ['待确认的变更', text, ({ pending }) => pending && CHANGE_NAMES[pending.change.kind]],
  ],
};

export const WORK: Sheet<EntryOf<typeof pageOfWork>> = {
  id: 'work-items',
  caption: '待办',
  columns: [
    ['编号', text, ({ no }) => no],
    ['事项', text, ({ matter }) => matter],
    ['待办', text, ({ what }) => what],
    ['申请方', text, ({ applicant }) => applicant],
    ['批次', text, ({ roundId }) => roundId],
    ['自', text, ({ since }) => since],
    ['期限', text, ({ dueAt }) => dueAt],
    ['剩余工作日', 'count', ({ daysLeft }) => daysLeft],
    ['逾期', text, ({ late }) => yes(late)],
    ['未读', text, ({ unread }) => yes(unread)],
    ['指派给', text, ({ assigned }) => assigned?.to],
  ],
};

export const STAND_INS: Sheet<Awaited<ReturnType<typeof appointmentsOf>>[number]> = {
  id: 'stand-ins',
  caption: '代理',
  columns: [
    ['被代理人', text, ({ absent }) => absent],
    ['代理人', text, ({ standIn }) => standIn],
    ['角色', text, ({ role }) => ROLE_NAMES[role]],
    ['区（县）', text, ({ district }) => districtName(district)],
    ['自', text, ({ from }) => from],
    ['至', text, ({ until }) => until],
    ['理由', text, ({ reason }) => reason],
    ['指定时间', text, ({ appointedAt }) => appointedAt],
    ['撤销时间', text, ({ revokedAt }) => revokedAt],
  ],
};
