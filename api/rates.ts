/**
 * How often somebody may ask. The counts lie in the store, so that they hold for all API processes together; while the
 * store does not answer, each process counts for itself.
 */
import type { Request } from 'express';
import { LRUCache } from 'lru-cache';
import { RateLimiterMemory, RateLimiterMongo, RateLimiterRes } from 'rate-limiter-flexible';
import type { StoreClient } from '../store/kernel/connection';
import { addressOf, networkOf } from './caller-address';
import { Problem } from './errors';

/** Requests a minute. */
export interface RateSettings {
  /** Of one account. A page of the console asks some ten times. */
  readonly account: number;
  /** Of one address, by whoever has not said who they are; a whole office may stand behind one. */
  readonly address: number;
}

const MINUTE_S = 60;
const HOUR_S = 3_600;
/** Forms that one network sends in an hour, and tries to look up one number. */
const FORMS_AN_HOUR = 30;
/** A process takes so many requests at once from the count of a minute, so that not each costs a write; of a small limit, one. */
const blockOf = (points: number): number => Math.max(1, Math.floor(points / 60));
/** Callers of whom a process knows what is left of a block. */
const MOST_KNOWN = 10_000;

/** What a process has taken from the count and not yet given away. */
interface Block {
  left: number;
  /** When the minute is over, in ms. */
  readonly until: number;
}

class Limit {
  private readonly blocks = new LRUCache<string, Block>({ max: MOST_KNOWN });
  private readonly asked = new Map<string, Promise<void>>();

  constructor(
    private readonly limiter: RateLimiterMongo,
    private readonly block: number,
  ) {}

  /** Throws `RateLimiterRes` where no request is left in this minute. */
  async count(key: string): Promise<void> {
    while (!this.takenFrom(this.blocks.get(key))) await this.next(key);
  }

  private takenFrom(block: Block | undefined): boolean {
    if (block === undefined || block.left === 0 || block.until <= Date.now()) return false;
    block.left -= 1;
    return true;
  }

  /** One block, for all who wait for it. */
  private next(key: string): Promise<void> {
    const asked = this.asked.get(key) ?? this.taken(key).finally(() => this.asked.delete(key));
    this.asked.set(key, asked);
    return asked;
  }

  private async taken(key: string): Promise<void> {
    const { msBeforeNext } = await this.limiter.consume(key, this.block);
    this.blocks.set(key, { left: this.block, until: Date.now() + msBeforeNext });
  }
}

export class Rates {
  private readonly account: Limit;
  private readonly address: Limit;
  private readonly form: Limit;

  constructor({ client, database }: StoreClient, settings: RateSettings) {
    const limiter = (keyPrefix: string, points: number, duration = MINUTE_S) => {
      const counts = new RateLimiterMongo({
        storeClient: client,
        dbName: database,
        tableName: 'request-rates',
        keyPrefix,
        points,
        duration,
        // Who is over the limit costs the store nothing more.
        inMemoryBlockOnConsumed: points + 1,
        insuranceLimiter: new RateLimiterMemory({ keyPrefix, points, duration }),
      });
      return new Limit(counts, blockOf(points));
    };
    this.account = limiter('account', settings.account);
    this.address = limiter('address', settings.address);
    this.form = limiter('form', FORMS_AN_HOUR, HOUR_S);
  }

  /** Throws `Problem` (429, with `Retry-After`). */
  async ofAccount(id: string): Promise<void> {
    await counted(this.account, id);
  }

  /** Throws `Problem` like `ofAccount`. */
  async ofAddress(request: Request): Promise<void> {
    await counted(this.address, networkOf(addressOf(request) ?? 'unknown'));
  }

  /** A form of the public, which writes or guesses; `about` is what is guessed at. Throws `Problem` like `ofAccount`. */
  async ofForm(request: Request, about?: string): Promise<void> {
    await counted(this.form, networkOf(addressOf(request) ?? 'unknown'));
    if (about !== undefined) await counted(this.form, about);
  }
}

async function counted(limit: Limit, key: string): Promise<void> {
  try {
    await limit.count(key);
  } catch (thrown) {
    if (!(thrown instanceof RateLimiterRes)) throw thrown;
    const seconds = String(Math.max(1, Math.ceil(thrown.msBeforeNext / 1_000)));
    throw new Problem('too-many', `请求过于频繁，请在 ${seconds} 秒后再试。`, {
      headers: { 'Retry-After': seconds },
    });
  }
}
