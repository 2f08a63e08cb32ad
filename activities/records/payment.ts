/** The redeemer's corrected account after a failed payment (Arts. 15, 17(7)): it waits for a new payment order. */
import { refusal, Refused } from '../../policy/refusals';
import type { Configuration } from '../configuration';
import { openWait } from '../waits';
import { decision, type Decision } from './decision';

export function correctAccount(configuration: Configuration): Decision<'correctAccount'> {
  return decision(configuration, 'correctAccount', ({ kase, message, act, calendar }) => {
    const { account } = message;
    if (account.holder.trim() !== kase.applicantName.trim()) {
      const name = kase.applicantName;
      throw new Refused(refusal('account-holder-differs', { name }, 'account.holder'));
    }
    return {
      set: { account, waits: [openWait(kase, 'payment', act.at, calendar)] },
      result: 'corrected',
    };
  });
}
