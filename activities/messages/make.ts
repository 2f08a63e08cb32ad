/** Puts on record what is to be told: of acts and notices in the outbox, of turns, and ahead of their due dates. */
import { heartbeat } from '@temporalio/activity';
import { sendingOf, type Contact } from '../../policy/messages/choice';
import { messageKind, type MessageFacts, type MessageKindName } from '../../policy/messages/kinds';
import { remindAt } from '../../policy/messages/reminder';
import type { Instant } from '../../policy/kernel/time';
import { keepMessages, messageId, type Message } from '../../store/messages/messages';
import { outgoing, outOfOutbox, type Outgoing } from '../../store/messages/outbox';
import { noticeOf } from '../../store/people/party-notices';
import { calendarInForce } from '../../store/reference/calendar-years';
import { recordedAct } from '../../store/trail/trail';
import {
  turnOf,
  turnReminded,
  turnsToRemind,
  turnsToTell,
  turnTold,
  type KeptTurn,
} from '../../store/work/turns';
import { tellingsOf, type MessageDraft } from './facts';
import { Recipients } from './recipients';
import { OneByOne } from '../process/one-by-one';
import { inPages } from '../process/pages';

const A_PAGE = 200;

/** Whether mail and text messages go out at all: without a way there is nothing to send by it. */
export interface Ways {
  readonly mail: boolean;
  readonly sms: boolean;
}

export interface MessageBatch {
  /** How many messages are new. */
  readonly made: number;
  /** Throws where something could not be told; the others are. */
  readonly end: () => void;
}

export async function makeMessages(at: Instant, ways: Ways): Promise<MessageBatch> {
  const making = new Making(at, ways);
  const made = (await making.outbox()) + (await making.turns()) + (await making.reminders());
  return {
    made,
    end: () => {
      making.oneByOne.end();
    },
  };
}

class Making {
  private readonly recipients: Recipients;
  readonly oneByOne = new OneByOne();

  constructor(
    private readonly at: Instant,
    private readonly ways: Ways,
  ) {
    this.recipients = new Recipients(at);
  }

  /** What stands in it is taken out only when its messages are on record. */
  async outbox(): Promise<number> {
    let made = 0;
    for await (const page of inPages(A_PAGE, outgoing)) {
      const kept: string[] = [];
      for (const one of page) {
        const count = await this.oneByOne.attempt(one._id, async () =>
          this.keep(await this.tellings(one)),
        );
        if (count !== undefined) kept.push(one._id);
        made += count ?? 0;
      }
      await outOfOutbox(kept);
      heartbeat();
    }
    return made;
  }

  private async tellings({ _id, of }: Outgoing): Promise<MessageDraft[]> {
    if (of === 'notice') return this.ofNotice(_id);
    if (of === 'assignment') return this.ofAssignment(_id);
    const entry = await recordedAct(_id);
    return entry === null ? [] : tellingsOf(entry, this.recipients);
  }

  private async ofNotice(id: string): Promise<MessageDraft[]> {
    const notice = await noticeOf(id);
    if (notice === null) return [];
    const { party, about, at, message } = notice;
    const facts = { about, matter: '', notice: message };
    const to = await this.recipients.parties([party]);
    return [{ kind: 'notice', source: id, subject: about, at, facts, to }];
  }

  /** Whoever has it in hand by now; one that is over is told no more. */
  private async ofAssignment(id: string): Promise<MessageDraft[]> {
    const [turnId = '', account = ''] = id.split(/\/(.*)/su);
    const turn = await turnOf(turnId);
    if (turn?.assigned?.to !== account) return [];
    const { at } = turn.assigned;
    const telling = await this.telling(turn, 'assigned', `${id}/${at}`, at);
    return [{ ...telling, to: await this.recipients.accounts([account]) }];
  }

  async turns(): Promise<number> {
    const calendar = await calendarInForce();
    let made = 0;
    for await (const page of inPages(A_PAGE, turnsToTell)) {
      for (const turn of page) {
        made += await this.keep([await this.ofTurn(turn)]);
        const due = remindAt(calendar, turn);
        await turnTold(turn, due !== undefined && (turn.dueAt ?? '') > this.at ? due : undefined);
      }
      heartbeat();
    }
    return made;
  }

  /** Of one that all cases of a round wait for together, one message a day. */
  private async ofTurn(turn: KeptTurn): Promise<MessageDraft> {
    const isParty = turn.who.some((token) => token.startsWith('applicant/'));
    const { together, since } = turn;
    const source = together === undefined ? turn._id : `${together}/${since.slice(0, 10)}`;
    const at = together === undefined ? since : `${since.slice(0, 10)}T00:00:00.000Z`;
    return this.telling(turn, isParty ? 'awaited-of-party' : 'awaited', source, at);
  }

  private async telling(
    turn: KeptTurn,
    kind: MessageKindName,
    source: string,
    at: Instant,
  ): Promise<MessageDraft> {
    const { who, not, subject, no, matter, applicant, zh, dueAt, together, roundId } = turn;
    const about = together === undefined ? no : (roundId ?? no);
    const facts: MessageFacts = {
      about,
      matter,
      applicant: together === undefined ? applicant : undefined,
      awaited: zh,
      dueAt,
    };
    const to = await this.recipients.awaited(who, not);
    return { kind, source, subject: together === undefined ? subject : about, at, facts, to };
  }

  async reminders(): Promise<number> {
    let made = 0;
    for (;;) {
      const page = await turnsToRemind(this.at, A_PAGE);
      for (const turn of page) {
        if ((turn.dueAt ?? '') > this.at) made += await this.keep([await this.reminder(turn)]);
        await turnReminded(turn);
      }
      heartbeat();
      if (page.length < A_PAGE) return made;
    }
  }

  private reminder(turn: KeptTurn): Promise<MessageDraft> {
    const { _id, dueAt = '', remindAt: at = this.at, together } = turn;
    const source = together === undefined ? `${_id}@${dueAt}` : `${together}@${dueAt}`;
    return this.telling(turn, 'due-soon', source, at);
  }

  private keep(tellings: readonly MessageDraft[]): Promise<number> {
    return keepMessages(
      tellings.flatMap((telling) =>
        telling.to.map(({ account, contact }) => this.messageTo(telling, account, contact)),
      ),
    );
  }

  private messageTo(
    { kind, source, subject, at, facts }: MessageDraft,
    account: string,
    contact: Contact,
  ): Message {
    const { zh: title, text, statutory = false } = messageKind(kind);
    const { dueAt } = facts;
    const told = { kind, subject, at, account, title, text: text(facts) };
    const { due, digest } = sendingOf(contact, this.at, statutory);
    const plain = { state: 'due', tries: 0, due } as const;
    const sending = { ...plain, ...(digest !== undefined && { digest }) };
    const { email, phone } = contact;
    return {
      _id: messageId({ ...told, source }),
      ...told,
      ...(dueAt !== undefined && { dueAt }),
      ...(this.ways.mail && email !== undefined && { mail: { ...sending, to: email } }),
      ...(this.ways.sms && statutory && phone !== undefined && { sms: { ...plain, to: phone } }),
    };
  }
}
