/**
 * The vouchers of a year (Arts. 2, 14): issues them to the enterprises of the bureau's lists without
 * anybody's application, reminds of the end of their validity, marks them as expired after it, and takes
 * the decisions to void, stop or resume one. It concludes when the year is over and nothing can use one.
 */
import { lastDayOf } from '../../policy/articles/art-14-voucher';
import {
  VOUCHER_YEAR,
  type VoucherActs,
  type VoucherStanding,
} from '../../policy/voucher-year/acts';
import { queued, records } from '../activity-options';
import { summaryOf } from '../summaries';
import { runActs } from '../recorded-process/acts';
import type { InputOf, ProcessProgress } from '../recorded-process/messages';
import type { ProcessTask } from '../recorded-process/recorded-process';

export function voucherYear(
  input: InputOf<VoucherActs>,
): Promise<ProcessProgress<VoucherStanding>> {
  const { year } = input;
  return runActs<VoucherActs, VoucherStanding>(VOUCHER_YEAR, input, {
    record: (act) => records.recordVoucherDecision({ ...act, year }),
    turn: (at) => records.turnVoucherYear({ year, at }),
    tasks: (standing) => tasksOf(year, standing),
    details: detailsOf,
  });
}

function tasksOf(
  year: number,
  { state, issuing, toMark, remind: days, validUntil: until }: VoucherStanding,
): ProcessTask[] {
  const lists = issuing.map((run) => ({
    name: `issueVouchers ${run}`,
    zh: summaryOf('issueVouchers'),
    run: () => issueSome(run),
  }));
  const zh = summaryOf('markVouchers');
  const mark = { name: 'markVouchers', zh, run: () => queued.markVouchers({ year, state }) };
  if (days === undefined || until === undefined) return [...lists, ...(toMark ? [mark] : [])];
  const remind = {
    name: 'remindVouchers',
    zh: summaryOf('remindVouchers'),
    run: (at: string) => queued.remindVouchers({ year, days, until, at }),
  };
  return [...lists, ...(toMark ? [mark] : []), remind];
}

/** Some pages of a list. */
async function issueSome(run: string): Promise<{ readonly unfinished?: true }> {
  const { state } = await queued.issueVouchers({ run });
  return state === 'issued' ? {} : { unfinished: true };
}

function detailsOf({ validUntil, latest, issuing }: VoucherStanding): string[] {
  const until = validUntil === undefined ? '待发布兑现通知后确定' : lastDayOf(validUntil);
  return [
    `- 有效期至：${until}`,
    ...(latest === undefined
      ? []
      : [
          `- 名单${latest.run}：已核对${latest.judged}/${latest.rows}，新发放${latest.issued}，此前已有${latest.already}，未发放${latest.notIssued}`,
        ]),
    ...(issuing.length === 0 ? [] : [`- 待发放名单：${issuing.join('、')}`]),
  ];
}
