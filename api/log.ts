/**
 * The log: one line a request, without bodies, queries or who the caller is. `requestId` is what the caller or a proxy sent
 * as `X-Request-Id`, or a new one; it is answered too, and stands in the log of the worker. `act` is the id of an Update in
 * Temporal, and stands in the key of its entry on the trail: so a line here, a process and a trail are brought together.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import pino, { type Logger } from 'pino';
import { isRequestId } from '../workflows/request-id';

/** Whatever an error drags along, these never reach the log. */
const REDACTED = ['*.headers', '*.body', '*.idNumber', '*.account', '*.relations', '*.submission'];
export const REQUEST_ID = 'X-Request-Id';

/** By which a request is found again. */
interface Traces {
  readonly requestId: string;
  act?: string;
}
const underWay = new AsyncLocalStorage<Traces>();

export function createLog(): Logger {
  return pino({ redact: { paths: REDACTED, censor: '[redacted]' } });
}

export function requestLog(log: Logger): RequestHandler {
  return (request, response, next) => {
    const began = performance.now();
    const { method, path } = request;
    const given = request.get(REQUEST_ID) ?? '';
    const requestId = isRequestId(given) ? given : randomUUID();
    const traces: Traces = { requestId };
    response.set(REQUEST_ID, requestId);
    response.on('finish', () => {
      const ms = Math.round(performance.now() - began);
      log.info({ method, path, status: response.statusCode, ms, ...traces }, 'request');
    });
    underWay.run(traces, next);
  };
}

/** The request asks for an act, which Temporal and the trail know by this id. */
export function traceAct(act: string): void {
  const traces = underWay.getStore();
  if (traces !== undefined) traces.act = act;
}

/** By what the request is found again that is being answered; undefined outside any. */
export function requestUnderWay(): Readonly<Traces> | undefined {
  return underWay.getStore();
}
