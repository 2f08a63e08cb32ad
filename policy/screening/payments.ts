/**
 * Arts. 14 and 16(5): a redemption's amounts, its invoices and what has been paid, held against the
 * contract.
 */
import { isInSupportPeriod } from '../articles/art-13-notice';
import { invoiceKey } from '../articles/art-15-redeemer';
import { invoicedFen, paidFen } from '../articles/art-16-payment';
import { formatYuan, isFen } from '../kernel/money';
import type { Fen } from '../kernel/money';
import type { RedemptionSubmission } from '../model/nouns';
import { refusal } from '../words/refusals';
import type { Refusal } from '../words/refusals';
import { hard, soft } from './finding';
import type { Finding } from './finding';
import type { RedemptionFacts } from './facts';

/** Amounts first: sums over amounts that are no amounts would say nothing. */
export function paymentFindings(
  submission: RedemptionSubmission,
  facts: RedemptionFacts,
): Finding[] {
  const faulty = amountFaults(submission);
  if (faulty.length > 0) return faulty.map((fault) => hard(fault));
  return [
    ...[...invoiceFaults(submission), ...transferFaults(submission, facts)].map((fault) =>
      hard(fault),
    ),
    ...invoiceDateFindings(submission, facts),
    ...transferFindings(submission, facts),
  ];
}

function amountFaults({ contract, invoices, transfers }: RedemptionSubmission): Refusal[] {
  const amounts = [
    ['contract.amountFen', contract.amountFen] as const,
    ['contract.eligibleFen', contract.eligibleFen] as const,
    ...invoices.map(({ amountFen }, at) => [`invoices[${at}].amountFen`, amountFen] as const),
    ...transfers.map(({ amountFen }, at) => [`transfers[${at}].amountFen`, amountFen] as const),
  ];
  const faults = amounts
    .filter(([, fen]) => !isFen(fen) || fen === 0)
    .map(([path]) => refusal('amount-invalid', {}, path));
  if (contract.eligibleFen > contract.amountFen) {
    faults.push(refusal('eligible-above-contract', {}, 'contract.eligibleFen'));
  }
  return faults;
}

function invoiceFaults({ contract, invoices }: RedemptionSubmission): Refusal[] {
  const faults = repeats(invoices.map(invoiceKey)).map(([number, at]) =>
    refusal('invoice-repeated', { number }, `invoices[${at}].number`),
  );
  const total = invoicedFen(invoices);
  if (total < contract.amountFen) {
    const params = { total: inYuan(total), amount: inYuan(contract.amountFen) };
    faults.push(refusal('invoices-below-contract', params, 'invoices'));
  }
  return faults;
}

function transferFaults(
  { contract, transfers }: RedemptionSubmission,
  { submittedOn }: RedemptionFacts,
): Refusal[] {
  const faults = repeats(transfers.map(({ reference }) => reference)).map(([reference, at]) =>
    refusal('transfer-repeated', { reference }, `transfers[${at}].reference`),
  );
  const paid = paidFen(transfers, submittedOn);
  if (paid < contract.amountFen) {
    const params = { paid: inYuan(paid), amount: inYuan(contract.amountFen) };
    faults.push(refusal('fees-not-fully-paid', params, 'transfers'));
  }
  return faults;
}

function invoiceDateFindings(
  { invoices }: RedemptionSubmission,
  facts: RedemptionFacts,
): Finding[] {
  return invoices.flatMap(({ number, issuedOn }, at) => {
    const within = isInSupportPeriod(facts.round, issuedOn);
    const path = `invoices[${at}].issuedOn`;
    return within ? [] : [soft('invoice-outside-support-period', { number, issuedOn }, path)];
  });
}

/** Paid in full, yet with money flowing back or more than was owed: a reviewer looks at it. */
function transferFindings(
  { contract, transfers }: RedemptionSubmission,
  { submittedOn }: RedemptionFacts,
): Finding[] {
  const findings: Finding[] = [];
  const refunds = transfers.filter(({ refund }) => refund);
  if (refunds.length > 0) {
    const total = refunds.reduce((sum, { amountFen }) => sum + amountFen, 0);
    findings.push(soft('payments-with-refund', { refunds: inYuan(total) }, 'transfers'));
  }
  const paid = paidFen(transfers, submittedOn);
  if (paid > contract.amountFen) {
    const params = { paid: inYuan(paid), amount: inYuan(contract.amountFen) };
    findings.push(soft('payments-above-contract', params, 'transfers'));
  }
  return findings;
}

function inYuan(fen: Fen): string {
  return `${formatYuan(fen)}元`;
}

/** Values that come again, with the place of the repetition. */
function repeats(values: readonly string[]): [string, number][] {
  return values
    .map((value, at): [string, number] => [value, at])
    .filter(([value, at]) => values.indexOf(value) < at);
}
