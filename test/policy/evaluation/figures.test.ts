/** Arts. 8, 21: the indicators of small years by hand, and that every table of a year adds up to the same. */
import fc from 'fast-check';
import {
  daysWithin,
  hundredths,
  JUDGED,
  NO_FIGURES,
  totalPaid,
  YearTally,
  type InstitutionFigures,
  type RedemptionFacts,
  type YearFigures,
} from '../../../policy/evaluation/figures';
import { computedGrade, gradeThresholds, type Grade } from '../../../policy/evaluation/grades';
import { PROGRAMME_INDICATORS, valuesOf } from '../../../policy/evaluation/indicators';
import { programmeTables } from '../../../policy/evaluation/report';
import { addDays } from '../../../policy/kernel/time';
import { DISTRICTS, SERVICE_CATEGORIES, type ServiceCategory } from '../../../policy/model/nouns';
import { TODAY } from '../../support/examples';

const facts = (change: Partial<RedemptionFacts> = {}): RedemptionFacts => ({
  no: 'R',
  district: '650104',
  category: 'consulting',
  redeemer: 'enterprise',
  enterprise: 'e1',
  provider: 'i1',
  contractFen: 1_000,
  objectionsUpheld: 0,
  ...change,
});
const paid = (amountFen: number, on = '2026-03-11', returnedFen = 0) => ({
  submittedOn: '2026-03-01',
  paid: { on, amountFen, returnedFen },
});

function year(...cases: readonly RedemptionFacts[]): YearFigures {
  const tally = new YearTally();
  for (const one of cases) tally.add(one);
  const { paidFen, returnedFen } = totalPaid(tally.figures().cells);
  return {
    year: 2026,
    ...tally.figures(),
    sanctions: 1,
    vouchers: { issued: 3, issuedFen: 30_000 },
    ledger: { budgetFen: 10_000, paidFen, returnedFen, freeFen: 10_000 - paidFen },
  };
}

test('reading of Art. 21: the indicators of a year of five cases', () => {
  const figures = year(
    facts({ ...paid(500), scoreSum: 18 }),
    facts({ ...paid(250, '2026-03-31', 50), district: '650102', enterprise: 'e2' }),
    facts({ ...paid(1, '2026-03-02'), redeemer: 'institution', contractFen: 2, scoreSum: 20 }),
    facts({ refused: { step: '17(2)', codes: ['not-sme', 'not-sme'] }, enterprise: 'e3' }),
    facts({ refused: { step: '17(4)', codes: [] } }),
  );
  expect(valuesOf(PROGRAMME_INDICATORS, figures)).toEqual({
    'vouchers-issued': 3,
    'vouchers-issued-fen': 30_000,
    applications: 5,
    'enterprises-using': 3,
    redemptions: 3,
    'redeemed-fen': 751,
    'contract-fen': 2_002,
    leverage: 266,
    'budget-fen': 10_000,
    'budget-used': 751,
    'returned-fen': 50,
    refused: 2,
    'median-days': 10,
    'ninetieth-days': 30,
    ratings: 2,
    satisfaction: 475,
    sanctions: 1,
  });
  expect(figures.refusals).toEqual([
    { step: '17(2)', reason: 'not-sme', count: 1 },
    { step: '17(4)', reason: JUDGED, count: 1 },
  ]);
});

test('reading of Art. 21: a year without a payment has no leverage, no days and no satisfaction to tell', () => {
  const values = valuesOf(PROGRAMME_INDICATORS, year(facts()));
  for (const id of ['leverage', 'median-days', 'ninetieth-days', 'satisfaction'])
    expect(values).not.toHaveProperty([id]);
  expect(hundredths(1, 0)).toBeUndefined();
});

test('reading of Art. 21: of ten payments the median is the fifth, and the ninth is within nine tenths', () => {
  const days = Array.from({ length: 10 }, (_, n) => ({ days: n + 1, count: 1 }));
  expect([daysWithin(days, 50), daysWithin(days, 90)]).toEqual([5, 9]);
});

test('Arts. 4, 12, 21: by district, by category and by redeemer every year adds up to the ledger', () => {
  const one = fc.record({
    district: fc.constantFrom(...(Object.keys(DISTRICTS) as (keyof typeof DISTRICTS)[])),
    category: fc.constantFrom(...(Object.keys(SERVICE_CATEGORIES) as ServiceCategory[])),
    redeemer: fc.constantFrom('enterprise' as const, 'institution' as const),
    amountFen: fc.nat(1_000_000_000_000),
    contractFen: fc.nat(1_000_000_000_000),
    days: fc.nat(700),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 60 }), (cases) => {
      const figures = year(
        ...cases.map(({ amountFen, days, ...rest }) =>
          facts({ ...rest, ...paid(amountFen, addDays('2026-03-01', days), amountFen % 7) }),
        ),
      );
      const { paidFen, returnedFen } = figures.ledger;
      const contractFen = cases.reduce((sum, { contractFen: fen }) => sum + fen, 0);
      const tables = programmeTables(figures).filter(({ total }) => total !== undefined);
      expect(tables.map(({ id }) => id)).toEqual(['districts', 'categories', 'redeemers']);
      for (const { rows, total } of tables) {
        const sums = [1, 2, 3, 4].map((at) =>
          rows.reduce((sum, { cells }) => sum + (cells[at] as number), 0),
        );
        expect(sums).toEqual([cases.length, paidFen, returnedFen, contractFen]);
        expect(total?.cells.slice(1)).toEqual(sums);
      }
      expect(figures.daysToPayment.reduce((sum, { count }) => sum + count, 0)).toBe(cases.length);
    }),
    { numRuns: 50 },
  );
});

const thresholds = gradeThresholds(TODAY);
const ratings = (count: number, mean: number) => ({
  ratings: { count, scoreSum: mean * 4 * count },
});
test.each<[string, Partial<InstitutionFigures>, Grade]>([
  ['nothing at all', {}, 'qualified'],
  ['two ratings of five', ratings(2, 5), 'qualified'],
  ['three ratings of 4.5', ratings(3, 4.5), 'excellent'],
  ['the same with a filing too late', { ...ratings(3, 4.5), lateFilings: 1 }, 'good'],
  ['a score less', { ratings: { count: 3, scoreSum: 53 } }, 'good'],
  ['three ratings of 4', ratings(3, 4), 'good'],
  ['the same with an objection upheld', { ...ratings(3, 4), objectionsUpheld: 1 }, 'qualified'],
  ['three ratings of 3', ratings(3, 3), 'qualified'],
  ['a score less than 3', { ratings: { count: 3, scoreSum: 35 } }, 'unqualified'],
  ['two ratings of one', ratings(2, 1), 'qualified'],
  ['a sanction', { ...ratings(3, 5), sanctions: 1 }, 'unqualified'],
  ['a failed spot check', { ...ratings(3, 5), spotChecksFailed: 1 }, 'unqualified'],
])('reading of Art. 8: %s', (_, change, grade) => {
  const { why, ...computed } = computedGrade({ ...NO_FIGURES, ...change }, thresholds);
  expect(computed).toEqual({ grade });
  expect(why.length).toBeGreaterThan(0);
});
