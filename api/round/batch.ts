/**
 * Acts over many cases (Arts. 10(5)-(6), 17(4)-(6)): the content is frozen with its hash under an id
 * made from the request's, then the round is asked to record it. Its lines are carried out after
 * that, however many there are.
 */
import type { RoundDecisionName } from '../../policy/case/decisions';
import type { MeetingRecord } from '../../policy/round/meeting';
import type { Actor, ApprovalDocument, PublicityList } from '../../policy/model/nouns';
import { refusal, type Refusal } from '../../policy/words/refusals';
import {
  batchActOf,
  batchActId,
  freezeBatchAct,
  type BatchActRecord,
  type BatchContents,
  type BatchKind,
  type RoundKind,
} from '../../store/round/batch-acts';
import { storedForm } from '../../store/kernel/canonical';
import { casesOf, type CaseRecord, type Deliberation } from '../../store/case/cases';
import { roundOf } from '../../store/round/rounds';
import { recordedAct } from '../../store/trail/trail';
import type { BatchAnswer } from '../../workflows/round/messages';
import type { Dependencies } from '../request';
import { refused, refusedFor, unanswered } from '../errors';
import type { ApprovalBody, MeetingBody, PublicityBody } from './bodies';
import { shownOf } from './published-lines';
import { ProcessGone } from '../temporal';
import { DECISION_NAMES } from '../../policy/case/decisions';
import { stepInWords } from '../../policy/case/procedures';

export type FrozenKind = Exclude<RoundKind, 'unit-objection'>;

const DECISIONS = {
  meeting: 'holdMeeting',
  publication: 'publishResults',
  approval: 'issueApproval',
} as const satisfies Record<FrozenKind, RoundDecisionName>;

export interface BatchRequest<K extends FrozenKind> {
  readonly roundId: string;
  readonly kind: K;
  readonly requestId: string;
  readonly actor: Actor;
  readonly reason: string;
  readonly content: (actId: string) => Promise<BatchContents[K]>;
  /** Whether what was frozen before under this request is what is asked now. */
  readonly same: (frozen: BatchContents[K]) => boolean;
}

/** Freezes the act unless it is, and has the round record it. Throws `Refused`. */
export async function decideBatch<K extends FrozenKind>(
  dependencies: Dependencies,
  batch: BatchRequest<K>,
): Promise<BatchAnswer> {
  const { roundId, kind, requestId, actor, reason } = batch;
  const { _id: actId, hash } = await frozen(batch);
  const message = { actId, hash, actor, reason };
  return decideOnRound(dependencies, { roundId, requestId, reason }, (processes) =>
    processes.decideOnRound(roundId, DECISIONS[kind], message, requestId),
  );
}

/** Asks the round; for one that has closed, answers what its trail says of the request. */
export async function decideOnRound(
  { processes }: Dependencies,
  asked: { readonly roundId: string; readonly requestId: string; readonly reason: string },
  ask: (to: Dependencies['processes']) => Promise<BatchAnswer>,
): Promise<BatchAnswer> {
  const { roundId, requestId, reason } = asked;
  const answer = await ask(processes).catch(async (error: unknown) => {
    if (!(error instanceof ProcessGone)) throw error;
    const entry = await recordedAct(`${roundId}/${requestId}`);
    return entry === null ? undefined : (entry.answer as BatchAnswer);
  });
  if (answer === undefined) throw await closedRound(roundId);
  const entry = await recordedAct(`${roundId}/${requestId}`);
  if (entry !== null && entry.reason !== storedForm(reason))
    throw refused('idempotency-key-reused');
  return answer;
}

async function closedRound(id: string): Promise<Error> {
  const round = await roundOf(id);
  if (round === null) return refused('round-unknown', { round: id });
  return round.state === 'concluded' ? refused('round-concluded', { round: id }) : unanswered();
}

const KEY_LENGTH = 12;

async function frozen<K extends FrozenKind>(batch: BatchRequest<K>): Promise<BatchActRecord<K>> {
  const { roundId, kind, requestId, actor, content, same } = batch;
  const actId = batchActId(roundId, kind, requestId.slice(0, KEY_LENGTH));
  const known = await batchActOf<K>(actId);
  if (known === null) {
    const draft = { _id: actId, roundId, kind, preparedBy: actor.id };
    return freezeOnce({ ...draft, content: await content(actId) });
  }
  if (same(known.content)) return known;
  throw refused('idempotency-key-reused');
}

/** Of two identical requests at once, one freezes the act and the other finds it frozen. */
async function freezeOnce<K extends BatchKind>(
  draft: Parameters<typeof freezeBatchAct<K>>[0],
): Promise<BatchActRecord<K>> {
  try {
    return await freezeBatchAct(draft);
  } catch (error) {
    if ((await batchActOf(draft._id)) === null) throw error;
    return freezeBatchAct(draft);
  }
}

export function meetingContent(
  roundId: string,
  { meeting }: MeetingBody,
): (actId: string) => Promise<MeetingRecord> {
  return (actId) => Promise.resolve({ ...meeting, id: actId, roundId });
}

/** The list as the cases' records say it: whom the meeting supports, and with how much. */
export async function publicityContent(
  roundId: string,
  { title, cases }: PublicityBody,
): Promise<PublicityList> {
  const lines = await deliberated(roundId, cases, 'publishResults');
  const shown = await shownOf(lines.map(({ kase }) => kase));
  return {
    title,
    lines: lines.map(({ kase, deliberation }, at) => ({
      caseNo: kase._id,
      applicant: kase.applicant,
      applicantName: kase.applicantName,
      ...shown[at],
      supported: deliberation.supported,
      amountFen: deliberation.amountFen,
    })),
  };
}

export async function approvalContent(
  roundId: string,
  { title, documentNumber, cases }: ApprovalBody,
): Promise<ApprovalDocument> {
  const lines = await deliberated(roundId, cases, 'issueApproval');
  return {
    documentNumber,
    title,
    lines: lines.map(({ kase, deliberation }) => ({
      caseNo: kase._id,
      amountFen: deliberation.amountFen,
    })),
  };
}

interface Deliberated {
  readonly kase: CaseRecord;
  readonly deliberation: Deliberation;
}

/** The named cases of the round in their order, each with what its latest meeting decided. */
async function deliberated(
  roundId: string,
  numbers: readonly string[],
  decision: RoundDecisionName,
): Promise<Deliberated[]> {
  const found = new Map((await casesOf(numbers)).map((kase) => [kase._id, kase]));
  const refusals: Refusal[] = [];
  const lines = numbers.flatMap((no, at): Deliberated[] => {
    const kase = found.get(no);
    const deliberation = kase?.deliberations.at(-1);
    const fault = lineFault({ no, roundId, decision, repeated: numbers.indexOf(no) < at }, kase);
    if (fault !== undefined) refusals.push({ ...fault, path: `cases[${at}]` });
    return kase === undefined || deliberation === undefined ? [] : [{ kase, deliberation }];
  });
  if (refusals.length > 0) throw refusedFor(refusals);
  return lines;
}

function lineFault(
  asked: { no: string; roundId: string; decision: RoundDecisionName; repeated: boolean },
  kase: CaseRecord | undefined,
): Refusal | undefined {
  const { no, roundId, decision, repeated } = asked;
  if (repeated) return refusal('case-repeated', { caseNo: no });
  if (kase?.roundId !== roundId) return refusal('case-unknown', { no });
  if (kase.deliberations.length > 0) return undefined;
  return refusal('not-awaited', {
    step: stepInWords(kase.step),
    decision: DECISION_NAMES[decision],
  });
}
