/**
 * Calls of activities, one after the other within one process: acts on one record would only hold each other up, and
 * what came first is recorded first.
 */
import { condition } from '@temporalio/workflow';

/** The same activities; a call begins when the one before it, by whichever handler or timer, has its answer. */
export function oneAtATime<Activities extends object>(activities: Activities): Activities {
  const waiting: symbol[] = [];
  const inTurn = async (call: () => Promise<unknown>): Promise<unknown> => {
    const turn = Symbol();
    waiting.push(turn);
    try {
      if (waiting[0] !== turn) await condition(() => waiting[0] === turn);
      return await call();
    } finally {
      waiting.splice(waiting.indexOf(turn), 1);
    }
  };
  return new Proxy(activities, {
    get(target, name) {
      const activity = Reflect.get(target, name) as (...args: unknown[]) => Promise<unknown>;
      return (...args: unknown[]) => inTurn(() => activity(...args));
    },
  });
}
