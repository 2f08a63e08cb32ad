/** What a broken unique index means to the one who asked: the invariants of the database, in words. */
import { mongo } from 'mongoose';
import { refusal, Refused } from '../../policy/words/refusals';

export const DUPLICATE_KEY = 11_000;

/** Whether a write broke a unique index. */
export function isDuplicate(error: unknown): error is mongo.MongoServerError {
  return error instanceof mongo.MongoServerError && error.code === DUPLICATE_KEY;
}

/** Whether a write broke the unique index that begins with the field. */
export function isDuplicateOf(field: string, error: unknown): boolean {
  if (!isDuplicate(error)) return false;
  const { keyPattern } = error as { keyPattern?: object };
  return keyPattern !== undefined && field in keyPattern;
}

/** The refusal behind a duplicate key, or the error itself where the duplicate is nobody's doing. */
export function refusedDuplicate(error: unknown): unknown {
  if (!isDuplicate(error)) return error;
  const { keyPattern, keyValue } = error as { keyPattern?: object; keyValue?: object };
  if (keyPattern === undefined) return error;
  const value = String(Object.values(keyValue ?? {})[0]);
  if ('content.documentNumber' in keyPattern) {
    const documentNumber = value;
    return new Refused(refusal('document-number-used', { documentNumber }, 'documentNumber'));
  }
  if ('instructions.bankReference' in keyPattern) {
    return new Refused(refusal('bank-reference-used', { bankReference: value }, 'bankReference'));
  }
  if ('order.lines.caseNo' in keyPattern)
    return new Refused(refusal('case-in-other-order', { caseNo: value, order: '' }, 'cases'));
  if ('institution' in keyPattern && 'open' in keyPattern)
    return new Refused(refusal('change-filing-open'));
  if ('decision.number' in keyPattern || 'notice.number' in keyPattern)
    return new Refused(refusal('sanction-number-used', { number: value }, 'number'));
  return error;
}
