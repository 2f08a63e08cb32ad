/**
 * Every decision that a person can send to a case or a round: one name, one shape, used by the
 * Update, by the Signal of the same name, by the API's schema and by the check in `authority.ts`.
 */
import type { ExpertTie } from '../articles/art-22-expert-draw';
import type { ChecklistLine, Fault, FindingAnswer, Uscc } from '../model/nouns';
import type { Decided } from '../acts/decision';

/** The enterprise agrees that its quota is used where the institution redeems (reading of Art. 14). */
export interface ConfirmUse extends Decided {
  readonly agreed: boolean;
}

/** Art. 10(3), Art. 17(3). */
export interface DecidePreliminaryReview extends Decided {
  readonly outcome: 'recommend' | 'refuse' | 'return-for-correction';
  readonly checklist: readonly ChecklistLine[];
  /** All faults at once; required for a return, empty otherwise. */
  readonly faults: readonly Fault[];
  /** Of a recommendation, one for each kind of finding that asks for words. */
  readonly answers?: readonly FindingAnswer[];
}

/** The applicant's corrected submission, filed under its own number before this message is sent. */
export interface Resubmit extends Decided {
  readonly filing: string;
}

/**
 * Odd, at least three (reading of Art. 10(4), 17(4)), as the case's latest draw has them, or by name where the
 * notice leaves it to the centre. Sent again, it replaces experts without an opinion.
 */
export interface AssignExperts extends Decided {
  /** Id of the draw. */
  readonly draw?: string;
  /** Accounts. */
  readonly experts?: readonly string[];
}

/** An expert who is assigned and has given no opinion steps back; a conflict is kept for later draws too. */
export interface DeclineReview extends Decided {
  readonly conflict?: { readonly uscc: Uscc; readonly tie: ExpertTie };
}

export interface GiveOpinion extends Decided {
  readonly recommends: boolean;
  readonly checklist: readonly ChecklistLine[];
  /** Of one who recommends, one for each kind of finding that asks for words. */
  readonly answers?: readonly FindingAnswer[];
}

/** Direct admission (Art. 8(1)): the centre has seen the recognition document, or not. */
export interface VerifyRecognition extends Decided {
  readonly genuine: boolean;
}

/** An objection to a case (Art. 17(5), Art. 10(6)). */
export interface RaiseObjection extends Decided {
  readonly evidence: readonly string[];
}

export interface VerifyObjection extends Decided {
  /** Key of the objection, as the case's record names it. */
  readonly objection: string;
  readonly substantiated: boolean;
}

export type Withdraw = Decided;
export type Suspend = Decided;
export type Resume = Decided;
/** The centre closes a case whose applicant stayed away after the reminder. */
export type Lapse = Decided;

/** A party says what it has to say to imported data that speaks against its application (reading of Art. 11). */
export interface AnswerImportedRecord extends Decided {
  readonly evidence: readonly string[];
}

/** The centre decides whether the application goes on in spite of them. */
export interface DecideImportedRecord extends Decided {
  readonly passes: boolean;
}

/** The party accepts a refusal, which is final then, or asks for a second look (复核, reading of Art. 17). */
export interface AnswerRefusal extends Decided {
  readonly accepts: boolean;
}

/** The second look: the refusal stands, or falls. */
export interface DecideSecondLook extends Decided {
  readonly granted: boolean;
  /** Where a preliminary review's refusal falls, what that had to answer to recommend; else empty. */
  readonly checklist: readonly ChecklistLine[];
  readonly answers?: readonly FindingAnswer[];
}

/**
 * The redeemer's other account, after a payment has failed (Arts. 15, 17(7)); it goes into a new payment order. The
 * account is filed, as a corrected application is: its number stands in no history of Temporal (reading of Art. 22).
 */
export interface CorrectAccount extends Decided {
  readonly filing: string;
}

export interface CaseDecisions {
  confirmUse: ConfirmUse;
  decidePreliminaryReview: DecidePreliminaryReview;
  resubmit: Resubmit;
  assignExperts: AssignExperts;
  giveOpinion: GiveOpinion;
  declineReview: DeclineReview;
  verifyRecognition: VerifyRecognition;
  raiseObjection: RaiseObjection;
  verifyObjection: VerifyObjection;
  withdraw: Withdraw;
  suspend: Suspend;
  resume: Resume;
  lapse: Lapse;
  answerImportedRecord: AnswerImportedRecord;
  decideImportedRecord: DecideImportedRecord;
  answerRefusal: AnswerRefusal;
  decideSecondLook: DecideSecondLook;
  correctAccount: CorrectAccount;
}
export type CaseDecisionName = keyof CaseDecisions;

/** A batch act names its frozen record and the hash of its lines; nothing else travels. */
export interface BatchAct extends Decided {
  readonly actId: string;
  readonly hash: string;
}

/** An objection to a unit reaches each of its cases that stand in publicity in the round. */
export interface ObjectToUnit extends Decided {
  readonly unit: string;
  readonly evidence: readonly string[];
}

export interface RoundDecisions {
  holdMeeting: BatchAct;
  publishResults: BatchAct;
  issueApproval: BatchAct;
  objectToUnit: ObjectToUnit;
}
export type RoundDecisionName = keyof RoundDecisions;
export type DecisionName = CaseDecisionName | RoundDecisionName;

export const DECISION_NAMES: Readonly<Record<DecisionName, string>> = {
  confirmUse: '确认使用额度',
  decidePreliminaryReview: '作出初审结论',
  resubmit: '提交补正材料',
  assignExperts: '指派专家',
  giveOpinion: '提出评审意见',
  declineReview: '申请回避',
  verifyRecognition: '核实认定文件',
  raiseObjection: '提出异议',
  verifyObjection: '核实异议',
  withdraw: '撤回申请',
  suspend: '中止办理',
  resume: '恢复办理',
  lapse: '按未补正办结',
  answerImportedRecord: '说明导入的信息',
  decideImportedRecord: '核定导入的信息',
  answerRefusal: '申请复核或接受结果',
  decideSecondLook: '作出复核结论',
  correctAccount: '更正收款账户',
  holdMeeting: '登记会议结果',
  publishResults: '发布公示',
  issueApproval: '下达批复',
  objectToUnit: '对单位提出异议',
};
