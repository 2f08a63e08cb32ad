/** The files of official documents: the same bytes for the same record, all fonts in them, and no empty box. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { DOCUMENT_KIND_NAMES } from '../../policy/documents/kinds';
import { textsOf, type DocumentModel } from '../../policy/documents/model';
import { CharactersMissing, Press, type PressedDocument } from '../../press/press';
import { DRAFTS, modelOf, publicityOf } from '../support/document-models';

const press = new Press();
const MODELS = DRAFTS.map((draft) => [draft.kind, modelOf(draft)] as const);
afterAll(() => {
  press.close();
});

const hashesOf = ({ pdf, docx }: PressedDocument): string[] =>
  [pdf, docx].map((bytes) => createHash('sha256').update(bytes).digest('hex'));

test('each kind of document is tried here', () => {
  expect([...new Set(DRAFTS.map(({ kind }) => kind))].toSorted()).toEqual(
    DOCUMENT_KIND_NAMES.toSorted(),
  );
});

/** In another process, another time zone and on another day. */
function elsewhere(models: readonly DocumentModel[]): string[][] {
  const folder = mkdtempSync(join(tmpdir(), 'press-'));
  writeFileSync(join(folder, 'models.json'), JSON.stringify(models));
  const script = `
    Date.now = () => 2_000_000_000_000;
    const { Press } = require(${JSON.stringify(join(__dirname, '../../press/press.ts'))});
    const { createHash } = require('node:crypto');
    const hash = (bytes) => createHash('sha256').update(bytes).digest('hex');
    (async () => {
      const press = new Press();
      const all = [];
      for (const model of require(${JSON.stringify(join(folder, 'models.json'))})) {
        const { pdf, docx } = await press.make(model);
        all.push([hash(pdf), hash(docx)]);
      }
      press.close();
      console.log(JSON.stringify(all));
    })();`;
  const env = { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8' };
  const said = execFileSync('node', ['--import', 'tsx', '-e', script], { env, encoding: 'utf8' });
  return JSON.parse(said) as string[][];
}

test('the same record gives the same bytes, in another time zone and on another day too', async () => {
  const models = MODELS.map(([, model]) => model);
  const here: string[][] = [];
  for (const model of models) here.push(hashesOf(await press.make(model)));
  expect(elsewhere(models)).toEqual(here);
});

/** Each embedded font stands in the file as a program of its own (PDF 1.7, 9.9). */
function fontsIn(pdf: Buffer): { readonly described: number; readonly embedded: number } {
  const text = pdf.toString('latin1');
  const count = (word: RegExp): number => text.match(word)?.length ?? 0;
  return { described: count(/\/Type\s*\/FontDescriptor/g), embedded: count(/\/FontFile[23]?\s/g) };
}

test.each(MODELS)(
  '%s: PDF/A with its fonts in it, and a Word file that says the same',
  async (_kind, model) => {
    const { pdf, docx, pages } = await press.make(model);
    expect(pages).toBeGreaterThan(0);
    const { described, embedded } = fontsIn(pdf);
    expect(described).toBeGreaterThan(0);
    expect(embedded).toBe(described);
    const archive = await JSZip.loadAsync(docx);
    const words = (await archive.file('word/document.xml')!.async('string')).replaceAll(
      /<[^>]+>/g,
      '',
    );
    for (const text of textsOf(model).flatMap((one) => one.split('\\n')))
      expect(words.replaceAll('&quot;', '"')).toContain(text.split('\n')[0]);
  },
);

test('a character that no font has is named before anything is made, also where a font draws its own there', async () => {
  const [, model] = MODELS[0]!;
  const odd = { ...model, title: '示例\u{1FAE8}\u{E000}\u0626' };
  await expect(press.make(odd)).rejects.toThrow(CharactersMissing);
  await expect(press.check(odd)).rejects.toMatchObject({
    characters: ['\u{1FAE8}', '\u{E000}', '\u0626'],
  });
  await press.check(model);
});

test('what the record says is text, whatever it looks like', async () => {
  const [, model] = MODELS[0]!;
  const text = '#read("/etc/passwd") $x$ *b* _i_ @label <label> \\ `c` = 标题 // 注释';
  const { pages } = await press.make({ ...model, to: text, blocks: [{ kind: 'paragraph', text }] });
  expect(pages).toBeGreaterThan(0);
});

test('a list as long as an act may be is paged, apart from the service and within a time limit', async () => {
  const before = process.memoryUsage().rss;
  const { pages } = await press.make(modelOf(publicityOf(2_000)));
  expect(pages).toBeGreaterThan(100);
  expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024);
  const hasty = new Press(1);
  const [, model] = MODELS[0]!;
  await expect(hasty.make(model)).rejects.toThrow('took longer');
  await expect(hasty.make(model)).rejects.toThrow('took longer');
  await press.make(model);
});
