/**
 * Art. 17 from the notice to the payment as people do it: each in a browser of an own with an own login, every act by a form, every
 * paper opened, and no call of a client. Where the law asks for a second person there is one, so that they are more than seven.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { readOrder } from '../../local/bank/messages';
import { enterpriseOf, institutionOf } from '../../local/demo/cast/parties';
import { registryCsv, serviceItemsCsv } from '../../local/demo/cast/files';
import { requiredPapers } from '../../policy/evidence/required-papers';
import { PAPER_KINDS } from '../../policy/evidence/kinds';
import { BANK_COLUMNS } from '../../policy/reference/bank-columns';
import { decimalYuan } from '../../bank/notation';
import { writeCsv } from '../../tables/write-csv';
import { until } from '../support/until';
import { ConsoleHouse, expectSound, type Visit } from '../support/console-house';

const YEAR = 2026;
/** Five working days of publicity and a weekend are half a minute. */
const CLOCK = {
  HONGSHAN_DEMO_DAY_MS: '4000',
  HONGSHAN_DEMO_STARTS_AT: `${YEAR}-03-01T16:00:00.000Z`,
} as const;
const TITLE = '示例年度创新券兑现通知';
const DOCUMENT = `示例〔${YEAR}〕1号`;
const enterprise = enterpriseOf(1, '650104');
const provider = institutionOf(1, '650102', 'key-laboratory');
const EXPERTS = ['expert-1', 'expert-2', 'expert-3', 'expert-4'];
const ACCOUNTS = {
  bureau: 'bureau-1',
  approver: 'bureau-2',
  centre: 'centre-1',
  checker: 'centre-2',
  district: 'district-650104',
  enterprise: `account-of-${enterprise.uscc}`,
  finance: 'finance-1',
  payer: 'finance-2',
} as const;
type Who = keyof typeof ACCOUNTS;

let house: ConsoleHouse;
let visits: Readonly<Record<Who, Visit>>;
const pageOf = (who: Who): Page => visits[who].page;

beforeAll(async () => {
  house = await ConsoleHouse.open({ ...CLOCK, HONGSHAN_DEMO_STARTED_AT_MS: String(Date.now()) });
  const all = await Promise.all(
    Object.entries(ACCOUNTS).map(async ([who, account]) => [who, await house.loggedIn(account)]),
  );
  visits = Object.fromEntries(all) as typeof visits;
});
afterAll(() => house.close());

const at = (page: Page, path: string) => page.goto(`${house.stack.apiUrl}/console/${path}`);
const file = (name: string, text: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});

/** Opens a form by its button, fills it in and sends it. */
async function acted(
  page: Page,
  name: string,
  fill: (form: Locator) => Promise<void>,
): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().click();
  const form = page.getByRole('form', { name, exact: true });
  await fill(form);
  await form.getByRole('button', { name: '提交', exact: true }).click();
  await page.getByText(`已办理：${name}`).waitFor();
}

const reason = (text: string) => async (form: Locator) => {
  await form.getByLabel('理由').fill(text);
};

/** What awaits somebody is opened from the list, as it stands there first. */
async function opened(who: Who, what: RegExp): Promise<Page> {
  const page = pageOf(who);
  await at(page, '');
  await page.getByRole('link', { name: what }).first().click();
  return page;
}

/** A second person puts in force what another has proposed. */
async function confirmed(who: Who): Promise<void> {
  const page = await opened(who, /^确认基础数据变更/);
  await acted(page, '确认数据变更', reason('核对一致'));
}

async function theYearPrepared(): Promise<void> {
  const bureau = pageOf('bureau');
  await at(bureau, 'matters/reference-proposals');
  await acted(bureau, '发布服务事项清单', async (form) => {
    await form.getByLabel('年度', { exact: true }).fill(String(YEAR));
    await form.getByLabel('理由').fill('年度安排');
    await form.getByLabel(/版本/).fill('1');
    await form.getByLabel(/施行日期/).fill(`${YEAR}-01-01`);
    await form.getByLabel(/^文件/).setInputFiles(file('清单.csv', serviceItemsCsv()));
  });
  await confirmed('approver');
  await at(bureau, `matters/meeting-members/${YEAR}`);
  await acted(bureau, '确定年度会议成员', async (form) => {
    await form.getByLabel('理由').fill('年度安排');
    for (const [n, account] of ['member-1', 'member-2', 'member-3'].entries()) {
      await form.getByRole('button', { name: /^增加/ }).click();
      await form.getByLabel('账号', { exact: true }).nth(n).fill(account);
      await form
        .getByLabel('名称', { exact: true })
        .nth(n)
        .fill(`示例成员${n + 1}`);
    }
  });
  await confirmed('approver');
  await at(bureau, `matters/budgets/${YEAR}`);
  await acted(bureau, '编制预算', async (form) => {
    await form.getByLabel('创新券资金').check();
    await form
      .getByLabel(/金额|预算/)
      .first()
      .fill('1000000');
    await form.getByLabel('理由').fill('年度预算');
  });
  await acted(await opened('approver', /资金|预算/), '批准资金建议', reason('复核无误'));
  const centre = pageOf('centre');
  await at(centre, 'matters/reference-proposals');
  await acted(centre, '导入已入库机构', async (form) => {
    await form.getByLabel('理由').fill('原有机构');
    await form.getByLabel(/^文件/).setInputFiles(file('机构.csv', registryCsv()));
  });
  await confirmed('checker');
}

test('the year is prepared by forms, each thing by two persons', async () => {
  await theYearPrepared();
});

const typed = (form: Locator) => (label: string, text: string) =>
  form.getByLabel(label, { exact: true }).fill(text);

async function noticePublished(): Promise<void> {
  const page = pageOf('bureau');
  await at(page, 'rounds');
  await acted(page, '发布申报通知', async (form) => {
    const fill = typed(form);
    await fill('理由', '年度安排');
    await form.getByLabel(/^通知编号/).fill('redemption-seven-1');
    await form.getByLabel('创新券兑现').check();
    await form.getByLabel('年度', { exact: true }).fill(String(YEAR));
    await form.getByLabel('标题').fill(TITLE);
    await form.getByLabel('受理开始日期').fill(`${YEAR}-03-01`);
    await form.getByLabel('截止日期').fill(`${YEAR}-11-30`);
    await form.getByLabel('支持周期起').fill(`${YEAR - 1}-07-01`);
    await form.getByLabel('支持周期止').fill(`${YEAR}-12-31`);
    await form.getByLabel('申报要求').fill('示例要求');
  });
}

async function applied(): Promise<string> {
  const page = pageOf('enterprise');
  await at(page, 'apply');
  await page.getByRole('link', { name: TITLE }).click();
  const form = page.getByRole('form', { name: TITLE });
  const next = form.getByRole('button', { name: '下一步' });
  const fill = typed(form);
  await form.getByLabel('接受服务的企业').check();
  await next.click();
  await fill('名称', enterprise.name);
  await fill('统一社会信用代码', enterprise.uscc);
  await form.getByLabel('法人类型（可不填）').selectOption('公司');
  await form.getByLabel('所在区县').selectOption('新市区');
  await form.getByLabel('所属行业').selectOption('软件和信息技术服务业');
  await fill('从业人员数', '21');
  await fill('上年营业收入', '6000000');
  await fill('上年末资产总额', '4000000');
  await fill('法定代表人姓名', '示例人员甲');
  await fill('法定代表人证件号码', 'EX0000000001');
  await form.getByRole('button', { name: '增加股东' }).click();
  await form.getByLabel('自然人').check();
  await fill('姓名', '示例人员甲');
  await fill('证件号码', 'EX0000000001');
  await fill('出资比例', '100');
  await next.click();
  await fill('名称', provider.name);
  await fill('统一社会信用代码', provider.uscc);
  await form.getByLabel('所在区县').selectOption('天山区');
  await form.getByLabel('机构类别').selectOption('重点实验室');
  await fill('法定代表人姓名', '示例人员乙');
  await fill('法定代表人证件号码', 'EX0000000002');
  await next.click();
  await fill('合同编号', '示例合同-7777');
  await fill('合同签订日期', `${YEAR}-01-12`);
  await fill('服务完成并验收日期', `${YEAR}-02-20`);
  await fill('合同金额（含税）', '60000');
  await fill('其中符合支持要求的金额', '60000');
  await form.getByLabel('服务事项').selectOption({ index: 1 });
  await fill('服务内容', '示例产品的研发服务');
  await fill('与企业创新活动的关系', '用于新产品研发');
  await next.click();
  await form.getByRole('button', { name: '增加发票' }).click();
  await fill('发票号码', '26652000000000077777');
  await fill('开票日期', `${YEAR}-02-24`);
  await fill('价税合计', '60000');
  await form.getByRole('button', { name: '增加付款' }).click();
  await fill('银行流水号', '示例流水-7777');
  await fill('付款日期', `${YEAR}-02-25`);
  await fill('付款金额', '60000');
  await next.click();
  await fill('账户名称', enterprise.name);
  await fill('开户银行', '示例银行');
  await fill('银行账号', '6200000000011');
  await next.click();
  await form.getByRole('button', { name: '确认无误，提交' }).click();
  await page.getByRole('heading', { level: 1, name: '申请已收到' }).waitFor();
  await page.getByRole('link', { name: '上传材料、查看办理进度' }).click();
  await page.getByText('还缺以下材料').waitFor();
  return (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
}

const KINDS = requiredPapers({ procedure: 'redemption' }).map(({ kind }) => PAPER_KINDS[kind].zh);
const nameOf = (kind: string): string => `示例${kind}.png`;

/** A picture a paper, each of other bytes. */
async function papersHandedIn(): Promise<void> {
  const page = pageOf('enterprise');
  const papers = page.getByRole('form', { name: '提交材料' });
  for (const [n, kind] of KINDS.entries()) {
    const buffer = await page.screenshot({
      type: 'png',
      clip: { x: 0, y: 0, width: 40 + n, height: 40 },
    });
    await papers.getByLabel('材料种类').selectOption(kind);
    await papers
      .getByLabel(/^文件/)
      .setInputFiles({ name: nameOf(kind), mimeType: 'image/png', buffer });
    await papers.getByRole('button', { name: '提交材料' }).click();
    await page.getByRole('cell', { name: nameOf(kind) }).waitFor();
  }
  await page.getByText('还缺以下材料').waitFor({ state: 'detached' });
}

/** Every paper is opened in the page, and is a picture there. */
async function papersOpened(page: Page): Promise<void> {
  for (const kind of KINDS) {
    await page.getByText(`查看图片：${nameOf(kind)}`).click();
    const image = page.getByRole('img', { name: nameOf(kind) });
    await image.scrollIntoViewIfNeeded();
    const isShown = `document.querySelector('img[alt="${nameOf(kind)}"]')?.naturalWidth > 0 || undefined`;
    await until(() => page.evaluate<true | undefined>(isShown), { what: () => nameOf(kind) });
  }
}

async function checked(form: Locator): Promise<void> {
  for (const line of await form.getByLabel('符合', { exact: true }).all()) await line.check();
  for (const words of await form
    .locator('fieldset', { hasText: '对审核提示的说明' })
    .locator('textarea')
    .all())
    await words.fill('已核对');
}

/** Read whole, each paper opened, and then recommended from the list of what awaits the review. */
async function reviewed(no: string): Promise<void> {
  const page = pageOf('district');
  await at(page, 'review');
  await page.getByRole('row', { name: no }).getByRole('link', { name: no }).click();
  await papersOpened(page);
  await page.goBack();
  const form = page.getByRole('form', { name: '一并推荐' });
  await form.getByLabel(`选择 ${no}`).check();
  await form.getByLabel('理由').fill('材料齐全，予以推荐');
  const asked = form.locator('fieldset', { hasText: '对提示的说明' }).locator('input');
  for (const words of await asked.all()) await words.fill('已核对');
  await expectSound(visits.district, 'review');
  await form.getByRole('button', { name: '推荐选中的1件' }).click();
  await page.getByText('已推荐1件').waitFor();
  await expectSound(visits.district, 'review-done');
}

async function expertsDrawn(no: string): Promise<readonly string[]> {
  const page = pageOf('centre');
  await at(page, `cases/${no}`);
  await papersOpened(page);
  await acted(page, '抽取专家', reason('按规定抽取'));
  await page.getByRole('button', { name: '在本页验算', exact: true }).click();
  await page.getByText('验算一致').waitFor();
  await expectSound(visits.centre, 'draw');
  await acted(page, '指派专家', reason('按抽取结果'));
  const drawn = await page.locator('.part dd').nth(3).textContent();
  return (drawn ?? '').split('、').filter((account) => EXPERTS.includes(account));
}

async function opinionGiven(account: string, no: string): Promise<void> {
  const visit = await house.loggedIn(account);
  const { page } = visit;
  await page.getByRole('row', { name: no }).getByRole('link').click();
  await page.getByRole('heading', { level: 1, name: no }).waitFor();
  await papersOpened(page);
  await acted(page, '提出评审意见', async (form) => {
    await form.getByLabel('理由').fill('与企业研发相关，同意推荐');
    await form.getByRole('radio', { name: '是', exact: true }).check();
    await checked(form);
  });
  await visit.context.close();
}

async function deliberated(): Promise<void> {
  const page = pageOf('centre');
  await at(page, 'rounds/redemption-seven-1/meeting');
  await page.getByLabel('主持人').selectOption('member-1');
  await page.getByLabel('记录人').selectOption('member-2');
  await page.getByLabel('会议纪要').fill('逐件审议，同意支持。');
  await page.getByRole('button', { name: '登记会议结果' }).click();
  await page.getByText('已全部办理').waitFor();
  // What came of it is there again after a reload.
  await page.reload();
  await page.getByText('已全部办理').waitFor();
  await page.getByRole('link', { name: '查看内容' }).click();
  await page.getByRole('heading', { name: '表决结果' }).waitFor();
  await expectSound(visits.centre, 'meeting-act');
}

async function published(no: string): Promise<void> {
  const page = pageOf('centre');
  await at(page, 'rounds/redemption-seven-1');
  await page.getByLabel(`选择 ${no}`).waitFor();
  await page.getByLabel('标题').fill('示例第一批公示');
  await page.getByLabel('理由').fill('会议审议通过');
  await page.getByRole('button', { name: '发布公示' }).click();
  await page.getByText('已全部办理').first().waitFor();
}

/** A second person of the bureau, who has taken no part before, when the days of publicity are over. */
async function approved(no: string): Promise<void> {
  const page = pageOf('approver');
  await at(page, 'rounds/redemption-seven-1');
  const awaited = page.getByRole('form', { name: '下达批复' }).getByLabel(`选择 ${no}`);
  for (let day = 0; day < 20 && (await awaited.count()) === 0; day += 1) {
    await page.waitForTimeout(Number(CLOCK.HONGSHAN_DEMO_DAY_MS));
    await page.reload();
    await page.getByText('下达批复').first().waitFor();
    await page.waitForLoadState('networkidle');
  }
  const form = page.getByRole('form', { name: '下达批复' });
  await form.getByLabel('文号').fill(DOCUMENT);
  await form.getByLabel('标题').fill('示例第一批批复');
  await form.getByLabel('理由').fill('公示期满无异议');
  await form.getByRole('button', { name: '下达批复' }).click();
  await page.getByText('已全部办理').first().waitFor();
  await page.getByRole('link', { name: '查看内容' }).first().click();
  await page.getByRole('heading', { name: '附件：兑现明细' }).waitFor();
  await expectSound(visits.approver, 'approval');
}

async function orderPrepared(no: string): Promise<void> {
  const page = pageOf('finance');
  await at(page, 'rounds/redemption-seven-1');
  const form = page.getByRole('form', { name: '编制付款批次' });
  await form.getByLabel(`选择 ${no}`).waitFor();
  await form.getByLabel('批复文号').fill(DOCUMENT);
  await form.getByLabel('理由').fill('按批复拨付');
  await form.getByRole('button', { name: '编制付款批次' }).click();
  await page.getByRole('region', { name: '付款批次' }).getByRole('link').first().click();
  await page.getByRole('heading', { level: 1, name: '付款批次' }).waitFor();
}

/** The other person approves; the bank's file is fetched by the first, and its answer brought back. */
async function paid(): Promise<void> {
  const approver = await opened('payer', /批准付款批次/);
  await approver.getByLabel('理由').fill('复核无误');
  await approver.getByRole('button', { name: '批准付款批次' }).click();
  await approver.getByText('由另一名财务人员批准').waitFor({ state: 'detached' });
  const page = pageOf('finance');
  const download = page.getByRole('link', { name: /下载付款文件/ }).first();
  await download.waitFor();
  const [got] = await Promise.all([page.waitForEvent('download'), download.click()]);
  const answer = join(house.stack.stateDir, '回执.csv');
  const { messageId, transfers } = readOrder(await readFile(await got.path()));
  const names = BANK_COLUMNS.status;
  const head = [names.messageId, names.statusId, names.reportedAt, names.endToEndId];
  const rows = transfers.map(({ endToEndId, amountFen }) => [
    messageId,
    '示例回单1',
    `${YEAR}-04-20T10:00:00+08:00`,
    endToEndId,
    decimalYuan(amountFen),
    '成功',
    '示例凭证1',
  ]);
  const table = [[...head, names.amount, names.outcome, names.voucher], ...rows];
  await writeFile(answer, writeCsv(table));
  await acted(page, '登记银行回执', async (form) => {
    await form.getByLabel(/^文件/).setInputFiles(answer);
  });
  await page.getByRole('cell', { name: '已付' }).waitFor();
  await expectSound(visits.finance, 'order-paid');
}

test('a redemption goes from its notice to its payment, each act by its person in a browser', async () => {
  await noticePublished();
  const no = await applied();
  await papersHandedIn();
  await reviewed(no);
  const experts = await expertsDrawn(no);
  expect(experts).toHaveLength(3);
  await Promise.all(experts.map((account) => opinionGiven(account, no)));
  await deliberated();
  await published(no);
  await approved(no);
  await orderPrepared(no);
  await paid();
  const page = pageOf('enterprise');
  await at(page, `cases/${no}`);
  await page.getByText('30,000.00元，已付').waitFor();
  await expectSound(visits.enterprise, 'case-paid');
});
