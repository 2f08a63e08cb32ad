/** Every record activity: one short transaction each, idempotent by its key. */
import type { Configuration } from './configuration';
import { confirmUse, placeInQuota } from './case/use-confirmation';
import { recordBatchAct } from './round/batch-acts';
import { assignExperts, declineReview, giveOpinion, verifyRecognition } from './case/expert-review';
import { lapseAward, requestAnswer } from './case/award-lapse';
import { cancel, lapse, resume, suspend, withdraw } from './case/interruption';
import { moveToDistrict } from './case/district-transfer';
import { correctAccount } from './case/payment';
import { askCorrection, decidePreliminaryReview } from './case/preliminary-review';
import { answerObjection, tellObjection } from './case/objection-answer';
import { closePublicity, raiseObjection, verifyObjection } from './case/publicity';
import { publishNotice, turnRound } from './round/rounds';
import {
  answerOf,
  caseSoFar,
  notedSignals,
  recordRefusedRoundSignal,
  recordRefusedSignal,
} from './case/signals';
import { answerImportedRecord, decideImportedRecord } from './case/imported-record';
import { answerRefusal, closeRefusal, decideSecondLook } from './case/second-look';
import { resubmit } from './case/resubmission';
import { takeBackDecision, takeBackOpinion } from './case/retraction';
import { submit } from './case/submission';
import { recordEvaluationDecision } from './evaluation/works';
import { turnEvaluation } from './evaluation/turn';
import { recordChangeDecision } from './change-filing/works';
import { turnChangeFiling } from './change-filing/turn';
import { recordBankStatus } from './payment-order/bank-status';
import { turnPaymentOrder } from './payment-order/turn';
import { recordPaymentDecision } from './payment-order/works';
import { recordSanctionDecision } from './sanction/works';
import { turnSanction } from './sanction/turn';
import { recordSpotCheckDecision } from './spot-check/works';
import { turnSpotCheck } from './spot-check/turn';
import { recordVoucherDecision } from './voucher-year/works';
import { turnVoucherYear } from './voucher-year/turn';

export type { RecordDecision } from './case/decision';
export type { Recorded } from './process/refusal';
export type RecordActivities = ReturnType<typeof createRecords>;

/** One activity a decision, under the decision's own name, and the acts of the service itself. */
export function createRecords(configuration: Configuration) {
  return {
    submit,
    resubmit: resubmit(configuration),
    confirmUse: confirmUse(configuration),
    placeInQuota: placeInQuota(configuration),
    decidePreliminaryReview: decidePreliminaryReview(configuration),
    askCorrection: askCorrection(configuration),
    moveToDistrict: moveToDistrict(configuration),
    assignExperts: assignExperts(configuration),
    giveOpinion: giveOpinion(configuration),
    declineReview: declineReview(configuration),
    verifyRecognition: verifyRecognition(configuration),
    raiseObjection: raiseObjection(configuration),
    tellObjection: tellObjection(configuration),
    answerObjection: answerObjection(configuration),
    verifyObjection: verifyObjection(configuration),
    withdraw: withdraw(configuration),
    suspend: suspend(configuration),
    resume: resume(configuration),
    lapse: lapse(configuration),
    requestAnswer: requestAnswer(configuration),
    lapseAward: lapseAward(configuration),
    answerImportedRecord: answerImportedRecord(configuration),
    decideImportedRecord: decideImportedRecord(configuration),
    answerRefusal: answerRefusal(configuration),
    decideSecondLook: decideSecondLook(configuration),
    correctAccount: correctAccount(configuration),
    takeBackDecision: takeBackDecision(configuration),
    takeBackOpinion: takeBackOpinion(configuration),
    closePublicity,
    closeRefusal,
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
    recordBankStatus,
    turnPaymentOrder: turnPaymentOrder(configuration),
    recordChangeDecision: recordChangeDecision(configuration),
    turnChangeFiling,
    recordSanctionDecision: recordSanctionDecision(configuration),
    turnSanction,
    recordSpotCheckDecision,
    turnSpotCheck: turnSpotCheck(configuration),
  };
}
