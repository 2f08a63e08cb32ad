/** Publicity (Art. 17(5)) over National Day: objections hold their own cases, the others go on. */
import { explainDeadline, type Deadline } from '../../../policy/calendar/deadline';
import type { CivilDate } from '../../../policy/kernel/time';
import { acceptRefusal, publicityOf, verifyObjections } from '../acts';
import { bureau, centre, citizen } from '../cast/people';
import type { RedemptionPlot } from '../cast/redemptions';
import { awaits, type Stage } from '../stage';
import { PUBLICITY_DAYS } from './2-admission';
import type { RedemptionCase } from './3-applications';

export const ofPlot =
  (...plots: readonly RedemptionPlot[]) =>
  ({ part }: RedemptionCase): boolean =>
    plots.includes(part.plot);

/** Publishes the results, raises the objections, and waits until the period has ended. */
export async function publicity(
  stage: Stage,
  roundId: string,
  cases: readonly RedemptionCase[],
): Promise<void> {
  stage.chapter('结果公示（第十七条第五项）');
  const refused = cases.filter(ofPlot('unsupported')).map(({ no }) => no);
  stage.tell('系统', `${refused.join('、')} 不予支持，不列入公示，申请单位已被告知，可以申请复核`);
  for (const no of refused) await acceptRefusal(stage, no);
  const supported = cases.filter((kase) => !ofPlot('unsupported')(kase));
  const lastDay = await publish(stage, roundId, '拟兑现创新券公示', supported);
  await stage.by(lastDay, '公示期内的异议', async () => {
    await Promise.all([
      // First, for its lines come in one by one while the days of publicity pass.
      objectToUnit(stage, roundId, cases.filter(ofPlot('objection-to-unit'))),
      ...cases.filter(ofPlot('objection-dismissed')).map((kase) => disputed(stage, kase, false)),
      ...cases.filter(ofPlot('objection-upheld')).map((kase) => disputed(stage, kase, true)),
    ]);
    await tooEarly(stage, roundId, cases.filter(ofPlot('ordinary')));
  });
  await stage.casesWhen(roundId, cases, {
    what: '公示期满',
    days: PUBLICITY_DAYS,
    holds: (kase) => !awaits('publication')(kase) && !awaits('publicity')(kase),
  });
  stage.tell('系统', '公示期满');
}

/** Publishes a list and tells how its period was counted; answers the period's last day. */
export async function publish(
  stage: Stage,
  roundId: string,
  title: string,
  cases: readonly RedemptionCase[],
): Promise<CivilDate> {
  const body = { reason: '依程序公示', title, cases: cases.map(({ no }) => no) };
  const act = await stage.as(centre).publishResults(roundId, body);
  const periods = await Promise.all(cases.map(({ no }) => publicityOf(stage, no, act)));
  const [first] = periods as [Deadline, ...Deadline[]];
  stage.tell('中心', `发布${title}，共${act.lines}件。${explainDeadline(first)}`);
  return first.lastDay;
}

const FALSE_CLAIM = { reason: '合同金额与实际不符', evidence: ['示例线索二'] };

export async function disputed(stage: Stage, kase: RedemptionCase, right: boolean): Promise<void> {
  await stage.decide(kase.no, 'objections', citizen, FALSE_CLAIM);
  stage.tell('社会公众', `对 ${kase.no}（${kase.name}）提出异议：${FALSE_CLAIM.reason}`);
  const reason = right ? '部分费用不属于本项目' : '合同、发票和付款一致';
  await verifyObjections(stage, kase, right, reason);
}

/** An objection to a unit reaches each of its cases on the list, and no other. */
async function objectToUnit(
  stage: Stage,
  roundId: string,
  cases: readonly RedemptionCase[],
): Promise<void> {
  const [first] = cases as readonly [RedemptionCase];
  const { uscc, name } = first.part.enterprise;
  const body = { reason: '该企业涉嫌重复申报', unit: uscc, evidence: ['示例线索三'] };
  const { lines } = await stage.inForce(await stage.as(citizen).objectToUnit(roundId, body));
  stage.tell('社会公众', `对${name}提出异议：${body.reason}；其${lines}件均待核实，其余不受影响`);
}

async function tooEarly(
  stage: Stage,
  roundId: string,
  cases: readonly RedemptionCase[],
): Promise<void> {
  const body = {
    reason: '依程序批复',
    title: '提前批复',
    documentNumber: '示例〔2026〕0号',
    cases: cases.slice(0, 1).map(({ no }) => no),
  };
  const attempt = stage.as(bureau).issueApproval(roundId, body);
  await stage.refused('市科技局', '公示期内下达批复', 'publicity-running', attempt);
}
