/**
 * Every Chinese word that the console and the public pages say, as their source writes it: strings, texts of JSX and of HTML
 * templates. A blank stands for whatever is put in at run time.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { CONTRACT } from '../../api/contract/contract';
import { BLANK } from '../../policy/words/english';

const ROOT = join(__dirname, '../..');
const HAN = /\p{Script=Han}/u;

/** Whose strings are shown as they are. */
const FOLDERS = ['console/src', 'api/public-pages'];
const FILES = [
  'policy/words/vocabulary.ts',
  'policy/model/nouns.ts',
  'policy/parameters/names.ts',
  'policy/case/waits.ts',
  'policy/case/procedures.ts',
  'policy/evidence/kinds.ts',
  'policy/articles/omissions.ts',
];

export interface SaidWord {
  readonly word: string;
  readonly file: string;
  /** The member of which it is the name. */
  readonly key?: string;
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1));
}

export function wordsSaid(): SaidWord[] {
  const files = [...FOLDERS.flatMap(filesIn), ...FILES];
  const written = files.flatMap((file) => wordsOf(file, readFileSync(join(ROOT, file), 'utf8')));
  return [
    ...written,
    ...CONTRACT.map(({ zh: word, id: key }) => ({ word, key, file: 'api/contract' })),
  ];
}

export function wordsOf(file: string, text: string): SaidWord[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
  const found: SaidWord[] = [];
  const note = (word: string, key?: string) => {
    const told = word.replace(/\s+/g, ' ').trim();
    if (HAN.test(told)) found.push({ word: told, file, ...(key !== undefined && { key }) });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) note(node.text, keyOf(node));
    else if (ts.isTaggedTemplateExpression(node) && isHtml(node)) {
      for (const word of wordsOfHtml(piecesOf(node.template))) note(word);
      ts.forEachChild(node, visitWithin);
      return;
    } else if (ts.isTemplateExpression(node)) note(piecesOf(node).join(''));
    else if (ts.isJsxElement(node) || ts.isJsxFragment(node))
      for (const run of runsOf(node.children)) note(run);
    ts.forEachChild(node, visit);
  };
  /** What is put into an HTML template: the template itself is told already. */
  const visitWithin = (node: ts.Node): void => {
    if (ts.isTemplateExpression(node))
      for (const { expression } of node.templateSpans) visit(expression);
    else if (!ts.isNoSubstitutionTemplateLiteral(node)) visit(node);
  };
  visit(source);
  return found;
}

function keyOf(node: ts.Node): string | undefined {
  const { parent } = node;
  if (!ts.isPropertyAssignment(parent) || parent.initializer !== node) return undefined;
  return ts.isIdentifier(parent.name) || ts.isStringLiteral(parent.name)
    ? parent.name.text
    : undefined;
}

const isHtml = ({ tag }: ts.TaggedTemplateExpression): boolean => tag.getText() === 'html';

/** Ends a text: at run time an element stands there. */
const BREAK = '\u0000';

/** Whether an expression makes markup or an element, rather than a text. */
const MARKUP = /html`|<\w|\b(?:link|table|field|file|text)\(|Of\(faults|\.map\(/;
const pieceOf = (expression: ts.Node): string =>
  MARKUP.test(expression.getText()) ? BREAK : BLANK;

function piecesOf(template: ts.TemplateLiteral): string[] {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return [template.text];
  return [
    template.head.text,
    ...template.templateSpans.flatMap(({ expression, literal }) => [
      pieceOf(expression),
      literal.text,
    ]),
  ];
}

const wordsOfHtml = (pieces: readonly string[]): string[] => {
  const text = pieces.join('');
  const attributes = [...text.matchAll(/="([^"]*)"/g)].map(([, value = '']) => value);
  return [...text.replace(/<[^>]*>/g, BREAK).split(BREAK), ...attributes];
};

function runsOf(children: readonly ts.JsxChild[]): string[] {
  const text = children.map((child) => {
    if (ts.isJsxText(child)) return jsxText(child.text);
    if (!ts.isJsxExpression(child)) return BREAK;
    const { expression } = child;
    if (expression === undefined) return '';
    return ts.isStringLiteralLike(expression) ? expression.text : pieceOf(expression);
  });
  return text.join('').split(BREAK);
}

/** Lines are joined as JSX joins them. */
const jsxText = (text: string): string =>
  text
    .split('\n')
    .map((line, at, all) => {
      const begun = at === 0 ? line : line.trimStart();
      return at === all.length - 1 ? begun : begun.trimEnd();
    })
    .filter((line) => line !== '')
    .join(' ');
