/** The few pages that a browser sees on its way in. They run no script and load nothing. */
import { escaped } from '../html-text';

export const PAGE_POLICY =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

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

export const refusedPage = (why: string): string =>
  page('不能登录', `<p>${escaped(why)}</p><p><a href="/session/login">重新登录</a></p>`);
