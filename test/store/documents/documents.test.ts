/** Official documents on record: one a number and version, whatever comes at once or breaks off (Art. 17). */
import type { Draft } from '../../../policy/documents/draft';
import {
  documentByHash,
  findDocuments,
  freezeDocument as freeze,
  takeBackDocuments,
  issueDocument,
  type OfficialDocument,
} from '../../../store/documents/documents';
import { inTransaction } from '../../../store/kernel/connection';
import { noteDocumentsDue, type DocumentDue } from '../../../store/trail/document-dues';
import { DRAFTS } from '../../support/document-models';
import { AT, useFreshStore } from '../../support/fresh-store';

useFreshStore();

const acceptance = DRAFTS.find(({ kind }) => kind === 'acceptance')!;
const draftOf = (key: string, title = '受理通知书', series = '示例受'): Draft => ({
  ...acceptance,
  key,
  series,
  model: { ...acceptance.model, title },
});
const dueOf = (entry: string): DocumentDue => ({
  _id: `acceptance/${entry}`,
  kind: 'acceptance',
  entry,
  subject: 'R2026-000001',
  at: AT,
});
/** As the acts that they tell of leave them. */
const note = (dues: readonly DocumentDue[]) =>
  inTransaction((tx) =>
    noteDocumentsDue(
      tx,
      dues.map(({ entry, subject, at }) => ({
        _id: entry,
        subject,
        at,
        act: 'submit',
        answer: { result: 'accepted' },
      })),
    ),
  );
const made = (word: string) => ({
  pdf: Buffer.from(`pdf ${word}`),
  docx: Buffer.from(word),
  pages: 1,
});
/** What it tells of stands. */
async function freezeDocument(...of: Parameters<typeof freeze>): Promise<OfficialDocument> {
  const document = await freeze(...of);
  if (document === undefined) throw new Error('It was taken back.');
  return document;
}
const numbersOf = (documents: readonly OfficialDocument[]) =>
  documents.map(({ counted }) => counted?.serial ?? 0).toSorted((one, other) => one - other);

test('numbers of a year are given once each and without gaps, also at once and for the first of them', async () => {
  const all = Array.from({ length: 8 }, (_, nth) => `series/${nth}`);
  const documents = await Promise.all(all.map((key) => freezeDocument(dueOf(key), draftOf(key))));
  expect(numbersOf(documents)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(new Set(documents.map(({ number }) => number)).size).toBe(8);
  expect(documents[0]!.number).toMatch(/^示例受〔2026〕\d号$/);
});

test('the same document frozen at once is one document with one number', async () => {
  const [key, draft] = ['same', draftOf('same', '受理通知书', '示例同')];
  const documents = await Promise.all(
    Array.from({ length: 6 }, () => freezeDocument(dueOf(key), draft)),
  );
  expect(new Set(documents.map(({ _id }) => _id)).size).toBe(1);
  const next = await freezeDocument(dueOf('after'), draftOf('after', '受理通知书', '示例同'));
  expect(next.counted).toMatchObject({ serial: 2 });
});

test('what breaks off before its files are kept is taken up as it was frozen, and is not out until then', async () => {
  const first = await freezeDocument(dueOf('broken'), draftOf('broken'));
  const about = { about: 'R2026-000001', limit: 200 };
  expect((await findDocuments(about)).map(({ _id }) => _id)).not.toContain(first._id);
  // The record has changed meanwhile: what has a number says what it said then.
  const again = await freezeDocument(dueOf('broken'), draftOf('broken', '另一标题'));
  expect(again).toMatchObject({ _id: first._id, number: first.number, title: '受理通知书' });
  await issueDocument(again, made('broken'));
  await issueDocument(again, made('broken'));
  expect((await findDocuments(about)).map(({ _id }) => _id)).toContain(first._id);
});

test('another text of the same matter is the next version under the same number, and supersedes it', async () => {
  const first = await freezeDocument(dueOf('v1'), draftOf('versions'));
  await issueDocument(first, made('v1'));
  expect(await freezeDocument(dueOf('v2'), draftOf('versions'))).toMatchObject({ _id: first._id });
  const second = await freezeDocument(dueOf('v2'), draftOf('versions', '受理通知书（更正）'));
  expect(second).toMatchObject({ number: first.number, version: 2 });
  await issueDocument(second, made('v2'));
  const byHash = async (document: OfficialDocument) => {
    const [found] = (await findDocuments({ limit: 200 })).filter(({ _id }) => _id === document._id);
    return documentByHash(found!.files!.pdf.sha256);
  };
  expect(await byHash(first)).toMatchObject({ version: 1, current: false });
  expect(await byHash(second)).toMatchObject({ version: 2, current: true });
});

test('a version that could be made only after the next one does not take its place', async () => {
  const first = await freezeDocument(dueOf('l1'), draftOf('late'));
  const second = await freezeDocument(dueOf('l2'), draftOf('late', '受理通知书（更正）'));
  await issueDocument(second, made('l2'));
  await issueDocument(first, made('l1'));
  const found = (await findDocuments({ limit: 200 })).filter(({ key }) => key === 'late');
  expect(found.toSorted((one, other) => one.version - other.version)).toMatchObject([
    { version: 1, current: false },
    { version: 2, current: true },
  ]);
});

test('what was taken back is no longer in force, and what was not made of it yet is not made', async () => {
  const [before, between, after] = ['t1', 't2', 't3'].map((key) => dueOf(key)) as [
    DocumentDue,
    DocumentDue,
    DocumentDue,
  ];
  await note([before, between, after]);
  const out = await freezeDocument(before, draftOf('out'));
  await issueDocument(out, made('out'));
  const frozen = await freezeDocument(between, draftOf('frozen'));
  for (const { entry } of [before, between, after])
    await inTransaction((tx) => takeBackDocuments(tx, entry));
  await issueDocument(frozen, made('frozen'));
  expect(await freeze(after, draftOf('never'))).toBeUndefined();
  const found = (await findDocuments({ limit: 200 })).filter(({ key }) =>
    ['out', 'frozen', 'never'].includes(key),
  );
  expect(found).toMatchObject([{ current: false }, { current: false }]);
});

test('reading of Art. 22: who takes back and who makes a document of it at once: it is not in force, whoever was first', async () => {
  const dues = Array.from({ length: 8 }, (_, nth) => dueOf(`race/${nth}`));
  await note(dues);
  await Promise.all(
    dues.flatMap((due) => [
      freeze(due, draftOf(due.entry)).then((one) => one && issueDocument(one, made(due.entry))),
      inTransaction((tx) => takeBackDocuments(tx, due.entry)),
    ]),
  );
  const found = (await findDocuments({ limit: 200 })).filter(({ entry }) => entry.includes('race'));
  expect(found.every(({ current }) => !current)).toBe(true);
});
