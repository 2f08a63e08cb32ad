/** The id of the request goes with the Update that it has become, so that the log of the worker names it too. */
import type { WorkflowClientInterceptor } from '@temporalio/client';
import { withRequestId } from '../workflows/request-id';
import { requestUnderWay } from './log';

export const namingRequest: WorkflowClientInterceptor = {
  startUpdate: (input, next) => next({ ...input, headers: named(input.headers) }),
  startUpdateWithStart: (input, next) =>
    next({ ...input, updateHeaders: named(input.updateHeaders) }),
};

type Headers = Parameters<typeof withRequestId>[0];

function named(headers: Headers): Headers {
  const { requestId } = requestUnderWay() ?? {};
  return requestId === undefined ? headers : withRequestId(headers, requestId);
}
