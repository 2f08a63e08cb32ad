/** The id of a request on its way from the API through a process to the log of the worker: a header beside what is sent. */
import { defaultPayloadConverter, type Headers } from '@temporalio/common';

const HEADER = 'request-id';

export function withRequestId(headers: Headers, requestId: string): Headers {
  return { ...headers, [HEADER]: defaultPayloadConverter.toPayload(requestId) };
}

/** Whoever reaches Temporal can send any header: what is no text is none. */
export function requestIdIn({ [HEADER]: payload }: Headers): string | undefined {
  try {
    const id: unknown = payload && defaultPayloadConverter.fromPayload(payload);
    return typeof id === 'string' && isRequestId(id) ? id : undefined;
  } catch {
    return undefined;
  }
}

/** What a caller may send as one. */
export const isRequestId = (id: string): boolean => /^[\w.:-]{8,100}$/.test(id);
