/** What is around each public page: where one is, and the way to the others. It runs no script and loads one style sheet. */
import { html, link, NOTHING, type Markup } from './markup';
import { FORMS, type Form, type OpenData } from './open-data';

export const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const WAYS = [
  ['/public', '申报通知'],
  ['/public/service-items', '服务事项清单'],
  ['/public/registry', '服务机构库'],
  ['/public/publicity', '公示'],
  ['/public/results', '批复结果'],
  ['/public/draws', '专家抽取'],
  ['/public/rules', '办理规则'],
  ['/public/status', '办理进度'],
] as const;

export interface PublicPage {
  readonly title: string;
  readonly body: Markup;
  /** Where the API tells the same, for whoever goes on with it. */
  readonly interface?: string | undefined;
  /** What its head has beside the rest. */
  readonly head?: Markup;
}

/** The page as files, with the hash of each. */
export interface PageFiles {
  readonly path: string;
  readonly query: string;
  readonly data: OpenData;
}

function openData(address: string | undefined, files: PageFiles | undefined): Markup {
  if (address === undefined && files === undefined) return NOTHING;
  const lines = files === undefined ? [] : FORMS.map((form) => fileLine(files, form));
  const api = address === undefined ? NOTHING : html`<li>${link(address, '接口')}</li>`;
  return html`<h2>开放数据</h2>
    <ul class="open">
      ${lines} ${api}
    </ul>`;
}

const fileLine = ({ path, query, data }: PageFiles, form: Form): Markup =>
  html`<li>
    ${link(`${path}/data.${form}${query}`, form.toUpperCase())} SHA-256
    <code>${data[form].hash}</code>
  </li>`;

/** What a page is shown as. */
export interface Showing {
  /** Where one is. */
  readonly at?: string;
  readonly files?: PageFiles | undefined;
  /** The way to the same in the other language, where there is one. */
  readonly otherLanguage?: Markup;
}

export function documentOf(
  { title, body, interface: address, head = NOTHING }: PublicPage,
  { at = '', files, otherLanguage = NOTHING }: Showing = {},
): string {
  const ways = WAYS.map(([to, name]) =>
    to === at ? html`<a href="${to}" aria-current="page">${name}</a>` : link(to, name),
  );
  const page = html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${head}
        <title>${title} - 红山科技创新券</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/public/style.css" />
      </head>
      <body>
        <header>
          <a class="skip" href="#main">跳到正文</a><span class="name">红山科技创新券</span>
          <span class="ways">${otherLanguage} <a class="login" href="/console/">登录办理</a></span>
        </header>
        <nav aria-label="主菜单">${ways}</nav>
        <main id="main">
          <h1>${title}</h1>
          ${body} ${openData(address, files)}
        </main>
      </body>
    </html> `;
  return page.text;
}

export const STYLE = `
body { margin: 0; color: #1f1f1f; background: #f5f5f5; font: 15px/1.7 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
a { color: #0958d9; }
:focus-visible { outline: 2px solid #0958d9; outline-offset: 1px; }
header { display: flex; align-items: center; justify-content: space-between; padding: 12px 24px; background: #7c0513; color: #fff; }
header .name { font-size: 18px; font-weight: 600; }
header a { color: #fff; }
header .ways { display: flex; gap: 16px; }
header a.skip:focus { color: #0958d9; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 8px; top: 8px; padding: 8px; background: #fff; }
nav { display: flex; flex-wrap: wrap; border-bottom: 1px solid #d9d9d9; padding: 0 16px; background: #fff; }
nav a { padding: 10px 12px; border-bottom: 3px solid transparent; color: #1f1f1f; text-decoration: none; }
nav a[aria-current] { border-bottom-color: #7c0513; color: #7c0513; font-weight: 600; }
main { box-sizing: border-box; max-width: 1100px; margin: 0 auto; padding: 24px; }
h1 { margin: 0 0 16px; font-size: 22px; }
h2 { margin: 24px 0 8px; font-size: 17px; }
.list { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; background: #fff; }
caption { padding: 6px 0; text-align: left; font-weight: 600; }
th, td { border: 1px solid #d9d9d9; min-width: 4.5em; padding: 7px 10px; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #fafafa; white-space: nowrap; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; }
dt { color: #595959; }
dd { margin: 0; overflow-wrap: anywhere; }
code { overflow-wrap: anywhere; }
form { display: flex; flex-wrap: wrap; align-items: end; gap: 12px; margin-bottom: 16px; }
label { display: flex; flex-direction: column; }
input, textarea, button { border: 1px solid #767676; border-radius: 2px; padding: 5px 10px; font: inherit; }
button { background: #7c0513; color: #fff; }
form.column { flex-direction: column; align-items: stretch; max-width: 40em; }
form.column p { margin: 0; }
.hint { color: #595959; }
.fault { color: #a8071a; }
.open { padding-left: 20px; overflow-wrap: anywhere; }
form.column button { align-self: start; }
[role=alert] { color: #a8071a; font-weight: 600; }
.empty { padding: 16px; background: #fff; color: #595959; }
@media (max-width: 600px) { main { padding: 12px; } }
@media print { nav, header .login, form, .skip { display: none; } body { background: #fff; } .list { overflow: visible; } thead { display: table-header-group; } tr { break-inside: avoid; } }
`;
