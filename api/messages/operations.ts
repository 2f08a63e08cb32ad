/** Messages of the caller's own account, where they go, and what was told of a case: what is asked and answered. */
import { z } from 'zod';
import { MESSAGE_KIND_NAMES } from '../../policy/messages/kinds';
import { SEES_ALL } from '../access';
import { instant } from '../contract/answers';
import { operation } from '../contract/operation';
import { caseParams, limit } from '../schemas/requests';

const id = z.string().regex(/^[\w.:-]{1,80}$/, '应为消息的编号');

const message = {
  id: z.string(),
  kind: z.enum(MESSAGE_KIND_NAMES),
  about: z.string(),
  at: instant,
  title: z.string(),
  text: z.string(),
  dueAt: instant.optional(),
  readAt: instant.optional(),
};
const sending = z.strictObject({
  to: z.string(),
  state: z.enum(['due', 'refused', 'sent']),
  due: instant,
  tries: z.int(),
  sentAt: instant.optional(),
  answer: z.string().optional(),
});

const unread = z.int().meta({ description: 'How many are not read; at most 1000 are counted' });

export const listMessages = operation({
  id: 'listMessages',
  method: 'get',
  path: '/messages',
  zh: '查阅本人消息',
  en: 'What the own account was told, the latest first (reading of Art. 18)',
  by: 'signed-in',
  query: z.strictObject({ unread: z.literal('true').optional(), after: id.optional(), limit }),
  answer: z.strictObject({
    messages: z.array(
      z.strictObject(message).meta({ id: 'Message', description: 'In Chinese, for its reader' }),
    ),
    unread,
    next: z.string().optional(),
  }),
});

const MOST_READ = 200;

export const readMessages = operation({
  id: 'readMessages',
  method: 'put',
  path: '/messages/reading',
  zh: '标记消息已读',
  en: 'Mark messages of the own account as read, those named or all there are',
  by: 'signed-in',
  body: z.strictObject({
    ids: z.array(id).min(1).max(MOST_READ, `一次不超过${MOST_READ}条`).exactOptional(),
  }),
  answer: z.strictObject({ read: z.int(), unread }),
});

const hour = z.int('应为整数').min(0, '应为0至23').max(23, '应为0至23');

/** Where messages go, and how. */
const contact = z.strictObject({
  email: z
    .string()
    .max(200, '不超过200个字符')
    .regex(/^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d-]+(\.[a-z\d-]+)+$/i, '应为电子邮箱')
    .exactOptional(),
  phone: z
    .string()
    .regex(/^1\d{10}$/, '应为11位手机号码')
    .exactOptional(),
  digest: z.boolean().exactOptional(),
  quiet: z.strictObject({ from: hour, to: hour }).exactOptional(),
});
const contactTold = contact.meta({
  id: 'Contact',
  description:
    'Where messages go: one mail a day (digest), none in hours of Asia/Shanghai (quiet); what the law sends comes at once',
});

export const getContact = operation({
  id: 'getContact',
  method: 'get',
  path: '/contact',
  zh: '查阅本人接收方式',
  en: 'Where messages of the own account go',
  by: 'signed-in',
  refuses: ['account-not-found'],
  answer: contactTold,
});

export const chooseContact = operation({
  id: 'chooseContact',
  method: 'put',
  path: '/contact',
  zh: '设定本人接收方式',
  en: 'Say where messages of the own account go; what is not told is taken away',
  by: 'signed-in',
  keyed: true,
  refuses: ['account-not-found'],
  body: contact,
  answer: contactTold,
});

export const listCaseMessages = operation({
  id: 'listCaseMessages',
  method: 'get',
  path: '/cases/:no/messages',
  zh: '查阅已发消息',
  en: 'Who was told what of a case, and how it went out (Arts. 18, 19)',
  by: SEES_ALL,
  params: caseParams,
  query: z.strictObject({ after: id.optional(), limit }),
  answer: z.strictObject({
    messages: z.array(
      z
        .strictObject({
          ...message,
          account: z.string(),
          mail: sending.extend({ digest: z.string().optional() }).optional(),
          sms: sending.optional(),
        })
        .meta({ id: 'SentMessage', description: 'To whom, and what became of it' }),
    ),
    next: z.string().optional(),
  }),
});
