/** The auditor's bundle (Arts. 18, 19): whole as it was taken, and every tampering with it is told. */
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import JSZip from 'jszip';
import { openCase, noteOnCase, type Act } from '../../../store/case/case-acts';
import { keepPaper, openArrival, recordScan, type Paper } from '../../../store/evidence/papers';
import { bundleOf } from '../../../store/audit/bundle';
import { checkBundle } from '../../../store/audit/bundle-check';
import { sha256 } from '../../../store/kernel/sha256';
import { contentHash } from '../../../store/kernel/canonical';
import { caseOf } from '../../../store/case/cases';
import { inTransaction } from '../../../store/kernel/connection';
import { makeDraw } from '../../../store/kernel/draws';
import { post } from '../../../store/money/ledger';
import { takeSeal } from '../../../store/audit/seals';
import { told } from '../../../worker/bundle-verify';
import * as example from '../../support/examples';
import { newCase } from '../../support/cases-examples';
import { AT, useFreshStore } from '../../support/fresh-store';

useFreshStore();

const by = { id: 'staff-1', role: 'centre' } as const;
const kase = newCase({ submission: example.redemption });
const no = kase._id;
const act = (name: string): Act & { answer: unknown } => ({
  key: `${no}/${name}`,
  no,
  at: AT,
  by,
  channel: 'api',
  act: name,
  reason: '示例',
  answer: { said: name },
});
let bytes: Buffer;
/** Bytes that are no text. */
const PAPER = Buffer.alloc(3_000_000, '%PDF-1.7\u00ff\0', 'latin1');
let clean: Paper;
let unscanned: Paper;

async function handedIn(name: string, content: Buffer, at = AT): Promise<Paper> {
  const { id, sink } = await openArrival();
  await pipeline(Readable.from([content]), sink);
  const file = { type: 'pdf', bytes: content.length, sha256: sha256(content) } as const;
  const draft = { _id: id, caseNo: no, kind: 'contract', name, at, request: name } as const;
  return keepPaper({ ...draft, ...file }, { id: 'handler-1', role: 'applicant' });
}

beforeAll(async () => {
  await inTransaction((tx) => openCase(tx, act('submit'), kase, '已受理'));
  const other = newCase();
  await inTransaction((tx) =>
    openCase(tx, { ...act('submit'), key: `${other._id}/submit`, no: other._id }, other, '已受理'),
  );
  await noteOnCase(act('first'));
  await inTransaction((tx) =>
    post(tx, {
      _id: `${no}/hold`,
      year: 2026,
      at: AT,
      act: 'hold',
      caseNo: no,
      postings: [
        { account: 'free', amountFen: -100 },
        { account: 'held', amountFen: 100 },
      ],
    }),
  );
  await makeDraw({
    purpose: 'experts',
    about: no,
    by: 'staff-1',
    reason: '示例',
    key: 'draw',
    asked: {},
    drawnAt: AT,
    pool: ['expert-1', 'expert-2', 'expert-3', 'expert-4'],
    count: 3,
    excluded: [{ id: 'expert-5', reasons: ['示例'] }],
  });
  await takeSeal(AT);
  await noteOnCase(act('second'));
  await takeSeal('2026-03-03T02:00:00.000Z');
  clean = await handedIn('合同.pdf', PAPER);
  await recordScan(clean, { at: AT });
  unscanned = await handedIn('发票.pdf', Buffer.from('%PDF-1.7 示例'), '2026-03-04T02:00:00.000Z');
  const taking = { by: 'auditor-1', at: AT, reason: '示例' };
  bytes = await buffer((await bundleOf((await caseOf(no))!, taking)).bytes);
});

test('Arts. 18, 19: a bundle as it was taken is whole, and says what to compare', async () => {
  const report = await checkBundle(bytes);
  expect(report).toMatchObject({ no, entries: 5, seal: { number: 2 }, faults: [] });
  expect(told(report)).toMatch(/最近一号封存：2:[0-9a-f]{64}\n审计卷完整/);
});

test('Arts. 18, 19: it lists the documents that the record refers to, and explains itself in Chinese', async () => {
  const zip = await JSZip.loadAsync(bytes);
  const documents = JSON.parse(await zip.file('documents.json')!.async('string')) as unknown[];
  expect(documents.length).toBeGreaterThan(0);
  expect(documents[0]).toMatchObject({ path: /^submission\./, name: example.file.name });
  const readme = await zip.file('README.md')!.async('string');
  expect(readme).toMatch(/审计卷[\s\S]*bundle:verify[\s\S]*RFC 8785/);
});

test('Arts. 18, 19: it holds the papers that a scanner has found clean, byte by byte, and names the others', async () => {
  const zip = await JSZip.loadAsync(bytes);
  const papers = JSON.parse(await zip.file('papers.json')!.async('string')) as Json[];
  expect(papers).toMatchObject([
    { id: clean._id, sha256: clean.sha256, scan: 'clean' },
    { id: unscanned._id, scan: 'not-scanned' },
  ]);
  const [{ file: place } = {}, other] = papers;
  expect(other).not.toHaveProperty('file');
  expect(await zip.file(String(place))!.async('nodebuffer')).toEqual(PAPER);
  const held = zip.file(/^papers\//).map((one) => one.name);
  expect(held).toEqual([place]);
  zip.file(String(place), Buffer.concat([PAPER, Buffer.from('.')]));
  const { faults } = await checkBundle(await zip.generateAsync({ type: 'uint8array' }));
  expect(faults).toEqual([`${String(place)}与清单所载校验值不符。`]);
});

type Json = Record<string, unknown>;

/** The bundle with a file changed, as the manifest has it or with a manifest that was changed along. */
async function faultsWith(name: string, harm: (content: never) => unknown, along: boolean) {
  const zip = await JSZip.loadAsync(bytes);
  const content = JSON.parse(await zip.file(name)!.async('string')) as never;
  const changed = JSON.stringify(harm(content));
  zip.file(name, changed);
  const manifest = JSON.parse(await zip.file('manifest.json')!.async('string')) as { files: Json };
  const files = { ...manifest.files, ...(along && { [name]: sha256(changed) }) };
  zip.file('manifest.json', JSON.stringify({ ...manifest, files }));
  return (await checkBundle(await zip.generateAsync({ type: 'uint8array' }))).faults;
}

const FILES = ['case', 'findings', 'documents', 'trail', 'ledger', 'draws', 'seals'];
test.each(FILES)('Arts. 18, 19: any change of %s.json is found by the manifest', async (name) => {
  const faults = await faultsWith(`${name}.json`, () => [{ other: 1 }], false);
  expect(faults).toContain(`${name}.json与清单所载校验值不符。`);
});

test('Arts. 18, 19: a file left out, or put in, is told', async () => {
  const zip = await JSZip.loadAsync(bytes);
  zip.remove('ledger.json');
  zip.file('more.json', '{}');
  const { faults } = await checkBundle(await zip.generateAsync({ type: 'uint8array' }));
  expect(faults).toEqual(['ledger.json缺失。', 'more.json不在清单中。']);
});

const first = (change: (one: Json) => Json) => (all: readonly Json[]) =>
  all.map((one, at) => (at === 0 ? change(one) : one));

/** A trail with another reason in its first entry and every hash made anew. */
function rewritten(all: readonly Json[]): Json[] {
  let previous = '';
  return all.map((entry) => {
    const rest = Object.entries(entry).filter(([name]) => name !== 'hash');
    const content = { ...Object.fromEntries(rest), reason: '改写', previous };
    previous = contentHash(content);
    return { ...content, hash: previous };
  });
}

const seal = (change: Json) =>
  first((one) => ({ ...one, seal: { ...(one['seal'] as Json), ...change } }));
const file = (change: Json) =>
  first((one) => ({ ...one, file: { ...(one['file'] as Json), ...change } }));

test.each<[string, string, (content: never) => unknown, RegExp]>([
  [
    'an entry of the trail changed',
    'trail',
    first((one) => ({ ...one, reason: '另' })),
    /第1条.*改动/,
  ],
  ['an entry of the trail left out', 'trail', (all: Json[]) => all.slice(1), /第1条记录缺失/],
  ['the end of the trail left out', 'trail', (all: Json[]) => all.slice(0, -1), /第5条记录缺失/],
  ['a trail rewritten with its hashes', 'trail', rewritten, /第1号封存时不符/],
  [
    'the head changed',
    'case',
    (one: Json) => ({ ...one, trail: { length: 3, hash: '' } }),
    /链尾不符/,
  ],
  ['another case', 'case', (one: Json) => ({ ...one, _id: 'R2026-999999' }), /编号是R2026-999999/],
  [
    'an entry of the ledger changed',
    'ledger',
    first((one) => ({ ...one, postings: [{ account: 'held', amountFen: 1 }] })),
    /不平/,
  ],
  [
    'an entry of another case',
    'ledger',
    first((one) => ({ ...one, caseNo: 'R2026-999999' })),
    /不属于/,
  ],
  ['another seed of the draw', 'draws', file({ seed: 'x' }), /承诺值不符/],
  ['another result of the draw', 'draws', file({ count: 1 }), /应为/],
  ['a seal changed', 'seals', seal({ at: '2026-01-01T00:00:00.000Z' }), /封存内容被改动/],
  ['a root changed', 'seals', seal({ root: 'f'.repeat(64) }), /证明不成立/],
])(
  'Arts. 18, 19: %s is found though the manifest was changed along',
  async (_, name, harm, said) => {
    const faults = await faultsWith(`${name}.json`, harm, true);
    expect(faults.join('\n')).toMatch(said);
  },
);

test('Arts. 18, 19: what one file hides, the others tell all the same, and every fault is named', async () => {
  const zip = await JSZip.loadAsync(bytes);
  const trail = JSON.parse(await zip.file('trail.json')!.async('string')) as Json[];
  const harmed = trail.map((entry, at) => (at === 1 ? { ...entry, reason: '\ud83d' } : entry));
  zip.file(
    'trail.json',
    JSON.stringify([{ ...harmed[0], answer: null }, ...harmed.slice(1), null]),
  );
  zip.file('ledger.json', '[{}]');
  zip.file('draws.json', '{');
  const { faults } = await checkBundle(await zip.generateAsync({ type: 'uint8array' }));
  expect(faults.map((fault) => fault.replace(/（.*）/, ''))).toEqual([
    ...['trail.json', 'ledger.json', 'draws.json'].map((name) => `${name}与清单所载校验值不符。`),
    'trail.json有不成形的内容，其中一部分无法核对。',
    'draws.json有不成形的内容，其中一部分无法核对。',
    `分录undefined不属于${no}。`,
    `${no}的第1条记录内容被改动。`,
    `${no}的第2条记录内容被改动。`,
    'ledger.json有不成形的内容，其中一部分无法核对。',
  ]);
});

test('what is no bundle is refused in a sentence', async () => {
  await expect(checkBundle(Buffer.from('x'))).rejects.toThrow(/zip/);
  const empty = await new JSZip().generateAsync({ type: 'uint8array' });
  await expect(checkBundle(empty)).rejects.toThrow(/manifest/);
  for (const manifest of ['{', 'null', '{"format":"x"}']) {
    const zip = new JSZip().file('manifest.json', manifest);
    const made = await zip.generateAsync({ type: 'uint8array' });
    await expect(checkBundle(made)).rejects.toThrow(/manifest.json 不成形/);
  }
});
