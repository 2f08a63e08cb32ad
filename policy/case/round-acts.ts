/**
 * Arts. 10(5)-(6), 17(4)-(6): each act of a round over its cases. A batch act names its frozen record and the hash of its lines;
 * what the API freezes stands in the store, and in no message. Which meeting is whose, `CONVENERS` says.
 */
import { decisionRows } from '../acts/decision-row';
import { MEETING } from '../words/refusal-families';

export const ROUND_ACTS = decisionRows({
  holdMeeting: {
    zh: '登记会议结果',
    en: 'Record a meeting (Arts. 10(5), 17(4))',
    by: ['centre', 'bureau'],
    at: 'POST /rounds/:id/meetings',
    refuses: [
      ...MEETING,
      'case-not-for-meeting',
      'case-not-for-correction',
      'provider-not-admitted',
      'provider-not-standing',
      'recognition-lapsed',
      'meeting-members-unnamed',
      'not-member-of-year',
      'member-left-out',
    ],
    money: true,
    says: ({ said, line, sha256 }) => said({ actId: line, hash: sha256 }),
  },
  publishResults: {
    zh: '发布公示',
    en: 'Publish a list (Arts. 10(6), 17(5))',
    by: ['centre', 'bureau'],
    at: 'POST /rounds/:id/publicity-lists',
    refuses: ['case-not-for-publication'],
    says: ({ said, line, sha256 }) => said({ actId: line, hash: sha256 }),
  },
  issueApproval: {
    zh: '下达批复',
    en: 'Approve (Art. 17(6))',
    by: ['bureau'],
    at: 'POST /rounds/:id/approval-documents',
    refuses: [
      'publicity-running',
      'document-number-used',
      'same-person-proposes-and-approves',
      'budget-exhausted',
    ],
    money: true,
    says: ({ said, line, sha256 }) => said({ actId: line, hash: sha256 }),
  },
  /** It reaches each case of the unit that stands in publicity in the round; once none does, it is a lead to those published. */
  objectToUnit: {
    zh: '对单位提出异议',
    en: 'Object to a unit (Art. 17(5))',
    by: ['public', 'applicant', 'centre'],
    at: 'POST /rounds/:id/unit-objections',
    refuses: [
      'unit-in-too-many-cases',
      'unit-objections-too-many',
      'objections-too-many-today',
      'objection-too-late',
      'objection-without-stamp',
    ],
    says: ({ said, uscc, evidence, line, optional }) =>
      said({ unit: uscc, evidence, stamp: optional(line) }),
  },
});

type Rows = typeof ROUND_ACTS;
/** Named, so that errors of the compiler say the name and not the whole literal. */
export interface RoundActs extends Rows {}
