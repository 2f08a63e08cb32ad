/**
 * Verifies an auditor's bundle (Arts. 18, 19) without the service: the files against the manifest, the trail
 * against itself, its head and its seals, the ledger's entries and the draws each by itself.
 */
import JSZip from 'jszip';
import { faultsOfDraw } from '../../policy/kernel/draw';
import type { CaseRecord } from '../case/cases';
import type { DrawRecord } from '../kernel/draws';
import { imbalanceOf, type Entry } from '../money/ledger';
import { rootByProof } from './merkle';
import { lineOf, sealHashOf, type SealProof } from './seals';
import { sealedFault, trailFaults } from '../trail/trail-fault';
import type { TrailEntry } from '../trail/trail';
import { sha256 } from '../kernel/sha256';

export const BUNDLE_FORMAT = 'hongshan-bundle/1';
export const MANIFEST = 'manifest.json';
/** The folder of the papers, whose content is only compared with its hash. */
export const PAPERS = 'papers/';

export interface Manifest {
  readonly format: string;
  readonly no: string;
  readonly by: string;
  readonly at: string;
  /** Why it was taken. */
  readonly reason: string;
  /** SHA-256 of each file's bytes, lower-case hex. */
  readonly files: Readonly<Record<string, string>>;
}

export interface BundledDocument {
  /** Where in the record. */
  readonly path: string;
  readonly name: string;
  readonly sha256: string;
}

export interface BundleReport {
  readonly no: string;
  /** Of the manifest's bytes: what to write down with the bundle. */
  readonly manifest: string;
  readonly entries: number;
  /** The last seal of the trail, to be compared with one that was written down elsewhere. */
  readonly seal?: { readonly number: number; readonly hash: string };
  /** Everything that is wrong, in Chinese; none where the bundle is whole. */
  readonly faults: readonly string[];
}

/** The files of a bundle that prove something, as they are written. */
interface Bundle {
  readonly 'case.json': CaseRecord;
  readonly 'trail.json': readonly TrailEntry[];
  readonly 'ledger.json': readonly Entry[];
  readonly 'draws.json': readonly DrawRecord[];
  readonly 'seals.json': readonly SealProof[];
}

/** Throws with one Chinese sentence for what is no bundle at all. */
export async function checkBundle(bytes: Uint8Array): Promise<BundleReport> {
  const files = await filesIn(bytes);
  const manifestText = files.get(MANIFEST)?.text;
  if (manifestText === undefined) throw new Error('这不是审计卷：没有 manifest.json。');
  const manifest = manifestIn(manifestText);
  if (manifest.format !== BUNDLE_FORMAT) throw new Error(`不认识的格式：${manifest.format}。`);
  const changed = manifestFaults(manifest, files);
  const { no } = manifest;
  const head = { no, manifest: sha256(manifestText) };
  if (NEEDED.some((name) => !files.has(name))) return { ...head, entries: 0, faults: changed };
  return { ...head, ...contentReport(no, files, changed) };
}

function manifestIn(text: string): Manifest {
  const manifest = jsonIn(text) as Manifest | undefined;
  if (isObject(manifest) && isObject(manifest?.files)) return manifest as Manifest;
  throw new Error('这不是审计卷：manifest.json 不成形。');
}

/** Content that is not even shaped as a bundle's is one more fault, not an end: what else there is, is checked. */
function contentReport(
  no: string,
  files: Files,
  changed: readonly string[],
): Pick<BundleReport, 'entries' | 'faults' | 'seal'> {
  const faults = [...changed];
  const bundle = bundleIn(files, faults);
  for (const [name, check] of CHECKS)
    faults.push(...unlessShapeless(name, () => check(no, bundle)));
  const last = bundle['seals.json'].at(-1)?.seal as SealProof['seal'] | null | undefined;
  return {
    entries: bundle['trail.json'].length,
    ...(last && { seal: { number: last._id, hash: last.hash } }),
    faults,
  };
}

function unlessShapeless(name: string, check: () => readonly string[]): readonly string[] {
  try {
    return check();
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError)
      return [`${name}有不成形的内容，其中一部分无法核对。`];
    throw error;
  }
}

interface BundledFile {
  readonly hash: string;
  /** Nothing of a paper. */
  readonly text: string;
}
type Files = ReadonlyMap<string, BundledFile>;

async function filesIn(bytes: Uint8Array): Promise<Files> {
  const zip = await JSZip.loadAsync(bytes).catch(() => {
    throw new Error('这不是 zip 文件。');
  });
  const files = new Map<string, BundledFile>();
  for (const { name, dir } of Object.values(zip.files)) {
    if (dir) continue;
    const content = (await zip.file(name)?.async('nodebuffer')) ?? Buffer.alloc(0);
    const text = name.startsWith(PAPERS) ? '' : content.toString('utf8');
    files.set(name, { hash: sha256(content), text });
  }
  return files;
}

const NEEDED = ['case.json', 'trail.json', 'ledger.json', 'draws.json', 'seals.json'] as const;

type FileName = (typeof NEEDED)[number];

/** What each file says; what is not shaped as it should be is told, and left out. */
function bundleIn(files: Files, faults: string[]): Bundle {
  const read = NEEDED.map((name) => {
    const content = jsonIn(files.get(name)?.text ?? '');
    const shaped = shapedAs(name, content);
    if (shaped.length < (Array.isArray(content) ? content.length : 1))
      faults.push(`${name}有不成形的内容，其中一部分无法核对。`);
    return [name, name === 'case.json' ? (shaped[0] ?? {}) : shaped] as const;
  });
  return Object.fromEntries<unknown>(read) as unknown as Bundle;
}

/** The objects of a list, or the one object of the case. */
function shapedAs(name: FileName, content: unknown): readonly unknown[] {
  if (Array.isArray(content)) return name === 'case.json' ? [] : content.filter(isObject);
  return name === 'case.json' && isObject(content) ? [content] : [];
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(content: unknown): boolean {
  return typeof content === 'object' && content !== null && !Array.isArray(content);
}

function manifestFaults(manifest: Manifest, files: Files): string[] {
  const listed = Object.entries(manifest.files).flatMap(([name, hash]) => {
    const file = files.get(name);
    if (file === undefined) return [`${name}缺失。`];
    return file.hash === hash ? [] : [`${name}与清单所载校验值不符。`];
  });
  const unlisted = [...files.keys()]
    .filter((name) => name !== MANIFEST && !Object.hasOwn(manifest.files, name))
    .map((name) => `${name}不在清单中。`);
  const left = NEEDED.filter((name) => !files.has(name) && !Object.hasOwn(manifest.files, name));
  return [...listed, ...unlisted, ...left.map((name) => `${name}缺失。`)];
}

/** Each by itself, so that what one cannot read hides nothing that another finds. */
const CHECKS: readonly [FileName, (no: string, bundle: Bundle) => readonly string[]][] = [
  [
    'case.json',
    (no, { 'case.json': { _id } }) => (_id === no ? [] : [`登记的编号是${_id}，不是${no}。`]),
  ],
  [
    'ledger.json',
    (no, { 'ledger.json': ledger }) =>
      ledger.filter(({ caseNo }) => caseNo !== no).map(({ _id }) => `分录${_id}不属于${no}。`),
  ],
  [
    'draws.json',
    (no, { 'draws.json': draws }) =>
      draws.filter(({ about }) => about !== no).map(({ _id }) => `抽取${_id}不属于${no}。`),
  ],
  [
    'trail.json',
    (no, { 'trail.json': trail, 'case.json': { trail: head } }) =>
      trailFaults(no, trail, head).map(({ message }) => message),
  ],
  [
    'ledger.json',
    (_, { 'ledger.json': ledger }) =>
      ledger.filter((entry) => imbalanceOf(entry) !== 0).map(({ _id }) => `分录${_id}不平。`),
  ],
  [
    'draws.json',
    (_, { 'draws.json': draws }) =>
      draws.flatMap(({ _id, file }) =>
        faultsOfDraw(file, sha256).map((said) => `抽取${_id}：${said}`),
      ),
  ],
  [
    'seals.json',
    (no, { 'trail.json': trail, 'seals.json': seals }) =>
      seals.flatMap((proof) => sealFaults(no, trail, proof)),
  ],
];

function sealFaults(no: string, trail: readonly TrailEntry[], sealed: SealProof): string[] {
  const { seal, length, hash, proof } = sealed;
  const changed = sealedFault(no, trail, { seal: seal._id, length, hash });
  const proven = rootByProof(lineOf({ subject: no, length, hash }), proof) === seal.root;
  return [
    ...(changed === undefined ? [] : [changed.message]),
    ...(sealHashOf(seal) === seal.hash ? [] : [`第${seal._id}号封存内容被改动。`]),
    ...(proven ? [] : [`第${seal._id}号封存的证明不成立。`]),
  ];
}
