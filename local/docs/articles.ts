/** The tables of docs/articles.md: from each article to its rules, and from each rule to the tests that break it. */
import { FUND_USES } from '../../policy/articles/art-04-fund';
import { NOT_ENCODED } from '../../policy/articles/omissions';
import type { AnyParameter } from '../../policy/kernel/rule';
import { PARAMETERS } from '../../policy/parameters/parameters';
import { FINDINGS } from '../../policy/screening/finding';
import { REFUSALS, type RefusalEntry } from '../../policy/words/refusals';
import { code, tableOf } from './markdown';
import { filesThatSay, sourcesIn, type Source } from './sources';

const ARTICLES = 25;
const HEAD = ['Rule', 'Rests on', 'What it says', 'In the source', 'Tests'];
const CODE = ['policy', 'activities', 'store', 'workflows', 'api'];
/** More files are found by searching for the name. */
const MOST_FILES = 2;

/** Anything that rests on an article. */
export interface Rule {
  readonly name: string;
  readonly cite: string;
  readonly says: string;
  /** How the source writes it where it is used. */
  readonly written: string;
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
  ...Object.entries<RefusalEntry>(REFUSALS).map(([name, { cite, message }]) =>
    quoted(name, cite, message({})),
  ),
  ...Object.entries(FINDINGS).map(([name, { cite, message }]) =>
    quoted(name, cite, message.replace(/\{\w+\}/g, '—')),
  ),
  ...Object.entries(FUND_USES).map(([name, { cite, zh }]) => quoted(name, cite, zh)),
];

const quoted = (name: string, cite: string, says: string): Rule => ({
  name,
  cite,
  says,
  written: `'${name}'`,
});

function ruleOfParameter([name, parameter]: [string, AnyParameter]): Rule {
  const values = parameter.values.map(({ from, value }) => `${JSON.stringify(value)} from ${from}`);
  const why = parameter.kind === 'reading' ? ` ${parameter.why}` : '';
  return { name, cite: parameter.cite, says: `${values.join(', ')}.${why}`, written: name };
}

/** The rules of an article; of one that has none, why. */
export function articleTable(article: number): string {
  const own = rules().filter(({ cite }) => articlesIn(cite).includes(article));
  if (own.length === 0) return NOT_ENCODED.find((one) => one.article === article)?.reason ?? '';
  const [source, tests] = [sourcesIn(CODE), sourcesIn(['test'])];
  return tableOf(
    HEAD,
    own.map((rule) => rowOf(rule, source, tests)),
  );
}

/** Each article under its own heading. */
export const articlesTables = (): string =>
  Array.from({ length: ARTICLES }, (_, at) => at + 1)
    .map((article) => `## Article ${article}\n\n${articleTable(article)}`)
    .join('\n\n');

function rowOf(
  { name, cite, says, written }: Rule,
  source: readonly Source[],
  tests: readonly Source[],
): string[] {
  return [
    code(name),
    cite,
    says,
    filesOf(filesThatSay(source, written)),
    filesOf(filesThatSay(tests, written)),
  ];
}

function filesOf(files: readonly string[]): string {
  if (files.length === 0) return 'none';
  const told = files.slice(0, MOST_FILES).map((file) => code(file));
  const more = files.length - told.length;
  return [...told, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}
