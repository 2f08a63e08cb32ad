/**
 * Papers of cases: the bytes in GridFS, and beside them who sent what, its hash and what the scanner said. The trail of
 * the case has the hash. What arrives is written down first, so that whatever breaks off is found and swept.
 */
import { randomBytes } from 'node:crypto';
import type { Readable, Writable } from 'node:stream';
import mongoose from 'mongoose';
import {
  isOfObjector,
  isOfParty,
  MOST_OBJECTION_PAPERS,
  MOST_PAPERS,
  type PaperKind,
  type PaperType,
} from '../../policy/evidence/kinds';
import type { Instant } from '../../policy/kernel/time';
import type { Actor, Uscc } from '../../policy/model/nouns';
import { refusal, Refused } from '../../policy/words/refusals';
import { noteOnCaseWithin } from '../case/case-acts';
import { knownCase } from '../case/cases';
import { bucketOf, database } from '../kernel/buckets';
import { inTransaction, within, type Tx } from '../kernel/connection';
import { isDuplicateOf } from '../kernel/duplicates';
import { SERVICE } from '../trail/trail';

/** Only a clean answer of a scanner is clean. */
export type ScanState = 'clean' | 'infected' | 'not-scanned';

export interface Paper {
  /** Not to be guessed. */
  readonly _id: string;
  readonly caseNo: string;
  readonly kind: PaperKind;
  readonly name: string;
  readonly type: PaperType;
  readonly bytes: number;
  /** Of the file's bytes. */
  readonly sha256: string;
  readonly at: Instant;
  /** Account of whoever sent it. */
  readonly by: string;
  readonly role: Actor['role'];
  readonly party?: Uscc;
  /** Caller and Idempotency-Key. */
  readonly request: string;
  readonly scan: ScanState;
  readonly scannedAt?: Instant;
  /** What was found in it. */
  readonly threat?: string;
}

const required = { type: String, required: true };
const schema = new mongoose.Schema<Paper>(
  {
    _id: String,
    caseNo: required,
    kind: required,
    name: required,
    type: required,
    bytes: { type: Number, required: true },
    sha256: required,
    at: required,
    by: required,
    role: required,
    party: String,
    request: required,
    scan: required,
    scannedAt: String,
    threat: String,
  },
  { collection: 'papers', versionKey: false },
);
schema.index({ request: 1 }, { unique: true });
schema.index({ caseNo: 1, _id: 1 });
schema.index({ scan: 1, _id: 1 });
const Papers = mongoose.model<Paper>('Paper', schema);

/** On a trail, of what neither parties nor experts are told. */
export const STAFF_PAPER = 'fileStaffPaper';

/** A file on its way; machine time, for the sweep only. */
const arrivalSchema = new mongoose.Schema<{ _id: string; since: Date }>(
  { _id: String, since: { type: Date, required: true } },
  { collection: 'paper-arrivals', versionKey: false },
);
arrivalSchema.index({ since: 1 });
const Arrivals = mongoose.model('PaperArrival', arrivalSchema);

const BUCKET = 'paper-files';
const CHUNK_BYTES = 1024 * 1024;

const bucket = () => bucketOf(BUCKET);

/** A place for the bytes of a file that is about to come. */
export async function openArrival(): Promise<{ readonly id: string; readonly sink: Writable }> {
  const id = randomBytes(24).toString('base64url');
  await Arrivals.create({ _id: id, since: new Date() });
  const options = { chunkSizeBytes: CHUNK_BYTES };
  return { id, sink: bucket().openUploadStreamWithId(id as never, id, options) };
}

/** Drops what has come of it. What is still on its way to the disk is swept a day later. */
export async function dropArrival(id: string): Promise<void> {
  const db = database();
  await db.collection(`${BUCKET}.chunks`).deleteMany({ files_id: id });
  await db.collection(`${BUCKET}.files`).deleteOne({ _id: id as never });
}

/** Drops files that broke off before the instant. @returns how many */
export async function sweepArrivals(before: Date, most: number): Promise<number> {
  const old = await Arrivals.find({ since: { $lt: before } })
    .limit(most)
    .lean();
  for (const { _id } of old) {
    // One whose record stands was kept: only its arrival was not crossed out.
    if ((await Papers.exists({ _id })) === null) await dropArrival(_id);
    await Arrivals.deleteOne({ _id });
  }
  return old.length;
}

export type PaperDraft = Omit<Paper, 'by' | 'party' | 'role' | 'scan'>;

/**
 * Keeps a file that has come whole, and its hash on the trail of its case, in one transaction. Throws `Refused`:
 * `case-unknown`, `case-ended`, `papers-too-many`; and `idempotency-key-reused`, where another came at once by its key.
 */
export async function keepPaper(draft: PaperDraft, by: Actor): Promise<Paper> {
  const { id, role, party } = by;
  const paper: Paper = {
    ...draft,
    by: id,
    role,
    ...(party !== undefined && { party }),
    scan: 'not-scanned',
  };
  try {
    await inTransaction((tx) => keepWithin(tx, paper, by));
    return paper;
  } catch (error) {
    if (!isDuplicateOf('request', error)) throw error;
    const first = await paperByRequest(draft.request);
    if (first === null) throw error;
    await dropArrival(draft._id);
    return sameAs(first, draft);
  }
}

async function keepWithin(tx: Tx, paper: Paper, by: Actor): Promise<void> {
  const { _id, caseNo: no, at, kind, sha256, bytes, request: key } = paper;
  await requirePlace(no, { kind }, tx);
  await Papers.create([paper], { session: tx });
  await Arrivals.deleteOne({ _id }, { session: tx });
  const act = isOfParty(kind) ? 'submitPaper' : STAFF_PAPER;
  const answer = { no, act, result: 'kept', kind, sha256, bytes };
  const note = { key: `${no}/${key}`, no, at, by, channel: 'api', act } as const;
  await noteOnCaseWithin(tx, { ...note, reason: '提交材料', answer });
}

/** Throws `Refused` (`case-unknown`, `case-ended`, `papers-too-many`) where the case takes no more. */
export async function requirePlace(
  caseNo: string,
  { kind, files = 1 }: { readonly kind: PaperKind; readonly files?: number },
  tx?: Tx,
): Promise<void> {
  const { state } = await knownCase(caseNo, tx);
  if (state === 'ended') throw new Refused(refusal('case-ended'));
  const ofObjector: PaperKind = 'objection-paper';
  const kinds = isOfObjector(kind) ? ofObjector : { $ne: ofObjector };
  const most = isOfObjector(kind) ? MOST_OBJECTION_PAPERS : MOST_PAPERS;
  const kept = await Papers.countDocuments({ caseNo, kind: kinds }, within(tx));
  if (kept + files > most) throw new Refused(refusal('papers-too-many', { most }));
}

/** The paper that a repeat means. Throws `Refused` (`idempotency-key-reused`) where it is another. */
export function sameAs(first: Paper, again: Pick<Paper, 'caseNo' | 'kind' | 'name' | 'sha256'>) {
  const isSame = (['caseNo', 'kind', 'name', 'sha256'] as const).every(
    (member) => first[member] === again[member],
  );
  if (isSame) return first;
  throw new Refused(refusal('idempotency-key-reused'));
}

export async function paperByRequest(request: string): Promise<Paper | null> {
  return Papers.findOne({ request }).lean<Paper>();
}

export async function paperOf(id: string): Promise<Paper | null> {
  return Papers.findById(id).lean<Paper>();
}

/** All of a case: `MOST_PAPERS` and `MOST_OBJECTION_PAPERS` at most. */
export async function papersOf(caseNo: string): Promise<Paper[]> {
  return Papers.find({ caseNo }).sort({ at: 1, _id: 1 }).lean<Paper[]>();
}

/** Its bytes from `start` to before `end`, piece by piece. */
export function bytesOf(
  id: string,
  range?: { readonly start: number; readonly end: number },
): Readable {
  return bucket().openDownloadStream(id as never, range);
}

/** Papers of which no scanner has spoken, in the order of their ids. */
export async function papersToScan(after: string, most: number): Promise<Paper[]> {
  return Papers.find({ scan: 'not-scanned', _id: { $gt: after } })
    .sort({ _id: 1 })
    .limit(most)
    .lean<Paper[]>();
}

/** Notes once what the scanner said; what it found is on the trail of the case as well. */
export async function recordScan(
  paper: Paper,
  found: { readonly at: Instant; readonly threat?: string },
): Promise<void> {
  const { _id, caseNo: no, kind, sha256 } = paper;
  const { at, threat } = found;
  const scan = threat === undefined ? 'clean' : 'infected';
  const told = { scan, scannedAt: at, ...(threat !== undefined && { threat }) } as const;
  await inTransaction(async (tx) => {
    const done = await Papers.updateOne(
      { _id, scan: 'not-scanned' },
      { $set: told },
      { session: tx },
    );
    if (done.modifiedCount === 0 || threat === undefined) return;
    const act = isOfParty(kind) ? 'scanPaper' : STAFF_PAPER;
    const answer = { no, act, result: 'infected', kind, sha256, threat };
    const note = {
      key: `${no}/scan/${_id}`,
      no,
      at,
      by: SERVICE,
      channel: 'service',
      act,
    } as const;
    await noteOnCaseWithin(tx, { ...note, reason: '材料未通过病毒扫描', answer });
  });
}
