/** Art. 11: the three imported lists, searched for one party, and how old they are. */
import { LIST_NAMES, LISTS, type ListFacts } from '../articles/art-11-enterprise';
import { daysBetween } from '../kernel/time';
import { soft } from './finding';
import type { Finding } from './finding';
import type { PolicyInForce } from '../parameters/policy-in-force';

/** Lists that say nothing: not imported, or too old on the day of submission. */
export function silentLists(policy: PolicyInForce, facts: ListFacts): Finding[] {
  return LIST_NAMES.flatMap((name) => {
    const list = LISTS[name];
    const listDate = facts.listDates[name];
    if (listDate === undefined) return [soft('list-not-imported', { list })];
    const days = daysBetween(listDate, facts.submittedOn);
    const tooOld = days > policy.parameters.listMaxAgeNaturalDays;
    return tooOld ? [soft('list-out-of-date', { list, listDate, days })] : [];
  });
}
