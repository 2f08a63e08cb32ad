/**
 * The redeemer's corrected account (Arts. 15, 17(7)), after a failed payment or before one: it waits for a payment
 * order, and an order that was prepared with the old account leaves the case out.
 */
import { isSameName } from '../../policy/kernel/text';
import type { BankAccount } from '../../policy/model/nouns';
import { refusal, Refused } from '../../policy/words/refusals';
import type { Configuration } from '../configuration';
import { openWait, waitNamed } from './waits';
import { decision, type Decision } from './decision';
import { answersFiling, filedFor } from './filing-decisions';

export function correctAccount(configuration: Configuration): Decision<'correctAccount'> {
  return answersFiling(
    decision(configuration, 'correctAccount', async ({ kase, message, act, calendar, tx }) => {
      const account = await filedFor<BankAccount>(kase, 'account', message.filing, tx);
      if (!isSameName(account.holder, kase.applicantName)) {
        const name = kase.applicantName;
        throw new Refused(refusal('account-holder-differs', { name }, 'account.holder'));
      }
      const waits = waitNamed(kase.waits, 'payment')
        ? kase.waits
        : [openWait(kase, 'payment', act.at, calendar)];
      // Who proposed to end the award did so because no account was named.
      return { set: { account, waits }, unset: ['lapseProposedBy'], result: 'corrected' };
    }),
  );
}
