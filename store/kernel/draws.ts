/**
 * Draws on record (reading of Art. 22, docs/adr/0018): seeds that are committed to before anybody knows what they
 * will draw from, and every draw with its whole file. Nothing here changes or removes a draw.
 */
import { randomBytes } from 'node:crypto';
import mongoose from 'mongoose';
import { draw, type Draw, type DrawRequest } from '../../policy/kernel/draw';
import type { Instant } from '../../policy/kernel/time';
import type { ServiceCategory } from '../../policy/model/nouns';
import { refusal, Refused } from '../../policy/words/refusals';
import { contentHash } from './canonical';
import { inTransaction, within, type Tx } from './connection';
import { sha256 } from './sha256';

/** One of the seeds kept ahead; used once, in the order of its number. */
interface Seed {
  readonly _id: number;
  /** 64 hexadecimal digits; secret until its draw. */
  readonly seed: string;
  readonly commitment: string;
  readonly committedAt: Instant;
  /** The draw that used it. */
  readonly usedBy: string | null;
}

export interface DrawRecord {
  /** `<subject>/<which draw of it>`. */
  readonly _id: string;
  /** Idempotency key of the request. */
  readonly key: string;
  readonly purpose: 'experts' | 'spot-check';
  /** Number of the case, or year and round of the check. */
  readonly about: string;
  readonly by: string;
  readonly reason: string;
  /** Hash of what was asked for. */
  readonly request: string;
  readonly file: Draw;
  /** How many review the case: those drawn, and those who did already. */
  readonly panel?: number;
  /** Only experts of these fields were drawn from; absent where of all. */
  readonly fields?: readonly ServiceCategory[];
  /** Who was kept out of the pool and why. */
  readonly excluded: readonly { readonly id: string; readonly reasons: readonly string[] }[];
}

const { Mixed } = mongoose.Schema.Types;
const required = { type: String, required: true };
const seedSchema = new mongoose.Schema<Seed>(
  {
    _id: Number,
    seed: required,
    commitment: required,
    committedAt: required,
    usedBy: { type: String, default: null },
  },
  { collection: 'draw-seeds', versionKey: false },
);
seedSchema.index({ usedBy: 1, _id: 1 });
const Seeds = mongoose.model<Seed>('DrawSeed', seedSchema);

const drawSchema = new mongoose.Schema<DrawRecord>(
  {
    _id: String,
    key: required,
    purpose: { ...required, enum: ['experts', 'spot-check'] },
    about: required,
    by: required,
    reason: required,
    request: required,
    file: { type: Mixed, required: true },
    panel: Number,
    fields: { type: [String], default: undefined },
    excluded: { type: [Mixed], required: true },
  },
  { collection: 'draws', versionKey: false, minimize: false },
);
drawSchema.index({ key: 1 }, { unique: true });
drawSchema.index({ about: 1, 'file.drawnAt': 1 });
const Draws = mongoose.model<DrawRecord>('Draw', drawSchema);

/** How many commitments are public ahead of the draws that will use them. */
const SEEDS_AHEAD = 20;
const SEED_BYTES = 32;

/** Commits to seeds until there are enough ahead; in a transaction of its own, so that they are public first. */
export async function commitSeeds(at: Instant): Promise<void> {
  await inTransaction(async (tx) => {
    const unused = await Seeds.countDocuments({ usedBy: null }, { session: tx });
    const [last] = await Seeds.find({}, { _id: 1 }, { session: tx }).sort({ _id: -1 }).limit(1);
    const next = (last?._id ?? 0) + 1;
    const missing = Math.max(0, SEEDS_AHEAD - unused);
    const seeds = Array.from({ length: missing }, (_, n) => newSeed(next + n, at));
    if (missing > 0) await Seeds.insertMany(seeds, { session: tx });
  });
}

function newSeed(_id: number, committedAt: Instant): Seed {
  const seed = randomBytes(SEED_BYTES).toString('hex');
  return { _id, seed, commitment: sha256(seed), committedAt, usedBy: null };
}

export type DrawOrder = Pick<
  DrawRecord,
  'about' | 'by' | 'excluded' | 'fields' | 'key' | 'panel' | 'purpose' | 'reason'
> &
  Pick<DrawRequest, 'count' | 'drawnAt' | 'pool'> & {
    /** What was asked for: the same key with another is refused. */
    readonly asked: unknown;
    /** A public value that was named beforehand; without it the oldest seed that is committed to. */
    readonly seed?: Pick<DrawRequest, 'origin' | 'seed'>;
    /** How many draws of it there were when it was judged; absent where one more needs no judging. */
    readonly earlier?: number;
  };

/** What names a request: the same key with another one is refused. */
type DrawName = Pick<DrawOrder, 'asked' | 'key'>;

/** The draw that was made under this key. Throws `Refused` (`idempotency-key-reused`) for another request's. */
export async function drawnUnder({ key, asked }: DrawName, tx?: Tx): Promise<DrawRecord | null> {
  const before = await Draws.findOne({ key }, null, within(tx)).lean<DrawRecord>();
  if (before !== null && before.request !== contentHash(asked)) {
    throw new Refused(refusal('idempotency-key-reused'));
  }
  return before;
}

/**
 * Draws with the oldest seed that is committed to, and records it; `beside` writes what belongs to it. The same key
 * answers the same draw. Throws `Refused` (`draw-stands`) where another draw of it came first.
 */
export async function makeDraw(
  order: DrawOrder,
  beside: (tx: Tx, drawn: DrawRecord) => Promise<void> = () => Promise.resolve(),
): Promise<DrawRecord> {
  if (order.seed === undefined) await commitSeeds(order.drawnAt);
  return inTransaction(async (tx) => {
    const drawn = await drawWithin(tx, order);
    await beside(tx, drawn);
    return drawn;
  });
}

/** The same within the transaction of an act; a seed that is committed to has to be there before. */
export async function drawWithin(tx: Tx, order: DrawOrder): Promise<DrawRecord> {
  return (await drawnUnder(order, tx)) ?? drawAnew(tx, order);
}

async function drawAnew(tx: Tx, order: DrawOrder): Promise<DrawRecord> {
  const { key, purpose, about, by, reason, panel, excluded, asked, drawnAt, pool, count } = order;
  const earlier = await Draws.countDocuments({ about }, { session: tx });
  if (earlier !== (order.earlier ?? earlier))
    throw new Refused(refusal('draw-stands', { draw: `${about}/${earlier}` }));
  const _id = `${about}/${earlier + 1}`;
  const { seed, origin } = order.seed ?? (await takeSeed(tx, _id));
  // Another draw of the same moment may have committed to the seed just now.
  const since = origin.kind === 'committed' ? origin.committedAt : drawnAt;
  const at = since > drawnAt ? since : drawnAt;
  const file = draw({ subject: _id, drawnAt: at, pool, seed, origin, count }, sha256);
  const record: DrawRecord = {
    _id,
    key,
    purpose,
    about,
    by,
    reason,
    request: contentHash(asked),
    file,
    excluded,
    ...(panel !== undefined && { panel }),
    ...(order.fields !== undefined && { fields: order.fields }),
  };
  await Draws.create([record], { session: tx });
  return record;
}

/** The oldest seed that is committed to; nobody takes it again. */
async function takeSeed(tx: Tx, usedBy: string): Promise<Pick<DrawRequest, 'origin' | 'seed'>> {
  const { seed, commitment, committedAt } = await Seeds.findOneAndUpdate(
    { usedBy: null },
    { $set: { usedBy } },
    { sort: { _id: 1 }, session: tx, returnDocument: 'after' },
  )
    .orFail()
    .lean<Seed>();
  return { seed, origin: { kind: 'committed', commitment, committedAt } };
}

/** A draw by its id, or null. */
export async function drawOf(id: string, tx?: Tx): Promise<DrawRecord | null> {
  return Draws.findById(id, null, within(tx)).lean<DrawRecord>();
}

/** Every draw about a case or a check, oldest first; at most 200. */
export async function drawsAbout(about: string): Promise<DrawRecord[]> {
  return Draws.find({ about }).sort({ 'file.drawnAt': 1, _id: 1 }).limit(200).lean<DrawRecord[]>();
}

/** A commitment as everyone may see it: with its seed once that tells nobody who reviews an open case. */
export interface PublicSeed {
  readonly number: number;
  readonly commitment: string;
  readonly committedAt: Instant;
  readonly seed?: string;
}

/** A bounded page of seeds, by number, with the draw that used each: for whoever judges what of it is public. */
export async function seedsOnRecord(
  after: number,
  limit: number,
): Promise<(Required<PublicSeed> & Pick<Seed, 'usedBy'>)[]> {
  const seeds = await Seeds.find({ _id: { $gt: after } })
    .sort({ _id: 1 })
    .limit(Math.min(limit, 200))
    .lean<Seed[]>();
  return seeds.map(({ _id: number, commitment, committedAt, seed, usedBy }) => ({
    number,
    commitment,
    committedAt,
    seed,
    usedBy,
  }));
}
