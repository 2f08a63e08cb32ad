/** A meeting of today by the members of the cast (Arts. 10(5), 17(4)). */
import type { BodyOf } from '../../api-client/contract';
import { meetingOf, type Decision, type Meeting } from '../../api-client/papers';
import { MEMBERS } from './cast/people';
import type { Stage } from './stage';

/** @param present how many of the five members came */
export function heldToday(
  stage: Stage,
  kind: Meeting['kind'],
  decisions: readonly Decision[],
  present: number = MEMBERS.length,
): BodyOf<'holdMeeting'> {
  const there = MEMBERS.slice(0, present);
  const held = { kind, heldOn: stage.time.today(), members: MEMBERS, present: there, decisions };
  return { reason: '会议记录经主持人核对', meeting: meetingOf(held) };
}
