/** What is wrong with one trail (Arts. 18, 19, 21): the first entry that is not what its chain says, named. */
import { contentHash } from './canonical';
import { EMPTY_TRAIL, type TrailEntry, type TrailHead } from './trail';

export interface TrailFault {
  readonly subject: string;
  /** Where in the trail; absent where it is about the subject or a seal. */
  readonly sequence?: number;
  /** Key of the entry; absent where it is missing. */
  readonly key?: string;
  /** One Chinese sentence. */
  readonly message: string;
}

/** The first fault of a whole trail, oldest entry first, against the head kept on its subject. */
export function trailFault(
  subject: string,
  entries: readonly TrailEntry[],
  head: TrailHead | undefined,
): TrailFault | undefined {
  let { length, hash } = EMPTY_TRAIL;
  for (const entry of entries) {
    const fault = entryFault(subject, entry, { length, hash });
    if (fault !== undefined) return fault;
    ({ sequence: length, hash } = entry);
  }
  return headFault(subject, entries, head);
}

function entryFault(subject: string, entry: TrailEntry, before: TrailHead): TrailFault | undefined {
  const { _id: key, sequence, previous, hash, ...rest } = entry;
  const expected = before.length + 1;
  if (sequence > expected) return missing(subject, expected);
  const named = (what: string): TrailFault => ({
    ...{ subject, sequence, key },
    message: `${subject}的第${sequence}条记录（${key}）${what}。`,
  });
  if (sequence < expected) return named('是多出的：同一序号已有一条');
  if (contentHash({ ...rest, _id: key, sequence, previous }) !== hash) return named('内容被改动');
  if (previous !== before.hash) return named('与前一条不相衔接');
  return undefined;
}

function headFault(
  subject: string,
  entries: readonly TrailEntry[],
  head: TrailHead | undefined,
): TrailFault | undefined {
  const [first] = entries;
  if (head === undefined) {
    return first && beyond(subject, first, `属于${subject}，而没有这一件`);
  }
  if (entries.length < head.length) return missing(subject, entries.length + 1);
  const extra = entries[head.length];
  if (extra !== undefined) return beyond(subject, extra, '在链尾之后，是多出的');
  const last = entries.at(-1);
  if (last === undefined || last.hash === head.hash) return undefined;
  return beyond(subject, last, '与链尾不符');
}

function missing(subject: string, sequence: number): TrailFault {
  return { subject, sequence, message: `${subject}的第${sequence}条记录缺失。` };
}

function beyond(subject: string, { _id: key, sequence }: TrailEntry, what: string): TrailFault {
  return { subject, sequence, key, message: `第${sequence}条记录（${key}）${what}。` };
}

/** Whether the trail still has the end that it was sealed at; its entries are known to be whole. */
export function sealedFault(
  subject: string,
  entries: readonly TrailEntry[],
  { seal, length, hash }: { readonly seal: number; readonly length: number; readonly hash: string },
): TrailFault | undefined {
  const entry = entries[length - 1];
  if (entry?.hash === hash) return undefined;
  const key = entry === undefined ? {} : { key: entry._id };
  const message = `${subject}的第${length}条记录与第${seal}号封存时不符。`;
  return { subject, sequence: length, ...key, message };
}
