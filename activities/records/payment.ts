/** Payment to the redeemer's account (Arts. 15, 17(7)): instructed, then paid, or failed and corrected. */
import { refusal, Refused } from '../../policy/refusals';
import type { CaseRecord, PaymentInstruction } from '../../store/cases';
import { holdOf, payAward } from '../../store/holds';
import type { Configuration } from '../configuration';
import { ended } from '../ending';
import { lastDeliberation } from '../settling';
import { turnstile } from '../turnstile';
import { openWait } from '../waits';
import { asList, decision, refuseAll, type Decision } from './decision';
import { mayApprove } from '../../policy/articles/art-22-recusal';

export function instructPayment(configuration: Configuration): Decision<'instructPayment'> {
  return decision(
    configuration,
    'instructPayment',
    async ({ kase, message, act, tx, calendar }) => {
      const { actor } = message;
      refuseAll(asList(mayApprove([lastDeliberation(kase).recorder], actor.id)));
      const hold = await holdOf(kase._id, tx);
      if (hold?.state !== 'committed' || kase.account === undefined) {
        throw new Error(`${kase._id} awaits payment without a committed award and an account.`);
      }
      const key = `${kase._id}/P${kase.instructions.length + 1}`;
      const { amountFen } = hold;
      const instruction: PaymentInstruction = {
        key,
        amountFen,
        account: kase.account,
        preparedBy: actor.id,
        at: act.at,
        state: 'instructed',
      };
      const waits = [openWait(kase, 'bank-result', act.at, calendar)];
      return {
        set: { instructions: [...kase.instructions, instruction], waits },
        result: 'instructed',
        reference: key,
        amountFen,
      };
    },
  );
}

/** Every payment moves the year's budget, so a bank's many answers pass one by one. */
export function reportPayment(configuration: Configuration): Decision<'reportPayment'> {
  const inTurn = turnstile();
  const report = decision(
    configuration,
    'reportPayment',
    async ({ kase, message, act, tx, calendar }) => {
      const { instruction: key, outcome, bankReference, reason } = message;
      const open = kase.instructions.find((one) => one.key === key && one.state === 'instructed');
      if (open === undefined)
        throw new Refused(refusal('instruction-unknown', { instruction: key }, 'instruction'));
      const instructions = reported(kase, open, outcome, bankReference);
      if (outcome === 'failed') {
        const waits = [openWait(kase, 'account-correction', act.at, calendar)];
        return { set: { instructions, waits }, result: 'failed' };
      }
      await payAward(tx, { caseNo: kase._id, key: act.key, at: act.at });
      const change = ended(kase, 'paid', reason);
      return { ...change, set: { ...change.set, instructions }, amountFen: open.amountFen };
    },
  );
  return (act) => inTurn(() => report(act));
}

function reported(
  kase: CaseRecord,
  open: PaymentInstruction,
  state: 'failed' | 'paid',
  bankReference: string,
): readonly PaymentInstruction[] {
  return kase.instructions.map((one) => (one === open ? { ...one, state, bankReference } : one));
}

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
