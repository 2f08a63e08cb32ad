/** What an institution is told of its spot check (Art. 8), each thing once. */
import { reapplicationInWords } from '../../policy/articles/art-08-institutions';
import { civilDateOf, plusMs, type Instant } from '../../policy/kernel/time';
import { CHECK_RESULTS } from '../../policy/spot-check/check';
import { withRemedies } from '../../policy/words/remedies';
import type { Tx } from '../../store/kernel/connection';
import { giveNotices, type PartyNotice } from '../../store/people/party-notices';
import {
  spotCheckSubject,
  type CheckRecord,
  type SpotCheckYear,
} from '../../store/processes/spot-check';

type Year = Pick<SpotCheckYear, '_id' | 'trail'>;
type NoticeText = Pick<PartyNotice, 'message' | 'until'>;

function notice(
  { _id: year, trail }: Year,
  party: string,
  at: Instant,
  told: NoticeText,
): PartyNotice {
  const about = spotCheckSubject(year);
  // As wide as to sort in the order in which they were given.
  const _id = `${about}/${String(trail.length).padStart(6, '0')}/${party}`;
  return { _id, party, about, at, kind: 'spot-check', cite: 'Art. 8', ...told };
}

export async function tellDrawn(
  tx: Tx,
  year: Year,
  institutions: readonly string[],
  at: Instant,
): Promise<void> {
  const message = `贵单位已被抽入${year._id}年度抽查名单，抽取过程和结果已公开。`;
  const told = { message, until: civilDateOf(at) };
  await giveNotices(
    tx,
    institutions.map((institution) => notice(year, institution, at, told)),
  );
}

/** Tells of what a decision changes of a check, as far as it is for the institution to know. */
export async function tellChanged(
  tx: Tx,
  year: Year,
  institution: string,
  at: Instant,
  set: Partial<CheckRecord>,
): Promise<void> {
  const told = toldOf(year, set, at);
  if (told !== undefined) await giveNotices(tx, [notice(year, institution, at, told)]);
}

function toldOf(
  { _id: year }: Year,
  { result, consequences, suspended, wait }: Partial<CheckRecord>,
  at: Instant,
): NoticeText | undefined {
  const today = civilDateOf(at);
  if (result !== undefined) {
    const reapplyFrom = consequences?.at(-1)?.reapplyFrom;
    const again = reapplyFrom === undefined ? '' : `，${reapplicationInWords(reapplyFrom)}`;
    const ending = `${year}年度抽查已办结：${CHECK_RESULTS[result]}${again}。`;
    return { message: result === 'removed' ? withRemedies(ending) : ending, until: today };
  }
  if (wait?.name !== 'rectification') return undefined;
  const until = wait.dueAt === undefined ? undefined : civilDateOf(plusMs(wait.dueAt, -1));
  const when = until === undefined ? '期限另行通知' : `请于${until}（24时）前报告整改情况`;
  const standing = suspended === true ? '，整改经核实之前暂停服务资格' : '';
  return { message: `${year}年度抽查要求整改，${when}${standing}。`, until: until ?? today };
}

export async function tellLate(
  tx: Tx,
  year: Year,
  { institution }: Pick<CheckRecord, 'institution'>,
  at: Instant,
): Promise<void> {
  const message = `${year._id}年度抽查的整改期限已过，中心作出决定之前仍可报告整改情况。`;
  await giveNotices(tx, [notice(year, institution, at, { message, until: civilDateOf(at) })]);
}
