/** The end of a process that takes messages. */
import { allHandlersFinished, condition } from '@temporalio/workflow';

/**
 * Until every message that was taken in is answered, and what they brought is worked on: also what comes while the last of
 * the work is done. A process that ended before would leave its sender without an answer to what is on record.
 */
export async function untilAllIsAnswered(
  hasWork: () => boolean,
  work: () => Promise<unknown>,
): Promise<void> {
  for (;;) {
    await condition(allHandlersFinished);
    if (!hasWork()) return;
    await work();
  }
}
