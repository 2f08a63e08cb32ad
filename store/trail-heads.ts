/**
 * Everything that keeps the end of a trail (Arts. 18, 19, 21): cases, rounds, voucher years, and whatever is
 * added with a `trail` of its own, so that nothing that has a trail is left out of its audit and its seals.
 */
import mongoose, { type ClientSession } from 'mongoose';
import './cases';
import { Ordered } from './in-step';
import './rounds';
import { paymentOrderSubject } from './payment-orders';
import { sanctionSubject } from './sanctions';
import { evaluationSubject } from './evaluations';
import { rowsIn } from './snapshot';
import type { TrailHead } from './trail';
import { voucherYearSubject } from './voucher-years';

export interface KeptHead {
  readonly subject: string;
  readonly head: TrailHead;
}

type SubjectOf = (id: unknown) => string;

/** How a subject is called on the trail where it is not by its id. */
const SUBJECTS: Readonly<Record<string, SubjectOf>> = {
  'payment-orders': (id) => paymentOrderSubject(String(id)),
  evaluations: (id) => evaluationSubject(Number(id)),
  sanctions: (id) => sanctionSubject(String(id)),
  'voucher-years': (id) => voucherYearSubject(Number(id)),
};

/** The collections whose records have a trail. */
export function headKeepers(): string[] {
  return Object.values(mongoose.models)
    .filter(({ schema }) => Object.hasOwn(schema.paths, 'trail'))
    .map(({ collection }) => collection.name)
    .sort();
}

/** The heads of every keeper, each in the order of its subjects; of one subject only where it is given. */
export async function headsIn(
  session: ClientSession,
  subject?: string,
): Promise<Ordered<KeptHead>[]> {
  const sources = headKeepers().map((keeper) => headsOf(session, keeper, subject));
  return Promise.all(sources.map((source) => Ordered.of(source, (kept) => kept.subject)));
}

async function* headsOf(
  session: ClientSession,
  keeper: string,
  subject: string | undefined,
): AsyncIterable<KeptHead> {
  const subjectOf = SUBJECTS[keeper] ?? String;
  const named = subject !== undefined && SUBJECTS[keeper] === undefined;
  const selection = {
    filter: named ? { _id: subject } : {},
    sort: { _id: 1 },
    fields: ['trail'],
  } as const;
  for await (const { _id, trail } of rowsIn<{ _id: unknown; trail: TrailHead }>(
    session,
    keeper,
    selection,
  )) {
    const kept = { subject: subjectOf(_id), head: trail };
    if (subject === undefined || kept.subject === subject) yield kept;
  }
}
