/**
 * Reading of Art. 22: whoever decided on a case may take it back until somebody acts on it, with a reason. Which decisions can
 * be taken back, their rows say; both acts stay on the trail.
 */
import type { DecisionRow } from '../acts/decision-row';
import { CASE_ACTS } from './acts';
import type { CaseDecisionName } from './decisions';
import type { BriefAnswer } from './waits';

/** Whether an act, by its name on the trail, is a decision that can be taken back. */
export function mayBeTakenBack(act: string): act is CaseDecisionName {
  if (!Object.hasOwn(CASE_ACTS, act)) return false;
  const row: DecisionRow = CASE_ACTS[act as CaseDecisionName];
  return row.mayBeTakenBack === true;
}

/**
 * What still stands of what has been answered, oldest first: without what was taken back and without its taking back, and of a
 * meeting's record the one that puts it right.
 */
export function standingAnswers(answers: readonly BriefAnswer[]): BriefAnswer[] {
  const standing: BriefAnswer[] = [];
  for (const answer of answers) {
    const takenBack = takenBackBy(answer);
    if (answer.act === CORRECTION) putRight(standing, answer);
    else if (takenBack === undefined) standing.push(answer);
    else {
      const at = standing.findLastIndex(({ act }) => act === takenBack);
      if (at >= 0) standing.splice(at, 1);
    }
  }
  return standing;
}

/** The act of a case by which the record of its last meeting is put right. */
const CORRECTION = 'correctDeliberation';
const OF_MEETING: readonly string[] = ['deliberate', 'redeliberate'];

/** What the meeting has answered is what it answers now. */
function putRight(standing: BriefAnswer[], answer: BriefAnswer): void {
  const at = standing.findLastIndex(({ act }) => OF_MEETING.includes(act));
  const [wrong] = at < 0 ? [] : standing.splice(at, 1);
  if (wrong !== undefined) standing.push({ ...answer, act: wrong.act });
}

/** Whether the steps of the procedure are entered anew after this act: what they have gone on from is not so any more. */
export const undoesSteps = ({ act }: Pick<BriefAnswer, 'act'>): boolean =>
  act === 'takeBackDecision' || act === CORRECTION;

/** The name of the act that this one takes back, if it does. */
export function takenBackBy({
  act,
  result,
}: Pick<BriefAnswer, 'act' | 'result'>): string | undefined {
  const isRetraction = act === 'takeBackDecision' || act === 'takeBackOpinion';
  return isRetraction ? result : undefined;
}

/** What the parties are told. */
export function retractionNotice(no: string, act: CaseDecisionName, reason: string): string {
  const because = /[。！？.!?]$/u.test(reason) ? reason : `${reason}。`;
  return `${no}：“${CASE_ACTS[act].zh}”的结果已由作出的人员收回，不再有效，由其重新办理。理由：${because}此前据此发出的通知一并失效。`;
}
