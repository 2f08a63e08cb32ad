/**
 * Art. 4, reading of Art. 22: what moves the special fund is proposed by one person and approved by another. The
 * proposal is frozen with its hash; only its approval reaches the budget and the ledger, in the same transaction.
 */
import mongoose from 'mongoose';
import { mayApprove, personsOf } from '../../policy/articles/art-22-recusal';
import type { Fen } from '../../policy/kernel/money';
import type { Instant } from '../../policy/kernel/time';
import type { Actor, Role } from '../../policy/model/nouns';
import { refusal, Refused } from '../../policy/words/refusals';
import { FUND_ACT_NAMES, ROLE_NAMES } from '../../policy/words/vocabulary';
import {
  approveBudget,
  rollOver,
  spendAdministration,
  transferBetweenUses,
  type BudgetUse,
  type FundDecision,
} from '../money/budgets';
import { contentHash } from '../kernel/canonical';
import type { Tx } from '../kernel/connection';
import type { TrailHead } from '../trail/trail';
import { actOnTrail, type RecordChange } from '../trail/trail-acts';

/** What is proposed; amounts in fen. */
export type FundAct = { readonly year: number } & (
  | { readonly act: 'approve-budget'; readonly use: BudgetUse; readonly approvedFen: Fen }
  | { readonly act: 'roll-over'; readonly use: BudgetUse; readonly amountFen: Fen }
  | { readonly act: 'spend'; readonly amountFen: Fen; readonly receipt: string }
  | { readonly act: 'transfer'; readonly from: BudgetUse; readonly amountFen: Fen }
);

export type FundProposalState = 'approved' | 'proposed' | 'rejected';

export interface FundProposal {
  /** `B<year>-<12 hex digits>`, one a request. */
  readonly _id: string;
  readonly year: number;
  readonly content: FundAct;
  readonly reason: string;
  /** Of content and reason: what the second person has read. */
  readonly hash: string;
  readonly proposedAt: Instant;
  /** The accounts that the proposal counts for: who proposed, and for whom. */
  readonly proposers: readonly string[];
  readonly state: FundProposalState;
  readonly decidedAt?: Instant;
  /** The same of who approved or rejected it. */
  readonly deciders?: readonly string[];
  readonly trail: TrailHead;
}

/** Whoever writes: nobody approves what counts as their own proposal. */
const VALIDATOR = {
  $expr: {
    $or: [
      { $ne: ['$state', 'approved'] },
      { $eq: [{ $setIntersection: ['$proposers', '$deciders'] }, []] },
    ],
  },
};

const { Mixed } = mongoose.Schema.Types;
const text = { type: String, required: true };
const schema = new mongoose.Schema<FundProposal>(
  {
    _id: String,
    year: { type: Number, required: true },
    content: { type: Mixed, required: true },
    reason: text,
    hash: text,
    proposedAt: text,
    proposers: { type: [String], required: true },
    state: { ...text, enum: ['approved', 'proposed', 'rejected'] },
    decidedAt: String,
    deciders: { type: [String], default: undefined },
    trail: { type: Mixed, required: true },
  },
  { collection: 'fund-proposals', versionKey: false, collectionOptions: { validator: VALIDATOR } },
);
schema.index({ year: 1, _id: 1 });
schema.index({ state: 1, _id: 1 });
export const FundProposals = mongoose.model<FundProposal>('FundProposal', schema);

/** Who says it, why, and the key of the request. */
export interface FundTold {
  readonly key: string;
  readonly at: Instant;
  readonly by: Actor;
  readonly reason: string;
}

export type FundVerdict =
  { readonly verdict: 'approve'; readonly hash: string } | { readonly verdict: 'reject' };

interface Answer {
  readonly proposalId: string;
  readonly state: FundProposalState;
  readonly request: string;
}

type RolesByAct = Readonly<Record<FundAct['act'], readonly Role[]>>;

/** Who proposes: the centre drafts the budget (Art. 7). Whoever may propose may also take it back. */
const PROPOSERS: RolesByAct = {
  'approve-budget': ['bureau', 'centre'],
  'roll-over': ['bureau'],
  spend: ['bureau', 'finance'],
  transfer: ['bureau'],
};

/** Who approves what another has proposed (reading of Art. 7). */
const APPROVERS: RolesByAct = { ...PROPOSERS, 'approve-budget': ['bureau'] };

/** Subject of a proposal's trail. */
export const fundSubject = (id: string): string => `fund/${id}`;

/**
 * Freezes what is proposed; the same request again is the same proposal. Throws `Refused` (`wrong-role`,
 * `idempotency-key-reused`).
 */
export async function proposeFundAct(told: FundTold, content: FundAct): Promise<FundProposal> {
  requireRole(told.by, content, PROPOSERS);
  const { key, at, by, reason } = told;
  const { year } = content;
  const id = `B${year}-${contentHash({ key }).slice(0, 12)}`;
  const hash = contentHash({ content, reason });
  return acted('proposeFundAct', told, id, hash, () =>
    Promise.resolve({
      year,
      content,
      reason,
      hash,
      proposedAt: at,
      proposers: personsOf(by),
      state: 'proposed',
    }),
  );
}

/**
 * Approves, and then carries out, what another person has proposed; or rejects it, which its proposer may too.
 * Throws `Refused` (`wrong-role`, `fund-proposal-unknown`, `fund-proposal-decided`, `hash-mismatch`,
 * `same-person-proposes-and-approves`), and as the act itself does.
 */
export async function decideOnFundAct(
  told: FundTold,
  id: string,
  verdict: FundVerdict,
): Promise<FundProposal> {
  const { at, by } = told;
  const request = contentHash({ id, ...verdict, reason: told.reason });
  const approves = verdict.verdict === 'approve';
  const act = approves ? 'approveFundAct' : 'rejectFundAct';
  return acted(act, told, id, request, async (before, tx) => {
    if (before === null) throw new Refused(refusal('fund-proposal-unknown', { id }));
    requireRole(by, before.content, approves ? APPROVERS : PROPOSERS);
    if (before.state !== 'proposed') throw new Refused(refusal('fund-proposal-decided', { id }));
    const decided = { decidedAt: at, deciders: personsOf(by) };
    if (verdict.verdict === 'reject') return { ...decided, state: 'rejected' };
    if (verdict.hash !== before.hash) throw new Refused(refusal('hash-mismatch', {}, 'hash'));
    const refused = mayApprove(before.proposers, by);
    if (refused !== undefined) throw new Refused(refused);
    const decision = { key: fundSubject(id), at, by: by.id, reason: before.reason };
    await carryOut(tx, before.content, decision);
    return { ...decided, state: 'approved' };
  });
}

/** One act on the proposal's trail, once for its key. */
async function acted(
  act: string,
  { key, at, by, reason }: FundTold,
  _id: string,
  request: string,
  work: (before: FundProposal | null, tx: Tx) => Promise<Partial<FundProposal>>,
): Promise<FundProposal> {
  const onTrail = {
    subject: fundSubject(_id),
    step: '4',
    read: (tx: Tx) => FundProposals.findById(_id, null, { session: tx }).lean<FundProposal>(),
    write: (tx: Tx, set: Partial<FundProposal>, upsert: boolean) =>
      FundProposals.updateOne({ _id }, { $set: set }, { session: tx, upsert }),
  };
  const answer = await actOnTrail<FundProposal, Answer>(
    { key: `${fundSubject(_id)}/${key}`, at, by, channel: 'api', act, reason },
    onTrail,
    async (before, tx): Promise<RecordChange<FundProposal, Answer>> => {
      const set = await work(before, tx);
      const { state = 'proposed' } = set;
      return { set, answer: { proposalId: _id, state, request } };
    },
  );
  if (answer.request !== request) throw new Refused(refusal('idempotency-key-reused'));
  return knownFundProposal(_id);
}

async function carryOut(
  tx: Tx,
  content: FundAct,
  decision: Omit<FundDecision, 'year'>,
): Promise<void> {
  switch (content.act) {
    case 'approve-budget':
      await approveBudget(tx, { ...decision, ...content });
      return;
    case 'roll-over':
      return rollOver(tx, { ...decision, ...content });
    case 'spend':
      return spendAdministration(tx, { ...decision, ...content });
    case 'transfer':
      return transferBetweenUses(tx, { ...decision, ...content });
  }
}

function requireRole({ role }: Actor, { act }: FundAct, roles: RolesByAct): void {
  if (roles[act].includes(role)) return;
  const params = { decision: FUND_ACT_NAMES[act], role: ROLE_NAMES[role] };
  throw new Refused(refusal('wrong-role', params));
}

/** Throws `Refused` (`fund-proposal-unknown`). */
export async function knownFundProposal(id: string): Promise<FundProposal> {
  const proposal = await FundProposals.findById(id).lean<FundProposal>();
  if (proposal === null) throw new Refused(refusal('fund-proposal-unknown', { id }));
  return proposal;
}

export interface FundProposalQuery {
  readonly state?: FundProposalState | undefined;
  readonly year?: number | undefined;
  /** Id of the last one of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** A bounded page, by id. */
export async function fundProposalsOf({
  state,
  year,
  after,
  limit,
}: FundProposalQuery): Promise<FundProposal[]> {
  const wanted = {
    ...(state !== undefined && { state }),
    ...(year !== undefined && { year }),
    ...(after !== undefined && { _id: { $gt: after } }),
  };
  return FundProposals.find(wanted)
    .sort({ _id: 1 })
    .limit(Math.min(limit, 200))
    .lean<FundProposal[]>();
}
