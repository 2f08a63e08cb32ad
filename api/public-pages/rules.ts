/**
 * What this service does for each article of the Measures, in its own words: every rule and number, on what it rests, and since
 * when a number has its value. From the same rows as docs/articles.md.
 */
import { NOT_ENCODED } from '../../policy/articles/omissions';
import type { ReportTable } from '../../policy/evaluation/report';
import { formatYuan } from '../../policy/kernel/money';
import type { CivilDate } from '../../policy/kernel/time';
import { PARAMETER_NAMES } from '../../policy/parameters/names';
import type { ParameterId } from '../../policy/parameters/parameters';
import { ARTICLES, rulesOf, type Rule } from '../../policy/rules/rules';
import { articlesInWords } from '../../policy/words/article-names';
import { interpretations } from '../../store/reference/interpretations';
import { html, link, NOTHING, table, type Markup } from './markup';
import type { PublicPage } from './page';

const NUMBERS = Array.from({ length: ARTICLES }, (_, at) => at + 1);
const articleName = (article: number): string =>
  articlesInWords(`Art. ${article}`).replace('《管理办法》', '');

/** Where the text of the Measures is published, as the deployment says. */
export interface OfficialText {
  readonly measuresUrl?: string;
}

const officialText = ({ measuresUrl }: OfficialText): Markup =>
  measuresUrl === undefined ? NOTHING : html`<p>${link(measuresUrl, '《管理办法》原文')}</p>`;

export function articlesPage(text: OfficialText): Promise<PublicPage> {
  const lines = NUMBERS.map((article) => ({ article, count: rulesOf(article).length }));
  return Promise.resolve({
    title: '办理规则',
    body: html`<p>
        本系统按照《管理办法》每一条做什么，用自己的话列在下面；条文没有写明的，按市科技局的适用口径办理。以原文为准。
      </p>
      ${officialText(text)}
      ${table('各条的规则', lines, [
        {
          title: '条',
          cell: ({ article }) => link(`/public/rules/${article}`, articleName(article)),
        },
        { title: '规则数', cell: ({ count }) => count },
        { title: '说明', cell: ({ article }) => omission(article) },
      ])}
      <p>${link('/public/blacklist', '信用黑名单')}（仅在市科技局解释明确公开依据后公开）</p>`,
  });
}

const omission = (article: number): string =>
  NOT_ENCODED.find((one) => one.article === article)?.zh ?? '';

export async function articlePage(
  article: number,
  today: CivilDate,
  text: OfficialText,
): Promise<PublicPage> {
  const lines = linesOf(article, today, await changedBy(today));
  const none = html`<p class="empty">${omission(article)}</p>`;
  const list = table('规则', lines, [
    { title: '规则', cell: ({ says }) => says },
    { title: '数值', cell: ({ value }) => value },
    { title: '依据', cell: ({ basis }) => basis },
    { title: '自何日起', cell: ({ since }) => since },
  ]);
  return {
    title: `${articleName(article)}的办理规则`,
    body: html`${lines.length === 0 ? none : list} ${officialText(text)}
      <p>${link('/public/rules', '各条的规则')}</p>`,
  };
}

export async function rulesTable(
  articles: readonly number[],
  today: CivilDate,
): Promise<ReportTable> {
  const interpreted = await changedBy(today);
  const rows = articles.flatMap((article) =>
    linesOf(article, today, interpreted).map(({ says, value, basis, since }) => {
      return { cells: [articleName(article), says, value, basis, since] };
    }),
  );
  const columns = ['条', '规则', '数值', '依据', '自何日起'] as const;
  return {
    id: 'rules',
    caption: '办理规则',
    columns: columns.map((zh) => ({ zh, kind: 'text' })),
    rows,
  };
}

export const rulesOfAll = (today: CivilDate): Promise<ReportTable> => rulesTable(NUMBERS, today);

interface Change {
  readonly value: unknown;
  readonly from: CivilDate;
  /** Of the interpretation. */
  readonly number: string;
}
type ChangeByName = ReadonlyMap<string, Change>;

/** What interpretations have changed by the day; of one number the latest. */
async function changedBy(today: CivilDate): Promise<ChangeByName> {
  const inForce = (await interpretations()).filter(({ from }) => from <= today);
  return new Map(
    inForce.flatMap(({ number, from, readings }) =>
      readings.map(({ reading, value }) => [reading, { value, from, number }] as const),
    ),
  );
}

interface RuleLine {
  readonly says: string;
  readonly value: string;
  readonly basis: string;
  /** Of a number alone, as a day or in words. */
  readonly since: string;
}

/** From before any day that the service knows. */
const ALWAYS = '2000-01-01';

function linesOf(article: number, today: CivilDate, interpreted: ChangeByName): RuleLine[] {
  return rulesOf(article).map((rule) => {
    const basis = articlesInWords(rule.cite);
    const { name, says = '' } = rule;
    if (rule.values === undefined) return { says, value: '', basis, since: '' };
    const id = name as ParameterId;
    const changed = interpreted.get(id);
    const { value, from } = changed ?? inForce(rule.values, today);
    const since = from === ALWAYS ? '办法施行之日' : from;
    const number = changed === undefined ? '' : `（${changed.number}）`;
    return {
      says: PARAMETER_NAMES[id],
      value: valueInWords(id, value),
      basis,
      since: `${since}${number}`,
    };
  });
}

function inForce(values: NonNullable<Rule['values']>, today: CivilDate) {
  return [...values].reverse().find(({ from }) => from <= today) ?? { value: '—', from: '—' };
}

const CHOICES: Readonly<Record<string, string>> = {
  proportional: '按同一比例核减',
  ranked: '择优支持',
};

function valueInWords(id: ParameterId, value: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number')
    return id.endsWith('Fen') ? `${formatYuan(value)}元` : String(value);
  if (typeof value === 'string') return CHOICES[value] ?? value;
  if (Array.isArray(value)) return value.join('、');
  const { of, in: whole } = value as { readonly of: number; readonly in: number };
  return `${of}/${whole}`;
}
