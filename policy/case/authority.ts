/**
 * Who may decide what, and when: the one check of every message to a case or a round (Arts. 5-7, 10,
 * 17). It runs as the validator of an Update and at the top of the Signal of the same name, inside the
 * workflow: synchronous, without packages, and it never throws, whatever it is handed. It looks at
 * shape, step and role only; what a notice or a later law could change is judged in an activity.
 */
import type { CaseDecisionName, CaseDecisions, DecisionName, RoundDecisionName } from './decisions';
import type { RefusingAct } from './finality';
import { stepInWords } from './procedures';
import { decisionFaults, wrongRole } from '../acts/decision-faults';
import { ofEach, shapeOf, type DecisionRow } from '../acts/decision-row';
import { CHECKLISTS, PRELIMINARY_CHECKS, type Checklists } from '../model/nouns';
import type { Actor, ChecklistLine, DistrictCode, ProcedureName } from '../model/nouns';
import type { FindingAnswer } from '../model/nouns';
import type { ReviewCheck, Role, Uscc } from '../model/nouns';
import { refusal } from '../words/refusals';
import type { Refusal } from '../words/refusals';
import { CHECK_NAMES } from '../words/vocabulary';
import type { Decided } from '../acts/decision';
import { DECISIONS } from './decisions';

type DecidePreliminaryReview = CaseDecisions['decidePreliminaryReview'];
type DecideSecondLook = CaseDecisions['decideSecondLook'];
type GiveOpinion = CaseDecisions['giveOpinion'];

/** One decision that can be taken now, and by whom. A field that is absent binds nobody. */
export interface Awaited {
  readonly decision: CaseDecisionName;
  readonly role: Role;
  readonly district?: DistrictCode;
  readonly party?: Uscc;
  /** Accounts, for experts: those whose opinion is still out. */
  readonly members?: readonly string[];
}

/** Where a case stands, as far as a message needs to know. */
export interface Standing {
  readonly procedure: ProcedureName;
  /** Such as `17(3)`. */
  readonly step: string;
  readonly awaits: readonly Awaited[];
  /** Not awaited but possible now: withdrawal, suspension, an objection. */
  readonly allowed: readonly Awaited[];
  readonly suspended: boolean;
  readonly ended: boolean;
  /**
   * Checklist lines that a recommendation has to answer. Absent: all of the procedure's. Empty for a
   * direct admission, which rests on its recognition document (Art. 8(1)).
   */
  readonly checks?: readonly ReviewCheck[];
}

/** The shape of each, checked by hand. */
const SHAPES = ofEach(DECISIONS, shapeOf);

/** Everything that is wrong with the shape of a message; empty when it is the decision it claims. */
export const shapeFaults = (name: DecisionName, message: unknown): Refusal[] =>
  SHAPES[name](message, '');

/** Whether a message says who decides and why, at all. Nothing that a law could change is looked at. */
export function envelopeFaults(message: unknown): Refusal[] {
  const { actor, reason } = (message ?? {}) as { actor?: Partial<Actor> | null; reason?: unknown };
  const told = [actor?.id, actor?.role, reason].every((one) => typeof one === 'string');
  return told ? [] : [refusal('validation', { detail: '没有写明由谁、为何作出' })];
}

/** What concerns the enterprise and not its service, the preliminary review alone has to answer (reading of Art. 11). */
function ofExperts({ required, ...checklist }: Checklist): Checklist {
  return {
    ...checklist,
    required: required.filter((check) => !PRELIMINARY_CHECKS.includes(check)),
  };
}

/** What keeps a message from being taken where the case stands; empty when it may be judged. */
export function checkDecision(
  name: CaseDecisionName,
  message: unknown,
  standing: Standing,
): Refusal[] {
  const malformed = shapeFaults(name, message);
  if (malformed.length > 0) return malformed;
  const misplaced = placeFault(name, (message as Decided).actor, standing);
  return misplaced === undefined ? [] : [misplaced];
}

/** The lines of a case's checklist: those of its procedure, and those it has to answer. */
export interface Checklist {
  readonly lines: readonly ReviewCheck[];
  readonly required: readonly ReviewCheck[];
  /** The findings that a recommendation answers in words: what each says, by its code. */
  readonly toAnswer?: Readonly<Record<string, string>>;
}

/** The checklist of a case, as the policy recorded with it says; a record of before says nothing. */
export function checklistOf(
  { procedure, checks }: Pick<Standing, 'checks' | 'procedure'>,
  recorded: Checklists = CHECKLISTS,
): Checklist {
  const lines = recorded[procedure];
  return { lines, required: checks ?? lines };
}

/** What a decision has to say beyond its shape. Judged by the record only, never in a process. */
export function contentFaults<N extends CaseDecisionName>(
  name: N,
  message: CaseDecisions[N],
  checklist: Checklist,
  refusedBy?: RefusingAct,
): Refusal[] {
  const said: unknown = message;
  if (name === 'decidePreliminaryReview') {
    return reviewFaults(said as DecidePreliminaryReview, checklist);
  }
  if (name === 'decideSecondLook') {
    return secondLookFaults(said as DecideSecondLook, checklist, refusedBy);
  }
  if (name !== 'giveOpinion') return [];
  return opinionFaults(said as GiveOpinion, ofExperts(checklist));
}

/** Everything that keeps a message from being taken by a round; empty when it is taken. */
export function checkRoundDecision(name: RoundDecisionName, message: unknown): Refusal[] {
  const shape = (said: unknown): Refusal[] => shapeFaults(name, said);
  const { by, zh } = DECISIONS[name];
  return decisionFaults(message, shape, by, zh);
}

/**
 * Why a decision may not arrive as a signal, if so (reading of Art. 22). `moneyBySignal` is for the
 * embedded stack, where whole processes are shown and tried by hand.
 */
export function signalFault(
  name: DecisionName,
  options: { readonly signalsOn: boolean; readonly moneyBySignal?: boolean },
  actor?: Pick<Actor, 'onBehalfOf'>,
): Refusal | undefined {
  if (!options.signalsOn) return refusal('signals-off');
  // Nobody has looked up whether a sender who says so was appointed.
  const absent = actor?.onBehalfOf?.id;
  if (absent !== undefined) return refusal('stand-in-not-appointed', { absent });
  const { money }: DecisionRow = DECISIONS[name];
  if (money === true && options.moneyBySignal !== true) {
    return refusal('money-by-signal');
  }
  return undefined;
}

/** The first of: ended, suspended, not awaited, then role, district, party and person in that order. */
function placeFault(name: CaseDecisionName, actor: Actor, standing: Standing): Refusal | undefined {
  if (standing.ended) return refusal('case-ended');
  const { zh, whileSuspended }: DecisionRow = DECISIONS[name];
  if (standing.suspended && whileSuspended !== true) return refusal('case-suspended');
  const possible = [...standing.awaits, ...standing.allowed].filter(
    ({ decision }) => decision === name,
  );
  if (possible.length === 0) return notAwaited(name, standing);
  const ofRole = possible.filter(({ role }) => role === actor.role);
  if (ofRole.length === 0) return wrongRole(zh, actor.role);
  const ofDistrict = ofRole.filter(({ district }) => binds(district, actor.district));
  if (ofDistrict.length === 0) return refusal('wrong-district');
  const ofParty = ofDistrict.filter(({ party }) => binds(party, actor.party));
  if (ofParty.length === 0) return refusal('wrong-party');
  const open = ofParty.some(({ members }) => members === undefined || members.includes(actor.id));
  return open ? undefined : refusal('not-assigned');
}

function binds(bound: string | undefined, own: string | undefined): boolean {
  return bound === undefined || bound === own;
}

function notAwaited(name: DecisionName, { step }: Standing): Refusal {
  return refusal('not-awaited', { step: stepInWords(step), decision: DECISIONS[name].zh });
}

/** A return names its faults; a recommendation answers the whole checklist, and with yes. */
function reviewFaults(
  { outcome, checklist, faults, answers }: DecidePreliminaryReview,
  due: Checklist,
): Refusal[] {
  const refusals = foreignLines(checklist, due);
  if (outcome === 'return-for-correction' && faults.length === 0) {
    refusals.push(refusal('fault-missing', {}, 'faults'));
  }
  if (outcome !== 'return-for-correction' && faults.length > 0) {
    refusals.push(refusal('fault-unexpected', {}, 'faults'));
  }
  if (outcome === 'recommend') {
    refusals.push(...unanswered(checklist, due), ...unmet(checklist), ...wordless(answers, due));
  }
  return refusals;
}

/** Where it lets a preliminary review's refusal fall, it answers what that had to; elsewhere it has no checklist. */
function secondLookFaults(
  { granted, checklist, answers }: DecideSecondLook,
  due: Checklist,
  refusedBy: RefusingAct | undefined,
): Refusal[] {
  const recommends = granted && refusedBy === 'decidePreliminaryReview';
  if (!recommends) return foreignLines(checklist, due);
  return [
    ...foreignLines(checklist, due),
    ...unanswered(checklist, due),
    ...unmet(checklist),
    ...wordless(answers, due),
  ];
}

/** An expert answers every line; one who recommends answers each with yes. */
function opinionFaults({ recommends, checklist, answers }: GiveOpinion, due: Checklist): Refusal[] {
  return [
    ...foreignLines(checklist, due),
    ...unanswered(checklist, due),
    ...(recommends ? [...unmet(checklist), ...wordless(answers, due)] : []),
  ];
}

/** Lines of the other procedure's checklist, and lines answered twice. */
function foreignLines(checklist: readonly ChecklistLine[], { lines }: Checklist): Refusal[] {
  const seen = new Set<ReviewCheck>();
  return checklist.flatMap(({ check }, at) => {
    const path = `checklist[${at}].check`;
    if (!lines.includes(check))
      return [refusal('validation', { detail: '不是本程序的审查要点' }, path)];
    if (seen.has(check)) return [refusal('validation', { detail: '审查要点重复' }, path)];
    seen.add(check);
    return [];
  });
}

function unanswered(checklist: readonly ChecklistLine[], { required }: Checklist): Refusal[] {
  return required
    .filter((check) => !checklist.some((line) => line.check === check))
    .map((check) => refusal('checklist-incomplete', { check: CHECK_NAMES[check] }, 'checklist'));
}

/** Findings that the recommendation leaves without a word. */
function wordless(answers: readonly FindingAnswer[] = [], { toAnswer = {} }: Checklist): Refusal[] {
  const said = new Set(answers.map(({ finding }) => finding));
  return Object.entries(toAnswer)
    .filter(([code]) => !said.has(code))
    .map(([code, finding]) => refusal('finding-unanswered', { code, finding }, 'answers'));
}

function unmet(checklist: readonly ChecklistLine[]): Refusal[] {
  return checklist
    .filter(({ met }) => !met)
    .map(({ check }) => refusal('checklist-unmet', { check: CHECK_NAMES[check] }, 'checklist'));
}
