/** The season's meeting (Arts. 14, 17(4)): whom and how much, never above the explained ceiling. */
import { shareOf, yuan } from '../../../policy/kernel/money';
import { centre, MEMBERS } from '../cast/people';
import { redemptionOf } from '../cast/redemptions';
import type { BodyOf } from '../../../api-client/contract';
import type { Decision } from '../../../api-client/papers';
import { heldToday } from '../meetings';
import { awaits, type Stage } from '../stage';
import type { RedemptionCase } from './3-applications';

type MeetingBody = BodyOf<'holdMeeting'>;

const TOO_FEW = 3;

/** Days that the last cases may still need to be ready. */
const READY_DAYS = 30;

export async function seasonMeeting(
  stage: Stage,
  roundId: string,
  cases: readonly RedemptionCase[],
): Promise<void> {
  stage.chapter('会议审定（第十七条第四项）');
  const condition = { what: '可以上会', days: READY_DAYS, holds: awaits('meeting') };
  await stage.casesWhen(roundId, cases, condition);
  const decisions = decisionsOn(cases);
  const hold = (body: MeetingBody) => stage.as(centre).holdMeeting(roundId, body);
  const held = heldToday(stage, 'deliberation', decisions);

  const small = heldToday(stage, 'deliberation', decisions, TOO_FEW);
  await stage.refused('会议', '到会人数不足', 'meeting-without-quorum', hold(small));
  // A meeting on one case that cannot be decided so is refused; among others it would fail alone.
  const recused = decisions.filter((one) => one.recused !== undefined);
  const voted = withVotesOfRecused(heldToday(stage, 'deliberation', recused));
  await stage.refused('会议', '应回避的委员参加表决', 'vote-of-recused', hold(voted));
  const generous = heldToday(stage, 'deliberation', aboveCeiling(decisions));
  await stage.refused('会议', '超过该件最高支持金额', 'amount-above-ceiling', hold(generous));

  const { lines } = await stage.inForce(await hold(held));
  const refused = decisions.filter(({ supported }) => !supported).map(({ no }) => no);
  const supported = lines - refused.length;
  stage.tell('会议', `审定${lines}件：支持${supported}件，不支持${refused.join('、')}`);
}

/** The second project of one enterprise gets what the first has left of its quota. */
export function decisionsOn(cases: readonly RedemptionCase[]): readonly Decision[] {
  const quotaLeftFen = new Map<string, number>();
  return cases.map((kase, at) => {
    const { no, part } = kase;
    if (part.plot === 'unsupported') return { no, supported: false, reason: '多数专家不推荐' };
    const { uscc } = part.enterprise;
    const left = quotaLeftFen.get(uscc) ?? yuan(100_000);
    const amountFen = Math.min(askedFen(kase), left);
    quotaLeftFen.set(uscc, left - amountFen);
    const decision = { no, supported: true, amountFen, reason: '符合条件' };
    return at === 0 ? { ...decision, recused: MEMBERS[1] } : decision;
  });
}

/** Half of what counts, and a tenth less for every fifth project: the review decides the actual amount. */
function askedFen({ part }: RedemptionCase): number {
  const { contract } = redemptionOf(part, '-');
  const half = shareOf(contract.eligibleFen, { of: 1, in: 2 });
  return part.project % 5 === 0 ? shareOf(half, { of: 9, in: 10 }) : half;
}

/** One of them, with more than any case may get. */
function aboveCeiling(decisions: readonly Decision[]): readonly Decision[] {
  const one = decisions.find(({ supported, recused }) => supported && recused === undefined);
  return one === undefined ? [] : [{ ...one, amountFen: yuan(100_000) + 1 }];
}

function withVotesOfRecused({ reason, meeting }: MeetingBody): MeetingBody {
  const items = meeting.items.map((item) => ({
    ...item,
    votes: [...item.votes, ...item.recused.map(({ member }) => ({ member, vote: 'for' as const }))],
  }));
  return { reason, meeting: { ...meeting, items } };
}
