/**
 * Art. 8: the acts on a year's spot check, its states and its waits. A Schedule opens the year. The centre names and
 * publishes the seed, then inspects each institution that was drawn (Arts. 7, 8); the institution answers for itself.
 * Each act on one institution names it; in which state that check must be, its work judges.
 */
import {
  processOf,
  type AnswerOf,
  type Kit,
  type StandingOf,
  type StateOf,
  type WaitOf,
} from '../acts/act';
import {
  INSPECTION_OUTCOMES,
  SEED_FORM,
  SPOT_CHECKS,
  type InspectedLine,
} from '../articles/art-08-spot-check';
import { MOST } from '../kernel/limits';
import type { CivilDate } from '../kernel/time';
import type { Uscc } from '../model/nouns';
import { refusal } from '../words/refusals';
import { CONSEQUENCES } from './check';

/** Working days for a rectification; how many at most, the year's policy says. */
const days = ({ z }: Kit) => z.int('应为整数').min(1).max(250).exactOptional();

const inspectedLines = ({ z, shape, list, note }: Kit) =>
  list(
    shape<InspectedLine>()({ check: z.enum(SPOT_CHECKS), met: z.boolean(), note: note.optional() }),
    MOST.checklist,
  );

const cite = 'reading of Art. 8';
const office = { role: 'centre', period: 'spotCheckOfficeWorkingDays', cite } as const;

export const SPOT_CHECK = processOf('spot-check', {
  zh: '年度抽查',
  workflow: 'spotCheck',
  collection: 'spot-check-years',
  step: '8',
  key: 'year',
  id: ({ year }) => year,
  at: '/spot-checks/:year',
  states: {
    'not-opened': '未开展：本办法不在有效期内',
    opened: '已确定抽查范围，待公告种子来源',
    announced: '已公告种子来源，待公布种子',
    drawn: '已抽取',
    concluded: '已办结',
  },
  over: ['concluded', 'not-opened'],
  /** The days of a rectification are set by whoever inspects or decides. */
  waits: {
    'seed-announcement': { ...office, zh: '公告抽取种子的来源' },
    seed: { ...office, zh: '公布种子' },
    inspectors: { ...office, zh: '指派检查人员' },
    inspection: { zh: '检查', role: 'centre', period: 'spotCheckVisitWorkingDays', cite },
    rectification: { zh: '整改', role: 'applicant', cite },
    'rectification-check': { ...office, zh: '核实整改' },
    consequence: { ...office, zh: '决定处理' },
    sanction: { ...office, zh: '启动违规处理' },
  },
  refusals: {
    unknown: (named) => refusal('spot-check-unknown', named),
    notAwaited: (named) => refusal('spot-check-not-awaited', named),
    goesOn: (named) => refusal('spot-check-goes-on', named),
    may: ['own-case', 'wrong-party'],
  },
  acts: {
    /** Names the public value that will be the seed, and the later day on which it comes to be. */
    announceSeed: {
      zh: '公告抽取种子的来源',
      en: 'Name the public value that will be the seed (reading of Art. 8)',
      by: ['centre'],
      from: ['opened'],
      at: 'POST /spot-checks/:year/seed-announcement',
      refuses: ['seed-too-early', 'seed-too-late'],
      says: ({ said, line, civilDate }) => said({ source: line, valueOn: civilDate }),
    },
    publishSeed: {
      zh: '公布种子并抽取',
      en: 'Publish the value; the draw follows',
      by: ['centre'],
      from: ['announced'],
      at: 'POST /spot-checks/:year/seed',
      refuses: ['seed-too-early'],
      says: ({ said, z }) =>
        said({
          seed: z.string().regex(SEED_FORM, '种子只写1至200位数字和小写字母，不加空格和标点'),
        }),
    },
    /** Sent again, it replaces those named before, as long as anything is left to inspect or to verify. */
    assignInspectors: {
      zh: '指派检查人员',
      en: 'Name the accounts that inspect, or others in their place',
      by: ['centre'],
      from: ['drawn'],
      at: 'POST /spot-checks/:year/checks/:institution/inspectors',
      refuses: ['check-not-awaited', 'inspector-tied', 'inspector-decides'],
      says: ({ said, recordUscc, line, list }) =>
        said({
          institution: recordUscc,
          inspectors: list(line, MOST.inspectors)
            .min(1)
            .refine((accounts) => new Set(accounts).size === accounts.length, '有重复'),
        }),
    },
    recordInspection: {
      zh: '登记检查结果',
      en: 'Record what the inspection found',
      by: ['centre'],
      from: ['drawn'],
      at: 'POST /spot-checks/:year/checks/:institution/inspection',
      refuses: [
        'check-not-awaited',
        'not-inspector',
        'checklist-incomplete',
        'inspection-line-unmet',
        'inspection-fault-missing',
      ],
      says: (kit) =>
        kit.said({
          institution: kit.recordUscc,
          outcome: kit.z.enum(INSPECTION_OUTCOMES),
          checklist: inspectedLines(kit),
          findings: kit.prose,
          documents: kit.documents,
          rectifyWithin: days(kit),
        }),
    },
    reportRectification: {
      zh: '报告整改情况',
      en: 'What the institution has mended, with the proof',
      by: ['applicant'],
      from: ['drawn'],
      at: 'POST /spot-checks/:year/checks/:institution/rectification',
      refuses: ['check-not-awaited'],
      says: ({ said, recordUscc, documents }) => said({ institution: recordUscc, documents }),
    },
    /** Not rectified: with another period, or else a person decides on the consequence. */
    verifyRectification: {
      zh: '核实整改情况',
      en: 'Whether it was mended; if not, another period or a decision',
      by: ['centre'],
      from: ['drawn'],
      at: 'POST /spot-checks/:year/checks/:institution/rectification/verification',
      refuses: ['check-not-awaited', 'not-inspector'],
      says: (kit) =>
        kit.said({
          institution: kit.recordUscc,
          rectified: kit.z.boolean(),
          rectifyWithin: days(kit),
        }),
    },
    decideConsequence: {
      zh: '决定处理',
      en: 'What follows, as another than who inspected (Arts. 8, 20, 22)',
      by: ['centre'],
      from: ['drawn'],
      at: 'POST /spot-checks/:year/checks/:institution/consequence',
      refuses: [
        'check-not-awaited',
        'inspector-decides',
        'provider-removed',
        'reapplication-day-missing',
        'reapplication-day-unexpected',
      ],
      /** A removal states from when the institution may apply again. */
      says: (kit) =>
        kit.said({
          institution: kit.recordUscc,
          consequence: kit.z.enum(CONSEQUENCES),
          rectifyWithin: days(kit),
          reapplyFrom: kit.optional(kit.civilDate),
        }),
    },
  },
});

type Rows = typeof SPOT_CHECK;
export interface SpotCheckActs extends Rows {}
/** `not-opened` is told of a year without a record. */
export type SpotCheckState = Exclude<StateOf<SpotCheckActs>, 'not-opened'>;
export type SpotCheckAnswer = AnswerOf<SpotCheckActs>;

/** Whose turn it is, and until when, as the year or one of its checks keeps it. */
export interface SpotCheckWait extends Omit<WaitOf<SpotCheckActs>, 'deadline' | 'party'> {
  /** The institution that is checked. */
  readonly institution?: Uscc;
  /** Accounts that are awaited, for inspectors. */
  readonly members?: readonly string[];
  /** Length of the period in working days, from the day of `from`. */
  readonly days: number;
  readonly from: CivilDate;
}

export interface SpotCheckStanding extends StandingOf<SpotCheckActs> {
  /** How many institutions were admitted at the opening. */
  readonly pool: number;
  /** Checks that are not closed. */
  readonly open: number;
}
