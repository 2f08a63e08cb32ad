/**
 * Art. 20: what people decide about a sanction, as plain data, and the one check of each message: shape and
 * role, synchronous, without packages, for it runs in a workflow. Who proposed a sanction never decides on
 * it (reading of Art. 22); that, and the order of the acts, the record judges.
 */
import { VIOLATIONS, type Violation } from '../articles/art-20-reach';
import { decisionFaults } from '../acts/decision-faults';
import {
  caseNumber,
  day,
  decided,
  document,
  documents,
  flag,
  key,
  list,
  oneOf,
  optional,
  record,
  type Shape,
} from '../acts/shapes';
import { isFen, type Fen } from '../kernel/money';
import type { CivilDate } from '../kernel/time';
import { MOST } from '../kernel/limits';
import type { DocumentRef, Role, Uscc } from '../model/nouns';
import { refusal, type Refusal } from '../words/refusals';
import type { Decided } from '../acts/decision';

/** The number of a sanction; the year is that of its opening. */
export const SANCTION_NUMBER = /^S\d{4}-\d{6,9}$/;
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

export interface OpenSanction extends Decided {
  readonly filing: string;
}

/** The party's statement is the reason of the message. */
export interface RecordStatement extends Decided {
  readonly documents: readonly DocumentRef[];
}

/** None came by the deadline. */
export type RecordNoStatement = Decided;

export type DecideSanction = Decided &
  (
    | { readonly outcome: 'no-sanction' }
    | {
        readonly outcome: 'sanction';
        readonly violation: Violation;
        /** Art. 20(3) asks for it. */
        readonly serious?: boolean;
        /** Of the decision, such as 乌科罚〔2026〕1号. */
        readonly number: string;
        /** In fen, of cases that the finding names; never more than was paid and has not come back. */
        readonly repayments: readonly { readonly caseNo: string; readonly owedFen: Fen }[];
      }
  );

/** The notice by which the party is told (Art. 20). */
export interface IssueNotice extends Decided {
  readonly number: string;
  readonly document: DocumentRef;
}

export const DELIVERY_WAYS = {
  'in-person': '直接送达',
  post: '邮寄送达',
  electronic: '电子送达',
  announcement: '公告送达',
} as const;
export type DeliveryWay = keyof typeof DELIVERY_WAYS;

export interface RecordDelivery extends Decided {
  readonly way: DeliveryWay;
  /** The day of receipt; of an announcement, the day of its posting. */
  readonly on: CivilDate;
  readonly evidence: readonly DocumentRef[];
}
/** The delivery as it was, in place of the one on record. */
export type CorrectDelivery = RecordDelivery;

export interface RecordEnforcement extends Decided {
  /** Who enforces, and under which reference. */
  readonly authority: string;
  readonly reference: string;
  readonly on: CivilDate;
}

/** Enforcement has ended, whatever came of it. */
export interface EndEnforcement extends Decided {
  readonly on: CivilDate;
}

/** An appeal was upheld: the decision no longer stands. */
export interface RevokeSanction extends Decided {
  /** Of the decision on the appeal. */
  readonly reference: string;
  /** Whether the vouchers that it voided hold again, as far as their year is still open. */
  readonly restoreVouchers: boolean;
  /** Whether the institution stands in the registry again as it did. */
  readonly restoreRegistry: boolean;
}

export interface SanctionDecisions {
  openSanction: OpenSanction;
  recordStatement: RecordStatement;
  recordNoStatement: RecordNoStatement;
  decideSanction: DecideSanction;
  issueNotice: IssueNotice;
  recordDelivery: RecordDelivery;
  correctDelivery: CorrectDelivery;
  recordEnforcement: RecordEnforcement;
  endEnforcement: EndEnforcement;
  revokeSanction: RevokeSanction;
}
export type SanctionDecisionName = keyof SanctionDecisions;

/** Centre and bureau find and serve, the bureau decides (Arts. 7, 20), and the party is heard. */
export const SANCTION_ROLES: Readonly<Record<SanctionDecisionName, readonly Role[]>> = {
  openSanction: ['bureau', 'centre'],
  recordStatement: ['applicant', 'bureau', 'centre'],
  recordNoStatement: ['bureau', 'centre'],
  decideSanction: ['bureau'],
  issueNotice: ['bureau'],
  recordDelivery: ['bureau', 'centre'],
  correctDelivery: ['bureau', 'centre'],
  recordEnforcement: ['bureau'],
  endEnforcement: ['bureau'],
  revokeSanction: ['bureau'],
};

const amount: Shape = (value, path) =>
  isFen(value) && value > 0
    ? []
    : [refusal('validation', { detail: '应为大于零的整数，单位为分' }, path)];
const delivery = decided({
  way: oneOf(Object.keys(DELIVERY_WAYS)),
  on: day,
  evidence: documents,
});
const sanction = decided({
  outcome: oneOf(['sanction']),
  violation: oneOf(Object.keys(VIOLATIONS)),
  serious: optional(flag),
  number: key,
  repayments: list(record({ caseNo: caseNumber, owedFen: amount }), MOST.entries),
});
const noSanction = decided({ outcome: oneOf(['no-sanction']) });
const outcomeOf = (value: unknown): unknown => (value as { outcome?: unknown } | null)?.outcome;

const SHAPES: Readonly<Record<SanctionDecisionName, Shape>> = {
  openSanction: decided({ filing: key }),
  recordStatement: decided({ documents }),
  recordNoStatement: decided(),
  decideSanction: (value, path) =>
    (outcomeOf(value) === 'no-sanction' ? noSanction : sanction)(value, path),
  issueNotice: decided({ number: key, document }),
  recordDelivery: delivery,
  correctDelivery: delivery,
  recordEnforcement: decided({ authority: key, reference: key, on: day }),
  endEnforcement: decided({ on: day }),
  revokeSanction: decided({ reference: key, restoreVouchers: flag, restoreRegistry: flag }),
};

/** Everything that keeps a message from being taken by the sanction's process; empty when it is taken. */
export function checkSanctionDecision(name: SanctionDecisionName, message: unknown): Refusal[] {
  return decisionFaults(message, SHAPES[name], SANCTION_ROLES[name], SANCTION_DECISION_NAMES[name]);
}

/** Decisions about a sanction (Art. 20). */
export const SANCTION_DECISION_NAMES: Readonly<Record<SanctionDecisionName, string>> = {
  openSanction: '立案',
  recordStatement: '登记陈述申辩',
  recordNoStatement: '登记未陈述申辩',
  decideSanction: '作出处理决定',
  issueNotice: '发出通知书',
  recordDelivery: '登记送达',
  correctDelivery: '更正送达',
  recordEnforcement: '移送强制执行',
  endEnforcement: '终结强制执行',
  revokeSanction: '撤销处理决定',
};
