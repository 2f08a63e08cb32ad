/**
 * Which official document exists for which act: a row each. An act that is on a trail leaves the documents of its row, made
 * from the record alone (activities/documents); what a row's document says is a pure function beside it.
 */

/** Who may read a document, beside those who see all. `record`: whoever may read the record that it is made from. */
export type Readers = 'everyone' | 'record' | 'staff';

export interface DocumentKind {
  readonly zh: string;
  /** The words of a trail that leave it, and of an act with several results the one. */
  readonly acts: readonly (readonly [act: string, result?: string])[];
  readonly readers: Readers;
  readonly cite: string;
}

export const DOCUMENT_KINDS = {
  notice: {
    zh: '申报通知',
    acts: [['publishNotice']],
    readers: 'everyone',
    cite: 'Art. 10(1), 13, 17(1)',
  },
  acceptance: {
    zh: '受理通知书',
    acts: [['submit']],
    readers: 'record',
    cite: 'Art. 10(2), 17(2)',
  },
  correction: {
    zh: '补正通知书',
    acts: [['decidePreliminaryReview', 'return-for-correction']],
    readers: 'record',
    cite: 'reading of Art. 10(3), 17(3)',
  },
  refusal: {
    zh: '不予通过告知书',
    acts: [
      ['decidePreliminaryReview', 'refused'],
      ['verifyRecognition', 'refused'],
      ['decideImportedRecord', 'refused'],
      ['deliberate', 'refused'],
      ['redeliberate', 'refused'],
      ['correctDeliberation', 'refused'],
      ['closePublicity', 'refused'],
      ['verifyObjection', 'refused'],
      ['decideSecondLook', 'refused'],
    ],
    readers: 'record',
    cite: 'reading of Art. 17',
  },
  recommendation: {
    zh: '区县推荐名单',
    acts: [['holdMeeting']],
    readers: 'staff',
    cite: 'Art. 6, 10(3), 17(3)',
  },
  'expert-sheet': {
    zh: '专家评审意见表',
    acts: [['giveOpinion']],
    readers: 'staff',
    cite: 'Art. 10(4), 17(4)',
  },
  agenda: {
    zh: '会议议程',
    acts: [['holdMeeting']],
    readers: 'staff',
    cite: 'Art. 10(5), 17(4)',
  },
  minutes: {
    zh: '会议纪要',
    acts: [['holdMeeting']],
    readers: 'staff',
    cite: 'Art. 10(5), 17(4)',
  },
  publicity: {
    zh: '公示',
    acts: [['publishResults']],
    readers: 'everyone',
    cite: 'Art. 10(6), 17(5)',
  },
  approval: {
    zh: '批复',
    acts: [['issueApproval']],
    readers: 'everyone',
    cite: 'Art. 17(6)',
  },
  'payment-request': {
    zh: '资金拨付申请书',
    acts: [['approvePaymentOrder']],
    readers: 'staff',
    cite: 'Art. 17(7)',
  },
  'hearing-notice': {
    zh: '陈述申辩告知书',
    acts: [['openSanction']],
    readers: 'record',
    cite: 'reading of Art. 20',
  },
  'sanction-decision': {
    zh: '违规处理决定书',
    acts: [['decideSanction']],
    readers: 'record',
    cite: 'Art. 20',
  },
  'repayment-notice': {
    zh: '退回资金通知书',
    acts: [['issueNotice']],
    readers: 'record',
    cite: 'Art. 20',
  },
  'blacklist-notice': {
    zh: '列入信用黑名单通知',
    acts: [['decideSanction', 'sanction']],
    readers: 'staff',
    cite: 'Art. 20',
  },
  'yearly-report': {
    zh: '绩效评估报告',
    acts: [['confirmGrades']],
    readers: 'staff',
    cite: 'Art. 8, 21',
  },
} as const satisfies Record<string, DocumentKind>;

export type DocumentKindName = keyof typeof DOCUMENT_KINDS;
export const DOCUMENT_KIND_NAMES = Object.keys(DOCUMENT_KINDS) as [
  DocumentKindName,
  ...DocumentKindName[],
];

export function documentKind(kind: DocumentKindName): DocumentKind {
  return DOCUMENT_KINDS[kind];
}

/** The documents that an act with this result leaves. */
export function documentsOfAct(act: string, result: string | undefined): DocumentKindName[] {
  return DOCUMENT_KIND_NAMES.filter((kind) =>
    documentKind(kind).acts.some(
      ([name, only]) => name === act && (only === undefined || only === result),
    ),
  );
}
