/**
 * Art. 5: the bureau keeps the list of service items current. A contract is judged by the version in
 * force on the day it was signed (reading of Art. 5).
 */
import type { CivilDate } from '../kernel/time';
import type { ServiceItem, ServiceItemList } from '../model/nouns';

/** The version in force on a day: the latest one that had begun, the higher version on a tie. */
export function versionInForce(
  versions: readonly ServiceItemList[],
  on: CivilDate,
): ServiceItemList | undefined {
  return versions
    .filter((list) => list.inForceFrom <= on)
    .reduce<ServiceItemList | undefined>(
      (latest, list) => (latest === undefined || supersedes(list, latest) ? list : latest),
      undefined,
    );
}

function supersedes(list: ServiceItemList, other: ServiceItemList): boolean {
  if (list.inForceFrom !== other.inForceFrom) return list.inForceFrom > other.inForceFrom;
  return list.version > other.version;
}

export function serviceItem(list: ServiceItemList, code: string): ServiceItem | undefined {
  return list.items.find((item) => item.code === code);
}
