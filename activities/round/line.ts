/** One line of an act over many cases: what it is given, and what it needs of its case. */
import type { Calendar } from '../../policy/calendar/calendar';
import { invariant } from '../../policy/kernel/invariant';
import type { Instant } from '../../policy/kernel/time';
import { refusal, Refused } from '../../policy/words/refusals';
import type { WaitName } from '../../policy/case/waits';
import type { Awards } from '../../store/money/awards';
import type { BatchActRecord, BatchKind } from '../../store/round/batch-acts';
import type { CaseRecord } from '../../store/case/cases';
import type { Limits } from '../../store/case/ceilings';
import type { Tx } from '../../store/kernel/connection';
import type { GateFaults } from '../../store/case/gates';
import type { Hold } from '../../store/money/holds';
import type { PartyNotice } from '../../store/people/party-notices';
import { waitNamed } from '../case/waits';

export interface Line<K extends BatchKind> {
  readonly act: BatchActRecord<K>;
  /** Idempotency key of the line: the act's id and the case's number. */
  readonly key: string;
  readonly kase: CaseRecord;
  readonly at: Instant;
  readonly calendar: Calendar;
  /** What limits the awards of the lines that are carried out together. */
  readonly limits: Limits;
  /** What each of them holds, for acts that move it on: read once. */
  readonly holds: ReadonlyMap<string, Hold>;
  /** What they do to their awards, and whom they tell of something: written once all of them are judged. */
  readonly awards: Awards;
  readonly notices: PartyNotice[];
  /** The cases that may no longer be paid (Arts. 16(3), 20), judged together. */
  readonly barred: GateFaults;
  /** Those that the bank says to have paid against its own first answer, each with that order. */
  readonly disputed: ReadonlyMap<string, string>;
  readonly tx: Tx;
}

/** What the case holds, for an act that moves it on. */
export function heldIn(holds: ReadonlyMap<string, Hold>, { _id }: CaseRecord): Hold {
  const hold = holds.get(_id);
  invariant(hold !== undefined, `nothing was ever held for ${_id}`);
  return hold;
}

/** A case may have been withdrawn or suspended since the act was recorded: its line then fails alone. */
export function requireWait(
  kase: CaseRecord,
  name: WaitName,
  code:
    | 'case-not-for-meeting'
    | 'case-not-for-payment'
    | 'case-not-for-publication'
    | 'publicity-running',
): void {
  const { _id: caseNo, suspendedSince, waits } = kase;
  if (suspendedSince !== undefined) throw new Refused(refusal('line-suspended', { caseNo }));
  if (waitNamed(waits, name) === undefined) throw new Refused(refusal(code, { caseNo }));
}
