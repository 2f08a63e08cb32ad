/** The demo's only way to the service: its HTTP API, as each of the people of the cast. */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { IDENTITY_HEADERS } from '../../api/identity';
import type { Actor } from '../../policy/model/nouns';

/** Requests under way at once: two cores serve no more of them any faster. */
const AT_ONCE = 6;
/** A service that is busy says so; how long that may go on, and how long a single answer may take. */
const PATIENCE_MS = 120_000;
const BETWEEN_TRIES_MS = 500;
const REQUEST_MS = 120_000;

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

interface Request {
  readonly method: string;
  readonly path: string;
  readonly as?: Actor | undefined;
  readonly body?: unknown;
  readonly csv?: string;
}

export class Api {
  private free = AT_ONCE;
  private readonly queue: (() => void)[] = [];

  constructor(private readonly address: string) {}

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
    const key = randomUUID();
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      const response = await this.inTurn(() => this.send(request, key));
      const body = await response.json();
      if (response.ok) return body as T;
      if (response.status !== 503 || Date.now() > until) {
        throw new SaidNo(`${request.method} ${request.path}`, body as ProblemDocument);
      }
      await wait(BETWEEN_TRIES_MS);
    }
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
      signal: AbortSignal.timeout(REQUEST_MS),
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
