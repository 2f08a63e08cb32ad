/** The few pages that a browser sees on its way in. They run no script and load nothing. */
import type { Response } from 'express';
import { escaped } from '../html-text';

const PAGE_POLICY =
  "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** The page as an answer. */
export function pageOf(response: Response, content: string) {
  response.set('Content-Security-Policy', PAGE_POLICY).set('Referrer-Policy', 'no-referrer');
  return { type: 'text/html', content } as const;
}

function page(title: string, body: string, head = ''): string {
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${head}
<title>${escaped(title)}</title></head>
<body><main><h1>${escaped(title)}</h1>${body}</main></body>
</html>
`;
}

/**
 * Goes on by itself. A redirect would still count as coming from the platform, which is another site, and the
 * browser would keep the new cookie back.
 */
export function goOnPage(to: string): string {
  const address = escaped(to);
  const refresh = `<meta http-equiv="refresh" content="0;url=${address}">`;
  return page('登录成功', `<p><a href="${address}">继续</a></p>`, refresh);
}

export const leavingPage = (to: string): string =>
  page('前往登录', `<p><a href="${escaped(to)}">前往统一身份认证平台登录</a></p>`);

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

/** Why somebody is not let in, and the ways on: another account, and the registration of a party. */
export function refusedPage(
  why: string,
  {
    leave,
    registration,
  }: { readonly leave?: string | undefined; readonly registration?: Registration | undefined } = {},
): string {
  const another =
    leave === undefined ? '' : `<p><a href="${escaped(leave)}">换一个账号登录</a></p>`;
  const form = registration === undefined ? '' : registrationForm(registration);
  return page(
    '不能登录',
    `<p>${escaped(why)}</p><p><a href="/session/login">重新登录</a></p>${another}${form}`,
  );
}

export const registeredPage = (unit: string): string =>
  page(
    '登记已提交',
    `<p>“${escaped(unit)}”的登记已提交，由创新券服务中心确认。确认后您可以登录办理。</p><p><a href="/session/login">重新登录</a></p>`,
  );

export const registrationPage = (registration: Registration): string =>
  page('登记单位', registrationForm(registration));

function registrationForm({ ticket, said, faults = [] }: Registration): string {
  const told =
    faults.length === 0
      ? ''
      : `<ul role="alert">${faults.map((fault) => `<li>${escaped(fault)}</li>`).join('')}</ul>`;
  const fields = REGISTRATION_FIELDS.map((name) => {
    const { zh, most } = FIELDS[name];
    return `<p><label for="${name}">${zh}</label><br><input id="${name}" name="${name}" required maxlength="${most}" value="${escaped(said?.[name] ?? '')}"></p>`;
  });
  return `<section><h2>登记企业或者服务机构</h2>
<p>您是企业或者服务机构经办人的，可以登记本单位。登记由创新券服务中心确认；已提交、尚未确认的，可以再次提交以更正。</p>${told}
<form method="post" action="/session/registration"><input type="hidden" name="ticket" value="${escaped(ticket)}">${fields.join('')}<p><button>提交登记</button></p></form></section>`;
}
