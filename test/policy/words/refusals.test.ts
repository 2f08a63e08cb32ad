import {
  isRefusalCode,
  refusal,
  REFUSALS,
  Refused,
  type RefusalCode,
} from '../../../policy/words/refusals';

const ALL = Object.keys(REFUSALS) as RefusalCode[];

describe('refusals, each with its citation', () => {
  test.each(ALL.map((code) => [REFUSALS[code].cite, code] as const))(
    '%s: «%s» is a whole Chinese sentence without an open blank',
    (_, code) => {
      const { message } = refusal(code);
      expect(message).not.toMatch(/[{}]/);
      expect(message).toMatch(/\p{Script=Han}|^—：—$/u);
    },
  );

  test('Art. 17(5): the blanks of a message are filled from its parameters', () => {
    expect(refusal('objection-unknown', { objection: 'Y-3' }).message).toContain('Y-3');
  });

  test('Art. 14: a parameter that is zero is printed, not taken for missing', () => {
    const { message } = refusal('quota-exhausted', { left: 0, asked: 5 });
    expect(message).toContain('余0，不足5');
  });

  test('a path is kept where there is one and absent where there is none', () => {
    expect(refusal('not-sme', {}, 'enterprise').path).toBe('enterprise');
    expect(refusal('not-sme')).not.toHaveProperty('path');
  });

  test('a thrown refusal carries every refusal and says each of them', () => {
    const all = [refusal('not-sme'), refusal('enterprise-out-of-city')] as const;
    const thrown = new Refused(...all);
    expect(thrown.refusals).toEqual(all);
    expect(thrown.message).toBe(`${all[0].message} ${all[1].message}`);
  });

  test('codes are told from other words, inherited ones included', () => {
    expect(isRefusalCode('not-sme')).toBe(true);
    expect(isRefusalCode('toString')).toBe(false);
  });
});
