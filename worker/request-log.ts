/** The log of the worker names the request that an activity is done for, as the log of the API does. */
import type { ActivityInterceptorsFactory } from '@temporalio/worker';
import { requestIdIn } from '../workflows/request-id';

/** One line for each activity of a request, and its id in every line that the activity writes. */
export const requestInLog: ActivityInterceptorsFactory = ({ log }) => {
  let requestId: string | undefined;
  return {
    inbound: {
      execute: async (input, next) => {
        requestId = requestIdIn(input.headers);
        if (requestId === undefined) return next(input);
        const began = performance.now();
        const done = await next(input);
        log.info('activity done', { ms: Math.round(performance.now() - began) });
        return done;
      },
    },
    outbound: {
      getLogAttributes: (input, next) =>
        next(requestId === undefined ? input : { ...input, requestId }),
    },
  };
};
