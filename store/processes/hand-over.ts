/** Hand-over (移交): what an account holds goes to another, in one transaction and on the trail of both. */
import type { Tx } from '../kernel/connection';
import { invariant } from '../../policy/kernel/invariant';
import { Accounts, type AccountRecord } from '../people/accounts';
import { appendTrail } from '../trail/trail';
import { receivedBy, type Confirming } from './account-effects';
import { accountSubject, refuse, type AccountAct } from './account-record';

/** Writes what the receiver receives. Throws `Refused` as `receivedBy` says. Answers the receiver as it now is. */
export async function handOver(
  { key, at, by, reason }: AccountAct,
  giver: AccountRecord,
  to: string,
  confirming: Confirming,
  tx: Tx,
): Promise<AccountRecord> {
  const { receiver, faults, grants } = await receivedBy(to, giver, confirming, tx);
  refuse(faults);
  invariant(receiver !== null, `${to} is no account`);
  const trail = await appendTrail(tx, receiver.trail, {
    _id: `${key}/received`,
    subject: accountSubject(to),
    step: '22',
    at,
    by,
    reason,
    channel: 'api',
    act: 'receiveHandOver',
    answer: { account: to, from: giver._id, grants },
  });
  const after = { ...receiver, grants: [...receiver.grants, ...grants], trail };
  const set = { grants: after.grants, trail };
  await Accounts.updateOne({ _id: to }, { $set: set }, { session: tx });
  return after;
}
