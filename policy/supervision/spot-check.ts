/**
 * The spot check of a year (Art. 8) as plain data: what people decide about it, where a check stands, and the one
 * check of each message, synchronous and without packages, for it runs in a workflow. What the record has to judge,
 * an activity judges.
 */
import type { InspectedLine, InspectionOutcome } from '../articles/art-08-spot-check';
import { INSPECTION_OUTCOMES } from '../articles/art-08-spot-check';
import {
  decided,
  distinctKeys,
  flag,
  key,
  list,
  hash,
  oneOf,
  optional,
  prose,
  record,
  type Shape,
} from '../decision-shapes';
import type { Decided } from '../decisions';
import { isCivilDate, type CivilDate, type Instant } from '../kernel/time';
import type { DocumentRef, Role, Uscc } from '../model';
import type { ProcessStanding, ProcessWait } from '../process';
import { refusal, type Refusal } from '../refusals';
import { ROLE_NAMES } from '../vocabulary';

/** Names the public value that will be the seed, and the later day on which it comes to be. */
export interface AnnounceSeed extends Decided {
  readonly source: string;
  readonly valueOn: CivilDate;
}

/** Publishes the value; the draw follows in the same transaction. */
export interface PublishSeed extends Decided {
  readonly seed: string;
}

interface OnInstitution extends Decided {
  readonly institution: Uscc;
}

/** Sent again, it replaces those named before, until the result is in. */
export interface AssignInspectors extends OnInstitution {
  /** Accounts. */
  readonly inspectors: readonly string[];
}

export interface RecordInspection extends OnInstitution {
  readonly outcome: InspectionOutcome;
  readonly checklist: readonly InspectedLine[];
  readonly findings: string;
  readonly documents: readonly DocumentRef[];
  /** Working days for the rectification. */
  readonly rectifyWithin?: number;
}

/** By the institution: what it has mended, with the proof. */
export interface ReportRectification extends OnInstitution {
  readonly documents: readonly DocumentRef[];
}

/** Not rectified: with another period, or else a person decides on the consequence. */
export interface VerifyRectification extends OnInstitution {
  readonly rectified: boolean;
  readonly rectifyWithin?: number;
}

export const CONSEQUENCES = ['none', 'suspend', 'remove', 'propose-sanction'] as const;
export type Consequence = (typeof CONSEQUENCES)[number];

/** `suspend` lasts until the rectification has been verified. */
export interface DecideConsequence extends OnInstitution {
  readonly consequence: Consequence;
  readonly rectifyWithin?: number;
}

export interface SpotCheckDecisions {
  announceSeed: AnnounceSeed;
  publishSeed: PublishSeed;
  assignInspectors: AssignInspectors;
  recordInspection: RecordInspection;
  reportRectification: ReportRectification;
  verifyRectification: VerifyRectification;
  decideConsequence: DecideConsequence;
}
export type SpotCheckDecisionName = keyof SpotCheckDecisions;

/** The centre checks (Arts. 7, 8); the institution answers for itself. */
const ROLE_OF: Readonly<Record<SpotCheckDecisionName, Role>> = {
  announceSeed: 'centre',
  publishSeed: 'centre',
  assignInspectors: 'centre',
  recordInspection: 'centre',
  reportRectification: 'applicant',
  verifyRectification: 'centre',
  decideConsequence: 'centre',
};

export const SPOT_CHECK_DECISION_NAMES: Readonly<Record<SpotCheckDecisionName, string>> = {
  announceSeed: '公告抽取种子的来源',
  publishSeed: '公布种子并抽取',
  assignInspectors: '指派检查人员',
  recordInspection: '登记检查结果',
  reportRectification: '报告整改情况',
  verifyRectification: '核实整改情况',
  decideConsequence: '决定处理',
};

const day: Shape = (value, path) =>
  typeof value === 'string' && isCivilDate(value)
    ? []
    : [refusal('validation', { detail: '应为真实存在的日期' }, path)];
const days = optional((value, path) =>
  Number.isSafeInteger(value) ? [] : [refusal('validation', { detail: '应为整数' }, path)],
);
const documents = list(record({ name: key, sha256: hash }));
const on = (fields: Readonly<Record<string, Shape>>): Shape =>
  decided({ institution: key, ...fields });

const SHAPES: Readonly<Record<SpotCheckDecisionName, Shape>> = {
  announceSeed: decided({ source: key, valueOn: day }),
  publishSeed: decided({ seed: key }),
  assignInspectors: on({ inspectors: distinctKeys }),
  recordInspection: on({
    ...{ outcome: oneOf(INSPECTION_OUTCOMES), findings: prose, documents, rectifyWithin: days },
    checklist: list(record({ check: key, met: flag, note: optional(prose) })),
  }),
  reportRectification: on({ documents }),
  verifyRectification: on({ rectified: flag, rectifyWithin: days }),
  decideConsequence: on({ consequence: oneOf(CONSEQUENCES), rectifyWithin: days }),
};

/** Everything that keeps a message from being taken by the year's process; empty when it is taken. */
export function checkSpotCheckDecision(name: SpotCheckDecisionName, message: unknown): Refusal[] {
  const malformed = SHAPES[name](message, '');
  if (malformed.length > 0) return malformed;
  const { role } = (message as Decided).actor;
  if (role === ROLE_OF[name]) return [];
  const params = { decision: SPOT_CHECK_DECISION_NAMES[name], role: ROLE_NAMES[role] };
  return [refusal('wrong-role', params, 'actor.role')];
}

export type SpotCheckWaitName =
  | 'consequence'
  | 'inspection'
  | 'inspectors'
  | 'rectification'
  | 'rectification-check'
  | 'seed'
  | 'seed-announcement';

/** Whose turn it is, and until when. */
export interface SpotCheckWait {
  readonly name: SpotCheckWaitName;
  readonly role: 'applicant' | 'centre';
  /** The institution that is checked. */
  readonly institution?: Uscc;
  /** Accounts that are awaited, for inspectors. */
  readonly members?: readonly string[];
  readonly since: Instant;
  /** Length of the period in working days, from the day of `from`. */
  readonly days: number;
  readonly from: CivilDate;
  /** Instant the wait is due; absent where its calendar year is missing. */
  readonly dueAt?: Instant;
  readonly missingYear?: number;
  readonly remindedAt?: Instant;
  readonly escalateAt?: Instant;
  readonly escalatedAt?: Instant;
}

export const SPOT_CHECK_WAIT_NAMES: Readonly<Record<SpotCheckWaitName, string>> = {
  'seed-announcement': '公告抽取种子的来源',
  seed: '公布种子',
  inspectors: '指派检查人员',
  inspection: '检查',
  rectification: '整改',
  'rectification-check': '核实整改',
  consequence: '决定处理',
};

/** `opened` until the seed's source is announced, `announced` until the draw, `drawn` until each check is closed. */
export type SpotCheckState = 'announced' | 'concluded' | 'drawn' | 'opened';

export type CheckState =
  'closed' | 'inspecting' | 'rectification-reported' | 'rectifying' | 'to-decide' | 'to-inspect';

/** How a check ended. */
export type CheckResult =
  'no-consequence' | 'passed' | 'rectified' | 'removed' | 'sanction-proposed';

/** What a decision about a year's spot check answers, to the caller, the process and the trail alike. */
export interface SpotCheckAnswer {
  readonly year: number;
  readonly act: string;
  readonly result: string;
  readonly institution?: Uscc;
  /** Id of the draw that an act has made. */
  readonly draw?: string;
  /** Hash of the decision as it was sent, so that a repeat with another body can be told. */
  readonly request?: string;
}

/** Waits of one name and role together: how many, and when the first of them is due. */
export interface SpotCheckTurn extends ProcessWait {
  readonly name: SpotCheckWaitName;
  readonly count: number;
}

/** Where a year's spot check stands. */
export interface SpotCheckStanding extends ProcessStanding {
  readonly year: number;
  /** `not-opened`: the Measures were not in force. */
  readonly state: SpotCheckState | 'not-opened';
  readonly waits: readonly SpotCheckTurn[];
  readonly pool: number;
  /** Checks that are not closed. */
  readonly open: number;
}

/** What is due of a wait at an instant: the reminder on its due date, then the escalation (reading of Art. 8). */
export function dueOfWait(
  { dueAt, remindedAt, escalateAt, escalatedAt }: SpotCheckWait,
  at: Instant,
): 'escalate' | 'remind' | undefined {
  if (remindedAt === undefined) return dueAt !== undefined && dueAt <= at ? 'remind' : undefined;
  const late = escalatedAt === undefined && escalateAt !== undefined && escalateAt <= at;
  return late ? 'escalate' : undefined;
}

/** When the wait next asks for something by itself; absent where only a decision ends it. */
export function nextOfWait(wait: SpotCheckWait): Instant | undefined {
  const { dueAt, remindedAt, escalateAt, escalatedAt } = wait;
  if (remindedAt === undefined) return dueAt;
  return escalatedAt === undefined ? escalateAt : undefined;
}
