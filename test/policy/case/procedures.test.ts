import { PROCEDURES, STEP_NAMES } from '../../../policy/case/procedures';
import { VOCABULARY } from '../../../policy/words/vocabulary';

describe('the two procedures as data', () => {
  test.each([
    ['Art. 10', 'admission', 10, 6],
    ['Art. 17', 'redemption', 17, 7],
  ] as const)('%s: %s has its items in order, none left out', (_, name, article, count) => {
    const items = Array.from({ length: count }, (__, at) => `${article}(${at + 1})`);
    expect(PROCEDURES[name]).toEqual(items);
  });

  test('Art. 10, 17: exactly the steps have names', () => {
    expect(Object.keys(STEP_NAMES).sort()).toEqual(Object.values(PROCEDURES).flat().sort());
  });
});

describe('the word list', () => {
  test.each(['zh', 'en'] as const)('no two terms share a %s word', (language) => {
    const words = Object.values(VOCABULARY).map((term) => term[language]);
    expect(new Set(words).size).toBe(words.length);
  });
});
