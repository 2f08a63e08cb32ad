/** Arts. 13, 14, 21, 25: what is to be done before a programme year is over, as one list. */

/** Each is done when nothing of it is left. */
export const YEAR_END_CHECKS = {
  'open-cases': '本年度申请件均已办结',
  'open-rounds': '本年度申报批次均已办结',
  unpaid: '已支持的金额均已拨付',
  'open-payment-orders': '本年度付款批次均已了结',
  'open-objections': '异议均已核实答复',
  'open-repayments': '责令退回的资金均已收回',
  'queued-receipts': '退回到账均已分配',
  'open-vouchers': '本年度创新券已结束',
  evaluation: '本年度绩效评估已确认',
  calendar: '下一年度工作日历已录入，含自治区放假安排',
  budget: '下一年度创新券预算已核定',
  'meeting-members': '下一年度会议成员已确定',
  'service-items': '下一年度服务事项清单已发布',
  expiry: '办法在下一年度内不届满',
} as const;
export type YearEndCheck = keyof typeof YEAR_END_CHECKS;

export interface CheckedAtYearEnd {
  readonly check: YearEndCheck;
  /** What is left; 0 where the check is done. */
  readonly remaining: number;
  /** Whether there is more than was counted. */
  readonly more?: true;
  /** The first of what is left, as people know them. */
  readonly examples: readonly string[];
}
