/** A fault of the machine or its set-up, told in one sentence that says what to do; shown without a stack trace. */
export class StackError extends Error {
  override readonly name = 'StackError';
}

/** The first line of whatever was thrown. */
export function reasonOf(cause: unknown): string {
  const message = has(cause, 'message') ? cause.message : cause;
  return String(message).split('\n')[0]?.trim() ?? '';
}

/** The system's code of an error, such as `ENOENT`. */
export function codeOf(cause: unknown): unknown {
  return has(cause, 'code') ? cause.code : undefined;
}

const has = <Key extends string>(value: unknown, key: Key): value is Record<Key, unknown> =>
  typeof value === 'object' && value !== null && key in value;
