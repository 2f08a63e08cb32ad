/** A fault of the machine or its set-up, told in one sentence that says what to do; shown without a stack trace. */
export class StackError extends Error {
  override readonly name = 'StackError';
}

/** The first line of whatever was thrown. */
export function reasonOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  return message.split('\n')[0]?.trim() ?? '';
}
