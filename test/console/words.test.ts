/** English as second language: no word of the console and the public pages without it, and no English without a word. */
import { articlesInWords } from '../../policy/words/article-names';
import { inEnglish } from '../../policy/words/english';
import { ENGLISH } from '../../policy/words/english-words';
import { wordsOf, wordsSaid } from '../support/shown-words';

const said = wordsSaid();
const words = new Set(said.map(({ word }) => word));
const blanks = (text: string): number => text.match(/\{\d?\}/g)?.length ?? 0;

test('every word that is shown has its English', () => {
  const without = said.filter(({ word }) => !Object.hasOwn(ENGLISH, word));
  expect(without.map(({ word, file }) => `${file}: ${word}`)).toEqual([]);
});

test('no English is there without its word', () => {
  expect(Object.keys(ENGLISH).filter((word) => !words.has(word))).toEqual([]);
});

test('English has the blanks of its Chinese, and no Chinese of its own', () => {
  const entries = Object.entries(ENGLISH).filter(([word]) => word !== '中文');
  expect(entries.filter(([zh, en]) => blanks(zh) !== blanks(en))).toEqual([]);
  expect(entries.filter(([, en]) => /\p{Script=Han}/u.test(en) || en.trim() === '')).toEqual([]);
});

test('a sentence is found with whatever fills its blanks, which is looked up again; what is on record stays', () => {
  expect(inEnglish('共3项待办')).toBe('3 to do');
  expect(inEnglish(' 我的待办 ')).toBe(' My work ');
  expect(inEnglish('自2026-03-02起5个工作日，至2026-03-09')).toBe(
    '5 working days from 2026-03-02, until 2026-03-09',
  );
  expect(inEnglish('待企业：补正')).toBe('Waiting for Enterprise: Correction');
  expect(inEnglish('示例企业01')).toBe('示例企业01');
  expect(inEnglish('账号（1）')).toBe('Account (1)');
  expect(inEnglish('示例企业（1）')).toBe('示例企业（1）');
  expect(inEnglish('1,234.50元')).toBe('1,234.50 yuan');
});

test.each([
  'Art. 16(3)',
  'Art. 5-7, 10, 17-19',
  'reading of Art. 8(2)',
  'reading of Art. 10(4), 17(4)-(6)',
  'Art. 11 and reading of Art. 11',
  'Art. 20',
])('%s is read back from its Chinese', (cite) => {
  expect(inEnglish(articlesInWords(cite))).toBe(cite);
});

test('words are read from strings, from JSX as one sentence, and from HTML templates', () => {
  const source = [
    'const one = "甲";',
    'const two = `乙${n}`;',
    'const three = <p title="丙">丁{count}项<b>戊</b>{rows.map(row)}己</p>;',
    'const four = html`<p aria-label="庚">${one}辛${link(to, "壬")}癸</p>`;',
  ].join('\n');
  expect(
    wordsOf('x.tsx', source)
      .map(({ word }) => word)
      .sort(),
  ).toEqual(['甲', '乙{}', '丙', '丁{}项', '戊', '己', '庚', '{}辛', '壬', '癸'].sort());
});
