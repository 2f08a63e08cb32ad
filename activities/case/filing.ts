/** What the applications of both procedures share: the filing as handed in, and the case it opens. */
import type { Calendar } from '../../policy/calendar/calendar';
import type { Instant } from '../../policy/kernel/time';
import type { Actor, ProcedureName } from '../../policy/model/nouns';
import { refusal, Refused } from '../../policy/words/refusals';
import type { Act } from '../../store/case/case-acts';
import type { Tx } from '../../store/kernel/connection';
import { roundWithCalendar, type RoundRecord } from '../../store/round/rounds';
import { blank } from './new-case';

export interface Submission {
  readonly no: string;
  readonly procedure: ProcedureName;
  readonly at: Instant;
  readonly filing: string;
  readonly actor: Actor;
}

export function refuseOther(actor: Actor, uscc: string): void {
  if (actor.party !== uscc) throw new Refused(refusal('wrong-party'));
}

/**
 * A concluded round takes no case in, however late its process comes to record it (Art. 13). Answers the calendar by
 * which the case's periods are counted.
 */
export async function refuseOnceConcluded(tx: Tx, { _id }: RoundRecord): Promise<Calendar> {
  const [round, calendar] = await roundWithCalendar(_id, tx);
  if (round.state === 'concluded') throw new Refused(refusal('round-concluded', { round: _id }));
  return calendar;
}

export function submitAct({ no, at, actor: by, filing }: Submission): Act {
  return { key: `${filing}/submit`, no, at, by, channel: 'api', act: 'submit', reason: filing };
}

export function blankCase(input: Submission, round: RoundRecord) {
  const { programmeYear, policy, _id: roundId } = round;
  return {
    ...blank(input.no, { roundId, programmeYear, policy, openedAt: input.at }),
    submittedAt: input.at,
  };
}
