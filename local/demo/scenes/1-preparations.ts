/** The year is prepared: service items (Art. 5), lists (Art. 11), known institutions (Art. 8), the budget (Art. 4). */
import { LIST_NAMES, LISTS } from '../../../policy/articles/art-11-enterprise';
import { formatYuan, yuan, type Fen } from '../../../policy/kernel/money';
import { expertsCsv, listCsv, registryCsv, serviceItemsCsv } from '../cast/files';
import { bureau, bureauRecorder, centre, centreChecker, MEMBERS } from '../cast/people';
import { SaidNo } from '../../../api-client/said-no';
import { OffScript, type Stage } from '../stage';

export const YEAR = 2026;
/** The year's fund for redemptions. */
const BUDGET_FEN = yuan(2_000_000);

export async function preparations(stage: Stage, budgetFen: Fen = BUDGET_FEN): Promise<void> {
  stage.chapter('年初准备');
  await serviceItems(stage);
  await importLists(stage);
  await knownInstitutions(stage);
  await register(stage);
  await meetingMembers(stage);
  await budget(stage, budgetFen);
}

async function meetingMembers(stage: Stage): Promise<void> {
  for (const year of [YEAR, YEAR + 1]) {
    const members = MEMBERS.map((account, nth) => ({ account, name: `示例成员${nth + 1}` }));
    const proposed = await stage.as(bureau).importMeetingMembers(year, members);
    await stage.as(bureauRecorder).confirmReference(proposed);
    stage.tell('市科技局', `确定${year}年度会议成员${members.length}人（第十七条的适用）`);
  }
}

async function serviceItems(stage: Stage): Promise<void> {
  const version = { version: 1, inForceFrom: `${YEAR}-01-01` };
  const csv = serviceItemsCsv();
  const proposed = await stage.as(bureau).importServiceItems(YEAR, version, csv);
  const { content } = await stage.as(bureauRecorder).confirmReference(proposed);
  const { rows: items } = content;
  stage.tell(
    '市科技局',
    `一人提出、另一人确认，发布${YEAR}年度服务事项清单第1版，十一类共${items}项（第五条）`,
  );
}

/** Imports the three lists as of today; done again before each round, so that no check rests on an old one. */
export async function importLists(stage: Stage): Promise<void> {
  const listDate = stage.time.today();
  for (const list of LIST_NAMES) {
    const proposed = await stage.as(centre).importList(list, listDate, listCsv(list));
    const { content } = await stage.as(centreChecker).confirmReference(proposed);
    const { rows } = content;
    stage.tell('中心', `导入${LISTS[list]}，名单日期${listDate}，${rows}条（第十一条）`);
  }
}

/** The first file has a fault in one row: then no row of it is imported. */
async function knownInstitutions(stage: Stage): Promise<void> {
  const faulty = stage.as(centre).importInstitutions(registryCsv({ faulty: true }));
  const fault = await faulty.then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof SaidNo) return error.problem.errors?.[0];
      throw error;
    },
  );
  if (fault === undefined) throw new OffScript('有误的机构文件竟被导入。');
  stage.tell('中心', `导入已入库机构——文件有误，一行也未导入：${fault.path}，${fault.message}`);
  const proposed = await stage.as(centre).importInstitutions(registryCsv());
  const { content } = await stage.as(centreChecker).confirmReference(proposed);
  stage.tell(
    '中心',
    `更正后一人提出、另一人确认，导入原办法下已入库的机构${content.rows}家（第八条）`,
  );
}

async function register(stage: Stage): Promise<void> {
  const proposed = await stage.as(centre).importExperts(expertsCsv());
  const { content } = await stage.as(centreChecker).confirmReference(proposed);
  stage.tell('中心', `导入评审专家${content.rows}人，每件评审时随机抽取（第二十二条的适用）`);
}

async function budget(stage: Stage, approvedFen: Fen): Promise<void> {
  const body = { approvedFen, reason: `${YEAR}年度专项资金安排` };
  const { id, hash } = await stage.as(bureau).proposeBudget(YEAR, body);
  await stage.as(bureauRecorder).approveFundProposal(id, { reason: '与年度安排一致', hash });
  stage.tell(
    '市科技局',
    `一人提出、另一人核定创新券兑现预算${formatYuan(approvedFen)}元（第四条）`,
  );
}
