/** Art. 11: the three imported lists, searched for one party, and how old they are. */
import { isListed, LIST_NAMES, LISTS } from '../articles/art-11-enterprise';
import type { ListHit, ListName } from '../articles/art-11-enterprise';
import { daysBetween } from '../kernel/time';
import type { CivilDate } from '../kernel/time';
import type { Uscc } from '../model';
import type { PolicyInForce } from '../policy-in-force';
import type { Params } from '../refusals';
import { soft } from './finding';
import type { Finding } from './finding';

export interface ListFacts {
  readonly submittedOn: CivilDate;
  readonly listHits: readonly ListHit[];
  /** Day of the newest imported file of each list; absent where none was imported. */
  readonly listDates: Readonly<Partial<Record<ListName, CivilDate>>>;
}

/** The entries that stand against a party on the day of submission, ready for a message. */
export function entriesAgainst(uscc: Uscc, facts: ListFacts): Params[] {
  return facts.listHits
    .filter((hit) => isListed(hit, uscc, facts.submittedOn))
    .map(({ list, since, listDate }) => ({ list: LISTS[list], since, listDate }));
}

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
