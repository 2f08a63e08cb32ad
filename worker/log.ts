/** The log of the worker: one line of JSON an entry, as that of the API, so that one search finds a request in both. */
import { DefaultLogger, type LogEntry, type Logger } from '@temporalio/worker';
import pino from 'pino';

const LEVELS = {
  TRACE: 'trace',
  DEBUG: 'debug',
  INFO: 'info',
  WARN: 'warn',
  ERROR: 'error',
} as const;

export function workerLog(stream?: pino.DestinationStream): Logger {
  const options = { serializers: { error: pino.stdSerializers.err } };
  const log = stream === undefined ? pino(options) : pino(options, stream);
  return new DefaultLogger('INFO', ({ level, message, meta }: LogEntry) => {
    log[LEVELS[level]](meta ?? {}, message);
  });
}
