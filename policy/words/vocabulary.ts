/**
 * One word for each term: the Chinese that people read, the English that the code uses. Documents and
 * messages take their words from here.
 */
import type {
  AdmissionWay,
  InstitutionKind,
  ProcedureName,
  ReviewCheck,
  Role,
} from '../model/nouns';
import type { SmeIndustry } from '../model/nouns';

export interface Term {
  readonly zh: string;
  readonly en: string;
  /** Where the term is defined or first used. */
  readonly cite: string;
}

export const VOCABULARY = {
  measures: { zh: '管理办法', en: 'the Measures', cite: 'Art. 1' },
  voucher: { zh: '创新券', en: 'voucher', cite: 'Art. 2' },
  enterprise: { zh: '企业', en: 'enterprise', cite: 'Art. 2' },
  specialFund: { zh: '专项资金', en: 'special fund', cite: 'Art. 4' },
  bureau: { zh: '市科技局', en: 'bureau', cite: 'Art. 5' },
  serviceItemList: { zh: '服务事项清单', en: 'service-item list', cite: 'Art. 5' },
  district: { zh: '区（县）科技行政管理部门', en: 'district', cite: 'Art. 6' },
  preliminaryReview: { zh: '初审', en: 'preliminary review', cite: 'Art. 6' },
  recommend: { zh: '推荐', en: 'recommend', cite: 'Art. 6' },
  centre: { zh: '乌鲁木齐科技信息服务中心', en: 'centre', cite: 'Art. 7' },
  institution: { zh: '服务机构', en: 'institution', cite: 'Art. 8' },
  registry: { zh: '服务机构库', en: 'registry', cite: 'Art. 8' },
  admission: { zh: '入库', en: 'admission', cite: 'Art. 8' },
  directAdmission: { zh: '直接入库', en: 'direct admission', cite: 'Art. 8(1)' },
  reviewAdmission: { zh: '审核入库', en: 'review admission', cite: 'Art. 8(2)' },
  suspension: { zh: '暂停', en: 'suspension', cite: 'reading of Art. 8' },
  removal: { zh: '出库', en: 'removal', cite: 'reading of Art. 8' },
  changeFiling: { zh: '变更备案', en: 'change filing', cite: 'Art. 8' },
  spotCheck: { zh: '抽查', en: 'spot check', cite: 'Art. 8' },
  evaluation: { zh: '绩效评估', en: 'evaluation', cite: 'Art. 8' },
  satisfaction: { zh: '满意度评价', en: 'satisfaction rating', cite: 'reading of Art. 21' },
  grade: { zh: '评估等次', en: 'grade', cite: 'reading of Art. 8' },
  integrityRecord: { zh: '诚信记录', en: 'integrity record', cite: 'Art. 21' },
  supplementaryAdmission: { zh: '追加入库', en: 'supplementary admission', cite: 'Art. 9' },
  notice: { zh: '申报通知', en: 'notice', cite: 'Art. 10(1)' },
  round: { zh: '申报批次', en: 'round', cite: 'Art. 13' },
  supportPeriod: { zh: '支持周期', en: 'support period', cite: 'Art. 13' },
  issue: { zh: '免申即享', en: 'issue without application', cite: 'Art. 14' },
  quota: { zh: '使用额度', en: 'quota', cite: 'Art. 14' },
  redemption: { zh: '兑现', en: 'redemption', cite: 'Art. 14' },
  redeemer: { zh: '申请兑现方', en: 'redeemer', cite: 'Art. 15' },
  serviceProject: { zh: '服务项目', en: 'service project', cite: 'Art. 15' },
  affiliation: { zh: '关联关系', en: 'affiliation', cite: 'Art. 16(3)' },
  expertReview: { zh: '专家评审', en: 'expert review', cite: 'Art. 17(4)' },
  meeting: { zh: '会议审议', en: 'meeting', cite: 'Art. 17(4)' },
  publicity: { zh: '公示', en: 'publicity', cite: 'Art. 17(5)' },
  objection: { zh: '异议', en: 'objection', cite: 'Art. 17(5)' },
  redeliberation: { zh: '重新审议', en: 'redeliberation', cite: 'Art. 17(5)' },
  approvalDocument: { zh: '批复文件', en: 'approval document', cite: 'Art. 17(6)' },
  payment: { zh: '资金拨付', en: 'payment', cite: 'Art. 17(7)' },
  violation: { zh: '违规', en: 'violation', cite: 'Art. 20' },
  sanction: { zh: '违规处理', en: 'sanction', cite: 'Art. 20' },
  finding: { zh: '违规事实', en: 'finding', cite: 'Art. 20' },
  hearing: { zh: '陈述申辩', en: 'hearing', cite: 'reading of Art. 20' },
  sanctionNotice: { zh: '处理通知书', en: 'notice of sanction', cite: 'Art. 20' },
  enforcement: { zh: '强制执行', en: 'enforcement', cite: 'reading of Art. 20' },
  revocation: { zh: '撤销决定', en: 'revocation', cite: 'reading of Art. 20' },
  ban: { zh: '限制期', en: 'ban', cite: 'Art. 20' },
  repayment: { zh: '退回资金', en: 'repayment', cite: 'Art. 20' },
  blacklist: { zh: '信用黑名单', en: 'blacklist', cite: 'Art. 20' },
  delivery: { zh: '送达', en: 'delivery', cite: 'reading of Art. 20' },
  account: { zh: '账号', en: 'account', cite: 'reading of Art. 22' },
  grant: { zh: '授权', en: 'grant', cite: 'reading of Art. 22' },
  handler: { zh: '经办人', en: 'handler', cite: 'reading of Art. 22' },
  administrator: { zh: '管理员', en: 'administrator', cite: 'reading of Art. 22' },
  recusal: { zh: '回避', en: 'recusal', cite: 'reading of Art. 22' },
} as const satisfies Record<string, Term>;

export const PROCEDURE_NAMES: Readonly<Record<ProcedureName, string>> = {
  admission: '服务机构入库',
  redemption: '创新券兑现',
};

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  applicant: '申请单位',
  district: '区（县）科技行政管理部门',
  centre: '科技信息服务中心',
  bureau: '市科技局',
  expert: '评审专家',
  finance: '财务',
  auditor: '审计',
  administrator: '管理员',
  public: '社会公众',
};

export const WAY_NAMES: Readonly<Record<AdmissionWay, string>> = {
  direct: '直接入库',
  review: '审核入库',
  supplementary: '追加入库',
};

export const INSTITUTION_KIND_NAMES: Readonly<Record<InstitutionKind, string>> = {
  'key-laboratory': '重点实验室',
  'engineering-research-centre': '工程技术研究中心',
  'proof-of-concept-centre': '概念验证中心',
  'pilot-scale-platform': '中试平台',
  'technology-enterprise-incubator': '科技型企业孵化器',
  'new-type-rd-institution': '新型研发机构',
  'enterprise-technology-centre': '企业技术中心',
  'technology-transfer-institution': '技术转移服务机构',
  other: '其他机构',
};

/** The lines of the reviewers' checklists. */
export const CHECK_NAMES: Readonly<Record<ReviewCheck, string>> = {
  'legal-personality-and-invoices': '独立法人与正规发票',
  'fixed-premises': '固定服务场所',
  team: '服务团队与能力',
  'research-integrity': '科研诚信',
  'services-in-scope': '服务范围、资质与案例',
  'management-and-fees': '管理制度与收费标准',
  'enterprise-legal-personality': '企业具有独立法人资格',
  'credit-record': '信用记录和三类名单已核对',
  'enterprise-size': '属于中小企业，规模已核对',
  'enterprise-domicile': '住所地已按营业执照核对',
  'supported-direction': '属于当年支持方向',
  'related-to-innovation': '与企业创新活动相关',
  'no-affiliation': '双方无关联关系',
  'contract-fulfilled': '合同履行完毕',
  'fees-fully-paid': '费用全部付清',
  'not-funded-by-city': '未获市级财政资助，已获资助的部分不计入',
  'not-statutory-or-batch-testing': '不属于法定、强制或批量检测',
  'not-general-business-service': '不属于租赁、物业、注册、记账等一般服务',
  'not-unrelated': '不属于与创新无关的服务',
};

/** Industries as the size standard 工信部联企业〔2011〕300号 names them. */
export const INDUSTRY_NAMES: Readonly<Record<SmeIndustry, string>> = {
  agriculture: '农、林、牧、渔业',
  industry: '工业',
  construction: '建筑业',
  wholesale: '批发业',
  retail: '零售业',
  transport: '交通运输业',
  warehousing: '仓储业',
  post: '邮政业',
  accommodation: '住宿业',
  catering: '餐饮业',
  'information-transmission': '信息传输业',
  'software-and-it': '软件和信息技术服务业',
  'real-estate-development': '房地产开发经营',
  'property-management': '物业管理',
  'leasing-and-business-services': '租赁和商务服务业',
  other: '其他未列明行业',
};

/** What is told in the access log (Art. 18). */
export const ACCESS_KIND_NAMES = {
  read: '查阅',
  export: '导出',
  refused: '被拒绝',
  administration: '管理操作',
  'sign-in': '登录',
  'sign-in-refused': '登录失败',
  'sign-out': '退出',
} as const;

/** Where a round stands, in the order in which it goes. */
export const ROUND_STATE_NAMES = {
  announced: '已公布',
  open: '受理中',
  closed: '已截止',
  concluded: '已办结',
} as const;
export type RoundState = keyof typeof ROUND_STATE_NAMES;

/** Acts of a round over many cases. */
export const ROUND_ACT_KIND_NAMES = {
  meeting: '会议审议',
  publication: '公示',
  approval: '批复',
  'unit-objection': '对单位的异议',
  'payment-order': '付款批次',
  'bank-status': '银行回执',
} as const;
export const ROUND_ACT_STATE_NAMES = {
  frozen: '已固定，待登记',
  refused: '未予受理',
  recorded: '已登记，正在逐件办理',
  'in-force': '已全部办理',
} as const;

/** What a ban keeps from (Art. 20). */
export const BAN_KIND_NAMES = { voucher: '使用创新券', support: '享受支持' } as const;

/** What is proposed on the special fund (Art. 4). */
export const FUND_ACT_NAMES = {
  'approve-budget': '核定预算',
  'roll-over': '结转资金',
  spend: '支出管理费用',
  transfer: '调剂资金用途',
} as const;

/** The kinds of violation, in the article's order. */
export const VIOLATIONS = {
  'false-materials': '提供虚假材料骗取财政资金',
  misappropriation: '挪用、侵占、冒领或者截留财政资金',
  obstruction: '阻挠或者规避监督检查，情节严重',
} as const;

/** How a decision reaches its party (reading of Art. 20). */
export const DELIVERY_WAYS = {
  'in-person': '直接送达',
  post: '邮寄送达',
  electronic: '电子送达',
  announcement: '公告送达',
} as const;

/** Whether an institution's services count: suspension and removal follow from checks (Art. 8) and sanctions (Art. 20). */
export const REGISTRY_STATUSES = {
  admitted: VOCABULARY.admission.zh,
  suspended: VOCABULARY.suspension.zh,
  removed: VOCABULARY.removal.zh,
} as const;

/** What may be changed of an account (reading of Art. 22). */
export const CHANGE_NAMES = {
  opening: '开立账号',
  registration: '单位登记',
  grants: '授予角色',
  days: '变更授权期限',
  end: '终止授权',
  person: '更正姓名或单位',
  'hand-over': '移交工作',
  closure: '注销账号',
  reopening: '恢复账号',
} as const;

/** What a spot check looks at besides the conditions of Art. 8(2). */
export const USE_LINES = {
  'contracts-genuine': '服务合同真实且已履行',
  'fees-as-published': '按公布的标准收费',
  'vouchers-used-for-services': '创新券资金用于所约定的服务',
  'changes-filed': '变更事项已办理备案',
} as const;
