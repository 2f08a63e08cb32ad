/**
 * Art. 21: the integrity record of a party as one dated list, read from the trails of its cases, repayments and
 * sanctions, from its closed spot checks and its confirmed grades. Nothing is stored twice: a record of its own
 * could come to differ from what it tells of.
 */
import mongoose from 'mongoose';
import { GRADES } from '../policy/evaluation/grades';
import {
  ENTERED_ACTS,
  integrityEntry,
  type IntegrityEntry,
  type TrailedAct,
} from '../policy/integrity';
import type { Uscc } from '../policy/model';
import { Cases } from './cases';
import { evaluationOf, evaluationSubject, gradesOf } from './evaluations';
import { Repayments } from './repayments';
import { sanctionSubject, type SanctionRecord } from './sanctions';
import { spotCheckSubject, type CheckRecord } from './spot-checks';

/** The most trails of one party that are read; far above what one year's quota of 100,000 CNY can pay for. */
const MOST_SUBJECTS = 5_000;

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
  const inOrder = found
    .filter((entry) => placeOf(entry) > after)
    .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
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

async function subjectsOf(uscc: Uscc): Promise<string[]> {
  const cases = await Cases.find(
    { $or: [{ applicant: uscc }, { enterprise: uscc }, { provider: uscc }] },
    { _id: 1 },
  )
    .limit(MOST_SUBJECTS)
    .lean<{ readonly _id: string }[]>();
  const repayments = await Repayments.find({ party: uscc }, { _id: 1 })
    .limit(MOST_SUBJECTS)
    .lean<{ readonly _id: string }[]>();
  const sanctions = await rows<SanctionRecord>('sanctions', { party: uscc });
  return [
    ...[...cases, ...repayments].map(({ _id }) => _id),
    ...sanctions.map(({ _id }) => sanctionSubject(_id)),
  ];
}

/** One more than a page, so that it is known whether another follows; by the index of each trail. */
async function trailedActs(
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
    if (at === undefined) return [];
    const passed = result === 'passed' || result === 'rectified';
    return [
      {
        ...{ at, subject: spotCheckSubject(year), key: _id, cite: 'Art. 8' },
        what: passed ? '抽查合格' : '抽查不合格',
        bearing: passed ? ('neutral' as const) : ('adverse' as const),
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
      ...{ at, key, subject: evaluationSubject(year), cite: 'reading of Art. 8' },
      what: `${year}年度绩效评估：${GRADES[grade]}`,
      bearing: grade === 'unqualified' ? 'adverse' : 'neutral',
    });
  }
  return entries;
}

/** Of collections that hold a few documents for a party at most. */
async function rows<T extends object>(collection: string, filter: object): Promise<T[]> {
  const found = await mongoose.connection
    .collection(collection)
    .find(filter)
    .sort({ _id: 1 })
    .limit(MOST_SUBJECTS)
    .toArray();
  return found as unknown as T[];
}
