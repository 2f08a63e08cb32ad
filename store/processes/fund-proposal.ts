/**
 * Art. 4, reading of Art. 22: what moves the special fund is proposed by one person and approved by another. The
 * proposal is frozen with its hash; only its approval reaches the budget and the ledger, in the same transaction.
 */
import mongoose from 'mongoose';
import { FUND_APPROVERS, FUND_PROPOSERS } from '../../policy/acts/direct-acts';
import type { Fen } from '../../policy/kernel/money';
import { refusal } from '../../policy/words/refusals';
import { FUND_ACT_NAMES } from '../../policy/words/vocabulary';
import {
  approveBudget,
  rollOver,
  spendAdministration,
  transferBetweenUses,
  type BudgetUse,
  type FundDecision,
} from '../money/budgets';
import { contentHash } from '../kernel/canonical';
import { within, type Tx } from '../kernel/connection';
import { pageByKey, type PageAsked } from '../kernel/pages';
import {
  Proposals,
  proposalSchema,
  type Proposal,
  type ProposalState,
  type ProposalTold,
  type Verdict,
} from './proposals';

/** What is proposed; amounts in fen. */
export type FundAct = { readonly year: number } & (
  | { readonly act: 'approve-budget'; readonly use: BudgetUse; readonly approvedFen: Fen }
  | { readonly act: 'roll-over'; readonly use: BudgetUse; readonly amountFen: Fen }
  | { readonly act: 'spend'; readonly amountFen: Fen; readonly receipt: string }
  | { readonly act: 'transfer'; readonly from: BudgetUse; readonly amountFen: Fen }
);

export type FundProposalState = ProposalState;

export interface FundProposal extends Proposal<FundAct> {
  /** `B<year>-<12 hex digits>`, one a request. */
  readonly _id: string;
  readonly year: number;
}

const schema = proposalSchema<FundProposal>('fund-proposals', {
  year: { type: Number, required: true },
});
schema.index({ year: 1, _id: 1 });
export const FundProposals = mongoose.model<FundProposal>('FundProposal', schema);

/** Subject of a proposal's trail. */
export const fundSubject = (id: string): string => `fund/${id}`;

const proposals = new Proposals<FundAct, FundProposal>({
  subject: fundSubject,
  step: '4',
  kind: 'fund-proposal',
  zh: '专项资金事项',
  mayBy: ({ act }, step) => (step === 'approve' ? FUND_APPROVERS : FUND_PROPOSERS)[act],
  nameOf: ({ act }) => FUND_ACT_NAMES[act],
  acts: { propose: 'proposeFundAct', approve: 'approveFundAct', reject: 'rejectFundAct' },
  unknown: (id) => refusal('fund-proposal-unknown', { id }),
  decided: (id) => refusal('fund-proposal-decided', { id }),
  samePerson: 'same-person-proposes-and-approves',
  read: (_id, tx) => FundProposals.findById(_id, null, within(tx)).lean<FundProposal>(),
  write: (_id, set, upsert, session) =>
    FundProposals.updateOne({ _id }, { $set: set }, { session, upsert }),
});

/**
 * Freezes what is proposed; the same request again is the same proposal. Throws `Refused` (`wrong-role`,
 * `idempotency-key-reused`).
 */
export function proposeFundAct(told: ProposalTold, content: FundAct): Promise<FundProposal> {
  const { year } = content;
  const _id = `B${year}-${contentHash({ key: told.key }).slice(0, 12)}`;
  return proposals.propose(told, { _id, year, content });
}

/**
 * Approves, and then carries out, what another person has proposed; or rejects it, which its proposer may too.
 * Throws `Refused` (`wrong-role`, `fund-proposal-unknown`, `fund-proposal-decided`, `hash-mismatch`,
 * `same-person-proposes-and-approves`), and as the act itself does.
 */
export function decideOnFundAct(
  told: ProposalTold,
  id: string,
  verdict: Verdict,
): Promise<FundProposal> {
  return proposals.decide(told, id, verdict, (tx, { content, reason }) =>
    carryOut(tx, content, { key: fundSubject(id), at: told.at, by: told.by.id, reason }),
  );
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

/** What can be decided on a proposal now, and by which roles. */
export const allowedOnFundProposal = (proposal: FundProposal) =>
  proposals.allowedOn(proposal, { approve: 'approveFundProposal', reject: 'rejectFundProposal' });

/** Throws `Refused` (`fund-proposal-unknown`). */
export function knownFundProposal(id: string): Promise<FundProposal> {
  return proposals.known(id);
}

export interface FundProposalQuery extends PageAsked {
  readonly state?: FundProposalState | undefined;
  readonly year?: number | undefined;
}

/** A bounded page, by id. */
export function fundProposalsOf({
  state,
  year,
  ...page
}: FundProposalQuery): Promise<FundProposal[]> {
  const wanted = {
    ...(state !== undefined && { state }),
    ...(year !== undefined && { year }),
  };
  return pageByKey(FundProposals, wanted, page);
}
