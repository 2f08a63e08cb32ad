/**
 * The last of the time limits: whatever hangs, and wherever, the caller is told within half a minute to come back.
 * What is asked goes on or not; the same Idempotency-Key meets what has become of it.
 */
import type { Request, RequestHandler, Response } from 'express';
import { sendProblem, unanswered } from './errors';

/** Two seconds are left for the way. */
const ANSWER_MS = 28_000;
/** A long file waits for its turn, is read, and is written row by row. */
const FILE_MS = 120_000;

const timers = new WeakMap<Request, NodeJS.Timeout>();

export function answeredInTime(answerMs = ANSWER_MS): RequestHandler {
  return (request, response, next) => {
    arm(request, response, answerMs);
    response.once('close', () => {
      clearTimeout(timers.get(request));
    });
    next();
  };
}

/** A file may take longer than a decision. */
export function allowForFile(request: Request): void {
  clearTimeout(timers.get(request));
  if (request.res !== undefined) arm(request, request.res, FILE_MS);
}

function arm(request: Request, response: Response, ms: number): void {
  const timer = setTimeout(() => {
    if (!response.headersSent) sendProblem(response, unanswered());
  }, ms).unref();
  timers.set(request, timer);
}
