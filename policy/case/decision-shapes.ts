/** The shape of each decision on a case or a round. */
import { EXPERT_TIES } from '../articles/art-22-expert-draw';
import { MOST } from '../kernel/limits';
import type { DecisionName } from './decisions';
import type { Refusal } from '../words/refusals';
import type { Shape } from '../acts/shapes';
import {
  actor,
  checklist,
  decided,
  distinctKeys,
  evidence,
  faults,
  findingAnswers,
  flag,
  hash,
  key,
  oneOf,
  optional,
  record,
  uscc,
} from '../acts/shapes';

const batchAct = decided({ actId: key, hash });

const SHAPES: Readonly<Record<DecisionName, Shape>> = {
  confirmUse: decided({ agreed: flag }),
  decidePreliminaryReview: decided({
    outcome: oneOf(['recommend', 'refuse', 'return-for-correction']),
    checklist,
    faults,
    answers: findingAnswers,
  }),
  resubmit: decided({ filing: key }),
  assignExperts: decided({ draw: optional(key), experts: optional(distinctKeys(MOST.experts)) }),
  declineReview: decided({
    conflict: optional(record({ uscc, tie: oneOf(Object.keys(EXPERT_TIES)) })),
  }),
  giveOpinion: decided({ recommends: flag, checklist, answers: findingAnswers }),
  verifyRecognition: decided({ genuine: flag }),
  raiseObjection: decided({ evidence }),
  verifyObjection: decided({ objection: key, substantiated: flag }),
  withdraw: decided(),
  suspend: decided(),
  resume: decided(),
  lapse: decided(),
  answerImportedRecord: decided({ evidence }),
  decideImportedRecord: decided({ passes: flag }),
  answerRefusal: decided({ accepts: flag }),
  decideSecondLook: decided({ granted: flag, checklist, answers: findingAnswers }),
  correctAccount: decided({ filing: key }),
  holdMeeting: batchAct,
  publishResults: batchAct,
  issueApproval: batchAct,
  objectToUnit: decided({ unit: uscc, evidence }),
};

/** What opens a process by a filing that the store holds: an application its case, a notice its round. */
const FILINGS = {
  submit: record({ actor, filing: key }),
  publishNotice: decided({ filing: key }),
} as const;

/** Everything that is wrong with the shape of such a message. */
export function filingFaults(name: keyof typeof FILINGS, message: unknown): Refusal[] {
  return FILINGS[name](message, '');
}

/** Everything that is wrong with the shape of a message; empty when it is the decision it claims. */
export function shapeFaults(name: DecisionName, message: unknown): Refusal[] {
  return SHAPES[name](message, '');
}
