/**
 * Data that cases are judged by (Arts. 5, 8, 11, 14, 16, 20, 22) and the working days: a file or a year is proposed by one
 * person with a reason and confirmed by another; nobody who belongs to, or has filed for, an entity that it concerns
 * does either. The rows are kept as they were read, and only the confirmation puts them in force.
 */
import mongoose, { type QueryFilter } from 'mongoose';
import { REFERENCE_OWNERS } from '../../policy/acts/direct-acts';
import { invariant } from '../../policy/kernel/invariant';
import type { Uscc } from '../../policy/model/nouns';
import { refusal, Refused } from '../../policy/words/refusals';
import { dataRecusals } from '../case/recusal';
import { contentHash } from '../kernel/canonical';
import { within } from '../kernel/connection';
import { pageByKey, type PageAsked } from '../kernel/pages';
import {
  Proposals,
  proposalSchema,
  type Proposal,
  type ProposalAct,
  type ProposalState,
  type ProposalTold,
} from './proposals';
import { kindOf, type ReferenceChange } from './reference-kinds';

export interface ReferenceContent {
  readonly change: ReferenceChange;
  /** Of the file's bytes, or of what was sent as JSON; lower-case hex. */
  readonly sha256: string;
  readonly rows: number;
}

/** Its id is `D-<12 hex digits>`, one a request. */
export type ReferenceProposal = Proposal<ReferenceContent>;

const { Mixed } = mongoose.Schema.Types;
const text = { type: String, required: true };
const schema = proposalSchema<ReferenceProposal>('reference-proposals');
schema.index({ 'content.change.of': 1, _id: 1 });
const ReferenceProposals = mongoose.model<ReferenceProposal>('ReferenceProposal', schema);

interface Part {
  /** `<proposal>/<number>`. */
  readonly _id: string;
  readonly proposal: string;
  readonly part: number;
  readonly rows: readonly unknown[];
}
const partSchema = new mongoose.Schema<Part>(
  {
    _id: String,
    proposal: text,
    part: { type: Number, required: true },
    rows: { type: [Mixed], required: true },
  },
  { collection: 'reference-proposal-rows', versionKey: false, minimize: false },
);
partSchema.index({ proposal: 1, part: 1 });
const Parts = mongoose.model<Part>('ReferenceProposalRows', partSchema);
/** Rows of one document. */
const ROWS_A_PART = 500;

export const referenceSubject = (id: string): string => `reference/${id}`;

const ACT_NAMES: Readonly<Record<ProposalAct, string>> = {
  propose: '提出基础数据变更',
  approve: '确认基础数据变更',
  reject: '退回基础数据变更',
};

const proposals = new Proposals<ReferenceContent, ReferenceProposal>({
  subject: referenceSubject,
  step: '22',
  kind: 'reference-proposal',
  zh: '基础数据变更',
  mayBy: ({ change: { of } }) => REFERENCE_OWNERS[of],
  nameOf: (_content, act) => ACT_NAMES[act],
  acts: {
    propose: 'proposeReferenceChange',
    approve: 'confirmReferenceChange',
    reject: 'rejectReferenceChange',
  },
  unknown: (id) => refusal('reference-proposal-unknown', { id }),
  decided: (id) => refusal('reference-proposal-decided', { id }),
  samePerson: 'same-person-confirms',
  read: (_id, tx) => ReferenceProposals.findById(_id, null, within(tx)).lean<ReferenceProposal>(),
  write: (_id, set, upsert, session) =>
    ReferenceProposals.updateOne({ _id }, { $set: set }, { session, upsert }),
});

/** What can be decided on a proposal now, and by which roles. */
export const allowedOnReference = (proposal: ReferenceProposal) =>
  proposals.allowedOn(proposal, {
    approve: 'confirmReferenceProposal',
    reject: 'rejectReferenceProposal',
  });

/** Throws `Refused` (`own-case`) for one who keeps away from what the rows concern. */
async function requireOther(
  { by, at }: ProposalTold,
  change: ReferenceChange,
  rows: readonly unknown[],
): Promise<void> {
  const [refused] = await dataRecusals(by, concernedBy(change, rows), at);
  if (refused !== undefined) throw new Refused(refused);
}

function concernedBy(change: ReferenceChange, rows: readonly unknown[]): readonly Uscc[] {
  const { concerns } = kindOf(change);
  return [...new Set(rows.flatMap((row) => [...concerns(row)]))];
}

/**
 * Keeps what was read until another person confirms it; the same request again is the same proposal. Throws `Refused`:
 * `wrong-role`, `own-case`, `idempotency-key-reused`, and as the data's own rules do.
 */
export async function proposeReferenceChange(
  told: ProposalTold,
  change: ReferenceChange,
  { rows, sha256 }: { readonly rows: readonly unknown[]; readonly sha256: string },
): Promise<ReferenceProposal> {
  const { key, at, by } = told;
  const content = { change, sha256, rows: rows.length };
  proposals.requireMay(by, content, 'propose');
  await requireOther(told, change, rows);
  await kindOf(change).judge?.({ change, rows, sha256, by: by.id, at });
  const _id = `D-${contentHash({ key }).slice(0, 12)}`;
  await keepRows(partsOf({ _id, content }), rows);
  return proposals.propose(told, { _id, content });
}

/**
 * Puts it in force, as another person who has read its hash. Throws `Refused`: `reference-proposal-unknown`, `wrong-role`,
 * `reference-proposal-decided`, `hash-mismatch`, `same-person-confirms`, `own-case`, and as the data's own rules do.
 */
export async function confirmReferenceChange(
  told: ProposalTold,
  id: string,
  hash: string,
): Promise<ReferenceProposal> {
  const proposal = await proposals.known(id);
  const { change, sha256 } = proposal.content;
  const verdict = { verdict: 'approve', hash } as const;
  const kind = kindOf(change);
  // One that is decided answers a repeat as it did, and refuses everybody else.
  if (proposal.state !== 'proposed')
    return proposals.decide(told, id, verdict, () => Promise.resolve());
  proposals.requireDecidable(told.by, proposal, verdict);
  const rows = await rowsOf(proposal);
  await requireOther(told, change, rows);
  const [by = told.by.id] = proposal.proposers;
  const file = { change, rows, sha256, by, confirmedBy: told.by.id, at: told.at };
  return kind.inTurn(change, async () => {
    const staged = await kind.stage?.(file);
    return proposals.decide(told, id, verdict, (tx) =>
      kind.carryOut(tx, { ...file, told, proposal: id, reason: proposal.reason }, staged),
    );
  });
}

/** As another person, or as whoever proposed it. Throws `Refused` for one unknown or decided, and a role that may not. */
export function rejectReferenceChange(told: ProposalTold, id: string): Promise<ReferenceProposal> {
  return proposals.decide(told, id, { verdict: 'reject' }, () => Promise.resolve());
}

/** Throws `Refused` (`reference-proposal-unknown`). */
export function knownReferenceProposal(id: string): Promise<ReferenceProposal> {
  return proposals.known(id);
}

export interface ReferenceProposalQuery extends PageAsked {
  readonly state?: ProposalState | undefined;
  /** Kind of the data. */
  readonly of?: ReferenceChange['of'] | undefined;
}

/** A bounded page, by id. */
export function referenceProposalsOf(query: ReferenceProposalQuery): Promise<ReferenceProposal[]> {
  const { state, of } = query;
  const filter: QueryFilter<ReferenceProposal> = {
    ...(state !== undefined && { state }),
    ...(of !== undefined && { 'content.change.of': of }),
  };
  return pageByKey(ReferenceProposals, filter, query);
}

/** Rows belong to what was proposed: another file under the same key has others. */
function partsOf({ _id, content }: Pick<ReferenceProposal, '_id' | 'content'>): string {
  return `${_id}/${contentHash(content).slice(0, 12)}`;
}

async function keepRows(proposal: string, rows: readonly unknown[]): Promise<void> {
  for (let part = 0; part * ROWS_A_PART < rows.length; part += 1) {
    const some = rows.slice(part * ROWS_A_PART, (part + 1) * ROWS_A_PART);
    await Parts.collection.updateOne(
      { _id: `${proposal}/${part}` as never },
      { $setOnInsert: { proposal, part, rows: some } },
      { upsert: true },
    );
  }
}

/** As they were read, for whoever is to confirm them: a bounded page, after so many. */
export async function pageOfRows(
  proposal: ReferenceProposal,
  after: number,
  limit: number,
): Promise<readonly unknown[]> {
  const first = Math.floor(after / ROWS_A_PART);
  const parts = await Parts.find({ proposal: partsOf(proposal), part: { $gte: first } })
    .sort({ part: 1 })
    .limit(2)
    .lean<Part[]>();
  const from = after - first * ROWS_A_PART;
  return parts.flatMap(({ rows }) => rows).slice(from, from + Math.min(limit, 200));
}

async function rowsOf(proposal: ReferenceProposal): Promise<unknown[]> {
  const parts = await Parts.find({ proposal: partsOf(proposal) })
    .sort({ part: 1 })
    .lean<Part[]>();
  const rows = parts.flatMap((part) => part.rows);
  invariant(rows.length === proposal.content.rows, `${proposal._id} lacks rows`);
  return rows;
}
