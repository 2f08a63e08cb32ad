/** Where the money of an application stands, in one sentence: what every applicant asks first. */
import { formatYuan, type Fen } from '../kernel/money';
import { addDays, civilDateOf, type Instant } from '../kernel/time';
import { ROLE_NAMES } from '../words/vocabulary';
import type { Ending, Wait, WaitName } from './waits';
import { WAIT_NAMES } from './waits';

/** What the sentence is made of, as the case has it. */
export interface MoneyPlace {
  readonly procedure: 'admission' | 'redemption';
  readonly ended?: Ending | undefined;
  readonly suspendedSince?: Instant | undefined;
  readonly waits: readonly Pick<Wait, 'dueAt' | 'name' | 'role'>[];
  readonly approvalDocument?: string | undefined;
  readonly amountFen?: Fen | undefined;
  readonly bankReference?: string | undefined;
  readonly bankReason?: string | undefined;
}

const ENDED: Readonly<Record<Exclude<Ending['outcome'], 'admitted' | 'paid'>, string>> = {
  refused: '申请不予通过，不发放资金',
  withdrawn: '申请已撤回，不发放资金',
  lapsed: '申请逾期未办理，已办结，不发放资金',
  cancelled: '申请已撤销，不发放资金',
};

/** What is still to come before the money, by what is awaited. */
const BEFORE_MONEY: readonly WaitName[] = [
  'preliminary-review',
  'expert-review',
  'meeting',
  'publicity',
  'approval',
  'payment',
  'bank-result',
];

/** One Chinese sentence. */
export function moneyPlace(place: MoneyPlace): string {
  if (place.procedure === 'admission') return '入库申请不涉及资金发放。';
  if (place.ended !== undefined) return `${ended(place, place.ended)}。`;
  if (place.suspendedSince !== undefined) {
    const since = civilDateOf(place.suspendedSince);
    return `自${since}起中止办理，恢复后继续${sum(place)}。`;
  }
  const [wait] = place.waits;
  if (wait === undefined) return '正在办理。';
  return `${now(place, wait)}${rest(wait.name)}。`;
}

function ended(place: MoneyPlace, { outcome }: Ending): string {
  if (outcome === 'paid')
    return `资金已拨付${sum(place)}，银行凭证号${place.bankReference ?? '未载明'}`;
  return outcome === 'admitted' ? '已入库' : ENDED[outcome];
}

function now(place: MoneyPlace, { name, role, dueAt }: MoneyPlace['waits'][number]): string {
  const until = dueAt === undefined ? '' : `，期限至${addDays(civilDateOf(dueAt), -1)}`;
  if (name === 'bank-result') return `已向银行提交付款${sum(place)}，等待银行结果`;
  if (name === 'account-correction')
    return `银行未能付款（${place.bankReason ?? '未说明原因'}），请更正收款账户${until}`;
  if (name === 'payment')
    return `批复文件${place.approvalDocument ?? ''}已下达${sum(place)}，等待财务拨付${until}`;
  const by = role === 'service' ? '' : `，由${ROLE_NAMES[role]}办理`;
  return `正在“${WAIT_NAMES[name]}”${by}${until}`;
}

function sum({ amountFen }: MoneyPlace): string {
  return amountFen === undefined || amountFen === 0 ? '' : `，金额${formatYuan(amountFen)}元`;
}

function rest(name: WaitName): string {
  const at = BEFORE_MONEY.indexOf(name);
  const left =
    at === -1 ? [] : BEFORE_MONEY.slice(at + 1, -1).filter((one) => one !== 'expert-review');
  return left.length === 0 ? '' : `；其后还有${left.map((one) => WAIT_NAMES[one]).join('、')}`;
}
