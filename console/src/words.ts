/** The Chinese of what acts say and cases show: the one dictionary of the console, beside those of `policy/`. */
import { DECISION_NAMES } from '../../policy/case/decisions';
import { ROLE_NAMES } from '../../policy/words/vocabulary';
import { DISTRICTS, type DistrictCode, type Role } from '../../policy/model/nouns';

/** Members of what is said of an act. */
export const FIELD_NAMES: Readonly<Record<string, string>> = {
  accepts: '是否接受该结果',
  agreed: '是否同意使用额度',
  answers: '对审核提示的说明',
  checklist: '核对清单',
  conflict: '回避的利害关系（没有的不填）',
  draw: '抽取编号',
  evidence: '依据（每行一项）',
  experts: '专家账号（每行一个）',
  faults: '需要补正之处',
  genuine: '认定文件是否属实',
  granted: '是否支持复核请求',
  objection: '异议编号',
  outcome: '结论',
  passes: '是否准予继续',
  reason: '理由',
  recommends: '是否推荐',
  reference: '文书编号',
  substantiated: '异议是否成立',
  tie: '关系',
  uscc: '统一社会信用代码',
};

/** Values that are chosen from. */
export const VALUE_NAMES: Readonly<Record<string, string>> = {
  recommend: '推荐',
  refuse: '不予推荐',
  'return-for-correction': '退回补正',
};

const OTHER_ACTS: Readonly<Record<string, string>> = {
  submit: '提交申请',
  submitPaper: '提交材料',
  fileStaffPaper: '存入办理材料',
  clock: '期限届满',
  applyBankStatus: '登记银行结果',
  preparePaymentOrder: '编制付款批次',
  drawExperts: '抽取专家',
  'supplementary-admission': '追加入库',
};

/** An act by its name in the trail or in a wait. */
export const actName = (name: string): string =>
  (DECISION_NAMES as Readonly<Record<string, string>>)[name] ?? OTHER_ACTS[name] ?? '系统处理';

const ROLES_TOLD: Readonly<Record<string, string>> = {
  ...ROLE_NAMES,
  operator: '运行维护人员',
  service: '系统',
};
export const roleName = (role: string): string => ROLES_TOLD[role] ?? role;

/** Whose turn it is. */
export function awaitedName(wait: {
  readonly role: Role | 'service';
  readonly district?: DistrictCode | undefined;
}): string {
  const { role, district } = wait;
  return district === undefined ? roleName(role) : `${DISTRICTS[district]}科技行政管理部门`;
}
