/**
 * Arts. 14 and 16(5): a redemption's amounts, its invoices and what has been paid, held against the
 * contract.
 */
import { isInSupportPeriod } from '../articles/art-13-notice';
import { invoiceKey, invoiceNumberFault } from '../articles/art-15-numbers';
import { transferKey } from '../articles/art-15-redeemer';
import { forContract, invoicedFen, paidFen } from '../articles/art-16-payment';
import { formatYuan, isFen } from '../kernel/money';
import type { Fen } from '../kernel/money';
import { repeatedAt } from '../kernel/repeats';
import { isSameName } from '../kernel/text';
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
    ...[...invoiceFaults(submission, facts), ...transferFaults(submission, facts)].map((fault) =>
      hard(fault),
    ),
    ...invoiceDateFindings(submission, facts),
    ...transferFindings(submission, facts),
    ...formerNameFindings(submission),
  ];
}

function amountFaults({ contract, invoices, transfers }: RedemptionSubmission): Refusal[] {
  const amounts = [
    ['contract.amountFen', contract.amountFen] as const,
    ['contract.eligibleFen', contract.eligibleFen] as const,
    ...invoices.map(({ amountFen }, at) => [`invoices[${at}].amountFen`, amountFen] as const),
    ...transfers.map(({ amountFen }, at) => [`transfers[${at}].amountFen`, amountFen] as const),
    ...transfers.map(
      (transfer, at) => [`transfers[${at}].shareFen`, forContract(transfer)] as const,
    ),
  ];
  const faults = amounts
    .filter(([, fen]) => !isFen(fen) || fen === 0)
    .map(([path]) => refusal('amount-invalid', {}, path));
  if (contract.eligibleFen > contract.amountFen) {
    faults.push(refusal('eligible-above-contract', {}, 'contract.eligibleFen'));
  }
  transfers.forEach((transfer, at) => {
    if (forContract(transfer) > transfer.amountFen) {
      faults.push(refusal('share-above-transfer', {}, `transfers[${at}].shareFen`));
    }
  });
  return faults;
}

function invoiceFaults(
  submission: RedemptionSubmission,
  { submittedOn }: RedemptionFacts,
): Refusal[] {
  const { contract, enterprise, provider, invoices } = submission;
  const faults = repeatedAt(invoices.map(invoiceKey)).map((at) =>
    refusal('invoice-repeated', { number: invoices[at]?.number ?? '' }, `invoices[${at}].number`),
  );
  invoices.forEach((invoice, at) => {
    const { number, issuedOn, buyer, seller } = invoice;
    const path = `invoices[${at}]`;
    const fault = invoiceNumberFault(invoice);
    if (fault !== undefined)
      faults.push(refusal('invoice-number-invalid', { number, fault }, `${path}.number`));
    if (issuedOn > submittedOn)
      faults.push(refusal('invoice-in-future', { number, issuedOn }, `${path}.issuedOn`));
    const between = buyer === enterprise.uscc && seller === provider.uscc;
    if (!between) faults.push(refusal('invoice-of-others', { number }, path));
  });
  const total = invoicedFen(invoices);
  if (total < contract.amountFen) {
    const params = { total: inYuan(total), amount: inYuan(contract.amountFen) };
    faults.push(refusal('invoices-below-contract', params, 'invoices'));
  }
  return faults;
}

function transferFaults(
  submission: RedemptionSubmission,
  { submittedOn }: RedemptionFacts,
): Refusal[] {
  const { contract, enterprise, provider, transfers } = submission;
  const keys = transfers.map((transfer) => transferKey(transfer, submission));
  const faults = repeatedAt(keys).map((at) => {
    const reference = transfers[at]?.reference ?? '';
    return refusal('transfer-repeated', { reference }, `transfers[${at}].reference`);
  });
  transfers.forEach(({ reference, paidOn, refund, payer, payee }, at) => {
    const path = `transfers[${at}]`;
    if (paidOn > submittedOn)
      faults.push(refusal('transfer-in-future', { reference, paidOn }, `${path}.paidOn`));
    const [from, to] = refund ? [provider, enterprise] : [enterprise, provider];
    const between = isNameOf(from, payer) && isNameOf(to, payee);
    if (!between) {
      const params = { reference, payer: from.name, payee: to.name };
      faults.push(refusal('transfer-of-others', params, path));
    }
  });
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
  const findings = transfers.flatMap(({ reference, paidOn, refund }, at) => {
    if (refund || paidOn >= contract.signedOn) return [];
    const params = { reference, paidOn, signedOn: contract.signedOn };
    return [soft('payment-before-signing', params, `transfers[${at}].paidOn`)];
  });
  const refunds = transfers.filter(({ refund }) => refund);
  if (refunds.length > 0) {
    const total = refunds.reduce((sum, transfer) => sum + forContract(transfer), 0);
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

/** A change of name is on paper somewhere: a reviewer looks. */
function formerNameFindings({ enterprise, provider, transfers }: RedemptionSubmission): Finding[] {
  const told = transfers.flatMap(({ payer, payee }) => [payer, payee]);
  const parties: [string, Party][] = Object.entries({ enterprise, provider });
  return parties.flatMap(([path, { name, formerNames = [] }]) => {
    const used = formerNames.filter((former) => told.some((one) => isSameName(one, former)));
    if (used.length === 0) return [];
    const params = { name, former: used.join('、') };
    return [soft('former-name-used', params, `${path}.formerNames`)];
  });
}

interface Party {
  readonly name: string;
  readonly formerNames?: readonly string[];
}

function isNameOf({ name, formerNames = [] }: Party, told: string): boolean {
  return [name, ...formerNames].some((one) => isSameName(one, told));
}
