/** What is told of an act on a trail, and to whom, as the record that it stands on has it. */
import { partiesOf } from '../../policy/articles/art-22-recusal';
import type { Answer } from '../../policy/case/waits';
import {
  messageKind,
  messageOf,
  type MessageFacts,
  type MessageKindName,
} from '../../policy/messages/kinds';
import { CASE_NUMBER } from '../../policy/model/case-numbers';
import { PAYMENT_ORDER } from '../../policy/payment-order/acts';
import { PROCEDURE_NAMES } from '../../policy/words/vocabulary';
import { caseOf, type CaseRecord } from '../../store/case/cases';
import { objectionOf, objectionsVerifiedAt } from '../../store/case/objections';
import { paymentOrderOf } from '../../store/processes/payment-order';
import type { TrailEntry } from '../../store/trail/trail';
import type { Recipient, Recipients } from './recipients';

/** One message to some accounts. */
export interface MessageDraft {
  readonly kind: MessageKindName;
  /** What makes it another message than one of the same kind: the key of the act, and what of it. */
  readonly source: string;
  readonly subject: string;
  readonly at: string;
  readonly facts: MessageFacts;
  readonly to: readonly Recipient[];
}

/** What is told of the act; nothing where it stands on a record that tells nobody. */
export async function tellingsOf(
  entry: TrailEntry,
  recipients: Recipients,
): Promise<MessageDraft[]> {
  const kind = messageOf(entry);
  if (kind === undefined) return [];
  const { _id: source, subject, at } = entry;
  const base = { kind, source, subject, at };
  if (CASE_NUMBER.test(subject)) return onCase(entry, base, recipients);
  const [process, id] = subject.split(/\/(.*)/su);
  return process === PAYMENT_ORDER.name ? onOrder(entry, base, id ?? '', recipients) : [];
}

type Base = Omit<MessageDraft, 'facts' | 'to'>;

async function onOrder(
  { reason }: TrailEntry,
  base: Base,
  orderId: string,
  recipients: Recipients,
): Promise<MessageDraft[]> {
  const order = await paymentOrderOf(orderId);
  if (order === null) return [];
  const facts = { about: orderId, matter: PAYMENT_ORDER.zh, reason };
  return [{ ...base, facts, to: await recipients.accounts([order.preparedBy]) }];
}

async function onCase(
  entry: TrailEntry,
  base: Base,
  recipients: Recipients,
): Promise<MessageDraft[]> {
  const kase = await caseOf(entry.subject);
  if (kase === null) return [];
  const { to } = messageKind(base.kind);
  const facts = factsOf(kase, entry);
  if (to === 'objector') return answersToObjectors(kase, entry, { base, facts }, recipients);
  if (to === 'reviewer') {
    const who = kase.district === undefined ? 'centre' : `district/${kase.district}`;
    return [{ ...base, facts, to: await recipients.awaited([who]) }];
  }
  const parties = to === 'applicant' ? [kase.applicant] : partiesOf(kase);
  return [{ ...base, facts, to: await recipients.parties(parties, kase.appliedBy) }];
}

/** Whoever objected is told by account, and nobody else learns who it was. */
async function answersToObjectors(
  { _id: no }: CaseRecord,
  { at, act, answer }: TrailEntry,
  { base, facts }: { readonly base: Base; readonly facts: MessageFacts },
  recipients: Recipients,
): Promise<MessageDraft[]> {
  const { reference = '' } = answer as Answer;
  const answered =
    act === 'takeBackDecision'
      ? [await objectionOf(reference)].filter((one) => one !== null)
      : await objectionsVerifiedAt(no, at);
  return Promise.all(
    answered.map(async ({ _id, by, verified }) => ({
      ...base,
      source: `${base.source}/${_id}`,
      facts: {
        ...facts,
        awaited: verified?.substantiated === true ? '经核实，异议成立。' : '经核实，异议不成立。',
        reason: verified === undefined ? facts.reason : verified.reason,
      },
      to: await recipients.accounts([by]),
    })),
  );
}

/** A line of an act over many cases has that act's id in place of a reason. */
const IN_PERSON: readonly string[] = [
  'askCorrection',
  'decidePreliminaryReview',
  'decideSecondLook',
  'lapse',
  'moveToDistrict',
  'suspend',
  'takeBackDecision',
];

function faultsTold(
  { faults, correctionAsked }: CaseRecord,
  result: string,
): readonly string[] | undefined {
  const told = { 'return-for-correction': faults, asked: correctionAsked?.faults };
  return told[result as keyof typeof told]?.map(({ note }) => note);
}

function factsOf(kase: CaseRecord, { act, reason, answer }: TrailEntry): MessageFacts {
  const { result, amountFen, waits, reference, ended } = answer as Answer;
  const isInPerson = IN_PERSON.includes(act) && result !== 'held';
  const said = ended?.reason ?? (isInPerson ? reason : undefined);
  const supported = kase.deliberations.at(-1);
  return {
    about: kase._id,
    matter: PROCEDURE_NAMES[kase.procedure],
    applicant: kase.applicantName,
    dueAt: waits[0]?.dueAt,
    reason: said,
    amountFen: act === 'publish' ? supported?.amountFen : amountFen,
    faults: faultsTold(kase, result),
    reference,
    bank: kase.instructions.find(({ bankReference }) => bankReference === reference)?.bankReason,
  };
}
