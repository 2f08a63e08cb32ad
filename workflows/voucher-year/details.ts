/** What the Temporal UI shows of a year's vouchers, in Markdown: until when they hold, and how far the issuing is. */
import { lastDayOf } from '../../policy/articles/art-14-voucher';
import type { VoucherProgress } from './messages';

const STATES: Readonly<Record<VoucherProgress['state'], string>> = {
  open: '有效',
  expired: '已过期',
  concluded: '已结束',
};

export function voucherDetailsOf(
  { state, validUntil, latest, issuing }: VoucherProgress,
  broken: ReadonlyMap<string, string>,
): string {
  const until = validUntil === undefined ? '待发布兑现通知后确定' : lastDayOf(validUntil);
  const progress =
    latest === undefined
      ? []
      : [
          `- 名单${latest.run}：已核对${latest.judged}/${latest.rows}，新发放${latest.issued}，此前已有${latest.already}，未发放${latest.notIssued}`,
        ];
  const waiting = issuing.length === 0 ? [] : [`- 待发放名单：${issuing.join('、')}`];
  const faults = [...broken].map(([what, error]) => `- 系统出错，未能完成：${what}（${error}）`);
  const head = [`**创新券${STATES[state]}**`, `- 有效期至：${until}`];
  return [...head, ...progress, ...waiting, ...faults].join('\n\n');
}
