/** Messages of the caller's own account, and what was told of a case. */
import { Router } from 'express';
import type { Contact } from '../../policy/messages/choice';
import type { Actor } from '../../policy/model/nouns';
import { caseOf } from '../../store/case/cases';
import {
  markRead,
  messagesAbout,
  messagesOf,
  unreadOf,
  type Message,
} from '../../store/messages/messages';
import { accountOf } from '../../store/people/accounts';
import { chooseContact } from '../../store/processes/account-contact';
import { readableOnly } from '../access';
import type { Dependencies } from '../request';
import { bind } from '../contract/operation';
import { refused } from '../errors';
import { nextOf } from '../next-page';
import * as told from './operations';

const REASON = '本人设定接收方式';

export function messages(dependencies: Dependencies): Router {
  const router = Router();
  const { now } = dependencies;
  bind(router, dependencies, told.listMessages, async ({ actor: { id }, query }) => {
    const found = await messagesOf(id, { ...query, unread: query.unread === 'true' });
    const unread = await unreadOf(id);
    return { messages: found.map(shown), unread, ...nextOf(found, query.limit) };
  });
  bind(router, dependencies, told.readMessages, async ({ actor: { id }, body: { ids } }) => {
    const read = await markRead(id, now(), ids);
    return { read, unread: await unreadOf(id) };
  });
  bind(router, dependencies, told.getContact, ({ actor }) => contactOf(actor));
  bind(router, dependencies, told.chooseContact, async ({ actor, requestId, body }) => {
    const act = { key: requestId, at: now(), by: actor, reason: REASON };
    await chooseContact(act, body);
    return contactOf(actor);
  });
  bind(router, dependencies, told.listCaseMessages, async ({ actor, params: { no }, query }) => {
    readableOnly(actor, no, await caseOf(no));
    const found = await messagesAbout(no, query);
    return { messages: found.map(sent), ...nextOf(found, query.limit) };
  });
  return router;
}

async function contactOf({ id }: Actor): Promise<Contact> {
  const account = await accountOf(id);
  if (account?.opened === undefined || account.closed !== undefined)
    throw refused('account-not-found', { id });
  return account.contact ?? {};
}

const shown = ({ _id: id, kind, subject: about, at, title, text, dueAt, readAt }: Message) => ({
  id,
  kind,
  about,
  at,
  title,
  text,
  dueAt,
  readAt,
});

const sent = (message: Message) => {
  const { account, mail, sms } = message;
  return { ...shown(message), account, mail, sms };
};
