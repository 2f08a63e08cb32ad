/** What a published list says of a case beside its amount: where, which service, by whom (reading of Art. 17). */
import { civilDateOf, type CivilDate } from '../../policy/kernel/time';
import type { PublishedLine, ServiceItem } from '../../policy/model/nouns';
import type { CaseRecord } from '../../store/case/cases';
import { serviceItemsInForce } from '../../store/reference/service-items';

type LineNames = Pick<PublishedLine, 'district' | 'institution' | 'item'>;

/** Of each case, in the order of the cases; names of services are those of the list of the day. */
export async function shownOf(cases: readonly CaseRecord[]): Promise<LineNames[]> {
  const lists = new Map<CivilDate, readonly ServiceItem[]>();
  const shown: LineNames[] = [];
  for (const kase of cases) {
    const on = dayOf(kase);
    const items = lists.get(on) ?? (await serviceItemsInForce(on))?.items ?? [];
    lists.set(on, items);
    shown.push(shownOfCase(kase, items));
  }
  return shown;
}

function dayOf({ submission, openedAt }: CaseRecord): CivilDate {
  if (submission !== undefined && 'contract' in submission) return submission.contract.signedOn;
  return civilDateOf(openedAt);
}

function shownOfCase(
  { district, submission }: CaseRecord,
  items: readonly ServiceItem[],
): LineNames {
  const nameOf = (code: string) => items.find((one) => one.code === code)?.name ?? code;
  const where = district === undefined ? {} : { district };
  if (submission === undefined) return where;
  if (!('contract' in submission))
    return { ...where, item: submission.services.map(nameOf).join('、') };
  const { contract, provider } = submission;
  return { ...where, item: nameOf(contract.serviceItem), institution: provider.name };
}
