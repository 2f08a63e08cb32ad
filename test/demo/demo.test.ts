/** The pure parts of the demo: its cast against the real rules, its files, its last account, its options. */
import {
  firstDifference,
  accountOf,
  type CaseFigures,
  type YearFigures,
} from '../../local/demo/account';
import { expertsCsv, listCsv, registryCsv, serviceItemsCsv } from '../../local/demo/cast/files';
import {
  ADMISSION_PLOTS,
  ADMISSIONS,
  admissionOf,
  KNOWN_INSTITUTIONS,
  SUPPLEMENTARY,
  SUPPLEMENTARY_REFUSED,
} from '../../local/demo/cast/institutions';
import { DISTRICT_CODES, EXPERTS } from '../../local/demo/cast/people';
import {
  LISTED_ENTERPRISE,
  ONCE_LISTED_ENTERPRISE,
  REDEMPTION_PLOTS,
  redemptionOf,
  redemptionParts,
  refusedSubmissions,
} from '../../local/demo/cast/redemptions';
import { optionsFrom, UsageError } from '../../local/demo/options';
import { LIST_NAMES, type ListHit, type ListName } from '../../policy/articles/art-11-enterprise';
import { awardCeiling } from '../../policy/articles/art-14-award';
import { projectKey } from '../../policy/articles/art-15-redeemer';
import { yuan } from '../../policy/kernel/money';
import type { RedemptionSubmission } from '../../policy/model/nouns';
import { screenAdmission } from '../../policy/screening/admission';
import { refusalsOf } from '../../policy/screening/finding';
import { screenRedemption } from '../../policy/screening/redemption';
import { readExperts } from '../../store/people/experts';
import { readInstitutions, readList, readServiceItems } from '../../store/reference/imports';
import { accountsFrom } from '../../store/money/ledger';
import * as example from '../support/examples';

const SUBMITTED_ON = '2026-07-14';
const parts = redemptionParts({ quick: false });
const bytes = (text: string) => new TextEncoder().encode(text);
let lists: { list: ListName; parsed: Awaited<ReturnType<typeof readList>> }[];
let listHits: ListHit[];
beforeAll(async () => {
  lists = await Promise.all(
    LIST_NAMES.map(async (list) => ({ list, parsed: await readList(bytes(listCsv(list))) })),
  );
  listHits = lists.flatMap(({ list, parsed }) =>
    'rows' in parsed ? parsed.rows.map((row) => ({ ...row, list, listDate: SUBMITTED_ON })) : [],
  );
});
const listDates = Object.fromEntries(LIST_NAMES.map((list) => [list, SUBMITTED_ON]));

function refusals(submission: RedemptionSubmission, claimed: readonly RedemptionSubmission[] = []) {
  const key = projectKey(submission);
  const mine = claimed.filter((other) => projectKey(other) === key);
  return refusalsOf(
    screenRedemption(example.policy(), submission, {
      ...example.redemptionFacts,
      submittedOn: SUBMITTED_ON,
      round: {
        ...example.redemptionFacts.round,
        opensOn: '2026-07-13',
        closesOn: '2026-08-12',
        supportFrom: '2026-01-01',
        supportTo: '2026-07-12',
      },
      relations: example.registered(submission.provider),
      listHits,
      listDates,
      claims: mine.map(() => ({ kind: 'project', key, caseNo: 'R2026-000001' })),
    }),
  ).map(({ code }) => code);
}

describe('the cast of redemptions', () => {
  test('Art. 17(2): each of at least thirty applications passes the screening', () => {
    expect(parts.length).toBeGreaterThanOrEqual(30);
    for (const part of parts) {
      expect([part.plot, refusals(redemptionOf(part, 'redemption-2026-1'))]).toEqual([
        part.plot,
        [],
      ]);
    }
  });

  test('Art. 6: all eight districts have enterprises among them, and both sides redeem (Art. 15)', () => {
    expect(new Set(parts.map(({ enterprise }) => enterprise.domicile))).toEqual(
      new Set(DISTRICT_CODES),
    );
    expect(new Set(parts.map(({ redeemer }) => redeemer))).toEqual(
      new Set(['enterprise', 'institution']),
    );
  });

  test.each([true, false])('Art. 17: every branch has a part (quick: %s)', (quick) => {
    const shown = new Set(redemptionParts({ quick }).map(({ plot }) => plot));
    expect(shown).toEqual(new Set(Object.keys(REDEMPTION_PLOTS)));
  });

  test('Art. 15: no two of them are the same service project', () => {
    const keys = parts.map((part) => projectKey(redemptionOf(part, 'redemption-2026-1')));
    expect(new Set(keys).size).toBe(parts.length);
  });

  test('Art. 9: two wait for one provider, and none of the others names a provider not admitted', () => {
    const admitted = [
      ...KNOWN_INSTITUTIONS,
      ...ADMISSIONS.filter(isAdmitted).map(({ institution }) => institution),
    ];
    const outside = parts.filter(
      ({ provider }) => !admitted.some(({ uscc }) => uscc === provider.uscc),
    );
    expect(outside.map(({ plot }) => plot)).toEqual([
      'supplementary',
      'supplementary',
      'supplementary-refused',
    ]);
  });

  test('Art. 14: the two projects of one enterprise together ask for more than its quota', () => {
    const half = parts
      .filter(({ plot }) => plot === 'quota')
      .map((part) => {
        const { contract } = redemptionOf(part, 'redemption-2026-1');
        return awardCeiling(example.policy(), {
          eligibleFen: contract.eligibleFen,
          contractAmountFen: contract.amountFen,
          quotaLeftFen: yuan(100_000),
          budgetLeftFen: yuan(1_000_000),
        }).ceilingFen;
      });
    expect(half).toHaveLength(2);
    expect(half[0]! + half[1]!).toBeGreaterThan(yuan(100_000));
  });

  test('Art. 16: each submission that is to be refused is refused for its reason', () => {
    const claimed = redemptionOf(parts[0]!, 'redemption-2026-1');
    const shown = refusedSubmissions('redemption-2026-1', parts[0]!);
    expect(shown).toHaveLength(3);
    for (const { code, submission } of shown) {
      expect(refusals(submission, [claimed])).toContain(code);
    }
    const [several] = shown;
    expect(refusals(several!.submission).length).toBeGreaterThan(3);
  });

  test('reading of Art. 22: the register of experts is sound, and has more than one case needs', async () => {
    const parsed = await readExperts(bytes(expertsCsv()));
    expect(parsed).toMatchObject({ rows: EXPERTS.map((account) => ({ account })) });
    expect(EXPERTS.length).toBeGreaterThan(3);
  });
});

const isAdmitted = ({ plot }: (typeof ADMISSIONS)[number]): boolean =>
  ADMISSION_PLOTS[plot].outcome === 'admitted';

describe('the cast of admissions', () => {
  test('Art. 10(2): each of at least twelve applications passes the screening', () => {
    expect(ADMISSIONS.length).toBeGreaterThanOrEqual(12);
    for (const part of [...ADMISSIONS, SUPPLEMENTARY, SUPPLEMENTARY_REFUSED]) {
      const submission = admissionOf(part, 'admission-2026-1');
      const services = submission.services.map((code) => ({
        code,
        name: '示例事项',
        category: 'research-development' as const,
      }));
      const findings = screenAdmission(example.policy(), submission, {
        ...example.admissionFacts,
        serviceItems: { ...example.serviceItems, items: services },
        invited: part.way === 'supplementary',
      });
      expect([part.plot, refusalsOf(findings)]).toEqual([part.plot, []]);
    }
  });

  test('Art. 10: every branch has a part', () => {
    const shown = [...ADMISSIONS, SUPPLEMENTARY, SUPPLEMENTARY_REFUSED].map(({ plot }) => plot);
    expect(new Set(shown)).toEqual(new Set(Object.keys(ADMISSION_PLOTS)));
  });
});

describe('the files of the demo', () => {
  test('Art. 11: one enterprise stands on a list, another one no longer does', () => {
    expect(lists.every(({ parsed }) => 'rows' in parsed)).toBe(true);
    const of = (uscc: string) => listHits.filter((hit) => hit.uscc === uscc);
    expect(of(LISTED_ENTERPRISE.uscc)).toMatchObject([{ list: 'abnormal-operation' }]);
    expect(of(ONCE_LISTED_ENTERPRISE.uscc)).toMatchObject([{ until: '2025-12-31' }]);
    expect(parts.map(({ enterprise }) => enterprise.uscc)).toContain(ONCE_LISTED_ENTERPRISE.uscc);
  });

  test('Art. 8: the file of known institutions is read, the faulty one refused in its first row', async () => {
    expect(await readInstitutions(bytes(registryCsv()))).toMatchObject({
      rows: KNOWN_INSTITUTIONS.map(({ uscc }) => ({ uscc })),
    });
    expect(await readInstitutions(bytes(registryCsv({ faulty: true })))).toMatchObject({
      faults: [{ row: 2 }],
    });
  });

  test('Art. 5: the service items cover all that the cast offers and buys', async () => {
    const parsed = await readServiceItems(bytes(serviceItemsCsv()));
    const codes = 'rows' in parsed ? parsed.rows.map(({ code }) => code) : [];
    const bought = parts.map((part) => redemptionOf(part, '-').contract.serviceItem);
    const offered = ADMISSIONS.flatMap((part) => admissionOf(part, '-').services);
    expect(codes).toEqual(expect.arrayContaining([...bought, ...offered]));
    expect(new Set(codes.map((code) => code[0])).size).toBe(11);
  });
});

const balance = { heldFen: 0, committedFen: 0, paidFen: yuan(90_000) };
const paid: CaseFigures = {
  no: 'R2026-000001',
  plot: '兑现',
  expected: 'paid',
  procedure: 'redemption',
  enterprise: 'E1',
  district: '650102',
  outcome: 'paid',
  paidFen: yuan(50_000),
};
const year: YearFigures = {
  money: {
    year: 2026,
    approvedFen: yuan(200_000),
    freeFen: yuan(110_000),
    ...balance,
    returnedFen: 0,
    accounts: accountsFrom(new Map()),
    holds: balance,
    quotas: balance,
    checks: {
      ledgerEqualsBudget: true,
      holdsEqualBudget: true,
      holdsEqualQuotas: true,
      withinBudget: true,
    },
  },
  cases: [
    paid,
    { ...paid, no: 'R2026-000002', paidFen: yuan(40_000) },
    { ...paid, no: 'R2026-000003', expected: 'refused', outcome: 'refused', paidFen: 0 },
  ],
};
const withMoney = (change: Partial<YearFigures['money']>): YearFigures => ({
  ...year,
  money: { ...year.money, ...change },
});
const withCase = (change: Partial<CaseFigures>): YearFigures => ({
  ...year,
  cases: [...year.cases.slice(0, 2), { ...year.cases[2]!, ...change }],
});
const tenMore = balance.paidFen + 10;

describe('the last account', () => {
  test('Art. 14: a year that adds up has no difference, and its tables name every district', () => {
    expect(firstDifference(year)).toBeUndefined();
    const account = accountOf(year);
    for (const name of ['天山区', '乌鲁木齐县', '市外', '90,000.00', '110,000.00']) {
      expect(account).toContain(name);
    }
  });

  test.each<[string, YearFigures, RegExp]>([
    ['a fen missing from the fund', withMoney({ freeFen: yuan(110_000) - 1 }), /预算/],
    ['money still held', withMoney({ heldFen: 1, freeFen: yuan(110_000) - 1 }), /均应办结/],
    [
      'a check of the service that fails',
      withMoney({ checks: { ...year.money.checks, holdsEqualQuotas: false } }),
      /holdsEqualQuotas/,
    ],
    [
      'paid by the ledger, but by no case',
      withMoney({ paidFen: tenMore, freeFen: yuan(110_000) - 10 }),
      /付款合计/,
    ],
    [
      'an ending that is not the one written',
      withCase({ outcome: 'lapsed' }),
      /应为不予支持，实为未补正/,
    ],
    ['a case without an ending', withoutOutcome(), /实为未办结/],
    [
      'a case that ended as paid without a payment',
      withCase({ expected: 'paid', outcome: 'paid' }),
      /不一致/,
    ],
  ])('Art. 14: names %s', (_what, figures, difference) => {
    expect(firstDifference(figures)).toMatch(difference);
  });

  test('Art. 14: names an enterprise that got a fen more than its yearly maximum', () => {
    const over = yuan(50_000) + 1;
    const figures: YearFigures = {
      money: { ...year.money, paidFen: yuan(100_000) + 1, freeFen: yuan(100_000) - 1 },
      cases: [paid, { ...paid, paidFen: over }],
    };
    expect(firstDifference(figures)).toMatch(/E1.*100,000\.01/);
  });
});

function withoutOutcome(): YearFigures {
  const open = example.without(year.cases[2]!, 'outcome');
  return { ...year, cases: [...year.cases.slice(0, 2), open] };
}

describe('options', () => {
  test('the days are longer than in a quick demo, unless they are given', () => {
    const whole = optionsFrom([]);
    const quick = optionsFrom(['--quick']);
    expect(whole).toMatchObject({ quick: false, keep: false, fixed: false });
    expect(quick.dayMs).toBeLessThan(whole.dayMs);
    expect(optionsFrom(['--keep', '--day-ms', '250'])).toEqual({
      quick: false,
      keep: true,
      dayMs: 250,
      fixed: true,
    });
  });

  test.each(['--day-ms 0', '--day-ms fast', '--day-ms', '--into x', 'now'])(
    'what is not an option is refused with the usage: %s',
    (typed) => {
      expect(() => optionsFrom(typed.split(' '))).toThrow(UsageError);
    },
  );
});
