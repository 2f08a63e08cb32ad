/** Arts. 10, 17: each decision that a person can send to a case. Whose turn it is on one case, its standing says (`standing.ts`). */
import { EXPERT_TIES } from '../articles/art-22-expert-draw';
import { decisionRows } from '../acts/decision-row';
import { MOST } from '../kernel/limits';
import { DISTRICTS } from '../model/nouns';
import {
  ACCOUNT,
  ADMISSION_SCREENING,
  IN_FORCE,
  PANEL,
  REDEMPTION_SCREENING,
  VOUCHER,
} from '../words/refusal-families';

export const CASE_ACTS = decisionRows({
  /** The enterprise agrees that its quota is used where the institution redeems. */
  confirmUse: {
    zh: '确认使用额度',
    en: 'Say, as the enterprise, whether its quota may be used (reading of Art. 14)',
    by: ['applicant'],
    at: 'POST /cases/:no/use-confirmation',
    refuses: [...VOUCHER, ...IN_FORCE],
    money: true,
    says: ({ said, flag }) => said({ agreed: flag }),
  },
  /** Cases of the same place, and those without one, follow by their submission. */
  placeInQuota: {
    zh: '申明使用额度的顺序',
    en: 'Say, as the enterprise, in which place the case takes its quota (reading of Art. 14)',
    by: ['applicant'],
    at: 'POST /cases/:no/quota-place',
    money: true,
    whileSuspended: true,
    says: ({ said, place }) => said({ place }),
  },
  /** The review of a case without a district is the centre's. All faults at once, of a return; answers, of a recommendation. */
  decidePreliminaryReview: {
    zh: '作出初审结论',
    en: 'Recommend, refuse or return for correction (Arts. 10(3), 17(3))',
    by: ['district', 'centre'],
    at: 'POST /cases/:no/preliminary-review',
    refuses: [
      'fault-missing',
      'fault-unexpected',
      'checklist-incomplete',
      'checklist-unmet',
      'finding-unanswered',
      'wrong-district',
    ],
    mayBeTakenBack: true,
    says: ({ said, oneOf, checklist, faults, optional, findingAnswers }) =>
      said({
        outcome: oneOf(['recommend', 'refuse', 'return-for-correction']),
        checklist,
        faults,
        answers: optional(findingAnswers),
      }),
  },
  /**
   * Another district reviews, whose days begin anew (Art. 6). Until its district has recommended the case; what that has
   * returned for correction stands.
   */
  moveToDistrict: {
    zh: '改派初审区（县）',
    en: 'Move a case to another district, before it is recommended (reading of Art. 6)',
    by: ['centre'],
    at: 'POST /cases/:no/district-transfer',
    refuses: ['district-unchanged'],
    says: ({ said, nameIn }) => said({ district: nameIn(DISTRICTS) }),
  },
  /** The reviewer returns it then, or says why not; asked for again, it takes the place of what was asked before. */
  askCorrection: {
    zh: '申请退回更正',
    en: 'Ask for the application back to correct a slip, before the preliminary review is over (readings of Arts. 10(3), 17(3))',
    by: ['applicant'],
    at: 'POST /cases/:no/correction-request',
    refuses: ['fault-missing'],
    says: ({ said, faults }) => said({ faults }),
  },
  /** The whole application, which is filed before this message is sent. */
  resubmit: {
    zh: '提交补正材料',
    en: 'Hand in the whole application again, corrected (Arts. 10(3), 17(3))',
    by: ['applicant'],
    at: 'POST /cases/:no/resubmission',
    refuses: [...ADMISSION_SCREENING, ...REDEMPTION_SCREENING],
    papers: { kind: 'resubmission', member: 'submission' },
    says: ({ said, line }) => said({ filing: line }),
  },
  /**
   * Odd, at least three, as the case's latest draw has them, or by name (accounts) where the notice leaves it to the centre.
   * Sent again, it replaces experts without an opinion.
   */
  assignExperts: {
    zh: '指派专家',
    en: 'Assign experts, as drawn or by name (Arts. 10(4), 17(4))',
    by: ['centre'],
    at: 'POST /cases/:no/expert-assignment',
    refuses: [
      'experts-by-draw',
      'experts-by-name',
      ...PANEL,
      'experts-complete',
      'expert-tied',
      'expert-has-spoken',
      'draw-unknown',
      'draw-superseded',
      'draw-exhausted',
    ],
    says: ({ said, optional, line, distinctLines }) =>
      said({ draw: optional(line), experts: optional(distinctLines(MOST.experts)) }),
  },
  giveOpinion: {
    zh: '提出评审意见',
    en: 'Give an opinion, as an expert who is assigned (Arts. 10(4), 17(4))',
    by: ['expert'],
    at: 'POST /cases/:no/opinions',
    refuses: [
      'not-assigned',
      'expert-tied',
      'checklist-incomplete',
      'checklist-unmet',
      'finding-unanswered',
    ],
    says: ({ said, flag, checklist, optional, findingAnswers }) =>
      said({ recommends: flag, checklist, answers: optional(findingAnswers) }),
  },
  /** One who has given no opinion; a conflict is kept for later draws too. */
  declineReview: {
    zh: '申请回避',
    en: 'Step back, as an expert who is assigned (reading of Art. 22)',
    by: ['expert'],
    at: 'POST /cases/:no/recusal',
    refuses: ['not-assigned', 'conflict-elsewhere'],
    says: ({ said, optional, part, uscc, nameIn }) =>
      said({ conflict: optional(part({ uscc, tie: nameIn(EXPERT_TIES) })) }),
  },
  verifyRecognition: {
    zh: '核实认定文件',
    en: 'Say whether a recognition document is genuine (Art. 8(1))',
    by: ['centre'],
    at: 'POST /cases/:no/recognition-verification',
    mayBeTakenBack: true,
    says: ({ said, flag }) => said({ genuine: flag }),
  },
  raiseObjection: {
    zh: '提出异议',
    en: 'Object to a case while its publicity runs (Arts. 10(6), 17(5)); an outsider gets a receipt',
    by: ['public', 'applicant'],
    at: 'POST /cases/:no/objections',
    refuses: [
      'objections-too-many',
      'objections-too-many-today',
      'objection-too-late',
      'objection-without-stamp',
    ],
    whileSuspended: true,
    /** Who speaks for a unit names the paper that bears its stamp. */
    says: ({ said, evidence, line, optional }) => said({ evidence, stamp: optional(line) }),
  },
  /**
   * The reason is the substance in words of the centre: an objector's own words could say who they are. The parties are told
   * it, once, and have their days from then.
   */
  tellObjection: {
    zh: '告知异议要点',
    en: 'Tell the parties the substance of an objection, in words of one’s own (reading of Art. 17)',
    by: ['centre'],
    at: 'POST /cases/:no/objection-substances',
    refuses: [
      'objection-unknown',
      'objection-verified',
      'objection-is-lead',
      'objection-told',
      'objection-words-repeated',
      'duty-excluded',
    ],
    whileSuspended: true,
    says: ({ said, line }) => said({ objection: line }),
  },
  /** Who is objected to is told the substance, and has its days before an objection can be upheld against it. */
  answerObjection: {
    zh: '答复异议',
    en: 'Answer an objection, as a party of the case (reading of Art. 17)',
    by: ['applicant'],
    at: 'POST /cases/:no/objection-answers',
    refuses: ['objection-unknown', 'objection-verified', 'objection-is-lead'],
    whileSuspended: true,
    says: ({ said, line, evidence }) => said({ objection: line, evidence }),
  },
  /** `objection` is its key, as the case's record names it. */
  verifyObjection: {
    zh: '核实异议',
    en: 'Say whether an objection is substantiated (Arts. 10(6), 17(5))',
    by: ['centre'],
    at: 'POST /cases/:no/objection-verification',
    refuses: [
      'objection-unknown',
      'objection-verified',
      'objection-is-lead',
      'objection-unanswered',
      'objection-untold',
      'duty-excluded',
    ],
    mayBeTakenBack: true,
    says: ({ said, line, flag }) => said({ objection: line, substantiated: flag }),
  },
  withdraw: {
    zh: '撤回申请',
    en: 'Withdraw an application before the meeting has decided (Arts. 10, 17)',
    by: ['applicant'],
    at: 'POST /cases/:no/withdrawal',
    whileSuspended: true,
    says: ({ said }) => said({}),
  },
  suspend: {
    zh: '中止办理',
    en: 'Suspend a case (Arts. 10, 17)',
    by: ['centre'],
    at: 'POST /cases/:no/suspension',
    says: ({ said }) => said({}),
  },
  resume: {
    zh: '恢复办理',
    en: 'Take a suspended case up again (Arts. 10, 17)',
    by: ['centre'],
    at: 'POST /cases/:no/resumption',
    whileSuspended: true,
    says: ({ said }) => said({}),
  },
  /** After the reminder. */
  lapse: {
    zh: '按未补正办结',
    en: 'Close a case whose applicant stayed away (Arts. 10(3), 17(3))',
    by: ['centre'],
    at: 'POST /cases/:no/no-correction',
    refuses: ['lapse-too-early'],
    money: true,
    whileSuspended: true,
    says: ({ said }) => said({}),
  },
  /** A written request to the redeemer of an approved award, whose account is awaited; `reference` names the paper. */
  requestAnswer: {
    zh: '书面催告',
    en: 'Ask in writing for what an approved award waits for (reading of Art. 22)',
    by: ['centre', 'bureau'],
    at: 'POST /cases/:no/written-requests',
    refuses: ['validation'],
    says: ({ said, line }) => said({ reference: line }),
  },
  /** Proposed by one person of the bureau and decided by another, after two written requests. */
  lapseAward: {
    zh: '终止已批准的兑现',
    en: 'End an approved award that nobody takes, by two persons (reading of Art. 22)',
    by: ['bureau'],
    at: 'POST /cases/:no/award-lapse',
    refuses: ['award-lapse-too-early', 'same-person-proposes-and-approves'],
    money: true,
    mayBeTakenBack: true,
    says: ({ said }) => said({}),
  },
  answerImportedRecord: {
    zh: '说明导入的信息',
    en: 'Answer imported data that speaks against the application (reading of Art. 11)',
    by: ['applicant'],
    at: 'POST /cases/:no/imported-record-answer',
    says: ({ said, evidence }) => said({ evidence }),
  },
  decideImportedRecord: {
    zh: '核定导入的信息',
    en: 'Say whether the application goes on in spite of imported data (reading of Art. 11)',
    by: ['centre'],
    at: 'POST /cases/:no/imported-record-decision',
    refuses: ['imported-record-open'],
    mayBeTakenBack: true,
    says: ({ said, flag }) => said({ passes: flag }),
  },
  /** A refusal that is accepted is final; else it is looked at again (复核). */
  answerRefusal: {
    zh: '申请复核或接受结果',
    en: 'Accept a refusal, or ask for a second look at it (reading of Art. 17)',
    by: ['applicant'],
    at: 'POST /cases/:no/refusal-answer',
    refuses: ['second-look-asked'],
    says: ({ said, flag }) => said({ accepts: flag }),
  },
  /** Where a preliminary review's refusal falls, it answers what that had to answer to recommend; else `checklist` is empty. */
  decideSecondLook: {
    zh: '作出复核结论',
    en: 'Look again at a refusal, as somebody else than decided it (reading of Art. 17)',
    by: ['centre', 'bureau'],
    at: 'POST /cases/:no/second-look',
    refuses: [
      'same-person-looks-again',
      'checklist-incomplete',
      'checklist-unmet',
      'finding-unanswered',
    ],
    mayBeTakenBack: true,
    says: ({ said, flag, checklist, optional, findingAnswers }) =>
      said({ granted: flag, checklist, answers: optional(findingAnswers) }),
  },
  /** What it decided is as it was before, and is awaited again; both acts stay on the trail. Which can be, each row says. */
  takeBackDecision: {
    zh: '收回本人的结论',
    en: 'Take back one’s own decision, before the next act on the case (reading of Art. 22)',
    by: ['district', 'centre', 'bureau'],
    at: 'POST /cases/:no/decision-retraction',
    says: ({ said }) => said({}),
  },
  takeBackOpinion: {
    zh: '收回评审意见',
    en: 'Take back one’s own opinion, before the review is complete (reading of Art. 22)',
    by: ['expert'],
    at: 'POST /cases/:no/opinion-retraction',
    says: ({ said }) => said({}),
  },
  /**
   * The redeemer's other account, after a payment has failed; it goes into a new payment order. The account is filed, as a
   * corrected application is: its number stands in no history of Temporal (reading of Art. 22).
   */
  correctAccount: {
    zh: '更正收款账户',
    en: 'Name another account (Arts. 15, 17(7))',
    by: ['applicant'],
    at: 'POST /cases/:no/account-correction',
    refuses: [...ACCOUNT, 'filing-unknown', 'payment-already-made'],
    papers: { kind: 'account', member: 'account' },
    money: true,
    says: ({ said, line }) => said({ filing: line }),
  },
});

type Rows = typeof CASE_ACTS;
/** Named, so that errors of the compiler say the name and not the whole literal. */
export interface CaseActs extends Rows {}
