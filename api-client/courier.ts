/**
 * Carries requests as the API asks its callers to: so many at once, and each again under its key where the service is
 * busy or gives no answer.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Identity } from './identity';

/** A request that can be sent again. */
export interface CourierRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body?: ArrayBuffer;
  readonly who?: Identity;
}

/** An answer as it came. */
export interface Heard {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** How a client goes about its requests. */
export interface Manners {
  /** Requests under way at once. */
  readonly atOnce: number;
  /** For how long, and how often, it asks again where the service is busy or gives no answer. */
  readonly patienceMs: number;
  readonly tries: number;
  /** How long one try may take. */
  readonly requestMs: number;
  /** The least pause between two tries, and the longest one, however much later `Retry-After` says. */
  readonly pauseMs: number;
  readonly longestPauseMs: number;
  /** Ends what is still asked again. */
  readonly signal?: AbortSignal;
  /** Hears of every answer that stands. */
  readonly answered?: (asked: CourierRequest, answer: Heard) => void;
  /** Hears of every request that will be sent again. */
  readonly repeated?: (asked: CourierRequest) => void;
}

/** Two cores serve no more than six requests at once any faster. */
const MANNERS: Manners = {
  atOnce: 6,
  patienceMs: 120_000,
  tries: 240,
  requestMs: 120_000,
  pauseMs: 500,
  longestPauseMs: 60_000,
};

/** Too often, or no answer yet. */
const COME_BACK: readonly number[] = [429, 503];

export class Courier {
  private readonly manners: Manners;
  private free: number;
  private readonly queue: (() => void)[] = [];

  constructor(manners: Partial<Manners> = {}) {
    this.manners = { ...MANNERS, ...manners };
    this.free = this.manners.atOnce;
  }

  /** As `fetch`, for a client that has signed in as `who`. */
  async carry(request: Request, who?: Identity): Promise<Response> {
    const asked = await askedOf(request, who);
    const response = await this.again(asked);
    this.manners.answered?.(asked, await heardOf(response.clone()));
    return response;
  }

  /** Asks again where no answer came, or the one to come back; the last one stands. Nobody hears of it. */
  async again(asked: CourierRequest): Promise<Response> {
    const { patienceMs, tries, signal, repeated } = this.manners;
    const until = Date.now() + patienceMs;
    for (let left = tries; ; left -= 1) {
      const last = left <= 1 || Date.now() > until;
      const response = await this.inTurn(() => this.once(asked)).catch((error: unknown) => {
        if (last) throw error;
        return undefined;
      });
      if (response !== undefined && (!COME_BACK.includes(response.status) || last)) return response;
      repeated?.(asked);
      await wait(this.pauseAfter(response));
      signal?.throwIfAborted();
    }
  }

  private async once({ method, url, headers, body }: CourierRequest): Promise<Response> {
    const signal = AbortSignal.timeout(this.manners.requestMs);
    const sent = body === undefined ? {} : { body };
    const response = await fetch(url, { method, headers, signal, ...sent });
    // One that breaks off is no answer.
    await response.clone().arrayBuffer();
    return response;
  }

  private pauseAfter(response: Response | undefined): number {
    const { pauseMs, longestPauseMs } = this.manners;
    const told = retryAfterMs(response?.headers.get('Retry-After') ?? '0');
    return Math.min(longestPauseMs, Math.max(pauseMs, told));
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((resolve) => this.queue.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.queue.shift();
      if (next === undefined) this.free += 1;
      else next();
    }
  }
}

/** Seconds, or an instant (RFC 9110); nothing where it is neither. */
function retryAfterMs(value: string): number {
  const seconds = Number(value);
  const ms = Number.isNaN(seconds) ? Date.parse(value) - Date.now() : seconds * 1_000;
  return Number.isNaN(ms) ? 0 : ms;
}

async function askedOf(request: Request, who: Identity | undefined): Promise<CourierRequest> {
  const { method, url, headers } = request;
  const sent = request.body === null ? {} : { body: await request.arrayBuffer() };
  return { method, url, headers, ...sent, ...(who !== undefined && { who }) };
}

async function heardOf(response: Response): Promise<Heard> {
  const type = response.headers.get('Content-Type') ?? '';
  return { status: response.status, type, text: await response.text() };
}
