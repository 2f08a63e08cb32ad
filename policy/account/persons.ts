/**
 * Who may not act on an account (reading of Art. 22): nobody changes what is their own, and nobody confirms what they
 * have proposed. Whoever stands in for another counts as both, on either side.
 */
import { refusal, type Refusal } from '../words/refusals';

/** Accounts, and those that they stand in for. */
export type Circle = readonly string[];

/** Nobody concerned changes anything of it; whoever receives what is handed over is concerned too. */
export function ownFault(actor: Circle, concerned: Circle): Refusal | undefined {
  return meet(actor, concerned) ? refusal('account-own') : undefined;
}

/** Whoever confirms is another person than whoever proposed. */
export function sameFault(confirmer: Circle, proposer: Circle): Refusal | undefined {
  return meet(confirmer, proposer) ? refusal('account-same-person') : undefined;
}

function meet(one: Circle, other: Circle): boolean {
  return one.some((account) => other.includes(account));
}
