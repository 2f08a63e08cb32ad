/** The messages of the decisions on a case and of the acts of a round, as their rows have them (`acts.ts`, `round-acts.ts`). */
import { ofEach, type DecisionOf } from '../acts/decision-row';
import { CASE_ACTS, type CaseActs } from './acts';
import { ROUND_ACTS, type RoundActs } from './round-acts';

export type CaseDecisionName = keyof CaseActs;
export type CaseDecisions = { readonly [N in CaseDecisionName]: DecisionOf<CaseActs[N]> };
export type RoundDecisionName = keyof RoundActs;
export type RoundDecisions = { readonly [N in RoundDecisionName]: DecisionOf<RoundActs[N]> };
export type DecisionName = CaseDecisionName | RoundDecisionName;

/** Their rows by name: no name is both. */
export const DECISIONS = { ...CASE_ACTS, ...ROUND_ACTS } as const;
export const DECISION_NAMES = ofEach(DECISIONS, ({ zh }) => zh);
