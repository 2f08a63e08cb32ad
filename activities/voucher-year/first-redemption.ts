/**
 * The voucher that a redemption is submitted on (Art. 14): the enterprise's own of the programme year, or
 * one issued now to an eligible enterprise that the year's lists lack (reading of Art. 14).
 */
import { endOf, type Instant } from '../../policy/kernel/time';
import type { Uscc } from '../../policy/model/nouns';
import type { Tx } from '../../store/kernel/connection';
import { useVoucher } from '../../store/money/quotas';
import type { RoundRecord } from '../../store/round/rounds';
import { limitOfYear } from '../../store/processes/voucher-year';

/**
 * Throws `Refused` for a voucher that is void, stopped or expired. Whether a ban reaches the enterprise the
 * screening of the same submission has asked (Art. 20).
 */
export async function voucherFor(
  tx: Tx,
  enterprise: Uscc,
  { programmeYear: year, policy, notice }: RoundRecord,
  at: Instant,
): Promise<void> {
  const limitFen = (await limitOfYear(year, tx)) ?? policy.parameters.quotaYearlyMaxFen;
  await useVoucher(tx, { year, enterprise, limitFen, at, until: endOf(notice.closesOn) });
}
