/**
 * Art. 5: the bureau keeps the list of service items current. A contract is judged by the version in force on the day it was
 * signed or, where that is more favourable or none was, by the one that the notice names (reading of Art. 5).
 */
import type { ServiceItem, ServiceItemList } from '../model/nouns';

/** By their numbers, for who reads by which version something was judged. */
export function listsInWords(lists: readonly ServiceItemList[]): string {
  const named = lists.map(({ year, version }) => `${year}年服务事项清单第${version}版`);
  return [...new Set(named)].join('和');
}

export function serviceItem(list: ServiceItemList, code: string): ServiceItem | undefined {
  return list.items.find((item) => item.code === code);
}
