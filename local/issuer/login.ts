/**
 * The login itself: forms without script, one sentence for every reason why not, the change of a first password, and
 * the second factor with its setting up.
 */
import { createHmac } from 'node:crypto';
import express, { Router, type Request, type Response } from 'express';
import type { Provider } from 'oidc-provider';
import type { Try } from './attempts';
import type { Checked, Credentials, NextStep } from './credentials';
import { isSameText } from '../../store/kernel/same-text';
import { deviceOf, rememberDevice } from './device';
import { pictureOf } from './factor';
import type { Secrets } from './keys';
import { changePage, codePage, enrolmentPage, faultPage, loginPage, type Form } from './pages';
import { passwordFault } from './password-rules';

/** The same for an unknown account, a wrong password and a lock. */
export const NOT_LET_IN =
  '账号或密码不正确，或尝试次数过多。请核对后再试；多次不成功的，请15分钟后再试。';

/** The same for a wrong code, a used one and a lock. */
export const NO_SUCH_CODE =
  '动态验证码不正确、已经用过，或尝试次数过多。请等下一个验证码再试；多次不成功的，请15分钟后再试。';
const NO_CHANGE = '只有首次登录，或密码由他人设置的，才在这里修改密码。请回到原来的页面重新登录。';
const NO_TICKET = '输入验证码的时间已过，请回到原来的页面重新登录。';
/** How long somebody may take from the password to the code, setting up a device included. */
const TICKET_MS = 600_000;

export interface LoginParts {
  readonly provider: Provider;
  readonly credentials: Credentials;
  readonly secrets: Secrets;
}

const FIELDS = ['account', 'again', 'code', 'next', 'password', 'ticket'] as const;

interface LoginRequest {
  readonly form: Form;
  readonly fields: Readonly<Record<(typeof FIELDS)[number], string>>;
  readonly by: Try;
}

export function loginPages(parts: LoginParts): Router {
  const router = Router();
  const read = express.urlencoded({ extended: false, limit: '4kb', parameterLimit: 10 });
  router.get('/interaction/:uid', async (request, response) => {
    const { uid } = await parts.provider.interactionDetails(request, response);
    response.send(loginPage({ uid, csrf: csrfOf(parts.secrets[0], uid) }));
  });
  router.post('/interaction/:uid/login', read, async (request, response) => {
    const asked = await askedBy(parts, request, response);
    if (asked !== undefined) await login(parts, asked, request, response);
  });
  router.post('/interaction/:uid/password', read, async (request, response) => {
    const asked = await askedBy(parts, request, response);
    if (asked !== undefined) await changePassword(parts, asked, request, response);
  });
  router.post('/interaction/:uid/code', read, async (request, response) => {
    const asked = await askedBy(parts, request, response);
    if (asked !== undefined) await proveCode(parts, asked, request, response);
  });
  return router;
}

const marked = (secret: string, what: string): string =>
  createHmac('sha256', secret).update(what).digest('base64url');
const csrfOf = (secret: string, uid: string): string => marked(secret, `login ${uid}`);

/** The word that the password of this account was right in this login, for some minutes. */
function ticketOf(secret: string, { uid, account = '' }: Form, until: number): string {
  return `${until}.${marked(secret, `code ${JSON.stringify([uid, account, until])}`)}`;
}

function holds({ secrets }: LoginParts, form: Form, ticket: string): boolean {
  const until = Number(/^\d{1,15}(?=\.)/.exec(ticket)?.[0]);
  const isOurs = secrets.some((secret) => isSameText(ticket, ticketOf(secret, form, until)));
  return until > Date.now() && isOurs;
}

/** What was sent by a form of ours; else the caller is told that it is not. */
async function askedBy(
  parts: LoginParts,
  request: Request,
  response: Response,
): Promise<LoginRequest | undefined> {
  const { uid } = await parts.provider.interactionDetails(request, response);
  const sent = (request.body ?? {}) as Readonly<Record<string, unknown>>;
  const text = (name: string): string => (typeof sent[name] === 'string' ? sent[name] : '');
  const csrf = text('csrf');
  if (!parts.secrets.some((secret) => isSameText(csrf, csrfOf(secret, uid)))) {
    response.status(400).send(faultPage('不能登录', '页面已经过期，请回到原来的页面重新登录。'));
    return undefined;
  }
  const { remoteAddress: address = '' } = request.socket;
  const account = text('account').trim().slice(0, 64);
  const fields = Object.fromEntries(
    FIELDS.map((name) => [name, text(name)]),
  ) as LoginRequest['fields'];
  return {
    form: { uid, csrf, account },
    fields: { ...fields, account },
    by: { account, address, device: deviceOf(request, parts.secrets, account) },
  };
}

async function login(
  parts: LoginParts,
  asked: LoginRequest,
  request: Request,
  response: Response,
): Promise<void> {
  const { form, fields, by } = asked;
  const checked = await parts.credentials.check(by, fields.password);
  if (checked === undefined) response.status(401).send(loginPage({ ...form, error: NOT_LET_IN }));
  else if (checked.mustChange) response.send(changePage(form));
  else await goOn(parts, asked, checked, request, response);
}

/** After a right password that may stay. */
async function goOn(
  parts: LoginParts,
  { form, fields: { account } }: LoginRequest,
  { next }: NonNullable<Checked>,
  request: Request,
  response: Response,
): Promise<void> {
  if (next === 'done') {
    await letIn(parts, account, request, response);
    return;
  }
  if (next === 'enrolment') await parts.credentials.offer(account);
  const ticket = ticketOf(parts.secrets[0], form, Date.now() + TICKET_MS);
  response.send(await factorPage(parts, { ...form, account, ticket }));
}

/** Where the device is not set up yet, with the secret for it. */
async function factorPage(
  { credentials }: LoginParts,
  form: Parameters<typeof codePage>[0] & { readonly account: string },
): Promise<string> {
  const secret = await credentials.offered(form.account);
  if (secret === undefined) return codePage(form);
  return enrolmentPage(form, secret, pictureOf(secret, form.account));
}

async function proveCode(
  parts: LoginParts,
  { form, fields: { account, code, ticket }, by }: LoginRequest,
  request: Request,
  response: Response,
): Promise<void> {
  if (!holds(parts, form, ticket)) {
    response.status(400).send(faultPage('不能登录', NO_TICKET));
    return;
  }
  if (await parts.credentials.prove(by, code)) {
    await letIn(parts, account, request, response, 'code');
    return;
  }
  const again = { ...form, account, ticket, error: NO_SUCH_CODE };
  response.status(401).send(await factorPage(parts, again));
}

async function changePassword(
  parts: LoginParts,
  asked: LoginRequest,
  request: Request,
  response: Response,
): Promise<void> {
  const { form, fields, by } = asked;
  const { account, password, next, again } = fields;
  const fault =
    passwordFault(next, { account, former: password }) ??
    (next === again ? undefined : '两次输入的新密码不一致。');
  if (fault !== undefined) {
    response.status(422).send(changePage({ ...form, error: fault }));
    return;
  }
  const checked = await parts.credentials.check(by, password);
  if (checked === undefined) {
    response.status(401).send(changePage({ ...form, error: NOT_LET_IN }));
    return;
  }
  if (!(await parts.credentials.change(account, next))) {
    response.status(403).send(faultPage('不能修改密码', NO_CHANGE));
    return;
  }
  await goOn(parts, asked, checked, request, response);
}

/** Without being remembered: the session at the issuer ends with the browser. */
async function letIn(
  { provider, secrets }: LoginParts,
  accountId: string,
  request: Request,
  response: Response,
  by: NextStep = 'done',
): Promise<void> {
  rememberDevice(response, secrets[0], accountId);
  const amr = by === 'code' ? ['pwd', 'otp'] : ['pwd'];
  const login = { accountId, acr: amr.join('+'), amr, remember: false };
  await provider.interactionFinished(
    request,
    response,
    // The clients are our own: whoever logs in has said yes (a program would ask else).
    { login, consent: {} },
    { mergeWithLastSubmission: false },
  );
}
