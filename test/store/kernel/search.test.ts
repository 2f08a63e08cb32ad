/** What staff type to find a record: by number, by code and by name, each by an index. */
import { searchFilter } from '../../../store/kernel/search';
import { Cases, findCases, type CaseRecord } from '../../../store/case/cases';
import { leaveStore, openFreshStore } from '../../support/database';

const MANY = 2_000;
const number = (n: number) => `R2026-${String(n).padStart(6, '0')}`;

beforeAll(async () => {
  await openFreshStore();
  const records = Array.from({ length: MANY }, (_, n) => ({
    _id: number(n),
    state: 'open',
    applicant: `APPLICANT-${n}`,
    enterprise: `ENTERPRISE-${n}`,
    provider: `PROVIDER-${n % 1_000}`,
    applicantName: `示例企业${n}`,
    waits: [],
  }));
  await Cases.collection.insertMany(records as never);
});
afterAll(leaveStore);

const found = async (search: string) => (await findCases({ search })).map(({ _id }) => _id);

test('by a number or its beginning, by the code of a party, and by the beginning of a name', async () => {
  expect(await found(number(7))).toEqual([number(7)]);
  expect(await found('R2026-00012')).toHaveLength(10);
  expect(await found('ENTERPRISE-9')).toEqual([number(9)]);
  expect(await found('PROVIDER-5')).toEqual([number(5), number(1_005)]);
  expect(await found('示例企业199')).toEqual([
    number(199),
    ...[...Array(10).keys()].map((n) => number(1_990 + n)),
  ]);
  expect(await found('没有这个名称')).toEqual([]);
});

test('signs that mean something in a pattern are signs', async () => {
  expect(await found('.*')).toEqual([]);
  expect(await found('R2026-00001(')).toEqual([]);
});

interface Explained {
  readonly executionStats: {
    readonly totalKeysExamined: number;
    readonly totalDocsExamined: number;
  };
}

test.each([number(7), 'ENTERPRISE-9', '示例企业199'])(
  '%s is found by indexes alone',
  async (text) => {
    const filter = searchFilter<CaseRecord>(text, {
      codes: ['applicant', 'enterprise', 'provider'],
      names: ['applicantName'],
    });
    const query = Cases.find(filter).sort({ _id: 1 }).limit(50);
    const plan = (await query.explain('executionStats')) as unknown as Explained;
    expect(JSON.stringify(plan)).not.toContain('COLLSCAN');
    expect(plan.executionStats.totalKeysExamined).toBeLessThan(30);
    expect(plan.executionStats.totalDocsExamined).toBeLessThan(30);
  },
);
