/** The documents of a sanction (Art. 20), and of a payment order (Art. 17(7)). */
import type { Drafts } from '../../policy/documents/draft';
import type { Contact } from '../../policy/documents/offices';
import { paymentRequest } from '../../policy/documents/payment-request';
import {
  blacklistNotice,
  hearingNotice,
  repaymentNotice,
  sanctionDecision,
  type DecisionFacts,
  type SanctionFacts,
} from '../../policy/documents/sanction-letters';
import { invariant } from '../../policy/kernel/invariant';
import { civilDateOf } from '../../policy/kernel/time';
import { orderForBank, paymentOrderOf } from '../../store/processes/payment-order';
import { sanctionOf, type SanctionRecord } from '../../store/processes/sanction';
import type { TrailEntry } from '../../store/trail/trail';

/** The id of a record, by the name of its trail. */
const idIn = (subject: string): string => subject.slice(subject.indexOf('/') + 1);

async function sanctionIn({ subject }: TrailEntry): Promise<SanctionRecord> {
  const sanction = await sanctionOf(idIn(subject));
  invariant(sanction !== null, `${subject} is on record`);
  return sanction;
}

function factsOf(
  { _id: no, party, finding }: SanctionRecord,
  { at }: TrailEntry,
  contact: Contact,
): SanctionFacts {
  const { violation, violatedOn, facts } = finding;
  const on = civilDateOf(at);
  return { no, party, partyName: finding.party.name, violation, violatedOn, facts, on, contact };
}

export async function hearingNoticeOf(entry: TrailEntry, contact: Contact): Promise<Drafts> {
  const sanction = await sanctionIn(entry);
  const lastDay = sanction.waits.find(({ name }) => name === 'statement')?.deadline?.lastDay;
  return [hearingNotice(factsOf(sanction, entry, contact), lastDay)];
}

function decisionFacts(
  sanction: SanctionRecord,
  entry: TrailEntry,
  contact: Contact,
): DecisionFacts {
  const { decision, demands, dismissed } = sanction;
  const facts = factsOf(sanction, entry, contact);
  if (decision === undefined) return { ...facts, reason: dismissed?.text ?? entry.reason };
  const { violation, reason, number, article, bans, departments, voided, removedFrom } = decision;
  const imposed = {
    number,
    article,
    bans,
    ...(departments !== undefined && { departments }),
    demands,
    voided: voided.map(({ year }) => year),
    removed: removedFrom !== undefined,
  };
  return { ...facts, violation, reason, sanction: imposed };
}

export async function sanctionDecisionOf(entry: TrailEntry, contact: Contact): Promise<Drafts> {
  return [sanctionDecision(decisionFacts(await sanctionIn(entry), entry, contact))];
}

export async function blacklistNoticeOf(entry: TrailEntry, contact: Contact): Promise<Drafts> {
  const { sanction, ...facts } = decisionFacts(await sanctionIn(entry), entry, contact);
  return sanction === undefined ? [] : [blacklistNotice({ ...facts, sanction })];
}

export async function repaymentNoticeOf(entry: TrailEntry, contact: Contact): Promise<Drafts> {
  const sanction = await sanctionIn(entry);
  const { notice, decision, demands, policy } = sanction;
  if (notice === undefined || decision === undefined) return [];
  const { repaymentNaturalDays: days } = policy.parameters;
  const facts = factsOf(sanction, entry, contact);
  return [
    repaymentNotice({ ...facts, number: notice.number, decision: decision.number, demands, days }),
  ];
}

export async function paymentRequestOf(entry: TrailEntry): Promise<Drafts> {
  const record = await paymentOrderOf(idIn(entry.subject));
  if (record === null) return [];
  if (record.state === 'approved') return 'later';
  const { approvalDocument, requestedOn, debtor, lines } = orderForBank(record);
  if (lines.length === 0) return [];
  const approvedOn = civilDateOf(entry.at);
  const payer = debtor.account;
  const { _id: orderId } = record;
  return [paymentRequest({ orderId, approvalDocument, requestedOn, approvedOn, payer, lines })];
}
