/**
 * A round (Art. 13): publishes its notice, opens and closes its window, chases what is overdue each day,
 * carries the acts over many cases to the cases, and concludes when each case has ended. Once its notice is
 * published it is not cancelled: its cases, and those who may still apply, depend on it.
 */
import { CancellationScope, continueAsNew } from '@temporalio/workflow';
import { addDays, civilDateOf, startOf, type Instant } from '../../policy/kernel/time';
import { queued, records } from '../activity-options';
import { isTimeToCarryOn } from '../carry-on';
import { clockOf, type Clock } from '../clock';
import { summaryOf } from '../summaries';
import { BatchDesk } from './batch-desk';
import type { RoundInput, RoundProgress } from './messages';

export async function round(input: RoundInput): Promise<RoundProgress> {
  const clock = clockOf(input.clock);
  const desk = new BatchDesk(input, clock);
  try {
    if (input.carriedOn !== true && !(await desk.noticePublished())) return desk.progress;
    desk.refuseCancellation();
    return await CancellationScope.nonCancellable(() => season(input, clock, desk));
  } finally {
    await CancellationScope.nonCancellable(() => desk.close());
  }
}

async function season(input: RoundInput, clock: Clock, desk: BatchDesk): Promise<RoundProgress> {
  if (input.carriedOn === true) await desk.takeUp();
  let nextBeat = clock.now();

  for (;;) {
    await clock.until(nextBeat, `${civilDateOf(nextBeat)}的例行检查`, () => desk.hasWork());
    await desk.carryOutAll();
    if (clock.now() >= nextBeat) {
      const at = clock.now();
      await desk.carriedOn('turnRound', summaryOf('turnRound'), () => turn(input, desk, at));
      if (desk.progress.state === 'concluded') return desk.progress;
      nextBeat = startOf(addDays(civilDateOf(at), 1));
    }
    if (isTimeToCarryOn() && !desk.hasWork())
      await continueAsNew<typeof round>({ ...input, carriedOn: true });
  }
}

/** What a new day brings: the window opened or closed, what broke off tried again, the late chased. */
async function turn({ roundId }: RoundInput, desk: BatchDesk, at: Instant): Promise<void> {
  desk.progress = await records.turnRound({ roundId, at });
  desk.carryOutAgain(desk.progress.carryingOut);
  await queued.chaseOverdue({ roundId, at });
}
