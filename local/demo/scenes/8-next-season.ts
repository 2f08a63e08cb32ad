/**
 * What goes on when the year has been played and days last as long as people need: a second round, whose cases stand at
 * different steps, and what one of two persons has proposed. Everyone who works in an office finds something that waits for them.
 */
import { yuan } from '../../../policy/kernel/money';
import { addDays } from '../../../policy/kernel/time';
import type { CalendarYear } from '../../../policy/calendar/calendar';
import { DISTRICTS, REDEMPTION_CHECKS } from '../../../policy/model/nouns';
import { checklistOf, opinion } from '../../../api-client/papers';
import { recommend, returnForCorrection } from '../acts';
import { serviceItemsCsv } from '../cast/files';
import {
  bureau,
  bureauRecorder,
  centre,
  centreChecker,
  EXPERTS,
  finance,
  financeApprover,
} from '../cast/people';
import { NEXT_SEASON } from '../cast/redemptions';
import type { Stage } from '../stage';
import { importLists, YEAR } from './1-preparations';
import { apply, type RedemptionCase } from './3-applications';

const ROUND = `redemption-${YEAR}-2`;
const WINDOW_DAYS = 20;

/** In the year after the last notice of the State Council days are counted by a calendar that says that it is made up. */
const NEXT_YEAR: CalendarYear = {
  year: YEAR + 1,
  source: {
    notice: '虚构的放假安排，仅供演示',
    number: '无',
    issuedOn: `${YEAR}-11-01`,
    textRead: false,
    note: '与任何真实年份的放假安排无关。',
  },
  holidays: [{ name: '虚构元旦', from: `${YEAR + 1}-01-01`, to: `${YEAR + 1}-01-03` }],
  makeUpWorkdays: [],
};

export async function nextSeason(stage: Stage): Promise<void> {
  await stage.time.untilSlow();
  stage.chapter('下一批次：从现在起，一日长得足以办理');
  const calendar = await stage.as(centre).putCalendarYear(YEAR + 1, NEXT_YEAR, '演示用的虚构日历');
  await stage.as(centreChecker).confirmReference(calendar);
  await importLists(stage);
  await publish(stage);
  const cases: RedemptionCase[] = [];
  for (const part of NEXT_SEASON) cases.push(await apply(stage, ROUND, part));
  await onTheirWay(stage, cases);
  await proposals(stage);
}

async function publish(stage: Stage): Promise<void> {
  const opensOn = stage.time.today();
  const notice = {
    id: ROUND,
    kind: 'redemption',
    programmeYear: YEAR,
    title: `${YEAR}年度创新券兑现第二批申报通知`,
    opensOn,
    closesOn: addDays(opensOn, WINDOW_DAYS),
    supportFrom: `${YEAR}-01-01`,
    supportTo: addDays(opensOn, -1),
    directions: [],
    requirements: '按服务事项清单和通知要求在线申报。',
    readings: { expertsByDraw: false },
  } as const;
  await stage.as(bureau).publishNotice({ reason: '年度工作安排', notice });
  stage.tell('市科技局', `发布${notice.title}，受理期至${notice.closesOn}（第十三条）`);
}

/** The first of the cases wait for their districts, one each; each other for somebody else. */
async function onTheirWay(stage: Stage, cases: readonly RedemptionCase[]): Promise<void> {
  const [unassigned, returned, deliberated, ...reviewed] = cases.slice(
    Object.keys(DISTRICTS).length,
  );
  if (unassigned !== undefined) await recommend(stage, unassigned);
  if (returned !== undefined)
    await returnForCorrection(stage, returned, [{ path: '服务内容', note: '请写明服务的产品' }]);
  if (deliberated !== undefined) await upToMeeting(stage, deliberated);
  for (const [nth, kase] of reviewed.entries()) {
    await recommend(stage, kase);
    await assign(stage, kase, EXPERTS.slice(A_PANEL * nth, A_PANEL * (nth + 1)));
  }
}

const A_PANEL = 3;

async function upToMeeting(stage: Stage, kase: RedemptionCase): Promise<void> {
  const experts = EXPERTS.slice(0, A_PANEL);
  await recommend(stage, kase);
  await assign(stage, kase, experts);
  const said = opinion(checklistOf(REDEMPTION_CHECKS), '符合条件');
  for (const id of experts) await stage.decide(kase.no, 'opinions', { id, role: 'expert' }, said);
}

async function assign(
  stage: Stage,
  { no }: RedemptionCase,
  experts: readonly string[],
): Promise<void> {
  await stage.decide(no, 'expert-assignment', centre, { reason: '按专业指派', experts });
  stage.tell('中心', `指派专家评审 ${no}：${experts.join('、')}`);
}

/** Of each pair of persons one proposes what the other confirms. */
async function proposals(stage: Stage): Promise<void> {
  const budget = { approvedFen: yuan(2_000_000), reason: `${YEAR + 1}年度专项资金安排` };
  await stage.as(bureau).proposeBudget(YEAR + 1, budget);
  const version = { version: 1, inForceFrom: `${YEAR + 1}-01-01` };
  await stage.as(bureauRecorder).importServiceItems(YEAR + 1, version, serviceItemsCsv());
  for (const [by, bank] of [
    [finance, '示例银行甲'],
    [financeApprover, '示例银行乙'],
  ] as const)
    await stage.as(by).importBankColumns({
      bank,
      file: 'status',
      columns: [{ column: 'reportedAt', heading: '银行处理时间' }],
    });
  stage.tell('市科技局和财务', '各提出一项变动，等待另一人确认');
}
