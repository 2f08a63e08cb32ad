import {
  allParameters,
  enacted,
  inForce,
  NoValueInForce,
  reading,
} from '../../../policy/kernel/rule';

const cap = enacted({
  id: 'test.cap',
  cite: 'Art. 6',
  from: { '2027-01-01': 300, '2025-07-01': 200 },
});
const days = reading({
  id: 'test.days',
  cite: 'reading of Art. 17(5)',
  why: 'A period for a test.',
  from: { '2025-07-01': 5 },
});

describe('Parameters: what is enacted and what is a reading', () => {
  test.each([
    ['2025-07-01', 200],
    ['2026-12-31', 200],
    ['2027-01-01', 300],
    ['2099-01-01', 300],
  ])('on %s the value in force is %i', (date, value) => {
    expect(cap.at(date)).toBe(value);
  });

  test('a day before the first value is refused, naming the parameter and the day', () => {
    const ask = () => cap.at('2025-06-30');
    expect(ask).toThrow(NoValueInForce);
    expect(ask).toThrow(expect.objectContaining({ id: 'test.cap', date: '2025-06-30' }) as Error);
    expect(ask).toThrow(/test\.cap.*2025-06-30/);
  });

  test('values stand oldest first, whatever order they were written in', () => {
    expect(cap.values.map((dated) => dated.from)).toEqual(['2025-07-01', '2027-01-01']);
  });

  test('each says which of the two it is, and where it comes from', () => {
    expect([cap.kind, cap.cite]).toEqual(['enacted', 'Art. 6']);
    expect([days.kind, days.cite]).toEqual(['reading', 'reading of Art. 17(5)']);
    expect(days.why).toBe('A period for a test.');
  });

  test('a setting names its source', () => {
    expect(inForce(days, '2026-01-01')).toEqual({
      id: 'test.days',
      value: 5,
      source: 'reading of Art. 17(5)',
    });
  });

  test('a notice cannot set what is enacted, nor a reading cite as if it were', () => {
    // @ts-expect-error the text of the Measures does not yield to a notice
    expect(cap.notice).toBeUndefined();
    // @ts-expect-error a reading says that it is one
    reading({ id: 'test.cite', cite: 'Art. 6', why: '', from: { '2025-07-01': 1 } });
    expect(allParameters().at(-1)?.id).toBe('test.cite');
  });

  test('the registry lists every parameter once, in order of definition', () => {
    expect(allParameters().slice(0, 2)).toEqual([cap, days]);
    expect(() => enacted({ id: 'test.cap', cite: 'Art. 6', from: { '2025-07-01': 1 } })).toThrow(
      /defined twice/,
    );
  });

  test('a parameter has a value, from a day that exists', () => {
    expect(() => enacted({ id: 'test.none', cite: 'Art. 6', from: {} })).toThrow(/no value/);
    expect(() => enacted({ id: 'test.day', cite: 'Art. 6', from: { '2025-02-30': 1 } })).toThrow(
      /does not exist/,
    );
  });
});
