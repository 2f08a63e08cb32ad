/** Acts over many cases, as the API takes them: meetings (Arts. 10(5), 17(4)), lists and approval documents. */
import type { Fen } from '../../policy/kernel/money';
import type { MeetingItem, MeetingKind, MeetingRecord } from '../../policy/round/meeting';
import { MEMBERS } from './cast/people';
import type { Stage } from './stage';

export interface Decision {
  readonly no: string;
  readonly supported: boolean;
  readonly amountFen?: Fen;
  readonly reason: string;
  /** Keeps away from this item (Art. 22). */
  readonly recused?: (typeof MEMBERS)[number];
}

export interface MeetingBody {
  readonly reason: string;
  readonly meeting: Omit<MeetingRecord, 'id' | 'roundId'>;
}

/** @param present how many of the five members came */
export function meetingOf(
  stage: Stage,
  kind: MeetingKind,
  decisions: readonly Decision[],
  present: number = MEMBERS.length,
): MeetingBody {
  const there = MEMBERS.slice(0, present);
  return {
    reason: '会议记录经主持人核对',
    meeting: {
      ...{ kind, heldOn: stage.time.today(), members: MEMBERS, present: there },
      ...{ chair: MEMBERS[0], recorder: MEMBERS[1], minutes: '逐件审议，表决结果见各项。' },
      items: decisions.map((decision) => itemOf(decision, there)),
    },
  };
}

function itemOf(
  { no, supported, amountFen, reason, recused }: Decision,
  present: readonly string[],
): MeetingItem {
  const vote = supported ? 'for' : 'against';
  const voters = present.filter((member) => member !== recused);
  return {
    ...{ caseNo: no, supported, reason },
    ...(amountFen !== undefined && { amountFen }),
    recused: recused === undefined ? [] : [{ member: recused, why: '与当事单位有关系' }],
    votes: voters.map((member) => ({ member, vote })),
  };
}
