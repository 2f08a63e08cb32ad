/** What must hold if the code is right. A failed invariant is a programming error, never a refusal. */

/** Its name is what tells it from a fault of the network or the database, which a repeat may mend. */
export class InvariantBroken extends Error {
  constructor(message: string) {
    super(`Invariant broken: ${message}`);
    this.name = 'InvariantBroken';
  }
}

/** Throws `InvariantBroken` with the message unless the condition holds. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new InvariantBroken(message);
}
