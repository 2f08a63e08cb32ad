/**
 * Arts. 8 and 21: what is counted of a programme year. The record is passed by once, case by case, and only
 * sums are kept; every indicator is worked out from these, so that all of them speak of the same cases.
 */
import type { Fen } from '../kernel/money';
import { daysBetween, type CivilDate } from '../kernel/time';
import type { Domicile, RedemptionSubmission, ServiceCategory, Uscc } from '../model/nouns';
import { ASPECTS } from './satisfaction';

export type Redeemer = RedemptionSubmission['redeemer'];

/** One redemption as the evaluation sees it. */
export interface RedemptionFacts {
  readonly no: string;
  readonly district: Domicile;
  readonly category: ServiceCategory;
  readonly redeemer: Redeemer;
  readonly enterprise: Uscc;
  readonly provider: Uscc;
  readonly contractFen: Fen;
  /** Set once the bank has paid. */
  readonly paid?: { readonly on: CivilDate; readonly amountFen: Fen; readonly returnedFen: Fen };
  readonly submittedOn?: CivilDate;
  /** Set where it ended refused: the step, and the reasons by code or, where people judged, none. */
  readonly refused?: { readonly step: string; readonly codes: readonly string[] };
  readonly objectionsUpheld: number;
  /** Sum of the scores of its rating, over all aspects. */
  readonly scoreSum?: number;
}

export interface Paid {
  readonly count: number;
  readonly paidFen: Fen;
  readonly returnedFen: Fen;
  readonly contractFen: Fen;
}

/** What was paid to one kind of redeemer, of one category, in one district. */
export interface PaidCell extends Paid {
  readonly district: Domicile;
  readonly category: ServiceCategory;
  readonly redeemer: Redeemer;
}

/** Refusals for one reason; `reason` is the step where people judged, and a code where a rule did. */
export interface RefusalCount {
  readonly step: string;
  readonly reason: string;
  readonly count: number;
}

export interface Ratings {
  readonly count: number;
  /** Of all scores of all ratings. */
  readonly scoreSum: number;
}

export interface YearFigures {
  readonly year: number;
  readonly vouchers: { readonly issued: number; readonly issuedFen: Fen };
  readonly applications: number;
  /** Enterprises with at least one application. */
  readonly enterprisesUsing: number;
  readonly cells: readonly PaidCell[];
  readonly refused: number;
  readonly refusals: readonly RefusalCount[];
  /** How many were paid after so many natural days, in order of the days. */
  readonly daysToPayment: readonly { readonly days: number; readonly count: number }[];
  readonly ratings: Ratings;
  readonly sanctions: number;
  /** What the ledger's entries of the year sum to. */
  readonly ledger: {
    readonly budgetFen: Fen;
    readonly paidFen: Fen;
    readonly returnedFen: Fen;
    readonly freeFen: Fen;
  };
}

/** What stands against or for one institution in the year. */
export interface InstitutionFigures extends Paid {
  readonly refused: number;
  readonly objectionsUpheld: number;
  readonly ratings: Ratings;
  readonly spotChecksFailed: number;
  readonly sanctions: number;
  readonly lateFilings: number;
}

const NOTHING_PAID: Paid = { count: 0, paidFen: 0, returnedFen: 0, contractFen: 0 };
const NO_RATINGS: Ratings = { count: 0, scoreSum: 0 };
export const NO_FIGURES: InstitutionFigures = {
  ...NOTHING_PAID,
  refused: 0,
  objectionsUpheld: 0,
  ratings: NO_RATINGS,
  spotChecksFailed: 0,
  sanctions: 0,
  lateFilings: 0,
};

/** Where a refusal has no code, people have judged. */
export const JUDGED = 'judged';

/** Sums of the cases that have passed by. */
export class YearTally {
  private applications = 0;
  private refused = 0;
  private ratings = NO_RATINGS;
  private readonly enterprises = new Set<Uscc>();
  private readonly cells = new Map<string, PaidCell>();
  private readonly refusals = new Map<string, RefusalCount>();
  private readonly days = new Map<number, number>();
  private readonly byInstitution = new Map<Uscc, InstitutionFigures>();

  add(facts: RedemptionFacts): void {
    this.applications += 1;
    this.enterprises.add(facts.enterprise);
    if (facts.refused !== undefined) this.addRefusal(facts.refused);
    if (facts.paid !== undefined) this.addPaid(facts, facts.paid);
    this.ratings = withRating(this.ratings, facts.scoreSum);
    this.addToInstitution(facts);
  }

  /** Everything but what does not stand in the cases. */
  figures(): Pick<
    YearFigures,
    | 'applications'
    | 'cells'
    | 'daysToPayment'
    | 'enterprisesUsing'
    | 'ratings'
    | 'refusals'
    | 'refused'
  > {
    const { applications, refused, ratings } = this;
    return {
      applications,
      refused,
      ratings,
      enterprisesUsing: this.enterprises.size,
      cells: inOrder(this.cells),
      refusals: inOrder(this.refusals),
      daysToPayment: [...this.days]
        .sort(([a], [b]) => a - b)
        .map(([days, count]) => ({ days, count })),
    };
  }

  institution(uscc: Uscc): InstitutionFigures {
    return this.byInstitution.get(uscc) ?? NO_FIGURES;
  }

  institutions(): Iterable<Uscc> {
    return this.byInstitution.keys();
  }

  private addPaid(facts: RedemptionFacts, paid: NonNullable<RedemptionFacts['paid']>): void {
    const { district, category, redeemer, contractFen, submittedOn } = facts;
    const key = `${district}/${category}/${redeemer}`;
    const before = this.cells.get(key) ?? { district, category, redeemer, ...NOTHING_PAID };
    this.cells.set(key, { ...before, ...sum(before, onePaid(paid, contractFen)) });
    if (submittedOn === undefined) return;
    const days = daysBetween(submittedOn, paid.on);
    this.days.set(days, (this.days.get(days) ?? 0) + 1);
  }

  private addRefusal({ step, codes }: NonNullable<RedemptionFacts['refused']>): void {
    this.refused += 1;
    for (const reason of codes.length === 0 ? [JUDGED] : new Set(codes)) {
      const key = `${step}/${reason}`;
      const count = (this.refusals.get(key)?.count ?? 0) + 1;
      this.refusals.set(key, { step, reason, count });
    }
  }

  private addToInstitution(facts: RedemptionFacts): void {
    const { provider, paid, contractFen, refused, objectionsUpheld, scoreSum } = facts;
    const before = this.institution(provider);
    this.byInstitution.set(provider, {
      ...before,
      ...(paid !== undefined && sum(before, onePaid(paid, contractFen))),
      refused: before.refused + (refused === undefined ? 0 : 1),
      objectionsUpheld: before.objectionsUpheld + objectionsUpheld,
      ratings: withRating(before.ratings, scoreSum),
    });
  }
}

function onePaid(paid: NonNullable<RedemptionFacts['paid']>, contractFen: Fen): Paid {
  const { amountFen: paidFen, returnedFen } = paid;
  return { count: 1, paidFen, returnedFen, contractFen };
}

function sum(a: Paid, b: Paid): Paid {
  return {
    count: a.count + b.count,
    paidFen: a.paidFen + b.paidFen,
    returnedFen: a.returnedFen + b.returnedFen,
    contractFen: a.contractFen + b.contractFen,
  };
}

function withRating(before: Ratings, scoreSum: number | undefined): Ratings {
  if (scoreSum === undefined) return before;
  return { count: before.count + 1, scoreSum: before.scoreSum + scoreSum };
}

function inOrder<T>(rows: ReadonlyMap<string, T>): T[] {
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

export function totalPaid(cells: readonly Paid[]): Paid {
  return cells.reduce(sum, NOTHING_PAID);
}

/** What was paid, for each of the keys that there are, in their order; what was not paid is zero. */
export function paidBy<K extends string>(
  cells: readonly PaidCell[],
  keys: readonly K[],
  keyOf: (cell: PaidCell) => string,
): (Paid & { readonly key: K })[] {
  return keys.map((key) => ({ key, ...totalPaid(cells.filter((cell) => keyOf(cell) === key)) }));
}

/**
 * The least number of days within which the share of all was paid: 50 for the median, 90 for all but the slowest
 * tenth. Undefined where nothing was paid.
 */
export function daysWithin(
  days: YearFigures['daysToPayment'],
  percent: number,
): number | undefined {
  const all = days.reduce((total, { count }) => total + count, 0);
  let passed = 0;
  for (const { days: within, count } of days) {
    passed += count;
    if (passed * 100 >= all * percent) return within;
  }
  return undefined;
}

/** The mean of all scores in hundredths, rounded down; undefined without a rating. */
export function meanHundredths({ count, scoreSum }: Ratings): number | undefined {
  return hundredths(scoreSum, count * ASPECTS.length);
}

/** A quotient in hundredths, rounded down; undefined where there is nothing to divide by. Exact for any amounts. */
export function hundredths(dividend: number, divisor: number): number | undefined {
  if (divisor === 0) return undefined;
  return Number((BigInt(dividend) * 100n) / BigInt(divisor));
}
