/** What is left to do before a programme year is over, from the records themselves; each question is bounded. */
import mongoose from 'mongoose';
import { lastDayInForce } from '../../policy/articles/art-25-validity';
import { yearsWithoutRegion } from '../../policy/calendar/calendar';
import { EVALUATION } from '../../policy/evaluation/acts';
import type { CheckedAtYearEnd, YearEndCheck } from '../../policy/figures/year-end';
import { PAYMENT_ORDER } from '../../policy/payment-order/acts';
import { VOUCHER_YEAR } from '../../policy/voucher-year/acts';
import { MOST_COUNTED } from '../kernel/pages';
import { budgetOf } from '../money/budgets';
import { calendarInForce } from '../reference/calendar-years';
import { meetingMembersOf } from '../reference/meeting-members';
import { serviceItemVersions } from '../reference/service-items';
import { listRounds } from '../round/rounds';
import { inSeries } from './case-series';
import { evaluationOf } from './evaluation';

const EXAMPLES = 20;

/** Every check of the year, in the order of the list. */
export async function yearEndOf(year: number): Promise<CheckedAtYearEnd[]> {
  const ofYear = inSeries('redemption', year);
  return Promise.all([
    leftIn('open-cases', 'cases', { programmeYear: year, state: 'open' }),
    leftIn('open-rounds', 'rounds', { programmeYear: year, state: { $ne: 'concluded' } }),
    leftIn('unpaid', 'holds', { year, state: { $in: ['held', 'committed'] } }),
    leftIn('open-payment-orders', PAYMENT_ORDER.collection, {
      state: { $nin: PAYMENT_ORDER.over },
      'order.programmeYear': year,
    }),
    objectionsLeft(year),
    leftIn('open-repayments', 'repayments', { state: 'open', caseNo: ofYear }),
    leftIn('queued-receipts', 'return-receipts', { state: 'queued' }),
    leftIn('open-vouchers', VOUCHER_YEAR.collection, {
      _id: year,
      state: { $nin: VOUCHER_YEAR.over },
    }),
    evaluationLeft(year),
    ...nextYear(year + 1),
    expiry(year),
  ]);
}

/** Records of a collection that are left, by their ids. */
async function leftIn(
  check: YearEndCheck,
  collection: string,
  filter: object,
): Promise<CheckedAtYearEnd> {
  const found = await mongoose.connection
    .getClient()
    .db(mongoose.connection.name)
    .collection<{ readonly _id: number | string }>(collection)
    .find(filter as never, { projection: { _id: 1 } })
    .sort({ _id: 1 })
    .limit(MOST_COUNTED + 1)
    .toArray();
  const isMore = found.length > MOST_COUNTED;
  return {
    check,
    remaining: Math.min(found.length, MOST_COUNTED),
    ...(isMore && { more: true }),
    examples: found.slice(0, EXAMPLES).map(({ _id }) => String(_id)),
  };
}

async function objectionsLeft(year: number): Promise<CheckedAtYearEnd> {
  const ofEach = await Promise.all(
    (['admission', 'redemption'] as const).map((procedure) =>
      leftIn('open-objections', 'objections', {
        state: 'open',
        caseNo: inSeries(procedure, year),
      }),
    ),
  );
  const isMore = ofEach.some(({ more }) => more);
  return {
    check: 'open-objections',
    remaining: ofEach.reduce((sum, { remaining }) => sum + remaining, 0),
    ...(isMore && { more: true }),
    examples: ofEach.flatMap(({ examples }) => examples).slice(0, EXAMPLES),
  };
}

async function evaluationLeft(year: number): Promise<CheckedAtYearEnd> {
  const found = await evaluationOf(year);
  const isOver = found !== null && EVALUATION.over.some((state) => state === found.state);
  return one('evaluation', isOver, String(year));
}

function nextYear(year: number): Promise<CheckedAtYearEnd>[] {
  const next = String(year);
  return [
    calendarInForce().then((calendar) =>
      one('calendar', yearsWithoutRegion(calendar, [year]).length === 0, next),
    ),
    budgetOf(year, 'voucher').then((budget) =>
      one('budget', budget !== undefined && budget.approvedFen > 0, next),
    ),
    meetingMembersOf(year).then((members) => one('meeting-members', members !== undefined, next)),
    serviceItemVersions(year).then((versions) => one('service-items', versions.length > 0, next)),
  ];
}

/** The Measures as the year's rounds have them: with no round there is nothing to carry on. */
async function expiry(year: number): Promise<CheckedAtYearEnd> {
  const rounds = await listRounds({ programmeYear: year, limit: EXAMPLES });
  const lastDays = rounds.map(({ policy }) => lastDayInForce(policy.measuresIssuedOn));
  const early = lastDays.filter((day) => day < `${year + 1}-12-31`).sort();
  return one('expiry', early.length === 0, early[0] ?? '');
}

const one = (check: YearEndCheck, isDone: boolean, example: string): CheckedAtYearEnd =>
  isDone ? { check, remaining: 0, examples: [] } : { check, remaining: 1, examples: [example] };
