/** What a broken unique index means to the one who asked: the invariants of the database, in words. */
import { mongo } from 'mongoose';
import { refusal, Refused } from '../policy/refusals';

const DUPLICATE_KEY = 11_000;

/** The refusal behind a duplicate key, or the error itself where the duplicate is nobody's doing. */
export function refusedDuplicate(error: unknown): unknown {
  if (!(error instanceof mongo.MongoServerError) || error.code !== DUPLICATE_KEY) return error;
  const { keyPattern, keyValue } = error as { keyPattern?: object; keyValue?: object };
  if (keyPattern === undefined) return error;
  if ('applicant' in keyPattern) return new Refused(refusal('admission-already-open'));
  if ('content.documentNumber' in keyPattern) {
    const documentNumber = String(Object.values(keyValue ?? {})[0]);
    return new Refused(refusal('document-number-used', { documentNumber }, 'documentNumber'));
  }
  return error;
}
