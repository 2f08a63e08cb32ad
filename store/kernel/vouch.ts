/**
 * How an act's record knows that the API has identified who asks (reading of Art. 22). Whoever reaches Temporal can send a
 * process the same Update in anybody's name; the API alone has the operator's secret. So it vouches for each message it
 * sends, and what nobody vouches for only claims who it comes from (docs/adr/0034).
 */
import { createHmac } from 'node:crypto';
import type { Decided } from '../../policy/acts/decision';
import type { Actor } from '../../policy/model/nouns';
import { canonicalJson } from './canonical';
import { derivedKey, derivedKeys } from './person-keys';
import { isSameText } from './same-text';

/** What the API says beside the sender: the Update's id, and the message authentication code over the whole of it. */
interface Vouched extends Actor {
  readonly vouch?: { readonly update: string; readonly mac: string };
}

/** An Update of a process: no other process, act, id or content is vouched for with it. */
interface VouchSubject<M> {
  readonly workflowId: string;
  readonly name: string;
  readonly updateId: string;
  readonly message: M;
}

/** The message with the API's word for its sender. */
export function vouchedFor<M extends { readonly actor: Actor }>(sent: VouchSubject<M>): M {
  const { message, updateId } = sent;
  const vouch = { update: updateId, mac: macOf(sent) };
  return { ...message, actor: { ...message.actor, vouch } };
}

export interface Received<M> {
  /** As it was sent before the API vouched for it. */
  readonly message: M;
  /** As an Update that the API vouches for, or by Temporal's own means. */
  readonly channel: 'api' | 'signal';
}

/**
 * A message as its act is recorded. `key` is the act's, which is or ends with the id of its Update; acts that have a key of
 * their content's, such as a filing, give none.
 */
export function received<M extends { readonly actor: Actor }>(
  place: { readonly workflowId: string; readonly name: string; readonly key?: string },
  arrived: M,
): Received<M> {
  const { vouch, ...actor } = arrived.actor as Vouched;
  const message = { ...arrived, actor };
  if (vouch === undefined) return { message, channel: 'signal' };
  const { update: updateId, mac } = vouch;
  const { workflowId, name, key } = place;
  const isOfAct = key === undefined || key === updateId || key.endsWith(`/${updateId}`);
  const sent = { workflowId, name, updateId, message };
  const isVouched = isOfAct && derivedKeys('vouch').some((by) => isSameText(mac, macOf(sent, by)));
  return { message, channel: isVouched ? 'api' : 'signal' };
}

/** An act as a process hands it on: one that came as an Update is the API's only where that vouches for it. */
export function receivedAct<
  A extends Received<{ readonly actor: Actor }> & { readonly key: string },
>(workflowId: string, name: string, act: A): A {
  const { message, channel } = received({ workflowId, name, key: act.key }, act.message);
  return { ...act, message, channel: act.channel === 'api' ? channel : act.channel };
}

function macOf(
  { workflowId, name, updateId, message }: VouchSubject<unknown>,
  key = derivedKey('vouch'),
): string {
  const content = canonicalJson([workflowId, name, updateId, message]);
  return createHmac('sha256', key).update(content).digest('hex');
}

/** Whether a message says who sends it, so that it can be vouched for. */
export function namesSender(message: unknown): message is Pick<Decided, 'actor'> {
  const actor = (message as { readonly actor?: unknown } | null | undefined)?.actor;
  return typeof actor === 'object' && actor !== null;
}
