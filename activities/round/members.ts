/**
 * Who keeps away from an item of a meeting (回避, reading of Art. 22): whoever reviewed the case as its expert or acted for a
 * party of it, and whoever the register of experts ties to one. The chair is screened like every member.
 */
import type { Instant } from '../../policy/kernel/time';
import type { MeetingItem, MeetingRecord } from '../../policy/round/meeting';
import { refusal, type Refusal } from '../../policy/words/refusals';
import type { CaseRecord } from '../../store/case/cases';
import { tiedAmong } from '../../store/case/expert-draws';
import type { Tx } from '../../store/kernel/connection';
import { expertsOf } from '../../store/people/experts';

/** A refusal for each member who should have kept away from an item and has not. */
export async function membersToRecuse(
  { members, present, chair, items }: MeetingRecord,
  cases: ReadonlyMap<string, CaseRecord>,
  at: Instant,
  tx: Tx,
): Promise<Refusal[]> {
  const sitting = [...new Set([chair, ...present])];
  const known = await expertsOf([...new Set([...members, chair])], tx);
  const refusals: Refusal[] = [];
  for (const [nth, item] of items.entries()) {
    const kase = cases.get(item.caseNo);
    if (kase === undefined) continue;
    const tied = (await tiedAmong(kase, known, at)).map(({ expert }) => expert);
    const path = `items[${nth}].recused`;
    refusals.push(...inItem({ kase, item, sitting, tied, path }));
  }
  return refusals;
}

interface LineSitting {
  readonly kase: CaseRecord;
  readonly item: MeetingItem;
  readonly sitting: readonly string[];
  readonly tied: readonly string[];
  readonly path: string;
}

function inItem({ kase, item, sitting, tied, path }: LineSitting): Refusal[] {
  const { _id: caseNo, experts, opinions, appliedBy = [] } = kase;
  const away = new Set(item.recused.map(({ member }) => member));
  const reviewed = new Set([...experts, ...opinions.map(({ expert }) => expert)]);
  return sitting
    .filter((member) => !away.has(member))
    .flatMap((member) => {
      if (reviewed.has(member)) return [refusal('member-reviewed', { caseNo, member }, path)];
      const isTied = tied.includes(member) || appliedBy.includes(member);
      return isTied ? [refusal('member-tied', { caseNo, member }, path)] : [];
    });
}
