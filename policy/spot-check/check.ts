/** The check of one institution (Art. 8): where it stands, what may follow from it, and how it ended. */
export const CONSEQUENCES = ['none', 'suspend', 'remove', 'propose-sanction'] as const;
/**
 * `suspend` lasts until the rectification has been verified. `none` also closes the check of an institution that
 * has left the registry meanwhile, wherever the check stands.
 * `propose-sanction` keeps the check open until a sanction names it as its source (Art. 20).
 */
export type Consequence = (typeof CONSEQUENCES)[number];

export const CHECK_STATES = [
  ...(['to-inspect', 'inspecting', 'rectifying'] as const),
  ...(['rectification-reported', 'to-decide', 'to-sanction', 'closed'] as const),
] as const;
export type CheckState = (typeof CHECK_STATES)[number];

/** How a check ended, as the institution reads it. */
export const CHECK_RESULTS = {
  passed: '合格',
  rectified: '经整改合格',
  'no-consequence': '发现问题，决定不予处理',
  'left-registry': '办结前已出库，不再检查',
  removed: '不合格，移出服务机构库',
  'sanction-proposed': '不合格，提请违规处理',
} as const;
export type CheckResult = keyof typeof CHECK_RESULTS;

/** The results that speak against an institution, in its integrity record and its evaluation (Art. 21). */
export const FAILED_CHECKS: readonly CheckResult[] = ['removed', 'sanction-proposed'];
