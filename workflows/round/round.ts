/**
 * A round (Art. 13): publishes its notice, opens and closes its window, chases what is overdue each day,
 * carries the acts over many cases to the cases, and concludes when each case has ended.
 */
import {
  allHandlersFinished,
  CancellationScope,
  continueAsNew,
  workflowInfo,
} from '@temporalio/workflow';
import { addDays, civilDateOf, startOf, type Instant } from '../../policy/kernel/time';
import { queued, records } from '../activity-options';
import { clockOf, type Clock } from '../clock';
import { BatchDesk } from './batch-desk';
import type { RoundInput, RoundProgress } from './messages';

export async function round(input: RoundInput): Promise<RoundProgress> {
  const clock = clockOf(input.clock);
  const desk = new BatchDesk(input, clock);
  try {
    return await season(input, clock, desk);
  } finally {
    // Also a cancelled round carries out what it has recorded, and answers whoever has asked.
    await CancellationScope.nonCancellable(() => desk.close());
  }
}

async function season(input: RoundInput, clock: Clock, desk: BatchDesk): Promise<RoundProgress> {
  if (input.carriedOn === undefined && !(await desk.noticePublished())) return desk.progress;
  let nextBeat = input.carriedOn?.nextBeat ?? clock.now();

  for (;;) {
    await clock.until(nextBeat, () => desk.hasWork());
    await desk.carryOutAll();
    if (clock.now() >= nextBeat) {
      const at = clock.now();
      await desk.carriedOn('turnRound', () => turn(input, desk, at));
      if (desk.progress.state === 'concluded') return desk.progress;
      nextBeat = startOf(addDays(civilDateOf(at), 1));
    }
    if (workflowInfo().continueAsNewSuggested && !desk.hasWork() && allHandlersFinished()) {
      await continueAsNew<typeof round>({ ...input, carriedOn: { nextBeat } });
    }
  }
}

/** What a new day brings: the window opened or closed, and whoever is late is chased. */
async function turn({ roundId }: RoundInput, desk: BatchDesk, at: Instant): Promise<void> {
  desk.progress = await records.turnRound({ roundId, at });
  await queued.chaseOverdue({ roundId, at });
}
