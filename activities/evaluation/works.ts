/**
 * What each act on a year's evaluation does (Arts. 8, 21). Whoever belongs to an evaluated institution stays away from its
 * grades, and who proposed them does not confirm them (readings of Art. 22). What follows for the registry is written in
 * the transaction of the confirmation.
 */
import { REGISTRY_STATUSES } from '../../policy/words/vocabulary';
import {
  reapplicationFaults,
  reapplicationInWords,
} from '../../policy/articles/art-08-institutions';
import { personsOf } from '../../policy/articles/art-22-recusal';
import { EVALUATION, type Deviation, type EvaluationActs } from '../../policy/evaluation/acts';
import { GRADES } from '../../policy/evaluation/grades';
import { invariant } from '../../policy/kernel/invariant';
import { MOST } from '../../policy/kernel/limits';
import type { Uscc } from '../../policy/model/nouns';
import { suspendedBy, type RegistryStatus } from '../../policy/reference/registry';
import { refusal, Refused, type Refusal, refuseAll } from '../../policy/words/refusals';
import { withRemedies } from '../../policy/words/remedies';
import {
  actOnEvaluation,
  evaluationSubject,
  grade,
  keepConsequences,
  proposalHash,
  resultsAmong,
  suspendedAmong,
  type EvaluationRecord,
  type InstitutionResult,
  type Snapshot,
} from '../../store/processes/evaluation';
import { changeStanding, institutionOf } from '../../store/reference/institutions';
import { giveNotices } from '../../store/people/party-notices';
import { ownCircle } from '../../store/case/recusal';
import { recording, type ActCall, type Outcome, type Works } from '../process/record';
import { openWait } from './waits';

type EvaluationOutcome = Outcome<EvaluationRecord>;
type GradesCall = ActCall<EvaluationActs, 'confirmGrades'>;

const WORKS: Works<EvaluationActs, EvaluationRecord> = {
  recountFigures: () => ({ set: { state: 'counting', waits: [] }, result: 'counting' }),
  proposeGrades: propose,
  returnGrades: ({ act, calendar }) => ({
    set: { state: 'proposing', waits: [openWait('grade-proposal', act.at, calendar)] },
    result: 'returned',
  }),
  confirmGrades: confirm,
};

export const recordEvaluationDecision = recording<EvaluationActs, EvaluationRecord>(
  EVALUATION,
  actOnEvaluation,
  WORKS,
  may,
);

/** Nobody who belongs to an institution of the evaluation (回避); and another confirms than who proposed. */
async function may(
  { act: { at, name }, message: { actor }, tx }: ActCall<EvaluationActs>,
  { snapshot, proposal }: EvaluationRecord,
): Promise<void> {
  if (snapshot === undefined) return;
  const own = await resultsAmong(snapshot.run, await ownCircle(actor, at), tx);
  if (own.length > 0) throw new Refused(refusal('own-case'));
  if (name !== 'confirmGrades') return;
  if (personsOf(actor).some((person) => proposal?.persons.includes(person)))
    throw new Refused(refusal('same-person-grades'));
}

/** No grade is spoken of before the figures are counted. */
function countedIn({ _id: year, snapshot }: EvaluationRecord): Snapshot {
  invariant(snapshot !== undefined, `the figures of ${year} are not counted`);
  return snapshot;
}

async function propose(
  { act: { at }, message, calendar, tx }: ActCall<EvaluationActs, 'proposeGrades'>,
  evaluation: EvaluationRecord,
): Promise<EvaluationOutcome> {
  const { actor, reason, deviations } = message;
  const { run, hash: figures } = countedIn(evaluation);
  if (message.hash !== figures) throw new Refused(refusal('hash-mismatch', {}, 'hash'));
  const named = deviations.map(({ institution }) => institution);
  refuseAll(deviationFaults(deviations, await resultsAmong(run, named, tx)));
  const hash = proposalHash(figures, deviations);
  const proposal = { persons: personsOf(actor), at, reason, deviations, hash };
  const waits = [openWait('grade-decision', at, calendar)];
  return { set: { state: 'deciding', proposal, waits }, result: 'proposed', about: { hash } };
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

async function confirm(call: GradesCall, evaluation: EvaluationRecord): Promise<EvaluationOutcome> {
  const { act, message, tx } = call;
  const { run } = countedIn(evaluation);
  const { proposal } = evaluation;
  if (proposal?.hash !== message.hash) throw new Refused(refusal('hash-mismatch', {}, 'hash'));
  const unqualified = await grade(tx, run, proposal.deviations);
  const { removals, reapplyFrom } = message;
  refuseAll([
    ...removalFaults(removals, unqualified),
    ...reapplicationFaults(removals.length > 0, reapplyFrom, call.today),
  ]);
  const consequences = [
    ...(await consequencesOf(call, unqualified)),
    ...(await restorations(call, run)),
  ];
  await keepConsequences(tx, run, consequences);
  const decided = { decidedBy: message.actor.id, decidedAt: act.at, decision: act.key };
  return {
    set: { state: 'decided', waits: [], ...decided },
    result: 'confirmed',
    about: { hash: proposal.hash, ...told(consequences) },
  };
}

/** The first of them by what became of them; the record names each. */
function told(consequences: readonly Consequence[]): NonNullable<EvaluationOutcome['about']> {
  const first = consequences.slice(0, MOST.entries);
  const more = consequences.length - first.length;
  const named = Object.keys(REGISTRY_STATUSES).map((status) => {
    const some = first.filter((one) => one.status === status);
    return [status, some.map(({ uscc }) => uscc)] as const;
  });
  const any = named.filter(([, usccs]) => usccs.length > 0);
  return { ...Object.fromEntries(any), ...(more > 0 && { more }) };
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
  call: GradesCall,
  unqualified: readonly InstitutionResult[],
): Promise<Consequence[]> {
  const { act, message, tx } = call;
  const consequences: Consequence[] = [];
  for (const { uscc, reason, computed } of unqualified) {
    const status = message.removals.includes(uscc) ? 'removed' : 'suspended';
    const standing = (await institutionOf(uscc, tx))?.status;
    if (standing === undefined || standing === 'removed' || standing === status) continue;
    const why = reason ?? computed.why.join('；');
    const because = `${act.year}年度绩效评估不合格：${why}`;
    consequences.push(await stand(call, { uscc, status }, because));
  }
  return consequences;
}

/** Whom an earlier evaluation suspended is admitted again once one finds no fault; other suspensions stay. */
async function restorations(call: GradesCall, run: string): Promise<Consequence[]> {
  const { act, tx } = call;
  const restored: Consequence[] = [];
  for (const { uscc, grade: given = 'qualified' } of await suspendedAmong(tx, run)) {
    const { versions = [] } = (await institutionOf(uscc, tx)) ?? {};
    if (suspendedBy(versions)?.kind !== 'evaluation') continue;
    const because = `${act.year}年度绩效评估：${GRADES[given]}，恢复服务资格`;
    restored.push(await stand(call, { uscc, status: 'admitted' }, because));
  }
  return restored;
}

async function stand(
  { act: { at, year }, message, today: from, tx }: GradesCall,
  { uscc, status }: Consequence,
  reason: string,
): Promise<Consequence> {
  const source = { kind: 'evaluation', id: evaluationSubject(year) } as const;
  const reapplyFrom = status === 'removed' ? message.reapplyFrom : undefined;
  const change = { uscc, status, reapplyFrom, from, at, source, reason };
  await changeStanding(tx, { ...change, by: message.actor.id });
  const about = evaluationSubject(year);
  const told = { party: uscc, about, at, until: from, kind: 'evaluation', cite: 'Art. 8' } as const;
  const again = reapplyFrom === undefined ? '' : `，${reapplicationInWords(reapplyFrom)}`;
  const decision = `${reason}。即日起服务机构库状态：${REGISTRY_STATUSES[status]}${again}。`;
  const notice = status === 'admitted' ? decision : withRemedies(decision);
  await giveNotices(tx, [{ _id: `${about}/${uscc}`, ...told, message: notice }]);
  return { uscc, status };
}
