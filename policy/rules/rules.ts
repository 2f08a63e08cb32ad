/** What this service does for each article of the Measures: every rule, number and use of money that rests on one. */
import { FUND_USES } from '../articles/art-04-fund';
import type { AnyParameter, Cite, Dated } from '../kernel/rule';
import { PARAMETERS } from '../parameters/parameters';
import { FINDINGS } from '../screening/finding';
import { REFUSALS, type RefusalEntry } from '../words/refusals';

export const ARTICLES = 25;

/** Anything that rests on an article. */
export interface Rule {
  readonly name: string;
  readonly cite: Cite;
  /** What a person is told, with a dash for each blank; none of a number. */
  readonly says?: string;
  /** Of a number, its values, oldest first. */
  readonly values?: readonly Dated<unknown>[];
  /** Of a number that is our reading, why it is this one. English. */
  readonly why?: string;
}

/** Articles that a citation names: `Art. 5-7, 10(3)` is 5, 6, 7 and 10. */
export function articlesIn(cite: string): number[] {
  return cite
    .replace(/(reading of )?Art\. /g, '')
    .split(/, | and /)
    .flatMap((part) => {
      const [first = NaN, last = first] = part
        .replace(/\(.*\)/, '')
        .split('-')
        .map(Number);
      return Array.from({ length: last - first + 1 }, (_, at) => first + at);
    });
}

/** Every refusal, finding, parameter and use of the fund, each with its citation. */
export const rules = (): readonly Rule[] => [
  ...Object.entries<AnyParameter>(PARAMETERS).map(ruleOfParameter),
  ...Object.entries<RefusalEntry>(REFUSALS).map(([name, { cite, message }]) => {
    return { name, cite, says: message({}) };
  }),
  ...Object.entries(FINDINGS).map(([name, { cite, message }]) => {
    return { name, cite, says: message.replace(/\{\w+\}/g, '—') };
  }),
  ...Object.entries(FUND_USES).map(([name, { cite, zh }]) => ({ name, cite, says: zh })),
];

function ruleOfParameter([name, parameter]: [string, AnyParameter]): Rule {
  const { cite, values } = parameter;
  return { name, cite, values, ...(parameter.kind === 'reading' && { why: parameter.why }) };
}

export const rulesOf = (article: number): readonly Rule[] =>
  rules().filter(({ cite }) => articlesIn(cite).includes(article));
