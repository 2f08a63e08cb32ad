/** The check of one institution (Art. 8): where it stands, what may follow from it, and how it ended. */
import type { Instant } from '../kernel/time';

export const CONSEQUENCES = ['none', 'suspend', 'remove', 'propose-sanction'] as const;
/**
 * `suspend` lasts until the rectification has been verified. `none` also closes the check of an institution that
 * has left the registry meanwhile, wherever the check stands.
 * `propose-sanction` keeps the check open until a sanction names it as its source (Art. 20).
 */
export type Consequence = (typeof CONSEQUENCES)[number];

export const CHECK_STATES = [
  'to-inspect',
  'inspecting',
  'rectifying',
  'rectification-reported',
  'to-decide',
  'to-sanction',
  'closed',
] as const;
export const CHECK_STATE_NAMES: Readonly<Record<(typeof CHECK_STATES)[number], string>> = {
  'to-inspect': '待指派检查人员',
  inspecting: '待检查',
  rectifying: '待整改',
  'rectification-reported': '待核实整改',
  'to-decide': '待决定处理',
  'to-sanction': '待提请违规处理',
  closed: '已办结',
};
export type CheckState = (typeof CHECK_STATES)[number];

/** From which states of a check each act on one is taken; a consequence is decided as `takesConsequence` says. */
export const FROM_CHECK = {
  assignInspectors: ['to-inspect', 'inspecting', 'rectifying', 'rectification-reported'],
  recordInspection: ['inspecting'],
  reportRectification: ['rectifying'],
  verifyRectification: ['rectification-reported'],
} as const satisfies Record<string, readonly CheckState[]>;

/** How a check stands: its state, and since when a wait of it is late enough to be told to the bureau. */
export interface CheckStanding {
  readonly state: CheckState;
  readonly wait?: { readonly escalatedAt?: Instant } | undefined;
}

/**
 * Whether this may be decided on a check as it stands: also on a rectification that is late, and at any time on an
 * institution that has left the registry, for whom there is nothing left to suspend or to mend.
 */
export function takesConsequence(
  { state, wait }: CheckStanding,
  consequence: Consequence,
  hasLeft: boolean,
): boolean {
  if (state === 'closed') return false;
  if (state === 'to-decide' || (hasLeft && consequence === 'none')) return true;
  if (state === 'to-sanction') return consequence !== 'propose-sanction';
  return state === 'rectifying' && wait?.escalatedAt !== undefined;
}

/** Whether this act is taken on a check as it stands, of an institution that is in the registry. */
export function takenOnCheck(name: string, check: CheckStanding): boolean {
  if (name === 'decideConsequence')
    return CONSEQUENCES.some((one) => takesConsequence(check, one, false));
  const from: Readonly<Partial<Record<string, readonly CheckState[]>>> = FROM_CHECK;
  return from[name]?.includes(check.state) === true;
}

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
