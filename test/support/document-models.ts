/** One document of each kind, from made-up facts: what a press and a reader's eyes are tried on. */
import { approvalDocument } from '../../policy/documents/approval-document';
import { acceptance, correction, refusal } from '../../policy/documents/case-letters';
import type { Draft } from '../../policy/documents/draft';
import { agenda, minutes, type MeetingFacts } from '../../policy/documents/meeting-records';
import { yearlyReport } from '../../policy/documents/yearly-report';
import { JUDGED, NO_FIGURES, type YearFigures } from '../../policy/evaluation/figures';
import {
  institutionRow,
  programmeTables,
  type ReportedInstitution,
} from '../../policy/evaluation/report';
import type { DocumentModel } from '../../policy/documents/model';
import { roundNotice } from '../../policy/documents/notice';
import { paymentRequest } from '../../policy/documents/payment-request';
import { publicityList } from '../../policy/documents/publicity-list';
import { expertSheet, recommendation } from '../../policy/documents/review-records';
import {
  blacklistNotice,
  hearingNotice,
  repaymentNotice,
  sanctionDecision,
  type SanctionFacts,
} from '../../policy/documents/sanction-letters';

const contact = { person: '示例联系人', phone: '0991-0000000', address: '示例市示例路1号' };
const letter = {
  caseNo: 'R2026-000001',
  procedure: 'redemption' as const,
  applicant: '91650104MA00000001',
  applicantName: '示例科技（乌鲁木齐）有限公司',
  round: '示例年度创新券兑现申报通知',
  entry: 'example',
  on: '2026-03-02',
  contact,
};
const numberOf = (nth: number): string => `R2026-${String(nth).padStart(6, '0')}`;

/** With characters that no usual font has. */
const RARE = '示例喆𬎆𪚥（乌鲁木齐）有限公司';

export function publicityOf(lines: number): Draft {
  return publicityList({
    id: 'example',
    title: '示例批次创新券兑现拟支持项目公示',
    procedure: 'redemption',
    publishedOn: '2026-06-01',
    period: { count: 5, firstDay: '2026-06-02', lastDay: '2026-06-08' },
    contact,
    lines: Array.from({ length: lines }, (_, at) => ({
      caseNo: numberOf(at + 1),
      applicant: letter.applicant,
      applicantName: `${RARE}${at + 1}`,
      district: '650104' as const,
      item: '示例检测服务',
      institution: `示例检测服务有限公司${at + 1}`,
      supported: true,
      amountFen: 3_000_000 + at,
    })),
  });
}

const MEETING: MeetingFacts = {
  id: 'example',
  round: letter.round,
  convener: 'centre',
  kindName: '会议审议',
  heldOn: '2026-05-01',
  members: ['甲示例', '乙示例', '丙示例'],
  present: ['甲示例', '乙示例', '丙示例'],
  chair: '甲示例',
  recorder: '乙示例',
  minutes: '会议听取了评审情况。\n逐项审议并表决。',
  lines: [1, 2].map((nth) => ({
    caseNo: numberOf(nth),
    name: RARE,
    service: '示例检测服务',
    supported: nth === 1,
    amountFen: nth === 1 ? 3_000_000 : 0,
    votes: { for: nth === 1 ? 2 : 0, against: nth === 1 ? 0 : 3, abstain: 0 },
    recused: nth === 1 ? ['丙示例（亲属任职）'] : [],
    reason: nth === 1 ? '符合条件' : '合同未履行完毕',
  })),
};

const SANCTION: SanctionFacts = {
  no: 'S2026-000001',
  party: letter.applicant,
  partyName: RARE,
  violation: 'false-materials',
  violatedOn: '2026-03-02',
  facts: '提交的示例发票与税务记录不符，据此取得兑现资金。',
  on: '2026-07-01',
  contact,
};
const DECIDED = {
  ...SANCTION,
  reason: '事实清楚，证据充分。',
  sanction: {
    number: '示例处〔2026〕1号',
    article: '20(1)',
    bans: [
      { kind: 'voucher', to: '2031-06-30' },
      { kind: 'support', to: '2029-06-30' },
    ],
    demands: [{ number: 'T2026-000001', caseNo: numberOf(1), owedFen: 3_000_000 }],
    voided: [2026],
    removed: false,
  },
} as const;

const YEAR: YearFigures = {
  year: 2026,
  vouchers: { issued: 120, issuedFen: 1_200_000_000 },
  applications: 60,
  enterprisesUsing: 55,
  cells: [
    {
      district: '650104',
      category: 'testing-certification',
      redeemer: 'enterprise',
      count: 40,
      paidFen: 120_000_000,
      returnedFen: 3_000_000,
      contractFen: 260_000_000,
    },
  ],
  refused: 3,
  refusals: [{ step: '17(4)', reason: JUDGED, count: 3 }],
  daysToPayment: [{ days: 80, count: 40 }],
  ratings: { count: 30, scoreSum: 560 },
  sanctions: 1,
  ledger: {
    budgetFen: 500_000_000,
    paidFen: 120_000_000,
    returnedFen: 3_000_000,
    freeFen: 383_000_000,
  },
};
const INSTITUTION: ReportedInstitution = {
  uscc: letter.applicant,
  name: RARE,
  figures: NO_FIGURES,
  computed: { grade: 'good', why: ['评分良好'] },
  grade: 'good',
};

export const DRAFTS: readonly Draft[] = [
  publicityOf(25),
  approvalDocument({
    title: '关于示例批次创新券兑现资金的批复',
    documentNumber: '示例发〔2026〕12号',
    issuedOn: '2026-06-10',
    publishedUntil: '2026-06-08',
    lines: Array.from({ length: 25 }, (_, at) => ({
      caseNo: numberOf(at + 1),
      name: `示例科技（乌鲁木齐）有限公司${at + 1}`,
      district: '新市区',
      institution: '示例检测服务有限公司',
      amountFen: 3_000_000,
    })),
  }),
  acceptance({
    ...letter,
    submittedOn: '2026-03-02',
    next: { what: '初审', lastDay: '2026-03-16' },
  }),
  correction({
    ...letter,
    from: '650104',
    reason: '付款凭证缺少一页。',
    faults: [
      { path: 'contract.signedOn', note: '合同签订日期与附件不一致' },
      { path: 'documents', note: '缺少验收报告' },
    ],
    lastDay: '2026-03-09',
  }),
  refusal({
    ...letter,
    from: '650104',
    decision: '初审',
    reason: '合同尚未履行完毕。',
    cites: ['Art. 16', 'Art. 17(3)'],
    lastDay: '2026-03-16',
    final: false,
  }),
  roundNotice({
    publishedOn: '2026-02-01',
    contact,
    notice: {
      id: 'redemption-2026-1',
      kind: 'redemption',
      programmeYear: 2026,
      title: '关于组织申报示例批次创新券兑现的通知',
      opensOn: '2026-03-01',
      closesOn: '2026-03-31',
      supportFrom: '2025-01-01',
      supportTo: '2025-12-31',
      directions: ['示例方向一', '示例方向二'],
      requirements: '提交合同、发票、付款凭证。\n材料应当真实、完整。',
      readings: {},
    },
  }),
  recommendation({
    meeting: 'example',
    round: letter.round,
    district: '650104',
    on: '2026-04-01',
    lines: [1, 2, 3].map((nth) => ({
      caseNo: numberOf(nth),
      name: RARE,
      service: '示例检测服务',
      institution: '示例检测服务有限公司',
      claimedFen: 6_000_000,
    })),
  }),
  expertSheet({
    caseNo: numberOf(1),
    entry: 'example',
    applicantName: RARE,
    service: '示例检测服务',
    institution: '示例检测服务有限公司',
    expert: '示例专家',
    recommends: true,
    reason: '符合条件。',
    checklist: [
      { check: 'related-to-innovation', met: true },
      { check: 'contract-fulfilled', met: false, note: '缺少验收单' },
    ],
    answers: [{ finding: 'example', words: '已核对付款时间' }],
    on: '2026-04-10',
  }),
  ...[agenda, minutes].map((write) => write(MEETING)),
  paymentRequest({
    orderId: 'P2026-000000000001',
    approvalDocument: '示例发〔2026〕12号',
    requestedOn: '2026-06-12',
    approvedOn: '2026-06-11',
    payer: { holder: '示例科技创新券专项资金', bank: '示例银行', number: '6200000000000' },
    lines: [1, 2].map((nth) => ({
      caseNo: numberOf(nth),
      amountFen: 3_000_000,
      creditor: { account: { holder: RARE, bank: '示例银行', number: '6200000000001' } },
    })),
  }),
  hearingNotice(SANCTION, '2026-07-08'),
  sanctionDecision(DECIDED),
  sanctionDecision({ ...SANCTION, reason: '证据不足。' }),
  repaymentNotice({
    ...SANCTION,
    number: '示例退〔2026〕1号',
    decision: '示例处〔2026〕1号',
    demands: DECIDED.sanction.demands,
    days: 30,
  }),
  blacklistNotice(DECIDED),
  yearlyReport({
    year: 2026,
    countedOn: '2027-02-01',
    confirmedOn: '2027-03-01',
    hash: 'a'.repeat(64),
    reason: '各项指标完成，同意评估等次。',
    tables: programmeTables(YEAR),
    institutions: [institutionRow(INSTITUTION)],
  }),
];

/** As it would be with the first number of its series. */
export function modelOf({ model, number, series = '' }: Draft): DocumentModel {
  return { ...model, number: number ?? `${series}〔2026〕1号` };
}
