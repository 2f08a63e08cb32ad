/**
 * Art. 22 pursues staff who take bribes, neglect or falsify. What a system can do before that: nobody
 * acts on a case of their own party, and nobody both proposes and finally approves money.
 */
import type { Actor, Uscc } from '../model';
import { refusal } from '../refusals';
import type { Refusal } from '../refusals';

/** Refuses a final approval by an account that proposed the same money (reading of Art. 22). */
export function mayApprove(proposers: readonly string[], approver: string): Refusal | undefined {
  return proposers.includes(approver) ? refusal('same-person-proposes-and-approves') : undefined;
}

/** The parties of a case, as its record names them. */
export function partiesOf(kase: {
  readonly applicant: Uscc;
  readonly enterprise?: Uscc;
  readonly provider?: Uscc;
}): readonly Uscc[] {
  return [kase.applicant, kase.enterprise, kase.provider].filter((party) => party !== undefined);
}

/** Refuses staff or an expert who belongs to one of the case's parties (回避, reading of Art. 22). */
export function mustRecuse(actor: Actor, parties: readonly Uscc[]): Refusal | undefined {
  const own = actor.role !== 'applicant' && actor.party !== undefined;
  return own && parties.includes(actor.party) ? refusal('own-case') : undefined;
}
