/** What people read: Chinese words for articles, steps and roles, and no word of the code or of its engine. */
import { DECISION_NAMES } from '../../../policy/case/decisions';
import { STEP_NAMES, stepInWords } from '../../../policy/case/procedures';
import { WAIT_NAMES } from '../../../policy/case/waits';
import { FINDINGS } from '../../../policy/screening/finding';
import { articlesInWords } from '../../../policy/words/article-names';
import { REFUSALS } from '../../../policy/words/refusals';
import {
  COURT_REMEDIES,
  SCREENING_REMEDIES,
  secondLookRemedy,
} from '../../../policy/words/remedies';
import { FOREIGN_WORDS, PIECE_ALONE } from '../../support/sentences';
import { CHECK_NAMES, ROLE_NAMES, VOCABULARY } from '../../../policy/words/vocabulary';

const SENTENCES: readonly (readonly [string, string])[] = [
  ...Object.entries(REFUSALS).map(([code, { message }]) => [code, message({})] as const),
  ...Object.entries(FINDINGS).map(([code, { message }]) => {
    return [code, message.replace(/\{\w+\}/g, '—')] as const;
  }),
  ...Object.entries(DECISION_NAMES),
  ...Object.entries(WAIT_NAMES),
  ...Object.entries(ROLE_NAMES),
  ...Object.entries(CHECK_NAMES),
  ...Object.entries(STEP_NAMES).map(([step, { zh }]) => [step, zh] as const),
  ...Object.entries(VOCABULARY).map(([word, { zh }]) => [word, zh] as const),
  ['remedies', `${COURT_REMEDIES}${SCREENING_REMEDIES}${secondLookRemedy(undefined)}`],
];

test.each(SENTENCES)(
  '%s: no code of a step, no article in English, no role or engine by its English word',
  (_, told) => {
    expect(told).not.toMatch(/\d\(\d\)|\bArts?\b/);
    expect(told).not.toMatch(FOREIGN_WORDS);
  },
);

test.each(SENTENCES)('%s: says what is meant, not “the piece” alone', (_, told) => {
  expect(told).not.toMatch(PIECE_ALONE);
});

test('a step is told by its name', () => {
  expect(
    REFUSALS['not-awaited'].message({ step: stepInWords('17(4)'), decision: '撤回申请' }),
  ).toBe('目前处于“专家评审与会议审定”，不接受“撤回申请”这一操作。');
  expect(stepInWords('submission')).toBe('submission');
});

test.each([
  ['Art. 16(3)', '《管理办法》第十六条第（三）项'],
  ['Art. 20', '《管理办法》第二十条'],
  ['Art. 11 and reading of Art. 11', '《管理办法》第十一条及对《管理办法》第十一条的适用口径'],
  ['reading of Art. 14', '对《管理办法》第十四条的适用口径'],
  ['Art. 5-7, 10, 17', '《管理办法》第五条至第七条、第十条、第十七条'],
  ['Art. 17(4)-(6)', '《管理办法》第十七条第（四）项至第（六）项'],
  ['reading of Art. 10(4), 17(4)', '对《管理办法》第十条第（四）项、第十七条第（四）项的适用口径'],
])('%s is %s', (cite, told) => {
  expect(articlesInWords(cite)).toBe(told);
});

test.each([
  ...new Set([...Object.values(REFUSALS), ...Object.values(FINDINGS)].map(({ cite }) => cite)),
])('the citation “%s” has no English left', (cite) => {
  expect(articlesInWords(cite)).not.toMatch(/[A-Za-z]/);
});
