/**
 * Records what is decided in a year's evaluation (Arts. 8, 21; reading of Art. 22): the centre proposes grades on
 * frozen figures, another person of the bureau confirms or returns them, and what follows for the registry is
 * written in the same transaction as the confirmation.
 */
import { personsOf } from '../../policy/articles/art-22-recusal';
import type { Calendar } from '../../policy/calendar/calendar';
import {
  checkEvaluationDecision,
  EVALUATION_STATE_NAMES,
  TAKEN_IN,
  type Deviation,
  type EvaluationAnswer,
  type EvaluationDecisionName,
  type EvaluationDecisions,
  EVALUATION_DECISION_NAMES,
} from '../../policy/evaluation/decisions';
import { GRADES } from '../../policy/evaluation/grades';
import { MOST } from '../../policy/kernel/limits';
import { civilDateOf } from '../../policy/kernel/time';
import type { Uscc } from '../../policy/model/nouns';
import type { ProcessAct } from '../../policy/acts/process';
import { refusal, Refused, type Refusal } from '../../policy/words/refusals';
import {
  REGISTRY_STATUSES,
  suspendedBy,
  type RegistryStatus,
} from '../../policy/reference/registry';
import type { Tx } from '../../store/kernel/connection';
import {
  actOnEvaluation,
  evaluationSubject,
  grade,
  keepConsequences,
  proposalHash,
  resultsAmong,
  suspendedAmong,
  type EvaluationChange,
  type EvaluationRecord,
  type GradeProposal,
  type InstitutionResult,
  type Snapshot,
} from '../../store/processes/evaluation';
import { changeStanding, institutionOf } from '../../store/reference/institutions';
import { giveNotices } from '../../store/people/party-notices';
import { ownCircle } from '../../store/case/recusal';
import { recordedAct } from '../process/record';
import type { Recorded } from '../process/refusal';
import { openWait } from './waits';
import { refuseAll } from '../process/refusal';

export type EvaluationDecisionAct<N extends EvaluationDecisionName = EvaluationDecisionName> =
  ProcessAct<EvaluationDecisions, N> & { readonly year: number };

interface Deciding<N extends EvaluationDecisionName> {
  readonly act: EvaluationDecisionAct<N>;
  readonly evaluation: EvaluationRecord;
  readonly snapshot: Snapshot;
  readonly calendar: Calendar;
  readonly tx: Tx;
}

type Decided = Pick<EvaluationChange, 'set'> &
  Pick<EvaluationAnswer, 'consequences' | 'hash' | 'more' | 'result'>;

export function recordEvaluationDecision(
  act: EvaluationDecisionAct,
): Promise<Recorded<EvaluationAnswer>> {
  const { year, name } = act;
  const check = () => checkEvaluationDecision(name, act.message);
  return recordedAct(act, check, ({ entry, framed, calendar }) =>
    actOnEvaluation({ ...entry, year }, async (before, tx) => {
      const evaluation = requireTaken(before, act);
      const { snapshot } = evaluation;
      const deciding = { calendar, tx, act, evaluation, snapshot } as never;
      const { set = {}, ...answer } = await DECISIONS[name](deciding);
      return { set, answer: { year, ...answer, ...framed } };
    }),
  );
}

/** The evaluation, where it awaits this decision. */
function requireTaken(
  evaluation: EvaluationRecord | null,
  { year, name }: EvaluationDecisionAct,
): EvaluationRecord & { readonly snapshot: Snapshot } {
  if (evaluation === null) throw new Refused(refusal('evaluation-unknown', { year }));
  const { state, snapshot } = evaluation;
  if (state === TAKEN_IN[name] && snapshot !== undefined) return { ...evaluation, snapshot };
  const told = {
    year,
    state: EVALUATION_STATE_NAMES[state],
    decision: EVALUATION_DECISION_NAMES[name],
  };
  throw new Refused(refusal('evaluation-not-here', told));
}

const DECISIONS: {
  readonly [N in EvaluationDecisionName]: (deciding: Deciding<N>) => Decided | Promise<Decided>;
} = {
  recountFigures: async (deciding) => {
    refuseAll(await ownFaults(deciding));
    return { set: { state: 'counting', waits: [] }, result: 'counting' };
  },
  proposeGrades: propose,
  returnGrades: async (deciding) => {
    refuseAll(await ownFaults(deciding));
    const waits = [openWait('grade-proposal', deciding.act.at, deciding.calendar)];
    return { set: { state: 'proposing', waits }, result: 'returned' };
  },
  confirmGrades: confirm,
};

async function propose(deciding: Deciding<'proposeGrades'>): Promise<Decided> {
  const { act, snapshot, calendar, tx } = deciding;
  const { at, message } = act;
  const { actor, reason, deviations } = message;
  if (message.hash !== snapshot.hash) throw new Refused(refusal('hash-mismatch', {}, 'hash'));
  const rows = await resultsAmong(
    snapshot.run,
    deviations.map(({ institution }) => institution),
    tx,
  );
  refuseAll(deviationFaults(deviations, rows));
  refuseAll(await ownFaults(deciding));
  const hash = proposalHash(snapshot.hash, deviations);
  const proposal: GradeProposal = {
    ...{ persons: personsOf(actor), at, reason, deviations, hash },
  };
  const waits = [openWait('grade-decision', at, calendar)];
  return { set: { state: 'deciding', proposal, waits }, result: 'proposed', hash };
}

/** A deviation names an evaluated institution once, and gives it another grade than the computed one. */
function deviationFaults(
  deviations: readonly Deviation[],
  rows: readonly InstitutionResult[],
): Refusal[] {
  const computed = new Map(rows.map(({ uscc, computed: { grade: given } }) => [uscc, given]));
  const seen = new Set<Uscc>();
  return deviations.flatMap(({ institution: uscc, grade: given }, i) => {
    const path = `deviations[${i}]`;
    if (seen.has(uscc)) return [refusal('deviation-repeated', { uscc }, path)];
    seen.add(uscc);
    const known = computed.get(uscc);
    if (known === undefined) return [refusal('institution-not-evaluated', { uscc }, path)];
    if (known !== given) return [];
    return [refusal('deviation-none', { uscc, grade: GRADES[given] }, path)];
  });
}

/** Who belongs to an institution of the evaluation stays away from its grades (回避). */
async function ownFaults({
  act,
  snapshot,
  tx,
}: Deciding<EvaluationDecisionName>): Promise<readonly Refusal[]> {
  const { message, at } = act;
  const own = await resultsAmong(snapshot.run, await ownCircle(message.actor, at), tx);
  return own.length === 0 ? [] : [refusal('own-case')];
}

async function confirm(deciding: Deciding<'confirmGrades'>): Promise<Decided> {
  const { act, evaluation, snapshot, tx } = deciding;
  const { at, key, message } = act;
  const { proposal } = evaluation;
  if (proposal?.hash !== message.hash) throw new Refused(refusal('hash-mismatch', {}, 'hash'));
  if (personsOf(message.actor).some((person) => proposal.persons.includes(person)))
    throw new Refused(refusal('same-person-grades'));
  refuseAll(await ownFaults(deciding));
  const unqualified = await grade(tx, snapshot.run, proposal.deviations);
  refuseAll(removalFaults(message.removals, unqualified));
  const consequences = [
    ...(await consequencesOf(tx, deciding, unqualified)),
    ...(await restorations(tx, deciding)),
  ];
  await keepConsequences(tx, snapshot.run, consequences);
  const decided = { decidedBy: message.actor.id, decidedAt: at, decision: key };
  const more = consequences.length - MOST.entries;
  return {
    set: { state: 'decided', waits: [], ...decided },
    ...{ result: 'confirmed', hash: proposal.hash },
    consequences: consequences.slice(0, MOST.entries),
    ...(more > 0 && { more }),
  };
}

function removalFaults(
  removals: readonly Uscc[],
  unqualified: readonly InstitutionResult[],
): Refusal[] {
  const named = new Set(unqualified.map(({ uscc }) => uscc));
  return removals.flatMap((uscc, i) =>
    named.has(uscc) ? [] : [refusal('removal-not-unqualified', { uscc }, `removals[${i}]`)],
  );
}

interface Consequence {
  readonly uscc: Uscc;
  readonly status: RegistryStatus;
}

/** Suspension, or removal where the bureau says so; whoever stands no better already is left as they are. */
async function consequencesOf(
  tx: Tx,
  { act }: Deciding<'confirmGrades'>,
  unqualified: readonly InstitutionResult[],
): Promise<Consequence[]> {
  const { year, message } = act;
  const consequences: Consequence[] = [];
  for (const { uscc, reason, computed } of unqualified) {
    const status = message.removals.includes(uscc) ? 'removed' : 'suspended';
    const standing = (await institutionOf(uscc, tx))?.status;
    if (standing === undefined || standing === 'removed' || standing === status) continue;
    const why = reason ?? computed.why.join('；');
    const because = `${year}年度绩效评估不合格：${why}`;
    consequences.push(await stand(tx, act, { uscc, status }, because));
  }
  return consequences;
}

/** Whom an earlier evaluation suspended is admitted again once one finds no fault; other suspensions stay. */
async function restorations(
  tx: Tx,
  { act, snapshot }: Deciding<'confirmGrades'>,
): Promise<Consequence[]> {
  const restored: Consequence[] = [];
  for (const { uscc, grade: given = 'qualified' } of await suspendedAmong(tx, snapshot.run)) {
    const { versions = [] } = (await institutionOf(uscc, tx)) ?? {};
    if (suspendedBy(versions)?.kind !== 'evaluation') continue;
    const because = `${act.year}年度绩效评估：${GRADES[given]}，恢复服务资格`;
    restored.push(await stand(tx, act, { uscc, status: 'admitted' }, because));
  }
  return restored;
}

async function stand(
  tx: Tx,
  { at, year, message }: EvaluationDecisionAct<'confirmGrades'>,
  { uscc, status }: Consequence,
  reason: string,
): Promise<Consequence> {
  const source = { kind: 'evaluation', id: evaluationSubject(year) } as const;
  const from = civilDateOf(at);
  await changeStanding(tx, { uscc, status, from, at, by: message.actor.id, source, reason });
  const about = evaluationSubject(year);
  const told = { party: uscc, about, at, until: from, kind: 'evaluation', cite: 'Art. 8' } as const;
  const notice = `${reason}。即日起服务机构库状态：${REGISTRY_STATUSES[status]}。`;
  await giveNotices(tx, [{ _id: `${about}/${uscc}`, ...told, message: notice }]);
  return { uscc, status };
}
