/** Evaluations of the years before: counted, proposed and returned again and again, and at last confirmed. */
import { namesOf, type ActName, type Message as ActMessage } from '../../../../policy/acts/act';
import { EVALUATION, type EvaluationActs } from '../../../../policy/evaluation/acts';
import { yearOf } from '../../../../policy/kernel/time';
import {
  evaluationOf,
  evaluationSubject,
  type EvaluationRecord,
} from '../../../../store/processes/evaluation';
import { TASK_QUEUE } from '../../../../workflows/messages';
import { bureau, bureauApprover, centre } from '../../../support/workflow-house';
import { firstDue, type Message, type Stage, type Target } from '../target';

const reason = '年度评估';

function said<N extends ActName<EvaluationActs>>(
  name: N,
  message: ActMessage<EvaluationActs, N>,
): Message {
  return { name, args: [message] };
}

export function evaluationTarget(stage: Stage): Target {
  let year: number | undefined;
  const open = async (): Promise<EvaluationRecord> => {
    year ??= yearOf(await stage.house.today()) - 1;
    const known = await evaluationOf(year);
    if (known !== null && known.state !== 'decided') return known;
    if (known !== null) year -= 1;
    return started(stage, year);
  };
  return {
    updates: namesOf(EVALUATION),
    signals: [],
    refusesCancellation: true,
    next: async () => {
      const record = await open();
      const about = { valid: valid(record, stage), refused: REFUSED, due: firstDue(record.waits) };
      return { ids: [evaluationSubject(record._id)], ...about };
    },
  };
}

async function started({ house }: Stage, year: number): Promise<EvaluationRecord> {
  await house.client.workflow.start('evaluation', {
    taskQueue: TASK_QUEUE,
    workflowId: evaluationSubject(year),
    args: [{ year, ...house.byClock }],
    workflowIdConflictPolicy: 'USE_EXISTING',
  });
  return house.until(async () => (await evaluationOf(year)) ?? undefined);
}

const REFUSED: readonly Message[] = [
  said('proposeGrades', { actor: centre, reason, hash: 'f'.repeat(64), deviations: [] }),
  said('returnGrades', { actor: centre, reason }),
  said('confirmGrades', { actor: centre, reason, hash: 'f'.repeat(64), removals: [] }),
  said('recountFigures', { actor: bureau, reason }),
];

function valid({ state, snapshot, proposal }: EvaluationRecord, { random }: Stage): Message[] {
  const recount = said('recountFigures', { actor: centre, reason: '另有付款' });
  if (state === 'proposing') {
    const hash = snapshot?.hash ?? '';
    return [said('proposeGrades', { actor: centre, reason, hash, deviations: [] }), recount];
  }
  if (state !== 'deciding') return [recount];
  const back = said('returnGrades', { actor: bureau, reason });
  const { hash = '' } = proposal ?? {};
  const confirm = said('confirmGrades', { actor: bureauApprover, reason, hash, removals: [] });
  return random.chance(0.15) ? [back, confirm] : [back];
}
