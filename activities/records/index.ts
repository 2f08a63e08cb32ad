/** Every record activity: one short transaction each, idempotent by its key. */
import type { Configuration } from '../configuration';
import { confirmUse } from './use-confirmation';
import { recordBatchAct } from './batch-acts';
import { assignExperts, declineReview, giveOpinion, verifyRecognition } from './expert-review';
import { cancel, lapse, resume, suspend, withdraw } from './interruption';
import { correctAccount } from './payment';
import { decidePreliminaryReview } from './preliminary-review';
import { closePublicity, raiseObjection, verifyObjection } from './publicity';
import { publishNotice, turnRound } from './rounds';
import {
  answerOf,
  caseSoFar,
  notedSignals,
  recordRefusedRoundSignal,
  recordRefusedSignal,
} from './signals';
import { resubmit } from './resubmission';
import { submit } from './submission';
import { recordEvaluationDecision } from '../evaluations/decisions';
import { turnEvaluation } from '../evaluations/turn';
import { recordChangeDecision } from '../filings/decisions';
import { turnChangeFiling } from '../filings/turn';
import { recordPaymentDecision } from '../payments/decisions';
import { turnPaymentOrder } from '../payments/turn';
import { recordSanctionDecision } from '../sanctions/decisions';
import { turnSanction } from '../sanctions/turn';
import { recordSpotCheckDecision } from '../supervision/spot-check';
import { turnSpotCheck } from '../supervision/spot-check-turn';
import { recordVoucherDecision } from '../vouchers/decisions';
import { turnVoucherYear } from '../vouchers/turn';

export type { RecordDecision } from './decision';
export type { Recorded } from './recorded';
export type RecordActivities = ReturnType<typeof createRecords>;

/** One activity a decision, under the decision's own name, and the acts of the service itself. */
export function createRecords(configuration: Configuration) {
  return {
    submit,
    resubmit: resubmit(configuration),
    confirmUse: confirmUse(configuration),
    decidePreliminaryReview: decidePreliminaryReview(configuration),
    assignExperts: assignExperts(configuration),
    giveOpinion: giveOpinion(configuration),
    declineReview: declineReview(configuration),
    verifyRecognition: verifyRecognition(configuration),
    raiseObjection: raiseObjection(configuration),
    verifyObjection: verifyObjection(configuration),
    withdraw: withdraw(configuration),
    suspend: suspend(configuration),
    resume: resume(configuration),
    lapse: lapse(configuration),
    correctAccount: correctAccount(configuration),
    closePublicity,
    cancel,
    answerOf,
    caseSoFar,
    notedSignals,
    recordRefusedSignal,
    recordRefusedRoundSignal,
    publishNotice: publishNotice(configuration),
    turnRound,
    recordBatchAct: recordBatchAct(configuration),
    recordVoucherDecision: recordVoucherDecision(configuration),
    turnVoucherYear,
    recordEvaluationDecision,
    turnEvaluation,
    recordPaymentDecision: recordPaymentDecision(configuration),
    turnPaymentOrder: turnPaymentOrder(configuration),
    recordChangeDecision: recordChangeDecision(configuration),
    turnChangeFiling,
    recordSanctionDecision: recordSanctionDecision(configuration),
    turnSanction,
    recordSpotCheckDecision,
    turnSpotCheck: turnSpotCheck(configuration),
  };
}
