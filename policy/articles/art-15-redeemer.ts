/**
 * Art. 15: one service project, one redeemer, and the money goes to that redeemer. A project is known
 * by its contract, an invoice backs one project only, and a transfer may be divided between several (reading of Art. 15).
 */
import { daysBetween } from '../kernel/time';
import type {
  Enterprise,
  Institution,
  RedemptionSubmission,
  ServiceContract,
  Transfer,
} from '../model/nouns';
import { equalForm, invoiceKey, isUnnumbered, similarForm } from './art-15-numbers';

/** Which record of the claims an entry belongs to. */
export type ClaimKind = 'project' | 'invoice';

/** The party that applies and is paid. */
export function redeemerOf(submission: RedemptionSubmission): Enterprise | Institution {
  return submission.redeemer === 'enterprise' ? submission.enterprise : submission.provider;
}

/**
 * What makes a service project that project: contract number, both parties' codes, signing day. Without a number, the
 * amount and the invoices stand in its place.
 */
export function projectKey(
  submission: Pick<RedemptionSubmission, 'contract' | 'enterprise' | 'invoices' | 'provider'>,
): string {
  const { contract, enterprise, provider, invoices } = submission;
  const { number, signedOn, amountFen } = contract;
  const told = isUnnumbered(number)
    ? `${amountFen}/${invoices.map(invoiceKey).sort().join('/')}`
    : equalForm(number);
  return [told, enterprise.uscc, provider.uscc, signedOn].join('|');
}

/** What makes a transfer that transfer: the two parties, its direction, and the bank's reference however it was typed. */
export function transferKey(
  { reference, refund }: Pick<Transfer, 'reference' | 'refund'>,
  { enterprise, provider }: Pick<RedemptionSubmission, 'enterprise' | 'provider'>,
): string {
  const way = refund ? 'refund' : 'payment';
  return [equalForm(reference), way, enterprise.uscc, provider.uscc].join('|');
}

/** A project that another case of the same two parties has claimed. */
export interface OtherProject extends Pick<ServiceContract, 'amountFen' | 'number' | 'signedOn'> {
  readonly caseNo: string;
}

export type Likeness = 'similar-number' | 'same-amount' | 'near-days';

/** Contracts signed so few natural days apart may be one. */
const NEAR_DAYS = 30;

/** In what another project of the same two parties is like this one; undefined where in nothing (reading of Art. 15). */
export function likenessOf(
  contract: ServiceContract,
  other: Omit<OtherProject, 'caseNo'>,
): Likeness | undefined {
  const isNumbered = !isUnnumbered(contract.number) && !isUnnumbered(other.number);
  if (isNumbered && similarForm(contract.number) === similarForm(other.number))
    return 'similar-number';
  if (contract.amountFen === other.amountFen) return 'same-amount';
  const days = Math.abs(daysBetween(contract.signedOn, other.signedOn));
  return days <= NEAR_DAYS ? 'near-days' : undefined;
}
