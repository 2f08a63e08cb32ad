/**
 * By what a case is found: its number, the names and codes of its parties, its contract, invoices and account. A row for
 * each, and for a name one for each place in it, so that a word in its middle is found by an index too.
 */
import mongoose from 'mongoose';
import { partiesOf } from '../../policy/articles/art-22-recusal';
import type { DistrictCode } from '../../policy/model/nouns';
import type { Tx } from '../kernel/connection';
import { Cases, type CaseRecord } from './cases';

export const FOUND_BY = ['account', 'code', 'contract', 'invoice', 'name', 'number'] as const;
export type FoundBy = (typeof FOUND_BY)[number];

interface CaseWord {
  /** The word and the number of the case: no two are alike. */
  readonly word: string;
  readonly no: string;
  readonly by: FoundBy;
  /** Who of a district may find it so; absent where only those may who see all. */
  readonly district?: DistrictCode;
}

const required = { type: String, required: true };
const schema = new mongoose.Schema<CaseWord>(
  { word: required, no: required, by: required, district: String },
  { collection: 'case-words', versionKey: false },
);
schema.index({ word: 1 });
schema.index({ district: 1, word: 1 }, { sparse: true });
schema.index({ no: 1 });
const Words = mongoose.model<CaseWord>('CaseWord', schema);

/** Names are longer than that only by mistake. */
const MOST_OF_NAME = 60;

/** Beside the case itself, where what it is found by has changed. */
export async function keepCaseWords(
  tx: Tx,
  cases: readonly Omit<CaseRecord, 'trail'>[],
): Promise<void> {
  if (cases.length === 0) return;
  const numbers = cases.map(({ _id }) => _id);
  await Words.collection.deleteMany({ no: { $in: numbers } }, { session: tx });
  await Words.collection.insertMany(cases.flatMap(wordsOf), { session: tx });
}

/** Of these cases, those that can be found. */
export async function numbersWithWords(
  tx: Tx,
  numbers: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = await Words.find(
    { no: { $in: [...numbers] }, by: 'number' },
    { no: 1 },
    { session: tx },
  ).lean();
  return new Set(found.map(({ no }) => no));
}

function wordsOf(kase: Omit<CaseRecord, 'trail'>): CaseWord[] {
  const { _id: no, applicantName, submission, account, district } = kase;
  const found: (readonly [FoundBy, string])[] = [
    ['number', no],
    ...partiesOf(kase).map((code) => ['code', code] as const),
    ...suffixes(applicantName),
  ];
  if (submission !== undefined && 'contract' in submission) {
    const { enterprise, provider, contract, invoices } = submission;
    found.push(
      ...suffixes(enterprise.name),
      ...suffixes(provider.name),
      ['contract', contract.number],
      ...invoices.map(({ number }) => ['invoice', number] as const),
      ['account', (account ?? submission.account).number],
    );
  }
  const each = new Map(found.map(([by, word]) => [`${word.toUpperCase()}|${no}`, by]));
  return [...each].map(([word, by]) => ({
    word,
    no,
    by,
    ...(by !== 'account' && district !== undefined && { district }),
  }));
}

function suffixes(name: string): (readonly ['name', string])[] {
  const letters = Array.from(name).slice(0, MOST_OF_NAME);
  return letters.map((_, at) => ['name', letters.slice(at).join('')]);
}

/** Where a case was found, and the place in the order of words from which the next page begins. */
export interface FoundCase {
  readonly no: string;
  readonly by: FoundBy;
  readonly word: string;
}

export interface CaseSearch {
  readonly text: string;
  readonly district?: DistrictCode | undefined;
  /** `word` of the last one of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** A bounded page in the order of the words found; a case that a page finds twice is in it once. */
export async function casesWith({
  text,
  district,
  after,
  limit,
}: CaseSearch): Promise<FoundCase[]> {
  const from = text.toUpperCase();
  const range = {
    ...(after === undefined ? { $gte: from } : { $gt: after }),
    $lt: `${from}\u{10ffff}`,
  };
  return Words.find({ ...(district !== undefined && { district }), word: range })
    .sort(district === undefined ? { word: 1 } : { district: 1, word: 1 })
    .limit(Math.min(limit, 200))
    .lean<FoundCase[]>();
}

/** Numbers of the cases that one of these accounts has applied for, by number; at most so many. */
export async function casesAppliedBy(
  accounts: readonly string[],
  limit: number,
): Promise<string[]> {
  const found = await Cases.find({ appliedBy: { $in: [...accounts] } }, { _id: 1 })
    .limit(limit)
    .lean();
  return found.map(({ _id }) => _id);
}
