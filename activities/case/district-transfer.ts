/** The centre moves a case to another district, with a reason (reading of Art. 6). */
import { DISTRICTS } from '../../policy/model/nouns';
import { invariant } from '../../policy/kernel/invariant';
import { refusal, Refused } from '../../policy/words/refusals';
import type { Configuration } from '../configuration';
import { openWait, waitNamed, without } from './waits';
import { decision, type Decision } from './decision';

/** The new district has its whole period; a correction that is awaited goes on, and comes to the new one. */
export function moveToDistrict(configuration: Configuration): Decision<'moveToDistrict'> {
  return decision(configuration, 'moveToDistrict', ({ kase, message, act, calendar }) => {
    const { district: before, districtsBefore = [], waits } = kase;
    const { district, reason, actor } = message;
    const { at } = act;
    invariant(before !== undefined, `${kase._id} is reviewed by a district`);
    if (district === before)
      throw new Refused(
        refusal('district-unchanged', { district: DISTRICTS[district] }, 'district'),
      );
    const moved = { ...kase, district };
    const reviews = waitNamed(waits, 'preliminary-review') !== undefined;
    const next = reviews
      ? [
          ...without(waits, 'preliminary-review'),
          openWait(moved, 'preliminary-review', at, calendar),
        ]
      : waits;
    const left = { district: before, reason, by: actor.id, at };
    const set = { district, districtsBefore: [...districtsBefore, left], waits: next };
    return { set, result: 'moved', reference: DISTRICTS[district] };
  });
}
