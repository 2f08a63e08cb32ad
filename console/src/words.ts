/** The Chinese of what acts say and cases show: the one dictionary of the console, beside those of `policy/`. */
import { DECISION_NAMES } from '../../policy/case/decisions';
import { operationName } from './operations';
import { ROLE_NAMES } from '../../policy/words/vocabulary';
import { DISTRICTS, type DistrictCode, type Role } from '../../policy/model/nouns';

const OTHER_ACTS: Readonly<Record<string, string>> = {
  submit: '提交申请',
  submitPaper: '提交材料',
  fileStaffPaper: '存入办理材料',
  deliberate: '会议审议',
  redeliberate: '重新审议',
  publish: '公布公示名单',
  approve: '批复',
  instructPayment: '编入付款批次',
  reportPayment: '登记银行结果',
  invite: '邀请追加入库',
  cancel: '取消办理',
  clock: '期限届满',
  remind: '提醒',
  escalate: '上报',
  recountDeadlines: '重新计算期限',
  applyBankStatus: '登记银行结果',
  preparePaymentOrder: '编制付款批次',
  drawExperts: '抽取专家',
  'supplementary-admission': '追加入库',
};

/** An act by its name in the trail or in a wait: that of the operation which asks for it. */
export const actName = (name: string): string =>
  (DECISION_NAMES as Readonly<Record<string, string>>)[name] ??
  OTHER_ACTS[name] ??
  operationName(name) ??
  '系统处理';

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
