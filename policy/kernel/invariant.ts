/** What must hold if the code is right. A failed invariant is a programming error, never a refusal. */

/** Throws an `Error` with the message unless the condition holds. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Invariant broken: ${message}`);
}
