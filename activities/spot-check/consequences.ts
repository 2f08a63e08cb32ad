/** What follows from a check (Arts. 8, 20), decided by another person than those who inspected (reading of Art. 22). */
import { rectificationFaults } from '../../policy/articles/art-08-spot-check';
import { personsOf } from '../../policy/articles/art-22-recusal';
import { refusal, Refused } from '../../policy/words/refusals';
import type { Consequence } from '../../policy/spot-check/spot-check';
import { institutionOf } from '../../store/reference/institutions';
import type { CheckRecord } from '../../store/processes/spot-check';
import {
  checkIn,
  close,
  notAwaited,
  toRectify,
  toSanction,
  write,
  type Deciding,
  type Outcome,
} from './frame';
import { restore, stand } from './standing';
import { refuseAll } from '../process/refusal';

/**
 * By another person than those who inspected; also on a rectification that is late, and at any time on an
 * institution that has left the registry meanwhile, for whom there is nothing left to suspend or to mend.
 */
export async function decideConsequence(deciding: Deciding<'decideConsequence'>): Promise<Outcome> {
  const { act, message, year, tx } = deciding;
  const check = await checkIn(deciding);
  const { actor: by, consequence, reason, rectifyWithin } = message;
  const hasLeft = (await institutionOf(check.institution, tx))?.status === 'removed';
  if (!isTaken(check, consequence, hasLeft)) throw notAwaited(act, check);
  const inspectors = inspectorsOf(check);
  if (personsOf(by).some((person) => inspectors.includes(person)))
    throw new Refused(refusal('inspector-decides'));
  if (hasLeft && (consequence === 'suspend' || consequence === 'remove'))
    throw new Refused(refusal('provider-removed', {}, 'consequence'));
  const { rectificationMostWorkingDays: most } = year.policy.parameters;
  refuseAll(rectificationFaults(consequence === 'suspend', rectifyWithin, most));
  const decided = { consequence, reason, by, at: act.at };
  const consequences = [...check.consequences, decided];
  if (hasLeft && consequence === 'none')
    return close(deciding, check, 'left-registry', { consequences, suspended: false });
  return CONSEQUENCES[consequence](deciding, check, { consequences });
}

/** Whether this may be decided on the check as it stands. */
function isTaken(
  { state, wait }: CheckRecord,
  consequence: Consequence,
  hasLeft: boolean,
): boolean {
  if (state === 'closed') return false;
  if (state === 'to-decide' || (hasLeft && consequence === 'none')) return true;
  if (state === 'to-sanction') return consequence !== 'propose-sanction';
  return state === 'rectifying' && wait?.escalatedAt !== undefined;
}

/** Everybody who has inspected or verified, and those who are named for it now. */
function inspectorsOf({ inspectors, inspection, rectifications }: CheckRecord): string[] {
  const acts = [inspection, ...rectifications.map(({ verified }) => verified)];
  return [...inspectors, ...acts.flatMap((one) => (one === undefined ? [] : personsOf(one.by)))];
}

type Carried = (
  deciding: Deciding<'decideConsequence'>,
  check: CheckRecord,
  set: Pick<CheckRecord, 'consequences'>,
) => Promise<Outcome>;

const CONSEQUENCES: Readonly<Record<Consequence, Carried>> = {
  none: async (deciding, check, set) => {
    await restore(deciding, check);
    return close(deciding, check, 'no-consequence', { ...set, suspended: false });
  },
  // Whom something else has suspended already mends all the same, and is not restored by this check.
  suspend: async (deciding, check, set) => {
    const standing = (await institutionOf(check.institution, deciding.tx))?.status;
    const own = check.suspended || standing === 'admitted';
    if (standing === 'admitted') await stand(deciding, check, 'suspended');
    const next = toRectify(deciding, check, deciding.message.rectifyWithin ?? 1);
    await write(deciding, check, { ...set, ...next, suspended: own });
    return { result: 'suspended' };
  },
  remove: async (deciding, check, set) => {
    await stand(deciding, check, 'removed');
    return close(deciding, check, 'removed', { ...set, suspended: false });
  },
  'propose-sanction': async (deciding, check, set) => {
    await write(deciding, check, { ...set, ...toSanction(deciding, check) });
    return { result: 'sanction-proposed' };
  },
};
