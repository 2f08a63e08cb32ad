/** What the operator decides for a worker, and what it reaches the outside by. */
import type { Client } from '@temporalio/client';
import type { CivilDate } from '../policy/kernel/time';

export interface Configuration {
  readonly client: Client;
  /** Day the Measures were issued (Art. 25). The text is a draft, so the operator states it. */
  readonly measuresIssuedOn: CivilDate;
  /**
   * Which decisions may arrive as signals, whose sender nobody has verified: all, in the embedded
   * stack; none, or all but money, elsewhere.
   */
  readonly signals: 'all' | 'none' | 'not-money';
}
