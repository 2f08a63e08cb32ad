/** The login itself: a form without script, one sentence for every reason why not, and the change of a first password. */
import { createHmac } from 'node:crypto';
import express, { Router, type Request, type Response } from 'express';
import type { Provider } from 'oidc-provider';
import type { Try } from './attempts';
import type { Credentials } from './credentials';
import { isSameText } from '../../store/kernel/same-text';
import { deviceOf, rememberDevice } from './device';
import { changePage, faultPage, loginPage, type Form } from './pages';
import { passwordFault } from './password-rules';

/** The same for an unknown account, a wrong password and a lock. */
export const NOT_LET_IN =
  '账号或密码不正确，或尝试次数过多。请核对后再试；多次不成功的，请15分钟后再试。';

export interface LoginParts {
  readonly provider: Provider;
  readonly credentials: Credentials;
  readonly secret: string;
}

interface Asked {
  readonly form: Form;
  readonly fields: Readonly<Record<'account' | 'again' | 'next' | 'password', string>>;
  readonly by: Try;
}

export function loginPages(parts: LoginParts): Router {
  const router = Router();
  const read = express.urlencoded({ extended: false, limit: '4kb', parameterLimit: 10 });
  router.get('/interaction/:uid', async (request, response) => {
    const { uid } = await parts.provider.interactionDetails(request, response);
    response.send(loginPage({ uid, csrf: csrfOf(parts, uid) }));
  });
  router.post('/interaction/:uid/login', read, async (request, response) => {
    const asked = await askedBy(parts, request, response);
    if (asked !== undefined) await login(parts, asked, request, response);
  });
  router.post('/interaction/:uid/password', read, async (request, response) => {
    const asked = await askedBy(parts, request, response);
    if (asked !== undefined) await changePassword(parts, asked, request, response);
  });
  return router;
}

const csrfOf = ({ secret }: LoginParts, uid: string): string =>
  createHmac('sha256', secret).update(`login ${uid}`).digest('base64url');

/** What was sent by a form of ours; else the caller is told that it is not. */
async function askedBy(
  parts: LoginParts,
  request: Request,
  response: Response,
): Promise<Asked | undefined> {
  const { uid } = await parts.provider.interactionDetails(request, response);
  const sent = (request.body ?? {}) as Readonly<Record<string, unknown>>;
  const text = (name: string): string => (typeof sent[name] === 'string' ? sent[name] : '');
  const csrf = csrfOf(parts, uid);
  if (!isSameText(text('csrf'), csrf)) {
    response.status(400).send(faultPage('不能登录', '页面已经过期，请回到原来的页面重新登录。'));
    return undefined;
  }
  const { remoteAddress: address = '' } = request.socket;
  const account = text('account').trim().slice(0, 64);
  const [password, next, again] = [text('password'), text('next'), text('again')];
  return {
    form: { uid, csrf, account },
    fields: { account, password, next, again },
    by: { account, address, device: deviceOf(request, parts.secret, account) },
  };
}

async function login(
  parts: LoginParts,
  { form, fields: { account, password }, by }: Asked,
  request: Request,
  response: Response,
): Promise<void> {
  const checked = await parts.credentials.check(by, password);
  if (checked === undefined) response.status(401).send(loginPage({ ...form, error: NOT_LET_IN }));
  else if (checked.mustChange) response.send(changePage(form));
  else await letIn(parts, account, request, response);
}

async function changePassword(
  parts: LoginParts,
  { form, fields, by }: Asked,
  request: Request,
  response: Response,
): Promise<void> {
  const { account, password, next, again } = fields;
  const fault =
    passwordFault(next, { account, former: password }) ??
    (next === again ? undefined : '两次输入的新密码不一致。');
  if (fault !== undefined) {
    response.status(422).send(changePage({ ...form, error: fault }));
    return;
  }
  if ((await parts.credentials.check(by, password)) === undefined) {
    response.status(401).send(changePage({ ...form, error: NOT_LET_IN }));
    return;
  }
  await parts.credentials.change(account, next);
  await letIn(parts, account, request, response);
}

/** Without being remembered: the session at the issuer ends with the browser. */
async function letIn(
  { provider, secret }: LoginParts,
  accountId: string,
  request: Request,
  response: Response,
): Promise<void> {
  rememberDevice(response, secret, accountId);
  const login = { accountId, acr: 'pwd', amr: ['pwd'], remember: false };
  await provider.interactionFinished(
    request,
    response,
    // The clients are our own: whoever logs in has said yes (a program would ask else).
    { login, consent: {} },
    { mergeWithLastSubmission: false },
  );
}
