/**
 * Art. 8: what an institution may change of its entry by a filing, and what keeps a change from being filed or from
 * entering the registry. The USCC is who the institution is, and its kind how it was admitted: neither changes.
 */
import { changeFilingNaturalDays } from '../parameters/art-08';
import { listsInWords, serviceItem } from '../articles/art-05-service-items';
import { MissingCalendarYear, type Calendar } from '../calendar/calendar';
import { naturalDaysFrom } from '../calendar/deadline';
import { addDays, type CivilDate } from '../kernel/time';
import type { DocumentRef, ServiceItemList } from '../model/nouns';
import { refusal, type Refusal } from '../words/refusals';
import { entryOn, type RegistryEntry, type RegistryVersion } from '../reference/registry';

export const FILED_FIELDS = {
  name: '名称',
  domicile: '所在地',
  services: '服务事项、资质与收费标准',
  premises: '服务场所',
  contact: '联系人',
  relations: '关联关系',
} as const;
export type FiledField = keyof typeof FILED_FIELDS;
/** Each field as it is to stand; of services and relations all of them, not only the new ones. */
export type EntryChange = { readonly [F in FiledField]?: NonNullable<RegistryEntry[F]> };

/** What an institution files; kept under the filing's number before it is sent. */
export interface FiledChange {
  readonly changes: EntryChange;
  /** The day from which it holds; never one to come. */
  readonly from: CivilDate;
  readonly evidence: readonly DocumentRef[];
}

type Versions = readonly RegistryVersion[];

export function fieldsOf(changes: EntryChange): FiledField[] {
  return (Object.keys(FILED_FIELDS) as FiledField[]).filter((name) => changes[name] !== undefined);
}

export interface FilingFacts {
  readonly versions: Versions;
  readonly today: CivilDate;
  /** Of the day from which the change holds; none where none is published. */
  readonly serviceItems: ServiceItemList | undefined;
}

/** Everything that keeps a change from being filed, so that the institution mends all of it in one go. */
export function filedChangeFaults(change: FiledChange, facts: FilingFacts): Refusal[] {
  const { changes, evidence } = change;
  return [
    ...entryFaults(change, facts),
    ...(fieldsOf(changes).length > 0 ? [] : [refusal('change-empty', {}, 'changes')]),
    ...unchangedFaults(changes, entryOn(facts.versions, facts.today)),
    ...serviceFaults(change, facts),
    ...(evidence.length > 0 ? [] : [refusal('change-evidence-missing', {}, 'evidence')]),
  ];
}

/**
 * What keeps a change out of the registry: the institution was removed, or the day is to come or lies before
 * that of a version which changed the same, so that the change would never be seen.
 */
export function entryFaults(
  { changes, from }: Pick<FiledChange, 'changes' | 'from'>,
  { versions, today }: Pick<FilingFacts, 'today' | 'versions'>,
): Refusal[] {
  if (entryOn(versions, today)?.status === 'removed')
    return [refusal('provider-removed', {}, 'institution')];
  if (from > today) return [refusal('registry-day-in-future', { day: from, today }, 'from')];
  const since = [...versions.slice(0, 1), ...versions.filter((one) => touches(one, changes))]
    .map((version) => version.from)
    .sort()
    .at(-1);
  if (since === undefined || from >= since) return [];
  return [refusal('change-out-of-order', { since, from }, 'from')];
}

/** The fields of a change that versions recorded after the first `seen` have changed too. */
export function overtaken(changes: EntryChange, versions: Versions, seen: number): FiledField[] {
  const later = versions.slice(seen);
  return fieldsOf(changes).filter((name) => later.some((one) => one.changes[name] !== undefined));
}

function touches(version: RegistryVersion, changes: EntryChange): boolean {
  return fieldsOf(changes).some((name) => version.changes[name] !== undefined);
}

function unchangedFaults(changes: EntryChange, entry: RegistryEntry | undefined): Refusal[] {
  const isSame = (name: FiledField): boolean =>
    JSON.stringify(changes[name]) === JSON.stringify(entry?.[name]);
  return fieldsOf(changes)
    .filter(isSame)
    .map((name) => refusal('change-unchanged', { field: FILED_FIELDS[name] }, `changes.${name}`));
}

/** Each service once, and each on the list of its year (Art. 5). */
function serviceFaults({ changes, from }: FiledChange, { serviceItems }: FilingFacts): Refusal[] {
  const { services } = changes;
  const path = 'changes.services';
  if (services === undefined) return [];
  if (services.length === 0) return [refusal('services-missing', {}, path)];
  if (serviceItems === undefined) return [refusal('service-list-unavailable', { on: from }, path)];
  return services.flatMap(({ item }, at) => {
    const where = `${path}[${at}].item`;
    if (services.findIndex((other) => other.item === item) < at)
      return [refusal('validation', { detail: '服务事项重复' }, where)];
    if (serviceItem(serviceItems, item) !== undefined) return [];
    return [refusal('service-item-unknown', { item, list: listsInWords([serviceItems]) }, where)];
  });
}

/** No run of days off in a row is longer. */
const LONGEST_REST_DAYS = 15;

/**
 * Whether a change was filed after the period that the reading leaves for it, whose last day moves where it is not
 * worked. Where the calendar of that year is missing, a filing so soon after it is in time: in doubt, no mark.
 */
export function isFiledLate(
  calendar: Calendar,
  { from, filedOn, days }: { from: CivilDate; filedOn: CivilDate; days: number },
): boolean {
  const nominal = addDays(from, days);
  if (filedOn <= nominal) return false;
  try {
    return (
      filedOn >
      naturalDaysFrom(calendar, { from, days, cite: changeFilingNaturalDays.cite }).lastDay
    );
  } catch (error) {
    if (error instanceof MissingCalendarYear) return filedOn > addDays(nominal, LONGEST_REST_DAYS);
    throw error;
  }
}
