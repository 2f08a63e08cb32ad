/**
 * Art. 21: the integrity record of a party as one dated list, read from the trails of its cases, repayments and
 * sanctions, from its closed spot checks and its confirmed grades. Nothing is stored twice: a record of its own
 * could come to differ from what it tells of.
 */
import mongoose from 'mongoose';
import { GRADES } from '../../policy/evaluation/grades';
import {
  ENTERED_ACTS,
  integrityEntry,
  type IntegrityEntry,
  type TrailedAct,
} from '../../policy/evaluation/integrity';
import type { Uscc } from '../../policy/model/nouns';
import { CHECK_RESULTS, FAILED_CHECKS } from '../../policy/spot-check/check';
import { Cases } from '../case/cases';
import { evaluationOf, evaluationSubject, gradesOf } from '../processes/evaluation';
import { Repayments } from '../returns/repayments';
import { sanctionSubject, type SanctionRecord } from '../processes/sanction';
import { spotCheckSubject, type CheckRecord } from '../processes/spot-check';

/** Trails that are read in one question. */
const SUBJECTS_A_QUESTION = 500;
/** Of collections that hold a few documents for a party: far above what there can be. */
const MOST_ROWS = 5_000;

export interface IntegrityPage {
  readonly entries: readonly IntegrityEntry[];
  /** Pass it as `after` for the next page; absent on the last one. */
  readonly next?: string;
}

/** A bounded page of a party's record, oldest first; `after` is where the page before ended. */
export async function integrityOf(uscc: Uscc, after = '', limit = 50): Promise<IntegrityPage> {
  const size = Math.min(limit, 200);
  const subjects = await subjectsOf(uscc);
  const found = [
    ...(await trailedActs(subjects, after, size)),
    ...(await checksOf(uscc)),
    ...(await confirmedGrades(uscc)),
  ];
  const inOrder = found.filter((entry) => placeOf(entry) > after).sort(byPlace);
  const entries = inOrder.slice(0, size);
  const last = entries.at(-1);
  return inOrder.length > size && last !== undefined
    ? { entries, next: placeOf(last) }
    : { entries };
}

/** Sorts by instant, and of one instant by key. */
function placeOf({ at, key }: Pick<IntegrityEntry, 'at' | 'key'>): string {
  return `${at}/${key}`;
}

const byPlace = (a: IntegrityEntry, b: IntegrityEntry): number =>
  placeOf(a) < placeOf(b) ? -1 : 1;

/** The party's trails by subject, and whether an adverse act on each speaks against it: not where the decision was revoked. */
async function subjectsOf(uscc: Uscc): Promise<ReadonlyMap<string, boolean>> {
  const cases = await Cases.find(
    { $or: [{ applicant: uscc }, { enterprise: uscc }, { provider: uscc }] },
    { _id: 1 },
  ).lean<{ readonly _id: string }[]>();
  const repayments = await Repayments.find({ party: uscc }, { _id: 1 }).lean<
    { readonly _id: string }[]
  >();
  const sanctions = await rows<SanctionRecord>('sanctions', { party: uscc });
  return new Map([
    ...[...cases, ...repayments].map(({ _id }) => [_id, false] as const),
    ...sanctions.map(({ _id, state }) => [sanctionSubject(_id), state !== 'revoked'] as const),
  ]);
}

/** The first entries of all the trails: one more than a page, so that it is known whether another follows. */
async function trailedActs(
  subjects: ReadonlyMap<string, boolean>,
  after: string,
  size: number,
): Promise<IntegrityEntry[]> {
  const names = [...subjects.keys()];
  let entries: IntegrityEntry[] = [];
  for (let start = 0; start < names.length; start += SUBJECTS_A_QUESTION) {
    const some = names.slice(start, start + SUBJECTS_A_QUESTION);
    const found = await actsOn(some, after, size);
    entries = [...entries, ...found].sort(byPlace).slice(0, size + 1);
  }
  return entries.map((entry) => ({
    ...entry,
    bearing: subjects.get(entry.subject) === true ? entry.bearing : 'neutral',
  }));
}

/** By the index of each trail. */
async function actsOn(
  subjects: readonly string[],
  after: string,
  size: number,
): Promise<IntegrityEntry[]> {
  const entries: IntegrityEntry[] = [];
  const acts = mongoose.connection
    .collection<TrailedAct>('trail')
    .find(
      {
        subject: { $in: [...subjects] },
        at: { $gte: after.slice(0, after.indexOf('/') + 1).replace('/', '') },
        $or: [{ act: { $in: [...ENTERED_ACTS] } }, { 'answer.ended.outcome': 'refused' }],
      },
      { projection: { subject: 1, at: 1, act: 1, 'answer.result': 1, 'answer.ended.outcome': 1 } },
    )
    .sort({ at: 1, _id: 1 });
  for await (const act of acts) {
    const entry = integrityEntry(act);
    if (entry !== undefined && placeOf(entry) > after) entries.push(entry);
    if (entries.length > size) break;
  }
  return entries;
}

async function checksOf(institution: Uscc): Promise<IntegrityEntry[]> {
  const closed = await rows<CheckRecord>('spot-checks', { institution, state: 'closed' });
  return closed.flatMap(({ _id, year, result, closedAt: at }) => {
    if (at === undefined || result === undefined) return [];
    const failed = FAILED_CHECKS.includes(result);
    return [
      {
        at,
        subject: spotCheckSubject(year),
        key: _id,
        cite: 'Art. 8',
        what: `${year}年度抽查：${CHECK_RESULTS[result]}`,
        bearing: failed ? ('adverse' as const) : ('neutral' as const),
      },
    ];
  });
}

async function confirmedGrades(uscc: Uscc): Promise<IntegrityEntry[]> {
  const entries: IntegrityEntry[] = [];
  for (const { year, grade } of await gradesOf(uscc)) {
    const { decidedAt: at, decision: key } = (await evaluationOf(year)) ?? {};
    if (at === undefined || key === undefined || grade === undefined) continue;
    entries.push({
      at,
      key,
      subject: evaluationSubject(year),
      cite: 'reading of Art. 8',
      what: `${year}年度绩效评估：${GRADES[grade]}`,
      bearing: grade === 'unqualified' ? 'adverse' : 'neutral',
    });
  }
  return entries;
}

async function rows<T extends object>(collection: string, filter: object): Promise<T[]> {
  const found = await mongoose.connection
    .collection(collection)
    .find(filter)
    .sort({ _id: 1 })
    .limit(MOST_ROWS)
    .toArray();
  return found as unknown as T[];
}
