/** Work over many cases, of which one that breaks off holds up no other. */
import { log } from '@temporalio/activity';
import { invariant } from '../../policy/kernel/invariant';
import { isLasting } from './permanent-errors';

/** Named in the error; all are in the log. */
const MOST_NAMED = 20;

export class OneByOne {
  private readonly broken: string[] = [];

  /** What the work on this case answers; undefined where an error of the code or of its record has broken it off. */
  async attempt<T>(no: string, work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      if (!isLasting(error)) throw error;
      log.error('A case broke off', { no, error });
      this.broken.push(no);
      return undefined;
    }
  }

  /** To be called when all have had their turn. Throws `InvariantBroken`, with their numbers, where any has broken off. */
  end(): void {
    const named = this.broken.slice(0, MOST_NAMED).join('、');
    invariant(this.broken.length === 0, `${this.broken.length} cases broke off: ${named}`);
  }
}
