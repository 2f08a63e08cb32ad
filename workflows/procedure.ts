/** Runs one procedure of the Measures: keeps its place, and brings every case to an end that is on record. */
import {
  allHandlersFinished,
  CancellationScope,
  CancelledFailure,
  condition,
  isCancellation,
  setHandler,
} from '@temporalio/workflow';
import type { ProcedureName } from '../policy/model/nouns';
import { PROCEDURES, type StepOf } from '../policy/case/procedures';
import type { Answer, Ending } from '../policy/case/waits';
import { CaseEnded, Desk } from './desk';
import { progressQuery, type CaseInput } from './messages';

export type Step<P extends ProcedureName> = <T>(
  article: StepOf<P>,
  work: () => Promise<T>,
) => Promise<T>;

export async function procedure<P extends ProcedureName>(
  name: P,
  input: CaseInput,
  body: (step: Step<P>, desk: Desk) => Promise<Answer>,
): Promise<Ending> {
  const desk = new Desk(input);
  const steps: readonly string[] = PROCEDURES[name];
  let completed = 0;
  setHandler(progressQuery, () => ({ steps, completed }));
  const step: Step<P> = async (article, work) => {
    if (article !== steps[completed]) {
      throw new Error(`Step ${article} is out of order: ${String(steps[completed])} is due.`);
    }
    const product = await work();
    completed += 1;
    return product;
  };
  try {
    await desk.ready;
    if (input.cancelled === true) throw new CancelledFailure('Cancelled in the history before');
    return endingOf(await body(step, desk));
  } catch (error) {
    if (error instanceof CaseEnded) return error.ending;
    if (!isCancellation(error)) throw error;
    const ending = await CancellationScope.nonCancellable(() => cancelled(desk));
    if (ending.outcome !== 'cancelled') return ending;
    throw error;
  } finally {
    await CancellationScope.nonCancellable(() => condition(allHandlersFinished));
  }
}

function endingOf(last: Answer): Ending {
  if (last.ended === undefined) throw new Error(`${last.no} left its last step without an ending.`);
  return last.ended;
}

/**
 * Cancellation through Temporal ends the case on record and releases what it holds. While money is with
 * the bank only the bank's answer moves the case: paid, it has ended well after all.
 */
async function cancelled(desk: Desk): Promise<Ending> {
  desk.cancel();
  try {
    for (;;) {
      const answer = await desk.record('cancel');
      if (answer.ended !== undefined) return answer.ended;
      const report = await desk.take('reportPayment');
      if (report.ended !== undefined) return report.ended;
    }
  } catch (error) {
    if (error instanceof CaseEnded) return error.ending;
    throw error;
  }
}
