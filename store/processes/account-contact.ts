/** Where messages of an account go: its holder's own choice, on the account's trail without the addresses. */
import type { Contact } from '../../policy/messages/choice';
import { refusal, Refused } from '../../policy/words/refusals';
import type { AccountRecord } from '../people/accounts';
import { actOnAccount, byCaller, type AccountAct } from './account-record';

/** Throws `Refused` (`account-not-found`, `idempotency-key-reused`). */
export function chooseContact(act: AccountAct, contact: Contact): Promise<AccountRecord> {
  const { id } = act.by;
  return actOnAccount(byCaller('chooseContact', act), id, contact, (before) => {
    if (before?.opened === undefined || before.closed !== undefined)
      throw new Refused(refusal('account-not-found', { id }));
    const { email, phone, ...chosen } = contact;
    const given = { email: email !== undefined, phone: phone !== undefined };
    return Promise.resolve({ set: { contact }, answer: { ...chosen, given } });
  });
}
