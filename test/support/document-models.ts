/** One document of each kind, from made-up facts: what a press and a reader's eyes are tried on. */
import { approvalDocument } from '../../policy/documents/approval-document';
import { acceptance, correction, refusal } from '../../policy/documents/case-letters';
import type { Draft } from '../../policy/documents/draft';
import type { DocumentModel } from '../../policy/documents/model';
import { publicityList } from '../../policy/documents/publicity-list';

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
];

/** As it would be with the first number of its series. */
export function modelOf({ model, number, series = '' }: Draft): DocumentModel {
  return { ...model, number: number ?? `${series}〔2026〕1号` };
}
