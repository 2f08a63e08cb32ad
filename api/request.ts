/** What the routes share: what they depend on, who asks, and under which key. */
import type { Contact } from '../policy/documents/offices';
import type { Request } from 'express';
import type { Logger } from 'pino';
import type { Instant } from '../policy/kernel/time';
import type { Actor } from '../policy/model/nouns';
import { contentHash } from '../store/kernel/canonical';
import type { Session } from '../store/people/sessions';
import type { ProposalTold } from '../store/processes/proposals';
import { representedBy } from '../store/processes/stand-in';
import { recognise } from './access-log/recognition';
import { addressOf } from './caller-address';
import { Problem } from './errors';
import type { BrowserSessions } from './identity/browser-sessions';
import type { IdentityProvider } from './identity/provider';
import { read } from './schemas/input';
import { idempotencyHeaders } from './schemas/requests';
import type { Rates } from './rates';
import type { Processes } from './temporal';

export interface Dependencies {
  readonly identity: IdentityProvider;
  /** Where browsers may log in. */
  readonly sessions?: BrowserSessions | undefined;
  /** How often somebody may ask; as often as they like where it is not told. */
  readonly rates?: Rates;
  readonly processes: Processes;
  /** The instant at which reference data are written. */
  readonly now: () => Instant;
  readonly log: Logger;
  /** Where a weakness is reported: an https or mailto address. */
  readonly securityContact?: string;
  /** Whom people reach about a published list. */
  readonly contact?: Contact;
  /** Where the text of the Measures is published. */
  readonly measuresUrl?: string;
  /** Proxies whose word about the caller's address is believed: addresses, networks or Express's names; none unless told. */
  readonly trustedProxies?: readonly string[];
  /** By when whoever asks is answered, whatever hangs, in ms; 28 s unless told. */
  readonly answerMs?: number;
}

/**
 * The caller. Throws `Problem` (401) for one who does not say who they are, 429 for one who asks
 * too often, and `Refused` (`stand-in-not-appointed`) for one who stands in for nobody that appointed them.
 */
export async function callerOf(dependencies: Dependencies, request: Request): Promise<Actor> {
  const { identity, rates } = dependencies;
  const actor = await callerIfAny(dependencies, request);
  if (actor !== undefined) return actor;
  await rates?.ofAddress(request);
  throw new Problem('unauthenticated', '请先表明身份。', {
    headers: { 'WWW-Authenticate': identity.challenge },
  });
}

/** The same where everyone may ask: undefined for one who does not say who they are. */
export async function callerIfAny(
  { identity, rates, now }: Dependencies,
  request: Request,
): Promise<Actor | undefined> {
  const actor = await identity.identify(request).catch(async (no: unknown) => {
    await rates?.ofAddress(request);
    throw no;
  });
  if (actor === undefined) return undefined;
  recognise(request, actor.id);
  await rates?.ofAccount(actor.id);
  const address = addressOf(request);
  const represented = await representedOf(actor, now());
  return { ...actor, ...represented, ...(address !== undefined && { address }) };
}

/** The session of the caller's browser. Throws `Problem`: 401 where there is none, 429 as `callerOf`. */
export async function sessionOf(
  { sessions, rates }: Pick<Dependencies, 'rates' | 'sessions'>,
  request: Request,
): Promise<Session> {
  const session = await sessions?.of(request).catch(async (no: unknown) => {
    await rates?.ofAddress(request);
    throw no;
  });
  if (session === undefined) {
    await rates?.ofAddress(request);
    throw new Problem('unauthenticated', '请先登录。');
  }
  await rates?.ofAccount(session.account);
  return session;
}

async function representedOf(
  actor: Actor,
  at: Instant,
): Promise<Pick<Actor, 'onBehalfOf'> | undefined> {
  if (actor.onBehalfOf === undefined) return undefined;
  return { onBehalfOf: await representedBy(actor, actor.onBehalfOf.id, at) };
}

/** The caller's Idempotency-Key. Throws `Problem` (400) where it is missing. */
export function idempotencyKeyOf(request: Request): string {
  return read(idempotencyHeaders, request.headers, 'headers')['idempotency-key'];
}

/** Who proposes something, or decides on it, when, why, and under which key. */
export const proposalTold = (
  { now }: Pick<Dependencies, 'now'>,
  { actor: by, requestId: key }: { readonly actor: Actor; readonly requestId: string },
  reason: string,
): ProposalTold => ({ key, at: now(), by, reason });

/** Names a caller among all others; the same person in another role, or for somebody else, is another caller. */
export function callerName({ id, role, district, party, onBehalfOf }: Actor): string {
  const absent = onBehalfOf === undefined ? [] : [onBehalfOf.id];
  return [role, district ?? '-', party ?? '-', id, ...absent].join('/');
}

/** Id of the request: the same caller and key, the same id. SHA-256, lower-case hex. */
export function requestIdOf(actor: Actor, idempotencyKey: string): string {
  return contentHash({ caller: callerName(actor), idempotencyKey });
}
