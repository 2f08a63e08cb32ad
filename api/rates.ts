/**
 * How often somebody may ask. The counts lie in the store, so that they hold for all API processes together; while the
 * store does not answer, each process counts for itself.
 */
import type { Request } from 'express';
import { RateLimiterMemory, RateLimiterMongo, RateLimiterRes } from 'rate-limiter-flexible';
import type { StoreClient } from '../store/kernel/connection';
import { addressOf } from './caller-address';
import { Problem } from './errors';

/** Requests a minute. */
export interface RateSettings {
  /** Of one account. A page of the console asks some ten times. */
  readonly account: number;
  /** Of one address, by whoever has not said who they are; a whole office may stand behind one. */
  readonly address: number;
}

const MINUTE_S = 60;

export class Rates {
  private readonly account: RateLimiterMongo;
  private readonly address: RateLimiterMongo;

  constructor({ client, database }: StoreClient, settings: RateSettings) {
    const limiter = (keyPrefix: string, points: number) =>
      new RateLimiterMongo({
        storeClient: client,
        dbName: database,
        tableName: 'request-rates',
        keyPrefix,
        points,
        duration: MINUTE_S,
        // Who is over the limit costs the store nothing more.
        inMemoryBlockOnConsumed: points + 1,
        insuranceLimiter: new RateLimiterMemory({ keyPrefix, points, duration: MINUTE_S }),
      });
    this.account = limiter('account', settings.account);
    this.address = limiter('address', settings.address);
  }

  /** Throws `Problem` (429, with `Retry-After`). */
  async ofAccount(id: string): Promise<void> {
    await counted(this.account, id);
  }

  /** Throws `Problem` like `ofAccount`. */
  async ofAddress(request: Request): Promise<void> {
    await counted(this.address, addressOf(request) ?? 'unknown');
  }
}

async function counted(limiter: RateLimiterMongo, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (thrown) {
    if (!(thrown instanceof RateLimiterRes)) throw thrown;
    const seconds = String(Math.max(1, Math.ceil(thrown.msBeforeNext / 1_000)));
    throw new Problem('too-many', `请求过于频繁，请在 ${seconds} 秒后再试。`, {
      headers: { 'Retry-After': seconds },
    });
  }
}
