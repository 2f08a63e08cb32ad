/**
 * Art. 14 (readings of Arts. 7 and 14): the acts on a year's vouchers and the states of the year. The centre issues and
 * administers (Art. 7); the bureau takes away for good (Art. 5).
 */
import {
  processOf,
  type ActName,
  type AnswerOf,
  type Kit,
  type StandingOf,
  type StateOf,
} from '../acts/act';
import type { VoucherState } from '../articles/art-14-voucher';
import type { Instant } from '../kernel/time';
import { IN_FORCE } from '../words/refusal-families';
import { refusal } from '../words/refusals';

const ABOVE_ZERO = '应大于零，且不超过每家企业每年的额度上限，单位为分';
const aboutVoucher = ({ said, recordUscc }: Kit) => said({ enterprise: recordUscc });
/** A voucher that a first redemption was issued may be of a year without a list: deciding about it opens that year. */
const UNTIL_CONCLUDED = ['nothing', 'open', 'expired'] as const;

export const VOUCHER_YEAR = processOf('voucher-year', {
  zh: '年度创新券',
  workflow: 'voucherYear',
  collection: 'voucher-years',
  step: '14',
  key: 'year',
  id: ({ year }) => year,
  at: '/voucher-years/:year',
  states: { open: '有效', expired: '已过期', concluded: '已结束' },
  over: ['concluded'],
  /** Dated by the year's last redemption window. */
  waits: { expiry: { zh: '创新券有效期满', role: 'service', cite: 'reading of Art. 14' } },
  refusals: {
    unknown: (named) => refusal('voucher-year-unknown', named),
    notAwaited: (named) => refusal('voucher-year-concluded', named),
    goesOn: (named) => refusal('voucher-year-goes-on', named),
    may: ['own-case'],
  },
  acts: {
    /** To the enterprises of a list that another person imported; without a limit, what Art. 14 allows at most. */
    issueVouchers: {
      zh: '发放创新券',
      en: 'Issue vouchers to the enterprises of a list (Art. 14)',
      by: ['centre'],
      from: UNTIL_CONCLUDED,
      at: 'POST /voucher-years/:year/issuance',
      refuses: [
        ...IN_FORCE,
        'sme-list-unknown',
        'sme-list-incomplete',
        'same-person-imports-and-issues',
        'sme-list-already-issued',
        'voucher-limit-too-high',
        'budget-missing',
      ],
      says: ({ said, z, line }) =>
        said({
          importId: line,
          limitFen: z
            .int({
              error: ({ code }) => (code === 'invalid_type' ? '应为整数，单位为分' : ABOVE_ZERO),
            })
            .min(1)
            .exactOptional(),
        }),
    },
    /** For good: what is held or committed goes on, nothing more is granted. */
    voidVoucher: {
      zh: '作废创新券',
      en: 'Void the voucher of an enterprise for good',
      by: ['bureau'],
      from: UNTIL_CONCLUDED,
      at: 'POST /vouchers/:year/:enterprise/invalidation',
      refuses: ['voucher-unknown', 'voucher-void'],
      says: aboutVoucher,
    },
    /** Until it is resumed. */
    stopVoucher: {
      zh: '停用创新券',
      en: 'Stop the voucher of an enterprise',
      by: ['bureau', 'centre'],
      from: UNTIL_CONCLUDED,
      at: 'POST /vouchers/:year/:enterprise/suspension',
      refuses: ['voucher-unknown', 'voucher-void', 'voucher-stopped'],
      says: aboutVoucher,
    },
    resumeVoucher: {
      zh: '恢复创新券',
      en: 'Resume a voucher that was stopped',
      by: ['bureau', 'centre'],
      from: UNTIL_CONCLUDED,
      at: 'POST /vouchers/:year/:enterprise/resumption',
      refuses: ['voucher-unknown', 'voucher-void', 'voucher-not-stopped'],
      says: aboutVoucher,
    },
  },
});

type Rows = typeof VOUCHER_YEAR;
export interface VoucherActs extends Rows {}
export type VoucherYearState = StateOf<VoucherActs>;
export type VoucherAnswer = AnswerOf<VoucherActs>;

/** From which states of a voucher each act on one is taken. */
export const VOUCHER_LEAVES = {
  voidVoucher: ['issued', 'stopped', 'expired'],
  stopVoucher: ['issued', 'expired'],
  resumeVoucher: ['stopped'],
} as const satisfies Partial<Record<ActName<VoucherActs>, readonly VoucherState[]>>;

/** Whether this act is taken on a voucher in this state. */
export const leavesVoucher = (name: ActName<VoucherActs>, state: VoucherState): boolean =>
  name in VOUCHER_LEAVES &&
  VOUCHER_LEAVES[name as keyof typeof VOUCHER_LEAVES].some((one) => one === state);

/** How far a list is issued from. */
export interface RunProgress {
  readonly run: string;
  readonly rows: number;
  readonly judged: number;
  readonly issued: number;
  readonly already: number;
  readonly notIssued: number;
}

/** Where a year's vouchers stand, and what their process has still to do. */
export interface VoucherStanding extends StandingOf<VoucherActs> {
  readonly validUntil?: Instant;
  /** The list in hand, or the last one. */
  readonly latest?: RunProgress;
  /** Lists that are still issued from, in the order of the decisions. */
  readonly issuing: readonly string[];
  /** Whether vouchers are still in the state that the year has left. */
  readonly toMark: boolean;
  /** How many days before the end enterprises are still to be told of it. */
  readonly remind?: number;
}
