/**
 * The audit of the trails (Arts. 18, 19, 21): every entry of every trail is hashed anew and compared with the
 * one before, with the head kept on its subject, and with the seals; the seals with each other. All as of one
 * instant, in step, so that memory grows with the longest trail and the largest seal only.
 */
import type { ClientSession } from 'mongoose';
import { leastKey, Ordered } from './in-step';
import { merkleRoot } from './merkle';
import { headsUnder, lineOf, sealedHeadsIn, sealHashOf, sealsIn, type Seal } from './seals';
import { asOfNow, rowsIn } from './snapshot';
import { headsIn } from './trail-heads';
import { sealedFault, trailFault, type TrailFault } from './trail-fault';
import type { TrailEntry } from './trail';

export interface TrailReport {
  readonly subjects: number;
  readonly entries: number;
  /** Seals that were compared; none where one subject was asked for. */
  readonly seals: number;
  /** The last seal, to be kept where the service cannot change it. */
  readonly last?: Pick<Seal, '_id' | 'hash'>;
  /** The first thing that is not as it was; absent where everything is. */
  readonly fault?: TrailFault;
}

export interface TrailQuery {
  readonly subject?: string;
  /** A seal as it was written down outside the service. */
  readonly known?: Pick<Seal, '_id' | 'hash'>;
}

/** A fault is an answer; only a failing database throws. */
export async function checkTrails(query: TrailQuery = {}): Promise<TrailReport> {
  return asOfNow(async (session) => {
    const trails = await checkSubjects(session, query.subject);
    if (trails.fault !== undefined || query.subject !== undefined) return { ...trails, seals: 0 };
    return { ...trails, ...(await checkSeals(session, query.known)) };
  });
}

async function checkSubjects(
  session: ClientSession,
  subject: string | undefined,
): Promise<Omit<TrailReport, 'seals'>> {
  const selection = { filter: subject === undefined ? {} : { subject } };
  const rows = rowsIn<TrailEntry>(session, 'trail', {
    ...selection,
    sort: { subject: 1, sequence: 1 },
  });
  const trails = await Ordered.of(rows, (entry) => entry.subject);
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
    const fault = trailFault(key, entries, heads[0]?.head);
    if (fault !== undefined) return { ...read, fault };
    for (const row of await sealed.take(key)) {
      const broken = sealedFault(key, entries, row);
      if (broken !== undefined) return { ...read, fault: broken };
    }
  }
  if (subject !== undefined && read.subjects === 0) {
    return { ...read, fault: { subject, message: `没有${subject}的记录。` } };
  }
  return read;
}

async function checkSeals(
  session: ClientSession,
  known: TrailQuery['known'],
): Promise<Pick<TrailReport, 'fault' | 'last' | 'seals'>> {
  let last: Seal | undefined;
  let met = known === undefined;
  for await (const seal of sealsIn(session)) {
    const message = await sealFault(session, seal, last);
    if (message !== undefined) return { seals: seal._id, fault: ofSeal(seal._id, message) };
    if (seal._id === known?._id) met = seal.hash === known.hash;
    last = seal;
  }
  const seals = last?._id ?? 0;
  if (!met && known !== undefined)
    return { seals, fault: ofSeal(known._id, '与另行保存的封存值不符') };
  if ((await headsUnder(session, seals + 1)).length > 0) {
    return { seals, fault: ofSeal(seals + 1, '缺失') };
  }
  return { seals, ...(last !== undefined && { last: { _id: last._id, hash: last.hash } }) };
}

async function sealFault(
  session: ClientSession,
  seal: Seal,
  before: Seal | undefined,
): Promise<string | undefined> {
  if (seal._id !== (before?._id ?? 0) + 1) return '之前有缺失';
  if (sealHashOf(seal) !== seal.hash) return '内容被改动';
  if (seal.previous !== (before?.hash ?? '')) return '与前一号不相衔接';
  const heads = await headsUnder(session, seal._id);
  const whole = heads.length === seal.subjects && merkleRoot(heads.map(lineOf)) === seal.root;
  return whole ? undefined : '与其所封存的链尾不符';
}

function ofSeal(number: number, what: string): TrailFault {
  return { subject: `seal/${number}`, message: `第${number}号封存${what}。` };
}
