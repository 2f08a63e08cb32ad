/**
 * What one person proposes and another approves (reading of Art. 22): frozen with its hash, and carried out only by the
 * approval, in the same transaction. One frame for the fund (Art. 4) and for the data that cases are judged by.
 */
import mongoose from 'mongoose';
import { mayApprove, personsOf } from '../../policy/articles/art-22-recusal';
import type { Instant } from '../../policy/kernel/time';
import { possibleOf, type Possible } from '../../policy/acts/act';
import type { Actor, Role } from '../../policy/model/nouns';
import { refusal, Refused, type Refusal, type RefusalCode } from '../../policy/words/refusals';
import { ROLE_NAMES } from '../../policy/words/vocabulary';
import { contentHash } from '../kernel/canonical';
import type { Tx } from '../kernel/connection';
import type { TrailHead } from '../trail/trail';
import { actOnTrail, type RecordChange } from '../trail/trail-acts';
import type { Standing, WorkKind } from '../work/turns';

export const PROPOSAL_STATES = ['approved', 'proposed', 'rejected'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

export interface Proposal<C> {
  readonly _id: string;
  readonly content: C;
  readonly reason: string;
  /** Of content and reason: what the second person has read. */
  readonly hash: string;
  readonly proposedAt: Instant;
  /** The accounts that the proposal counts for: who proposed, and for whom. */
  readonly proposers: readonly string[];
  readonly state: ProposalState;
  readonly decidedAt?: Instant;
  /** The same of who approved or rejected it. */
  readonly deciders?: readonly string[];
  readonly trail: TrailHead;
}

/** Whoever writes: nobody approves what counts as their own proposal. */
const PROPOSAL_VALIDATOR = {
  $expr: {
    $or: [
      { $ne: ['$state', 'approved'] },
      { $eq: [{ $setIntersection: ['$proposers', '$deciders'] }, []] },
    ],
  },
};

const { Mixed } = mongoose.Schema.Types;
const text = { type: String, required: true };

/** Proposals of one kind, in a collection of their own; `more` is what they have beside what every proposal has. */
export function proposalSchema<P>(
  collection: string,
  more: mongoose.SchemaDefinition = {},
): mongoose.Schema<P> {
  const schema = new mongoose.Schema(
    {
      _id: String,
      ...more,
      content: { type: Mixed, required: true },
      reason: text,
      hash: text,
      proposedAt: text,
      proposers: { type: [String], required: true },
      state: { ...text, enum: PROPOSAL_STATES },
      decidedAt: String,
      deciders: { type: [String], default: undefined },
      trail: { type: Mixed, required: true },
    },
    { collection, versionKey: false, collectionOptions: { validator: PROPOSAL_VALIDATOR } },
  );
  schema.index({ state: 1, _id: 1 });
  return schema as mongoose.Schema<P>;
}

/** Who says it, why, and the key of the request. */
export interface ProposalTold {
  readonly key: string;
  readonly at: Instant;
  readonly by: Actor;
  readonly reason: string;
}

export type Verdict =
  { readonly verdict: 'approve'; readonly hash: string } | { readonly verdict: 'reject' };
export type ProposalAct = 'approve' | 'propose' | 'reject';

export interface ProposalFrame<C, P extends Proposal<C>> {
  readonly subject: (id: string) => string;
  /** Of the trail. */
  readonly step: string;
  /** Kind and name of what is proposed, in Chinese, as everyone's work lists it. */
  readonly kind: WorkKind;
  readonly zh: string;
  /** Who may do it; whoever proposed it does not approve it all the same. */
  readonly mayBy: (content: C, act: ProposalAct) => readonly Role[];
  /** What somebody is refused who may not, in Chinese. */
  readonly nameOf: (content: C, act: ProposalAct) => string;
  readonly acts: Readonly<Record<ProposalAct, string>>;
  readonly unknown: (id: string) => Refusal;
  readonly decided: (id: string) => Refusal;
  /** By what somebody is refused who proposed it themselves. */
  readonly samePerson: RefusalCode;
  readonly read: (id: string, tx?: Tx) => Promise<P | null>;
  readonly write: (id: string, set: Partial<P>, upsert: boolean, tx: Tx) => Promise<unknown>;
}

interface Answer {
  readonly proposalId: string;
  readonly state: ProposalState;
  readonly request: string;
}

export class Proposals<C, P extends Proposal<C>> {
  constructor(private readonly frame: ProposalFrame<C, P>) {}

  /**
   * Freezes what is proposed; the same request again is the same proposal. `judge` throws for what cannot be. Throws
   * `Refused` (`idempotency-key-reused`), and as the frame does for one who may not.
   */
  async propose(
    told: ProposalTold,
    draft: Pick<P, '_id' | 'content'> & Partial<P>,
    judge: (tx: Tx) => Promise<unknown> = () => Promise.resolve(),
  ): Promise<P> {
    const { at, by, reason } = told;
    const { _id, ...content } = draft;
    const hash = contentHash({ content: draft.content, reason });
    const proposal = {
      ...content,
      reason,
      hash,
      proposedAt: at,
      proposers: personsOf(by),
      state: 'proposed',
    } as unknown as P;
    this.requireMay(by, draft.content, 'propose');
    return this.acted('propose', told, { id: _id, request: hash }, async (_before, tx) => {
      await judge(tx);
      return proposal;
    });
  }

  /**
   * Approves, and then carries out, what another person has proposed; or rejects it, which its proposer may too.
   * Throws `Refused` for one that is unknown, decided, or was read in another wording (`hash-mismatch`), for whoever
   * proposed it or may not, and as `carryOut` does.
   */
  async decide(
    told: ProposalTold,
    id: string,
    verdict: Verdict,
    carryOut: (tx: Tx, proposal: P) => Promise<unknown>,
  ): Promise<P> {
    const { frame } = this;
    const request = contentHash({ id, ...verdict, reason: told.reason });
    const act = verdict.verdict;
    return this.acted(act, told, { id, request }, async (before, tx) => {
      if (before === null) throw new Refused(frame.unknown(id));
      this.requireDecidable(told.by, before, verdict);
      if (act === 'approve') await carryOut(tx, before);
      const state = act === 'approve' ? 'approved' : 'rejected';
      return { state, decidedAt: told.at, deciders: personsOf(told.by) } as unknown as Partial<P>;
    });
  }

  /** Throws `Refused` (`wrong-role`) for a role that may not. */
  requireMay({ role }: Actor, content: C, act: ProposalAct): void {
    const { mayBy, nameOf } = this.frame;
    if (mayBy(content, act).includes(role)) return;
    const params = { decision: nameOf(content, act), role: ROLE_NAMES[role] };
    throw new Refused(refusal('wrong-role', params));
  }

  /** What can be decided on it now, and by which roles. */
  allowedOn<N extends string>(
    { state, content }: Pick<P, 'content' | 'state'>,
    names: Readonly<Record<Verdict['verdict'], N>>,
  ): Possible<N>[] {
    if (state !== 'proposed') return [];
    const { mayBy } = this.frame;
    return (['approve', 'reject'] as const).flatMap((act) =>
      possibleOf(names[act], mayBy(content, act)),
    );
  }

  /** Throws `Refused` where this person cannot decide so on it. */
  requireDecidable(by: Actor, { _id, content, ...proposal }: P, verdict: Verdict): void {
    const { frame } = this;
    this.requireMay(by, content, verdict.verdict);
    if (proposal.state !== 'proposed') throw new Refused(frame.decided(_id));
    if (verdict.verdict === 'reject') return;
    if (verdict.hash !== proposal.hash) throw new Refused(refusal('hash-mismatch', {}, 'hash'));
    if (mayApprove(proposal.proposers, by) !== undefined)
      throw new Refused(refusal(frame.samePerson));
  }

  /** Throws `Refused` where there is none of this id. */
  async known(id: string): Promise<P> {
    const proposal = await this.frame.read(id);
    if (proposal === null) throw new Refused(this.frame.unknown(id));
    return proposal;
  }

  /** Another person than whoever proposed it is awaited. */
  private standingOf(no: string, proposal: P): Standing {
    const { kind, zh, mayBy, subject } = this.frame;
    const { state, content, proposedAt: since, proposers: not } = proposal;
    const who = mayBy(content, 'approve').map((role) => ({ role }));
    const turn = { name: 'approval', zh: `确认${zh}`, who, since, not };
    return {
      waiting: { subject: subject(no), kind, no, matter: zh },
      turns: state === 'proposed' ? [turn] : [],
    };
  }

  /** One act on the proposal's trail, once for its key. */
  private async acted(
    act: ProposalAct,
    { key, at, by, reason }: ProposalTold,
    { id, request }: { readonly id: string; readonly request: string },
    work: (before: P | null, tx: Tx) => Promise<Partial<P>>,
  ): Promise<P> {
    const { subject, step, acts, read, write } = this.frame;
    const onTrail = {
      subject: subject(id),
      step,
      read: (tx: Tx) => read(id, tx),
      awaits: (proposal: P) => this.standingOf(id, proposal),
      write: (tx: Tx, set: Partial<P>, upsert: boolean) => write(id, set, upsert, tx),
    };
    const told = {
      key: `${subject(id)}/${key}`,
      at,
      by,
      channel: 'api',
      act: acts[act],
      reason,
    } as const;
    const answer = await actOnTrail<P, Answer>(
      told,
      onTrail,
      async (before, tx): Promise<RecordChange<P, Answer>> => {
        const set = await work(before, tx);
        const { state = 'proposed' } = set;
        return { set, answer: { proposalId: id, state, request } };
      },
    );
    if (answer.request !== request) throw new Refused(refusal('idempotency-key-reused'));
    return this.known(id);
  }
}
