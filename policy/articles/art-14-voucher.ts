/**
 * Arts. 2 and 14: the voucher of a year, which an eligible enterprise is given without applying. Here
 * stands who is eligible (Art. 11), what a state allows, and until when the voucher holds.
 */
import type { Fen } from '../kernel/money';
import { formatYuan } from '../kernel/money';
import { addDays, civilDateOf, endOf, startOf } from '../kernel/time';
import type { CivilDate, Instant } from '../kernel/time';
import type { Domicile, SmeIndustry, Uscc } from '../model/nouns';
import { refusal } from '../words/refusals';
import type { Refusal, RefusalCode } from '../words/refusals';
import { explainSize, isSme } from '../reference/sme-size';
import { usccFault } from '../model/uscc';
import { entriesAgainst, type ListFacts } from './art-11-enterprise';

/** How a voucher came about: with the year's list, or when an eligible enterprise first redeemed. */
export type VoucherOrigin = 'list' | 'first-redemption';

/** `void` is for good, `stopped` until it is resumed; one that has expired keeps what was submitted in time. */
export const VOUCHER_STATES = ['issued', 'stopped', 'expired', 'void'] as const;
export type VoucherState = (typeof VOUCHER_STATES)[number];

/** States in which something may still be granted against a voucher (reading of Art. 14). */
export const GRANTING_STATES: readonly VoucherState[] = ['issued', 'expired'];

const REFUSED_IN: Readonly<Partial<Record<VoucherState, RefusalCode>>> = {
  void: 'voucher-void',
  stopped: 'voucher-stopped',
};

/** Why nothing may be granted against a voucher in this state, if so. */
export function grantFault(state: VoucherState, year: number): Refusal | undefined {
  const code = REFUSED_IN[state];
  return code === undefined ? undefined : refusal(code, { year }, 'enterprise');
}

/**
 * Why a redemption may not be submitted on a voucher, if so. `until` is the end of the window in which it
 * is submitted: while one of the year's windows is open the voucher holds, whatever was marked before.
 */
export function submissionFault(
  state: VoucherState,
  { year, at, until }: { readonly year: number; readonly at: Instant; readonly until: Instant },
): Refusal | undefined {
  if (state === 'expired' && at >= until) return refusal('voucher-expired', { year }, 'enterprise');
  return grantFault(state, year);
}

/** 24:00 of 31 December or of the last day of the year's last redemption window, whichever is later (reading of Art. 14). */
export function validUntil(
  year: number,
  windows: readonly { readonly closesOn: CivilDate }[],
): Instant {
  const days = [`${year}-12-31`, ...windows.map(({ closesOn }) => closesOn)];
  return endOf(days.reduce((last, day) => (day > last ? day : last)));
}

/**
 * How many days before its end an enterprise is to be told now: the nearest of the reminders whose day
 * has come, so that a voucher issued late is announced once and not twice.
 */
export function reminderDue(
  reminderDays: readonly number[],
  until: Instant,
  at: Instant,
): number | undefined {
  if (at >= until) return undefined;
  const ends = civilDateOf(until);
  const come = reminderDays.filter((days) => startOf(addDays(ends, -days)) <= at);
  return come.length === 0 ? undefined : Math.min(...come);
}

/** An enterprise as the year's list has it. */
export interface ListedEnterprise {
  readonly uscc: Uscc;
  readonly name: string;
  readonly domicile: Domicile;
  readonly industry: SmeIndustry;
  readonly staff: number;
  readonly revenueFen: Fen;
  readonly assetsFen: Fen;
}

/** A ban that stands on record, its first and last day included (Art. 20). */
export interface DatedBan {
  readonly uscc: Uscc;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly kind: 'voucher' | 'support';
  readonly cite: string;
}

export interface EligibilityFacts extends ListFacts {
  readonly bans: readonly DatedBan[];
}

/** Every reason for which an enterprise is issued no voucher (Arts. 11, 20); empty when it is issued one. */
export function eligibilityFaults(
  enterprise: ListedEnterprise,
  facts: EligibilityFacts,
): Refusal[] {
  const { uscc } = enterprise;
  const fault = usccFault(uscc);
  return [
    ...(fault === undefined ? [] : [refusal('uscc-invalid', { uscc, fault })]),
    ...(enterprise.domicile === 'out-of-city' ? [refusal('enterprise-out-of-city')] : []),
    ...sizeFaults(enterprise),
    ...entriesAgainst(uscc, facts).map((entry) => refusal('on-list', entry)),
    ...banFaults(uscc, facts.bans, facts.submittedOn),
  ];
}

/** The bans that keep an enterprise from vouchers on a day (Art. 20). */
export function banFaults(uscc: Uscc, bans: readonly DatedBan[], on: CivilDate): Refusal[] {
  return bans
    .filter((ban) => ban.uscc === uscc && ban.kind === 'voucher' && ban.from <= on && on <= ban.to)
    .map(({ from, to, cite }) => refusal('banned', { from, to, why: cite }));
}

/** Tells the enterprise which limits of the size standard it has reached. */
function sizeFaults(enterprise: ListedEnterprise): Refusal[] {
  if (isSme(enterprise)) return [];
  const fault = refusal('not-sme');
  return [{ ...fault, message: `${fault.message}${explainSize(enterprise).explanation}` }];
}

/** A voucher in one sentence, for the enterprise. */
export function explainVoucher(voucher: {
  readonly year: number;
  readonly state: VoucherState;
  readonly limitFen: Fen;
  readonly paidFen: Fen;
  readonly heldFen: Fen;
  readonly committedFen: Fen;
  readonly leftFen: Fen;
  readonly validUntil?: Instant;
}): string {
  const { year, state, limitFen, paidFen, heldFen, committedFen, leftFen } = voucher;
  const amount = (fen: Fen): string => `${formatYuan(fen)}元`;
  const use = [
    `已兑付${amount(paidFen)}`,
    `已批复待拨付${amount(committedFen)}`,
    `审议通过待批复${amount(heldFen)}`,
    state === 'expired' ? `余${amount(leftFen)}` : `尚可使用${amount(leftFen)}`,
  ].join('，');
  return `${year}年度创新券额度${amount(limitFen)}，${use}。${STATE_SENTENCES[state](voucher.validUntil)}`;
}

const STATE_SENTENCES: Readonly<Record<VoucherState, (until?: Instant) => string>> = {
  issued: (until) =>
    until === undefined
      ? '有效期至本年度最后一个兑现受理期截止，届时另行通知。'
      : `有效期至${lastDayOf(until)}。`,
  stopped: () => '目前已停用，恢复后才能继续使用。',
  expired: (until) =>
    until === undefined
      ? '已经过期，不能再提交兑现申请；期内提交的继续办理。'
      : `已于${lastDayOf(until)}过期，不能再提交兑现申请；期内提交的继续办理。`,
  void: () => '已经作废。',
};

/** The last day that ends at an instant. */
export function lastDayOf(until: Instant): CivilDate {
  return addDays(civilDateOf(until), -1);
}
