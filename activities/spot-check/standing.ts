/** What a check does to the standing of its institution in the registry (Art. 8), and takes back. */
import { civilDateOf } from '../../policy/kernel/time';
import { suspendedBy } from '../../policy/reference/registry';
import { changeStanding, institutionOf } from '../../store/reference/institutions';
import type { CheckRecord } from '../../store/processes/spot-check';
import type { DecidingOnCheck } from './frame';

export async function stand(
  { act, message, tx }: DecidingOnCheck,
  { _id: id, institution: uscc }: CheckRecord,
  status: 'admitted' | 'removed' | 'suspended',
): Promise<void> {
  const { actor, reason } = message;
  const source = { kind: 'spot-check', id } as const;
  const when = { from: civilDateOf(act.at), at: act.at };
  await changeStanding(tx, { uscc, status, ...when, by: actor.id, reason, source });
}

/** Ends the suspension by this check; a standing that something else has decided since is left as it is. */
export async function restore(deciding: DecidingOnCheck, check: CheckRecord): Promise<void> {
  if (!check.suspended) return;
  const { versions = [] } = (await institutionOf(check.institution, deciding.tx)) ?? {};
  const source = suspendedBy(versions);
  const own = source?.kind === 'spot-check' && source.id === check._id;
  if (own) await stand(deciding, check, 'admitted');
}
