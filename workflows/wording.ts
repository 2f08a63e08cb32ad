/** The Chinese words that the Temporal UI shows for roles and waits. */
import type { Role } from '../policy/model';
import type { WaitName } from '../policy/waiting';

export const ROLE_NAMES: Record<Role | 'service', string> = {
  applicant: '申请方',
  district: '区（县）科技行政管理部门',
  centre: '市科技信息服务中心',
  bureau: '市科技局',
  expert: '评审专家',
  finance: '财务',
  auditor: '审计',
  public: '社会公众',
  service: '系统',
};

export const WAIT_NAMES: Record<WaitName, string> = {
  invitation: '追加入库申请',
  'use-confirmation': '企业确认使用额度',
  'preliminary-review': '初审',
  correction: '补正',
  'recognition-check': '核验认定文件',
  'expert-assignment': '指派专家',
  'expert-review': '专家评审',
  'supplementary-admission': '服务机构追加入库',
  meeting: '会议审议',
  publication: '公布公示名单',
  publicity: '公示',
  'objection-verification': '异议核实',
  redeliberation: '重新审议',
  approval: '下达批复',
  payment: '拨付',
  'bank-result': '银行回执',
  'account-correction': '更正收款账户',
};
