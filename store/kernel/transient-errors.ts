/**
 * What MongoDB and its driver say where nothing is wrong with what was asked: no primary, no answer in time, two
 * writers at once, no room. The same can be asked again.
 */
import mongoose, { mongo } from 'mongoose';

/** The driver's own: it has not reached a server, or has not heard of it in time. */
const OF_THE_DRIVER = [
  mongo.MongoNetworkError,
  mongo.MongoServerSelectionError,
  mongo.MongoSystemError,
  mongo.MongoOperationTimeoutError,
  mongo.MongoNotConnectedError,
  mongo.MongoStalePrimaryError,
  mongo.MongoTopologyClosedError,
  mongo.MongoServerClosedError,
  mongo.MongoClientClosedError,
  mongo.MongoExpiredSessionError,
  mongoose.Error.MongooseServerSelectionError,
];

/** Those of its pool of connections, which it does not export. */
const OF_THE_POOL = ['MongoWaitQueueTimeoutError', 'MongoPoolClosedError'];

const LABELS = [
  'TransientTransactionError',
  'UnknownTransactionCommitResult',
  'RetryableWriteError',
  'RetryableError',
  'SystemOverloadedError',
  'ResumableChangeStreamError',
];

/** The server's, by their codes. */
const CODES: ReadonlySet<unknown> = new Set([
  6, // HostUnreachable
  7, // HostNotFound
  24, // LockTimeout
  43, // CursorNotFound
  46, // LockBusy
  50, // MaxTimeMSExpired
  63, // StaleShardVersion
  64, // WriteConcernTimeout
  89, // NetworkTimeout
  91, // ShutdownInProgress
  100, // UnsatisfiableWriteConcern
  112, // WriteConflict
  117, // ConflictingOperationInProgress
  133, // FailedToSatisfyReadPreference
  134, // ReadConcernMajorityNotAvailableYet
  150, // StaleEpoch
  175, // QueryPlanKilled
  189, // PrimarySteppedDown
  202, // NetworkInterfaceExceededTimeLimit
  216, // ElectionInProgress
  225, // TransactionTooOld
  237, // CursorKilled
  239, // SnapshotTooOld
  246, // SnapshotUnavailable
  251, // NoSuchTransaction
  256, // TransactionCommitted by another attempt
  261, // TooManyLogicalSessions
  262, // ExceededTimeLimit
  290, // TransactionExceededLifetimeLimitSeconds
  317, // ConnectionPoolExpired
  365, // TemporarilyUnavailable
  384, // ConnectionError
  402, // ResourceExhausted
  462, // IngressRequestRateLimitExceeded
  9_001, // SocketException
  10_058, // LegacyNotPrimary
  10_107, // NotWritablePrimary
  11_600, // InterruptedAtShutdown
  11_601, // Interrupted
  11_602, // InterruptedDueToReplStateChange
  13_388, // StaleConfig
  13_435, // NotPrimaryNoSecondaryOk
  13_436, // NotPrimaryOrSecondary
  14_031, // OutOfDiskSpace
]);

/** What the system says of a connection; where one ends under a write, the driver hands it on as it is. */
const OF_THE_SYSTEM: ReadonlySet<unknown> = new Set([
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTCONN',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETRESET',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'EAI_AGAIN',
  'ENOTFOUND',
]);

/** Of two who write the same, this one came too late, and can ask again. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/** Errors are told in errors a few deep; a chain that bites its tail ends here too. */
const MOST_DEEP = 8;

/** Whether the same can be asked again, and may then be answered: it, or what it came of. */
export function isTransient(error: unknown): boolean {
  let told = error;
  for (let depth = 0; depth < MOST_DEEP && told !== undefined; depth += 1) {
    if (isTransientItself(told)) return true;
    told = reasonOf(told);
  }
  return false;
}

/** The driver has no cause of a bulk write: what ended it is in the place of the server's answer. */
function reasonOf(error: unknown): unknown {
  if (!(error instanceof Error)) return undefined;
  const answer = error instanceof mongo.MongoServerError ? error.errorResponse : undefined;
  return answer instanceof Error ? answer : error.cause;
}

function isTransientItself(error: unknown): boolean {
  if (error instanceof Overtaken || isOfTheDriver(error)) return true;
  if (isBuffered(error) || isOfTheSystem(error)) return true;
  if (!(error instanceof mongo.MongoError)) return false;
  if (OF_THE_POOL.includes(error.name)) return true;
  return LABELS.some((label) => error.hasErrorLabel(label)) || CODES.has(error.code);
}

function isOfTheDriver(error: unknown): boolean {
  return OF_THE_DRIVER.some((kind) => error instanceof kind);
}

function isOfTheSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && 'code' in error
    ? OF_THE_SYSTEM.has(error.code)
    : false;
}

/** Mongoose has no class of its own for what waited in its buffer for a server that did not come. */
function isBuffered(error: unknown): boolean {
  return error instanceof mongoose.Error && error.message.includes('buffering timed out');
}
