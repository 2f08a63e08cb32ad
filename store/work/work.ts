/** Everyone's work: what awaits a person, of whatever kind, the first due first; each question is bounded by an index. */
import type { PipelineStage, QueryFilter } from 'mongoose';
import { personsOf } from '../../policy/articles/art-22-recusal';
import type { Instant } from '../../policy/kernel/time';
import type { Actor } from '../../policy/model/nouns';
import { MOST_COUNTED } from '../kernel/pages';
import { tokensFor, Turns, type Assignment, type KeptTurn, type WorkKind } from './turns';

export interface WorkQuery {
  readonly kind?: WorkKind | undefined;
  /** Only what is past its due date at that instant. */
  readonly lateAt?: Instant | undefined;
  /** Only what is assigned to the caller. */
  readonly assigned?: boolean | undefined;
  /** `order` of the last one of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** What this caller may do now; not what they may not for what they have done. */
function awaiting(actor: Actor): QueryFilter<KeptTurn> {
  return { who: { $in: tokensFor(actor) }, not: { $nin: personsOf(actor) } };
}

/** A bounded page. */
export async function workOf(actor: Actor, query: WorkQuery): Promise<KeptTurn[]> {
  const { kind, lateAt, assigned, after, limit } = query;
  const order = {
    ...(after !== undefined && { $gt: after }),
    ...(lateAt !== undefined && { $lt: lateAt }),
  };
  return Turns.find({
    ...awaiting(actor),
    ...(kind !== undefined && { kind }),
    ...(assigned === true && { 'assigned.to': actor.id }),
    ...(Object.keys(order).length > 0 && { order }),
  })
    .sort({ order: 1 })
    .limit(Math.min(limit, 200))
    .lean<KeptTurn[]>();
}

export interface WorkCounts {
  readonly all: number;
  readonly late: number;
  readonly unread: number;
  readonly assigned: number;
  readonly kinds: readonly { readonly kind: WorkKind; readonly count: number }[];
}

interface Group {
  readonly _id: WorkKind;
  readonly count: number;
  readonly late: number;
  readonly unread: number;
  readonly assigned: number;
}

/** How much awaits this caller; beyond the first 1000 nothing is counted. */
export async function workCounts(actor: Actor, at: Instant): Promise<WorkCounts> {
  const isOwn = { $eq: ['$assigned.to', actor.id] };
  const isSeen = { $in: [actor.id, { $ifNull: ['$seenBy', []] }] };
  const sumOf = (condition: object) => ({ $sum: { $cond: [condition, 1, 0] } });
  const stages: PipelineStage[] = [
    { $match: awaiting(actor) },
    { $sort: { order: 1 } },
    { $limit: MOST_COUNTED },
    {
      $group: {
        _id: '$kind',
        count: { $sum: 1 },
        late: sumOf({ $lt: ['$order', at] }),
        unread: sumOf({ $not: [isSeen] }),
        assigned: sumOf(isOwn),
      },
    },
    { $sort: { _id: 1 } },
  ];
  const groups = await Turns.aggregate<Group>(stages);
  const total = (member: 'assigned' | 'count' | 'late' | 'unread'): number =>
    groups.reduce((sum, group) => sum + group[member], 0);
  return {
    all: total('count'),
    late: total('late'),
    unread: total('unread'),
    assigned: total('assigned'),
    kinds: groups.map(({ _id: kind, count }) => ({ kind, count })),
  };
}

/** Marks what awaits the caller as seen. Answers how many were not. */
export async function markSeen(actor: Actor, ids: readonly string[]): Promise<number> {
  const unseen = { _id: { $in: [...ids] }, ...awaiting(actor), seenBy: { $ne: actor.id } };
  const { modifiedCount } = await Turns.updateMany(unseen, { $addToSet: { seenBy: actor.id } });
  return modifiedCount;
}

/** What awaits the caller under this id, or null. */
export async function turnFor(actor: Actor, id: string): Promise<KeptTurn | null> {
  return Turns.findOne({ _id: id, ...awaiting(actor) }).lean<KeptTurn>();
}

/** Puts it into one person's hands; everybody who may act still may. Answers whether it still awaits somebody. */
export async function assignTurn({ _id }: KeptTurn, assigned: Assignment): Promise<boolean> {
  const { matchedCount } = await Turns.updateOne({ _id }, { $set: { assigned } });
  return matchedCount === 1;
}
