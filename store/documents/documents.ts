/**
 * Official documents: what each says as it was frozen, its number of the year, its version, and the files with their
 * hashes. A document is never changed: what says otherwise is its next version, which supersedes it.
 */
import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import mongoose, { type QueryFilter } from 'mongoose';
import type { Draft } from '../../policy/documents/draft';
import type { DocumentKindName } from '../../policy/documents/kinds';
import type { DocumentModel } from '../../policy/documents/model';
import { documentNumberOf } from '../../policy/documents/number';
import { invariant } from '../../policy/kernel/invariant';
import { yearOf, type Instant } from '../../policy/kernel/time';
import type { DistrictCode, Uscc } from '../../policy/model/nouns';
import { contentHash } from '../kernel/canonical';
import { bucketOf } from '../kernel/buckets';
import { inTransaction, type Tx } from '../kernel/connection';
import { pageByKey, type PageAsked } from '../kernel/pages';
import { dueStands, takeBackDues, type DocumentDue } from '../trail/document-dues';
import { sha256 } from '../kernel/sha256';

export const DOCUMENT_FORMATS = ['pdf', 'docx'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

export interface DocumentFile {
  readonly sha256: string;
  readonly bytes: number;
}

export interface OfficialDocument {
  /** Not to be guessed. */
  readonly _id: string;
  readonly kind: DocumentKindName;
  /** What makes it the same document, over its versions. */
  readonly key: string;
  readonly version: number;
  /** The trail that it belongs to, and the entry that it tells of. */
  readonly subject: string;
  readonly entry: string;
  /** Whom it is written to, where that is a party. */
  readonly party?: Uscc;
  /** The district whose office it is of. */
  readonly district?: DistrictCode;
  readonly number: string;
  /** By which its number was counted. */
  readonly counted?: { readonly series: string; readonly year: number; readonly serial: number };
  readonly title: string;
  readonly model: DocumentModel;
  readonly modelSha256: string;
  readonly at: Instant;
  /** Both, once they are made: until then the document is not out. */
  readonly files?: Readonly<Record<DocumentFormat, DocumentFile>>;
  readonly pages?: number;
  /** Whether it stands: no later version is out, and what it tells of has not been taken back. */
  readonly current: boolean;
  readonly takenBack?: true;
}

const { Mixed } = mongoose.Schema.Types;
const required = { type: String, required: true };
const schema = new mongoose.Schema<OfficialDocument>(
  {
    _id: String,
    kind: required,
    key: required,
    version: { type: Number, required: true },
    subject: required,
    entry: required,
    party: String,
    district: String,
    number: required,
    counted: Mixed,
    title: required,
    model: { type: Mixed, required: true },
    modelSha256: required,
    at: required,
    files: Mixed,
    pages: Number,
    current: { type: Boolean, required: true },
    takenBack: Boolean,
  },
  { collection: 'documents', versionKey: false, minimize: false },
);
schema.index({ key: 1, version: 1 }, { name: 'one_document_a_version', unique: true });
schema.index(
  { key: 1 },
  { name: 'one_current_version', unique: true, partialFilterExpression: { current: true } },
);
// A number that the record has, such as that of a decision, stands on more than one document of it.
schema.index(
  { number: 1, version: 1 },
  {
    name: 'one_document_a_counted_number',
    unique: true,
    partialFilterExpression: { 'counted.serial': { $exists: true } },
  },
);
schema.index(
  { 'counted.series': 1, 'counted.year': 1, 'counted.serial': 1, version: 1 },
  {
    name: 'one_serial_a_series_and_year',
    unique: true,
    partialFilterExpression: { 'counted.serial': { $exists: true } },
  },
);
schema.index({ subject: 1, _id: 1 });
schema.index({ entry: 1 });
schema.index({ party: 1, _id: 1 }, { sparse: true });
schema.index({ district: 1, _id: 1 }, { sparse: true });
schema.index({ kind: 1, _id: 1 });
schema.index({ 'files.pdf.sha256': 1 }, { sparse: true });
schema.index({ 'files.docx.sha256': 1 }, { sparse: true });
const Documents = mongoose.model<OfficialDocument>('OfficialDocument', schema);

const seriesSchema = new mongoose.Schema<{ _id: string; last: number }>(
  { _id: String, last: { type: Number, required: true } },
  { collection: 'document-series', versionKey: false },
);
const Series = mongoose.model('DocumentSeries', seriesSchema);

const BUCKET = 'document-files';
const bucket = () => bucketOf(BUCKET);
const fileId = (id: string, format: DocumentFormat): string => `${id}.${format}`;

/**
 * Gives a document its number and freezes what it says; the next version of one that is out keeps the number. The same
 * content again is the document that is there. What was frozen and never made is answered again, so that no number is lost.
 * Undefined where what it tells of has been taken back.
 */
export async function freezeDocument(
  due: DocumentDue,
  draft: Draft,
): Promise<OfficialDocument | undefined> {
  return inTransaction(async (tx) => {
    if (!(await dueStands(due, tx))) return undefined;
    const last = await lastVersion(draft.key, tx);
    const numbered = last ?? (await numberFor(draft, tx));
    const { number, counted } = numbered;
    const model: DocumentModel = { ...draft.model, number };
    const modelSha256 = contentHash(model);
    if (last !== undefined && (last.modelSha256 === modelSha256 || last.entry === due.entry))
      return last;
    const { subject, entry, at } = due;
    const _id = randomBytes(18).toString('hex');
    const { kind, key, party, district } = draft;
    const document: OfficialDocument = {
      _id,
      kind,
      key,
      version: (last?.version ?? 0) + 1,
      subject,
      entry,
      ...(party !== undefined && { party }),
      ...(district !== undefined && { district }),
      number,
      ...(counted !== undefined && { counted }),
      title: model.title,
      model,
      modelSha256,
      at,
      current: false,
    };
    await Documents.create([document], { session: tx });
    return document;
  });
}

async function lastVersion(key: string, tx: Tx): Promise<OfficialDocument | undefined> {
  const last = await Documents.findOne({ key }, null, { session: tx })
    .sort({ version: -1 })
    .lean<OfficialDocument>();
  return last ?? undefined;
}

type Numbered = Pick<OfficialDocument, 'counted' | 'number'>;

async function numberFor({ number, series, model }: Draft, tx: Tx): Promise<Numbered> {
  if (number !== undefined) return { number };
  invariant(series !== undefined, 'a document has a number or a series');
  const year = yearOf(model.date);
  const counter = await Series.findOneAndUpdate(
    { _id: `${series}/${year}` },
    { $inc: { last: 1 } },
    { upsert: true, returnDocument: 'after', session: tx },
  ).lean<{ last: number }>();
  const serial = counter.last;
  return { number: documentNumberOf(series, year, serial), counted: { series, year, serial } };
}

export interface MadeFiles {
  readonly pdf: Buffer;
  readonly docx: Buffer;
  readonly pages: number;
}

/** Keeps the files of a frozen document and puts it out: it takes the place of the version before. */
export async function issueDocument(document: OfficialDocument, made: MadeFiles): Promise<void> {
  const { _id, key } = document;
  if (document.files === undefined) {
    for (const format of DOCUMENT_FORMATS) await keepFile(fileId(_id, format), made[format]);
  }
  const files = { pdf: fileOf(made.pdf), docx: fileOf(made.docx) };
  await inTransaction(async (tx) => {
    const session = { session: tx };
    const { version } = document;
    const later = { key, version: { $gt: version }, files: { $exists: true } };
    // One that could not be made for long may come after the version that supersedes it.
    const current = (await Documents.exists(later).session(tx)) === null;
    if (current)
      await Documents.updateMany({ key, _id: { $ne: _id } }, { $set: { current: false } }, session);
    const out = { files, pages: made.pages };
    const unmade = { _id, files: { $exists: false } };
    await Documents.updateOne(
      { ...unmade, takenBack: { $exists: false } },
      { $set: { ...out, current } },
      session,
    );
    await Documents.updateOne({ ...unmade, takenBack: true }, { $set: out }, session);
  });
}

/** What an entry told of no longer stands: its documents, and those still to be made, are no longer in force. */
export async function takeBackDocuments(tx: Tx, entry: string): Promise<void> {
  await takeBackDues(tx, entry);
  const set = { $set: { current: false, takenBack: true } };
  await Documents.updateMany({ entry }, set, { session: tx });
}

const fileOf = (bytes: Buffer): DocumentFile => ({
  sha256: sha256(bytes),
  bytes: bytes.length,
});

/** A piece that an attempt before has left is dropped. */
async function keepFile(id: string, bytes: Buffer): Promise<void> {
  await bucket()
    .delete(id as never)
    .catch(() => undefined);
  await pipeline(Readable.from([bytes]), bucket().openUploadStreamWithId(id as never, id));
}

/** One that is out. */
export async function documentOf(id: string): Promise<OfficialDocument | null> {
  return Documents.findOne({ _id: id, files: { $exists: true } }).lean<OfficialDocument>();
}

const WITHOUT_MODEL = { model: 0 } as const;
export type DocumentHead = Omit<OfficialDocument, 'model'>;

export interface DocumentQuery extends PageAsked {
  /** The record on whose trail it is. */
  readonly about?: string | undefined;
  /** Whom it is written to. */
  readonly party?: Uscc | undefined;
  readonly district?: DistrictCode | undefined;
  readonly kinds?: readonly DocumentKindName[];
}

/** Documents that are out, by id; a bounded page. */
export function findDocuments(query: DocumentQuery): Promise<DocumentHead[]> {
  const { about, party, district, kinds } = query;
  const filter: QueryFilter<OfficialDocument> = {
    files: { $exists: true },
    ...(about !== undefined && { subject: about }),
    ...(party !== undefined && { party }),
    ...(district !== undefined && { district }),
    ...(kinds !== undefined && { kind: { $in: [...kinds] } }),
  };
  return pageByKey<OfficialDocument, DocumentHead>(Documents, filter, query, WITHOUT_MODEL);
}

/** The document that has a file of this hash. */
export async function documentByHash(sha256: string): Promise<DocumentHead | null> {
  const files = DOCUMENT_FORMATS.map((format) => ({ [`files.${format}.sha256`]: sha256 }));
  return Documents.findOne({ $or: files }, WITHOUT_MODEL).lean<DocumentHead>();
}

export function documentBytes(id: string, format: DocumentFormat): Readable {
  return bucket().openDownloadStream(fileId(id, format) as never);
}
