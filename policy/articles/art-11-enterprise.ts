/**
 * Art. 11: who may use vouchers: a small or medium-sized enterprise of the city that stands on none of
 * three lists. Staff import the lists as dated files, so a check says how old its list was.
 */
import type { CivilDate } from '../kernel/time';
import type { Uscc } from '../model/nouns';
import type { Params } from '../words/refusals';

export const LISTS = {
  dishonesty: '严重失信主体名单',
  'abnormal-operation': '经营异常名录',
  'serious-violation': '严重违法失信企业名单',
} as const;
export type ListName = keyof typeof LISTS;
export const LIST_NAMES = Object.keys(LISTS) as readonly ListName[];

export interface ListHit {
  readonly list: ListName;
  readonly uscc: Uscc;
  readonly since: CivilDate;
  /** Last day of the penalty period or of the listing; absent while it is open. */
  readonly until?: CivilDate;
  /** The day of the imported file that names the party. */
  readonly listDate: CivilDate;
}

/**
 * Whether an entry stands against a party on a day. A penalty period that is over is an exception of 信用中国 alone; who
 * stands on the other two lists stands there until the list names it no more (Art. 11).
 */
export function isListed(
  { list, since, until, ...hit }: ListHit,
  uscc: Uscc,
  on: CivilDate,
): boolean {
  const isOver = list === 'dishonesty' && until !== undefined && until < on;
  return hit.uscc === uscc && since <= on && !isOver;
}

export interface ListFacts {
  readonly submittedOn: CivilDate;
  readonly listHits: readonly ListHit[];
  /** Day of the newest imported file of each list; absent where none was imported. */
  readonly listDates: Readonly<Partial<Record<ListName, CivilDate>>>;
}

/** An entry of a list, ready for a message. */
export type ListEntry = Params & { readonly list: string; readonly since: CivilDate };

/** The entries that stand against a party on the day of submission. */
export function entriesAgainst(
  uscc: Uscc,
  facts: Pick<ListFacts, 'listHits' | 'submittedOn'>,
): ListEntry[] {
  return facts.listHits
    .filter((hit) => isListed(hit, uscc, facts.submittedOn))
    .map(({ list, since, listDate }) => ({ list: LISTS[list], since, listDate }));
}

/** What an entry is about, whichever file tells it. */
export function entryMatter({ list, since }: ListEntry): string {
  return `${list} ${since}`;
}
