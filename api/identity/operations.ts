/** How a browser logs in and out, and the sessions that there are. */
import type { Request } from 'express';
import { z } from 'zod';
import { DISTRICTS, ROLES } from '../../policy/model/nouns';
import { civilDate, line, nameIn } from '../../policy/acts/kit';
import { withBytes } from '../bodies/bytes';
import { instant, noJson } from '../contract/answers';
import { operation, type Upload } from '../contract/operation';
import { Problem } from '../errors';
import { read } from '../schemas/input';

const grant = z.strictObject({
  role: z.enum(ROLES),
  district: nameIn(DISTRICTS).optional(),
  party: z.string().optional(),
  expert: z.string().optional(),
});

/** Who is logged in, as what they may act, and as what they have chosen to. */
const answer = z.strictObject({
  account: z.string(),
  name: z.string(),
  actingAs: z.string().optional(),
  choices: z.array(grant.extend({ actingAs: z.string() })),
  today: civilDate.meta({ description: 'The civil date by the clock of the service' }),
});

const id = z.string().regex(/^[0-9a-f]{64}$/, '应为会话的编号');

export const getLogin = operation({
  id: 'getLogin',
  method: 'get',
  path: '/session/login',
  zh: '登录',
  en: 'Sends a browser to the identity platform',
  by: 'everyone',
  query: z.object({ to: z.string().max(500).optional() }),
  status: 303,
  media: ['text/html'],
  answer: noJson,
});
export const getLoginReturn = operation({
  id: 'getLoginReturn',
  method: 'get',
  path: '/session/callback',
  zh: '登录返回',
  en: 'Where a browser returns from the identity platform: its session begins',
  by: 'everyone',
  also: [400, 403],
  media: ['text/html'],
  answer: noJson,
});
export const getSession = operation({
  id: 'getSession',
  method: 'get',
  path: '/session',
  zh: '查看本人会话',
  en: 'Who is logged in, and what they may act as',
  by: 'session',
  answer,
});
export const chooseActing = operation({
  id: 'chooseActing',
  method: 'put',
  path: '/session/acting-as',
  zh: '选择办理身份',
  en: 'Choose as what one acts in this session',
  by: 'session',
  body: z.strictObject({ actingAs: line }),
  answer,
});
export const endSession = operation({
  id: 'endSession',
  method: 'post',
  path: '/session/logout',
  zh: '退出登录',
  en: 'End the session; `to` is where the browser ends the one at the identity platform',
  by: 'session',
  answer: z.strictObject({ to: z.string() }),
});

const LOGOUT_TOKEN = z.object({ logout_token: z.string().min(1).max(8_192) });
/** Judged by the page's own words, so that whoever fills it in reads them beside the form. */
const REGISTRATION = z.object({
  ticket: z.string().max(200),
  party: z.string().max(1_000),
  unit: z.string().max(1_000),
  name: z.string().max(1_000),
});
const FORM = 'application/x-www-form-urlencoded';

/** A short form, as browsers and platforms send it. */
const formOf = <T>(schema: z.ZodType<T>): Upload<T> => ({
  media: { [FORM]: schema },
  read: (request: Request) =>
    withBytes(request, 16_384, (bytes) => {
      if (request.is(FORM) === false)
        throw new Problem('unsupported-media-type', `请以 Content-Type: ${FORM} 提交。`);
      const form = Object.fromEntries(new URLSearchParams(bytes.toString()));
      return Promise.resolve(read(schema, form, 'body'));
    }),
});
export const registerByForm = operation({
  id: 'registerByForm',
  method: 'post',
  path: '/session/registration',
  zh: '登记单位（网页）',
  en: 'Register a party by the form of the page that did not let its handler in',
  by: 'everyone',
  also: [400],
  file: formOf(REGISTRATION),
  media: ['text/html'],
  answer: noJson,
});
/** What the platform sends (OpenID Connect Back-Channel Logout 1.0). */
const logoutForm = formOf(LOGOUT_TOKEN);
export const backchannelLogout = operation({
  id: 'backchannelLogout',
  method: 'post',
  path: '/session/backchannel-logout',
  zh: '接收平台的退出通知',
  en: 'The identity platform tells that somebody has logged out there',
  by: 'everyone',
  file: logoutForm,
  answer: z.strictObject({ ended: z.literal(true) }),
});
export const listSessions = operation({
  id: 'listSessions',
  refuses: ['wrong-role'],
  method: 'get',
  path: '/sessions',
  zh: '查看会话',
  en: "Open sessions of an account; one's own unless an administrator asks",
  by: 'signed-in',
  query: z.strictObject({ account: line.optional() }),
  answer: z.strictObject({
    sessions: z.array(
      z.strictObject({
        id,
        account: z.string(),
        startedAt: instant,
        seenAt: instant,
        endsAt: instant,
        address: z.string().optional(),
        agent: z.string().optional(),
      }),
    ),
  }),
});
export const endOneSession = operation({
  id: 'endOneSession',
  refuses: ['wrong-role'],
  method: 'post',
  path: '/sessions/:id/termination',
  zh: '结束会话',
  en: "End one's own session, or as an administrator another's",
  by: 'signed-in',
  params: z.object({ id }),
  answer: z.strictObject({ ended: z.literal(true) }),
});
