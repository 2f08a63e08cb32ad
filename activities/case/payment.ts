/**
 * The redeemer's corrected account (Arts. 15, 17(7)), after a failed payment or before one: it waits for a payment
 * order, and an order that was prepared with the old account leaves the case out.
 */
import { refusal, Refused } from '../../policy/words/refusals';
import type { Configuration } from '../configuration';
import { openWait, waitNamed } from './waits';
import { decision, type Decision } from './decision';

export function correctAccount(configuration: Configuration): Decision<'correctAccount'> {
  return decision(configuration, 'correctAccount', ({ kase, message, act, calendar }) => {
    const { account } = message;
    if (account.holder.trim() !== kase.applicantName.trim()) {
      const name = kase.applicantName;
      throw new Refused(refusal('account-holder-differs', { name }, 'account.holder'));
    }
    const waits = waitNamed(kase.waits, 'payment')
      ? kase.waits
      : [openWait(kase, 'payment', act.at, calendar)];
    return { set: { account, waits }, result: 'corrected' };
  });
}
