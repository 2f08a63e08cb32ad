/** Hashes that outsiders repeat: the content as it is stored, written as RFC 8785 says (docs/adr/0024). */
import fc from 'fast-check';
import {
  canonicalJson,
  contentHash,
  formerJson,
  hashAsRead,
} from '../../../store/kernel/canonical';

describe('RFC 8785', () => {
  it('writes what its section 3.2.2 shows', () => {
    const written = `{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
      "literals": [null, true, false]
    }`;
    expect(canonicalJson(JSON.parse(written))).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts names as its section 3.2.3 shows', () => {
    const names = ['\u20ac', '\r', '\ufb33', '1', '\u{1f600}', '\u0080', '\u00f6'];
    const written = canonicalJson(Object.fromEntries(names.map((name) => [name, ''])));
    const sorted = ['\\r', '1', '\u0080', '\u00f6', '\u20ac', '\u{1f600}', '\ufb33'];
    expect(written).toBe(`{${sorted.map((name) => `"${name}":""`).join(',')}}`);
  });

  it.each<[number, string]>([
    [-0, '0'],
    [5e-324, '5e-324'],
    [1.7976931348623157e308, '1.7976931348623157e+308'],
    [9007199254740992, '9007199254740992'],
    [1e21, '1e+21'],
    [1e-7, '1e-7'],
    [999999999999999700000, '999999999999999700000'],
    [333333333.33333325, '333333333.33333325'],
  ])('writes the number %p as its appendix B does', (number, written) => {
    expect(canonicalJson(number)).toBe(written);
  });

  it('sorts names that look like numbers as names, which the form of before did not', () => {
    const content = { '9': 1, '10': 2 };
    expect(canonicalJson(content)).toBe('{"10":2,"9":1}');
    expect(formerJson(content)).toBe('{"9":1,"10":2}');
  });
});

const isArrayIndex = (name: string): boolean =>
  /^(0|[1-9]\d{0,9})$/.test(name) && Number(name) < 2 ** 32 - 1;
const named = fc.string({ unit: 'binary', maxLength: 6 }).filter((name) => !isArrayIndex(name));
const jsonValue = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\u0000', '')),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(null, true, false),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(named, tie('value'), { maxKeys: 4 }),
  ),
})).value;

test('no hash of before changes: both forms write the same where no name looks like a number', () => {
  const sameAsBefore = fc.property(jsonValue, (value) => {
    const stored = JSON.parse(JSON.stringify(value)) as unknown;
    expect(hashAsRead(stored, 'rfc8785')).toBe(hashAsRead(stored, undefined));
  });
  fc.assert(sameAsBefore, { numRuns: 500 });
});

test('content that the database changes has the hash of what it changes it to', () => {
  expect(contentHash({ reason: '\ud83d' })).toBe(contentHash({ reason: '\ufffd' }));
  expect(contentHash({ reason: '\u{1f600}' })).not.toBe(contentHash({ reason: '\ufffd\ufffd' }));
  expect(contentHash({ a: undefined, b: -0 })).toBe(contentHash({ b: 0 }));
});

test('what no record of ours can hold has no hash, and stops nobody', () => {
  expect(hashAsRead({ answer: Number.NaN }, 'rfc8785')).toBeUndefined();
  expect(hashAsRead({ answer: 10n }, undefined)).toBeUndefined();
  expect(hashAsRead({ answer: '\ud83d' }, 'rfc8785')).not.toBe(contentHash({ answer: '\ud83d' }));
});
