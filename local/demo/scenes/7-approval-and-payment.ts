/** Approval documents and payments (Art. 17(5)-(7)): first what is settled, later what was held. */
import type { Answer } from '../../../api-client/contract';
import { formatYuan, shareOf } from '../../../policy/kernel/money';
import type { Actor } from '../../../policy/model/nouns';
import { verifyObjections } from '../acts';
import { applicant, bureau, bureauRecorder, finance, financeApprover } from '../cast/people';
import { redemptionOf } from '../cast/redemptions';
import { heldToday } from '../meetings';
import { awaits, OffScript, type CaseSummary, type Stage } from '../stage';
import { PUBLICITY_DAYS } from './2-admission';
import type { RedemptionCase } from './3-applications';
import { ofPlot, publish } from './6-publicity';

const HELD = ofPlot('objection-upheld', 'objection-to-unit');

export async function approvalAndPayment(
  stage: Stage,
  roundId: string,
  cases: readonly RedemptionCase[],
): Promise<void> {
  stage.chapter('批复与拨付（第十七条第六、七项）');
  const supported = cases.filter((kase) => !ofPlot('unsupported')(kase));
  const settled = supported.filter((kase) => !HELD(kase));
  const held = supported.filter(HELD);
  await ready(stage, roundId, settled);
  await stage.until('2026-10-12');
  await approve(stage, roundId, { ...document(1), cases: settled });
  await Promise.all([
    payAll(stage, roundId, { ...document(1), cases: settled }),
    settleHeld(stage, roundId, held),
  ]);

  stage.chapter('第二份批复');
  await ready(stage, roundId, held);
  const again = { ...document(2), cases: held };
  const sameHand = issue(stage, roundId, bureauRecorder, again);
  const code = 'same-person-proposes-and-approves';
  await stage.refused('市科技局', '由提出金额的人批复', code, sameHand);
  await approve(stage, roundId, again);
  await payAll(stage, roundId, again);
}

interface Document {
  readonly documentNumber: string;
  readonly title: string;
  readonly cases: readonly RedemptionCase[];
}

function document(n: number): Omit<Document, 'cases'> {
  const title = n === 1 ? '创新券兑现批复' : '创新券兑现批复（第二批）';
  return { documentNumber: `示例〔2026〕${n}号`, title };
}

export async function ready(
  stage: Stage,
  roundId: string,
  cases: readonly RedemptionCase[],
): Promise<void> {
  const condition = { what: '待批复', days: PUBLICITY_DAYS, holds: awaits('approval') };
  await stage.casesWhen(roundId, cases, condition);
}

async function issue(
  stage: Stage,
  roundId: string,
  as: Actor,
  { cases, ...document }: Document,
): Promise<{ readonly lines: number }> {
  const body = { reason: '依程序批复', ...document, cases: cases.map(({ no }) => no) };
  return stage.inForce(await stage.as(as).issueApproval(roundId, body));
}

export async function approve(stage: Stage, roundId: string, document: Document): Promise<void> {
  const { lines } = await issue(stage, roundId, bureau, document);
  stage.tell('市科技局', `下达${document.title} ${document.documentNumber}，共${lines}件`);
}

type Order = Answer<'getPaymentOrder'>;

/** One order for the document; what the bank could not pay goes into another, with the corrected account. */
export async function payAll(
  stage: Stage,
  roundId: string,
  { documentNumber, cases }: Document,
): Promise<void> {
  const order = await prepare(stage, roundId, { documentNumber });
  await byTheOtherHand(stage, order);
  await answered(stage, roundId, cases);
  const failed = cases.filter(ofPlot('payment-failed'));
  if (failed.length === 0) return;
  await Promise.all(failed.map((kase) => correctAccount(stage, kase)));
  const numbers = failed.map(({ no }) => no);
  await byTheOtherHand(stage, await prepare(stage, roundId, { documentNumber, cases: numbers }));
  await answered(stage, roundId, failed, true);
}

async function prepare(
  stage: Stage,
  roundId: string,
  what: { readonly documentNumber: string; readonly cases?: readonly string[] },
): Promise<Order> {
  const body = { reason: '依批复付款', ...what };
  const { orderId } = await stage.as(finance).preparePaymentOrder(roundId, body);
  const order = await stage.as(finance).getPaymentOrder(orderId);
  const sum = `共${order.lines}笔，合计${formatYuan(order.totalFen)}元`;
  stage.tell('财务', `编制付款批次 ${orderId}，${sum}`);
  return order;
}

async function byTheOtherHand(stage: Stage, { orderId, hash }: Order): Promise<void> {
  const body = { reason: '复核无误', hash };
  const sameHand = stage.as(finance).approvePaymentOrder(orderId, body);
  const code = 'same-person-proposes-and-approves';
  await stage.refused('财务', '由编制人批准付款批次', code, sameHand);
  await stage.as(financeApprover).approvePaymentOrder(orderId, body);
  const done = await stage.eventually(`${orderId} 已下达`, 0, async () => {
    const order = await stage.as(finance).getPaymentOrder(orderId);
    return order.state === 'prepared' || order.state === 'approved' ? undefined : order;
  });
  if (done.failedLines > 0) throw new OffScript(`${orderId} 有未能下达的付款。`);
  stage.tell('财务', `由另一人批准付款批次 ${orderId}，已送银行`);
}

/** The bank has answered for each: paid, or failed where the account is closed. */
async function answered(
  stage: Stage,
  roundId: string,
  cases: readonly RedemptionCase[],
  corrected = false,
): Promise<void> {
  const failing = corrected ? [] : cases.filter(ofPlot('payment-failed'));
  const paying = cases.filter((kase) => !failing.includes(kase));
  const paid = (kase: CaseSummary): boolean => kase.ended?.outcome === 'paid';
  await stage.casesWhen(roundId, paying, { what: '已付款', days: 0, holds: paid });
  const closed = { what: '付款失败', days: 0, holds: awaits('account-correction') };
  await stage.casesWhen(roundId, failing, closed);
  stage.tell('银行', `回执：付清${paying.length}笔，失败${failing.length}笔`);
}

async function correctAccount(stage: Stage, { no, name, part }: RedemptionCase): Promise<void> {
  const account = { ...redemptionOf(part, '-').account, number: '6200000099998' };
  const body = { account, reason: '原账号已销户' };
  await stage.decide(no, 'account-correction', applicant(part.enterprise.uscc), body);
  stage.tell(name, `更正 ${no} 的收款账户`);
}

/** The unit's cases are verified one by one; the disputed one goes back to the bureau and is published again. */
async function settleHeld(
  stage: Stage,
  roundId: string,
  held: readonly RedemptionCase[],
): Promise<void> {
  await Promise.all([
    ...held
      .filter(ofPlot('objection-to-unit'))
      .map((kase) => verifyObjections(stage, kase, false, '两个项目合同不同，未重复申报')),
    redeliberate(stage, roundId, held.filter(ofPlot('objection-upheld'))),
  ]);
}

async function redeliberate(
  stage: Stage,
  roundId: string,
  cases: readonly RedemptionCase[],
): Promise<void> {
  const decisions = await Promise.all(
    cases.map(async ({ no }) => {
      const { deliberations } = await stage.caseWhen(no, '重新审议', 0, awaits('redeliberation'));
      const before = deliberations.at(-1)?.amountFen ?? 0;
      const amountFen = shareOf(before, { of: 3, in: 4 });
      const change = `由${formatYuan(before)}元调整为${formatYuan(amountFen)}元`;
      stage.tell('市科技局', `重新审议 ${no}：异议成立，${change}`);
      return { no, supported: true, amountFen, reason: '扣除不属于本项目的费用' };
    }),
  );
  const body = heldToday(stage, 'redeliberation', decisions);
  await stage.inForce(await stage.as(bureauRecorder).holdMeeting(roundId, body));
  await publish(stage, roundId, '调整后的兑现结果再次公示', cases);
}
