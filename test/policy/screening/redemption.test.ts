import { reviewedBy } from '../../../policy/articles/art-06-preliminary-review';
import { REACH_HINTS } from '../../../policy/articles/art-20-reach';
import type { DatedRelation } from '../../../policy/relations/dated-relations';
import type { RedemptionSubmission } from '../../../policy/model/nouns';
import { addDays } from '../../../policy/kernel/time';
import { refusalsOf, type Finding } from '../../../policy/screening/finding';
import type { RedemptionFacts } from '../../../policy/screening/facts';
import { legalFormFaults } from '../../../policy/screening/codes';
import { completeUscc } from '../../../policy/model/uscc';
import { screenRedemption } from '../../../policy/screening/redemption';
import {
  codes,
  ENTERPRISE_CODE,
  enterprise,
  institution,
  inPerson,
  invoiceNumber,
  person,
  policy,
  PROVIDER_CODE,
  redemption,
  redemptionFacts,
  registered,
  relationsOf,
  THIRD_CODE,
  without,
} from '../../support/examples';
import { bansOnThird } from '../../support/relations-examples';

const screen = (
  submission: Partial<RedemptionSubmission> = {},
  facts: Partial<RedemptionFacts> = {},
): Finding[] =>
  screenRedemption(policy(), { ...redemption, ...submission }, { ...redemptionFacts, ...facts });

/** Code, severity and path of each finding. */
const told = (findings: readonly Finding[]) =>
  findings.map(({ severity, code, path }) => [severity, code, path]);

const contract = (change: Partial<RedemptionSubmission['contract']>) => ({
  contract: { ...redemption.contract, ...change },
});
const invoice = redemption.invoices[0]!;
const transfer = redemption.transfers[0]!;

describe('Arts. 5, 11-16: a redemption that is as it should be', () => {
  test.each(['enterprise', 'institution'] as const)('Art. 15: redeemed by the %s', (redeemer) => {
    const { name: holder } = redeemer === 'enterprise' ? enterprise : institution;
    expect(screen({ redeemer, account: { ...redemption.account, holder } })).toEqual([]);
  });

  test('reading of Art. 14: an institution that redeems says what it passes on', () => {
    const silent = without(redemption, 'passesOn');
    const account = { ...redemption.account, holder: institution.name };
    const found = screenRedemption(
      policy(),
      { ...silent, account, redeemer: 'institution' },
      redemptionFacts,
    );
    expect(told(found)).toEqual([['soft', 'passing-on-unsaid', 'passesOn']]);
    expect(screenRedemption(policy(), silent, redemptionFacts)).toEqual([]);
  });
});

describe('readings of Arts. 8, 11: legal personality', () => {
  test.each(['partnership', 'sole-proprietorship', 'branch', 'individual-business'] as const)(
    'a %s is refused, on either side',
    (legalForm) => {
      const found = screen({
        enterprise: { ...enterprise, legalForm },
        provider: { ...institution, legalForm },
      });
      expect(told(found)).toEqual([
        ['hard', 'no-legal-personality', 'enterprise.legalForm'],
        ['hard', 'no-legal-personality', 'provider.legalForm'],
      ]);
    },
  );

  test('a company is not, and the code of an individual business is, whatever it says', () => {
    expect(screen({ enterprise: { ...enterprise, legalForm: 'company' } })).toEqual([]);
    const uscc = completeUscc('92650104MA7EXAM1');
    expect(codes(legalFormFaults({ uscc, legalForm: 'company' }, 'enterprise'))).toEqual([
      'no-legal-personality',
    ]);
  });
});

describe('Art. 13: the window', () => {
  test.each([
    ['2026-08-31', ['outside-window']],
    ['2026-09-01', []],
    ['2026-09-30', []],
    ['2026-10-01', ['outside-window']],
  ])('Art. 13: submitted on %s, %j', (submittedOn, expected) => {
    expect(codes(refusalsOf(screen({}, { submittedOn })))).toEqual(expected);
  });
});

describe('Art. 11, 15: the parties', () => {
  test('reading of Art. 11: a code whose check digit is wrong, on either side', () => {
    const faulty = (code: string) => code.slice(0, -1) + (code.endsWith('0') ? '1' : '0');
    const submission = {
      enterprise: { ...enterprise, uscc: faulty(ENTERPRISE_CODE) },
      provider: { ...institution, uscc: faulty(PROVIDER_CODE) },
    };
    const relations = registered(submission.provider);
    const [buyer, seller] = [submission.enterprise.uscc, submission.provider.uscc];
    const invoices = [{ ...invoice, buyer, seller }];
    expect(told(screen({ ...submission, invoices }, { relations }))).toEqual([
      ['hard', 'uscc-invalid', 'enterprise.uscc'],
      ['hard', 'uscc-invalid', 'provider.uscc'],
    ]);
  });

  test('Art. 11, 15: an enterprise out of the city neither uses nor redeems', () => {
    expect(told(screen({ enterprise: { ...enterprise, domicile: 'out-of-city' } }))).toEqual([
      ['hard', 'enterprise-out-of-city', 'enterprise.domicile'],
      ['hard', 'redeemer-out-of-city', 'enterprise.domicile'],
    ]);
  });

  test('Art. 8, 15: an institution out of the city may provide, and may not redeem', () => {
    const provider = { ...institution, domicile: 'out-of-city' as const };
    const account = { ...redemption.account, holder: provider.name };
    expect(screen({ provider })).toEqual([]);
    expect(told(screen({ provider, account, redeemer: 'institution' }))).toEqual([
      ['hard', 'redeemer-out-of-city', 'provider.domicile'],
    ]);
  });

  test('Arts. 8, 15: an institution that the registry has out of the city says nothing else by redeeming', () => {
    const account = { ...redemption.account, holder: institution.name };
    const { name } = institution;
    const found = (domicile: '650104' | 'out-of-city', redeemer: 'enterprise' | 'institution') => {
      const body = redeemer === 'institution' ? { account, redeemer } : {};
      return told(screen(body, { providerOnFile: { name, domicile } }));
    };
    expect(found('out-of-city', 'institution')).toEqual([
      ['hard', 'redeemer-out-of-city', 'provider.domicile'],
    ]);
    expect(found('650104', 'institution')).toEqual([]);
    expect(found('out-of-city', 'enterprise')).toEqual([]);
  });

  test.each([
    [299, []],
    [300, ['not-sme']],
  ])('Art. 11: a software company of %d people with 1 billion yuan, %j', (staff, expected) => {
    const size = { staff, revenueFen: 100_000_000_000, assetsFen: 100_000_000_000 };
    expect(codes(screen({ enterprise: { ...enterprise, ...size } }))).toEqual(expected);
  });

  test.each([
    [enterprise.name, []],
    [` ${enterprise.name} `, []],
    [institution.name, ['account-holder-differs']],
  ])('Art. 15: money of the enterprise to an account of «%s», %j', (holder, expected) => {
    expect(codes(screen({ account: { ...redemption.account, holder } }))).toEqual(expected);
  });
});

describe('Art. 11: the three lists', () => {
  const hit = {
    uscc: ENTERPRISE_CODE,
    since: '2026-02-01',
    listDate: '2026-09-01',
  };

  test.each(['dishonesty', 'abnormal-operation', 'serious-violation'] as const)(
    'reading of Art. 11: an enterprise on the list «%s» is received and held, for a file alone refuses nobody',
    (list) => {
      const found = screen({}, { listHits: [{ ...hit, list }] });
      expect(told(found)).toEqual([['held', 'on-list', 'enterprise.uscc']]);
      expect(refusalsOf(found)).toEqual([]);
    },
  );

  test('reading of Art. 11: the same entry in a newer file is the same matter, another entry is not', () => {
    const matters = (change: object) =>
      screen({}, { listHits: [{ ...hit, list: 'dishonesty', ...change }] }).map(
        ({ matter }) => matter,
      );
    expect(matters({ listDate: '2026-09-08' })).toEqual(matters({}));
    expect(matters({ since: '2026-02-02' })).not.toEqual(matters({}));
  });

  test.each([
    [299, []],
    [1_000, [['held', 'listed-as-large', 'enterprise']]],
  ])('reading of Art. 11: whom the year’s list has with %d people: %j', (staff, expected) => {
    const { uscc, name, domicile, industry } = enterprise;
    const size = { staff, revenueFen: 100_000_000_000, assetsFen: 0 };
    const listedAs = { uscc, name, domicile, industry, ...size };
    expect(told(screen({}, { listedAs }))).toEqual(expected);
  });

  test.each([
    ['2026-09-09', []],
    ['2026-09-10', ['on-list']],
  ])(
    'Art. 11: a penalty period that ended on %s, looked at on 2026-09-10: %j',
    (until, expected) => {
      const listHits = [{ ...hit, list: 'dishonesty' as const, until }];
      expect(codes(screen({}, { listHits }))).toEqual(expected);
    },
  );

  test('reading of Art. 8(2): the provider on a list is for the reviewer', () => {
    const listHits = [{ ...hit, list: 'dishonesty' as const, uscc: PROVIDER_CODE }];
    expect(told(screen({}, { listHits }))).toEqual([['soft', 'provider-on-list', 'provider.uscc']]);
  });

  test.each([
    ['2026-08-10', 'list-out-of-date'],
    ['2026-08-11', undefined],
    [undefined, 'list-not-imported'],
  ])('reading of Art. 11: a list of %s used on 2026-09-10: %j', (dishonesty, expected) => {
    const others = without(redemptionFacts.listDates, 'dishonesty');
    const listDates = dishonesty === undefined ? others : { ...others, dishonesty };
    const found = screen({}, { listDates });
    expect(codes(found)).toEqual(expected === undefined ? [] : [expected]);
    expect(refusalsOf(found)).toEqual([]);
  });
});

describe('Art. 9, 16(2): the provider', () => {
  test.each([
    ['suspended', 'soft', 'provider-suspended'],
    ['removed', 'hard', 'provider-removed'],
    ['not-admitted', 'soft', 'supplementary-admission-needed'],
  ] as const)('Art. 9, 16(2): a provider that is %s: %s', (providerStatus, severity, code) => {
    expect(told(screen({}, { providerStatus }))).toEqual([[severity, code, 'provider.uscc']]);
  });

  test.each([
    ['enterprise', -1, ['provider-suspended']],
    ['enterprise', 0, ['provider-suspended']],
    ['enterprise', 1, []],
    ['institution', 1, ['provider-suspended']],
  ] as const)(
    'reading of Art. 8: redeemed by the %s, suspended %d days after the signing: %j',
    (redeemer, days, expected) => {
      const { name: holder } = redeemer === 'enterprise' ? enterprise : institution;
      const submission = { redeemer, account: { ...redemption.account, holder } };
      const providerSuspendedSince = addDays(redemption.contract.signedOn, days);
      const found = screen(submission, { providerStatus: 'suspended', providerSuspendedSince });
      expect(codes(found)).toEqual(expected);
    },
  );

  test('reading of Art. 8: another name than the registry has is for the reviewer', () => {
    const providerOnFile = { name: '示例机构新名', domicile: institution.domicile };
    expect(told(screen({}, { providerOnFile }))).toEqual([
      ['soft', 'provider-name-differs', 'provider.name'],
    ]);
  });

  test('reading of Art. 8: services that were put on record after the contract are for the reviewer', () => {
    expect(told(screen({}, { providerServicesRecordedOn: '2026-09-01' }))).toEqual([
      ['soft', 'service-recorded-later', 'contract.serviceItem'],
    ]);
  });

  test.each([
    ['without the service', { item: 'E01' }, ['service-not-registered']],
    [
      'with a lapsed qualification',
      { item: 'A01', qualifiedUntil: '2026-02-28' },
      ['qualification-lapsed'],
    ],
    ['with one that lasts to that day', { item: 'A01', qualifiedUntil: '2026-03-01' }, []],
    [
      'with a fee that the contract passes',
      { item: 'A01', feeMostFen: 9_999_999 },
      ['fee-above-registered'],
    ],
    ['with a fee that the contract keeps', { item: 'A01', feeMostFen: 10_000_000 }, []],
  ])('reading of Art. 8: a provider %s is for the reviewer', (_, offered, expected) => {
    const signed = contract({ signedOn: '2026-03-01', amountFen: 10_000_000 });
    const found = screen(signed, { providerServices: [offered] });
    const ofService = found.filter(({ cite }) => cite === 'reading of Art. 8');
    expect(ofService.map(({ code }) => code)).toEqual(expected);
    expect(ofService.filter(({ severity }) => severity === 'hard')).toEqual([]);
  });
});

test('Art. 8: an institution imported without its services is not held to any', () => {
  const facts = without(redemptionFacts, 'providerServices');
  expect(screenRedemption(policy(), redemption, facts)).toEqual([]);
});

describe('Art. 5, 13, 16(4): the contract', () => {
  test('Art. 5: an item that the version of the signing day does not know', () => {
    expect(
      told(screen(contract({ serviceItem: 'Z99' }), { providerServices: [{ item: 'Z99' }] })),
    ).toEqual([['hard', 'service-item-unknown', 'contract.serviceItem']]);
  });

  test('reading of Art. 5: where none was in force at the signing, or it is more favourable, the notice’s version counts', () => {
    const noticeItems = redemptionFacts.serviceItems!;
    const facts = without(redemptionFacts, 'serviceItems');
    const [alone] = screenRedemption(policy(), redemption, { ...facts, noticeItems });
    expect(alone).toMatchObject({ severity: 'soft', code: 'item-by-notice' });
    expect(alone?.message).toContain('2026年服务事项清单第1版');
    const older = { ...noticeItems, items: [] };
    expect(codes(screen({}, { serviceItems: older, noticeItems }))).toEqual(['item-by-notice']);
    expect(codes(screen({}, { serviceItems: older, noticeItems: older }))).toEqual([
      'service-item-unknown',
    ]);
  });

  test('reading of Art. 6: another district than the one on file is shown to the reviewer', () => {
    const onFile = { domicile: '650102', file: '2026年度中小企业名单' } as const;
    const [found, ...others] = screen({}, { onFile });
    expect(others).toEqual([]);
    expect(found).toMatchObject({ severity: 'soft', code: 'domicile-differs' });
    expect(found?.message).toContain('2026年度中小企业名单所载的住所为天山区');
    expect(reviewedBy('650104', '650102')).toBe('650102');
    expect(reviewedBy('650104', 'out-of-city')).toBe('650104');
    expect(reviewedBy('650104', undefined)).toBe('650104');
  });

  test('Art. 5: no version in force on the signing day', () => {
    const facts = without(redemptionFacts, 'serviceItems');
    expect(told(screenRedemption(policy(), redemption, facts))).toEqual([
      ['hard', 'service-list-unavailable', 'contract.serviceItem'],
    ]);
  });

  test.each([
    ['2025-12-31', '2026-06-30', ['outside-support-period']],
    ['2026-01-01', '2026-08-31', []],
    ['2026-01-01', '2026-09-01', ['outside-support-period']],
    ['2026-01-01', '2026-09-11', ['outside-support-period', 'contract-not-fulfilled']],
    ['2026-06-30', '2026-06-30', []],
    ['2026-06-30', '2026-06-29', ['contract-dates-reversed']],
  ])('Art. 13, 16(4): signed %s and fulfilled %s: %j', (signedOn, fulfilledOn, expected) => {
    expect(codes(screen(contract({ signedOn, fulfilledOn })))).toEqual(expected);
  });

  test.each([
    ['2026-09-09', ['contract-not-fulfilled']],
    ['2026-09-10', []],
  ])('Art. 16(4): submitted on %s, fulfilled on 2026-09-10: %j', (submittedOn, expected) => {
    const round = { ...redemptionFacts.round, supportTo: '2026-12-31' };
    const found = screen(contract({ fulfilledOn: '2026-09-10' }), { submittedOn, round });
    expect(codes(found)).toEqual(expected);
  });

  test.each([
    [{ subject: '样品的批量检测' }, '不属于法定、强制或批量检测'],
    [{ subject: '厂房租赁及物业' }, '不属于租赁、物业、注册、记账等一般服务'],
  ])('Art. 12: %j is pointed out by the name of its line, and not refused', (change, line) => {
    const found = screen(contract(change));
    expect(codes(found)).toEqual(['exclusion-suspected']);
    expect(found[0]?.message).toContain(`“${line}”`);
    expect(refusalsOf(found)).toEqual([]);
  });
});

describe('Art. 14, 16(5): the money', () => {
  test.each([
    [9_999_999, []],
    [10_000_000, []],
    [10_000_001, ['eligible-above-contract']],
    [0, ['amount-invalid']],
    [-1, ['amount-invalid']],
    [0.5, ['amount-invalid']],
  ])('Art. 14: %d fen eligible of a contract of 100,000 yuan: %j', (eligibleFen, expected) => {
    expect(codes(screen(contract({ eligibleFen })))).toEqual(expected);
  });

  test.each([
    [9_999_999, ['invoices-below-contract']],
    [10_000_000, []],
    [10_000_001, []],
  ])('reading of Art. 16(5): invoices of %d fen for 100,000 yuan: %j', (amountFen, expected) => {
    expect(codes(screen({ invoices: [{ ...invoice, amountFen }] }))).toEqual(expected);
  });

  test('Art. 15: one invoice entered twice, however it is typed', () => {
    const half = { ...invoice, amountFen: 5_000_000 };
    const typed = ` ${half.number.slice(0, 4)}-${half.number.slice(4)}`;
    expect(told(screen({ invoices: [half, { ...half, number: typed }] }))).toEqual([
      ['hard', 'invoice-repeated', 'invoices[1].number'],
    ]);
  });

  test.each([
    [9_999_999, ['fees-not-fully-paid']],
    [10_000_000, []],
    [10_000_001, ['payments-above-contract']],
  ])('Art. 16(5): payments of %d fen for 100,000 yuan: %j', (amountFen, expected) => {
    expect(codes(screen({ transfers: [{ ...transfer, amountFen }] }))).toEqual(expected);
  });

  test.each([
    [10_000_000, ['fees-not-fully-paid', 'payments-with-refund']],
    [10_000_001, ['payments-with-refund']],
  ])('Art. 16(5): %d fen paid and one fen refunded: %j', (amountFen, expected) => {
    const { payer: payee, payee: payer } = transfer;
    const refund = {
      reference: 'LS-002',
      paidOn: '2026-07-02',
      amountFen: 1,
      refund: true,
      payer,
      payee,
    };
    expect(codes(screen({ transfers: [{ ...transfer, amountFen }, refund] }))).toEqual(expected);
  });

  test('Art. 16(5): one transfer entered twice does not pay twice', () => {
    const half = { ...transfer, amountFen: 5_000_000 };
    const typed = { ...half, reference: 'ls 001' };
    expect(told(screen({ transfers: [{ ...half, reference: 'LS001' }, typed] }))).toEqual([
      ['hard', 'transfer-repeated', 'transfers[1].reference'],
    ]);
  });

  test('Art. 16(5): a transfer after the submission has not been made', () => {
    expect(codes(screen({ transfers: [{ ...transfer, paidOn: '2026-09-11' }] }))).toEqual([
      'transfer-in-future',
      'fees-not-fully-paid',
    ]);
  });

  test('reading of Art. 13: an invoice dated after the support period is for the reviewer', () => {
    expect(told(screen({ invoices: [{ ...invoice, issuedOn: '2026-09-01' }] }))).toEqual([
      ['soft', 'invoice-outside-support-period', 'invoices[0].issuedOn'],
    ]);
  });

  test('reading of Art. 16(5): an invoice of the day after the submission is refused', () => {
    const on = (issuedOn: string) =>
      codes(refusalsOf(screen({ invoices: [{ ...invoice, issuedOn }] })));
    expect(on('2026-09-10')).toEqual([]);
    expect(on('2026-09-11')).toEqual(['invoice-in-future']);
  });

  test('reading of Art. 16(5): buyer and seller are the two parties', () => {
    for (const change of [{ buyer: THIRD_CODE }, { seller: THIRD_CODE }])
      expect(told(screen({ invoices: [{ ...invoice, ...change }] }))).toEqual([
        ['hard', 'invoice-of-others', 'invoices[0]'],
      ]);
  });

  test('reading of Art. 16(5): payer and payee are the two parties, however their names are typed', () => {
    const { payer, payee } = transfer;
    const typed = { payer: ` ${payer.slice(0, 2)} ${payer.slice(2)}`, payee: `${payee}\u200b` };
    expect(screen({ transfers: [{ ...transfer, ...typed }] })).toEqual([]);
    for (const change of [
      { payer: '示例甲某' },
      { payee: '别的单位' },
      { payer: payee, payee: payer },
    ])
      expect(told(screen({ transfers: [{ ...transfer, ...change }] }))).toEqual([
        ['hard', 'transfer-of-others', 'transfers[0]'],
      ]);
  });

  test('reading of Art. 16(5): a transfer under a former name is for the reviewer', () => {
    const renamed = { ...enterprise, formerNames: ['曾用名企业'] };
    const former = { ...transfer, payer: '曾用名企业' };
    expect(told(screen({ enterprise: renamed, transfers: [former] }))).toEqual([
      ['soft', 'former-name-used', 'enterprise.formerNames'],
    ]);
    expect(screen({ enterprise: renamed })).toEqual([]);
  });

  test('reading of Art. 16(5): a payment before the signing is for the reviewer', () => {
    expect(told(screen({ transfers: [{ ...transfer, paidOn: '2020-03-01' }] }))).toEqual([
      ['soft', 'payment-before-signing', 'transfers[0].paidOn'],
    ]);
  });

  test('reading of Art. 16(5): a red-letter invoice takes its amount off', () => {
    const red = {
      ...invoice,
      number: invoiceNumber(2, invoice.issuedOn),
      redLetter: true,
      amountFen: 1,
    };
    expect(codes(screen({ invoices: [invoice, red] }))).toEqual(['invoices-below-contract']);
    const more = { ...invoice, amountFen: invoice.amountFen + 1 };
    expect(screen({ invoices: [more, red] })).toEqual([]);
  });

  test('reading of Art. 15: of a divided transfer only the part of this contract counts', () => {
    const divided = { ...transfer, amountFen: 20_000_000 };
    const share = (shareFen: number) => codes(screen({ transfers: [{ ...divided, shareFen }] }));
    expect(share(10_000_000)).toEqual([]);
    expect(share(9_999_999)).toEqual(['fees-not-fully-paid']);
    expect(share(20_000_001)).toEqual(['share-above-transfer']);
    expect(share(0)).toEqual(['amount-invalid']);
  });

  test('reading of Art. 15: an older invoice has its code beside its number', () => {
    const older = { ...invoice, number: '12345678' };
    expect(told(screen({ invoices: [older] }))).toEqual([
      ['hard', 'invoice-number-invalid', 'invoices[0].number'],
    ]);
    expect(screen({ invoices: [{ ...older, code: '065002100111' }] })).toEqual([]);
  });
});

describe('Art. 15: projects and invoices that another case has claimed', () => {
  test('Art. 15: the refusal says what is taken, and to staff by which case', () => {
    const longer = { ...invoice, number: '12345678', code: '065002100111', amountFen: 1 };
    const claims = [
      { kind: 'project', key: 'hash', caseNo: 'R-9' },
      { kind: 'invoice', key: '065002100111-12345678', caseNo: 'R-8' },
    ] as const;
    const found = screen({ invoices: [invoice, longer] }, { claims });
    expect(codes(found)).toEqual(['project-already-claimed', 'invoice-already-claimed']);
    expect(found.map(({ evidence }) => evidence)).toEqual([
      { kind: 'case', caseNo: 'R-9' },
      { kind: 'case', caseNo: 'R-8' },
    ]);
    expect(found[1]!.path).toBe('invoices[1].number');
    expect(found.map(({ message }) => message).join('')).not.toMatch(/R-[89]/);
  });

  test.each([
    [{ number: 'HT001' }, ['contract-similar']],
    [{ number: 'HT-0O1' }, ['contract-similar']],
    [{ number: 'HT-002', amountFen: 10_000_000 }, ['project-similar']],
    [{ number: 'HT-002', signedOn: '2026-04-01' }, ['project-similar']],
    [{ number: 'HT-002', signedOn: '2026-04-02' }, []],
    [{ number: '无', signedOn: '2026-05-01' }, []],
  ])('reading of Art. 15: beside another project %j of the two parties: %j', (change, expected) => {
    const other = {
      caseNo: 'R-7',
      signedOn: '2026-06-01',
      amountFen: 1,
      ...change,
    };
    const found = screen({}, { projects: [other] });
    expect(codes(found)).toEqual(expected);
    expect(refusalsOf(found)).toEqual([]);
    for (const { evidence } of found) expect(evidence).toEqual({ kind: 'case', caseNo: 'R-7' });
  });
});

describe('Art. 16(3): affiliation', () => {
  const related = relationsOf('乙某', { directors: [person('甲某')] });

  test('Art. 16(3): a hit refuses, with its chain in words and as evidence', () => {
    const [hit, ...others] = screen({ provider: { ...institution, relations: related } });
    expect(others).toEqual([]);
    expect(hit).toMatchObject({ severity: 'hard', code: 'affiliated', cite: 'Art. 16(3)' });
    expect(hit?.message).toContain('甲某任董事（示例机构一）');
    expect(hit?.evidence).toMatchObject({ affiliation: { kind: 'same-officer' } });
  });

  test('Art. 16(3): what the registry knows counts though it is no longer declared', () => {
    const found = screen({}, { relations: registered({ ...institution, relations: related }) });
    expect(codes(found)).toEqual(['affiliated', 'relations-differ']);
    expect(found[0]?.message).toContain('同一自然人任董事（示例机构一，据服务机构入库登记）');
    expect(found[0]?.message).not.toMatch(/A2026|EX\d/);
  });

  test('Art. 16(3): what is declared and on record is told once', () => {
    const found = screen(
      { provider: { ...institution, relations: related } },
      { relations: registered({ ...institution, relations: related }) },
    );
    expect(codes(found)).toEqual(['affiliated']);
  });

  test('Art. 16(3): one entity on both sides', () => {
    const provider = { ...institution, uscc: ENTERPRISE_CODE };
    const invoices = [{ ...invoice, seller: ENTERPRISE_CODE }];
    expect(codes(screen({ provider, invoices }))).toEqual(['parties-identical']);
  });

  test('reading of Art. 16(3): an officer who holds the other is for the reviewer', () => {
    const shareholders = [{ holder: inPerson('丁某'), percent: 20 }];
    const provider = { ...institution, relations: relationsOf('乙某', { shareholders }) };
    const relations = relationsOf('甲某', { directors: [person('丁某')] });
    const submission = { enterprise: { ...enterprise, relations }, provider };
    const found = screen(submission, { relations: registered(provider) });
    expect(told(found)).toEqual([['soft', 'officer-and-holder', 'provider']]);
  });

  const director = (held: string, change: Partial<DatedRelation> = {}): DatedRelation => ({
    holder: 'person:c',
    holderName: '丙某',
    held,
    heldName: held,
    tie: 'director',
    from: '2025-01-01',
    source: { kind: 'imported', reference: 'x', at: '2026-04-01T00:00:00.000Z' },
    ...change,
  });
  const both = (one: Partial<DatedRelation>, other: Partial<DatedRelation> = one) => [
    director(ENTERPRISE_CODE, one),
    director(PROVIDER_CODE, other),
  ];
  const ties = (relations: readonly DatedRelation[]) =>
    codes(screen({}, { relations })).filter((code) => !code.startsWith('relations-'));

  test('reading of Art. 16(3): what a stranger declared is shown, what a party or a file says refuses', () => {
    const said = (by: string) =>
      both({ source: { kind: 'declared', reference: 'R-5', at: '2026-04-01T00:00:00.000Z', by } });
    expect(ties(said(THIRD_CODE))).toEqual(['tie-reported']);
    expect(ties(said(PROVIDER_CODE))).toEqual(['affiliated']);
    expect(ties(both({}))).toEqual(['affiliated', 'tie-on-file']);
  });

  test('reading of Art. 11: a tie that only a file tells holds, one that a party declares as well refuses', () => {
    const severities = (found: readonly Finding[]) =>
      found.filter(({ code }) => code === 'affiliated').map(({ severity }) => severity);
    const onFile = screen({}, { relations: both({}) });
    expect(severities(onFile)).toEqual(['held']);
    expect(onFile[0]?.message).not.toContain('丙某');
    expect(refusalsOf(onFile)).toEqual([]);
    const provider = { ...institution, relations: related };
    expect(severities(screen({ provider }, { relations: both({}) }))).toEqual(['hard']);
  });

  test('reading of Art. 16(3): what never stood together on one day is no tie', () => {
    expect(ties(both({ to: '2026-05-31' }, { from: '2026-06-01' }))).toEqual([]);
    expect(ties(both({ to: '2026-06-01' }, { from: '2026-06-01', to: '2026-08-01' }))).toEqual([
      'tie-ended',
    ]);
  });

  test.each([
    ['2026-03-01', []],
    ['2026-03-02', ['tie-ended']],
    ['2026-09-09', ['tie-ended']],
    ['2026-09-10', ['affiliated', 'tie-on-file']],
  ])('reading of Art. 16(3): signed on 2026-03-02, a tie until %s: %j', (to, expected) => {
    expect(ties(both({ to }))).toEqual(expected);
  });

  test('reading of Art. 16(3): silence about relations is no clearance', () => {
    const silent = (name: string) => relationsOf(name, { shareholders: [], actualControllers: [] });
    const submission = {
      ...redemption,
      enterprise: { ...enterprise, relations: silent('甲某') },
      provider: { ...institution, relations: silent('乙某') },
    };
    const facts = { ...redemptionFacts, relations: [] };
    expect(told(screenRedemption(policy(), submission, facts))).toEqual([
      ['soft', 'relations-undeclared', 'enterprise.relations'],
      ['soft', 'relations-undeclared', 'provider.relations'],
      ['soft', 'relations-not-on-record', 'provider'],
    ]);
  });
});

describe('the findings as a whole', () => {
  test('Art. 11, 14, 15: every fault is told at once, the soft ones are no refusals', () => {
    const found = screen(
      { ...contract({ eligibleFen: 20_000_000 }), account: { ...redemption.account, holder: 'x' } },
      { providerStatus: 'not-admitted', submittedOn: '2026-10-01' },
    );
    expect(codes(refusalsOf(found))).toEqual([
      'outside-window',
      'account-holder-differs',
      'eligible-above-contract',
    ]);
    expect(codes(found)).toContain('supplementary-admission-needed');
    expect(found.every(({ cite }) => /^(reading of )?Art\. \d/.test(cite))).toBe(true);
  });

  test('Art. 13: a refusal has a path only where its finding has one', () => {
    const [first] = refusalsOf(screen({}, { submittedOn: '2026-10-01' }));
    expect(first?.status).toBe(409);
    expect(first).not.toHaveProperty('path');
    expect(refusalsOf(screen(contract({ eligibleFen: 0 })))[0]?.path).toBe('contract.eligibleFen');
  });
});

describe('Art. 20: bans that reach the parties', () => {
  const [ban] = bansOnThird();
  const ties = [
    { from: '甲某', to: '示例企业三', tie: 'director', since: '2020-01-01' },
    { from: '甲某', to: '示例企业一', tie: 'founder', since: '2021-01-01' },
  ] as const;

  test.each([
    [ENTERPRISE_CODE, ties, 'banned-by-relation', 'enterprise.uscc'],
    [ENTERPRISE_CODE, [], 'banned', 'enterprise.uscc'],
    [PROVIDER_CODE, [], 'provider-banned', 'provider.uscc'],
  ])('Art. 20: on %s by %j: %s at %s', (applicant, chain, code, path) => {
    const banChains = [{ ban: ban!, applicant, ties: chain }];
    expect(told(screen({}, { banChains }))).toEqual([['hard', code, path]]);
  });

  test('reading of Art. 11: a chain that rests on a file holds, and is weighed by a person', () => {
    const source = { kind: 'imported', reference: 'x', at: '2026-04-01T00:00:00.000Z' } as const;
    const chain = [ties[0], { ...ties[1], source }] as const;
    const found = screen(
      {},
      { banChains: [{ ban: ban!, applicant: ENTERPRISE_CODE, ties: chain }] },
    );
    expect(told(found)).toEqual([['held', 'banned-by-relation', 'enterprise.uscc']]);
    expect(found[0]?.matter).toContain(ban!.decision);
  });

  test('reading of Art. 20: who came to the violator later is named for a person to look at, and keeps nobody off', () => {
    const chain = { ban: ban!, applicant: ENTERPRISE_CODE, ties, hint: 'came-later' } as const;
    const found = screen({}, { banChains: [chain] });
    expect(told(found)).toEqual([['soft', 'violator-near', 'enterprise.uscc']]);
    expect(found[0]?.message).toContain(REACH_HINTS['came-later']);
    const ofProvider = { ...chain, applicant: PROVIDER_CODE };
    expect(told(screen({}, { banChains: [ofProvider] }))).toEqual([]);
  });

  test.each(['enterprise', 'institution'] as const)(
    'reading of Art. 20: a person’s ban meets the provider where it applies: redeemed by the %s',
    (redeemer) => {
      const holder = (redeemer === 'enterprise' ? enterprise : institution).name;
      const account = { ...redemption.account, holder };
      const banChains = [{ ban: ban!, applicant: PROVIDER_CODE, ties }];
      expect(codes(screen({ redeemer, account }, { banChains }))).toEqual(
        redeemer === 'institution' ? ['banned-by-relation'] : [],
      );
    },
  );
});
