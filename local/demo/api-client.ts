/** The demo's only way to the service: its HTTP API, as each of the people of the cast. */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { IDENTITY_HEADERS } from '../../api/identity/provider';
import type { Actor } from '../../policy/model/nouns';

/** How a client goes about its requests. */
export interface Manners {
  /** Requests under way at once. */
  readonly atOnce: number;
  /** For how long, and how often, it asks again where the service is busy or gives no answer. */
  readonly patienceMs: number;
  readonly tries: number;
  readonly requestMs: number;
  /** Ends what is still asked again. */
  readonly signal?: AbortSignal;
  /** Hears of every request that was answered 2xx. */
  readonly answered?: (request: Request, key: string, answer: unknown) => void;
}

/** Two cores serve no more than six requests at once any faster. */
const MANNERS: Manners = { atOnce: 6, patienceMs: 120_000, tries: 240, requestMs: 120_000 };
const BETWEEN_TRIES_MS = 500;

/** A problem document (RFC 9457), as far as the demo reads one. */
export interface ProblemDocument {
  readonly status: number;
  readonly detail: string;
  readonly refusals?: readonly {
    readonly code: string;
    readonly cite: string;
    readonly message: string;
  }[];
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
}

/** The service said no. */
export class SaidNo extends Error {
  override readonly name = 'SaidNo';

  constructor(
    readonly request: string,
    readonly problem: ProblemDocument,
  ) {
    const faults = (problem.errors ?? []).map(({ path, message }) => `${path} ${message}`);
    super([`${request}: ${problem.status} ${problem.detail}`, ...faults].join(' '));
  }
}

export interface Request {
  readonly method: string;
  readonly path: string;
  readonly as?: Actor | undefined;
  readonly body?: unknown;
  readonly csv?: string;
}

export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

export class Api {
  private readonly manners: Manners;
  private free: number;
  private readonly queue: (() => void)[] = [];

  constructor(
    private readonly address: string,
    manners: Partial<Manners> = {},
  ) {
    this.manners = { ...MANNERS, ...manners };
    this.free = this.manners.atOnce;
  }

  get<T>(path: string, as?: Actor): Promise<T> {
    return this.ask<T>({ method: 'GET', path, as });
  }

  post<T>(path: string, as: Actor, body: unknown): Promise<T> {
    return this.ask<T>({ method: 'POST', path, as, body });
  }

  put<T>(path: string, as: Actor, body: unknown): Promise<T> {
    return this.ask<T>({ method: 'PUT', path, as, body });
  }

  importCsv<T>(path: string, as: Actor, csv: string): Promise<T> {
    return this.ask<T>({ method: 'POST', path, as, csv });
  }

  /** Throws `SaidNo`. One key for every try: the service answers a repetition like the first time. */
  private async ask<T>(request: Request): Promise<T> {
    const { answered } = this.manners;
    const key = randomUUID();
    const { status, body } = await this.under(key, request);
    if (status >= 300)
      throw new SaidNo(`${request.method} ${request.path}`, body as ProblemDocument);
    answered?.(request, key, body);
    return body as T;
  }

  /** Under a key of the caller's own, as often as the service is busy or gives no answer. */
  under(key: string, request: Request): Promise<Reply> {
    return this.again(() => this.inTurn(() => this.once(request, key)));
  }

  /** Asks again where no answer came, or the one to come back; the last one stands. */
  private async again(once: () => Promise<Reply>): Promise<Reply> {
    const { patienceMs, tries, signal } = this.manners;
    const until = Date.now() + patienceMs;
    for (let left = tries; ; left -= 1) {
      const last = left <= 1 || Date.now() > until;
      const reply = await once().catch((error: unknown) => {
        if (last) throw error;
        return undefined;
      });
      if (reply !== undefined && (reply.status !== 503 || last)) return reply;
      await wait(BETWEEN_TRIES_MS);
      signal?.throwIfAborted();
    }
  }

  /** One try with a key of the caller's own. */
  private async once(request: Request, key: string): Promise<Reply> {
    const response = await this.send(request, key);
    return { status: response.status, body: await response.json() };
  }

  private send({ method, path, as, body, csv }: Request, key: string): Promise<Response> {
    const content = csv ?? (body === undefined ? undefined : JSON.stringify(body));
    return fetch(this.address + path, {
      method,
      headers: {
        ...(as !== undefined && identityOf(as)),
        ...(method !== 'GET' && { 'Idempotency-Key': key }),
        ...(content !== undefined && {
          'Content-Type': csv === undefined ? 'application/json' : 'text/csv',
        }),
      },
      signal: AbortSignal.timeout(this.manners.requestMs),
      ...(content !== undefined && { body: content }),
    });
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

function identityOf({ id, role, district, party }: Actor): Record<string, string> {
  return {
    [IDENTITY_HEADERS.id]: id,
    [IDENTITY_HEADERS.role]: role,
    ...(district !== undefined && { [IDENTITY_HEADERS.district]: district }),
    ...(party !== undefined && { [IDENTITY_HEADERS.party]: party }),
  };
}
