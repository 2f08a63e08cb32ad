/**
 * Art. 15: one service project, one redeemer, and the money goes to that redeemer. A project is known
 * by its contract, an invoice backs one project only (reading of Art. 15).
 */
import type { Enterprise, Institution, RedemptionSubmission, Uscc } from '../model';

/** Which record of the claims an entry belongs to. */
export type ClaimKind = 'project' | 'invoice';

type Parties = Pick<RedemptionSubmission, 'enterprise' | 'provider'>;

/** The party that applies and is paid. */
export function redeemerOf(submission: RedemptionSubmission): Enterprise | Institution {
  return submission.redeemer === 'enterprise' ? submission.enterprise : submission.provider;
}

/** Key of a service project: the contract's number, both parties' codes, the day of signing. */
export function projectKey({ contract, ...parties }: Parties & Contracted): string {
  const { enterprise, provider } = parties;
  const { number, signedOn } = contract;
  return [enterprise.uscc, provider.uscc, signedOn, normalised(number)].join('|');
}

type Contracted = Pick<RedemptionSubmission, 'contract'>;

/** Key of an invoice: its issuer's code and its number, so that two issuers may share a number. */
export function invoiceKey(issuer: Uscc, invoiceNumber: string): string {
  return [issuer, normalised(invoiceNumber)].join('|');
}

/** Full-width forms, spaces and letter case do not make another contract. */
function normalised(number: string): string {
  return number.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
}
