/** Accounts of the issuer: a hash of the password, and whether it must be changed first. */
import { hash, verify } from '@node-rs/argon2';
import type { mongo } from 'mongoose';
import type { Attempts, Try } from './attempts';

/** argon2id with what OWASP names as the least. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

interface Credential {
  readonly _id: string;
  readonly password: string;
  readonly mustChange: boolean;
}

export interface NewCredential {
  readonly account: string;
  readonly password: string;
  readonly mustChange?: boolean;
}

export type Checked = { readonly account: string; readonly mustChange: boolean } | undefined;

export class Credentials {
  readonly #credentials: mongo.Collection<Credential>;

  private constructor(
    db: mongo.Db,
    private readonly attempts: Attempts,
    /** What an unknown account is compared with, so that it takes as long as a known one. */
    private readonly nobody: string,
  ) {
    this.#credentials = db.collection<Credential>('credentials');
  }

  static async in(db: mongo.Db, attempts: Attempts): Promise<Credentials> {
    return new Credentials(db, attempts, await hash('nobody has this password', COST));
  }

  /** One that is there stays as it is. */
  async add({ account, password, mustChange = false }: NewCredential): Promise<void> {
    if ((await this.#credentials.countDocuments({ _id: account })) > 0) return;
    const kept = { password: await hash(password, COST), mustChange };
    await this.#credentials.updateOne({ _id: account }, { $setOnInsert: kept }, { upsert: true });
  }

  async exists(account: string): Promise<boolean> {
    return (await this.#credentials.countDocuments({ _id: account })) > 0;
  }

  /** Undefined for a wrong password, an unknown account and a lock alike, after the same work. */
  async check(one: Try, password: string): Promise<Checked> {
    const { account } = one;
    const mayTry = await this.attempts.mayTry(one);
    const found = await this.#credentials.findOne({ _id: account });
    const isRight = await verify(found?.password ?? this.nobody, password);
    if (found === null || !isRight || !mayTry) return undefined;
    await this.attempts.succeeded(one);
    return { account, mustChange: found.mustChange };
  }

  /** Only where the password is still the one that was checked. */
  async change(account: string, password: string): Promise<void> {
    const kept = { password: await hash(password, COST), mustChange: false };
    await this.#credentials.updateOne({ _id: account }, { $set: kept });
  }
}
