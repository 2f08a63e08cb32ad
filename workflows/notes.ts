/**
 * Which signals that came to nothing leave a note on the trail (reading of Art. 22), and under which key. The key
 * follows from what was sent, so that a process that is reset to an earlier task adds no note. The same signal again
 * is counted, and so is everything after the last note. Never throws, whatever it is handed.
 */
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';

/** Notes of one process, over all its histories. */
export const MOST_NOTES = 50;
/** No decision is nested deeper; what lies below tells no signal from another. */
const DEEPEST = 12;
const DIGEST_LENGTH = 32;

export interface SignalNote {
  /** The note's key on the trail. */
  readonly key: string;
  /** It is the last one, and says that further signals are only counted. */
  readonly last?: true;
}

export class SignalNotes {
  private readonly noted = new Set<string>();
  private count = 0;

  constructor(private readonly subject: string) {}

  /** Keys of notes that the record has from an earlier history. */
  know(keys: readonly string[]): void {
    for (const key of keys) this.noted.add(key);
  }

  /** Counts a signal that is not even judged. */
  countOnly(): void {
    this.count += 1;
  }

  /** The note that the signal leaves; undefined where it is only counted. */
  noteOf(name: string, message: unknown): SignalNote | undefined {
    this.count += 1;
    if (this.noted.size >= MOST_NOTES) return undefined;
    const key = signalKey(notesOf(this.subject), name, message);
    if (this.noted.has(key)) return undefined;
    this.noted.add(key);
    return { key, ...(this.noted.size === MOST_NOTES && { last: true }) };
  }

  /** How many signals came to nothing, noted or not. */
  get counted(): number {
    return this.count;
  }
}

/** What the keys of a subject's notes begin with. */
export function notesOf(subject: string): string {
  return `${subject}/note`;
}

/** A key for what a signal asks for: the same signal, sent or carried out again, has the same one. */
export function signalKey(subject: string, name: string, message: unknown): string {
  const digest = bytesToHex(sha256(utf8ToBytes(textOf(message, 0))));
  return `${subject}/${name}-${digest.slice(0, DIGEST_LENGTH)}`;
}

/** The message as text, whatever the order of its members. */
function textOf(value: unknown, depth: number): string {
  if (value === undefined) return 'undefined';
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (ArrayBuffer.isView(value)) return `${value.byteLength} bytes`;
  if (depth === DEEPEST) return '…';
  if (Array.isArray(value)) return `[${value.map((one) => textOf(one, depth + 1)).join(',')}]`;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, one]) => `${JSON.stringify(name)}:${textOf(one, depth + 1)}`).join(',')}}`;
}
