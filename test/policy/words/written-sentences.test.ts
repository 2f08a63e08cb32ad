/**
 * Every Chinese sentence in the source, wherever it is built: no code of a step, no article in English, no role or engine by its
 * English word, and no “piece” alone.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { FOREIGN_WORDS, PIECE_ALONE } from '../../support/sentences';

const FOLDERS = ['policy', 'activities', 'api', 'bank', 'store', 'tables', 'workflows', 'console'];
const HAN = /\p{Script=Han}/u;

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('node_modules'))
    .map((name) => join(folder, name));
}

/** The texts of a file in which there is Chinese; a blank of a template is a dash. */
function textsIn(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isJsxText(node)) found.push(node.text);
    if (ts.isTemplateExpression(node))
      found.push(
        [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('—'),
      );
    ts.forEachChild(node, look);
  };
  look(source);
  return found.filter((text) => HAN.test(text));
}

const TEXTS = FOLDERS.flatMap(filesIn).flatMap((file) =>
  textsIn(file).map((text): readonly [string, string] => [file, text]),
);

/** A blank is filled with something else; what is sent to programs is named by its own word. */
const shown = (text: string): string => text.replace(/\{\w+\}/g, '—').replace(FOR_PROGRAMS, '');
const FOR_PROGRAMS = /应为步骤，如 17\(3\)/;

test('the sentences of every folder are looked at', () => {
  const folders = new Set(TEXTS.map(([file]) => file.split('/')[0]));
  expect([...folders].sort()).toEqual([...FOLDERS].sort());
  expect(TEXTS.length).toBeGreaterThan(1_500);
});

test('no code of a step, no article in English, no role or engine by its English word', () => {
  const faults = TEXTS.filter(
    ([, text]) => /\b\d{1,2}\(\d\)|\bArts?\b/.test(shown(text)) || FOREIGN_WORDS.test(shown(text)),
  );
  expect(faults).toEqual([]);
});

test('what is meant, not “the piece” alone', () => {
  expect(TEXTS.filter(([, text]) => PIECE_ALONE.test(text))).toEqual([]);
});

test('it can fail', () => {
  expect(FOREIGN_WORDS.test('由centre办理')).toBe(true);
  expect(PIECE_ALONE.test('该件已办结')).toBe(true);
});
