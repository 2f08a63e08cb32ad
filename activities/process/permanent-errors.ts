/**
 * Which errors a repeat would meet again. A process that repeats these for ever would neither get on nor
 * say why, so each activity ends on them, and a line over many cases stands as broken.
 */
import { activityInfo } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { mongo } from 'mongoose';
import { DUPLICATE_KEY, isDuplicate } from '../../store/kernel/duplicates';
import { isTransient } from '../../store/kernel/transient-errors';
import { PROGRAMMING_ERRORS } from '../../workflows/programming-errors';

/** What MongoDB says of a write that is wrong in itself, by its code. */
const WRONG_WRITES: ReadonlySet<unknown> = new Set([
  2, // BadValue
  9, // FailedToParse
  14, // TypeMismatch
  28, // PathNotViable
  40, // ConflictingUpdateOperators
  66, // ImmutableField
  121, // DocumentValidationFailure
  10_334, // BSONObjectTooLarge
  DUPLICATE_KEY,
]);

/** What comes of an odd moment has passed by then. */
const ATTEMPTS = 5;

/** Whether the database has refused a write for what it is, not for when it came. */
export function isWrongWrite(error: unknown): boolean {
  return error instanceof mongo.MongoServerError && WRONG_WRITES.has(error.code);
}

/** Whether the work has met an error of the code or of the record, where nothing but the store is asked. */
export function isLasting(error: unknown): boolean {
  if (!(error instanceof Error)) return true;
  if (isTransient(error)) return false;
  return isWrongWrite(error) || error.name === 'Error' || PROGRAMMING_ERRORS.includes(error.name);
}

/**
 * The work, and the same once more where it has met a double: while the network is slow, several attempts of one activity are
 * under way, and whichever is in last finds what another has written. Asked again it finds the act on record.
 */
export async function againAfterDouble<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return work();
  }
}

type Activity = (input: never) => Promise<unknown>;

/** The same activities; a wrong write ends them after a few attempts instead of being tried for ever. */
export function endingOnWrongWrites<A extends Readonly<Record<string, Activity>>>(
  activities: A,
): A {
  const ending = Object.entries(activities).map(([name, work]) => [name, endingOne(work)] as const);
  return Object.fromEntries(ending) as unknown as A;
}

function endingOne(work: Activity): Activity {
  return async (input) => {
    try {
      return await againAfterDouble(() => work(input));
    } catch (error) {
      throw judged(error);
    }
  };
}

/** Processes end an attempt by an error's name: what passes must not go by one of a lasting error. */
function judged(error: unknown): unknown {
  if (isWrongWrite(error) && activityInfo().attempt >= ATTEMPTS)
    return ApplicationFailure.fromError(error, { nonRetryable: true, type: 'WrongWrite' });
  const passes = error instanceof Error && error.name === 'Error' && isTransient(error);
  return passes ? ApplicationFailure.fromError(error, { type: 'Unreachable' }) : error;
}
