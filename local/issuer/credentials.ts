/** Accounts of the issuer: a hash of the password, whether it must be changed first, and the second factor. */
import { hash, verify } from '@node-rs/argon2';
import type { mongo } from 'mongoose';
import type { Attempts, Try } from './attempts';
import { newFactor, periodOf } from './factor';

/** argon2id with what OWASP names as the least. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

interface Credential {
  readonly _id: string;
  readonly password: string;
  readonly mustChange: boolean;
  readonly secondFactor?: boolean;
  /** Secret of the second factor; absent until the first code has proved it. */
  readonly factor?: string;
  /** Shown to the person who sets the factor up, and not proved yet. */
  readonly offered?: string;
  /** The last period whose code was taken: it and all before are used up. */
  readonly period?: number;
}

export interface NewCredential {
  readonly account: string;
  readonly password: string;
  readonly mustChange?: boolean;
  /** Whether a code is asked for beside the password. */
  readonly secondFactor?: boolean;
  /** Secret of the second factor where it is set up already. */
  readonly factor?: string | undefined;
}

/** What comes after a right password: nothing, a code, or first the setting up of the device that makes codes. */
export type NextStep = 'code' | 'done' | 'enrolment';
export type Checked =
  { readonly account: string; readonly mustChange: boolean; readonly next: NextStep } | undefined;

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
  async add({ account, password, mustChange = false, ...more }: NewCredential): Promise<void> {
    if (await this.exists(account)) return;
    const { factor, secondFactor = factor !== undefined } = more;
    const kept = {
      password: await hash(password, COST),
      mustChange,
      secondFactor,
      ...(factor !== undefined && { factor }),
    };
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
    const next = nextOf(found);
    // Who knows the password alone may not begin to count anew.
    if (next === 'done') await this.attempts.succeeded(one);
    else await this.attempts.noGuess(one);
    return { account, mustChange: found.mustChange, next };
  }

  /**
   * Once, and only where it must be changed: who knows a password and has not the second factor changes nothing. Whether
   * it was.
   */
  async change(account: string, password: string): Promise<boolean> {
    const kept = { password: await hash(password, COST), mustChange: false };
    const first = { _id: account, mustChange: true };
    return (await this.#credentials.updateOne(first, { $set: kept })).modifiedCount > 0;
  }

  /** A new secret for each who comes so far: nobody who was shown one before knows the one that will hold. */
  async offer(account: string): Promise<string> {
    const offered = newFactor();
    await this.#credentials.updateOne(
      { _id: account, factor: { $exists: false } },
      { $set: { offered } },
    );
    return offered;
  }

  /** The secret that was offered last, until it is proved. */
  async offered(account: string): Promise<string | undefined> {
    const found = await this.#credentials.findOne({ _id: account });
    return found?.factor === undefined ? found?.offered : undefined;
  }

  /** Whether the code is right and unused. The first right one sets the factor up. */
  async prove(one: Try, code: string): Promise<boolean> {
    const { account: _id } = one;
    const mayTry = await this.attempts.mayTry(one);
    const found = await this.#credentials.findOne({ _id });
    const secret = found?.factor ?? found?.offered;
    const period = secret === undefined ? undefined : periodOf(secret, code);
    if (!mayTry || found === null || secret === undefined || period === undefined) return false;
    const which = found.factor === undefined ? 'offered' : 'factor';
    const unused = { $or: [{ period: { $exists: false } }, { period: { $lt: period } }] };
    const { modifiedCount } = await this.#credentials.updateOne(
      { _id, [which]: secret, ...unused },
      { $set: { factor: secret, period }, $unset: { offered: '' } },
    );
    if (modifiedCount === 0) return false;
    await this.attempts.succeeded(one);
    return true;
  }

  /** The device is lost: whoever logs in next sets up another. Whether there was one. */
  async resetFactor(account: string): Promise<boolean> {
    const none = { $unset: { factor: '', offered: '' } } as const;
    const found = { _id: account, factor: { $exists: true } };
    return (await this.#credentials.updateOne(found, none)).modifiedCount > 0;
  }
}

function nextOf({ secondFactor, factor }: Credential): NextStep {
  if (factor !== undefined) return 'code';
  return secondFactor === true ? 'enrolment' : 'done';
}
