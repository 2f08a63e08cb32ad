/** Approval documents and payments (Art. 17(5)-(7)): first what is settled, later what was held. */
import { formatYuan, shareOf } from '../../../policy/kernel/money';
import type { Actor } from '../../../policy/model';
import { verifyObjections } from '../acts';
import { applicant, bureau, bureauRecorder, finance } from '../cast/people';
import { redemptionOf } from '../cast/redemptions';
import { meetingOf } from '../meetings';
import { awaits, OffScript, type Stage } from '../stage';
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
  await Promise.all([payAll(stage, settled), settleHeld(stage, roundId, held)]);

  stage.chapter('第二份批复');
  await ready(stage, roundId, held);
  const again = { ...document(2), cases: held };
  const sameHand = issue(stage, roundId, bureauRecorder, again);
  const code = 'same-person-proposes-and-approves';
  await stage.refused('市科技局', '由提出金额的人批复', code, sameHand);
  await approve(stage, roundId, again);
  await payAll(stage, held);
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

async function ready(
  stage: Stage,
  roundId: string,
  cases: readonly RedemptionCase[],
): Promise<void> {
  const condition = { what: '待批复', days: PUBLICITY_DAYS, holds: awaits('approval') };
  await stage.casesWhen(roundId, cases, condition);
}

function issue(
  stage: Stage,
  roundId: string,
  as: Actor,
  { cases, ...document }: Document,
): Promise<{ readonly lines: number }> {
  const body = { reason: '依程序批复', ...document, cases: cases.map(({ no }) => no) };
  return stage.actInForce(`/rounds/${roundId}/approval-documents`, as, body);
}

async function approve(stage: Stage, roundId: string, document: Document): Promise<void> {
  const { lines } = await issue(stage, roundId, bureau, document);
  stage.tell('市科技局', `下达${document.title} ${document.documentNumber}，共${lines}件`);
}

async function payAll(stage: Stage, cases: readonly RedemptionCase[]): Promise<void> {
  await Promise.all(cases.map((kase) => pay(stage, kase)));
}

async function pay(stage: Stage, kase: RedemptionCase): Promise<void> {
  if (kase.part.plot === 'payment-failed') {
    await instructAndReport(stage, kase, 'failed');
    await correctAccount(stage, kase);
  }
  await instructAndReport(stage, kase, 'paid');
}

async function instructAndReport(
  stage: Stage,
  { no, part }: RedemptionCase,
  outcome: 'paid' | 'failed',
): Promise<void> {
  const { reference, amountFen } = await stage.decide(no, 'instruct-payment', finance, {
    reason: '依批复付款',
  });
  if (reference === undefined || amountFen === undefined) {
    throw new OffScript(`${no} 的付款指令没有编号或金额。`);
  }
  const reason = outcome === 'paid' ? '银行回单' : '收款账号不存在，银行退回';
  const report = {
    instruction: reference,
    outcome,
    bankReference: `示例回单-${reference}`,
    reason,
  };
  await stage.decide(no, 'report-payment', finance, report);
  const to = part.redeemer === 'enterprise' ? part.enterprise.name : part.provider.name;
  const result = outcome === 'paid' ? '已付清' : `付款失败：${reason}`;
  stage.tell('财务', `${reference} 向${to}支付${formatYuan(amountFen)}元，${result}`);
}

async function correctAccount(stage: Stage, { no, name, part }: RedemptionCase): Promise<void> {
  const account = { ...redemptionOf(part, '-').account, number: '6200000099999' };
  const body = { account, reason: '原账号已销户' };
  await stage.decide(no, 'correct-account', applicant(part.enterprise.uscc), body);
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
  const body = meetingOf(stage, 'redeliberation', decisions);
  await stage.actInForce(`/rounds/${roundId}/meetings`, bureauRecorder, body);
  await publish(stage, roundId, '调整后的兑现结果再次公示', cases);
}
