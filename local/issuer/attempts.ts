/**
 * How often somebody may try a password or a code: each try is counted before either is looked at, so that many at once
 * are no way around. Whoever guesses at an account is shut out from the own address, an address that guesses at many
 * accounts is shut out too, and an account that is guessed at from many addresses is closed to browsers that it has
 * never been used from. A browser that it has been used from is counted by itself, so nobody else can shut its owner
 * out. No lock is made longer by tries while it holds.
 */
import type { mongo } from 'mongoose';
import { sha256 } from '../../store/kernel/sha256';

const MINUTE_MS = 60_000;
const LOCK_MS = 15 * MINUTE_MS;

/** Tries within the time of a lock. */
export const MOST_TRIES = { device: 5, pair: 5, account: 20, address: 50 } as const;
type TryKind = keyof typeof MOST_TRIES;

const BY_STRANGERS: readonly TryKind[] = ['pair', 'account', 'address'];
const BY_A_DEVICE: readonly TryKind[] = ['device'];

interface Count {
  readonly _id: string;
  readonly tries: number;
  readonly until: Date;
}

export interface Try {
  readonly account: string;
  readonly address: string;
  /** The browser, where it has let this account in before. */
  readonly device?: string | undefined;
}

export class Attempts {
  readonly #counts: mongo.Collection<Count>;

  private constructor(db: mongo.Db) {
    this.#counts = db.collection<Count>('attempts');
  }

  static async in(db: mongo.Db): Promise<Attempts> {
    const attempts = new Attempts(db);
    await attempts.#counts.createIndexes([{ key: { until: 1 }, expireAfterSeconds: 0 }]);
    return attempts;
  }

  /** Whether the password, or the code after it, may be looked at; the try is counted. */
  async mayTry(one: Try): Promise<boolean> {
    const within = await Promise.all(countedOf(one).map((by) => this.#isWithin(by, one)));
    return within.every(Boolean);
  }

  /** Somebody is let in: what was counted of this person here is forgotten, and this try was no guess. */
  async succeeded(one: Try): Promise<void> {
    await this.noGuess(one);
    const here = one.device === undefined ? 'pair' : 'device';
    await this.#counts.deleteOne({ _id: idOf(here, one) });
  }

  /** This try counts no longer; those before it do. */
  async noGuess(one: Try): Promise<void> {
    const ids = countedOf(one).map((by) => idOf(by, one));
    await this.#counts.updateMany({ _id: { $in: ids } }, { $inc: { tries: -1 } });
  }

  /** Counts within a window that begins with its first try and ends by the clock, however often one tries. */
  async #isWithin(counted: TryKind, one: Try): Promise<boolean> {
    const now = new Date();
    const next = new Date(now.getTime() + LOCK_MS);
    const isOpen = { $gt: ['$until', now] };
    const count = await this.#counts.findOneAndUpdate(
      { _id: idOf(counted, one) },
      [
        {
          $set: {
            tries: { $cond: [isOpen, { $add: ['$tries', 1] }, 1] },
            until: { $cond: [isOpen, '$until', next] },
          },
        },
      ],
      { upsert: true, returnDocument: 'after' },
    );
    return (count?.tries ?? 1) <= MOST_TRIES[counted];
  }
}

const countedOf = ({ device }: Try): readonly TryKind[] =>
  device === undefined ? BY_STRANGERS : BY_A_DEVICE;

/** A hash: what somebody types as an account may be a password. */
function idOf(counted: TryKind, { account, address, device = '' }: Try): string {
  const parts = {
    account: [account],
    address: [address],
    pair: [account, address],
    device: [account, device],
  };
  const hash = sha256(JSON.stringify(parts[counted]));
  return `${counted}:${hash}`;
}
