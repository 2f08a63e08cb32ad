/**
 * Art. 20: what a violation costs. Repayment within thirty days of receiving the notice, five years
 * without vouchers and three without municipal S&T support, counted from the day of the decision.
 */
import { addYears } from '../kernel/time';
import type { CivilDate } from '../kernel/time';
import type { PolicyInForce } from '../parameters/policy-in-force';

/** `voucher`: no voucher may be applied for. `support`: no municipal S&T project, money, award. */
export type Ban = 'voucher' | 'support';

/** The last day of a ban decided on a day: the corresponding day, or the month's last one; it still binds then. */
export function banEndsOn(policy: PolicyInForce, ban: Ban, decidedOn: CivilDate): CivilDate {
  const { banVoucherYears: voucher, banSupportYears: support } = policy.parameters;
  return addYears(decidedOn, ban === 'voucher' ? voucher : support);
}
