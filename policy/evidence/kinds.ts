/** The kinds of papers that a case carries: what each is called, who hands it in, and what it may be. */
import type { Role } from '../model/nouns';

/** What a file may be, by its content. */
export const PAPER_TYPES = {
  pdf: { zh: 'PDF', media: 'application/pdf' },
  jpeg: { zh: 'JPEG', media: 'image/jpeg' },
  png: { zh: 'PNG', media: 'image/png' },
  xml: { zh: 'XML', media: 'application/octet-stream' },
  ofd: { zh: 'OFD', media: 'application/octet-stream' },
  xlsx: { zh: 'XLSX', media: 'application/octet-stream' },
  docx: { zh: 'DOCX', media: 'application/octet-stream' },
} as const;
export type PaperType = keyof typeof PAPER_TYPES;

export interface PaperKindRow {
  readonly zh: string;
  readonly from: readonly Role[];
  readonly types: readonly PaperType[];
  readonly mostBytes: number;
}

const MIB = 1024 * 1024;
const SCANS: readonly PaperType[] = ['pdf', 'ofd', 'jpeg', 'png'];
const REPORTS: readonly PaperType[] = ['pdf', 'ofd', 'docx', 'xlsx', 'jpeg', 'png'];

/** Of the parties: whoever may read the case reads it. */
const byParty = (zh: string, types = SCANS, mebibytes = 20): PaperKindRow => ({
  zh,
  from: ['applicant'],
  types,
  mostBytes: mebibytes * MIB,
});
/** Of whoever objects by the public form: it may say who they are, so only who verifies reads it. */
const OF_OBJECTOR: PaperKindRow = {
  zh: '异议人提交的材料',
  from: ['public'],
  types: SCANS,
  mostBytes: 5 * MIB,
};
/** Of staff: it may name who objects or what experts wrote, so neither parties nor experts read it. */
const byStaff = (zh: string): PaperKindRow => ({
  zh,
  from: ['district', 'centre', 'bureau'],
  types: REPORTS,
  mostBytes: 50 * MIB,
});

export const PAPER_KINDS = {
  licence: byParty('营业执照或法人登记证书'),
  contract: byParty('服务合同', SCANS, 50),
  invoice: byParty('发票', ['xml', ...SCANS], 10),
  'payment-slip': byParty('付款凭证'),
  result: byParty('服务成果材料', REPORTS, 50),
  acceptance: byParty('验收或合同履行完毕证明'),
  'test-report': byParty('检验检测认证报告', SCANS, 50),
  'technology-contract-registration': byParty('技术合同认定登记证明'),
  'no-affiliation-statement': byParty('双方无关联关系的书面声明'),
  recognition: byParty('资质认定文件'),
  premises: byParty('固定服务场所证明'),
  team: byParty('服务团队材料', REPORTS),
  qualification: byParty('相关资质证书'),
  'service-cases': byParty('服务案例材料', REPORTS, 50),
  'management-and-fees': byParty('管理制度和收费标准', REPORTS),
  'other-paper': byParty('其他材料', REPORTS),
  'verification-report': byStaff('核实报告'),
  'objection-proof': byStaff('异议证明材料'),
  'objection-paper': OF_OBJECTOR,
  'delivery-proof': byStaff('送达证明'),
  'signed-paper': byStaff('签字材料'),
} as const satisfies Record<string, PaperKindRow>;
export type PaperKind = keyof typeof PAPER_KINDS;
export const PAPER_KIND_NAMES = Object.keys(PAPER_KINDS) as [PaperKind];

/** Kept with one case at most, beside those of objectors: nobody takes a party's place with papers of their own. */
export const MOST_PAPERS = 100;
export const MOST_OBJECTION_PAPERS = 40;

/** Whether it came by the public form. */
export const isOfObjector = (kind: PaperKind): boolean => kind === 'objection-paper';

export function paperKind(kind: PaperKind): PaperKindRow {
  return PAPER_KINDS[kind];
}

/** Whether a party and an expert may know of a paper of this kind. */
export const isOfParty = (kind: PaperKind): boolean => paperKind(kind).from.includes('applicant');
