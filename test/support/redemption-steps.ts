/** One redemption through HTTP, up to where a test of the API begins. */
import type { BodyOf } from '../../api-client/contract';
import {
  meetingOf,
  opinion,
  recommendation,
  type Decision,
  type Session,
} from '../../api-client/papers';
import {
  applicant,
  centre,
  district,
  expert,
  redemption,
  today,
  uscc,
  type House,
} from './api-house';
import { metChecklist } from './submission-examples';

export const recommend = recommendation(metChecklist.redemption);
const EXPERTS = [1, 2, 3].map(expert);
const MEMBERS = ['m1', 'm2', 'm3'];

/** Hands in the redemption of the nth enterprise, and answers its number. */
export async function submitted(house: House, roundId: string, n: number): Promise<string> {
  const by = house.as(applicant(uscc(n)));
  const { no, answer } = await by.applyForRedemption(redemption(roundId, n));
  expect(answer).toMatchObject({ step: '17(3)', result: 'accepted' });
  return no;
}

/** Recommended by the district, and by three experts. */
export async function toMeeting(house: House, no: string): Promise<void> {
  await house.as(district('650104')).decide(no, 'preliminary-review', recommend);
  const experts = EXPERTS.map(({ id }) => id);
  await house.as(centre).decide(no, 'expert-assignment', { reason: '随机抽取', experts });
  for (const one of EXPERTS)
    await house.as(one).decide(no, 'opinions', opinion(metChecklist.redemption));
}

/** The meeting of today that has supported these cases. */
export function meetingOn(
  cases: readonly Omit<Decision, 'reason' | 'supported'>[],
  change: Partial<Session> = {},
  reason = '会议已召开',
): BodyOf<'holdMeeting'> {
  const decisions = cases.map((one) => ({ ...one, supported: true, reason: '符合条件' }));
  const session = { heldOn: today(), members: MEMBERS, decisions, ...change };
  return { reason, meeting: meetingOf(session) };
}
