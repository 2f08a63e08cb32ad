/**
 * Art. 22 pursues staff who take bribes, neglect or falsify. What a system can do before that: nobody
 * acts on a case of their own party, and nobody both proposes and finally approves money.
 */
import type { Actor, Uscc } from '../model/nouns';
import { refusal } from '../words/refusals';
import type { Refusal } from '../words/refusals';

/** The accounts that an act counts for: who acts, and for whom (reading of Art. 22). */
export function personsOf({ id, onBehalfOf }: Pick<Actor, 'id' | 'onBehalfOf'>): string[] {
  return onBehalfOf === undefined ? [id] : [id, onBehalfOf.id];
}

/** Refuses a final approval that counts for an account by which the same money was proposed (reading of Art. 22). */
export function mayApprove(proposers: readonly string[], approver: Actor): Refusal | undefined {
  const same = personsOf(approver).some((person) => proposers.includes(person));
  return same ? refusal('same-person-proposes-and-approves') : undefined;
}

/** The parties of a case, as its record names them. */
export function partiesOf(kase: {
  readonly applicant: Uscc;
  readonly enterprise?: Uscc;
  readonly provider?: Uscc;
}): readonly Uscc[] {
  return [kase.applicant, kase.enterprise, kase.provider].filter((party) => party !== undefined);
}

/** The parties that staff or an expert belongs to, and whoever they stand in for; an applicant acts for the own one. */
export function ownParties({ role, party, onBehalfOf }: Actor): readonly Uscc[] {
  if (role === 'applicant') return [];
  return [party, onBehalfOf?.party].filter((own) => own !== undefined);
}

/**
 * Refuses staff or an expert who belongs, or acts for somebody who does, to one of the case's parties or to an
 * entity of `tied` (回避, reading of Art. 22).
 */
export function mustRecuse(
  actor: Actor,
  parties: readonly Uscc[],
  tied: readonly Uscc[] = [],
): Refusal | undefined {
  const own = [...ownParties(actor), ...tied];
  return own.some((party) => parties.includes(party)) ? refusal('own-case') : undefined;
}
