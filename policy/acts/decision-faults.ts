/**
 * The check of a message to a process that is not a case (Arts. 5-7, reading of Art. 22), as `checkDecision` is that of
 * a case: shape and role only, for it runs inside the process; what a law could change is judged by the record.
 */
import type { Shape } from './shapes';
import type { Role } from '../model/nouns';
import { refusal, type Refusal } from '../words/refusals';
import { ROLE_NAMES } from '../words/vocabulary';
import type { Decided } from './decision';

/** Everything that keeps a message from being taken by one of these roles; `name` is what it is called, in Chinese. */
export function decisionFaults(
  message: unknown,
  shape: Shape,
  roles: readonly Role[],
  name: string,
): Refusal[] {
  const malformed = shape(message, '');
  if (malformed.length > 0) return malformed;
  const { role } = (message as Decided).actor;
  return roles.includes(role) ? [] : [wrongRole(name, role)];
}

/** `name` is told to whoever has the other role. */
export function wrongRole(name: string, role: Role): Refusal {
  return refusal('wrong-role', { decision: name, role: ROLE_NAMES[role] }, 'actor.role');
}
