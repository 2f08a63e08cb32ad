/**
 * Records an act over many cases: judged as a whole, and line by line, before any line is carried out. A line that
 * cannot be carried out stays with the act as failed, with its reasons, and keeps no other back. One transaction
 * records the act and takes the money of all its other lines once.
 */
import { stampFaults } from '../../policy/articles/art-17-objections';
import { checkRoundDecision, signalFault } from '../../policy/case/authority';
import type { RoundDecisionName, RoundDecisions } from '../../policy/case/decisions';
import { MOST } from '../../policy/kernel/limits';
import type { Instant } from '../../policy/kernel/time';
import type { Uscc } from '../../policy/model/nouns';
import { refusal, Refused, refuseAll } from '../../policy/words/refusals';
import {
  batchActOf,
  caseNosOf,
  freezeBatchAct,
  keepFailedLines,
  recordBatchAct as markRecorded,
  refuseBatchAct,
  batchActId,
  type BatchActRecord,
  type RoundKind,
  type UnitObjection,
} from '../../store/round/batch-acts';
import { casesObjectedTo, casesOf } from '../../store/case/cases';
import { contentHash } from '../../store/kernel/canonical';
import type { Tx } from '../../store/kernel/connection';
import { refusedDuplicate } from '../../store/kernel/duplicates';
import { caseRecusals } from '../../store/case/recusal';
import { actOnRound, type RoundRecord } from '../../store/round/rounds';
import type { BatchAnswer } from '../../workflows/round/messages';
import { receivedAct } from '../../store/kernel/vouch';
import { roundWorkflowId } from '../../workflows/round/messages';
import type { Configuration } from '../configuration';
import { countToday, requireFewToUnit } from '../case/objection-bounds';
import { signalPolicy } from '../case/decision';
import { orRefused, type Recorded, asList } from '../process/refusal';
import { judgeAct } from './judge';

export interface BatchActInput<N extends RoundDecisionName = RoundDecisionName> {
  readonly key: string;
  readonly roundId: string;
  readonly at: Instant;
  readonly channel: 'api' | 'signal';
  readonly name: N;
  readonly message: RoundDecisions[N];
}

export function recordBatchAct(configuration: Configuration) {
  return (sent: BatchActInput): Promise<Recorded<BatchAnswer>> =>
    orRefused(async () => {
      const input = receivedAct(roundWorkflowId(sent.roundId), sent.name, sent);
      const { key, roundId, at, channel, name, message } = input;
      if (channel === 'signal')
        refuseAll(asList(signalFault(name, signalPolicy(configuration), message.actor)));
      refuseAll(checkRoundDecision(name, message));
      const { actor: by, reason } = message;
      const act = { key, roundId, at, by, channel, act: name, reason } as const;
      return actOnRound(act, async (round, tx) => ({
        answer: await recorded(input, round, tx),
      })).catch((error: unknown) => keepRefusal(input, error));
    });
}

/** The act as it was frozen stays with the reasons, for whoever reads the list of acts. */
async function keepRefusal({ message }: BatchActInput, thrown: unknown): Promise<never> {
  const error = refusedDuplicate(thrown);
  if (error instanceof Refused && 'actId' in message) {
    await refuseBatchAct(message.actId, message.hash, error.refusals);
  }
  throw error;
}

async function recorded(input: BatchActInput, round: RoundRecord, tx: Tx): Promise<BatchAnswer> {
  const act = await frozenAct(input, round, tx);
  const lines = linesOf(act);
  refuseAll(repeated(lines).map((caseNo) => refusal('case-repeated', { caseNo }, 'lines')));
  const found = await casesOf(lines, tx);
  const cases = new Map(
    found.filter(({ roundId }) => roundId === round._id).map((kase) => [kase._id, kase]),
  );
  refuseAll(await caseRecusals(input.message.actor, [...cases.values()], input.at));
  const isNew = await markRecorded(tx, act._id, input.message.actor, input.at);
  if (isNew) {
    const judging = { act, at: input.at, actor: input.message.actor, round, cases, tx };
    await keepFailedLines(tx, act._id, await judgeAct(judging, KIND_OF[input.name]));
  }
  return { actId: act._id, lines: lines.length };
}

/** The act as it was frozen; an objection to a unit is frozen here, over the cases it reaches. */
async function frozenAct(
  input: BatchActInput,
  round: RoundRecord,
  tx: Tx,
): Promise<BatchActRecord> {
  const { message } = input;
  if ('unit' in message) return unitObjection(input, message, round, tx);
  const act = await batchActOf(message.actId, tx);
  if (act?.roundId !== round._id || act.kind !== KIND_OF[input.name]) {
    throw new Refused(refusal('act-unknown', { act: message.actId }, 'actId'));
  }
  if (act.hash !== message.hash) throw new Refused(refusal('hash-mismatch', {}, 'hash'));
  return act;
}

const KIND_OF = {
  holdMeeting: 'meeting',
  publishResults: 'publication',
  issueApproval: 'approval',
  objectToUnit: 'unit-objection',
} as const satisfies Record<RoundDecisionName, RoundKind>;

async function unitObjection(
  { key, at }: BatchActInput,
  { unit, reason, evidence, stamp, actor }: RoundDecisions['objectToUnit'],
  round: RoundRecord,
  tx: Tx,
): Promise<BatchActRecord> {
  refuseAll(stampFaults(actor, stamp));
  const reached = await casesReached(round, unit, tx);
  await requireFewToUnit(tx, round, { unit, person: actor.id, reached });
  await countToday(tx, round.policy, { by: actor.id, raisedAt: at });
  const content: UnitObjection = {
    unit,
    reason,
    evidence,
    ...(stamp !== undefined && { stamp }),
    lines: reached.map((caseNo) => ({ caseNo })),
  };
  const _id = batchActId(round._id, 'unit-objection', contentHash(key).slice(0, 12));
  return freezeBatchAct(
    { _id, kind: 'unit-objection', roundId: round._id, content, preparedBy: actor.id },
    tx,
  );
}

async function casesReached({ _id: round }: RoundRecord, unit: Uscc, tx: Tx): Promise<string[]> {
  const asked = { roundId: round, unit, most: MOST.cases + 1 };
  const running = await casesObjectedTo({ ...asked, isOver: false }, tx);
  // Late: a lead to what was published, which holds nothing (reading of Art. 17).
  const reached =
    running.length > 0 ? running : await casesObjectedTo({ ...asked, isOver: true }, tx);
  if (reached.length === 0) throw new Refused(refusal('objection-too-late', {}, 'unit'));
  if (reached.length <= MOST.cases) return reached;
  throw new Refused(refusal('unit-in-too-many-cases', { round, most: MOST.cases }, 'unit'));
}

/** The numbers of the cases that an act is about, in the order of its lines. */
export function linesOf({ content }: BatchActRecord): readonly string[] {
  return caseNosOf(content);
}

function repeated(lines: readonly string[]): string[] {
  return [...new Set(lines.filter((no, at) => lines.indexOf(no) !== at))];
}
