/** What the routes share: what they depend on, who asks, and under which key. */
import { isIP } from 'node:net';
import type { Request } from 'express';
import type { Logger } from 'pino';
import type { Instant } from '../policy/kernel/time';
import type { Actor } from '../policy/model';
import { contentHash } from '../store/canonical';
import { Problem } from './errors';
import type { IdentityProvider } from './identity';
import { read } from './schemas/reading';
import { idempotencyHeaders } from './schemas/requests';
import type { Processes } from './temporal';

export interface Dependencies {
  readonly identity: IdentityProvider;
  readonly processes: Processes;
  /** The instant at which reference data are written. */
  readonly now: () => Instant;
  readonly log: Logger;
  /** Proxies whose word about the caller's address is believed: addresses, networks or Express's names; none unless told. */
  readonly trustedProxies?: readonly string[];
}

/** The caller. Throws `Problem` (401) for one who does not say who they are. */
export async function callerOf({ identity }: Dependencies, request: Request): Promise<Actor> {
  const actor = await identity.identify(request);
  const address = addressOf(request);
  if (actor !== undefined) return { ...actor, ...(address !== undefined && { address }) };
  throw new Problem('unauthenticated', '请先表明身份。', {
    headers: { 'WWW-Authenticate': 'HongshanActor' },
  });
}

/**
 * From where the request came: the last address that no trusted proxy stands behind, or the connection's own
 * where a proxy tells nothing that is an address.
 */
export function addressOf({ ip, socket }: Pick<Request, 'ip' | 'socket'>): string | undefined {
  const found = [ip, socket.remoteAddress].find((one) => one !== undefined && isIP(one) !== 0);
  return found?.replace(/^::ffff:(?=[\d.]+$)/, '');
}

/** The caller's Idempotency-Key. Throws `Problem` (400) where it is missing. */
export function idempotencyKeyOf(request: Request): string {
  return read(idempotencyHeaders, request.headers, 'headers')['idempotency-key'];
}

/** Names a caller among all others; the same person in another role is another caller. */
export function callerName({ id, role, district, party }: Actor): string {
  return [role, district ?? '-', party ?? '-', id].join('/');
}

/** Id of the request: the same caller and key, the same id. SHA-256, lower-case hex. */
export function requestIdOf(actor: Actor, idempotencyKey: string): string {
  return contentHash({ caller: callerName(actor), idempotencyKey });
}
