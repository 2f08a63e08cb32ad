/**
 * A round whose publicity goes on for ever, so that units can be objected to, and the round whose cases are on their
 * way meanwhile: its meetings, lists and approvals are valid acts beside the burst.
 */
import type { RoundDecisionName, RoundDecisions } from '../../../../policy/case/decisions';
import type { Actor } from '../../../../policy/model/nouns';
import { ROUND_DECISION_NAMES, roundWorkflowId } from '../../../../workflows/round/messages';
import { bureau, bureauApprover, centre } from '../../../support/workflow-house';
import { Season } from '../../../support/season';
import type { Message, Stage, Target } from '../target';

const reason = '反映该单位情况';
const citizen: Actor = { id: 'citizen-1', role: 'public' };

function said<N extends RoundDecisionName>(name: N, message: RoundDecisions[N]): Message {
  return { name, args: [message] };
}

export function roundTarget({ house, season: walked, random }: Stage): Target {
  let own: { readonly season: Season; readonly units: readonly string[] } | undefined;
  const opened = async () => {
    const season = await Season.open(house, 'redemption', {
      readings: { publicityWorkingDays: 20 },
      closesOn: walked.notice.closesOn,
      supportTo: walked.notice.closesOn,
    });
    const nos = [await season.published(await season.filed())];
    for (const no of nos) await house.decide(no, 'suspend', { actor: centre, reason });
    const cases = await Promise.all(nos.map((no) => season.case(no)));
    return { season, units: [season.provider.uscc, ...cases.map(({ applicant }) => applicant)] };
  };
  return {
    updates: [...ROUND_DECISION_NAMES, 'publishNotice'],
    signals: ROUND_DECISION_NAMES,
    refusesCancellation: true,
    next: async () => {
      own ??= await opened();
      const { season, units } = own;
      const ids = [season, season, walked].map(({ notice }) => roundWorkflowId(notice.id));
      const valid = units.flatMap((unit) => [objection(unit, '一'), objection(unit, '二')]);
      return { ids: [random.pick(ids)], valid, refused: refused() };
    },
  };
}

const objection = (unit: string, which: string): Message =>
  said('objectToUnit', { actor: citizen, reason: `${reason}之${which}`, unit, evidence: [] });

function refused(): Message[] {
  const act = { reason: '依程序办理', actId: 'nowhere/act/1', hash: 'f'.repeat(64) };
  return [
    said('objectToUnit', { actor: citizen, reason, unit: '91650104MA0000000X', evidence: [] }),
    said('holdMeeting', { ...act, actor: centre }),
    said('publishResults', { ...act, actor: centre }),
    said('issueApproval', { ...act, actor: bureauApprover }),
    said('issueApproval', { ...act, actor: centre }),
    { name: 'publishNotice', args: [{ actor: bureau, reason, filing: 'nowhere' }] },
  ];
}
