/**
 * Art. 15: a service project is redeemed by one party, and an invoice backs one project only. Each
 * project and each invoice is one document whose key nobody can take twice. What of a project other cases of its two
 * parties are compared with stands in it.
 */
import mongoose from 'mongoose';
import { invariant } from '../../policy/kernel/invariant';
import { invoiceKey } from '../../policy/articles/art-15-numbers';
import { projectKey, type OtherProject } from '../../policy/articles/art-15-redeemer';
import type { Instant } from '../../policy/kernel/time';
import type { RedemptionSubmission, Uscc } from '../../policy/model/nouns';
import { refusal, type Refusal, refuseAll } from '../../policy/words/refusals';
import { within, type Tx } from '../kernel/connection';
import { sha256 } from '../kernel/sha256';

export interface Claim {
  /** `project:<hash>` or `invoice:<number>`. */
  readonly _id: string;
  readonly kind: 'project' | 'invoice';
  readonly caseNo: string;
  /** When the case claimed its project; a correction keeps it. */
  readonly since: Instant;
  /** Of a project. */
  readonly project?: ClaimedProject;
}

interface ClaimedProject extends Omit<OtherProject, 'caseNo'> {
  readonly enterprise: Uscc;
  readonly provider: Uscc;
}

/** What a case claims. */
export type ClaimDraft = Pick<Claim, '_id' | 'kind' | 'project'>;

const schema = new mongoose.Schema<Claim>(
  {
    _id: String,
    kind: { type: String, required: true, enum: ['project', 'invoice'] },
    caseNo: { type: String, required: true },
    since: { type: String, required: true },
    project: mongoose.Schema.Types.Mixed,
  },
  { collection: 'claims', versionKey: false },
);
schema.index({ caseNo: 1 });
schema.index({ 'project.enterprise': 1, 'project.provider': 1 });
const Claims = mongoose.model<Claim>('Claim', schema);

/** What a submission claims: its project first, then each invoice once. */
export function claimsIn(submission: RedemptionSubmission): ClaimDraft[] {
  const { contract, enterprise, provider, invoices } = submission;
  const { number, signedOn, amountFen } = contract;
  const parties = { enterprise: enterprise.uscc, provider: provider.uscc };
  return [
    {
      _id: `project:${sha256(projectKey(submission))}`,
      kind: 'project',
      project: { ...parties, number, signedOn, amountFen },
    },
    ...[...new Set(invoices.map(invoiceKey))].map(
      (key) => ({ _id: `invoice:${key}`, kind: 'invoice' }) as const,
    ),
  ];
}

/**
 * Claims everything for the case; claiming again changes nothing. Throws `Refused` with one refusal a
 * key that another case holds; it names no other case.
 */
export async function claim(
  tx: Tx,
  { caseNo, claims, at }: { caseNo: string; claims: readonly ClaimDraft[]; at: Instant },
): Promise<void> {
  const keys = claims.map(({ _id }) => _id);
  const { upsertedCount } = await Claims.collection.bulkWrite(
    claims.map(({ _id, ...claimed }) => ({
      updateOne: {
        filter: { _id: _id as never },
        update: { $setOnInsert: { ...claimed, caseNo, since: at } },
        upsert: true,
      },
    })),
    { session: tx },
  );
  if (upsertedCount === keys.length) return;
  const held = await claimsOn(keys, tx);
  const byOthers = held.filter((one) => one.caseNo !== caseNo);
  const inOrder = keys.flatMap((key) => byOthers.filter((one) => one.key === key));
  refuseAll(inOrder.map((one) => alreadyClaimed(one.key)));
}

/** Frees what a case claimed. Only for a case that ends unpaid: a paid project stays claimed for ever. */
export async function releaseClaims(tx: Tx, caseNo: string): Promise<void> {
  await Claims.deleteMany({ caseNo }, { session: tx });
}

/**
 * After a correction: the case claims exactly these keys, still since the day it first claimed.
 * Throws `Refused` like `claim`; throws an `Error` where the case claims nothing.
 */
export async function moveClaims(
  tx: Tx,
  caseNo: string,
  claims: readonly ClaimDraft[],
): Promise<void> {
  const earliest = await Claims.findOne({ caseNo }, null, { session: tx })
    .sort({ since: 1 })
    .lean<Claim>();
  invariant(earliest !== null, `${caseNo} claims nothing that could move`);
  const keys = claims.filter(({ kind }) => kind === 'invoice').map(({ _id }) => _id);
  await Claims.deleteMany({ caseNo, _id: { $nin: keys } }, { session: tx });
  await claim(tx, { caseNo, claims, at: earliest.since });
}

/** Which of the keys are claimed, and by which case. */
export async function claimsOn(
  keys: readonly string[],
  tx?: Tx,
): Promise<{ key: string; kind: Claim['kind']; caseNo: string }[]> {
  const filter = { _id: { $in: keys as never } };
  const claims = await Claims.collection.find<Claim>(filter, within(tx)).toArray();
  return claims.map(({ _id, kind, caseNo }) => ({ key: _id, kind, caseNo }));
}

/** What other cases of the two parties have claimed, the latest first; so many at most. */
export async function otherProjectsOf(
  { enterprise, provider }: { readonly enterprise: Uscc; readonly provider: Uscc },
  caseNo: string,
): Promise<OtherProject[]> {
  const found = await Claims.collection
    .find<Claim>({
      'project.enterprise': enterprise,
      'project.provider': provider,
      caseNo: { $ne: caseNo },
    })
    .sort({ since: -1 })
    .limit(MOST_PROJECTS)
    .toArray();
  return found.flatMap(({ caseNo: other, project }) => {
    if (project === undefined) return [];
    const { number, signedOn, amountFen } = project;
    return [{ caseNo: other, number, signedOn, amountFen }];
  });
}
const MOST_PROJECTS = 50;

function alreadyClaimed(key: string): Refusal {
  const number = key.slice('invoice:'.length);
  return key.startsWith('project:')
    ? refusal('project-already-claimed', {}, 'contract')
    : refusal('invoice-already-claimed', { number }, 'invoices');
}
