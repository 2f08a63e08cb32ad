/**
 * Art. 5: the bureau keeps the list of service items current. A contract is judged by the version in
 * force on the day it was signed (reading of Art. 5).
 */
import type { ServiceItem, ServiceItemList } from '../model/nouns';

export function serviceItem(list: ServiceItemList, code: string): ServiceItem | undefined {
  return list.items.find((item) => item.code === code);
}
