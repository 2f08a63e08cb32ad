/**
 * Text messages by whoever carries them: what each provider asks is behind one small interface, by HTTP. A folder in its
 * place keeps each as a file, to be carried by other means or looked at.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NOT_LOOKED_AT } from '../../bank/gateway';

export interface Sms {
  /** The same message has the same: whoever carries it takes it once. */
  readonly id: string;
  readonly to: string;
  readonly text: string;
}

export interface SmsGateway {
  /** @returns what was answered. @throws SmsRefused, or Error where there was no answer to go by */
  send(sms: Sms): Promise<string>;
}

/** It will not be carried, however often it is asked. */
export class SmsRefused extends Error {
  override readonly name = 'SmsRefused';
}

const SILENCE_MS = 20_000;
const MOST_KEPT = 200;

/** By the scheme of the address: `file:` a folder, else HTTP. */
export function smsGateway(address: string): SmsGateway {
  return address.startsWith('file:') ? new Folder(fileURLToPath(address)) : new Http(address);
}

class Folder implements SmsGateway {
  constructor(private readonly folder: string) {}

  async send(sms: Sms): Promise<string> {
    const name = `${sms.id.replace(/[^\w-]/gu, '_')}.json`;
    await writeFile(join(this.folder, name), `${JSON.stringify(sms)}\n`);
    return name;
  }
}

class Http implements SmsGateway {
  constructor(private readonly url: string) {}

  async send(sms: Sms): Promise<string> {
    const response = await fetch(this.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': sms.id },
      body: JSON.stringify(sms),
      redirect: 'error',
      signal: AbortSignal.timeout(SILENCE_MS),
    });
    const said = `${response.status} ${(await response.text()).slice(0, MOST_KEPT)}`;
    if (response.ok) return said;
    const isNo = response.status >= 400 && response.status < 500;
    if (isNo && !NOT_LOOKED_AT.includes(response.status)) throw new SmsRefused(said);
    throw new Error(said);
  }
}
