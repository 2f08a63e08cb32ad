/**
 * Art. 15: a service project is redeemed by one party, and an invoice backs one project only. Each
 * project and each invoice is one document whose key nobody can take twice.
 */
import { createHash } from 'node:crypto';
import mongoose from 'mongoose';
import { invariant } from '../../policy/kernel/invariant';
import { invoiceKey, projectKey } from '../../policy/articles/art-15-redeemer';
import type { Instant } from '../../policy/kernel/time';
import type { RedemptionSubmission } from '../../policy/model/nouns';
import { refusal, Refused, type Refusal } from '../../policy/words/refusals';
import { within, type Tx } from '../kernel/connection';

export interface Claim {
  /** `project:<hash>` or `invoice:<number>`. */
  readonly _id: string;
  readonly kind: 'project' | 'invoice';
  readonly caseNo: string;
  /** When the case claimed its project; a correction keeps it. */
  readonly since: Instant;
}

const schema = new mongoose.Schema<Claim>(
  {
    _id: String,
    kind: { type: String, required: true, enum: ['project', 'invoice'] },
    caseNo: { type: String, required: true },
    since: { type: String, required: true },
  },
  { collection: 'claims', versionKey: false },
);
schema.index({ caseNo: 1 });
const Claims = mongoose.model<Claim>('Claim', schema);

/** The keys that a submission claims: its project first, then each invoice once. */
export function claimKeys(submission: RedemptionSubmission): string[] {
  const numbers = submission.invoices.map((invoice) => `invoice:${invoiceKey(invoice)}`);
  return [`project:${sha256(projectKey(submission))}`, ...new Set(numbers)];
}

/**
 * Claims every key for the case; claiming again changes nothing. Throws `Refused` with one refusal a
 * key that another case holds, naming that case by its number only.
 */
export async function claim(
  tx: Tx,
  { caseNo, keys, at }: { caseNo: string; keys: readonly string[]; at: Instant },
): Promise<void> {
  const { upsertedCount } = await Claims.collection.bulkWrite(
    keys.map((key) => ({
      updateOne: {
        filter: { _id: key as never },
        update: { $setOnInsert: { kind: kindOf(key), caseNo, since: at } },
        upsert: true,
      },
    })),
    { session: tx },
  );
  if (upsertedCount === keys.length) return;
  const held = await claimsOn(keys, tx);
  const byOthers = held.filter((one) => one.caseNo !== caseNo);
  const inOrder = keys.flatMap((key) => byOthers.filter((one) => one.key === key));
  const [first, ...others] = inOrder.map((one) => alreadyClaimed(one.key, one.caseNo));
  if (first !== undefined) throw new Refused(first, ...others);
}

/** Frees what a case claimed. Only for a case that ends unpaid: a paid project stays claimed for ever. */
export async function releaseClaims(tx: Tx, caseNo: string): Promise<void> {
  await Claims.deleteMany({ caseNo }, { session: tx });
}

/**
 * After a correction: the case claims exactly these keys, still since the day it first claimed.
 * Throws `Refused` like `claim`; throws an `Error` where the case claims nothing.
 */
export async function moveClaims(tx: Tx, caseNo: string, keys: readonly string[]): Promise<void> {
  const earliest = await Claims.findOne({ caseNo }, null, { session: tx })
    .sort({ since: 1 })
    .lean<Claim>();
  invariant(earliest !== null, `${caseNo} claims nothing that could move`);
  await Claims.deleteMany({ caseNo, _id: { $nin: [...keys] } }, { session: tx });
  await claim(tx, { caseNo, keys, at: earliest.since });
}

/** Which of the keys are claimed, and by which case. */
export async function claimsOn(
  keys: readonly string[],
  tx?: Tx,
): Promise<{ key: string; caseNo: string }[]> {
  const filter = { _id: { $in: keys as never } };
  const claims = await Claims.collection.find<Claim>(filter, within(tx)).toArray();
  return claims.map(({ _id, caseNo }) => ({ key: _id, caseNo }));
}

function alreadyClaimed(key: string, caseNo: string): Refusal {
  return kindOf(key) === 'project'
    ? refusal('project-already-claimed', { caseNo }, 'contract')
    : refusal(
        'invoice-already-claimed',
        { caseNo, number: key.slice('invoice:'.length) },
        'invoices',
      );
}

function kindOf(key: string): Claim['kind'] {
  return key.startsWith('project:') ? 'project' : 'invoice';
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
