/**
 * Art. 20: the acts on a sanction, its states and its waits. Centre and bureau find and serve, the bureau decides (Arts. 7,
 * 20), and the party is heard. The proceeding runs from the hearing to the last repayment; the bans run beside it by their
 * dates. Who proposed a sanction never decides on it (reading of Art. 22); that the work judges.
 */
import { DELIVERY_WAYS, VIOLATIONS } from '../words/vocabulary';
import type { Violation } from '../articles/art-20-reach';
import {
  processOf,
  type AnswerOf,
  type Kit,
  type StandingOf,
  type StateOf,
  type WaitOf,
} from '../acts/act';
import { MOST } from '../kernel/limits';
import type { Fen } from '../kernel/money';
import type { CivilDate } from '../kernel/time';
import type { DocumentRef, Uscc } from '../model/nouns';
import { IN_FORCE } from '../words/refusal-families';
import { refusal } from '../words/refusals';

export const sanctionSeriesOf = (year: number): string => `S${year}`;

/** What staff have found, and propose to the bureau; filed under the sanction's number before it is sent. */
export interface ViolationFinding {
  readonly violation: Violation;
  readonly party: {
    readonly uscc: Uscc;
    readonly name: string;
    readonly role: 'enterprise' | 'institution';
  };
  readonly violatedOn: CivilDate;
  /** Numbers of the cases concerned. */
  readonly cases: readonly string[];
  readonly facts: string;
  readonly evidence: readonly DocumentRef[];
  /** What it arose from, such as a spot check (Art. 8). */
  readonly source?: { readonly kind: 'spot-check'; readonly id: string };
}

/** A decision stands. */
export const STANDING = [
  'notifying',
  'delivering',
  'repaying',
  'overdue',
  'enforcing',
  'binding',
] as const;

export const violationFinding = ({ z, shape, line, ...kit }: Kit) =>
  shape<ViolationFinding>()({
    violation: kit.nameIn(VIOLATIONS),
    party: shape<ViolationFinding['party']>()({
      uscc: kit.uscc,
      name: line,
      role: z.enum(['enterprise', 'institution']),
    }),
    violatedOn: kit.civilDate,
    cases: kit.list(kit.caseNumber),
    facts: kit.prose,
    evidence: kit.list(kit.documentRef).min(1),
    source: z.strictObject({ kind: z.literal('spot-check'), id: line }).optional(),
  });

/** Its day is that of receipt; of an announcement, the day of its posting. */
const delivery = ({ said, nameIn, civilDate, documents }: Kit) =>
  said({ way: nameIn(DELIVERY_WAYS), on: civilDate, evidence: documents.min(1) });

const cite = 'reading of Art. 20';

export const SANCTION = processOf('sanction', {
  zh: '违规处理',
  workflow: 'sanction',
  collection: 'sanctions',
  step: '20',
  key: 'no',
  id: ({ z }) => z.string().regex(/^S\d{4}-\d{6,9}$/, '应为违规处理的编号，如 S2026-000001'),
  at: '/sanctions/:no',
  states: {
    hearing: '陈述申辩',
    deciding: '待作出决定',
    notifying: '待发出通知书',
    delivering: '待送达',
    repaying: '待退回资金',
    overdue: '逾期未退回',
    enforcing: '强制执行中',
    /** Nothing is owed any more, or enforcement has ended: only the bans go on. */
    binding: '限制期内',
    ended: '限制期满',
    dismissed: '不予处理',
    revoked: '决定已撤销',
  },
  over: ['dismissed', 'ended', 'revoked'],
  /** The two without a period are dated by the delivery and by the bans. */
  waits: {
    statement: { zh: '当事单位陈述申辩', role: 'applicant', period: 'hearingWorkingDays', cite },
    'hearing-closure': { zh: '登记未陈述申辩', role: 'centre', period: 'hearingWorkingDays', cite },
    decision: { zh: '作出决定', role: 'bureau', period: 'sanctionDecisionWorkingDays', cite },
    notice: { zh: '发出通知书', role: 'bureau', period: 'sanctionNoticeWorkingDays', cite },
    delivery: { zh: '登记送达', role: 'bureau', period: 'sanctionNoticeWorkingDays', cite },
    repayment: { zh: '退回资金', role: 'applicant', cite: 'Art. 20' },
    enforcement: { zh: '移送强制执行', role: 'bureau', period: 'enforcementWorkingDays', cite },
    'enforcement-review': {
      zh: '核查强制执行进展',
      role: 'bureau',
      period: 'enforcementReviewWorkingDays',
      cite,
    },
    'ban-end': { zh: '限制期满', role: 'service', cite: 'Art. 20' },
  },
  refusals: {
    unknown: (named) => refusal('sanction-unknown', named),
    notAwaited: (named) => refusal('sanction-not-awaited', named),
    goesOn: (named) => refusal('sanction-goes-on', named),
    may: ['own-case', 'wrong-party'],
  },
  acts: {
    openSanction: {
      zh: '立案',
      en: 'Propose a sanction (Art. 20)',
      by: ['bureau', 'centre'],
      from: ['nothing'],
      at: 'POST /sanctions',
      refuses: [
        ...IN_FORCE,
        'case-unknown',
        'uscc-invalid',
        'violation-in-future',
        'evidence-missing',
        'sanction-party-differs',
        'check-unknown',
      ],
      says: ({ said, line }) => said({ filing: line }),
      papers: { kind: 'sanction', member: 'finding', what: violationFinding },
    },
    /** The party's statement is the reason of the message. */
    recordStatement: {
      zh: '登记陈述申辩',
      en: 'What the party states (reading of Art. 20)',
      by: ['applicant', 'bureau', 'centre'],
      from: ['hearing'],
      at: 'POST /sanctions/:no/statement',
      refuses: ['evidence-missing'],
      says: ({ said, documents }) => said({ documents }),
    },
    recordNoStatement: {
      zh: '登记未陈述申辩',
      en: 'No statement came by the deadline',
      by: ['bureau', 'centre'],
      from: ['hearing'],
      at: 'POST /sanctions/:no/no-statement',
      refuses: ['hearing-open'],
      says: ({ said }) => said({}),
    },
    decideSanction: {
      zh: '作出处理决定',
      en: 'Decide, as another than who proposed it (Arts. 20, 22)',
      by: ['bureau'],
      from: ['deciding'],
      at: 'POST /sanctions/:no/decision',
      refuses: [
        'sanction-own-proposal',
        'sanction-case-unnamed',
        'sanction-repayment-missing',
        'sanction-case-unanswered',
        'obstruction-not-serious',
        'sanction-number-used',
        'return-unpaid',
        'repayment-open',
        'repayment-party-differs',
        'repayment-above-paid',
      ],
      /**
       * With the departments concerned (会同部门). Amounts are of paid cases of the party, never more than was paid and has not
       * come back: of each that the finding names, and of each other unless it is left with a reason.
       */
      says: ({
        byOutcome,
        said,
        z,
        list,
        note,
        nameIn,
        caseNumber,
        distinctLines,
        documentNumber,
      }) =>
        byOutcome(
          '应写明不予处理（no-sanction）或处理（sanction）及其内容',
          said({ outcome: z.literal('no-sanction') }),
          said({
            outcome: z.literal('sanction'),
            violation: nameIn(VIOLATIONS),
            serious: z.boolean().exactOptional(),
            number: documentNumber,
            departments: distinctLines(MOST.departments),
            repayments: list<{ caseNo: string; owedFen: Fen }>(
              z.strictObject({ caseNo: caseNumber, owedFen: z.int('应为整数，单位为分').min(1) }),
            ),
            left: list<{ cases: readonly string[]; reason: string }>(
              z.strictObject({ cases: list(caseNumber).min(1), reason: note }),
              MOST.reasonsLeft,
            ).exactOptional(),
          }),
        ),
    },
    /** The notice by which the party is told (Art. 20). */
    issueNotice: {
      zh: '发出通知书',
      en: 'Issue the notice (Art. 20)',
      by: ['bureau'],
      from: ['notifying'],
      at: 'POST /sanctions/:no/notice',
      refuses: [...IN_FORCE],
      says: ({ said, documentNumber, documentRef }) =>
        said({ number: documentNumber, document: documentRef }),
    },
    recordDelivery: {
      zh: '登记送达',
      en: 'Register the delivery: the thirty days begin',
      by: ['bureau', 'centre'],
      from: ['delivering'],
      at: 'POST /sanctions/:no/delivery',
      refuses: ['delivery-date-impossible', 'evidence-missing', 'delivery-recorded', ...IN_FORCE],
      says: delivery,
    },
    correctDelivery: {
      zh: '更正送达',
      en: 'Correct the delivery, with the reason',
      by: ['bureau', 'centre'],
      from: ['repaying', 'overdue'],
      at: 'POST /sanctions/:no/delivery/correction',
      refuses: ['delivery-date-impossible', 'evidence-missing', ...IN_FORCE],
      says: delivery,
    },
    /** Its day is that of receipt; ten working days later the matter is ready for the court. */
    recordWrittenDemand: {
      zh: '登记书面催告',
      en: 'A written demand was received for what is overdue (reading of Art. 20)',
      by: ['bureau'],
      from: ['overdue'],
      at: 'POST /sanctions/:no/written-demand',
      refuses: ['enforcement-date-impossible', 'enforcement-nothing-owed', 'written-demand-made'],
      says: ({ said, line, civilDate, documents }) =>
        said({ reference: line, on: civilDate, evidence: documents.min(1) }),
    },
    recordEnforcement: {
      zh: '移送强制执行',
      en: 'Hand what is overdue to enforcement',
      by: ['bureau'],
      from: ['overdue'],
      at: 'POST /sanctions/:no/enforcement',
      refuses: [
        'enforcement-date-impossible',
        'enforcement-nothing-owed',
        'written-demand-missing',
        'written-demand-running',
        ...IN_FORCE,
      ],
      says: ({ said, line, civilDate }) =>
        said({ authority: line, reference: line, on: civilDate }),
    },
    /** Whatever came of it. */
    endEnforcement: {
      zh: '终结强制执行',
      en: 'Enforcement has ended',
      by: ['bureau'],
      from: ['enforcing'],
      at: 'POST /sanctions/:no/enforcement/termination',
      refuses: ['enforcement-date-impossible'],
      says: ({ said, civilDate }) => said({ on: civilDate }),
    },
    /** An appeal was upheld: the decision no longer stands. The reference is that of the decision on the appeal. */
    revokeSanction: {
      zh: '撤销处理决定',
      en: 'Revoke the decision: an appeal was upheld',
      by: ['bureau'],
      from: STANDING,
      at: 'POST /sanctions/:no/revocation',
      refuses: ['sanction-own-proposal'],
      says: ({ said, z, line }) =>
        said({ reference: line, restoreVouchers: z.boolean(), restoreRegistry: z.boolean() }),
    },
  },
});

type Rows = typeof SANCTION;
export interface SanctionActs extends Rows {}
export type SanctionState = StateOf<SanctionActs>;
export type SanctionWait = WaitOf<SanctionActs>;
export type SanctionAnswer = AnswerOf<SanctionActs>;

export interface SanctionStanding extends StandingOf<SanctionActs> {
  /** Length of the trail: a later standing has a greater one. */
  readonly sequence: number;
  /** Fen. */
  readonly owedFen: number;
  readonly returnedFen: number;
  /** Cases on which what follows from the decision is still to be done, and those that wait for the bank. */
  readonly toReach: number;
  readonly atBank: number;
}
