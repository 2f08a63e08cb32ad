/**
 * Arts. 8, 21: the acts on a year's evaluation, its states and its waits. The centre proposes a grade for each institution
 * on frozen figures, the bureau decides, and they are two persons (reading of Art. 22); that the works judge.
 */
import { processOf, type AnswerOf, type StandingOf, type StateOf, type WaitOf } from '../acts/act';
import { MOST } from '../kernel/limits';
import type { Uscc } from '../model/nouns';
import { refusal } from '../words/refusals';
import { GRADES, type Grade } from './grades';

/** A grade other than the computed one. */
export interface Deviation {
  readonly institution: Uscc;
  readonly grade: Grade;
  readonly reason: string;
}

const cite = 'reading of Art. 8';

export const EVALUATION = processOf('evaluation', {
  zh: '年度绩效评估',
  workflow: 'evaluation',
  collection: 'evaluations',
  step: '21',
  key: 'year',
  id: ({ year }) => year,
  at: '/evaluations/:year',
  states: {
    counting: '待统计',
    proposing: '待提出等次',
    deciding: '待确定等次',
    decided: '已确定',
  },
  over: ['decided'],
  waits: {
    'grade-proposal': {
      zh: '提出评估等次',
      role: 'centre',
      period: 'evaluationProposalWorkingDays',
      cite,
    },
    'grade-decision': {
      zh: '确定评估等次',
      role: 'bureau',
      period: 'evaluationDecisionWorkingDays',
      cite,
    },
  },
  refusals: {
    unknown: (named) => refusal('evaluation-unknown', named),
    notAwaited: (named) => refusal('evaluation-not-here', named),
    goesOn: (named) => refusal('evaluation-goes-on', named),
    may: ['own-case'],
  },
  acts: {
    /** As long as nothing is proposed: payments may have come in since. */
    recountFigures: {
      zh: '重新统计',
      en: 'Count the figures of the year anew (Art. 21)',
      by: ['centre'],
      from: ['proposing'],
      at: 'POST /evaluations/:year/figures',
      says: ({ said }) => said({}),
    },
    /** The computed grade of each institution, but for the deviations; the hash is that of the figures as they were read. */
    proposeGrades: {
      zh: '提出评估等次',
      en: 'Propose the grades (Art. 8)',
      by: ['centre'],
      from: ['proposing'],
      at: 'POST /evaluations/:year/proposal',
      refuses: [
        'hash-mismatch',
        'deviation-repeated',
        'institution-not-evaluated',
        'deviation-none',
      ],
      says: ({ said, shape, sha256, list, uscc, nameIn, note }) =>
        said({
          hash: sha256,
          deviations: list(
            shape<Deviation>()({ institution: uscc, grade: nameIn(GRADES), reason: note }),
            MOST.deviations,
          ),
        }),
    },
    returnGrades: {
      zh: '退回评估等次',
      en: 'Return the proposal to the centre, which proposes anew',
      by: ['bureau'],
      from: ['deciding'],
      at: 'POST /evaluations/:year/rejection',
      refuses: ['same-person-grades'],
      says: ({ said }) => said({}),
    },
    /**
     * The proposal as it is; the hash is that of the proposal as it was read. An unqualified institution is suspended
     * unless it is named among those that leave the registry.
     */
    confirmGrades: {
      zh: '确定评估等次',
      en: 'Confirm the grades, as another than who proposed them (Arts. 8, 22)',
      by: ['bureau'],
      from: ['deciding'],
      at: 'POST /evaluations/:year/confirmation',
      refuses: [
        'hash-mismatch',
        'removal-not-unqualified',
        'same-person-grades',
        'reapplication-day-missing',
        'reapplication-day-unexpected',
      ],
      /** With removals, the day from which those institutions may apply again. */
      says: ({ said, sha256, list, uscc, optional, civilDate }) =>
        said({ hash: sha256, removals: list(uscc), reapplyFrom: optional(civilDate) }),
    },
  },
});

type Rows = typeof EVALUATION;
export interface EvaluationActs extends Rows {}
export type EvaluationState = StateOf<EvaluationActs>;
export type EvaluationWait = WaitOf<EvaluationActs>;
export type EvaluationAnswer = AnswerOf<EvaluationActs>;

/** Where a year's evaluation stands, and what its process has still to do. */
export interface EvaluationStanding extends StandingOf<EvaluationActs> {
  /** The year is over and its figures are to be counted. */
  readonly toCount: boolean;
  readonly institutions: number;
}
