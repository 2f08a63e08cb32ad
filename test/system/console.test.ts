/** The console in a browser: people log in by the issuer of the stack, see what awaits them, and decide by forms. */
import type { Page } from 'playwright-core';
import { checklistOf, opinion, recommendation } from '../../api-client/papers';
import type { People } from '../../api-client/people';
import { registryCsv, serviceItemsCsv } from '../../local/demo/cast/files';
import { ADMISSIONS, admissionOf } from '../../local/demo/cast/institutions';
import { enterpriseOf, institutionOf } from '../../local/demo/cast/parties';
import { redemptionOf, redemptionParts } from '../../local/demo/cast/redemptions';
import { REDEMPTION_CHECKS } from '../../policy/model/nouns';
import {
  applicant,
  bureau,
  bureauRecorder,
  centre,
  centreChecker,
  districtOf,
} from '../../local/demo/cast/people';
import { VIOLATIONS } from '../../policy/words/vocabulary';
import { addDays, yearOf } from '../../policy/kernel/time';
import { today } from '../support/api-house';
import { until } from '../support/until';
import {
  ConsoleHouse,
  expectPrinted,
  expectSound,
  expectSoundCopy,
  PHONE,
  weightOf,
  type Visit,
} from '../support/console-house';

const ROUNDS = { admission: 'admission-console-1', redemption: 'redemption-console-1' } as const;
/** What the scripts of the first page may weigh as gzip, and those of any page as brotli. */
const FIRST_PAGE_BYTES = 320_000;
const ANY_PAGE_BYTES = 350_000;
const PDF = '%PDF-1.7\n% 明显为示例的材料\n%%EOF\n';

let house: ConsoleHouse;
/** The number of the case in its district, and of one that comes from elsewhere. */
let cases: readonly string[];

beforeAll(async () => {
  house = await ConsoleHouse.open();
  await prepared(house.people);
  cases = await applications(house.people);
});
afterAll(() => house.close());

/** The list of services, an institution, and a round of each procedure of today. */
async function prepared(people: People): Promise<void> {
  const version = { version: 1, inForceFrom: `${yearOf(today())}-01-01` };
  const items = await people
    .as(bureau)
    .importServiceItems(yearOf(today()), version, serviceItemsCsv());
  await people.as(bureauRecorder).confirmReference(items);
  const members = ['member-1', 'member-2', 'member-3'].map((account) => ({
    account,
    name: account,
  }));
  const named = await people.as(bureau).importMeetingMembers(yearOf(today()), members);
  await people.as(bureauRecorder).confirmReference(named);
  const institutions = await people.as(centre).importInstitutions(registryCsv());
  await people.as(centreChecker).confirmReference(institutions);
  const budget = { approvedFen: 100_000_000, reason: '年度预算' };
  const { id, hash } = await people.as(bureau).proposeBudget(yearOf(today()), budget);
  await people.as(bureauRecorder).approveFundProposal(id, { reason: '复核无误', hash });
  for (const kind of ['admission', 'redemption'] as const) {
    const notice = {
      id: ROUNDS[kind],
      kind,
      programmeYear: yearOf(today()),
      title: kind === 'admission' ? '示例年度服务机构入库通知' : '示例年度创新券兑现通知',
      opensOn: today(),
      closesOn: addDays(today(), 30),
      supportFrom: addDays(today(), -300),
      supportTo: today(),
      directions: [],
      requirements: '示例要求',
      readings: { expertsByDraw: false },
    } as const;
    await people.as(bureau).publishNotice({ reason: '年度安排', notice });
  }
}

/** Applications of institutions in two districts and of one from elsewhere. */
async function applications(people: People): Promise<string[]> {
  const chosen = ADMISSIONS.filter(({ plot }) => plot === 'review' || plot === 'out-of-city');
  const filed: string[] = [];
  for (const part of chosen) {
    const by = applicant(part.institution.uscc);
    const submission = admissionOf(part, ROUNDS.admission);
    filed.push((await people.as(by).applyForAdmission(submission)).no);
  }
  return filed;
}

test('a district sees its work, is told why an act is refused, and reviews by form; a double click acts once', async () => {
  const visit = await house.loggedIn('district-650103');
  const { page, context } = visit;
  await page.getByText('共1项待办').waitFor();
  await expectSound(visit, 'work-district');
  expect(await weightOf(visit.scripts, 'gzip')).toBeLessThan(FIRST_PAGE_BYTES);
  const [no = ''] = cases;
  await page.getByRole('row', { name: no }).getByRole('link').click();
  await page.getByText('办理经过').waitFor();
  await expectSound(visit, 'case-district');

  await page.getByRole('button', { name: '作出初审结论' }).click();
  const form = page.getByRole('form', { name: '作出初审结论' });
  await form.getByRole('button', { name: '提交', exact: true }).click();
  await form.getByText('此项必填').first().waitFor();
  await expectSound(visit, 'form-empty');

  await form.getByLabel('理由').fill('材料齐全，予以推荐');
  await form.getByLabel('推荐', { exact: true }).check();
  for (const line of await form.getByLabel('不符合', { exact: true }).all()) await line.check();
  await form.getByRole('button', { name: '提交', exact: true }).click();
  await form.getByRole('alert').filter({ hasText: '依据：' }).waitFor();
  await expectSound(visit, 'form-refused');

  await context.setOffline(true);
  for (const line of await form.getByLabel('符合', { exact: true }).all()) await line.check();
  await form.getByRole('button', { name: '提交', exact: true }).click();
  await form.getByRole('alert').filter({ hasText: '网络连接中断' }).waitFor();
  await expect(form.getByLabel('理由').inputValue()).resolves.toBe('材料齐全，予以推荐');
  await context.setOffline(false);
  const acts: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') acts.push(request.url());
  });
  await form.getByRole('button', { name: '提交', exact: true }).dblclick();
  await form.waitFor({ state: 'detached' });
  await page.getByText('抽取专家').or(page.getByText('指派专家')).first().waitFor();
  expect(acts).toEqual([`${house.stack.apiUrl}/cases/${no}/preliminary-review`]);
  await expectSound(visit, 'case-reviewed');
  expect(await weightOf(visit.scripts, 'br')).toBeLessThan(ANY_PAGE_BYTES);
  await context.close();
});

test('the centre sees what awaits it, and every list; an address below the console is its page', async () => {
  const visit = await house.loggedIn('centre-1');
  const { page, context } = visit;
  await page.getByRole('row', { name: cases.at(-1) ?? '' }).waitFor();
  await expectSound(visit, 'work-centre');
  for (const [link, heading, name] of [
    ['我的消息', '我的消息', 'messages'],
    ['申请', '申请', 'cases'],
    ['初审', '初审', 'review'],
    ['统计图表', '统计图表', 'figures'],
    ['其他业务', '其他业务', 'matters'],
    ['服务机构库', '服务机构库', 'registry'],
    ['公示名单', '公示名单', 'publicity'],
    ['我的登录', '我的登录', 'sessions'],
  ] as const) {
    await page.getByRole('navigation').getByRole('link', { name: link, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await expectSound(visit, name);
  }
  await page.goto(`${house.stack.apiUrl}/console/cases`);
  await page.getByLabel('单位或编号').fill(cases[0] ?? '');
  await page.getByRole('button', { name: '查询' }).click();
  await page.getByRole('link', { name: cases[1] ?? '' }).waitFor({ state: 'detached' });
  await page.getByRole('link', { name: cases[0] ?? '' }).waitFor();
  await page.getByRole('button', { name: '退出' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/console'));
  expect((await page.request.get(`${house.stack.apiUrl}/session`)).status()).toBe(401);
  await context.close();
});

test('two clerks at one case are told of each other, and the second of what the first has decided', async () => {
  const no = cases.at(-1) ?? '';
  const [one, other] = [await house.loggedIn('centre-1'), await house.loggedIn('centre-2')];
  for (const { page } of [one, other]) {
    await page.goto(`${house.stack.apiUrl}/console/cases/${no}`);
    await page.getByRole('button', { name: '作出初审结论' }).click();
  }
  await one.page.getByText('示例中心人员二（科技信息服务中心）也打开了本项申请').waitFor();
  await other.page.getByText('示例中心人员一（科技信息服务中心）也打开了本项申请').waitFor();
  const typed = async ({ page }: Visit, reason: string) => {
    const form = page.getByRole('form', { name: '作出初审结论' });
    await form.getByLabel('理由').fill(reason);
    await form.getByLabel('推荐', { exact: true }).check();
    for (const line of await form.getByLabel('符合', { exact: true }).all()) await line.check();
    const asked = form.locator('fieldset', { hasText: '对审核提示的说明' }).locator('textarea');
    for (const words of await asked.all()) await words.fill('已核对');
    return form.getByRole('button', { name: '提交', exact: true });
  };
  const [first, second] = [await typed(one, '材料齐全'), await typed(other, '也认为齐全')];
  await first.click();
  await one.page.getByText('已办理：作出初审结论').waitFor();
  await second.click();
  const told = other.page.getByRole('alert').filter({ hasText: '有了新的办理结果' });
  await told.getByText('作出初审结论。理由：材料齐全').waitFor();
  await expect(other.page.getByLabel('理由').inputValue()).resolves.toBe('也认为齐全');
  await expectSound(other, 'case-overtaken');
  await one.context.close();
  await other.context.close();
});

test('what was typed ends with the logout, in every window, and with the login of another', async () => {
  const { uscc } = enterpriseOf(1, '650104');
  const visit = await house.loggedIn(`account-of-${uscc}`);
  const { page, context } = visit;
  const drafts = (of: Page) =>
    of.evaluate<number>(
      `Object.keys(localStorage).filter((name) => name.startsWith('hongshan-draft:')).length`,
    );
  const begun = async () => {
    await page.goto(`${house.stack.apiUrl}/console/apply/${ROUNDS.redemption}`);
    await page.getByLabel('接受服务的企业').check();
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByLabel('法定代表人证件号码').fill('EX0000000001');
    expect(await drafts(page)).toBe(1);
  };
  await begun();
  const window = await context.newPage();
  await window.goto(`${house.stack.apiUrl}/console/messages`);
  await window.getByRole('heading', { level: 1, name: '我的消息' }).waitFor();
  await page.getByRole('button', { name: '退出' }).click();
  await page.getByText('还有填写未提交的内容').waitFor();
  await expectSound(visit, 'leave');
  await page.getByRole('button', { name: '不退出' }).click();
  expect(await drafts(page)).toBe(1);
  await page.getByRole('button', { name: '退出' }).click();
  await page.getByRole('button', { name: '退出并清除' }).click();
  await page.getByRole('button', { name: '确认退出' }).click();
  await page.waitForURL(`${house.stack.apiUrl}/**`);
  await window.waitForURL((url) => !url.pathname.startsWith('/console'));
  expect(await drafts(window)).toBe(0);

  // Without a logout the session ends by itself, and somebody else sits down.
  await page.goto(`${house.stack.apiUrl}/console/`);
  await house.logIn(visit, `account-of-${uscc}`);
  await page.getByRole('heading', { level: 1, name: '我的待办' }).waitFor();
  await begun();
  await context.clearCookies();
  await page.goto(`${house.stack.apiUrl}/console/`);
  await page.getByRole('link', { name: '登录' }).waitFor();
  expect(await drafts(page)).toBe(1);
  await house.logIn(visit, 'expert-4');
  await page.getByRole('heading', { level: 1, name: '我的待办' }).waitFor();
  expect(await drafts(page)).toBe(0);
  await context.close();
});

test('an enterprise applies for redemption on a phone: nothing typed is lost, faults stand beside their fields', async () => {
  const { uscc, name } = enterpriseOf(1, '650104');
  const provider = institutionOf(1, '650102', 'key-laboratory');
  const visit = await house.loggedIn(`account-of-${uscc}`, PHONE);
  const { page, context } = visit;
  await page.getByRole('navigation').getByRole('link', { name: '提出申请' }).click();
  await page.getByRole('link', { name: '示例年度创新券兑现通知' }).click();
  const form = page.getByRole('form', { name: '示例年度创新券兑现通知' });
  const next = form.getByRole('button', { name: '下一步' });
  const fill = (label: string, text: string) => form.getByLabel(label, { exact: true }).fill(text);
  await form.getByLabel('接受服务的企业').check();
  await next.click();

  await fill('名称', name);
  await next.click();
  await form.getByText('此项必填').first().waitFor();
  await expectSound(visit, 'apply-fault');
  await page.reload();
  await next.click();
  await expect(form.getByLabel('名称', { exact: true }).inputValue()).resolves.toBe(name);
  await fill('统一社会信用代码', uscc);
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

  await fill('合同编号', '示例合同-9999');
  await fill('合同签订日期', today());
  await fill('服务完成并验收日期', today());
  await fill('合同金额（含税）', '50000');
  await fill('其中符合支持要求的金额', '60000');
  await form.getByLabel('服务事项').selectOption({ index: 1 });
  await fill('服务内容', '示例产品的研发服务');
  await fill('与企业创新活动的关系', '用于新产品研发');
  await next.click();

  await form.getByRole('button', { name: '增加发票' }).click();
  await fill('发票号码', '26652000000000099999');
  await fill('开票日期', today());
  await fill('价税合计', '50000');
  await form.getByRole('button', { name: '增加付款' }).click();
  await fill('银行流水号', '示例流水-9999');
  await fill('付款日期', today());
  await fill('付款金额', '50000');
  await form.getByRole('button', { name: '增加付款' }).focus();
  await expectSound(visit, 'apply-invoices');
  await next.click();
  await fill('账户名称', name);
  await fill('开户银行', '示例银行');
  await fill('银行账号', '6200000000011');
  await next.click();

  await page.getByRole('heading', { name: '请核对填写的内容' }).waitFor();
  await expectSound(visit, 'apply-check');
  // A session that has ended takes nothing, and loses nothing.
  const cookies = await context.cookies();
  await context.clearCookies();
  await form.getByRole('button', { name: '确认无误，提交' }).click();
  await page.getByRole('alert').filter({ hasText: '登录已经结束，所填内容' }).waitFor();
  await page.getByRole('link', { name: '在新窗口登录' }).waitFor();
  await expectSound(visit, 'apply-signed-out');
  await context.addCookies(cookies);
  await form.getByRole('button', { name: '确认无误，提交' }).click();
  await form.locator('.ant-form-item-explain-error', { hasText: '不能超过合同金额' }).waitFor();
  await expectSound(visit, 'apply-refused');
  await fill('其中符合支持要求的金额', '50000');
  for (let at = 0; at < 3; at += 1) await next.click();
  await form.getByRole('button', { name: '确认无误，提交' }).dblclick();
  await page.getByRole('heading', { level: 1, name: '申请已收到' }).waitFor();
  await expectSound(visit, 'apply-receipt');

  await page.getByRole('link', { name: '上传材料、查看办理进度' }).click();
  await page.getByText('还缺以下材料').waitFor();
  const papers = page.getByRole('form', { name: '提交材料' });
  await papers.getByRole('button', { name: '提交材料' }).click();
  await papers.getByText('请选择文件').waitFor();
  await papers.getByLabel('材料种类').selectOption('付款凭证');
  const [png] = await Promise.all([page.screenshot({ type: 'png' })]);
  const file = { name: '示例付款凭证.png', mimeType: 'image/png', buffer: png };
  await papers.getByLabel(/^文件/).setInputFiles(file);
  await papers.getByRole('button', { name: '提交材料' }).click();
  const opened = page.getByRole('link', { name: '示例付款凭证.png' });
  await opened.waitFor();
  await page.getByText('查看图片：示例付款凭证.png').click();
  const isShown = 'document.querySelector("img.picture")?.naturalWidth > 0 || undefined';
  await until(() => page.evaluate<true | undefined>(isShown), { what: () => 'the picture' });
  await expectSound(visit, 'case-papers');
  const got = await page.request.get(
    house.stack.apiUrl + ((await opened.getAttribute('href')) ?? ''),
  );
  expect(Buffer.compare(await got.body(), png)).toBe(0);
  await context.close();
});

/** A redemption as it is handed in today, reviewed by its district, with its three experts. */
async function forExperts(people: People): Promise<string> {
  const [part] = redemptionParts({ quick: true });
  const submission = redemptionOf(
    { ...part!, enterprise: enterpriseOf(2, '650104') },
    ROUNDS.redemption,
  );
  const { contract, invoices, transfers } = submission;
  const { no } = await people.as(applicant(submission.enterprise.uscc)).applyForRedemption({
    ...submission,
    contract: { ...contract, signedOn: today(), fulfilledOn: today() },
    invoices: invoices.map((invoice) => ({ ...invoice, issuedOn: today() })),
    transfers: transfers.map((transfer) => ({ ...transfer, paidOn: today() })),
  });
  const { answers } = await reviewed(people, no);
  const reason = '符合要求';
  const checklist = checklistOf(REDEMPTION_CHECKS);
  await people
    .as(districtOf('650104'))
    .decide(no, 'preliminary-review', { ...recommendation(checklist, reason), answers });
  const experts = ['expert-1', 'expert-2', 'expert-3'];
  await people.as(centre).decide(no, 'expert-assignment', { reason, experts });
  for (const id of ['expert-2', 'expert-3'])
    await people.as({ id, role: 'expert' }).decide(no, 'opinions', opinion(checklist, reason));
  return no;
}

/** What is said to the findings that ask for words. */
async function reviewed(people: People, no: string) {
  const { findings } = await people.as(centre).getCaseForStaff(no);
  const asking = new Set(
    findings.filter(({ severity }) => severity === 'soft').map(({ code }) => code),
  );
  return { answers: [...asking].map((finding) => ({ finding, words: '已核对' })) };
}

test('an expert reviews by form, the meeting votes in a grid, and the centre publishes what it decided', async () => {
  const no = await forExperts(house.people);
  const desk = await house.loggedIn('expert-1');
  await desk.page.getByRole('row', { name: no }).getByRole('link').click();
  await desk.page.getByRole('button', { name: '提出评审意见' }).click();
  const form = desk.page.getByRole('form', { name: '提出评审意见' });
  await form.getByLabel('理由').fill('与企业研发相关，同意推荐');
  await form.getByRole('radio', { name: '是', exact: true }).check();
  for (const line of await form.getByLabel('符合', { exact: true }).all()) await line.check();
  await expectSound(desk, 'expert-form');
  await form.getByRole('button', { name: '提交', exact: true }).click();
  await desk.page.getByText('已办理：提出评审意见').waitFor();
  await desk.page.goto(`${house.stack.apiUrl}/console/`);
  await desk.page.getByText('共0项待办').waitFor();
  await desk.context.close();

  const visit = await house.loggedIn('centre-1');
  const { page, context } = visit;
  await page.getByRole('navigation').getByRole('link', { name: '申报批次' }).click();
  await page.getByRole('link', { name: '示例年度创新券兑现通知' }).click();
  await page.getByRole('link', { name: '进入会议室' }).click();
  await page.getByLabel('会议成员的账号').fill('member-1\nmember-2\nmember-3');
  await page.getByLabel('主持人').selectOption('member-1');
  await page.getByLabel('记录人').selectOption('member-2');
  await page.getByLabel(`${no} member-2 表决`).selectOption('反对');
  await page.getByLabel(`${no} member-3 表决`).selectOption('反对');
  await page.getByText('不予支持', { exact: true }).waitFor();
  await page.reload();
  await page.getByText('不予支持', { exact: true }).waitFor();
  await page.getByLabel(`${no} member-3 表决`).selectOption('赞成');
  await page.getByText('如何得出').click();
  await page.getByLabel('会议纪要').fill('逐件审议，表决结果见各项。');
  await page.getByLabel(`${no} 金额`).fill('90000000');
  await page.getByText('拟给的金额合计超过可用预算').waitFor();
  await page.getByRole('button', { name: '登记会议结果' }).click();
  await page.getByRole('alert').filter({ hasText: '依据：' }).waitFor();
  await expectSound(visit, 'meeting-refused');
  await page.getByLabel(`${no} 金额`).fill('1000');
  await page.getByRole('button', { name: '登记会议结果' }).dblclick();
  await page.getByText('已全部办理').waitFor();
  await expectSound(visit, 'meeting-held');

  await page.goto(`${house.stack.apiUrl}/console/rounds/${ROUNDS.redemption}`);
  await page.getByLabel(`选择 ${no}`).waitFor();
  await page.getByLabel('标题').fill('示例年度创新券兑现公示');
  await page.getByLabel('理由').fill('会议审议通过');
  await expectSound(visit, 'round');
  await page.getByRole('button', { name: '发布公示' }).click();
  await page.getByText('已全部办理').first().waitFor();
  await context.close();
  await objectedTo(no);
});

/** Another enterprise objects to what is published, by form; the case waits for its verification. */
async function objectedTo(no: string): Promise<void> {
  const visit = await house.loggedIn(
    `account-of-${institutionOf(1, '650102', 'key-laboratory').uscc}`,
  );
  const { page, context } = visit;
  await page.getByRole('navigation').getByRole('link', { name: '公示名单' }).click();
  await page.getByRole('link', { name: '示例年度创新券兑现公示' }).click();
  await page.getByRole('button', { name: `对 ${no} 提出异议` }).click();
  const form = page.getByRole('form', { name: `对${no}提出异议` });
  await form.getByLabel('理由').fill('服务成果与合同不符');
  await form.getByLabel('依据').fill('示例照片\n\n示例合同');
  await form.getByLabel('盖章异议书的文件名称（单位填写）').fill('示例盖章异议书');
  await expectSound(visit, 'objection');
  await form.getByRole('button', { name: '提交', exact: true }).dblclick();
  await page.getByText(`已收到对${no}的异议`).waitFor();
  const { waits } = await house.people.as(centre).getCaseForStaff(no);
  expect(waits).toContainEqual(expect.objectContaining({ for: 'verifyObjection' }));
  await context.close();
}

test('each matter of the office opens to whoever may read it', async () => {
  for (const [account, most] of [
    ['auditor-1', 20],
    ['centre-1', 20],
    ['administrator-1', 3],
  ] as const) {
    const visit = await house.loggedIn(account);
    const { page, context } = visit;
    await page.goto(`${house.stack.apiUrl}/console/matters`);
    await page.getByRole('heading', { level: 1, name: '其他业务' }).waitFor();
    const links = page.locator('.matters a');
    await links.first().waitFor();
    const names = await links.allTextContents();
    expect(names.length).toBeGreaterThanOrEqual(most);
    for (const name of names) {
      await page.goto(`${house.stack.apiUrl}/console/matters`);
      await page.locator('.matters').getByRole('link', { name, exact: true }).click();
      await page.getByRole('heading', { level: 1, name }).waitFor();
      await page.getByText('正在读取…').waitFor({ state: 'detached' });
      await expect(page.getByRole('alert').allTextContents()).resolves.toEqual([]);
      if (account === 'auditor-1') await expectSound(visit, `matter-${name}`);
    }
    await context.close();
  }
});

test('a sanction: proposed, answered by the party and decided by another person, each by form', async () => {
  const { uscc, name } = institutionOf(1, '650102', 'key-laboratory');
  const visit = await house.loggedIn('bureau-1');
  const { page, context } = visit;
  await page.goto(`${house.stack.apiUrl}/console/matters/sanctions`);
  await page.getByRole('button', { name: '立案' }).click();
  const form = page.getByRole('form', { name: '立案' });
  await form.getByLabel('理由').fill('检查中发现');
  await form.getByLabel(VIOLATIONS.misappropriation).check();
  await form.getByLabel('统一社会信用代码').fill(uscc);
  await form.getByLabel('名称', { exact: true }).fill(name);
  await form.getByLabel('提供服务的机构').check();
  await form.getByLabel('违规日期').fill(addDays(today(), -3));
  await form.getByLabel('事实', { exact: true }).fill('示例事实');
  await expectSound(visit, 'sanction-form');
  await form.getByRole('button', { name: '提交', exact: true }).click();
  await form.getByRole('alert').waitFor();
  const paper = { name: '示例证据.pdf', mimeType: 'application/pdf', buffer: Buffer.from('示例') };
  await form.getByLabel('证据材料').setInputFiles(paper);
  await form.getByText('已登记：示例证据.pdf').waitFor();
  await form.getByRole('button', { name: '提交', exact: true }).dblclick();
  await page.getByText('已办理：立案').waitFor();
  await page.getByRole('region', { name: '违规处理' }).getByRole('link').first().click();
  await page.getByText('当事单位陈述申辩').first().waitFor();
  await expectSound(visit, 'sanction');
  const address = page.url();
  await context.close();

  const party = await house.loggedIn(`account-of-${uscc}`);
  await party.page.getByRole('link', { name: '当事单位陈述申辩' }).click();
  await party.page.getByRole('button', { name: '登记陈述申辩' }).click();
  const answer = party.page.getByRole('form', { name: '登记陈述申辩' });
  await answer.getByLabel('理由').fill('示例陈述：并无此事');
  await answer.getByRole('button', { name: '提交', exact: true }).click();
  await party.page.getByText('已办理：登记陈述申辩').waitFor();
  await expectSound(party, 'sanction-party');
  await party.context.close();

  const other = await house.loggedIn('bureau-2');
  await other.page.goto(address);
  await other.page.getByRole('button', { name: '作出处理决定' }).click();
  const decision = other.page.getByRole('form', { name: '作出处理决定' });
  await decision.getByLabel('理由').fill('证据不足');
  await decision.getByLabel('不予处理', { exact: true }).check();
  await decision.getByRole('button', { name: '提交', exact: true }).click();
  await other.page.getByText('不予处理').first().waitFor();
  await other.page.getByText('已办理：作出处理决定').waitFor();
  await expectSound(other, 'sanction-decided');
  await other.context.close();
});

test('an application that was returned is handed in again, corrected, by the same pages', async () => {
  const [part] = redemptionParts({ quick: true });
  const { uscc } = enterpriseOf(1, '650104');
  const submission = redemptionOf(
    { ...part!, enterprise: enterpriseOf(1, '650104') },
    ROUNDS.redemption,
  );
  const { contract, invoices, transfers } = submission;
  const { no } = await house.people.as(applicant(uscc)).applyForRedemption({
    ...submission,
    contract: { ...contract, number: '示例合同-8888', signedOn: today(), fulfilledOn: today() },
    invoices: invoices.map((one, at) => ({
      ...one,
      number: `2665200000008888888${at}`,
      issuedOn: today(),
    })),
    transfers: transfers.map((one, at) => ({
      ...one,
      reference: `示例流水-8888-${at}`,
      paidOn: today(),
    })),
  });
  const { answers } = await reviewed(house.people, no);
  await house.people.as(districtOf('650104')).decide(no, 'preliminary-review', {
    outcome: 'return-for-correction',
    reason: '合同内容不清',
    checklist: checklistOf(REDEMPTION_CHECKS),
    faults: [{ path: '服务内容', note: '写明服务的产品' }],
    answers,
  });
  const visit = await house.loggedIn(`account-of-${uscc}`);
  const { page, context } = visit;
  await page.getByRole('row', { name: no }).getByRole('link').click();
  await page.getByRole('link', { name: '补正申请' }).click();
  await page.getByText('服务内容：写明服务的产品').waitFor();
  await page.getByLabel('补正说明').fill('已写明服务的产品');
  const next = page.getByRole('button', { name: '下一步' });
  for (let at = 0; at < 3; at += 1) await next.click();
  // The numbers of the other party's persons are not shown, and are asked for anew.
  await page.getByLabel('法定代表人证件号码').fill('EX0000000002');
  for (const number of await page.getByLabel('证件号码', { exact: true }).all())
    await number.fill('EX0000000002');
  await next.click();
  await page.getByLabel('服务内容').fill('示例产品甲的研发服务');
  await expectSound(visit, 'correction');
  for (let at = 0; at < 3; at += 1) await next.click();
  await page.getByRole('heading', { name: '请核对填写的内容' }).waitFor();
  await page.getByRole('button', { name: '确认无误，提交' }).dblclick();
  await page.getByRole('heading', { level: 1, name: no, exact: true }).waitFor();
  const { submission: kept, step } = await house.people.as(centre).getCaseForStaff(no);
  expect(kept).toMatchObject({ contract: { subject: '示例产品甲的研发服务' } });
  expect(step).toBe('17(3)');
  await context.close();
});

test('the public reads without script or login: notices, services, the registry, publicity with its days, draws', async () => {
  const visit = await house.visit(PHONE, false);
  const { page, context, scripts } = visit;
  const at = (path: string) => page.goto(`${house.stack.apiUrl}${path}`);
  const first = await at('/public');
  expect(first?.headers()).toMatchObject({ 'cache-control': 'public, max-age=60' });
  expect(first?.headers()['content-security-policy']).not.toMatch(/unsafe|https?:|script/);
  await page.getByRole('link', { name: '示例年度创新券兑现通知' }).click();
  await page.getByText('正在受理').waitFor();
  await expectPrinted(visit, 'public-notice');
  await page.getByRole('link', { name: '服务事项清单' }).click();
  await page.getByRole('cell', { name: 'A01', exact: true }).waitFor();
  await expectPrinted(visit, 'public-service-items');
  await page.getByRole('link', { name: '服务机构库' }).click();
  await page.getByLabel('名称或统一社会信用代码的开头').fill('示例机构0');
  await page.getByRole('button', { name: '查询' }).click();
  await page.getByText('示例机构01').waitFor();
  await expectPrinted(visit, 'public-registry');
  await page.getByLabel('名称或统一社会信用代码的开头').fill('"><script>alert(1)</script>');
  await page.getByRole('button', { name: '查询' }).click();
  await page.getByText('没有内容').waitFor();
  await page.getByRole('link', { name: '公示', exact: true }).click();
  await page.getByRole('link', { name: '示例年度创新券兑现公示' }).click();
  await page.getByRole('heading', { name: '如何提出异议' }).waitFor();
  await page.getByRole('cell', { name: /^\d+个工作日$/ }).waitFor();
  await expectPrinted(visit, 'public-publicity');
  await page.getByRole('link', { name: '提出异议' }).first().click();
  await expectPrinted(visit, 'public-objection');
  await page.getByLabel('真实姓名').fill('示例人员甲');
  await page.getByLabel('联系电话或者电子邮箱').fill('不是号码');
  await page.getByLabel('事实和理由').fill('示例：与公示内容不符');
  const paper = { name: '示例证据.pdf', mimeType: 'application/pdf', buffer: Buffer.from(PDF) };
  await page.getByLabel('证明材料').setInputFiles(paper);
  await page.getByRole('button', { name: '提交异议' }).click();
  await page.getByText('应为电话号码或者电子邮箱').waitFor();
  await expectSoundCopy(visit, 'public-objection-fault');
  await page.getByLabel('联系电话或者电子邮箱').fill('0991-0000001');
  await page.getByLabel('证明材料').setInputFiles(paper);
  await page.getByRole('button', { name: '提交异议' }).click();
  await page.getByRole('heading', { level: 1, name: '异议已经收到' }).waitFor();
  await expectSoundCopy(visit, 'public-objection-receipt');
  const receipt = await page.locator('dd code').innerText();
  await at('/public/objections');
  await page.getByLabel('回执编号').fill(receipt);
  await page.getByRole('button', { name: '查询' }).click();
  await page.getByText(/^正在核实，期限至/).waitFor();
  for (const [link, name] of [
    ['批复结果', 'public-results'],
    ['办理规则', 'public-rules'],
    ['办理进度', 'public-status'],
  ] as const) {
    await page.getByRole('navigation').getByRole('link', { name: link }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expectPrinted(visit, name);
  }
  await at('/public/rules/17');
  await expectPrinted(visit, 'public-rules-17');
  await page.getByRole('link', { name: '专家抽取' }).click();
  await page.getByRole('heading', { level: 1, name: '专家抽取' }).waitFor();
  await expectPrinted(visit, 'public-draws');
  expect((await at('/public/publicity/none'))?.status()).toBe(404);
  expect([...scripts]).toEqual([]);
  await context.close();
});

/** What the page itself says in Chinese, beside what is on record. */
const CHINESE_WORDS = `[...document.querySelectorAll('h1, h2, th, dt, label, button, nav a, caption, legend')]
  .filter((one) => one.closest('[lang=zh], [lang=zh-CN]') === null && /\\p{Script=Han}/u.test(one.textContent))
  .map((one) => one.textContent).filter((text) => !text.includes('示例'))`;

test('English is the second language: chosen at the top and kept, of a public page as the browser would rather have it', async () => {
  const visit = await house.loggedIn('centre-1');
  const { page, context } = visit;
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: 'My work' }).waitFor();
  await page.getByRole('row', { name: cases.at(-1) ?? '' }).waitFor();
  expect(await page.evaluate(CHINESE_WORDS)).toEqual([]);
  await expectSound(visit, 'english-work');
  for (const link of [
    'My messages',
    'Case',
    'Search',
    'Rounds',
    'Registry',
    'Publicity lists',
    'Other matters',
  ]) {
    await page.getByRole('navigation').getByRole('link', { name: link, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: link }).waitFor();
    expect(await page.evaluate(CHINESE_WORDS)).toEqual([]);
  }
  await page.goto(`${house.stack.apiUrl}/console/cases/${cases.at(-1) ?? ''}`);
  await page.getByText('Trail').first().waitFor();
  expect(await page.evaluate(CHINESE_WORDS)).toEqual([]);
  await expectSound(visit, 'english-case');
  await page.getByRole('button', { name: '中文' }).click();
  await page.getByText('办理经过').waitFor();
  await context.close();

  const abroad = await house.visit(PHONE, false, 'en-GB');
  await abroad.page.goto(`${house.stack.apiUrl}/public/registry`);
  await abroad.page.getByRole('heading', { level: 1, name: 'Registry' }).waitFor();
  for (const link of ['Notice', 'Service list', 'Publicity', 'Results', 'Rules', 'Progress']) {
    await abroad.page.getByRole('navigation').getByRole('link', { name: link }).click();
    await abroad.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await abroad.page.evaluate(CHINESE_WORDS)).toEqual([]);
  }
  await abroad.page.getByRole('link', { name: '中文' }).click();
  await abroad.page.getByRole('navigation').getByRole('link', { name: '服务机构库' }).click();
  await abroad.page.getByRole('heading', { level: 1, name: '服务机构库' }).waitFor();
  expect(abroad.page.url()).toContain('lang=zh');
  await abroad.context.close();
});

test('files are kept for good in their compressed form, the page is not', async () => {
  const page = await fetch(`${house.stack.apiUrl}/console/no/such/page`);
  expect(page.headers.get('cache-control')).toBe('no-store');
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  const text = await page.text();
  expect(text).toContain(/'nonce-([^']+)'/.exec(policy)?.[1]);
  const [script = ''] = /\/console\/assets\/[\w.-]+\.js/.exec(text) ?? [];
  for (const encoding of ['br', 'gzip', 'identity']) {
    const asked = await fetch(house.stack.apiUrl + script, {
      headers: { 'Accept-Encoding': encoding },
    });
    expect(asked.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding);
    expect(asked.headers.get('cache-control')).toContain('immutable');
    expect(asked.headers.get('content-type')).toContain('javascript');
    expect((await asked.text()).length).toBeGreaterThan(1_000);
  }
  const missing = await fetch(`${house.stack.apiUrl}/console/assets/none.js`);
  expect([missing.status, missing.headers.get('cache-control')]).toEqual([404, 'no-store']);
});
