/**
 * What Temporal's errors mean to the one who asked: refused, gone, come back, too large, or a fault of ours. Every
 * status of gRPC has its meaning here, and there is no other place.
 */
import {
  isGrpcServiceError,
  ServiceError,
  WorkflowExecutionAlreadyStartedError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import {
  ActivityFailure,
  ApplicationFailure,
  CancelledFailure,
  NamespaceNotFoundError,
  TerminatedFailure,
  TimeoutFailure,
  WorkflowNotFoundError,
} from '@temporalio/common';
import type { Refusal, Refused } from '../policy/words/refusals';
import { Problem, refusedFor, unanswered } from './errors';

/** The process has closed or was never there: what it decided, if anything, is on record. */
export class ProcessGone extends Error {
  override readonly name = 'ProcessGone';
}

/** What a status says: nothing was decided for now, there is no such process, or what was asked can never be. */
export type Meaning = 'fault' | 'gone' | 'not-now' | 'wrong';

/** By the numbers of gRPC, 0 to 16. */
export const GRPC_MEANINGS: readonly Meaning[] = [
  'fault', // 0 OK is no error
  'not-now', // 1 CANCELLED
  'not-now', // 2 UNKNOWN: a shard that moves, a connection that was cut
  'wrong', // 3 INVALID_ARGUMENT
  'not-now', // 4 DEADLINE_EXCEEDED
  'gone', // 5 NOT_FOUND
  'gone', // 6 ALREADY_EXISTS: closed, and not to be started again
  'fault', // 7 PERMISSION_DENIED
  'not-now', // 8 RESOURCE_EXHAUSTED
  'not-now', // 9 FAILED_PRECONDITION: the process cannot take an Update now, such as one whose task fails
  'not-now', // 10 ABORTED
  'not-now', // 11 OUT_OF_RANGE
  'fault', // 12 UNIMPLEMENTED
  'not-now', // 13 INTERNAL: a stream that was reset
  'not-now', // 14 UNAVAILABLE
  'not-now', // 15 DATA_LOSS: the operator is told by Temporal's own log
  'fault', // 16 UNAUTHENTICATED
];

/** The failure type of an Update whose process closed before it answered. */
const CLOSED_MEANWHILE = 'AcceptedUpdateCompletedWorkflow';
/** The failure type of an Update that its process was never shown, as when the worker dropped it from memory just then. */
const NEVER_SHOWN = 'UnprocessedUpdate';
/** What the server says of a message that is longer than it takes. */
const TOO_LONG = /size limit|exceeds.*(size|limit)|larger than max/i;

/**
 * The error as the caller is told it; one that is none of Temporal's stays as it is. Whoever `starts` the process where
 * it is missing hears of none only from a server that has not done so, such as one that is starting itself.
 */
export function ofTemporal(error: unknown, { starts = false } = {}): unknown {
  if (error instanceof WorkflowUpdateFailedError) return ofUpdate(error);
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return unanswered();
  if (error instanceof WorkflowNotFoundError) return starts ? unanswered() : gone(error);
  if (error instanceof WorkflowExecutionAlreadyStartedError) return gone(error);
  // A server that has lost everything, or is not set up yet: `/readyz` and `npm run health` say so.
  if (error instanceof NamespaceNotFoundError) return unanswered();
  const grpc = error instanceof ServiceError ? error.cause : error;
  return isGrpcServiceError(grpc) ? ofStatus(grpc, starts) : error;
}

const NOT_FOUND = 5;

function ofStatus(
  error: Error & { readonly code: number; readonly details?: string },
  starts: boolean,
): Error {
  if (starts && error.code === NOT_FOUND) return unanswered();
  switch (GRPC_MEANINGS[error.code] ?? 'fault') {
    case 'not-now':
      return unanswered();
    case 'gone':
      return gone(error);
    case 'wrong':
      return TOO_LONG.test(error.details ?? error.message)
        ? new Problem('too-large', '提交的内容超过了允许的大小。')
        : error;
    case 'fault':
      return error;
  }
}

/** What a process has answered: its refusal, or that it broke the request off and can be asked again. */
function ofUpdate(error: WorkflowUpdateFailedError): Error {
  const cause = error.cause instanceof ActivityFailure ? error.cause.cause : error.cause;
  if (isApplicationFailure(error.cause, CLOSED_MEANWHILE)) return gone(error);
  if (isApplicationFailure(error.cause, NEVER_SHOWN)) return unanswered();
  if (cause instanceof TimeoutFailure || cause instanceof CancelledFailure) return unanswered();
  if (cause instanceof TerminatedFailure) return gone(error);
  return refusalsOf(error.cause) ?? error;
}

function gone(cause: Error): ProcessGone {
  return new ProcessGone(cause.message, { cause });
}

function refusalsOf(cause: unknown): Refused | undefined {
  if (!isApplicationFailure(cause, 'Refused')) return undefined;
  const [refusals] = (cause.details ?? []) as (readonly Refusal[] | undefined)[];
  return refusals === undefined ? undefined : refusedFor(refusals);
}

function isApplicationFailure(cause: unknown, type: string): cause is ApplicationFailure {
  return cause instanceof ApplicationFailure && cause.type === type;
}
