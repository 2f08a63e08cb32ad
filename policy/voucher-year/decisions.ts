/**
 * What people decide about a year's vouchers (Art. 14; readings of Arts. 7 and 14), as plain data, and the
 * one check of each message: shape and role, synchronous, without packages, for it runs in a workflow.
 */
import { decisionFaults } from '../acts/decision-faults';
import { decided, key, optional, uscc, type Shape } from '../acts/shapes';
import { isFen, type Fen } from '../kernel/money';
import type { Role, Uscc } from '../model/nouns';
import { refusal, type Refusal } from '../words/refusals';
import type { Decided } from '../acts/decision';

/** The centre issues to the enterprises of a list that another of its persons imported, without anybody's application. */
export interface IssueVouchers extends Decided {
  readonly importId: string;
  /** In fen; absent, what Art. 14 allows at most. */
  readonly limitFen?: Fen;
}

/** About one enterprise's voucher of the year. */
export interface AboutVoucher extends Decided {
  readonly enterprise: Uscc;
}

export interface VoucherDecisions {
  issueVouchers: IssueVouchers;
  /** For good: what is held or committed goes on, nothing more is granted. */
  voidVoucher: AboutVoucher;
  /** Until it is resumed. */
  stopVoucher: AboutVoucher;
  resumeVoucher: AboutVoucher;
}
export type VoucherDecisionName = keyof VoucherDecisions;

/** The centre issues and administers (Art. 7); the bureau takes away for good (Art. 5). */
export const VOUCHER_DECISION_ROLES: Readonly<Record<VoucherDecisionName, readonly Role[]>> = {
  issueVouchers: ['centre'],
  voidVoucher: ['bureau'],
  stopVoucher: ['bureau', 'centre'],
  resumeVoucher: ['bureau', 'centre'],
};

const fen: Shape = (value, path) =>
  isFen(value) && value > 0
    ? []
    : [refusal('validation', { detail: '应为大于零的整数，单位为分' }, path)];

const aboutVoucher = decided({ enterprise: uscc });
const SHAPES: Readonly<Record<VoucherDecisionName, Shape>> = {
  issueVouchers: decided({ importId: key, limitFen: optional(fen) }),
  voidVoucher: aboutVoucher,
  stopVoucher: aboutVoucher,
  resumeVoucher: aboutVoucher,
};

/** Everything that keeps a message from being taken by the year's process; empty when it is taken. */
export function checkVoucherDecision(name: VoucherDecisionName, message: unknown): Refusal[] {
  return decisionFaults(
    message,
    SHAPES[name],
    VOUCHER_DECISION_ROLES[name],
    VOUCHER_DECISION_NAMES[name],
  );
}

/** What a decision about vouchers answers, to the caller, the process and the trail alike. */
export interface VoucherAnswer {
  readonly year: number;
  readonly act: string;
  readonly result: string;
  /** The import that is issued from. */
  readonly run?: string;
  readonly enterprise?: Uscc;
  /** Lists of Art. 11 that say nothing, being absent or too old; in Chinese. */
  readonly warnings?: readonly string[];
  /** Hash of the decision as it was sent, so that a repeat with another body can be told. */
  readonly request?: string;
}

/** Decisions about the year's vouchers (Art. 14). */
export const VOUCHER_DECISION_NAMES: Readonly<Record<VoucherDecisionName, string>> = {
  issueVouchers: '发放创新券',
  voidVoucher: '作废创新券',
  stopVoucher: '停用创新券',
  resumeVoucher: '恢复创新券',
};
