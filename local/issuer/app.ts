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
  const isOfCaller = (cause as { readonly name?: unknown }).name === 'SessionNotFound';
  if (!isOfCaller) console.error('A page failed:', cause);
  const why = '登录已经超时，或页面已经过期，请回到原来的页面重新登录。';
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
  app.use(failed);
  return app;
}
