/** The shape of each decision on a case or a round. */
import { EXPERT_TIES } from '../articles/art-22-expert-draw';
import type { DecisionName } from './decisions';
import { ACCOUNT_NUMBER, isPlain } from '../model/account';
import type { Refusal } from '../words/refusals';
import type { Shape } from '../acts/shapes';
import {
  wrong,
  key,
  prose,
  flag,
  oneOf,
  hash,
  optional,
  list,
  distinctKeys,
  record,
  decided,
} from '../acts/shapes';

const checklist = list(
  record({
    check: key, // which lines there are, the case's recorded policy says
    met: flag,
    note: optional(prose),
  }),
);

const bankText: Shape = (value, path) =>
  typeof value === 'string' && isPlain(value) ? [] : wrong(path, '应为1至140个可见的字符');

const account: Shape = (value, path) =>
  typeof value === 'string' && ACCOUNT_NUMBER.test(value)
    ? []
    : wrong(path, '应为1至34位数字、字母或连字符');

const batchAct = decided({ actId: key, hash });

const SHAPES: Readonly<Record<DecisionName, Shape>> = {
  confirmUse: decided({ agreed: flag }),
  decidePreliminaryReview: decided({
    outcome: oneOf(['recommend', 'refuse', 'return-for-correction']),
    checklist,
    faults: list(record({ path: key, note: prose })),
  }),
  resubmit: decided({ filing: key }),
  assignExperts: decided({ draw: optional(key), experts: optional(distinctKeys) }),
  declineReview: decided({
    conflict: optional(record({ uscc: key, tie: oneOf(Object.keys(EXPERT_TIES)) })),
  }),
  giveOpinion: decided({ recommends: flag, checklist }),
  verifyRecognition: decided({ genuine: flag }),
  raiseObjection: decided({ evidence: list(key) }),
  verifyObjection: decided({ objection: key, substantiated: flag }),
  withdraw: decided(),
  suspend: decided(),
  resume: decided(),
  lapse: decided(),
  correctAccount: decided({
    account: record({ holder: bankText, bank: bankText, number: account }),
  }),
  holdMeeting: batchAct,
  publishResults: batchAct,
  issueApproval: batchAct,
  objectToUnit: decided({ unit: key, evidence: list(key) }),
};

/** Everything that is wrong with the shape of a message; empty when it is the decision it claims. */
export function shapeFaults(name: DecisionName, message: unknown): Refusal[] {
  return SHAPES[name](message, '');
}
