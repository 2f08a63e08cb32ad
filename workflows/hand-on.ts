/**
 * Hands the id of the request on from an Update to the activities that its handler calls, so that the log of the worker
 * names the same request as that of the API. It awaits nothing of its own, so that a history replays with it and without.
 */
import { AsyncLocalStorage, type WorkflowInterceptorsFactory } from '@temporalio/workflow';
import { requestIdIn, withRequestId } from './request-id';

/** Of the Update whose handler runs. */
const underWay = new AsyncLocalStorage<string>();

export const interceptors: WorkflowInterceptorsFactory = () => ({
  inbound: [
    {
      handleUpdate: (input, next) => {
        const requestId = requestIdIn(input.headers);
        return requestId === undefined ? next(input) : underWay.run(requestId, () => next(input));
      },
    },
  ],
  outbound: [
    {
      scheduleActivity: (input, next) => {
        const requestId = underWay.getStore();
        if (requestId === undefined) return next(input);
        return next({ ...input, headers: withRequestId(input.headers, requestId) });
      },
    },
  ],
});
