/** The papers that acts hand in, as the contract has them: a recommendation, an opinion, the minutes of a meeting. */
import type { DecisionSent, BodyOf } from './contract';

export type Checklist = DecisionSent<'opinions'>['checklist'];
type Check = Checklist[number]['check'];
export type Meeting = BodyOf<'holdMeeting'>['meeting'];
export type MeetingItem = Meeting['items'][number];

/** One that is not met fails its first line. */
export function checklistOf(checks: readonly Check[], met = true): Checklist {
  return checks.map((check, at) => ({ check, met: met || at > 0 }));
}

export function recommendation(checklist: Checklist, reason = '材料齐全，予以推荐') {
  return { outcome: 'recommend', reason, checklist, faults: [] } as const;
}

export function opinion(checklist: Checklist, reason = '同意', recommends = true) {
  return { reason, recommends, checklist };
}

/** What a meeting decides on one case. */
export interface Decision {
  readonly no: string;
  readonly supported: boolean;
  readonly amountFen?: number;
  /** Of a reduced award. */
  readonly fullFen?: number;
  readonly reason: string;
  /** A member who keeps away from this item (Art. 22). */
  readonly recused?: string;
}

export interface Session extends Pick<Meeting, 'heldOn' | 'members' | 'reduction'> {
  readonly decisions: readonly Decision[];
  readonly kind?: Meeting['kind'];
  /** All members, unless told. */
  readonly present?: readonly string[];
  readonly minutes?: string;
}

/** The first member chairs, the second records, and whoever is present votes for what was decided. */
export function meetingOf({ decisions, ...session }: Session): Meeting {
  const { members, present = members } = session;
  const [chair = '', recorder = ''] = members;
  return {
    kind: 'deliberation',
    minutes: '逐件审议，表决结果见各项。',
    ...session,
    present,
    chair,
    recorder,
    items: decisions.map((decision) => itemOf(decision, present)),
  };
}

export function itemOf(decision: Decision, present: readonly string[]): MeetingItem {
  const { no, recused, ...decided } = decision;
  const vote = decision.supported ? 'for' : 'against';
  const voters = present.filter((member) => member !== recused);
  return {
    caseNo: no,
    ...decided,
    recused: recused === undefined ? [] : [{ member: recused, why: '与当事单位有关系' }],
    votes: voters.map((member) => ({ member, vote })),
  };
}
