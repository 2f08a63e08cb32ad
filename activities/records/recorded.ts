/** How a record activity answers: what was recorded, or why it was refused. A refusal is a value. */
import type { Refusal } from '../../policy/refusals';
import { Refused } from '../../policy/refusals';
import type { Answer } from '../../policy/waiting';
import { refusedDuplicate } from '../../store/duplicates';

export type Recorded<T = Answer> = T | { readonly refused: readonly Refusal[] };

/** Runs `work`; a `Refused`, or an invariant that says the same, becomes the answer; any other error is the retry's. */
export async function orRefused<T>(work: () => Promise<T>): Promise<Recorded<T>> {
  try {
    return await work();
  } catch (thrown) {
    const error = refusedDuplicate(thrown);
    if (error instanceof Refused) return { refused: error.refusals };
    throw error;
  }
}
