/**
 * What the parties hand in and what people decide, as plain data: the nouns of the Measures that
 * every layer shares. Money is integer fen, dates are civil dates in Asia/Shanghai.
 */
import type { CivilDate } from '../kernel/time';
import type { Fen } from '../kernel/money';

export type ProcedureName = 'admission' | 'redemption';

/** Unified social credit code (统一社会信用代码), 18 characters, GB 32100-2015. */
export type Uscc = string;

/** District codes of GB/T 2260 (reading of Art. 6). */
export const DISTRICTS = {
  '650102': '天山区',
  '650103': '沙依巴克区',
  '650104': '新市区',
  '650105': '水磨沟区',
  '650106': '头屯河区',
  '650107': '达坂城区',
  '650109': '米东区',
  '650121': '乌鲁木齐县',
} as const;
export type DistrictCode = keyof typeof DISTRICTS;

/** Where a party is domiciled. An institution may be out of the city (Art. 8), a redeemer may not (Art. 15). */
export type Domicile = DistrictCode | 'out-of-city';

/**
 * Who acts. `applicant` covers both kinds of party; its `party` says which one it speaks for. `administrator` says who
 * may do what, and decides on nothing and reads nothing of the cases.
 */
export const ROLES = [
  'applicant',
  'district',
  'centre',
  'bureau',
  'expert',
  'finance',
  'auditor',
  'administrator',
  'public',
] as const;
export type Role = (typeof ROLES)[number];

export interface Actor {
  /** Account of the person, never a name. */
  readonly id: string;
  readonly role: Role;
  /** The person for whom this one stands in (代理), in the same role; `party` as theirs. */
  readonly onBehalfOf?: { readonly id: string; readonly party?: Uscc };
  /** Set for `district`. */
  readonly district?: DistrictCode;
  /** Set for `applicant`: the enterprise or institution it speaks for. */
  readonly party?: Uscc;
  /** IP address from which the act was asked for, as the API saw it (Art. 22); no part of what was asked. */
  readonly address?: string;
}

/** A natural person as declared; `idNumber` tells namesakes apart. */
export interface Person {
  readonly name: string;
  readonly idNumber: string;
}

/** A person or an entity that owns or controls. */
export type Holder = { readonly person: Person } | { readonly entity: Uscc };

/** Ownership and control as declared by a party (Art. 16(3)). */
export interface Relations {
  readonly legalRepresentative: Person;
  readonly directors: readonly Person[];
  readonly shareholders: readonly { readonly holder: Holder; readonly percent: number }[];
  readonly actualControllers: readonly Holder[];
  /** Entities that this party founded together with others (共建). */
  readonly jointlyFounded: readonly Uscc[];
}

/** A file kept outside the case: its name, and the SHA-256 of its bytes in lower-case hex. */
export interface DocumentRef {
  readonly name: string;
  readonly sha256: string;
}

export interface BankAccount {
  /** Must be the redeemer's own name (Art. 15). */
  readonly holder: string;
  readonly bank: string;
  readonly number: string;
}

/** Industries of 工信部联企业〔2011〕300号, in the notice's order. */
export const SME_INDUSTRIES = [
  'agriculture',
  'industry',
  'construction',
  'wholesale',
  'retail',
  'transport',
  'warehousing',
  'post',
  'accommodation',
  'catering',
  'information-transmission',
  'software-and-it',
  'real-estate-development',
  'property-management',
  'leasing-and-business-services',
  'other',
] as const;
export type SmeIndustry = (typeof SME_INDUSTRIES)[number];

/** Legal forms (法律形式); those of `WITHOUT_PERSONALITY` have no legal personality of their own. */
export const LEGAL_FORMS = {
  company: '公司',
  'public-institution': '事业单位',
  'social-organisation': '社会团体、民办非企业单位等',
  cooperative: '农民专业合作社',
  partnership: '合伙企业',
  'sole-proprietorship': '个人独资企业',
  branch: '分支机构',
  'individual-business': '个体工商户',
  other: '其他',
} as const;
export type LegalForm = keyof typeof LEGAL_FORMS;
export const WITHOUT_PERSONALITY: readonly LegalForm[] = [
  'partnership',
  'sole-proprietorship',
  'branch',
  'individual-business',
];

export interface Enterprise {
  readonly uscc: Uscc;
  readonly legalForm?: LegalForm;
  readonly name: string;
  /** Names that papers from before a change of name bear. */
  readonly formerNames?: readonly string[];
  readonly domicile: Domicile;
  readonly industry: SmeIndustry;
  readonly staff: number;
  readonly revenueFen: Fen;
  readonly assetsFen: Fen;
  readonly relations: Relations;
}

/** Kinds that may enter directly (Art. 8(1)), and `other`, which enters by review (Art. 8(2)). */
export const INSTITUTION_KINDS = [
  'key-laboratory',
  'engineering-research-centre',
  'proof-of-concept-centre',
  'pilot-scale-platform',
  'technology-enterprise-incubator',
  'new-type-rd-institution',
  'enterprise-technology-centre',
  'technology-transfer-institution',
  'other',
] as const;
export type InstitutionKind = (typeof INSTITUTION_KINDS)[number];

export interface Institution {
  readonly uscc: Uscc;
  readonly legalForm?: LegalForm;
  readonly name: string;
  /** Names that papers from before a change of name bear. */
  readonly formerNames?: readonly string[];
  readonly domicile: Domicile;
  readonly kind: InstitutionKind;
  readonly relations: Relations;
}

/** The eleven categories of Art. 12. */
export const SERVICE_CATEGORIES = {
  'research-development': '研究开发',
  'technology-transfer': '技术转移转化',
  incubation: '企业孵化',
  'technology-promotion': '技术推广',
  'testing-certification': '检验检测认证',
  'information-technology': '信息技术',
  engineering: '工程技术',
  'technology-finance': '科技金融',
  'intellectual-property': '知识产权',
  consulting: '科技咨询',
  other: '其他科技服务',
} as const;
export type ServiceCategory = keyof typeof SERVICE_CATEGORIES;

export interface ServiceItem {
  readonly code: string;
  readonly category: ServiceCategory;
  readonly name: string;
}

/** One version of a year's service-item list (服务事项清单, Art. 5). In force from its day until the next one. */
export interface ServiceItemList {
  readonly year: number;
  readonly version: number;
  readonly inForceFrom: CivilDate;
  readonly items: readonly ServiceItem[];
}

/** The recognition document behind a direct admission (reading of Art. 8(1)). */
export interface Recognition {
  readonly number: string;
  readonly issuer: string;
  readonly level: 'municipal' | 'regional' | 'national' | 'other';
  /** The platform that is recognised. */
  readonly platform: string;
  /** Who hosts it (依托单位), as the document names it: the applicant, which has legal personality where a platform has none. */
  readonly host: string;
  readonly issuedOn: CivilDate;
  /** Its last day; absent where the document names none. */
  readonly validUntil?: CivilDate;
  readonly document: DocumentRef;
}

export type AdmissionWay = 'direct' | 'review' | 'supplementary';

export interface AdmissionSubmission {
  readonly roundId: string;
  readonly way: AdmissionWay;
  readonly institution: Institution;
  /** Codes of the service items it offers. */
  readonly services: readonly string[];
  /** One statement a line of the reviewer's checklist of Art. 8(2); empty for a direct admission. */
  readonly statements: Readonly<Partial<Record<AdmissionCheck, string>>>;
  readonly recognition?: Recognition;
  readonly documents: readonly DocumentRef[];
}

/** The reviewer's checklist for an admission (reading of Art. 8(2), items 1-3). */
export const ADMISSION_CHECKS = [
  'legal-personality-and-invoices',
  'fixed-premises',
  'team',
  'research-integrity',
  'services-in-scope',
  'management-and-fees',
] as const;
export type AdmissionCheck = (typeof ADMISSION_CHECKS)[number];

/**
 * The reviewer's checklist for a redemption: what Arts. 11 and 13 ask and only papers show, Art. 16(1) and
 * (3)-(5), and the four exclusions of Art. 12.
 */
export const REDEMPTION_CHECKS = [
  'enterprise-legal-personality',
  'credit-record',
  'enterprise-size',
  'enterprise-domicile',
  'supported-direction',
  'related-to-innovation',
  'no-affiliation',
  'contract-fulfilled',
  'fees-fully-paid',
  'not-funded-by-city',
  'not-statutory-or-batch-testing',
  'not-general-business-service',
  'not-unrelated',
] as const;
/** What the preliminary review alone has to answer of these (reading of Art. 11): who reviews the service need not. */
export const PRELIMINARY_CHECKS: readonly ReviewCheck[] = [
  'credit-record',
  'enterprise-size',
  'enterprise-domicile',
];
export type RedemptionCheck = (typeof REDEMPTION_CHECKS)[number];
export type ReviewCheck = AdmissionCheck | RedemptionCheck;
export type Checklists = Readonly<Record<ProcedureName, readonly ReviewCheck[]>>;

/** What a review has to answer today (Arts. 8(2), 11-13, 16). */
export const CHECKLISTS: Checklists = {
  admission: ADMISSION_CHECKS,
  redemption: REDEMPTION_CHECKS,
};

export interface ServiceContract {
  readonly number: string;
  readonly signedOn: CivilDate;
  /** The day the service was completed and accepted. */
  readonly fulfilledOn: CivilDate;
  /** Tax included, as the last amendment says. */
  readonly amountFen: Fen;
  /** The part of the amount that meets the requirements (Art. 14); the applicant's claim. */
  readonly eligibleFen: Fen;
  readonly serviceItem: string;
  readonly subject: string;
}

/** An invoice, tax included; its parties are the two of the contract (readings of Arts. 15, 16(5)). */
export interface Invoice {
  /** 20 digits of a fully digital one (数电票), 8 of an older one. */
  readonly number: string;
  /** 10 or 12 digits (发票代码), of an older one only. */
  readonly code?: string;
  readonly issuedOn: CivilDate;
  readonly amountFen: Fen;
  /** A red-letter one (红字发票) takes its amount off. */
  readonly redLetter: boolean;
  readonly buyer: Uscc;
  readonly seller: Uscc;
}

/** A transfer between enterprise and institution; a refund flows back (readings of Arts. 15, 16(5)). */
export interface Transfer {
  readonly reference: string;
  readonly paidOn: CivilDate;
  /** The whole transfer. */
  readonly amountFen: Fen;
  /** The part of it that is for this contract, where it is for several of the two parties; else all of it. */
  readonly shareFen?: Fen;
  readonly refund: boolean;
  /** Names, as the bank shows them. */
  readonly payer: string;
  readonly payee: string;
}

export interface RedemptionSubmission {
  readonly roundId: string;
  /** Which party applies and is paid (Art. 15): one project, one redeemer. */
  readonly redeemer: 'enterprise' | 'institution';
  readonly enterprise: Enterprise;
  readonly provider: Institution;
  readonly contract: ServiceContract;
  readonly invoices: readonly Invoice[];
  readonly transfers: readonly Transfer[];
  /** What the institution passes on to the enterprise, where it redeems, in its own words (reading of Art. 14). */
  readonly passesOn?: string;
  /** How the service relates to the enterprise's innovation (Art. 16(1)). */
  readonly innovation: string;
  readonly account: BankAccount;
  readonly documents: readonly DocumentRef[];
}

/** The outcome of one review checklist line. */
export interface ChecklistLine {
  readonly check: ReviewCheck;
  readonly met: boolean;
  readonly note?: string;
}

/** What a reviewer says of a finding that has to be answered in words, by the finding's code. */
export interface FindingAnswer {
  readonly finding: string;
  readonly words: string;
}

/** A fault the applicant is asked to mend; all faults are told at once. */
export interface Fault {
  /** JSON path in the submission, such as `contract.signedOn`. */
  readonly path: string;
  readonly note: string;
}

/** The yearly notice that opens a round (Art. 13). Every date is a whole day in Asia/Shanghai. */
export interface RoundNotice {
  /** Such as `redemption-2026-1`. */
  readonly id: string;
  readonly kind: ProcedureName;
  readonly programmeYear: number;
  readonly title: string;
  readonly opensOn: CivilDate;
  readonly closesOn: CivilDate;
  /** The service must fall into this period (支持周期). */
  readonly supportFrom: CivilDate;
  readonly supportTo: CivilDate;
  readonly directions: readonly string[];
  readonly requirements: string;
  /** The version of the programme year's list of service items that it names (Art. 5); else that of its opening day. */
  readonly serviceListVersion?: number;
  /** By what supported lines are ranked where money is short (择优支持, Art. 4); with `shortfallRule` alone. */
  readonly ranking?: string;
  /** Readings that this notice changes, by parameter. */
  readonly readings: Readonly<Record<string, number | boolean | string>>;
}

/** One line of a published list: what the public sees of a case. */
export interface PublishedLine {
  readonly caseNo: string;
  readonly applicant: Uscc;
  readonly applicantName: string;
  /** Of the enterprise, or of an institution within the city. */
  readonly district?: DistrictCode;
  /** The service, or the services that an institution offers, by name. */
  readonly item?: string;
  /** Who has rendered it. */
  readonly institution?: string;
  readonly supported: boolean;
  readonly amountFen: Fen;
}

/** The content of a publicity list (公示), frozen before it is published. */
export interface PublicityList {
  readonly title: string;
  readonly lines: readonly PublishedLine[];
}

/** The content of an approval document (批复), frozen before it is issued. */
export interface ApprovalDocument {
  /** The bureau's document number, such as 乌科发〔2026〕1号. */
  readonly documentNumber: string;
  readonly title: string;
  readonly lines: readonly { readonly caseNo: string; readonly amountFen: Fen }[];
}

export function isRole(value: unknown): value is Role {
  return ROLES.includes(value as Role);
}
