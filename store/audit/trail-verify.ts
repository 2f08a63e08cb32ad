/**
 * The audit of the trails (Arts. 18, 19, 21): every entry of every trail is hashed anew and compared with the
 * one before, with the head kept on its subject, and with the seals; the seals with each other. A fault ends
 * nothing: all are named. All as of one instant, in step, so that memory grows with the longest trail, the largest
 * seal and the faults that are kept only.
 */
import type { ClientSession } from 'mongoose';
import { leastKey, Ordered } from '../kernel/in-step';
import { merkleRoot } from './merkle';
import { headsUnder, lineOf, sealedHeadsIn, sealHashOf, sealsIn, type Seal } from './seals';
import { asOfNow, rowsIn } from '../kernel/snapshot';
import { headsIn, type KeptHead } from './trail-heads';
import { sealedFault, trailFaults, type TrailFault } from '../trail/trail-fault';
import type { TrailEntry } from '../trail/trail';

export interface TrailReport {
  readonly subjects: number;
  readonly entries: number;
  /** Seals that were compared; none where one subject was asked for. */
  readonly seals: number;
  /** The last seal, to be kept where the service cannot change it. */
  readonly last?: Pick<Seal, '_id' | 'hash'>;
  /** What is not as it was, in the order of the subjects, then of the seals: the first thousand. */
  readonly faults: readonly TrailFault[];
  /** All that is not as it was. */
  readonly faultCount: number;
  /** How many of them are shown to come from a fault of the service's own of before. */
  readonly formerCount: number;
}

export interface TrailQuery {
  readonly subject?: string;
  /** A seal as it was written down outside the service. */
  readonly known?: Pick<Seal, '_id' | 'hash'>;
}

const MOST_KEPT = 1_000;

/** What has been found: all of it is counted, the first of it kept. */
class TrailFaults {
  readonly faults: TrailFault[] = [];
  faultCount = 0;
  formerCount = 0;

  add(...faults: readonly TrailFault[]): void {
    this.faultCount += faults.length;
    this.formerCount += faults.filter(({ former }) => former === true).length;
    this.faults.push(...faults.slice(0, MOST_KEPT - this.faults.length));
  }
}

/** A fault is an answer; only a failing database throws. */
export async function checkTrails({ subject, known }: TrailQuery = {}): Promise<TrailReport> {
  return asOfNow(async (session) => {
    const found = new TrailFaults();
    const trails = await checkSubjects(session, found, subject);
    const seals = subject === undefined ? await checkSeals(session, found, known) : { seals: 0 };
    const { faults, faultCount, formerCount } = found;
    return { ...trails, ...seals, faults, faultCount, formerCount };
  });
}

async function checkSubjects(
  session: ClientSession,
  found: TrailFaults,
  subject: string | undefined,
): Promise<Pick<TrailReport, 'entries' | 'subjects'>> {
  const trails = await trailsIn(session, found, subject);
  const keepers = await headsIn(session, subject);
  const sealed = await sealedHeadsIn(session, subject);
  const read = { subjects: 0, entries: 0 };
  for (;;) {
    const key = leastKey(trails, sealed, ...keepers);
    if (key === undefined) break;
    const entries = await trails.take(key);
    const heads = (await Promise.all(keepers.map((keeper) => keeper.take(key)))).flat();
    read.subjects += 1;
    read.entries += entries.length;
    found.add(...trailFaults(key, entries, heads[0]?.head), ...headless(heads, entries));
    for (const row of await sealed.take(key)) {
      const broken = sealedFault(key, entries, row);
      if (broken !== undefined) found.add(broken);
    }
  }
  if (subject !== undefined && read.subjects === 0) {
    found.add({ subject, message: `没有${subject}的记录。` });
  }
  return read;
}

/** The entries in the order of their chains; one that names no subject belongs to none, and is told by itself. */
async function trailsIn(
  session: ClientSession,
  found: TrailFaults,
  subject: string | undefined,
): Promise<Ordered<TrailEntry>> {
  const rows = rowsIn<TrailEntry>(session, 'trail', {
    filter: subject === undefined ? {} : { subject },
    sort: { subject: 1, sequence: 1 },
  });
  return Ordered.of(rows, ({ _id: key, subject: named }) => {
    if (typeof named === 'string') return named;
    found.add({ subject: '—', key, message: `记录${key}没有写明属于哪一件。` });
    return undefined;
  });
}

/** A record that has lost the end of its trail, where no entry is left that would tell. */
function headless(heads: readonly KeptHead[], entries: readonly TrailEntry[]): TrailFault[] {
  const [kept] = heads;
  if (kept === undefined || entries.length > 0) return [];
  const { subject, head } = kept as { subject: string; head?: KeptHead['head'] };
  return head === undefined ? [{ subject, message: `${subject}没有链尾。` }] : [];
}

async function checkSeals(
  session: ClientSession,
  found: TrailFaults,
  known: TrailQuery['known'],
): Promise<Pick<TrailReport, 'last' | 'seals'>> {
  let last: Seal | undefined;
  let met = known === undefined;
  for await (const seal of sealsIn(session)) {
    for (const message of await sealFaults(session, seal, last))
      found.add(ofSeal(seal._id, message));
    if (seal._id === known?._id) met = seal.hash === known.hash;
    last = seal;
  }
  const seals = last?._id ?? 0;
  if (!met && known !== undefined) found.add(ofSeal(known._id, '与另行保存的封存值不符'));
  if ((await headsUnder(session, seals + 1)).length > 0) found.add(ofSeal(seals + 1, '缺失'));
  return { seals, ...(last !== undefined && { last: { _id: last._id, hash: last.hash } }) };
}

async function sealFaults(
  session: ClientSession,
  seal: Seal,
  before: Seal | undefined,
): Promise<string[]> {
  const gap = seal._id !== (before?._id ?? 0) + 1;
  const whole = sealHashOf(seal) === seal.hash;
  const ends = before === undefined ? [''] : [before.hash, sealHashOf(before)];
  const heads = await headsUnder(session, seal._id);
  const holds = heads.length === seal.subjects && merkleRoot(heads.map(lineOf)) === seal.root;
  return [
    ...(gap ? ['之前有缺失'] : []),
    ...(whole ? [] : ['内容被改动']),
    ...(gap || !whole || ends.includes(seal.previous) ? [] : ['与前一号不相衔接']),
    ...(holds ? [] : ['与其所封存的链尾不符']),
  ];
}

function ofSeal(number: number, what: string): TrailFault {
  return { subject: `seal/${number}`, message: `第${number}号封存${what}。` };
}
