/** What the operator decides for a worker, and what it reaches the outside by. */
import type { Client } from '@temporalio/client';
import type { BankGateway } from '../bank/gateway';
import type { Contact } from '../policy/documents/offices';
import type { Press } from '../press/press';
import type { CivilDate } from '../policy/kernel/time';
import type { Debtor } from '../policy/payment-order/order';

/** How mail goes out. */
export interface MailSetting {
  /** `smtp://` or `smtps://`, with account and password where the server asks for them. */
  readonly url: string;
  /** Address that messages come from. */
  readonly from: string;
}

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
  /** Without it nothing goes out by mail. */
  readonly mail?: MailSetting;
  /** Where text messages are carried from: an address, or a folder as `file:`; without it none goes out. */
  readonly sms?: string;
  /** Where clamd listens, as `host:port`; without it no paper is scanned. */
  readonly scanner?: string;
  /** What makes official documents, and whom people reach about them; without it none is made. */
  readonly documents?: { readonly press: Pick<Press, 'check' | 'make'>; readonly contact: Contact };
}
