/**
 * A round (Art. 13): publishes its notice, opens and closes its window, chases what is overdue each day,
 * carries the acts over many cases to the cases, and concludes when each case has ended.
 */
import {
  allHandlersFinished,
  condition,
  continueAsNew,
  setCurrentDetails,
  workflowInfo,
} from '@temporalio/workflow';
import { addDays, civilDateOf, startOf } from '../../policy/kernel/time';
import { batch, records } from '../activity-options';
import { clockOf } from '../clock';
import { BatchDesk } from './batch-desk';
import type { RoundInput, RoundProgress } from './messages';

export async function round(input: RoundInput): Promise<RoundProgress> {
  const clock = clockOf(input.clock);
  const desk = new BatchDesk(input, clock);
  if (input.carriedOn === undefined) await desk.noticePublished();
  let nextBeat = input.carriedOn?.nextBeat ?? clock.now();

  for (;;) {
    await clock.until(nextBeat, () => desk.hasWork());
    await desk.carryOutAll();
    if (clock.now() >= nextBeat) {
      const at = clock.now();
      const progress = await records.turnRound({ roundId: input.roundId, at });
      setCurrentDetails(`**${progress.state}**\n\n- 未办结：${progress.openCases}`);
      await batch.chaseOverdue({ roundId: input.roundId, at });
      desk.progress = progress;
      if (progress.state === 'concluded') break;
      nextBeat = startOf(addDays(civilDateOf(at), 1));
    }
    if (workflowInfo().continueAsNewSuggested && !desk.hasWork() && allHandlersFinished()) {
      await continueAsNew<typeof round>({ ...input, carriedOn: { nextBeat } });
    }
  }
  await condition(allHandlersFinished);
  return desk.progress;
}
