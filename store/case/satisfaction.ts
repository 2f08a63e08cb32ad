/**
 * Art. 21: the ratings of paid redemptions by their enterprises. The number of the case is the key, so a
 * second rating of the same service cannot be stored; the invitation is the notice that the payment left.
 */
import mongoose from 'mongoose';
import {
  ratingFaults,
  satisfactionNoticeId,
  type SatisfactionRating,
  type SatisfactionScores,
} from '../../policy/evaluation/satisfaction';
import { civilDateOf, type Instant } from '../../policy/kernel/time';
import type { Actor, Uscc } from '../../policy/model/nouns';
import { refusal, Refused } from '../../policy/words/refusals';
import { noteOnCaseWithin } from './case-acts';
import { knownCase, type CaseRecord } from './cases';
import { inTransaction, within, type Tx } from '../kernel/connection';
import { noticeOf } from '../people/party-notices';
import { requestHash } from '../trail/requests';
import { recordedAct } from '../trail/trail';

export interface StoredRating extends SatisfactionRating {
  /** Number of the case. */
  readonly _id: string;
  readonly programmeYear: number;
  readonly enterprise: Uscc;
  readonly provider: Uscc;
  readonly at: Instant;
  /** Account of whoever rated. */
  readonly by: string;
}

const { Mixed } = mongoose.Schema.Types;
const required = { type: String, required: true };
const schema = new mongoose.Schema<StoredRating>(
  {
    _id: String,
    programmeYear: { type: Number, required: true },
    enterprise: required,
    provider: required,
    scores: { type: Mixed, required: true },
    comment: String,
    at: required,
    by: required,
  },
  { collection: 'satisfaction-ratings', versionKey: false },
);
schema.index({ programmeYear: 1, _id: 1 });
schema.index({ provider: 1, _id: 1 });
const Ratings = mongoose.model<StoredRating>('SatisfactionRating', schema);

export interface RatingAct extends SatisfactionRating {
  /** Idempotency key; with another rating it is refused (`idempotency-key-reused`). */
  readonly key: string;
  readonly caseNo: string;
  readonly at: Instant;
  readonly by: Actor;
}

export interface RatingAnswer {
  readonly no: string;
  readonly act: 'rateService';
  readonly result: 'rated';
  readonly scores: SatisfactionScores;
  readonly request: string;
}

/**
 * Takes the enterprise's one rating and notes it on the case's trail. Throws `Refused`: `case-unknown`,
 * `rating-not-own`, `rating-unpaid`, `rating-given`, `rating-too-late`, `validation`.
 */
export async function rateService(act: RatingAct): Promise<RatingAnswer> {
  const { key, caseNo: no, at, by, scores, comment } = act;
  const rating = { scores, ...(comment !== undefined && { comment }) };
  const request = requestHash('rateService', { actor: by, caseNo: no, rating });
  return inTransaction(async (tx) => {
    const before = await recordedAct(key, tx);
    if (before !== null) return sameRequest(before.answer as RatingAnswer, request);
    const kase = await knownCase(no, tx);
    const provider = await requireRateable(tx, kase, act);
    const { programmeYear } = kase;
    const enterprise = kase.enterprise ?? '';
    const stored = { _id: no, programmeYear, enterprise, provider, ...rating, at, by: by.id };
    await Ratings.create([stored], { session: tx });
    const answer = { no, act: 'rateService', result: 'rated', scores, request } as const;
    const note = { key, no, at, by, channel: 'api', act: 'rateService', answer } as const;
    await noteOnCaseWithin(tx, { ...note, reason: comment ?? '' });
    return answer;
  });
}

/** The institution that is rated. */
async function requireRateable(tx: Tx, kase: CaseRecord, act: RatingAct): Promise<Uscc> {
  const { _id: caseNo, enterprise, provider, ended } = kase;
  const notice = await noticeOf(satisfactionNoticeId(caseNo), tx);
  const [fault, ...others] = ratingFaults(act.by, act, {
    caseNo,
    enterprise,
    paid: ended?.outcome === 'paid' && provider !== undefined,
    until: notice?.until,
    today: civilDateOf(act.at),
    rated: (await ratingOf(caseNo, tx)) !== null,
  });
  if (fault !== undefined) throw new Refused(fault, ...others);
  return provider ?? '';
}

function sameRequest(answer: RatingAnswer, request: string): RatingAnswer {
  if (answer.request === request) return answer;
  throw new Refused(refusal('idempotency-key-reused'));
}

export async function ratingOf(caseNo: string, tx?: Tx): Promise<StoredRating | null> {
  return Ratings.findById(caseNo, null, within(tx)).lean<StoredRating>();
}
