/** Readings of Arts. 16(3), 20: persons are told apart by numbers that can be ones. */
import { idNumberFault, idNumberForm, isCitizenNumber } from '../../../policy/model/id-numbers';

describe('numbers of identity documents', () => {
  test.each([
    '650104199001011231',
    '11010519491231002X', // the standard's own example
    '810000199408230021',
    '911124198108030024',
    'ABC123456789012',
    'H12345678',
    'M1234567801',
    '12345678',
    'E12345678',
    'EX0000000001',
  ])('%s can be one', (number) => {
    expect(idNumberFault(number)).toBeUndefined();
  });

  test.each([
    ['无', /不是有效的证件号码/],
    ['', /不是有效/],
    ['1', /不是有效/],
    ['650104900101123', /不是有效/], // 15 digits, of the first generation
    ['ABCDEFGH', /不是有效/],
    ['00000000', /证件上的号码/],
    ['1111111111', /证件上的号码/],
    ['H00000000', /证件上的号码/],
    ['AAA000000000000', /证件上的号码/],
    ['Ｅ９９９９９９９９', /证件上的号码/],
    ['650104199001011232', /校验码/],
    ['650104199002301230', /出生日期/],
    ['000000000000000000', /地区或出生日期/],
  ])('%s cannot: %s', (number, fault) => {
    expect(idNumberFault(number)).toMatch(fault);
  });

  test('typing alone makes no other number', () => {
    for (const typed of [
      ' 11010519491231002x ',
      '1101 0519 4912 31002X',
      '110105-19491231-002X',
      '１１0105１９491231００２Ｘ',
    ])
      expect(idNumberForm(typed)).toBe('11010519491231002X');
    expect(idNumberForm('h1234567（8）')).toBe('H12345678');
  });

  test('a citizen’s number is told where a code of an organisation belongs', () => {
    expect(isCitizenNumber('11010519491231002X')).toBe(true);
    expect(isCitizenNumber('91350100M000100Y43')).toBe(false);
  });
});
