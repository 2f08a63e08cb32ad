/** Which accounts a message goes to. A party's are those that speak for it; where it has none, those that applied for it. */
import { civilDateOf, type Instant } from '../../policy/kernel/time';
import type { Uscc } from '../../policy/model/nouns';
import type { Contact } from '../../policy/messages/choice';
import { accountOf, holdersOf, type AccountRecord } from '../../store/people/accounts';
import { awaitedBy } from '../../store/work/turns';

export interface Recipient {
  readonly account: string;
  readonly contact: Contact;
}

/** Looks each office up once in a run. */
export class Recipients {
  private readonly found = new Map<string, Promise<readonly Recipient[]>>();

  constructor(private readonly at: Instant) {}

  /** Who is awaited, as the rows of turns name them. */
  async awaited(who: readonly string[], not: readonly string[] = []): Promise<Recipient[]> {
    const found = await Promise.all(who.map((token) => this.by(token)));
    const each = new Map(found.flat().map((one) => [one.account, one]));
    return [...each.values()].filter(({ account }) => !not.includes(account));
  }

  /** Who speaks for any of these parties, and else whoever applied. */
  async parties(parties: readonly Uscc[], appliedBy: readonly string[] = []): Promise<Recipient[]> {
    const found = await this.awaited(parties.map((party) => `applicant/${party}`));
    return found.length > 0 ? found : this.accounts(appliedBy);
  }

  async accounts(ids: readonly string[]): Promise<Recipient[]> {
    return this.awaited(ids.map((id) => `/@${id}`));
  }

  private by(token: string): Promise<readonly Recipient[]> {
    const known = this.found.get(token) ?? this.lookUp(token);
    this.found.set(token, known);
    return known;
  }

  private async lookUp(token: string): Promise<readonly Recipient[]> {
    const awaited = awaitedBy(token);
    if ('account' in awaited) return [recipient(awaited.account, await accountOf(awaited.account))];
    if (awaited.role === 'applicant' && awaited.party === undefined) return [];
    const holders = await holdersOf(awaited, civilDateOf(this.at));
    return holders.map((one) => recipient(one._id, one));
  }
}

/** One without an account is told here alone. */
function recipient(account: string, record: AccountRecord | null): Recipient {
  const isOpen = record !== null && record.closed === undefined;
  return { account, contact: isOpen ? (record.contact ?? {}) : {} };
}
