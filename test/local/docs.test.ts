/** The tables of the documents: each is as the source says, and none is missing. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CONTRACT_BY_ROOM } from '../../api/contract/contract';
import { writtenOf } from '../../local/docs/articles';
import { rules } from '../../policy/rules/rules';
import { namesOn, withTables } from '../../local/docs/marks';
import { filesThatSay, sourcesIn } from '../../local/docs/sources';

const ROOT = join(__dirname, '..', '..');

test('the tables are as the source says: after a change, npm run docs', async () => {
  const checker = ['--import', 'tsx', join(ROOT, 'local', 'docs', 'main.ts'), '--check'];
  const { stderr } = await promisify(execFile)(process.execPath, checker, { cwd: ROOT });
  expect(stderr).toBe('');
});

test('docs/api.md has each room of the contract once', async () => {
  const marks = namesOn(await readFile(join(ROOT, 'docs', 'api.md'), 'utf8'));
  const rooms = marks.flatMap((mark) => mark.split(' ').slice(1));
  expect(rooms.toSorted()).toEqual([...CONTRACT_BY_ROOM.keys()].toSorted());
});

describe('marks', () => {
  const page = (within: string) =>
    `before\n\n<!-- npm run docs: one -->\n${within}<!-- npm run docs: end -->\n\nafter\n`;

  test('what stands between them is written anew, and nothing else', () => {
    const written = withTables(page('old\n'), (name) => `table ${name}`);
    expect(written).toBe(page('\ntable one\n\n'));
  });

  test('a mark without an end is refused', () => {
    const open = `${page('')}<!-- npm run docs: two -->\n`;
    expect(() => withTables(open, String)).toThrow('no end');
  });
});

test('every rule that rests on an article is broken by a test that names it', () => {
  const tests = sourcesIn(['test']);
  const unbroken = rules().filter((rule) => filesThatSay(tests, writtenOf(rule)).length === 0);
  expect(unbroken.map(({ name }) => name)).toEqual([]);
});

describe('the README', () => {
  const read = (name: string) => readFile(join(ROOT, name), 'utf8');

  test('has one picture and is read in five minutes', async () => {
    const text = await read('README.md');
    expect(text.match(/^```mermaid$|^!\[/gm)).toHaveLength(1);
    // 200 words a minute.
    expect(text.split(/\s+/).length).toBeLessThan(1_000);
  });

  test('shows the walk in ten lines, each of which the walk asks', async () => {
    const asks = /^ {2}(GET|POST) +(\/\S+) +(\S+) {2,}/gm;
    const shown = [...(await read('README.md')).matchAll(asks)];
    const walk = await read('local/walk.sh');
    expect(shown).toHaveLength(10);
    const missing = shown
      .map(([, ...words]) => words.join(' '))
      .filter((ask) => !walk.includes(`ask ${ask}`));
    expect(missing).toEqual([]);
  });
});
