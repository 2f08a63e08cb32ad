/**
 * What is sent of each decision on a case. The actor is the caller's, never the body's; papers come in the body and are filed by
 * the API, and what they look like stands with what else is filed so.
 */
import { z } from 'zod';
import { namesIn } from '../../policy/acts/decision-row';
import * as kit from '../../policy/acts/kit';
import { CASE_ACTS } from '../../policy/case/acts';
import type { CaseDecisionName, CaseDecisions } from '../../policy/case/decisions';
import type {
  AdmissionSubmission,
  BankAccount,
  ProcedureName,
  RedemptionSubmission,
} from '../../policy/model/nouns';
import { procedureOf } from '../../policy/model/case-numbers';
import { bodyOf } from '../bodies/json';
import type { Upload } from '../contract/operation';
import { caseParams } from '../schemas/requests';
import { read } from '../schemas/input';
import { admissionSubmission, redemptionSubmission } from '../schemas/submissions';

/** What a caller says of a decision; the API adds who the caller is. */
export type DecisionBody<N extends CaseDecisionName> = Omit<CaseDecisions[N], 'actor'>;
/** Every decision but those whose papers are filed first. */
export type PlainDecisionName = Exclude<CaseDecisionName, 'correctAccount' | 'resubmit'>;

/** What is said of each, as its row has it. */
export const PLAIN_DECISION_NAMES = namesIn(CASE_ACTS).filter(
  (name): name is PlainDecisionName => !('papers' in CASE_ACTS[name]),
);
export const bodyOfDecision = (name: PlainDecisionName) => CASE_ACTS[name].says(kit);

export interface AccountCorrection {
  readonly reason: string;
  readonly account: BankAccount;
}
/** The redeemer's other account (Arts. 15, 17(7)). */
export const correctAccountBody = kit.shape<AccountCorrection>()({
  reason: kit.prose,
  account: kit.bankAccount,
});

export interface Resubmission {
  readonly reason: string;
  readonly submission: AdmissionSubmission | RedemptionSubmission;
}

/** The corrected submission, whole (Arts. 10(3), 17(3)). */
export const RESUBMISSION_BODIES: Readonly<Record<ProcedureName, z.ZodType<Resubmission>>> = {
  admission: kit.shape<Resubmission>()({ reason: kit.prose, submission: admissionSubmission }),
  redemption: kit.shape<Resubmission>()({ reason: kit.prose, submission: redemptionSubmission }),
};

/** Read by the schema of the case that the address names, so that every fault is told with its path. */
export const resubmission: Upload<Resubmission> = {
  media: {
    'application/json': z.union([RESUBMISSION_BODIES.admission, RESUBMISSION_BODIES.redemption]),
  },
  read: (request) => {
    const { no } = read(caseParams, request.params, 'params');
    return bodyOf(RESUBMISSION_BODIES[procedureOf(no)], request);
  },
};
