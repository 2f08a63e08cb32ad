/**
 * Roles that never meet in one account (reading of Art. 22): who holds both sides of a rule that asks for two persons
 * would be its only person. The sides are those of the rows of the acts, so that a role that is given an act of the
 * other side is kept apart with it.
 */
import { CASE_ACTS } from '../case/acts';
import { ROUND_ACTS } from '../case/round-acts';
import { CHANGE_FILING } from '../change-filing/acts';
import { EVALUATION } from '../evaluation/acts';
import type { CivilDate } from '../kernel/time';
import { ROLES, type Role } from '../model/nouns';
import { PAYMENT_ORDER } from '../payment-order/acts';
import { SANCTION } from '../sanction/acts';
import { refusal, type Refusal } from '../words/refusals';
import { ROLE_NAMES } from '../words/vocabulary';

/** Who takes either side. Who takes both by one role is told apart by the record of each act. */
interface TwoSides {
  /** Both, in Chinese. */
  readonly zh: string;
  readonly one: readonly Role[];
  readonly other: readonly Role[];
}

const { decidePreliminaryReview: review, giveOpinion: opinion, resubmit: apply } = CASE_ACTS;
const { holdMeeting: meet, issueApproval: approve } = ROUND_ACTS;
const { preparePaymentOrder: prepare, approvePaymentOrder: pay } = PAYMENT_ORDER.acts;
const { openSanction, decideSanction, revokeSanction } = SANCTION.acts;
const { proposeGrades, confirmGrades } = EVALUATION.acts;
const { fileChange, decideChange } = CHANGE_FILING.acts;
const others = (role: Role): Role[] => ROLES.filter((one) => one !== role);

export const TWO_SIDES: readonly TwoSides[] = [
  { zh: '申请与初审', one: apply.by, other: review.by },
  { zh: '申请与评审', one: apply.by, other: opinion.by },
  { zh: '申请与审议', one: apply.by, other: meet.by },
  { zh: '申请与批准', one: apply.by, other: approve.by },
  { zh: '申请与拨付', one: apply.by, other: pay.by },
  { zh: '备案与审核', one: fileChange.by, other: decideChange.by },
  { zh: '初审与评审', one: review.by, other: opinion.by },
  { zh: '初审与审议', one: review.by, other: meet.by },
  { zh: '初审与批准', one: review.by, other: approve.by },
  { zh: '初审与拨付', one: review.by, other: pay.by },
  { zh: '评审与表决', one: opinion.by, other: meet.by },
  { zh: '提出金额与批准', one: meet.by, other: approve.by },
  { zh: '提出金额与拨付', one: [...meet.by, ...approve.by, ...prepare.by], other: pay.by },
  { zh: '立案与处理', one: openSanction.by, other: [...decideSanction.by, ...revokeSanction.by] },
  { zh: '提出与确定等次', one: proposeGrades.by, other: confirmGrades.by },
  { zh: '管理账号与办理业务', one: ['administrator'], other: others('administrator') },
  { zh: '审计与被审计', one: ['auditor'], other: others('auditor') },
];

/** A role held for days: by a grant, or by standing in for somebody. */
export interface RoleDays {
  readonly role: Role;
  readonly from: CivilDate;
  readonly to?: CivilDate;
}

/** Whether there is a day of both. */
export function overlap(one: Omit<RoleDays, 'role'>, other: Omit<RoleDays, 'role'>): boolean {
  return isWithin(one, other) && isWithin(other, one) && !isNever(one) && !isNever(other);
}

function isWithin({ from }: Omit<RoleDays, 'role'>, { to }: Omit<RoleDays, 'role'>): boolean {
  return to === undefined || from <= to;
}

/** It was ended before it began. */
const isNever = (days: Omit<RoleDays, 'role'>): boolean => !isWithin(days, days);

/** Why the two roles never meet in one account; undefined where they may. */
export function whyApart(one: Role, other: Role): string | undefined {
  if (one === other) return undefined;
  return TWO_SIDES.find(
    (sides) =>
      (sides.one.includes(one) && sides.other.includes(other)) ||
      (sides.one.includes(other) && sides.other.includes(one)),
  )?.zh;
}

/** A refusal for each two roles that are held on a common day and never meet. */
export function apartFaults(held: readonly RoleDays[]): Refusal[] {
  const found = new Map<string, Refusal>();
  for (const [at, one] of held.entries())
    for (const other of held.slice(at + 1)) {
      const why = overlap(one, other) ? whyApart(one.role, other.role) : undefined;
      const [first, second] = inOrder(one.role, other.role);
      const names = { one: ROLE_NAMES[first], other: ROLE_NAMES[second] };
      if (why !== undefined)
        found.set(`${first}/${second}`, refusal('roles-apart', { ...names, why }));
    }
  return [...found.values()];
}

function inOrder(one: Role, other: Role): readonly [Role, Role] {
  return ROLES.indexOf(one) < ROLES.indexOf(other) ? [one, other] : [other, one];
}
