/**
 * What a new day brings to a year's vouchers (reading of Art. 14): the end of their validity as the rounds
 * on record give it, notices before that end, and the vouchers marked as expired after it.
 */
import { voucherExpiryReminderNaturalDays } from '../../policy/parameters/art-14';
import { heartbeat } from '@temporalio/activity';
import { lastDayOf, reminderDue, validUntil } from '../../policy/articles/art-14-voucher';
import { formatYuan } from '../../policy/kernel/money';
import { civilDateOf, yearOf, type Instant } from '../../policy/kernel/time';
import { inTransaction } from '../../store/kernel/connection';
import { giveNotices, type PartyNotice } from '../../store/people/party-notices';
import {
  markReminded,
  quotaLeft,
  turnVouchers,
  vouchersToRemind,
  type Quota,
} from '../../store/money/quotas';
import { listRounds, type RoundRecord } from '../../store/round/rounds';
import { SERVICE } from '../../store/trail/trail';
import {
  actOnVouchers,
  runsToIssue,
  voucherYearOf,
  voucherYearSubject,
  type VoucherYear,
  type VoucherYearState,
} from '../../store/processes/voucher-year';

const ROUNDS_A_PAGE = 200;
const VOUCHERS_A_PAGE = 500;

interface YearAt {
  readonly year: number;
  readonly at: Instant;
}

export interface VoucherTurn {
  readonly state: VoucherYearState;
  readonly validUntil?: Instant;
  /** How many days before the end enterprises are to be told now; absent when there is nothing to tell. */
  readonly remind?: number;
  /** Runs that are not carried out yet. */
  readonly issuing: readonly string[];
}

/** Counts the end of validity anew: a round may have been announced since yesterday. */
export async function turnVoucherYear({ year, at }: YearAt): Promise<VoucherTurn> {
  const before = await voucherYearOf(year);
  if (before === null) throw new Error(`There are no vouchers of ${year} to turn.`);
  const rounds = await redemptionRoundsOf(year);
  const until = validUntil(rounds.map(({ notice }) => notice));
  const state = stateAt(rounds, until, { year, at });
  if (state !== before.state || until !== before.validUntil) await record(before, state, until, at);
  const { voucherExpiryReminderNaturalDays: days } = before.policy.parameters;
  const remind = until === undefined ? undefined : reminderDue(days, until, at);
  return {
    state,
    ...(until !== undefined && { validUntil: until }),
    ...(remind !== undefined && { remind }),
    issuing: await runsToIssue(year),
  };
}

/** Nothing can reopen a year that is over and whose rounds have each concluded. */
function stateAt(
  rounds: readonly RoundRecord[],
  until: Instant | undefined,
  { year, at }: YearAt,
): VoucherYearState {
  if (until === undefined || at < until) return 'open';
  const isOver = yearOf(civilDateOf(at)) > year;
  return isOver && rounds.every((round) => round.state === 'concluded') ? 'concluded' : 'expired';
}

async function record(
  { _id: year }: VoucherYear,
  state: VoucherYearState,
  until: Instant | undefined,
  at: Instant,
): Promise<void> {
  const reason = until === undefined ? state : `${state}，有效期至${lastDayOf(until)}`;
  const key = `${voucherYearSubject(year)}/turn/${at}`;
  const act = {
    key,
    year,
    at,
    by: SERVICE,
    channel: 'service',
    act: 'turnVoucherYear',
    reason,
  } as const;
  await actOnVouchers(act, () =>
    Promise.resolve({
      set: { state, ...(until !== undefined && { validUntil: until }) },
      answer: { year, act: 'turnVoucherYear', result: state },
    }),
  );
}

async function redemptionRoundsOf(year: number): Promise<RoundRecord[]> {
  const found: RoundRecord[] = [];
  for (let after = ''; ;) {
    const page = await listRounds('redemption', after, ROUNDS_A_PAGE);
    found.push(...page.filter(({ programmeYear }) => programmeYear === year));
    const last = page.at(-1);
    if (last === undefined || page.length < ROUNDS_A_PAGE) return found;
    after = last._id;
  }
}

/** Marks the vouchers by the state of their year; done again it finds none to mark. */
export async function markVouchers({
  year,
  state,
}: {
  readonly year: number;
  readonly state: VoucherYearState;
}): Promise<number> {
  return turnVouchers(year, state === 'open' ? 'issued' : 'expired');
}

export interface Reminding extends YearAt {
  readonly days: number;
  readonly until: Instant;
}

/** Tells each enterprise with something left on its voucher when that ends, once for each reminder. */
export async function remindVouchers({ year, days, until, at }: Reminding): Promise<number> {
  const reminder = `${lastDayOf(until)}/${days}`;
  for (let told = 0; ;) {
    const vouchers = await vouchersToRemind(year, reminder, VOUCHERS_A_PAGE);
    if (vouchers.length === 0) return told;
    const notices = vouchers.map((voucher) => noticeOf(voucher, reminder, until, at));
    await inTransaction(async (tx) => {
      await giveNotices(tx, notices);
      await markReminded(tx, vouchers, reminder);
    });
    told += vouchers.length;
    heartbeat(told);
  }
}

function noticeOf(voucher: Quota, reminder: string, until: Instant, at: Instant): PartyNotice {
  const { _id: about, enterprise: party, year } = voucher;
  const lastDay = lastDayOf(until);
  const left = formatYuan(quotaLeft(voucher));
  return {
    ...{ _id: `${about}/expiry/${reminder}`, party, kind: 'voucher-expiry', about, at },
    until: lastDay,
    message: `${year}年度创新券尚余${left}元，有效期至${lastDay}，请在此前提交兑现申请。`,
    cite: voucherExpiryReminderNaturalDays.cite,
  };
}
