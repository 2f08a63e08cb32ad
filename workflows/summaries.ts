/**
 * What the Temporal UI says of each activity and each timer, in Chinese. Both are made here alone, with their summary: the linter
 * refuses the SDK's own elsewhere, and an activity without a name does not compile. A summary is beside the history: an older
 * one replays without.
 */
import {
  condition,
  proxyActivities,
  sleep,
  type ActivityFunctionWithOptions,
  type ActivityInterfaceFor,
  type ActivityOptions,
} from '@temporalio/workflow';
import type { BankActivities } from '../activities/bank';
import type { BatchActivities } from '../activities/batch';
import type { RecordActivities } from '../activities/records';
import { CASE_ACTS } from '../policy/case/acts';
import type { CaseDecisionName } from '../policy/case/decisions';

export type Activities = BankActivities & BatchActivities & RecordActivities;
type OwnActivity = Exclude<keyof Activities, CaseDecisionName>;

const OWN: Readonly<Record<OwnActivity, string>> = {
  submit: '登记申报',
  closePublicity: '登记公示期满',
  closeRefusal: '登记复核申请期满',
  cancel: '登记撤销',
  answerOf: '读取已登记的结果',
  caseSoFar: '读取案卷现状',
  notedSignals: '读取未采纳信号的记录',
  recordRefusedSignal: '记录未采纳的信号',
  recordRefusedRoundSignal: '记录未采纳的信号',
  publishNotice: '登记通知',
  turnRound: '办理批次到期事项',
  recordBatchAct: '登记批次事项',
  recordVoucherDecision: '登记创新券事项',
  turnVoucherYear: '办理创新券到期事项',
  recordEvaluationDecision: '登记绩效评估事项',
  turnEvaluation: '办理绩效评估到期事项',
  recordPaymentDecision: '登记付款批次事项',
  recordBankStatus: '登记银行回执',
  turnPaymentOrder: '办理付款批次到期事项',
  recordChangeDecision: '登记变更备案事项',
  turnChangeFiling: '办理变更备案到期事项',
  recordSanctionDecision: '登记违规处理事项',
  turnSanction: '办理违规处理到期事项',
  recordSpotCheckDecision: '登记抽查事项',
  turnSpotCheck: '办理抽查到期事项',
  carryOut: '逐件办理批次事项',
  chaseOverdue: '催办逾期事项',
  invite: '邀请服务机构追加入库',
  makeDocuments: '制作公文',
  recountDeadlines: '按新的工作日历重算期限',
  recountKnownYears: '核对工作日历并重算期限',
  restoreBroken: '恢复中断的流程',
  scanPapers: '扫描材料',
  sealTrails: '封存办理记录',
  sendMessages: '发送消息',
  settleWaiting: '告知等待入库结果的申请',
  sweepLeftovers: '清理未完成的上传',
  tellWhatWasMissed: '补告遗漏的事项',
  countEvaluation: '统计绩效评估数据',
  issueVouchers: '发放创新券',
  markVouchers: '更新创新券状态',
  remindVouchers: '提醒创新券即将到期',
  reachCases: '处理在办的申请',
  readBankFeed: '读取银行回执',
  sendPaymentOrder: '向银行发送付款文件',
};

/** What an activity does, in Chinese. */
export function summaryOf(name: keyof Activities): string {
  if (Object.hasOwn(OWN, name)) return OWN[name as OwnActivity];
  return CASE_ACTS[name as CaseDecisionName].zh;
}

type Call = ActivityFunctionWithOptions<(...args: unknown[]) => Promise<unknown>>;

/** Activities that are called by these options, each with its summary. */
export function activitiesBy<A extends Partial<Activities>>(
  options: ActivityOptions,
): ActivityInterfaceFor<A> {
  const calls = proxyActivities<A>(options);
  return new Proxy(calls, {
    get(target, name) {
      const call = Reflect.get(target, name) as Call;
      const summary = summaryOf(name as keyof Activities);
      return (...args: unknown[]) => call.executeWithOptions({ summary }, args);
    },
  });
}

/** The server takes 400 bytes, and a letter of ours has three. */
const MOST_LETTERS = 100;

const shortened = (summary: string): string => Array.from(summary).slice(0, MOST_LETTERS).join('');

/** Waits until `changed` holds (true), or so many ms are over (false). */
export function changedWithin(
  ms: number,
  summary: string,
  changed: () => boolean,
): Promise<boolean> {
  return condition(changed, ms, { summary: shortened(summary) });
}

/** Waits so many ms. */
export function pause(ms: number, summary: string): Promise<void> {
  return sleep(ms, { summary: shortened(summary) });
}
