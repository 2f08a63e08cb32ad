/** Work over many cases, or files of the bank, of which one that breaks off holds up no other. */
import { log } from '@temporalio/activity';
import { invariant } from '../../policy/kernel/invariant';
import { againAfterDouble, isLasting } from './permanent-errors';

/** Named in the error; all are in the log. */
const MOST_NAMED = 20;

export class OneByOne {
  private readonly broken: string[] = [];
  private passing: Error | undefined;

  /** @param past goes on past errors too that pass, such as the silence of one process */
  constructor(private readonly past: 'lasting errors' | 'all errors' = 'lasting errors') {}

  /** What the work on this one answers; undefined where an error of the code or of its record has broken it off. */
  async attempt<T>(no: string, work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await againAfterDouble(work);
    } catch (error) {
      if (isLasting(error)) this.broken.push(no);
      else if (this.past === 'all errors') this.passing ??= error as Error;
      else throw error;
      log.error('One of many broke off', { no, error });
      return undefined;
    }
  }

  /** To be called when all have had their turn. Throws what passes, else `InvariantBroken` with the numbers, where any has broken off. */
  end(): void {
    if (this.passing !== undefined) throw this.passing;
    const named = this.broken.slice(0, MOST_NAMED).join('、');
    invariant(this.broken.length === 0, `${this.broken.length} broke off: ${named}`);
  }
}
