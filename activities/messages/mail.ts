/**
 * Mail over SMTP (nodemailer). SMTP cannot say whether a server took a message whose answer was lost: it is sent again,
 * under the same Message-ID, so that it is known as the same.
 */
import { createTransport, type Transporter } from 'nodemailer';
import type { MailSetting } from '../configuration';

export interface Mail {
  /** Without brackets and domain; the same message has the same. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** The server will not take this message, however often it is asked. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
}

const SILENCE_MS = 20_000;

interface SendingError {
  /** What the server has answered, where it did. */
  readonly responseCode?: number;
  readonly code?: string;
  readonly message: string;
}

/** SMTP: whoever sends has to log in first. */
const LOGIN_WANTED = 530;

export class Mailer {
  private readonly transport: Transporter;
  private readonly domain: string;

  constructor(private readonly setting: MailSetting) {
    const patience = {
      connectionTimeout: SILENCE_MS,
      greetingTimeout: SILENCE_MS,
      socketTimeout: SILENCE_MS,
    };
    this.transport = createTransport({
      url: setting.url,
      pool: true,
      maxRequeues: 0,
      ...patience,
    } as never);
    this.domain = setting.from.replace(/^.*@|>$/gu, '');
  }

  /** @returns what the server has answered. @throws MailRefused, or Error where it gave no answer to go by */
  async send({ id, to, subject, text }: Mail): Promise<string> {
    try {
      const sent = (await this.transport.sendMail({
        from: this.setting.from,
        to: { name: '', address: to },
        subject,
        text,
        messageId: `<${id}@${this.domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
        disableFileAccess: true,
        disableUrlAccess: true,
      })) as { readonly response: string };
      return sent.response;
    } catch (error) {
      const { responseCode = 0, code, message } = error as SendingError;
      // A no to our own login, as while its password is being replaced, is none to the message.
      const isOfLogin = code === 'EAUTH' || responseCode === LOGIN_WANTED;
      if (responseCode >= 500 && responseCode < 600 && !isOfLogin)
        throw new MailRefused(message, { cause: error });
      throw error;
    }
  }

  close(): void {
    this.transport.close();
  }
}
