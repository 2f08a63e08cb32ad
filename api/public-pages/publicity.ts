/** What is published, and how one objects to it (Arts. 10(6), 17(5)). */
import type { ReportTable } from '../../policy/evaluation/report';
import { formatYuan } from '../../policy/kernel/money';
import { civilDateOf, type CivilDate } from '../../policy/kernel/time';
import { PROCEDURE_NAMES } from '../../policy/words/vocabulary';
import { listRounds } from '../../store/round/rounds';
import { listOf, listsOf } from '../publicity-lists/publicity-lists';
import { html, link, table, type Markup } from './markup';
import type { Dependencies } from '../request';
import type { PublicPage } from './page';
import { minuteOf } from './times';

const MOST = 200;
const LISTS_A_ROUND = 20;

type List = Awaited<ReturnType<typeof listOf>>;
type Line = List['lines'][number];

export async function publicityPage(): Promise<PublicPage> {
  const rounds = await listRounds({ limit: MOST });
  const found = await Promise.all(
    rounds.map(async ({ _id, notice }) => {
      const { lists } = await listsOf(_id, undefined, LISTS_A_ROUND);
      return lists.map((list) => ({ ...list, notice }));
    }),
  );
  const lists = found.flat().sort((a, b) => b.publishedAt.localeCompare(a.publishedAt));
  return {
    title: '公示',
    body: table('公示名单', lists, [
      { title: '名单', cell: ({ id, title }) => link(pathOf(id), title) },
      { title: '申报通知', cell: ({ notice }) => notice.title },
      { title: '事项', cell: ({ notice }) => PROCEDURE_NAMES[notice.kind] },
      { title: '件数', cell: ({ cases }) => cases },
      { title: '发布时间', cell: ({ publishedAt }) => minuteOf(publishedAt) },
    ]),
  };
}

const pathOf = (id: string): string => `/public/publicity/${id}`;

export async function publicityListPage(
  dependencies: Pick<Dependencies, 'contact' | 'now'>,
  id: string,
): Promise<PublicPage> {
  const list = await listOf(dependencies, id);
  const today = civilDateOf(dependencies.now());
  const { title, publishedAt, hash, lines, totalFen, objections, link: data } = list;
  const told = lines.find(({ publicity }) => publicity !== undefined)?.publicity?.explained;
  const running = lines.some(({ publicity }) => publicity && today <= publicity.lastDay);
  return {
    title,
    interface: data,
    body: html`<dl>
        <dt>发布时间</dt>
        <dd>${minuteOf(publishedAt)}</dd>
        <dt>件数</dt>
        <dd>${lines.length}</dd>
        <dt>合计</dt>
        <dd>${formatYuan(totalFen)}元</dd>
        <dt>内容校验值</dt>
        <dd><code>${hash}</code></dd>
      </dl>
      ${table('公示内容', lines, [
        { title: '编号', cell: ({ caseNo }) => caseNo },
        { title: '单位', cell: ({ applicantName }) => applicantName },
        { title: '异议', cell: ({ caseNo, publicity }) => waysOf(id, caseNo, publicity, today) },
        { title: '结果', cell: resultOf },
        { title: '公示期', cell: ({ publicity }) => periodOf(publicity) },
        { title: '剩余', cell: ({ publicity }) => leftOf(publicity, today) },
      ])}
      <p>${told ?? ''}</p>
      <h2>如何提出异议</h2>
      ${running ? howTo(objections) : html`<p>公示期已满，不再受理对本名单的异议。</p>`}`,
  };
}

const resultOf = ({ supported, amountFen }: Line): string => {
  if (!supported) return '不予支持';
  return amountFen > 0 ? `支持，${formatYuan(amountFen)}元` : '支持';
};

const periodOf = (days: Line['publicity']): string =>
  days === undefined ? '正在登记' : `${days.firstDay}至${days.lastDay}`;

function leftOf(days: Line['publicity'], today: CivilDate): string {
  if (days === undefined) return '—';
  if (today > days.lastDay) return '已满';
  return today === days.lastDay ? '今天截止' : `${days.daysLeft}个工作日`;
}

/** A line that is still open to objections leads to their form. */
function waysOf(
  id: string,
  no: string,
  days: Line['publicity'],
  today: CivilDate,
): Markup | string {
  if (days === undefined || today > days.lastDay) return '—';
  return link(`${pathOf(id)}/cases/${no}/objection`, '提出异议');
}

function howTo({ how, office, person, phone, address }: List['objections']): Markup {
  const contact = [person, phone, address].filter((one) => one !== undefined).join('，');
  return html`<p>${how}</p>
    <p>受理单位：${office}${contact === '' ? '' : `（${contact}）`}。</p>
    <p>也可以在上面的名单中选择一项，在网上提出；不需要登录。</p>
    <p>${link('/public/objections', '凭回执编号查询异议的答复')}</p>`;
}

export async function publicityTable(
  dependencies: Pick<Dependencies, 'contact' | 'now'>,
  id: string,
): Promise<ReportTable> {
  const { title, lines } = await listOf(dependencies, id);
  return {
    id: 'publicity',
    caption: title,
    columns: [
      { zh: '编号', kind: 'text' },
      { zh: '单位', kind: 'text' },
      { zh: '结果', kind: 'text' },
      { zh: '金额', kind: 'fen' },
      { zh: '公示首日', kind: 'text' },
      { zh: '公示末日', kind: 'text' },
    ],
    rows: lines.map(({ caseNo, applicantName, supported, amountFen, publicity }) => {
      const result = supported ? '支持' : '不予支持';
      const days = [publicity?.firstDay, publicity?.lastDay];
      return { cells: [caseNo, applicantName, result, amountFen, ...days] };
    }),
  };
}
