/** What follows from a check (Arts. 8, 20), decided by another person than those who inspected (reading of Art. 22). */
import { reapplicationFaults } from '../../policy/articles/art-08-institutions';
import { rectificationFaults } from '../../policy/articles/art-08-spot-check';
import { personsOf } from '../../policy/articles/art-22-recusal';
import { refusal, Refused, refuseAll } from '../../policy/words/refusals';
import { takesConsequence, type Consequence } from '../../policy/spot-check/check';
import { institutionOf } from '../../store/reference/institutions';
import type { CheckRecord } from '../../store/processes/spot-check';
import {
  close,
  notAwaited,
  toRectify,
  toSanction,
  write,
  type CheckOutcome,
  type OnCheck,
} from './on-check';
import { restore, stand } from './standing';

/**
 * By another person than those who inspected; also on a rectification that is late, and at any time on an
 * institution that has left the registry meanwhile, for whom there is nothing left to suspend or to mend.
 */
export async function decideConsequence(call: OnCheck<'decideConsequence'>): Promise<CheckOutcome> {
  const { act, message, year, check, tx } = call;
  const { actor: by, consequence, reason, rectifyWithin, reapplyFrom } = message;
  const hasLeft = (await institutionOf(check.institution, tx))?.status === 'removed';
  if (!takesConsequence(check, consequence, hasLeft)) throw notAwaited(call);
  const inspectors = inspectorsOf(check);
  if (personsOf(by).some((person) => inspectors.includes(person)))
    throw new Refused(refusal('inspector-decides'));
  if (hasLeft && (consequence === 'suspend' || consequence === 'remove'))
    throw new Refused(refusal('provider-removed', {}, 'consequence'));
  const { rectificationMostWorkingDays: most } = year.policy.parameters;
  refuseAll(rectificationFaults(consequence === 'suspend', rectifyWithin, most));
  refuseAll(reapplicationFaults(consequence === 'remove', reapplyFrom, call.today));
  const again = reapplyFrom === undefined ? {} : { reapplyFrom };
  const decided = { consequence, reason, by, at: act.at, ...again };
  const consequences = [...check.consequences, decided];
  if (hasLeft && consequence === 'none')
    return close(call, 'left-registry', { consequences, suspended: false });
  return CARRIED[consequence](call, { consequences });
}

/** Everybody who has inspected or verified, and those who are named for it now. */
function inspectorsOf({ inspectors, inspection, rectifications }: CheckRecord): string[] {
  const acts = [inspection, ...rectifications.map(({ verified }) => verified)];
  return [...inspectors, ...acts.flatMap((one) => (one === undefined ? [] : personsOf(one.by)))];
}

type Carry = (
  call: OnCheck<'decideConsequence'>,
  set: Pick<CheckRecord, 'consequences'>,
) => Promise<CheckOutcome>;

const CARRIED: Readonly<Record<Consequence, Carry>> = {
  none: async (call, set) => {
    await restore(call);
    return close(call, 'no-consequence', { ...set, suspended: false });
  },
  // Whom something else has suspended already mends all the same, and is not restored by this check.
  suspend: async (call, set) => {
    const { check, message, tx } = call;
    const standing = (await institutionOf(check.institution, tx))?.status;
    const own = check.suspended || standing === 'admitted';
    if (standing === 'admitted') await stand(call, 'suspended');
    const next = toRectify(call, message.rectifyWithin ?? 1);
    await write(call, { ...set, ...next, suspended: own });
    return { set: {}, result: 'suspended' };
  },
  remove: async (call, set) => {
    await stand(call, 'removed', call.message.reapplyFrom);
    return close(call, 'removed', { ...set, suspended: false });
  },
  'propose-sanction': async (call, set) => {
    await write(call, { ...set, ...toSanction(call) });
    return { set: {}, result: 'sanction-proposed' };
  },
};
