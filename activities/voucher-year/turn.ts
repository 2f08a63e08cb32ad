/**
 * What a new day brings to a year's vouchers (reading of Art. 14): the end of their validity as the rounds
 * on record give it, notices before that end, and the vouchers marked as expired after it.
 */
import { voucherExpiryReminderNaturalDays } from '../../policy/parameters/art-14';
import { heartbeat } from '@temporalio/activity';
import { lastDayOf, reminderDue, validUntil } from '../../policy/articles/art-14-voucher';
import { formatYuan } from '../../policy/kernel/money';
import { addDays, civilDateOf, startOf, yearOf, type Instant } from '../../policy/kernel/time';
import { isOver } from '../../policy/acts/act';
import {
  VOUCHER_YEAR,
  type RunProgress,
  type VoucherActs,
  type VoucherStanding,
  type VoucherYearState,
} from '../../policy/voucher-year/acts';
import { inTransaction } from '../../store/kernel/connection';
import { giveNotices, type PartyNotice } from '../../store/people/party-notices';
import {
  hasVouchersToTurn,
  markReminded,
  quotaLeft,
  turnVouchers,
  vouchersToRemind,
  type Quota,
} from '../../store/money/quotas';
import { listRounds, type RoundRecord } from '../../store/round/rounds';
import {
  actOnVouchers,
  runsOf,
  runsToIssue,
  voucherYearOf,
  type VoucherRun,
  type VoucherYear,
} from '../../store/processes/voucher-year';
import { stepByStep, type ServiceStep } from '../process/steps';
import { eachInPages } from '../process/pages';

const ROUNDS_A_PAGE = 200;
const VOUCHERS_A_PAGE = 500;

interface YearAt {
  readonly year: number;
  readonly at: Instant;
}

const STEPPING = { process: VOUCHER_YEAR, find: voucherYearOf, actOn: actOnVouchers };

/** Counts the end of validity anew, for a round may have been announced since, and answers where the year then stands. */
export async function turnVoucherYear({ year, at }: YearAt): Promise<VoucherStanding> {
  const rounds = await redemptionRoundsOf(year);
  const until = validUntil(
    year,
    rounds.map(({ notice }) => notice),
  );
  const state = stateAt(rounds, until, { year, at });
  const turned = await stepByStep(STEPPING, year, at, (now) => stepTo(state, until, now));
  return standingOf(turned, at);
}

/** Nothing can reopen a year that is over and whose rounds have each concluded. */
function stateAt(
  rounds: readonly RoundRecord[],
  until: Instant,
  { year, at }: YearAt,
): VoucherYearState {
  if (at < until) return 'open';
  const isOver = yearOf(civilDateOf(at)) > year;
  return isOver && rounds.every((round) => round.state === 'concluded') ? 'concluded' : 'expired';
}

function stepTo(
  state: VoucherYearState,
  until: Instant,
  before: VoucherYear,
): ServiceStep<VoucherYear> | undefined {
  const isMoved = until !== before.validUntil;
  if (state === before.state && !isMoved) return undefined;
  return {
    act: 'turnVoucherYear',
    reason: `${state}，有效期至${lastDayOf(until)}`,
    result: state,
    write: () => ({ state, validUntil: until }),
  };
}

async function standingOf(record: VoucherYear, at: Instant): Promise<VoucherStanding> {
  const { _id: year, state, validUntil: until, policy } = record;
  const issuing = await runsToIssue(year);
  const latest = issuing[0] ?? (await runsOf(year, 1))[0];
  const remind = await toRemind(record, at);
  const expiry = { name: 'expiry', role: 'service', since: startOf(policy.asOf) } as const;
  const over = isOver<VoucherActs>(VOUCHER_YEAR, state);
  return {
    state,
    step: VOUCHER_YEAR.step,
    over,
    waits: state === 'open' && until !== undefined ? [{ ...expiry, dueAt: until }] : [],
    issuing: issuing.map(({ _id }) => _id),
    toMark: await hasVouchersToTurn(year, markOf(state)),
    ...(until !== undefined && { validUntil: until }),
    ...(latest !== undefined && { latest: progressOf(latest) }),
    ...(remind !== undefined && { remind }),
    // A round may be announced or concluded on any day.
    ...(!over && { nextAt: startOf(addDays(civilDateOf(at), 1)) }),
  };
}

function progressOf({
  _id: run,
  rows,
  judged,
  issued,
  already,
  notIssued,
}: VoucherRun): RunProgress {
  return { run, rows, judged, issued, already, notIssued };
}

/** How many days before the end enterprises are told now, as long as there is one to be told. */
async function toRemind(
  { _id: year, validUntil: until, policy }: VoucherYear,
  at: Instant,
): Promise<number | undefined> {
  if (until === undefined) return undefined;
  const { voucherExpiryReminderNaturalDays: reminders } = policy.parameters;
  const days = reminderDue(reminders, until, at);
  if (days === undefined) return undefined;
  const [first] = await vouchersToRemind(year, reminderOf(until, days), 1);
  return first && days;
}

const reminderOf = (until: Instant, days: number): string => `${lastDayOf(until)}/${days}`;
const markOf = (state: VoucherYearState) => (state === 'open' ? 'issued' : 'expired');

async function redemptionRoundsOf(year: number): Promise<RoundRecord[]> {
  const wanted = { kind: 'redemption', programmeYear: year } as const;
  const rounds = eachInPages(ROUNDS_A_PAGE, (after, limit) =>
    listRounds({ ...wanted, after, limit }),
  );
  const found: RoundRecord[] = [];
  for await (const round of rounds) found.push(round);
  return found;
}

/** Marks the vouchers by the state of their year; done again it finds none to mark. */
export async function markVouchers({
  year,
  state,
}: {
  readonly year: number;
  readonly state: VoucherYearState;
}): Promise<number> {
  return turnVouchers(year, markOf(state));
}

export interface Reminding extends YearAt {
  readonly days: number;
  readonly until: Instant;
}

/** Tells each enterprise with something left on its voucher when that ends, once for each reminder. */
export async function remindVouchers({ year, days, until, at }: Reminding): Promise<number> {
  const reminder = reminderOf(until, days);
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
    _id: `${about}/expiry/${reminder}`,
    party,
    kind: 'voucher-expiry',
    about,
    at,
    until: lastDay,
    message: `${year}年度创新券尚余${left}元，有效期至${lastDay}，请在此前提交兑现申请。`,
    cite: voucherExpiryReminderNaturalDays.cite,
  };
}
