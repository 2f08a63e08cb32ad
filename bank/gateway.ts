/**
 * Art. 17(7): the way to the bank and back where the bank can be reached by HTTP. Without it finance carries
 * the same files by hand. A file that is sent again is the same file: the bank knows it by its message id.
 */
import { z } from 'zod';
import type { Settings } from '../environment/variables';
import { invariant } from '../policy/kernel/invariant';
import { isInstant, type Instant } from '../policy/kernel/time';
import type { ReturnReceipt } from '../policy/returns/returns';

export interface PaymentFile {
  readonly messageId: string;
  readonly format: 'pain.001' | 'csv';
  readonly content: string;
}

/** The bank has the file; what it does with each line comes later, as a status. */
export interface Acknowledgement {
  readonly messageId: string;
  readonly receivedAt: Instant;
}

export interface StatusContent {
  /** The bank's id of the file: told twice, it is one file. */
  readonly fileId: string;
  readonly format: 'pain.002' | 'csv';
  /** To be read by `readPain002` or `readStatusCsv`. */
  readonly content: Uint8Array;
}

/** What has come since a cursor, oldest first. */
export interface News {
  readonly files: readonly StatusContent[];
  readonly receipts: readonly ReturnReceipt[];
  /** For the next call; the same again where nothing has come. */
  readonly cursor: string;
}

export interface BankGateway {
  /** Hands a file over; safe to repeat. Throws `BankUnavailable` or `BankRefused`. */
  send(file: PaymentFile): Promise<Acknowledgement>;
  /** What has come since; the empty cursor asks from the beginning. Throws as `send` does. */
  statusesAfter(cursor: string): Promise<News>;
}

/** Nobody knows what the bank has done: the same call again, later, will tell. */
export class BankUnavailable extends Error {
  override readonly name = 'BankUnavailable';
}

/** The bank has said no, and will again: a person must look at it. */
export class BankRefused extends Error {
  override readonly name = 'BankRefused';

  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export interface GatewayOptions {
  readonly url: URL;
  /** Sent as a bearer token. */
  readonly token?: string;
  /** Milliseconds until an unanswered call is given up. */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 15_000;
const MAX_ANSWER_BYTES = 20 * 1024 * 1024;
const MAX_REASON = 300;
const MEDIA_TYPES = { 'pain.001': 'application/xml', csv: 'text/csv' } as const;
/** Of HTTP: nothing has been looked at, since a token, an address or a moment is not right yet. */
export const NOT_LOOKED_AT: readonly number[] = [401, 403, 404, 408, 425, 429];

/**
 * The gateway that `HONGSHAN_BANK_URL` names, with `HONGSHAN_BANK_TOKEN`; undefined where it names none.
 * Whether the address is safe was judged when the environment was read.
 */
export function gatewayFrom(
  settings: Pick<Settings, 'HONGSHAN_BANK_URL' | 'HONGSHAN_BANK_TOKEN'>,
): BankGateway | undefined {
  const { HONGSHAN_BANK_URL: address, HONGSHAN_BANK_TOKEN: token } = settings;
  if (address === undefined) return undefined;
  return httpGateway({ url: new URL(address), ...(token === undefined ? {} : { token }) });
}

export function httpGateway(options: GatewayOptions): BankGateway {
  return {
    send: async ({ messageId, format, content }) => {
      const path = `orders/${encodeURIComponent(messageId)}`;
      const headers = { 'content-type': MEDIA_TYPES[format] };
      const answer = await call(options, path, { method: 'PUT', headers, body: content });
      const acknowledged = understood(ACKNOWLEDGEMENT, answer);
      if (acknowledged.messageId !== messageId)
        throw new BankUnavailable('The bank acknowledged another file.');
      return acknowledged;
    },
    statusesAfter: async (cursor) => {
      const answer = await call(options, `statuses?after=${encodeURIComponent(cursor)}`, {});
      return newsIn(understood(FEED, answer));
    },
  };
}

const id = z.string().min(1).max(64);
const instant = z.string().refine(isInstant);
const ACKNOWLEDGEMENT = z.object({ messageId: id, receivedAt: instant });
const FEED = z.object({
  items: z
    .array(
      z.discriminatedUnion('kind', [
        z.object({
          kind: z.literal('status'),
          fileId: id,
          format: z.enum(['pain.002', 'csv']),
          /** Base64, so that a file arrives in the encoding that it was written in. */
          content: z.base64(),
        }),
        z.object({
          kind: z.literal('receipt'),
          receiptId: id,
          reference: z.string().max(1_000),
          amountFen: z.int().positive(),
          payerName: z.string().max(1_000),
          receivedAt: instant,
        }),
      ]),
    )
    .max(1_000),
  cursor: z.string().max(64),
});

function newsIn({ items, cursor }: z.infer<typeof FEED>): News {
  return {
    files: items
      .filter((item) => item.kind === 'status')
      .map(({ fileId, format, content }) => ({
        fileId,
        format,
        content: new Uint8Array(Buffer.from(content, 'base64')),
      })),
    receipts: items
      .filter((item) => item.kind === 'receipt')
      .map(({ kind: _, ...receipt }) => receipt),
    cursor,
  };
}

function understood<T>(shape: z.ZodType<T>, answer: string): T {
  const read = shape.safeParse(json(answer));
  if (read.success) return read.data;
  throw new BankUnavailable('The answer of the bank is not understood.');
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The body of a good answer. Every other end is one of the two errors. */
async function call(options: GatewayOptions, path: string, init: RequestInit): Promise<string> {
  const { url, token, timeoutMs = TIMEOUT_MS } = options;
  const base = url.href.endsWith('/') ? url : new URL(`${url.href}/`);
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  try {
    const response = await fetch(new URL(path, base), {
      ...init,
      headers: { ...authorization, ...(init.headers as Record<string, string> | undefined) },
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const body = await bounded(response);
    if (response.ok) return body;
    throw failure(response.status, body);
  } catch (cause) {
    if (cause instanceof BankRefused || cause instanceof BankUnavailable) throw cause;
    throw new BankUnavailable('The bank cannot be reached in time.', { cause });
  }
}

function failure(status: number, body: string): Error {
  if (status >= 500 || NOT_LOOKED_AT.includes(status))
    return new BankUnavailable(`The bank is not available (HTTP ${status}).`);
  return new BankRefused(status, `The bank refused (HTTP ${status}): ${body.slice(0, MAX_REASON)}`);
}

/** The whole body, unless it is more than anybody should send. */
async function bounded(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    invariant(chunk instanceof Uint8Array, 'a body comes in bytes');
    bytes += chunk.length;
    if (bytes > MAX_ANSWER_BYTES) throw new BankUnavailable('The answer of the bank is too large.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
