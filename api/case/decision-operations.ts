/** The decisions on a case (Arts. 10, 17) as operations: each follows from its row. */
import { z } from 'zod';
import { routeOf } from '../../policy/acts/act';
import type { DecisionRow } from '../../policy/acts/decision-row';
import { CASE_ACTS } from '../../policy/case/acts';
import type { CaseDecisionName } from '../../policy/case/decisions';
import { invariant } from '../../policy/kernel/invariant';
import type { Role } from '../../policy/model/nouns';
import type { RefusalCode } from '../../policy/words/refusals';
import type { Operation } from '../contract/operation';
import { caseParams } from '../schemas/requests';
import * as acts from './act-answers';
import {
  bodyOfDecision,
  correctAccountBody,
  PLAIN_DECISION_NAMES,
  resubmission,
  type DecisionBody,
  type PlainDecisionName,
} from './bodies';

/** Where a case stands, and whose it is: what every decision on it can be refused by. */
const WHERE_IT_STANDS = [
  'not-awaited',
  'case-ended',
  'case-suspended',
  'own-case',
] as const satisfies readonly RefusalCode[];

type CaseAnswer =
  | typeof acts.answerForCaller
  | typeof acts.answerForCentre
  | typeof acts.answerForDistrict
  | typeof acts.answerForOutsider;

/** Who is no party may be told a receipt alone. */
const ANSWER_FOR: Readonly<Partial<Record<Role, CaseAnswer>>> = {
  applicant: acts.answerForCaller,
  expert: acts.answerForCaller,
  public: acts.answerForOutsider,
  district: acts.answerForDistrict,
  centre: acts.answerForCentre,
  bureau: acts.answerForCentre,
};

function answerOf(by: readonly Role[]): z.ZodType<z.output<CaseAnswer>, z.input<CaseAnswer>> {
  const [one, ...others] = new Set(by.flatMap((role) => ANSWER_FOR[role] ?? []));
  invariant(one !== undefined, `nobody is told what ${by.join(', ')} decided`);
  return others.length === 0 ? one : z.union([one, ...others]);
}

const toDecide = (name: CaseDecisionName) => {
  const row: DecisionRow = CASE_ACTS[name];
  const { by, zh, en, refuses = [] } = row;
  return {
    id: name,
    method: 'post',
    path: routeOf(row),
    zh,
    en,
    by,
    ...(by.includes('public') && { scope: 'all' as const }),
    keyed: true,
    refuses: [...WHERE_IT_STANDS, ...refuses],
    params: caseParams,
    answer: answerOf(by),
  } as const satisfies Operation;
};

/** A decision that says all in its message. */
const plain = (name: PlainDecisionName) => ({
  ...toDecide(name),
  id: name,
  body: bodyOfDecision(name) as z.ZodType<DecisionBody<PlainDecisionName>>,
});

export const PLAIN_DECISIONS = PLAIN_DECISION_NAMES.map(plain);
export const resubmit = { ...toDecide('resubmit'), file: resubmission };
export const correctAccount = { ...toDecide('correctAccount'), body: correctAccountBody };

/** By name, as they stand in the contract. */
export const DECISION_OPERATIONS: Readonly<Record<string, Operation>> = Object.fromEntries(
  [...PLAIN_DECISIONS, resubmit, correctAccount].map((one) => [one.id, one]),
);
