/**
 * Keeps what people write out of Temporal: each such text of a message or an answer is stored here, and its key travels in its
 * place (docs/adr/0043). Temporal calls it for every payload, as a payload codec of the client and of the worker, so that no
 * process, activity or message has to think of it.
 */
import { createHmac } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import mongoose from 'mongoose';
import { derivedKey } from './person-keys';

/** What Temporal's `PayloadCodec` hands over. */
interface Payload {
  readonly metadata?: Readonly<Record<string, Uint8Array>> | null;
  readonly data?: Uint8Array | null;
}

interface PayloadText {
  readonly _id: string;
  readonly text: string;
}

const schema = new mongoose.Schema<PayloadText>(
  { _id: String, text: { type: String, required: true } },
  { collection: 'payload-texts', versionKey: false },
);
const PayloadTexts = mongoose.model<PayloadText>('PayloadText', schema);

/** Members of which all texts are kept here, whatever they look like: people write them, or they belong to a person. */
export const WRITTEN: ReadonlySet<string> = new Set([
  'address',
  'authority',
  'departments',
  'document',
  'documents',
  'evidence',
  'findings',
  'note',
  'reason',
  'source',
  'stamp',
  'words',
]);

/** Codes, numbers, days and hashes of ours; whatever else is in a message was written by somebody. */
const CODE = /^[\w.:/@+=()[\]-]{0,128}$/;

const MARK = 'text:';
/** In the metadata of a payload that has keys. */
const PLACE = 'hongshan-texts';

/** How many characters each process keeps at hand, so that a text is not fetched for each of its payloads. */
const AT_HAND = 8_000_000;
const known = new LRUCache<string, string>({
  maxSize: AT_HAND,
  sizeCalculation: (text) => text.length + 64,
});
// Behind another connection there may be another database, or this one as it was before.
mongoose.connection.on('disconnected', () => {
  known.clear();
});

/** Both ways wait for the store: without it, nothing is sent, and what has come waits for the next try. */
export const payloadTexts = {
  async encode(payloads: Payload[]): Promise<Payload[]> {
    const texts = new Map<string, string>();
    const encoded = payloads.map((payload) => (isPlain(payload) ? keyed(payload, texts) : payload));
    await keep(texts);
    return encoded;
  },

  async decode(payloads: Payload[]): Promise<Payload[]> {
    const keys = new Set<string>();
    const contents = payloads.map((payload) => {
      if (payload.metadata?.[PLACE] === undefined) return undefined;
      const content = contentOf(payload);
      keysIn(content, keys);
      return content;
    });
    const texts = await textsOf(keys);
    return payloads.map((payload, at) => {
      const content = contents[at];
      if (content === undefined) return payload;
      const others = Object.entries(payload.metadata ?? {}).filter(([name]) => name !== PLACE);
      return { metadata: Object.fromEntries(others), data: bytesOf(withTexts(content, texts)) };
    });
  },
};

const contentOf = ({ data }: Payload): unknown => JSON.parse(Buffer.from(data ?? []).toString());
const bytesOf = (content: unknown): Buffer => Buffer.from(JSON.stringify(content));

const isPlain = ({ metadata }: Payload): boolean =>
  Buffer.from(metadata?.['encoding'] ?? []).toString() === 'json/plain';

/** With keys in the place of its texts, which are added to `texts`; itself where it has none. */
function keyed(payload: Payload, texts: Map<string, string>): Payload {
  const content = contentOf(payload);
  // A bare text is a process's own: the summary of a timer, the number of a case.
  if (typeof content !== 'object') return payload;
  const own = new Map<string, string>();
  const withoutTexts = withKeys(content, own);
  if (own.size === 0) return payload;
  for (const [key, text] of own) texts.set(key, text);
  const metadata = { ...payload.metadata, [PLACE]: Buffer.from('1') };
  return { metadata, data: bytesOf(withoutTexts) };
}

/** The content with `change` made of each text. */
function mapped(
  content: unknown,
  change: (text: string, isWritten: boolean) => string,
  isWritten = false,
): unknown {
  if (typeof content === 'string') return change(content, isWritten);
  if (Array.isArray(content)) return content.map((entry) => mapped(entry, change, isWritten));
  if (typeof content !== 'object' || content === null) return content;
  return Object.fromEntries(
    Object.entries(content).map(([name, value]) => [
      name,
      mapped(value, change, isWritten || WRITTEN.has(name)),
    ]),
  );
}

function withKeys(content: unknown, texts: Map<string, string>): unknown {
  return mapped(content, (text, isWritten) => {
    const isCode = CODE.test(text) && !isWritten && !text.startsWith(MARK);
    if (isCode || text === '') return text;
    const key = keyOf(text);
    texts.set(key, text);
    return MARK + key;
  });
}

function keysIn(content: unknown, keys: Set<string>): void {
  mapped(content, (text) => {
    if (text.startsWith(MARK)) keys.add(text.slice(MARK.length));
    return text;
  });
}

function withTexts(content: unknown, texts: ReadonlyMap<string, string>): unknown {
  return mapped(content, (text) =>
    text.startsWith(MARK) ? (texts.get(text.slice(MARK.length)) ?? text) : text,
  );
}

/** The same for the same text, so that nothing is kept twice; nobody finds a text out by trying, for the key is the operator's. */
function keyOf(text: string): string {
  return createHmac('sha256', derivedKey('payload-texts')).update(text).digest('base64url');
}

async function keep(texts: ReadonlyMap<string, string>): Promise<void> {
  const fresh = [...texts].filter(([key]) => known.get(key) === undefined);
  if (fresh.length === 0) return;
  await PayloadTexts.bulkWrite(
    fresh.map(([_id, text]) => ({
      updateOne: { filter: { _id }, update: { $setOnInsert: { text } }, upsert: true },
    })),
    { ordered: false },
  );
  for (const [key, text] of fresh) known.set(key, text);
}

/** Throws where one is missing: what a process was told is never guessed. */
async function textsOf(keys: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const key of keys) {
    const text = known.get(key);
    if (text !== undefined) texts.set(key, text);
  }
  const asked = [...keys].filter((key) => !texts.has(key));
  const found = asked.length === 0 ? [] : await PayloadTexts.find({ _id: { $in: asked } }).lean();
  for (const { _id, text } of found) {
    known.set(_id, text);
    texts.set(_id, text);
  }
  const missing = asked.filter((key) => !texts.has(key));
  if (missing.length > 0)
    throw new Error(`The store lacks ${missing.length} texts of a payload: ${missing[0]} …`);
  return texts;
}

/** For each client and worker of ours. */
export const dataConverter = { payloadCodecs: [payloadTexts] };
