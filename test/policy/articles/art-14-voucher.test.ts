/** Arts. 2, 11, 14: who is issued a voucher, what its state allows, and until when it holds. */
import {
  banFaults,
  eligibilityFaults,
  explainVoucher,
  grantFault,
  lastDayOf,
  reminderDue,
  submissionFault,
  validUntil,
  VOUCHER_STATES,
  type EligibilityFacts,
  type ListedEnterprise,
} from '../../../policy/articles/art-14-voucher';
import { yuan } from '../../../policy/kernel/money';
import { endOf, startOf } from '../../../policy/kernel/time';
import { rowOf } from '../../../policy/acts/act';
import { messageFaults } from '../../../policy/acts/messages';
import { VOUCHER_YEAR } from '../../../policy/voucher-year/acts';
import { ENTERPRISE_CODE, TODAY } from '../../support/examples';

const enterprise: ListedEnterprise = {
  uscc: ENTERPRISE_CODE,
  name: '示例企业一',
  domicile: '650104',
  industry: 'industry',
  staff: 50,
  revenueFen: yuan(1_000_000),
  assetsFen: 0,
};
const facts: EligibilityFacts = { submittedOn: TODAY, listHits: [], listDates: {}, bans: [] };
const codes = (change: Partial<ListedEnterprise>, known: Partial<EligibilityFacts> = {}) =>
  eligibilityFaults({ ...enterprise, ...change }, { ...facts, ...known }).map(({ code }) => code);

test.each([
  ['a sound enterprise', {}, {}, []],
  ['one out of the city', { domicile: 'out-of-city' }, {}, ['enterprise-out-of-city']],
  ['a code that is none', { uscc: 'X' }, {}, ['uscc-invalid']],
  ['a large one', { staff: 1_000, revenueFen: yuan(400_000_000) }, {}, ['not-sme']],
] as const)('Art. 11: %s', (_, change, known, expected) => {
  expect(codes(change, known)).toEqual(expected);
});

test('Art. 11: an entry on a list stands while its days run, and each reason is told', () => {
  const hit = { list: 'dishonesty', uscc: ENTERPRISE_CODE, listDate: TODAY } as const;
  const listHits = [{ ...hit, since: '2026-01-01', until: TODAY }];
  expect(codes({ domicile: 'out-of-city' }, { listHits })).toEqual([
    'enterprise-out-of-city',
    'on-list',
  ]);
  expect(codes({}, { listHits: [{ ...hit, since: '2026-01-01', until: '2026-09-09' }] })).toEqual(
    [],
  );
});

test.each([
  ['2026-09-09', []],
  ['2026-09-10', ['banned']],
  ['2026-09-20', ['banned']],
  ['2026-09-21', []],
])('Art. 20: a ban from the 10th to the 20th, asked on %s', (on, expected) => {
  const ban = { uscc: ENTERPRISE_CODE, from: '2026-09-10', to: '2026-09-20', cite: 'Art. 20' };
  const found = banFaults(ENTERPRISE_CODE, [{ ...ban, kind: 'voucher' }], on);
  expect(found.map(({ code }) => code)).toEqual(expected);
  expect(banFaults(ENTERPRISE_CODE, [{ ...ban, kind: 'support' }], on)).toEqual([]);
});

test.each([
  [[], '2026-12-31'],
  [['2026-11-30', '2026-06-30'], '2026-12-31'],
  [['2027-02-28', '2026-06-30'], '2027-02-28'],
])(
  'reading of Art. 14: windows that close on %j: a voucher of 2026 holds to %s',
  (days, expected) => {
    const until = validUntil(
      2026,
      days.map((closesOn) => ({ closesOn })),
    );
    expect(until).toBe(endOf(expected));
    expect(lastDayOf(until)).toBe(expected);
  },
);

test.each([
  ['31 days before', '2026-10-31', undefined],
  ['30 days before', '2026-11-01', 30],
  ['8 days before', '2026-11-23', 30],
  ['7 days before', '2026-11-24', 7],
  ['on the last day', '2026-11-30', 7],
  ['after it', '2026-12-01', undefined],
])('reading of Art. 14: %s', (_, day, expected) => {
  expect(reminderDue([30, 7], endOf('2026-11-30'), startOf(day))).toBe(expected);
});

test('reading of Art. 14: only a void or stopped voucher grants nothing', () => {
  const refused = VOUCHER_STATES.filter((state) => grantFault(state, 2026) !== undefined);
  expect(refused).toEqual(['stopped', 'void']);
});

test('reading of Art. 14: a voucher marked as expired takes a redemption while a window is open, and none after', () => {
  const until = endOf('2026-11-30');
  const on = (day: string) => submissionFault('expired', { year: 2026, at: startOf(day), until });
  expect(on('2026-11-30')).toBeUndefined();
  expect(on('2026-12-01')?.code).toBe('voucher-expired');
  const inTime = { year: 2026, at: startOf('2026-11-01'), until };
  expect(submissionFault('void', inTime)?.code).toBe('voucher-void');
});

test('Art. 14: a voucher explains itself to the enterprise', () => {
  const sums = { limitFen: 100, paidFen: 10, heldFen: 20, committedFen: 30, leftFen: 40 };
  const voucher = { year: 2026, state: 'issued', ...sums } as const;
  expect(explainVoucher({ ...voucher, validUntil: endOf('2026-11-30') })).toBe(
    '2026年度创新券额度1.00元，已兑付0.10元，已批复待拨付0.30元，审议通过待批复0.20元，尚可使用0.40元。有效期至2026-11-30。',
  );
  const expired = { ...voucher, state: 'expired', validUntil: endOf('2026-11-30') } as const;
  expect(explainVoucher(expired)).toMatch(
    /余0\.40元。已于2026-11-30过期，不能再提交兑现申请；期内提交的继续办理。$/,
  );
});

const actor = { id: 'centre-2', role: 'centre' } as const;
test.each([
  ['nothing', undefined, 'validation'],
  ['no reason', { actor, reason: ' ', importId: 'i' }, 'validation'],
  ['no list', { actor, reason: '年度安排' }, 'validation'],
  [
    'a limit of part of a fen',
    { actor, reason: '年度安排', importId: 'i', limitFen: 0.5 },
    'validation',
  ],
  [
    'the bureau',
    { actor: { id: 'b', role: 'bureau' }, reason: '年度安排', importId: 'i' },
    'wrong-role',
  ],
  ['the centre', { actor, reason: '年度安排', importId: 'i' }, undefined],
])('Arts. 7, 14: a decision to issue with %s', (_, message, code) => {
  expect(messageFaults(rowOf(VOUCHER_YEAR, 'issueVouchers'), message)[0]?.code).toBe(code);
});
