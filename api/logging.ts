/** The log: one line a request, without bodies, queries or who the caller is. */
import type { RequestHandler } from 'express';
import pino, { type Logger } from 'pino';

/** Whatever an error drags along, these never reach the log. */
const REDACTED = ['*.headers', '*.body', '*.idNumber', '*.account', '*.relations', '*.submission'];

export function createLog(): Logger {
  return pino({ redact: { paths: REDACTED, censor: '[redacted]' } });
}

export function requestLog(log: Logger): RequestHandler {
  return (request, response, next) => {
    const began = performance.now();
    const { method, path } = request;
    response.on('finish', () => {
      const ms = Math.round(performance.now() - began);
      log.info({ method, path, status: response.statusCode, ms }, 'request');
    });
    next();
  };
}
