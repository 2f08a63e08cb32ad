/** The people who ask the service at one address, each under an own login; one courier carries what all of them ask. */
import { guest, signIn, type Api } from './client';
import { Courier } from './courier';
import type { Credentials, Identity } from './identity';
import { Person } from './person';
import { yesOnly } from './said-no';

export class People {
  private readonly signedIn = new Map<string, Api>();

  constructor(
    private readonly address: string,
    private readonly credentials: Credentials,
    private readonly courier = new Courier(),
  ) {}

  /** Anybody where nobody is named. */
  as(who?: Identity): Person {
    return new Person(this.apiOf(who));
  }

  private apiOf(who: Identity | undefined): Api {
    const name = JSON.stringify(who ?? null);
    const before = this.signedIn.get(name);
    if (before !== undefined) return before;
    const { address, courier, credentials } = this;
    const api =
      who === undefined ? guest(address, courier) : signIn(address, who, credentials, courier);
    api.use(yesOnly);
    this.signedIn.set(name, api);
    return api;
  }
}
