/** What a check does to the standing of its institution in the registry (Art. 8), and takes back. */
import type { CivilDate } from '../../policy/kernel/time';
import { suspendedBy } from '../../policy/reference/registry';
import { changeStanding, institutionOf } from '../../store/reference/institutions';
import type { CheckCall } from './on-check';

export async function stand(
  { act, message, check, tx, today }: CheckCall,
  status: 'admitted' | 'removed' | 'suspended',
  reapplyFrom?: CivilDate,
): Promise<void> {
  const { _id: id, institution: uscc } = check;
  const { actor, reason } = message;
  const source = { kind: 'spot-check', id } as const;
  const when = { from: today, at: act.at };
  await changeStanding(tx, { uscc, status, reapplyFrom, ...when, by: actor.id, reason, source });
}

/** Ends the suspension by this check; a standing that something else has decided since is left as it is. */
export async function restore(call: CheckCall): Promise<void> {
  const { check, tx } = call;
  if (!check.suspended) return;
  const { versions = [] } = (await institutionOf(check.institution, tx)) ?? {};
  const source = suspendedBy(versions);
  const own = source?.kind === 'spot-check' && source.id === check._id;
  if (own) await stand(call, 'admitted');
}
