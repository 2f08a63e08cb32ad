/** The few pages that a browser sees on its way in. They run no script. */
import type { Response } from 'express';
import { html, link, NOTHING, type Markup } from '../public-pages/markup';
import { documentOf, PAGE_POLICY } from '../public-pages/page';

/** The page as an answer. */
export function pageOf(response: Response, content: string) {
  response.set('Content-Security-Policy', PAGE_POLICY).set('Referrer-Policy', 'no-referrer');
  return { type: 'text/html', content } as const;
}

/**
 * Goes on by itself. A redirect would still count as coming from the platform, which is another site, and the
 * browser would keep the new cookie back.
 */
export const goOnPage = (to: string): string =>
  documentOf({
    title: '登录成功',
    head: html`<meta http-equiv="refresh" content="0;url=${to}" />`,
    body: html`<p>${link(to, '继续')}</p>`,
  });

export const leavingPage = (to: string): string =>
  documentOf({ title: '前往登录', body: html`<p>${link(to, '前往统一身份认证平台登录')}</p>` });

interface Registration {
  /** Proves that the form is of this page, and is the key of the request: sent twice, it is one registration. */
  readonly ticket: string;
  readonly said?: Readonly<Record<RegistrationField, string>>;
  /** What is wrong with what was said. */
  readonly faults?: readonly string[];
}

const FIELDS = {
  party: { zh: '统一社会信用代码', most: 18 },
  unit: { zh: '单位名称', most: 200 },
  name: { zh: '本人姓名', most: 200 },
} as const;
type RegistrationField = keyof typeof FIELDS;
const REGISTRATION_FIELDS = Object.keys(FIELDS) as RegistrationField[];
export const nameOfField = (path: string): string => FIELDS[path as RegistrationField].zh;

const AGAIN = html`<p>${link('/session/login', '重新登录')}</p>`;

/** Why somebody is not let in, and the ways on: another account, and the registration of a party. */
export function refusedPage(
  why: string,
  {
    leave,
    registration,
  }: { readonly leave?: string | undefined; readonly registration?: Registration | undefined } = {},
): string {
  const another = leave === undefined ? NOTHING : html`<p>${link(leave, '换一个账号登录')}</p>`;
  const form = registration === undefined ? NOTHING : registrationForm(registration);
  return documentOf({
    title: '不能登录',
    body: html`<p>${why}</p>
      ${AGAIN}${another}${form}`,
  });
}

export const registeredPage = (unit: string): string =>
  documentOf({
    title: '登记已提交',
    body: html`<p>“${unit}”的登记已提交，由创新券服务中心确认。确认后您可以登录办理。</p>
      ${AGAIN}`,
  });

export const registrationPage = (registration: Registration): string =>
  documentOf({ title: '登记单位', body: registrationForm(registration) });

function registrationForm({ ticket, said, faults = [] }: Registration): Markup {
  const told =
    faults.length === 0
      ? NOTHING
      : html`<ul role="alert">
          ${faults.map((fault) => html`<li>${fault}</li>`)}
        </ul>`;
  const fields = REGISTRATION_FIELDS.map((name) => {
    const { zh, most } = FIELDS[name];
    return html`<label
      >${zh}<input name="${name}" required maxlength="${most}" value="${said?.[name] ?? ''}"
    /></label>`;
  });
  return html`<section>
    <h2>登记企业或者服务机构</h2>
    <p>
      您是企业或者服务机构经办人的，可以登记本单位。登记由创新券服务中心确认；已提交、尚未确认的，可以再次提交以更正。
    </p>
    ${told}
    <form class="column" method="post" action="/session/registration">
      <input type="hidden" name="ticket" value="${ticket}" />${fields}<button>提交登记</button>
    </form>
  </section>`;
}
