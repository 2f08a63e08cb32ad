/** Notices (Art. 13), the lists of services (Art. 5), the registry (Art. 8) and the draws of experts (Art. 22), for everyone. */
import { civilDateOf, type CivilDate } from '../../policy/kernel/time';
import { DISTRICTS, SERVICE_CATEGORIES } from '../../policy/model/nouns';
import {
  INSTITUTION_KIND_NAMES,
  PROCEDURE_NAMES,
  REGISTRY_STATUSES,
} from '../../policy/words/vocabulary';
import { publicSeeds } from '../../store/case/expert-draws';
import { serviceItemVersions } from '../../store/reference/service-items';
import { knownRound, listRounds } from '../../store/round/rounds';
import { pageOfInstitutions } from '../registry/registry';
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
    data: '/rounds',
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
    data: `/rounds/${encodeURIComponent(id)}`,
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
    data: `/service-items/${year}`,
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
    data: '/registry',
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
    data: '/draw-seeds',
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
