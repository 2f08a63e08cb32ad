/**
 * The log: one line a request, without bodies, queries or who the caller is. `requestId` is what the caller or a proxy sent
 * as `X-Request-Id`, or a new one; it is answered too. `act` is the id of an Update in Temporal, and stands in the key of
 * its entry on the trail: so a line here, a process and a trail are brought together.
 */
import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import pino, { type Logger } from 'pino';

/** Whatever an error drags along, these never reach the log. */
const REDACTED = ['*.headers', '*.body', '*.idNumber', '*.account', '*.relations', '*.submission'];
export const REQUEST_ID = 'X-Request-Id';
const GIVEN_ID = /^[\w.:-]{8,100}$/;

/** By which a request is found again. */
interface Traces {
  readonly requestId: string;
  act?: string;
}
const traces = new WeakMap<Request, Traces>();

export function createLog(): Logger {
  return pino({ redact: { paths: REDACTED, censor: '[redacted]' } });
}

export function requestLog(log: Logger): RequestHandler {
  return (request, response, next) => {
    const began = performance.now();
    const { method, path } = request;
    const given = request.get(REQUEST_ID) ?? '';
    const requestId = GIVEN_ID.test(given) ? given : randomUUID();
    traces.set(request, { requestId });
    response.set(REQUEST_ID, requestId);
    response.on('finish', () => {
      const ms = Math.round(performance.now() - began);
      log.info({ method, path, status: response.statusCode, ms, ...tracesOf(request) }, 'request');
    });
    next();
  };
}

/** The request asks for an act, which Temporal and the trail know by this id. */
export function traceAct(request: Request, act: string): void {
  const found = traces.get(request);
  if (found !== undefined) found.act = act;
}

export function tracesOf(request: Request): Partial<Traces> {
  return { ...traces.get(request) };
}
