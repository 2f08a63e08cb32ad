/** The people who ask the service at one address: each signs in once, and one courier carries what all of them ask. */
import { guest, signIn, type Api } from './client';
import { Courier } from './courier';
import type { Identity } from './identity';
import { Person } from './person';
import { yesOnly } from './said-no';

export class People {
  private readonly signedIn = new Map<string, Promise<Api>>();

  constructor(
    private readonly address: string,
    private readonly courier = new Courier(),
  ) {}

  /** Anybody where nobody is named. */
  as(who?: Identity): Person {
    return new Person(() => this.apiOf(who));
  }

  private apiOf(who: Identity | undefined): Promise<Api> {
    const name = JSON.stringify(who ?? null);
    const before = this.signedIn.get(name);
    if (before !== undefined) return before;
    const api = this.open(who);
    this.signedIn.set(name, api);
    // Who could not sign in may try again.
    api.catch(() => this.signedIn.delete(name));
    return api;
  }

  private async open(who: Identity | undefined): Promise<Api> {
    const { address, courier } = this;
    const api = who === undefined ? guest(address, courier) : await signIn(address, who, courier);
    api.use(yesOnly);
    return api;
  }
}
