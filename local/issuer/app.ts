/** The issuer over HTTP: its own pages, and the protocol below `/oidc`. */
import express, { type ErrorRequestHandler, type Express } from 'express';
import { loginPages, type LoginParts } from './login';
import { PROTOCOL_PATH } from './names';
import { faultPage, STYLE, STYLE_PATH } from './pages';

/** `form-action` holds for the redirects after a form as well, and these lead to the API. */
const policyFor = (apiUrl: string): string =>
  [
    "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'",
    `form-action 'self' ${apiUrl} http://127.0.0.1:*`,
  ].join('; ');

const failed: ErrorRequestHandler = (cause, _request, response, next) => {
  if (response.headersSent) {
    next(cause);
    return;
  }
  const { name, status } = cause as { readonly name?: unknown; readonly status?: unknown };
  // Express and its body parser say so of what was sent.
  const isOfSender = typeof status === 'number' && status >= 400 && status < 500;
  const isOfCaller = name === 'SessionNotFound' || isOfSender;
  if (!isOfCaller) console.error('A page failed:', cause);
  const why = isOfSender
    ? '提交的内容有误或过长，请回到原来的页面重新登录。'
    : '登录已经超时，或页面已经过期，请回到原来的页面重新登录。';
  response.status(isOfCaller ? 400 : 500).send(faultPage('不能登录', why));
};

export function issuerApp(parts: LoginParts, apiUrl: string): Express {
  const app = express();
  const headers = {
    'Content-Security-Policy': policyFor(apiUrl),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  };
  app.disable('x-powered-by');
  app.use((_request, response, next) => {
    response.set(headers);
    next();
  });
  app.get('/healthz', (_request, response) => {
    response.json({ ok: true });
  });
  app.get(STYLE_PATH, (_request, response) => {
    response.type('css').send(STYLE);
  });
  app.use(loginPages(parts));
  app.use(PROTOCOL_PATH, parts.provider.callback());
  app.use((_request, response) => {
    response.status(404).send(faultPage('没有找到', '没有这个页面。'));
  });
  app.use(failed);
  return app;
}
