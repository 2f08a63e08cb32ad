/** How a record activity answers: what was recorded, or why it was refused. A refusal is a value. */
import { asManyAsTold } from '../../policy/words/refusal-list';
import type { Refusal } from '../../policy/words/refusals';
import { Refused } from '../../policy/words/refusals';
import type { Answer } from '../../policy/case/waits';
import { refusedDuplicate } from '../../store/kernel/duplicates';

export type Recorded<T = Answer> = T | { readonly refused: readonly Refusal[] };

/** Runs `work`; a `Refused`, or an invariant that says the same, becomes the answer; any other error is the retry's. */
export async function orRefused<T>(work: () => Promise<T>): Promise<Recorded<T>> {
  try {
    return await work();
  } catch (thrown) {
    const error = refusedDuplicate(thrown);
    if (error instanceof Refused) return { refused: asManyAsTold(error.refusals) };
    throw error;
  }
}

export function asList<T>(one: T | undefined): readonly T[] {
  return one === undefined ? [] : [one];
}
