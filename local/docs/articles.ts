/** The tables of docs/articles.md: from each article to its rules, and from each rule to the tests that break it. */
import { NOT_ENCODED } from '../../policy/articles/omissions';
import { ARTICLES, rulesOf, type Rule } from '../../policy/rules/rules';
import { code, tableOf } from './markdown';
import { filesThatSay, sourcesIn, type Source } from './sources';

const HEAD = ['Rule', 'Rests on', 'What it says', 'In the source', 'Tests'];
const CODE = ['policy', 'activities', 'store', 'workflows', 'api'];
/** More files are found by searching for the name. */
const MOST_FILES = 2;

/** How the source writes a rule where it is used. */
export const writtenOf = ({ name, values }: Rule): string =>
  values === undefined ? `'${name}'` : name;

function saidOf({ says = '', values, why }: Rule): string {
  if (values === undefined) return says;
  const dated = values.map(({ from, value }) => `${JSON.stringify(value)} from ${from}`);
  return `${dated.join(', ')}.${why === undefined ? '' : ` ${why}`}`;
}

/** The rules of an article; of one that has none, why. */
export function articleTable(article: number): string {
  const own = rulesOf(article);
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

function rowOf(rule: Rule, source: readonly Source[], tests: readonly Source[]): string[] {
  const written = writtenOf(rule);
  return [
    code(rule.name),
    rule.cite,
    saidOf(rule),
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
