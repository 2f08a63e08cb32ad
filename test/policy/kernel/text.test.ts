import { isBlank } from '../../../policy/kernel/text';

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
