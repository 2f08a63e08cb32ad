/** Sends what is due by mail and as text messages; what gets no answer is sent again later, as the same message. */
import { log } from '@temporalio/activity';
import { messageKind } from '../../policy/messages/kinds';
import { plusMs, type Instant } from '../../policy/kernel/time';
import {
  keepSending,
  messagesDue,
  messagesInDigest,
  type Message,
  type Sending,
  type Way,
} from '../../store/messages/messages';
import { contentHash } from '../../store/kernel/canonical';
import type { Configuration } from '../configuration';
import { withHeartbeat } from '../process/heartbeat';
import { Mailer, MailRefused, type Mail } from './mail';
import { makeMessages } from './make';
import { smsGateway, SmsRefused } from './sms';

export interface SentMessages {
  /** New on record. */
  readonly made: number;
  readonly sent: number;
  /** Not taken for good. */
  readonly refused: number;
  /** To be tried again. */
  readonly waiting: number;
}

const A_PAGE = 50;
/** Then it is the server that is silent, and it is asked again later. */
const MOST_UNANSWERED = 5;
const MINUTE_MS = 60_000;
const LONGEST_PAUSE = 6;
const MOST_IN_MAIL = 100;

export function sendMessages({ mail, sms }: Pick<Configuration, 'mail' | 'sms'>) {
  const sent = async ({ at }: { readonly at: Instant }): Promise<SentMessages> => {
    const mailer = mail && new Mailer(mail);
    const gateway = sms === undefined ? undefined : smsGateway(sms);
    try {
      const ways = { mail: mailer !== undefined, sms: gateway !== undefined };
      const { made, end } = await makeMessages(at, ways);
      const counts = { sent: 0, refused: 0, waiting: 0 };
      if (mailer !== undefined)
        await sendDue('mail', at, counts, async (message) => mailer.send(await mailOf(message)));
      if (gateway !== undefined)
        await sendDue('sms', at, counts, ({ _id: id, text, sms: way }) =>
          gateway.send({ id, to: way?.to ?? '', text }),
        );
      end();
      return { made, ...counts };
    } finally {
      mailer?.close();
    }
  };
  return (input: { readonly at: Instant }) => withHeartbeat(() => sent(input));
}

type Counts = { -readonly [N in 'refused' | 'sent' | 'waiting']: number };

async function sendDue(
  way: Way,
  at: Instant,
  counts: Counts,
  send: (message: Message) => Promise<string>,
): Promise<void> {
  let unanswered = 0;
  for (;;) {
    const page = await messagesDue(way, at, A_PAGE);
    const digests = new Set<string>();
    for (const message of page) {
      const { account, mail } = message;
      const digest =
        way === 'mail' && mail?.digest !== undefined ? `${account}/${mail.digest}` : '';
      if (digests.has(digest)) continue;
      if (digest !== '') digests.add(digest);
      const became = await attempt(at, message, way, () => send(message));
      await keepSending(way, message, became);
      counts[became.state === 'due' ? 'waiting' : became.state] += 1;
      unanswered = became.state === 'due' ? unanswered + 1 : 0;
      if (unanswered >= MOST_UNANSWERED) return;
    }
    if (page.length < A_PAGE) return;
  }
}

type Became = Partial<Pick<Sending, 'answer' | 'due' | 'sentAt'>> & Pick<Sending, 'state'>;

async function attempt(
  at: Instant,
  message: Message,
  way: Way,
  send: () => Promise<string>,
): Promise<Became> {
  const { _id: id, [way]: sending } = message;
  try {
    return { state: 'sent', sentAt: at, answer: await send() };
  } catch (error) {
    const answer = (error as Error).message.slice(0, 500);
    if (error instanceof MailRefused || error instanceof SmsRefused)
      return { state: 'refused', answer };
    log.warn('A message got no answer', { message: id, error });
    const pause = 2 ** Math.min(sending?.tries ?? 0, LONGEST_PAUSE);
    return { state: 'due', due: plusMs(at, pause * MINUTE_MS), answer };
  }
}

async function mailOf({ _id: id, account, subject, title, text, mail }: Message): Promise<Mail> {
  const to = mail?.to ?? '';
  if (mail?.digest === undefined)
    return { id, to, subject: `【创新券】${title}（${subject}）`, text: signed(text) };
  const { messages, count } = await messagesInDigest(account, mail.digest, MOST_IN_MAIL);
  const lines = messages.map((one, at) => `${at + 1}. ${one.title}：${one.text}`);
  const left = count - messages.length;
  const more = left > 0 ? [`另有${left}条，请登录系统查看。`] : [];
  return {
    id: `digest-${mail.digest}-${contentHash({ account }).slice(0, 24)}`,
    to,
    subject: `【创新券】${messageKind('digest').zh}（${mail.digest}，${count}条）`,
    text: signed([...lines, ...more].join('\n\n')),
  };
}

const signed = (text: string): string =>
  `${text}\n\n本邮件由创新券管理系统自动发送，请勿回复。办理请登录系统。\n`;
