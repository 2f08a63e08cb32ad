/** Art. 17(5): what an objection carries, and what becomes of a late one (reading of Art. 17). */
import type { Actor } from '../model/nouns';
import { refusal, type Refusal } from '../words/refusals';

/** An objection carries a real name and a contact, which the account has; a unit's carries its stamp. */
export function stampFaults({ role }: Pick<Actor, 'role'>, stamp: string | undefined): Refusal[] {
  if (role !== 'applicant' || stamp !== undefined) return [];
  return [refusal('objection-without-stamp', {}, 'stamp')];
}

/** Once its case has ended an objection is a lead, as long as there was a publication to object to. */
export function isLateLead(kase: {
  readonly state: 'ended' | 'open';
  readonly publications: readonly unknown[];
}): boolean {
  return kase.state === 'ended' && kase.publications.length > 0;
}
