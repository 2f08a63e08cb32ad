/** What a party is told on its own account, in sentences: each stands here once. */
import type { CivilDate } from '../kernel/time';
import { withRemedies } from '../words/remedies';

export interface NoticeText {
  /** In Chinese. */
  readonly message: string;
}

/** Reading of Art. 17: what is objected, in words of the centre, and until when it may be answered. */
export function objectionNotice({
  caseNo,
  objection,
  substance,
  lastDay,
}: {
  readonly caseNo: string;
  readonly objection: string;
  readonly substance: string;
  readonly lastDay: CivilDate | undefined;
}): NoticeText {
  const when = lastDay === undefined ? '在另行通知的期限内' : `在${lastDay}（24时）前`;
  const message = `${caseNo}在公示期内收到异议（${objection}），要点：${substance}。请${when}书面答复，由中心核实。`;
  return { message };
}

export type VoucherChange = 'resumeVoucher' | 'stopVoucher' | 'voidVoucher';

/** Reading of Art. 14: that a voucher was stopped, voided or given back, why, and what can be done about it. */
export function voucherNotice(change: VoucherChange, year: number, reason: string): NoticeText {
  const because = /[。！？.!?]$/u.test(reason) ? reason : `${reason}。`;
  const told = {
    stopVoucher: withRemedies(
      `${year}年度创新券已被停用，恢复之前不能用于兑现。理由：${because}如有异议，请联系市科技信息服务中心。`,
    ),
    voidVoucher: withRemedies(`${year}年度创新券已经作废。理由：${because}`),
    resumeVoucher: `${year}年度创新券已恢复使用。理由：${because}`,
  } as const satisfies Record<VoucherChange, string>;
  return { message: told[change] };
}
