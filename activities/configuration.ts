/** What the operator decides for a worker, and what it reaches the outside by. */
import type { Client } from '@temporalio/client';
import type { BankGateway } from '../bank/gateway';
import type { Contact } from '../policy/documents/offices';
import type { Press } from '../press/press';
import type { CivilDate } from '../policy/kernel/time';
import type { Debtor } from '../policy/payment-order/order';

export interface Configuration {
  readonly client: Client;
  /** How many cases a batch tells before those have heard it; a few unless told. */
  readonly toldAtOnce?: number;
  /** Day the Measures were issued (Art. 25). The text is a draft, so the operator states it. */
  readonly measuresIssuedOn: CivilDate;
  /**
   * Which decisions may arrive as signals, whose sender nobody has verified: all, in the embedded
   * stack; none, or all but money, elsewhere.
   */
  readonly signals: 'all' | 'none' | 'not-money';
  /** The account that pays (Art. 4); without it no payment order is prepared. */
  readonly debtor?: Debtor;
  /** Without it finance carries the files by hand. */
  readonly bank?: BankGateway;
  /** Where clamd listens, as `host:port`; without it no paper is scanned. */
  readonly scanner?: string;
  /** What makes official documents, and whom people reach about them; without it none is made. */
  readonly documents?: { readonly press: Pick<Press, 'check' | 'make'>; readonly contact: Contact };
}
