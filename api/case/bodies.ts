/**
 * One schema for each decision on a case, held to its TypeScript shape by the compiler. The actor is
 * the caller's, never the body's; a corrected submission comes in the body and is filed by the API.
 */
import { z } from 'zod';
import { EXPERT_TIES, type ExpertTie } from '../../policy/articles/art-22-expert-draw';
import { LONGEST, MOST } from '../../policy/kernel/limits';
import type { CaseDecisionName, CaseDecisions } from '../../policy/case/decisions';
import {
  ADMISSION_CHECKS,
  REDEMPTION_CHECKS,
  type AdmissionSubmission,
  type BankAccount,
  type ChecklistLine,
  type FindingAnswer,
  type ProcedureName,
  type RedemptionSubmission,
} from '../../policy/model/nouns';
import {
  bankAccount,
  evidence,
  faults,
  filled,
  line,
  list,
  note,
  prose,
  shape,
  uscc,
} from '../../policy/acts/kit';
import { procedureOf } from '../../policy/model/case-numbers';
import { bodyOf } from '../bodies/json';
import type { Upload } from '../contract/operation';
import { caseParams } from '../schemas/requests';
import { read } from '../schemas/reading';
import { admissionSubmission, redemptionSubmission } from '../schemas/submissions';

/** What a caller says of a decision; the API adds who the caller is. */
export type DecisionBody<N extends CaseDecisionName> = Omit<CaseDecisions[N], 'actor'>;
/** Every decision but those whose papers are filed first. */
export type PlainDecisionName = Exclude<CaseDecisionName, 'correctAccount' | 'resubmit'>;

const reason = prose;
const EXPERT_TIE_NAMES = Object.keys(EXPERT_TIES) as [ExpertTie];
const withReason = shape<DecisionBody<'withdraw'>>()({ reason });
const checklist = list(
  shape<ChecklistLine>()({
    check: z.enum([...ADMISSION_CHECKS, ...REDEMPTION_CHECKS]),
    met: z.boolean(),
    note: note.optional(),
  }),
  MOST.checklist,
);

const answers = list(
  // Which findings a case has, its record knows.
  shape<FindingAnswer>()({ finding: filled(LONGEST.check), words: note }),
  MOST.findingAnswers,
).optional();

export const DECISION_BODIES: { readonly [N in PlainDecisionName]: z.ZodType<DecisionBody<N>> } = {
  confirmUse: shape<DecisionBody<'confirmUse'>>()({ reason, agreed: z.boolean() }),
  decidePreliminaryReview: shape<DecisionBody<'decidePreliminaryReview'>>()({
    reason,
    outcome: z.enum(['recommend', 'refuse', 'return-for-correction']),
    checklist,
    faults,
    answers,
  }),
  assignExperts: shape<DecisionBody<'assignExperts'>>()({
    reason,
    draw: line.optional(),
    experts: list(line, MOST.experts).min(1).optional(),
  }),
  declineReview: shape<DecisionBody<'declineReview'>>()({
    reason,
    conflict: z.strictObject({ uscc, tie: z.enum(EXPERT_TIE_NAMES) }).optional(),
  }),
  giveOpinion: shape<DecisionBody<'giveOpinion'>>()({
    reason,
    recommends: z.boolean(),
    checklist,
    answers,
  }),
  verifyRecognition: shape<DecisionBody<'verifyRecognition'>>()({ reason, genuine: z.boolean() }),
  raiseObjection: shape<DecisionBody<'raiseObjection'>>()({ reason, evidence }),
  verifyObjection: shape<DecisionBody<'verifyObjection'>>()({
    reason,
    objection: line,
    substantiated: z.boolean(),
  }),
  withdraw: withReason,
  suspend: withReason,
  resume: withReason,
  lapse: withReason,
  answerImportedRecord: shape<DecisionBody<'answerImportedRecord'>>()({ reason, evidence }),
  decideImportedRecord: shape<DecisionBody<'decideImportedRecord'>>()({
    reason,
    passes: z.boolean(),
  }),
  answerRefusal: shape<DecisionBody<'answerRefusal'>>()({ reason, accepts: z.boolean() }),
  decideSecondLook: shape<DecisionBody<'decideSecondLook'>>()({
    reason,
    granted: z.boolean(),
    checklist,
    answers,
  }),
};

export interface AccountCorrection {
  readonly reason: string;
  readonly account: BankAccount;
}
/** The redeemer's other account (Arts. 15, 17(7)). */
export const correctAccountBody = shape<AccountCorrection>()({ reason, account: bankAccount });

export interface Resubmission {
  readonly reason: string;
  readonly submission: AdmissionSubmission | RedemptionSubmission;
}

/** The corrected submission, whole (Arts. 10(3), 17(3)). */
export const RESUBMISSION_BODIES: Readonly<Record<ProcedureName, z.ZodType<Resubmission>>> = {
  admission: shape<Resubmission>()({ reason, submission: admissionSubmission }),
  redemption: shape<Resubmission>()({ reason, submission: redemptionSubmission }),
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
