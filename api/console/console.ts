/**
 * The console: files that `npm run console:build` made, as they lie. Files named by their content are kept for good; the page
 * itself is not, and carries the nonce under which it may have styles.
 */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Router, type NextFunction, type Request, type Response } from 'express';
import { Problem } from '../errors';

/** Beside `api/`, in the sources and in the image alike. */
const BUILT = join(__dirname, '..', '..', 'console', 'dist');
const ASSETS = join(BUILT, 'assets');
const ASSET = /^[\w-]+(?:\.[\w-]+)*\.(?:css|js)$/;
const A_YEAR_MS = 31_536_000_000;
/** What is beside each file, the smallest first. */
const FORMS = { br: '.br', gzip: '.gz' } as const;

/** The rules of the page for one nonce: nothing from outside, no script or style that is written into the page. */
const policyWith = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

export function consolePages(): Router {
  const router = Router();
  router.get('/console/assets/:file', sendAsset);
  router.get(['/console', '/console/*path'], sendPage);
  return router;
}

function sendAsset(request: Request<{ file: string }>, response: Response, next: NextFunction) {
  const { file } = request.params;
  if (!ASSET.test(file)) throw new Problem('not-found', '没有这个文件。');
  const form = request.acceptsEncodings(['br', 'gzip']);
  const encoded = form === 'br' || form === 'gzip' ? form : undefined;
  response.vary('Accept-Encoding').type(file);
  if (encoded !== undefined) response.set('Content-Encoding', encoded);
  const name = encoded === undefined ? file : file + FORMS[encoded];
  const options = { root: ASSETS, immutable: true, maxAge: A_YEAR_MS, cacheControl: true };
  response.removeHeader('Cache-Control');
  response.sendFile(name, options, (cause?: Error) => {
    if (cause === undefined || response.headersSent) return;
    response.removeHeader('Content-Encoding');
    response.set('Cache-Control', 'no-store');
    next(new Problem('not-found', '没有这个文件。'));
  });
}

async function sendPage(_request: Request, response: Response): Promise<void> {
  const nonce = randomBytes(16).toString('base64');
  const page = await builtPage();
  response.set({
    'Content-Security-Policy': policyWith(nonce),
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
  });
  response
    .type('html')
    .send(page.replace('</title>', `</title><meta name="csp-nonce" content="${nonce}" />`));
}

async function builtPage(): Promise<string> {
  try {
    return await readFile(join(BUILT, 'index.html'), 'utf8');
  } catch {
    throw new Problem('not-found', '办理页面尚未生成，请先运行 npm run console:build。');
  }
}
