/**
 * The spot check of a year (Art. 8) as plain data: what people decide about it, where a check stands, and the one
 * check of each message, synchronous and without packages, for it runs in a workflow. What the record has to judge,
 * an activity judges.
 */
import type { InspectedLine, InspectionOutcome } from '../articles/art-08-spot-check';
import { INSPECTION_OUTCOMES, SEED_FORM } from '../articles/art-08-spot-check';
import { decisionFaults } from '../acts/decision-faults';
import {
  checklist,
  decided,
  distinctKeys,
  documents,
  flag,
  key,
  oneOf,
  optional,
  prose,
  uscc,
  type Shape,
} from '../acts/shapes';
import { isCivilDate, type CivilDate, type Instant } from '../kernel/time';
import { MOST } from '../kernel/limits';
import type { DocumentRef, Role, Uscc } from '../model/nouns';
import type { ProcessStanding, ProcessWait } from '../acts/process';
import { refusal, type Refusal } from '../words/refusals';
import type { Decided } from '../acts/decision';

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

/** Sent again, it replaces those named before, as long as anything is left to inspect or to verify. */
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

/**
 * `suspend` lasts until the rectification has been verified. `none` also closes the check of an institution that
 * has left the registry meanwhile, wherever the check stands.
 * `propose-sanction` keeps the check open until a sanction names it as its source (Art. 20).
 */
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
export const SPOT_CHECK_ROLES: Readonly<Record<SpotCheckDecisionName, Role>> = {
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
const seed: Shape = (value, path) =>
  typeof value === 'string' && SEED_FORM.test(value)
    ? []
    : [refusal('validation', { detail: '种子只写数字和小写字母，不加空格和标点' }, path)];
const on = (fields: Readonly<Record<string, Shape>>): Shape =>
  decided({ institution: uscc, ...fields });

const SHAPES: Readonly<Record<SpotCheckDecisionName, Shape>> = {
  announceSeed: decided({ source: key, valueOn: day }),
  publishSeed: decided({ seed }),
  assignInspectors: on({ inspectors: distinctKeys(MOST.inspectors) }),
  recordInspection: on({
    ...{ outcome: oneOf(INSPECTION_OUTCOMES), findings: prose, documents, rectifyWithin: days },
    checklist,
  }),
  reportRectification: on({ documents }),
  verifyRectification: on({ rectified: flag, rectifyWithin: days }),
  decideConsequence: on({ consequence: oneOf(CONSEQUENCES), rectifyWithin: days }),
};

/** Everything that keeps a message from being taken by the year's process; empty when it is taken. */
export function checkSpotCheckDecision(name: SpotCheckDecisionName, message: unknown): Refusal[] {
  const [role, zh] = [SPOT_CHECK_ROLES[name], SPOT_CHECK_DECISION_NAMES[name]];
  return decisionFaults(message, SHAPES[name], [role], zh);
}

export type SpotCheckWaitName =
  | 'consequence'
  | 'inspection'
  | 'inspectors'
  | 'rectification'
  | 'rectification-check'
  | 'sanction'
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
  sanction: '启动违规处理',
};

/** `opened` until the seed's source is announced, `announced` until the draw, `drawn` until each check is closed. */
export type SpotCheckState = 'announced' | 'concluded' | 'drawn' | 'opened';

export const CHECK_STATES = [
  ...(['to-inspect', 'inspecting', 'rectifying'] as const),
  ...(['rectification-reported', 'to-decide', 'to-sanction', 'closed'] as const),
] as const;
export type CheckState = (typeof CHECK_STATES)[number];

/** How a check ended, as the institution reads it. */
export const CHECK_RESULTS = {
  passed: '合格',
  rectified: '经整改合格',
  'no-consequence': '发现问题，决定不予处理',
  'left-registry': '办结前已出库，不再检查',
  removed: '不合格，移出服务机构库',
  'sanction-proposed': '不合格，提请违规处理',
} as const;
export type CheckResult = keyof typeof CHECK_RESULTS;

/** The results that speak against an institution, in its integrity record and its evaluation (Art. 21). */
export const FAILED_CHECKS: readonly CheckResult[] = ['removed', 'sanction-proposed'];

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
