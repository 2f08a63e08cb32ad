import { isListed } from '../../../policy/articles/art-11-enterprise';
import { exclusionHints } from '../../../policy/articles/art-12-exclusions';
import {
  isInSupportPeriod,
  noticeFaultsOf,
  supportPeriodFaults,
  windowFault,
} from '../../../policy/articles/art-13-notice';
import { projectKey, redeemerOf } from '../../../policy/articles/art-15-redeemer';
import { invoicedFen, paidFen } from '../../../policy/articles/art-16-payment';
import type { RedemptionSubmission, RoundNotice } from '../../../policy/model/nouns';
import {
  codes,
  ENTERPRISE_CODE,
  ISSUED,
  PROVIDER_CODE,
  redemption,
  without,
} from '../../support/examples';

describe('Art. 11: whether an entry of a list stands on a day', () => {
  const hit = {
    list: 'dishonesty',
    uscc: ENTERPRISE_CODE,
    since: '2026-02-01',
    until: '2026-08-31',
    listDate: '2026-09-01',
  } as const;

  test.each([
    ['2026-01-31', false],
    ['2026-02-01', true],
    ['2026-08-31', true],
    ['2026-09-01', false],
  ])('Art. 11: a penalty from 2026-02-01 to 2026-08-31 stands on %s: %s', (on, expected) => {
    expect(isListed(hit, ENTERPRISE_CODE, on)).toBe(expected);
  });

  test.each(['abnormal-operation', 'serious-violation'] as const)(
    'Art. 11: an entry of %s ends by removal from the list alone',
    (list) => {
      expect(isListed({ ...hit, list }, ENTERPRISE_CODE, '2026-09-01')).toBe(true);
    },
  );

  test('Art. 11: an entry without an end stands for good, and only against its own party', () => {
    const open = without(hit, 'until');
    expect(isListed(open, ENTERPRISE_CODE, '2099-01-01')).toBe(true);
    expect(isListed(open, PROVIDER_CODE, '2099-01-01')).toBe(false);
  });
});

describe('Art. 12: words that point the reviewer to an exclusion', () => {
  test.each([
    ['新材料配方的委托研发', []],
    ['起重设备的强制检验', ['not-statutory-or-batch-testing']],
    ['办公室租赁与代理记账', ['not-general-business-service']],
    ['已获财政资助的物业服务', ['not-funded-by-city', 'not-general-business-service']],
  ])('Art. 12: «%s» hints at %j', (subject, expected) => {
    expect(exclusionHints(subject).map(({ exclusion }) => exclusion)).toEqual(expected);
  });
});

describe('Art. 13: the window and the support period', () => {
  test.each([
    ['2026-08-31', ['outside-window']],
    ['2026-09-01', []],
    ['2026-09-30', []],
    ['2026-10-01', ['outside-window']],
  ])('Art. 13: on %s, a window from 1 to 30 September gives %j', (on, expected) => {
    const fault = windowFault({ opensOn: '2026-09-01', closesOn: '2026-09-30' }, on);
    expect(codes(fault === undefined ? [] : [fault])).toEqual(expected);
  });

  const period = { supportFrom: '2026-01-01', supportTo: '2026-06-30' };
  test.each([
    ['2025-12-31', false],
    ['2026-01-01', true],
    ['2026-06-30', true],
    ['2026-07-01', false],
  ])('Art. 13: %s lies in the first half of 2026: %s', (on, expected) => {
    expect(isInSupportPeriod(period, on)).toBe(expected);
  });

  test.each([
    ['2026-01-01', '2026-06-30', []],
    ['2025-12-31', '2026-06-30', ['contract.signedOn']],
    ['2026-01-01', '2026-07-01', ['contract.fulfilledOn']],
    ['2025-12-31', '2026-07-01', ['contract.signedOn', 'contract.fulfilledOn']],
  ])('reading of Art. 5: signed %s and fulfilled %s, faults at %j', (signedOn, fulfilledOn, at) => {
    const contract = { ...redemption.contract, signedOn, fulfilledOn };
    expect(supportPeriodFaults(period, contract).map(({ path }) => path)).toEqual(at);
  });

  const notice: RoundNotice = {
    id: 'redemption-2026-1',
    kind: 'redemption',
    programmeYear: 2026,
    title: '示例通知',
    opensOn: '2026-09-01',
    closesOn: '2026-09-30',
    ...period,
    directions: [],
    requirements: '示例要求',
    readings: {},
  };
  test.each([
    ['as it should be', {}, []],
    ['open for one day', { closesOn: '2026-09-01' }, []],
    ['closing before it opens', { closesOn: '2026-08-31' }, ['validation']],
    ['with a support period of one day', { supportTo: '2026-01-01' }, []],
    ['with a support period the wrong way round', { supportTo: '2025-12-31' }, ['validation']],
    ['of the year before its window', { programmeYear: 2025 }, []],
    ['of a year long past', { programmeYear: 2024 }, ['validation']],
    ['of a year yet to come', { programmeYear: 2027 }, ['validation']],
    ['opening before the issue', { opensOn: '2026-01-14' }, ['measures-not-in-force']],
    ['closing after the validity', { closesOn: '2029-01-16' }, ['measures-not-in-force']],
  ])('Art. 13, 25: a notice %s', (_, change, expected) => {
    expect(codes(noticeFaultsOf(ISSUED, { ...notice, ...change }))).toEqual(expected);
  });
});

describe('Art. 15: one project, one redeemer', () => {
  test('Art. 15: the redeemer is the party that applies', () => {
    expect(redeemerOf(redemption).uscc).toBe(ENTERPRISE_CODE);
    expect(redeemerOf({ ...redemption, redeemer: 'institution' }).uscc).toBe(PROVIDER_CODE);
  });

  test.each([
    ['ht-001', true],
    [' HT－００１ ', true],
    ['HT 001', false],
    ['HT-002', false],
  ])('reading of Art. 15: contract number «%s» is HT-001 typed otherwise: %s', (number, same) => {
    const contract = { ...redemption.contract, number };
    expect(projectKey({ ...redemption, contract }) === projectKey(redemption)).toBe(same);
  });

  test('reading of Art. 15: another signing day or another party makes another project', () => {
    const key = projectKey(redemption);
    const contract = { ...redemption.contract, signedOn: '2026-03-03' };
    const provider = { ...redemption.provider, uscc: ENTERPRISE_CODE };
    expect(projectKey({ ...redemption, contract })).not.toBe(key);
    expect(projectKey({ ...redemption, provider })).not.toBe(key);
    expect(projectKey({ ...redemption, redeemer: 'institution' } as RedemptionSubmission)).toBe(
      key,
    );
  });
});

describe('Art. 16(5): what has been paid and invoiced', () => {
  const paid = {
    reference: 'a',
    paidOn: '2026-07-02',
    amountFen: 900,
    refund: false,
    payer: '甲',
    payee: '乙',
  };
  const refund = {
    reference: 'b',
    paidOn: '2026-07-03',
    amountFen: 100,
    refund: true,
    payer: '乙',
    payee: '甲',
  };

  test.each([
    ['2026-07-01', 0],
    ['2026-07-02', 900],
    ['2026-07-03', 800],
  ])('Art. 16(5): by %s, %d fen are paid, refunds taken off', (by, expected) => {
    expect(paidFen([paid, refund], by)).toBe(expected);
  });

  test('Art. 16(5): invoices add up', () => {
    const parties = { buyer: 'a', seller: 'b' };
    const invoice = {
      number: '1',
      issuedOn: '2026-07-01',
      amountFen: 300,
      redLetter: false,
      ...parties,
    };
    expect(invoicedFen([invoice, invoice, { ...invoice, redLetter: true, amountFen: 1 }])).toBe(
      599,
    );
  });
});
