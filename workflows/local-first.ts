/**
 * Calls of activities: beside the process's own task first, and by the server where no answer has come soon. A task
 * that goes on for the sake of a local activity is prolonged by another one, and on replay the two are one: what had
 * come with the second is then taken before what had begun in the first. So no local activity lasts so long.
 */
import { ActivityFailure, TimeoutFailure } from '@temporalio/workflow';

type Call = (...args: unknown[]) => Promise<unknown>;

/** The activities of `local`; one that is late is done again by the same of `byServer`, under the same key. */
export function localFirst<Activities extends object>(
  local: Activities,
  byServer: { readonly [Name in keyof Activities]: Activities[Name] },
): Activities {
  return new Proxy(local, {
    get(target, name): Call {
      const call = (activities: object): Call => Reflect.get(activities, name) as Call;
      return async (...args) => {
        try {
          return await call(target)(...args);
        } catch (error) {
          if (!isLate(error)) throw error;
          return call(byServer)(...args);
        }
      };
    },
  });
}

/** No answer has come in its time; every other failure is one. On replay the timeout comes without its wrapping. */
function isLate(error: unknown): boolean {
  const failure = error instanceof ActivityFailure ? error.cause : error;
  return failure instanceof TimeoutFailure;
}
