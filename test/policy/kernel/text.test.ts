import { documentNumber } from '../../../policy/acts/kit';
import { isBlank, isStorable, paperNumberForm, wellFormed } from '../../../policy/kernel/text';

test.each([
  ['nothing', ''],
  ['spaces', ' \t\n\u3000\u00a0'],
  ['zero-width characters', '\u200b\u200c\u200d\u2060\ufeff'],
  ['a soft hyphen and direction marks', '\u00ad\u200e\u202e'],
  ['fillers and an empty braille cell', '\u3164\u115f\uffa0\u2800'],
  ['controls', '\u0000\u001b'],
])('reading of Art. 22: %s say nothing', (_, text) => {
  expect(isBlank(text)).toBe(true);
});

test.each(['同意', 'x', '。', '1', '\u200b是', '𠮷', '\ue000'])(
  'reading of Art. 22: «%s» says something',
  (text) => {
    expect(isBlank(text)).toBe(false);
  },
);

test.each([
  '示例\ud83d',
  '\ude00示例',
  '\ude00\ud83d',
  '示\u0000例',
  '示\u0001例',
  '示\u009f例',
  '\ud83d\ud83d\ude00',
])('reading of Art. 22: %j is no text that a record gives back as it was said', (text) => {
  expect(isStorable(text)).toBe(false);
});

test.each(['', '示例', '\u{1f600}', '\ufffd', 'e\u0301', '一\r\n二\t三'])(
  '%j is kept as it is',
  (text) => {
    expect(isStorable(text)).toBe(true);
    expect(wellFormed(text)).toBe(text);
  },
);

test('a text is well-formed as a database writes it: each half of a character is replaced', () => {
  for (const text of ['a\ud83d', '\ude00\ud83d', '\ud83d\ud83d\ude00'])
    expect(wellFormed(text)).toBe(Buffer.from(text, 'utf8').toString('utf8'));
});

describe('numbers of official papers', () => {
  test.each(['示例批〔2026〕1号', ' 示例批 [2026] 1号', '示例批（2026）１号'])(
    '%s is one',
    (typed) => {
      expect(paperNumberForm(typed)).toBe('示例批〔2026〕1号');
      expect(documentNumber.parse(typed)).toBe('示例批〔2026〕1号');
    },
  );
});
