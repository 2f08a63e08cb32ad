/**
 * Art. 15: one service project, one redeemer, and the money goes to that redeemer. A project is known
 * by its contract, an invoice backs one project only (reading of Art. 15).
 */
import type { Enterprise, Institution, Invoice, RedemptionSubmission } from '../model/nouns';

/** Which record of the claims an entry belongs to. */
export type ClaimKind = 'project' | 'invoice';

/** The party that applies and is paid. */
export function redeemerOf(submission: RedemptionSubmission): Enterprise | Institution {
  return submission.redeemer === 'enterprise' ? submission.enterprise : submission.provider;
}

/** What makes a service project that project: contract number, both parties' codes, signing day. */
export function projectKey(
  submission: Pick<RedemptionSubmission, 'contract' | 'enterprise' | 'provider'>,
): string {
  const { contract, enterprise, provider } = submission;
  return [contract.number, enterprise.uscc, provider.uscc, contract.signedOn]
    .map(normalised)
    .join('|');
}

/** What makes an invoice that invoice: its number, however it was typed. */
export function invoiceKey({ number }: Pick<Invoice, 'number'>): string {
  return normalised(number);
}

/** The same number however it was typed: width, case, blanks and look-alike hyphens do not matter. */
function normalised(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .replace(/\p{Pd}/gu, '-')
    .toUpperCase();
}
