/** Reading of Art. 15: which numbers that people type are equal, which are similar, and which are neither. */
import {
  equalForm,
  invoiceKey,
  invoiceNumberFault,
  isUnnumbered,
  similarForm,
} from '../../../policy/articles/art-15-numbers';

describe('contract numbers that are equal', () => {
  test.each([
    ['HT-2026-001', 'ＨＴ－２０２６－００１'],
    ['HT-2026-001', ' ht 2026'.replace('2026', '-2026-001')],
    ...['‐', '‑', '–', '—', '−', 'ー', '─', '－', '﹣'].map((dash): [string, string] => [
      'HT-2026-001',
      `HT${dash}2026${dash}001`,
    ]),
    ['HT-2026-001', 'HT-\u200b2026\u00ad-001\u2060'],
    ['HT-2026-001', '合同编号：HT-2026-001'],
    ['HT-2026-001', '技术服务合同编号: HT-2026-001号'],
    ['HT-2026-001', '协议编号HT-2026-001'],
    ['HT-2026-001', '采购合同编号：HT-2026-001'],
    ['HT-2026-001', '技术开发合同登记编号:HT-2026-001。'],
    ['HT-2026-001', '编号：HT-2026-001号。'],
    ['HT-2026-001', '第HT-2026-001号'],
    ['乌科合〔2026〕12', '合同号：乌科合〔2026〕12号'],
    ['乌科合〔2026〕12', '乌科合〔2026〕12号'],
    ['12', 'No.12'],
    ['12', '№12'],
  ])('%s and %s', (one, other) => {
    expect(equalForm(one)).toBe(equalForm(other));
  });
});

describe('contract numbers that are similar only', () => {
  test.each([
    ['HT-2026-1-12', 'HT-2026-11-2'],
    ['HT-2026-001', 'HT2026001'],
    ['HT-2026-001', 'HT/2026.001'],
    ['HT-2026-001', 'HT·2026~001'],
    ['HT-2026-001', 'HT-2O26-00I'],
    ['HT-2026-001', '\u041D\u0422-2026-001'],
    ['乌科合〔2026〕12号', '乌科合[2026]12'],
    ['乌科合（2026）12', '乌科合【2026】12'],
  ])('%s and %s', (one, other) => {
    expect(equalForm(one)).not.toBe(equalForm(other));
    expect(similarForm(one)).toBe(similarForm(other));
  });
});

describe('contract numbers that are neither', () => {
  test.each([
    ['HT-2026-001', 'HT-2026-002'],
    ['HT-2026-12', 'HT-2026-112'],
    ['合同2026-1', '协议2026-1'],
    ['采购合同编号：HT-1', '采购合同编号：HT-2'],
    ['第1-2号', '第2-1号'],
    ['NOVA-1', 'VA-1'],
    ['A', 'B'],
  ])('%s and %s', (one, other) => {
    expect(similarForm(one)).not.toBe(similarForm(other));
  });
});

test('a contract without a number', () => {
  for (const typed of [
    '',
    '无',
    ' 无 ',
    '无编号',
    '暂无',
    '/',
    '——',
    'N/A',
    'none',
    '合同编号：无',
    '無',
    '无。',
    '未编号',
    '没有编号',
    '暂无编号',
    '无合同编号',
    '合同无编号',
    '不详',
    '000',
  ])
    expect(isUnnumbered(typed)).toBe(true);
  for (const typed of ['无01', '1', 'NA-1', '合同编号', '无锡1', '未来2026-1'])
    expect(isUnnumbered(typed)).toBe(false);
});

describe('invoices', () => {
  const issuedOn = '2026-03-01';
  const digital = '26652000000000000001';

  test('one that is typed otherwise is the same', () => {
    for (const number of [
      digital,
      ` ${digital} `,
      '2665-2000-0000-0000-0001',
      'No.２６６５2000000000000001',
    ])
      expect(invoiceKey({ number })).toBe(digital);
    const older = { code: '065002100111', number: '12345678' };
    expect(invoiceKey({ code: ' 0650 0210 0111', number: '№ 1234-5678' })).toBe(invoiceKey(older));
    expect(invoiceKey({ code: '065002100112', number: '12345678' })).not.toBe(invoiceKey(older));
  });

  test.each([
    [{ number: digital }, undefined],
    [{ number: `${digital}1` }, /20位/],
    [{ number: '示例发票' }, /20位/],
    [{ number: '12345678' }, /同时填写发票代码/],
    [{ number: '06500210011112345678' }, /前两位/],
    [{ number: '12345678', code: '0650021001' }, undefined],
    [{ number: '12345678', code: '065002100111' }, undefined],
    [{ number: '12345678', code: '06500210011' }, /10位或12位/],
    [{ number: '1234567', code: '065002100111' }, /8位/],
    [{ number: digital, code: '065002100111' }, /8位/],
  ])('%j', (typed, fault) => {
    const said = invoiceNumberFault({
      issuedOn,
      amountFen: 1,
      redLetter: false,
      buyer: 'a',
      seller: 'b',
      ...typed,
    });
    if (fault === undefined) expect(said).toBeUndefined();
    else expect(said).toMatch(fault);
  });
});
