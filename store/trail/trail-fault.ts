/** What is wrong with one trail (Arts. 18, 19, 21): every entry that is not what its chain says, named. */
import { formerJson } from '../kernel/canonical';
import { sha256 } from '../kernel/sha256';
import { entryHash, type TrailEntry, type TrailHead } from './trail';

export interface TrailFault {
  readonly subject: string;
  /** Where in the trail; absent where it is about the subject or a seal. */
  readonly sequence?: number;
  /** Key of the entry; absent where it is missing. */
  readonly key?: string;
  /** Whether it is shown to come from a fault of the service's own of before, and from nobody's hand. */
  readonly former?: true;
  /** One Chinese sentence. */
  readonly message: string;
}

/** Every fault of a whole trail, oldest entry first, against the head kept on its subject. */
export function trailFaults(
  subject: string,
  entries: readonly TrailEntry[],
  head: TrailHead | undefined,
): TrailFault[] {
  const faults: TrailFault[] = [];
  let before: Link = { sequence: 0, hashes: [''] };
  for (const entry of entries) {
    const read = hashesOf(entry);
    faults.push(...entryFaults(subject, entry, read, before));
    const { sequence } = entry;
    if (Number.isSafeInteger(sequence) && sequence > before.sequence)
      before = { sequence, hashes: read };
  }
  return [...faults, ...headFaults(subject, entries, head)];
}

/** An entry as the next one may name it: by the hash that it claims, or by the one that its content has. */
interface Link {
  readonly sequence: number;
  readonly hashes: readonly (string | undefined)[];
}

function hashesOf(entry: TrailEntry): readonly (string | undefined)[] {
  return [entry.hash, entryHash(entry)];
}

function entryFaults(
  subject: string,
  entry: TrailEntry,
  [claimed, own]: Link['hashes'],
  before: Link,
): TrailFault[] {
  const { _id: key, sequence, previous } = entry;
  const named = (what: string): TrailFault => {
    const message = `${subject}的第${sequence}条记录（${key}）${what}。`;
    return { subject, sequence, key, message };
  };
  if (sequence <= before.sequence) return [named('是多出的：同一序号已有一条')];
  const gap = missing(subject, before.sequence + 1, sequence - 1);
  if (own === undefined || claimed !== own) {
    if (own === undefined || !isFormerFault(entry)) return [...gap, named('内容被改动')];
    const known = named('的文字登记时含有残缺的字符，保存时被替换，其余内容与登记时相符');
    return [...gap, { ...known, former: true }];
  }
  const follows = gap.length > 0 || before.hashes.includes(previous);
  return follows ? gap : [named('与前一条不相衔接')];
}

/** The end of the trail as its subject keeps it. */
function headFaults(
  subject: string,
  entries: readonly TrailEntry[],
  head: TrailHead | undefined,
): TrailFault[] {
  const [first] = entries;
  if (head === undefined) {
    return first === undefined
      ? []
      : [beyond(subject, first, `属于${subject}，而没有这一件，或没有它的链尾`)];
  }
  const extra = entries.filter(({ sequence }) => sequence > head.length);
  const left = missing(subject, (entries.at(-1)?.sequence ?? 0) + 1, head.length);
  const last = entries.find(({ sequence }) => sequence === head.length);
  const ends = last === undefined || hashesOf(last).includes(head.hash);
  return [
    ...left,
    ...extra.map((entry) => beyond(subject, entry, '在链尾之后，是多出的')),
    ...(ends ? [] : [beyond(subject, last, '与链尾不符')]),
  ];
}

/** One fault for all entries that are missing in a row. */
function missing(subject: string, from: number, to: number): TrailFault[] {
  if (!(from <= to)) return [];
  const which = from === to ? `第${from}条` : `第${from}至${to}条`;
  return [{ subject, sequence: from, message: `${subject}的${which}记录缺失。` }];
}

function beyond(subject: string, { _id: key, sequence }: TrailEntry, what: string): TrailFault {
  return { subject, sequence, key, message: `第${sequence}条记录（${key}）${what}。` };
}

/** Whether the trail still has the end that it was sealed at. */
export function sealedFault(
  subject: string,
  entries: readonly TrailEntry[],
  { seal, length, hash }: { readonly seal: number; readonly length: number; readonly hash: string },
): TrailFault | undefined {
  const entry = entries.find(({ sequence }) => sequence === length);
  if (entry !== undefined && hashesOf(entry).includes(hash)) return undefined;
  const key = entry === undefined ? {} : { key: entry._id };
  const message = `${subject}的第${length}条记录与第${seal}号封存时不符。`;
  return { subject, sequence: length, ...key, message };
}

const REPLACEMENT = '\uFFFD';
const FIRST_SURROGATE = 0xd800;
const SURROGATES = 2_048;

/**
 * Whether the entry differs from its hash only by a character that the service once hashed as it was sent, and the
 * database replaced: half of a character. It is shown by finding the one that gives the hash.
 */
function isFormerFault({ hash, ...content }: TrailEntry): boolean {
  if (content.form !== undefined) return false;
  const text = formerJson(content);
  if (!text.includes(REPLACEMENT)) return false;
  return Array.from({ length: SURROGATES }, (_, at) => at + FIRST_SURROGATE).some(
    (code) => sha256(text.replaceAll(REPLACEMENT, `\\u${code.toString(16)}`)) === hash,
  );
}
