/**
 * What tells one request from another (reading of Art. 22): the decision and who asks for it, not from where.
 * So the same request, asked again from another address, is answered as it was.
 */
import type { Actor } from '../../policy/model/nouns';
import { contentHash } from '../kernel/canonical';
import { withoutAddress } from './trail';

/** SHA-256 of a decision as it was sent, lower-case hex. */
export function requestHash(name: string, message: object): string {
  if (!('actor' in message)) return contentHash({ name, message });
  const actor = withoutAddress(message.actor as Actor);
  return contentHash({ name, message: { ...message, actor } });
}
