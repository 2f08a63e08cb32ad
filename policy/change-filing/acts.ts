/**
 * Art. 8: the acts on a change filing, its states and its waits. An institution files for itself, the centre keeps the
 * registry (Arts. 7, 8). What is filed stays in the store and out of the process, for it names persons.
 */
import {
  processOf,
  type AnswerOf,
  type Kit,
  type StandingOf,
  type StateOf,
  type WaitOf,
} from '../acts/act';
import { IN_FORCE, REGISTRY_CHANGE } from '../words/refusal-families';
import { refusal } from '../words/refusals';
import type { EntryChange, FiledChange } from './change';
import type { Contact, OfferedService } from '../reference/registry';

/** The number of a change filing; the year is that in which it was filed. */
export const changeSeriesOf = (year: number): string => `C${year}`;

/** What of an entry is to stand otherwise. */
export const entryChange = ({ shape, line, prose, civilDate, fen, ...kit }: Kit) =>
  shape<EntryChange>()({
    name: line.optional(),
    domicile: kit.domicile.optional(),
    services: kit
      .list(
        shape<OfferedService>()({
          item: line,
          qualification: line.optional(),
          qualifiedUntil: civilDate.optional(),
          fee: prose.optional(),
          feeMostFen: fen.optional(),
        }),
      )
      .optional(),
    premises: prose.optional(),
    contact: shape<Contact>()({ name: line, phone: line }).optional(),
    relations: kit.relations.optional(),
  });

const filedChange = (kit: Kit) =>
  kit.shape<FiledChange>()({
    changes: entryChange(kit),
    from: kit.civilDate,
    evidence: kit.list(kit.documentRef),
  });

export const CHANGE_FILING = processOf('change-filing', {
  zh: '变更备案',
  workflow: 'changeFiling',
  collection: 'change-filings',
  step: '8',
  key: 'no',
  id: ({ z }) => z.string().regex(/^C\d{4}-\d{6,9}$/, '应为变更备案的编号，如 C2026-000001'),
  at: '/change-filings/:no',
  states: {
    deciding: '待中心决定',
    correcting: '退回补正',
    accepted: '已备案',
    refused: '不予备案',
    withdrawn: '已撤回',
  },
  over: ['accepted', 'refused', 'withdrawn'],
  waits: {
    decision: {
      zh: '审核变更备案',
      role: 'centre',
      period: 'changeDecisionWorkingDays',
      cite: 'reading of Art. 8',
    },
    correction: {
      zh: '补正变更备案',
      role: 'applicant',
      period: 'changeCorrectionWorkingDays',
      cite: 'reading of Art. 8',
    },
  },
  refusals: {
    unknown: (named) => refusal('change-filing-unknown', named),
    notAwaited: (named) => refusal('change-filing-not-awaited', named),
    goesOn: (named) => refusal('change-filing-goes-on', named),
    may: ['own-case', 'wrong-party'],
  },
  acts: {
    fileChange: {
      zh: '提交变更备案',
      en: 'File a change (Art. 8)',
      by: ['applicant'],
      from: ['nothing'],
      at: 'POST /change-filings',
      refuses: [...REGISTRY_CHANGE, ...IN_FORCE, 'change-filing-open'],
      says: ({ said, line }) => said({ filing: line }),
      papers: { kind: 'change-filing', member: 'filing', what: filedChange },
    },
    decideChange: {
      zh: '审核变更备案',
      en: 'Accept, refuse or return for correction (Art. 8)',
      by: ['centre'],
      from: ['deciding', 'correcting'],
      at: 'POST /change-filings/:no/decision',
      refuses: [...REGISTRY_CHANGE, 'change-correction-open', 'change-correction-undated'],
      says: ({ byOutcome, said, z, faults }) =>
        byOutcome(
          '应写明同意（accept）、不予备案（refuse），或退回补正（return）及需要补正的内容',
          said({ outcome: z.enum(['accept', 'refuse']) }),
          said({ outcome: z.literal('return'), faults: faults.min(1) }),
        ),
    },
    resubmitChange: {
      zh: '补正变更备案',
      en: 'Hand in the corrected filing, whole',
      by: ['applicant'],
      from: ['correcting'],
      at: 'POST /change-filings/:no/resubmission',
      refuses: [...REGISTRY_CHANGE],
      says: ({ said, line }) => said({ filing: line }),
      papers: { kind: 'resubmission', member: 'filing', what: filedChange },
    },
    withdrawChange: {
      zh: '撤回变更备案',
      en: 'Withdraw before the decision',
      by: ['applicant'],
      from: ['deciding', 'correcting'],
      at: 'POST /change-filings/:no/withdrawal',
      says: ({ said }) => said({}),
    },
  },
});

type Rows = typeof CHANGE_FILING;
/** Named, so that errors of the compiler say the name and not the whole literal. */
export interface ChangeActs extends Rows {}
export type ChangeState = StateOf<ChangeActs>;
export type ChangeWait = WaitOf<ChangeActs>;
export type ChangeStanding = StandingOf<ChangeActs>;
export type ChangeAnswer = AnswerOf<ChangeActs>;
