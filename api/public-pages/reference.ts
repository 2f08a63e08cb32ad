/** Notices (Art. 13), the lists of services (Art. 5), the registry (Art. 8) and the draws of experts (Art. 22), for everyone. */
import type { ReportTable } from '../../policy/evaluation/report';
import { civilDateOf, type CivilDate } from '../../policy/kernel/time';
import { DISTRICTS, SERVICE_CATEGORIES } from '../../policy/model/nouns';
import {
  BAN_KIND_NAMES,
  INSTITUTION_KIND_NAMES,
  PROCEDURE_NAMES,
  REGISTRY_STATUSES,
} from '../../policy/words/vocabulary';
import { articlesInWords } from '../../policy/words/article-names';
import { publicSeeds } from '../../store/case/expert-draws';
import type { PublicSeed } from '../../store/kernel/draws';
import type { BanPlace } from '../../store/relations/blacklist';
import { serviceItemVersions } from '../../store/reference/service-items';
import { knownRound, listRounds } from '../../store/round/rounds';
import { allOf, tableOf, type Sheet } from '../exports/sheet';
import { BANS, INSTITUTIONS, ROUNDS } from '../exports/sheets';
import { pageOfBans, requirePublic } from '../blacklist/blacklist';
import { pageOfInstitutions } from '../registry/registry';
import { pageOfRounds } from '../round/notices';
import { html, link, NOTHING, table } from './markup';
import type { PublicPage } from './page';
import { minuteOf } from './times';

const MOST = 200;
const A_PAGE = 50;

export async function noticesPage(today: CivilDate): Promise<PublicPage> {
  const rounds = await listRounds({ limit: MOST });
  const newest = [...rounds].sort((a, b) => b.notice.opensOn.localeCompare(a.notice.opensOn));
  return {
    title: '申报通知',
    interface: '/rounds',
    body: table('通知', newest, [
      { title: '通知', cell: ({ _id, notice }) => link(`/public/notices/${_id}`, notice.title) },
      { title: '事项', cell: ({ notice }) => PROCEDURE_NAMES[notice.kind] },
      { title: '受理日期', cell: ({ notice }) => `${notice.opensOn}至${notice.closesOn}` },
      { title: '状态', cell: ({ notice }) => standingOf(notice, today) },
    ]),
  };
}

function standingOf(
  { opensOn, closesOn }: { readonly opensOn: CivilDate; readonly closesOn: CivilDate },
  today: CivilDate,
): string {
  if (today < opensOn) return '尚未开始';
  return today <= closesOn ? '正在受理' : '已截止';
}

export async function noticePage(id: string, today: CivilDate): Promise<PublicPage> {
  const { notice, amendments = [] } = await knownRound(id);
  const { directions, ranking, serviceListVersion: version } = notice;
  const list = version === undefined ? '受理首日有效的版本' : `第${version}版`;
  return {
    title: notice.title,
    interface: `/rounds/${encodeURIComponent(id)}`,
    body: html`<dl>
        <dt>编号</dt>
        <dd>${notice.id}</dd>
        <dt>事项</dt>
        <dd>${PROCEDURE_NAMES[notice.kind]}</dd>
        <dt>受理日期</dt>
        <dd>${notice.opensOn}至${notice.closesOn}（${standingOf(notice, today)}）</dd>
        <dt>支持周期</dt>
        <dd>${notice.supportFrom}至${notice.supportTo}</dd>
        <dt>支持方向</dt>
        <dd>${directions.length === 0 ? '不限' : directions.join('、')}</dd>
        <dt>要求</dt>
        <dd>${notice.requirements}</dd>
        <dt>服务事项清单</dt>
        <dd>${notice.programmeYear}年度，${list}</dd>
        <dt>资金不足时</dt>
        <dd>${ranking === undefined ? '按同一比例核减' : `按下列办法择优排序：${ranking}`}</dd>
        ${amendments.map(
          ({ text, at }) =>
            html`<dt>更正（${civilDateOf(at)}）</dt>
              <dd>${text}</dd>`,
        )}
      </dl>
      <p>${link(`/console/apply/${encodeURIComponent(id)}`, '登录并提出申请')}</p>`,
  };
}

export async function serviceItemsPage(year: number): Promise<PublicPage> {
  const versions = await serviceItemVersions(year);
  const tables = [...versions].reverse().map(({ version, inForceFrom, items }) =>
    table(`第${version}版，自${inForceFrom}起施行`, items, [
      { title: '代码', cell: ({ code }) => code },
      { title: '类别', cell: ({ category }) => SERVICE_CATEGORIES[category] },
      { title: '服务事项', cell: ({ name }) => name },
    ]),
  );
  return {
    title: `${year}年度服务事项清单`,
    interface: `/service-items/${year}`,
    body: html`<form method="get" action="/public/service-items">
        <label>年度 <input name="year" inputmode="numeric" value="${year}" /></label
        ><button>查看</button>
      </form>
      ${versions.length === 0 ? html`<p class="empty">${year}年度还没有发布清单。</p>` : tables}`,
  };
}

export interface Searched {
  readonly search?: string;
  readonly after?: string;
}

export async function registryPage({ search, after }: Searched): Promise<PublicPage> {
  const { entries: institutions, next } = await pageOfInstitutions({
    limit: A_PAGE,
    ...(search !== undefined && { search }),
    ...(after !== undefined && { after }),
  });
  const on = new URLSearchParams({ ...(search !== undefined && { search }), after: next ?? '' });
  return {
    title: '服务机构库',
    interface: '/registry',
    body: html`<form method="get" action="/public/registry" role="search">
        <label
          >名称或统一社会信用代码的开头
          <input name="search" maxlength="200" value="${search ?? ''}" /></label
        ><button>查询</button>
      </form>
      ${table('服务机构', institutions, [
        { title: '名称', cell: ({ name }) => name },
        { title: '统一社会信用代码', cell: ({ uscc }) => uscc },
        { title: '类别', cell: ({ kind }) => INSTITUTION_KIND_NAMES[kind] },
        {
          title: '所在地',
          cell: ({ domicile }) => (domicile === 'out-of-city' ? '市外' : DISTRICTS[domicile]),
        },
        { title: '入库日期', cell: ({ admittedOn }) => admittedOn },
        { title: '状态', cell: ({ status }) => REGISTRY_STATUSES[status] },
      ])}
      ${next === undefined ? NOTHING : html`<p>${link(`/public/registry?${on.toString()}`, '下一页')}</p>`}`,
  };
}

export async function drawsPage(after: number): Promise<PublicPage> {
  const seeds = await publicSeeds(after, A_PAGE);
  const last = seeds.at(-1)?.number;
  const more = seeds.length === A_PAGE && last !== undefined;
  return {
    title: '专家抽取',
    interface: '/draw-seeds',
    body: html`<p>
        每次抽取前先公布种子的校验值，评审结束后公布种子本身，任何人都可以据此重算抽取结果。
      </p>
      ${table('种子', seeds, [
        { title: '序号', cell: ({ number }) => number },
        { title: '公布校验值的时间', cell: ({ committedAt }) => minuteOf(committedAt) },
        { title: '校验值', cell: ({ commitment }) => html`<code>${commitment}</code>` },
        {
          title: '种子',
          cell: ({ seed }) => (seed === undefined ? '评审结束后公布' : html`<code>${seed}</code>`),
        },
      ])}
      ${more ? html`<p>${link(`/public/draws?after=${last}`, '下一页')}</p>` : NOTHING}`,
  };
}

/** The bans in force, once an interpretation has made them public. Throws `Refused` (`blacklist-not-public`). */
export async function blacklistPage(today: CivilDate): Promise<PublicPage> {
  await requirePublic(today);
  const { entries } = await pageOfBans(today, { limit: MOST });
  return {
    title: '信用黑名单',
    interface: '/blacklist',
    body: table('在限制期内的单位', entries, [
      { title: '单位', cell: ({ name }) => name },
      { title: '统一社会信用代码', cell: ({ uscc }) => uscc },
      { title: '限制', cell: ({ kind }) => BAN_KIND_NAMES[kind] },
      { title: '原因', cell: ({ cause }) => cause },
      { title: '起止日期', cell: ({ from, to }) => `${from}至${to}` },
      { title: '依据', cell: ({ cite }) => articlesInWords(cite) },
    ]),
  };
}

export async function blacklistTable(today: CivilDate): Promise<ReportTable> {
  await requirePublic(today);
  return tableOf(
    BANS,
    await allOf((page: { limit: number; after?: BanPlace }) => pageOfBans(today, page)),
  );
}

export const institutionsTable = async (): Promise<ReportTable> =>
  tableOf(INSTITUTIONS, await allOf(pageOfInstitutions));

export const roundsTable = async (): Promise<ReportTable> =>
  tableOf(ROUNDS, await allOf(pageOfRounds));

type ServiceItem = Awaited<ReturnType<typeof serviceItemVersions>>[number]['items'][number] & {
  readonly version: number;
  readonly inForceFrom: CivilDate;
};

const SERVICE_ITEMS: Sheet<ServiceItem> = {
  id: 'service-items',
  caption: '服务事项清单',
  columns: [
    ['版本', 'count', ({ version }) => version],
    ['施行日期', 'text', ({ inForceFrom }) => inForceFrom],
    ['代码', 'text', ({ code }) => code],
    ['类别', 'text', ({ category }) => SERVICE_CATEGORIES[category]],
    ['服务事项', 'text', ({ name }) => name],
  ],
};

export async function serviceItemsTable(year: number): Promise<ReportTable> {
  const versions = await serviceItemVersions(year);
  const lines = versions.flatMap(({ version, inForceFrom, items }) =>
    items.map((item) => ({ ...item, version, inForceFrom })),
  );
  return tableOf(SERVICE_ITEMS, lines);
}

const SEEDS: Sheet<PublicSeed> = {
  id: 'draw-seeds',
  caption: '专家抽取的种子',
  columns: [
    ['序号', 'count', ({ number }) => number],
    ['公布校验值的时间', 'text', ({ committedAt }) => minuteOf(committedAt)],
    ['校验值', 'text', ({ commitment }) => commitment],
    ['种子', 'text', ({ seed }) => seed],
  ],
};

export const seedsTable = async (): Promise<ReportTable> =>
  tableOf(
    SEEDS,
    await allOf<PublicSeed, number>(async ({ limit, after = 0 }) => {
      const entries = await publicSeeds(after, limit);
      const next = entries.length === limit ? entries.at(-1)?.number : undefined;
      return { entries, ...(next !== undefined && { next }) };
    }),
  );
