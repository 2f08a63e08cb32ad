/** What the party of a sanction is told on its own account (Art. 20), each thing once. */
import { VIOLATIONS } from '../../policy/words/vocabulary';
import { formatYuan, type Fen } from '../../policy/kernel/money';
import type { CivilDate, Instant } from '../../policy/kernel/time';
import { withRemedies } from '../../policy/words/remedies';
import type { Tx } from '../../store/kernel/connection';
import { giveNotices, type PartyNotice } from '../../store/people/party-notices';
import {
  sanctionSubject,
  type SanctionDemand,
  type SanctionRecord,
} from '../../store/processes/sanction';

type NoticeText = Pick<PartyNotice, 'kind' | 'message' | 'until'> & {
  /** Tells it from every other notice about the sanction. */
  readonly name: string;
  readonly cite?: string;
};

export async function tellParty(
  tx: Tx,
  { _id: no, party }: Pick<SanctionRecord, '_id' | 'party'>,
  at: Instant,
  { name, cite = 'reading of Art. 20', ...told }: NoticeText,
): Promise<void> {
  const about = sanctionSubject(no);
  await giveNotices(tx, [{ _id: `${about}/${name}`, party, about, at, cite, ...told }]);
}

type Of = Pick<SanctionRecord, '_id' | 'finding'>;

const untilOf = (lastDay: CivilDate | undefined): string =>
  lastDay === undefined ? '期限另行通知' : `请于${lastDay}（24时）前提出`;

export function hearingNotice(
  { _id, finding }: Of,
  today: CivilDate,
  lastDay?: CivilDate,
): NoticeText {
  const what = VIOLATIONS[finding.violation];
  return {
    name: 'hearing',
    kind: 'sanction-hearing',
    until: lastDay ?? today,
    message: `违规处理${_id}：贵单位涉嫌${what}，可以书面陈述申辩，${untilOf(lastDay)}。`,
  };
}

export function lateStatementNotice({ _id }: Of, today: CivilDate): NoticeText {
  return {
    name: 'hearing-late',
    kind: 'sanction-late',
    until: today,
    message: `违规处理${_id}：陈述申辩期已过，工作人员登记之前仍可提交。`,
  };
}

export function decisionNotice({ _id }: Of, today: CivilDate, number?: string): NoticeText {
  const what =
    number === undefined ? '决定不予处理' : `已作出处理决定（${number}），通知书另行送达`;
  const told = `违规处理${_id}：${what}。`;
  return {
    name: 'decision',
    kind: 'sanction-decision',
    until: today,
    cite: 'Art. 20',
    message: number === undefined ? told : withRemedies(told),
  };
}

export function owedNotice(
  { _id }: Of,
  demands: readonly SanctionDemand[],
  about: { readonly name: string; readonly lastDay: CivilDate },
): NoticeText {
  const each = demands.map(({ number, owedFen }) => `${number}（${formatYuan(owedFen)}元）`);
  const what = `请于${about.lastDay}（24时）前退回${each.join('、')}，附言写明编号`;
  return {
    name: about.name,
    kind: 'repayment-owed',
    until: about.lastDay,
    cite: 'Art. 20',
    message: `违规处理${_id}：${what}。`,
  };
}

export function reminderNotice(
  { _id }: Of,
  {
    days,
    lastDay,
    openFen,
  }: {
    readonly days: number;
    readonly lastDay: CivilDate;
    readonly openFen: Fen;
  },
): NoticeText {
  return {
    name: `remind/${lastDay}/${days}`,
    kind: 'repayment-reminder',
    until: lastDay,
    message: `违规处理${_id}：尚有${formatYuan(openFen)}元未退回，最后一日为${lastDay}（24时），逾期将移送强制执行。`,
  };
}

const BAN_NAMES = { voucher: '不得申请创新券', support: '不得申请市级科技支持' } as const;

export function banEndNotice({ _id }: Of, kind: 'support' | 'voucher', to: CivilDate): NoticeText {
  return {
    name: `ban-end/${kind}`,
    kind: 'ban-end',
    until: to,
    cite: 'Art. 20',
    message: `违规处理${_id}：${BAN_NAMES[kind]}的限制期至${to}已经届满。`,
  };
}

export function revokedNotice({ _id }: Of, on: CivilDate, reference: string): NoticeText {
  return {
    name: 'revoked',
    kind: 'sanction-revoked',
    until: on,
    message: `违规处理${_id}：申诉成立（${reference}），处理决定自${on}起撤销，限制和未退回的应退款一并解除。`,
  };
}
