/**
 * What people decide in a year's evaluation (Arts. 8, 21), as plain data, and the one check of each message: shape
 * and role, synchronous, without packages, for it runs in a workflow. The centre proposes, the bureau decides,
 * and they are two persons (reading of Art. 22).
 */
import { decisionFaults } from '../acts/decision-faults';
import { decided, hash, list, note, oneOf, record, uscc, type Shape } from '../acts/shapes';
import { MOST } from '../kernel/limits';
import type { Instant } from '../kernel/time';
import type { Role, Uscc } from '../model/nouns';
import type { ProcessStanding, ProcessWait } from '../acts/process';
import type { Refusal } from '../words/refusals';
import { GRADE_LIST, type Grade } from './grades';
import type { Decided } from '../acts/decision';

/** A grade other than the computed one. */
export interface Deviation {
  readonly institution: Uscc;
  readonly grade: Grade;
  readonly reason: string;
}

/** The computed grade of each institution, but for the deviations. */
export interface ProposeGrades extends Decided {
  /** Of the figures as the proposer has read them. */
  readonly hash: string;
  readonly deviations: readonly Deviation[];
}

/** The bureau takes the proposal as it is; an unqualified institution is suspended unless it is named here. */
export interface ConfirmGrades extends Decided {
  /** Of the proposal as the bureau has read it. */
  readonly hash: string;
  /** Unqualified institutions that leave the registry instead. */
  readonly removals: readonly Uscc[];
}

/** Back to the centre, which proposes anew. */
export type ReturnGrades = Decided;
/** The figures are counted anew, as long as nothing is proposed: payments may have come in since. */
export type RecountFigures = Decided;

export interface EvaluationDecisions {
  recountFigures: RecountFigures;
  proposeGrades: ProposeGrades;
  returnGrades: ReturnGrades;
  confirmGrades: ConfirmGrades;
}
export type EvaluationDecisionName = keyof EvaluationDecisions;

export const EVALUATION_ROLES: Readonly<Record<EvaluationDecisionName, Role>> = {
  recountFigures: 'centre',
  proposeGrades: 'centre',
  returnGrades: 'bureau',
  confirmGrades: 'bureau',
};

const deviation = record({ institution: uscc, grade: oneOf(GRADE_LIST), reason: note });
const SHAPES: Readonly<Record<EvaluationDecisionName, Shape>> = {
  recountFigures: decided(),
  proposeGrades: decided({ hash, deviations: list(deviation, MOST.deviations) }),
  returnGrades: decided(),
  confirmGrades: decided({ hash, removals: list(uscc, MOST.entries) }),
};

/** Everything that keeps a message from being taken by the year's process; empty when it is taken. */
export function checkEvaluationDecision(name: EvaluationDecisionName, message: unknown): Refusal[] {
  return decisionFaults(
    message,
    SHAPES[name],
    [EVALUATION_ROLES[name]],
    EVALUATION_DECISION_NAMES[name],
  );
}

export const EVALUATION_STATES = ['counting', 'proposing', 'deciding', 'decided'] as const;
export type EvaluationState = (typeof EVALUATION_STATES)[number];
export const EVALUATION_STATE_NAMES: Readonly<Record<EvaluationState, string>> = {
  counting: '待统计',
  proposing: '待提出等次',
  deciding: '待确定等次',
  decided: '已确定',
};

/** In which states each decision is taken. */
export const TAKEN_IN: Readonly<Record<EvaluationDecisionName, EvaluationState>> = {
  recountFigures: 'proposing',
  proposeGrades: 'proposing',
  returnGrades: 'deciding',
  confirmGrades: 'deciding',
};

export const EVALUATION_WAITS = {
  'grade-proposal': { zh: '提出评估等次', role: 'centre' },
  'grade-decision': { zh: '确定评估等次', role: 'bureau' },
} as const;

export interface EvaluationWait extends ProcessWait {
  readonly name: 'grade-decision' | 'grade-proposal';
  readonly role: 'bureau' | 'centre';
  readonly remindedAt?: Instant;
  readonly escalateAt?: Instant;
  readonly escalatedAt?: Instant;
}

/** Where a year's evaluation stands, and what its process has still to do. */
export interface EvaluationStanding extends ProcessStanding {
  readonly year: number;
  readonly state: EvaluationState;
  /** Length of the trail: a later standing has a greater one. */
  readonly sequence: number;
  readonly waits: readonly EvaluationWait[];
  /** The year is over and its figures are to be counted. */
  readonly toCount: boolean;
  readonly institutions: number;
}

/** What a decision about an evaluation answers, to the caller, the process and the trail alike. */
export interface EvaluationAnswer {
  readonly year: number;
  readonly act: string;
  readonly result: string;
  /** Of the figures, or of the proposal. */
  readonly hash?: string;
  /** The first of the institutions that the decision suspends, removes or admits again; the record names each. */
  readonly consequences?: readonly { readonly uscc: Uscc; readonly status: string }[];
  /** How many more there are. */
  readonly more?: number;
  /** Hash of the decision as it was sent, so that a repeat with another body can be told. */
  readonly request?: string;
}

/** Decisions about a year's evaluation (Arts. 8, 21). */
export const EVALUATION_DECISION_NAMES: Readonly<Record<EvaluationDecisionName, string>> = {
  recountFigures: '重新统计',
  proposeGrades: '提出评估等次',
  returnGrades: '退回评估等次',
  confirmGrades: '确定评估等次',
};
