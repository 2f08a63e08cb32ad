/**
 * Verifies an auditor's bundle (Arts. 18, 19) without the service: the files against the manifest, the trail
 * against itself, its head and its seals, the ledger's entries and the draws each by itself.
 */
import { createHash } from 'node:crypto';
import JSZip from 'jszip';
import { faultsOfDraw } from '../policy/draw';
import type { CaseRecord } from './cases';
import type { DrawRecord } from './draws';
import { imbalanceOf, type Entry } from './ledger';
import { rootByProof } from './merkle';
import { lineOf, sealHashOf, type SealProof } from './seals';
import { sealedFault, trailFault } from './trail-fault';
import type { TrailEntry } from './trail';

export const BUNDLE_FORMAT = 'hongshan-bundle/1';
export const MANIFEST = 'manifest.json';

export interface Manifest {
  readonly format: string;
  readonly no: string;
  readonly by: string;
  readonly at: string;
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

interface Bundle {
  readonly kase: CaseRecord;
  readonly trail: readonly TrailEntry[];
  readonly ledger: readonly Entry[];
  readonly draws: readonly DrawRecord[];
  readonly seals: readonly SealProof[];
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Throws with one Chinese sentence for what is no bundle at all. */
export async function checkBundle(bytes: Uint8Array): Promise<BundleReport> {
  const files = await filesIn(bytes);
  const manifestText = files.get(MANIFEST);
  if (manifestText === undefined) throw new Error('这不是审计卷：没有 manifest.json。');
  const manifest = JSON.parse(manifestText) as Manifest;
  if (manifest.format !== BUNDLE_FORMAT) throw new Error(`不认识的格式：${manifest.format}。`);
  const changed = manifestFaults(manifest, files);
  const { no } = manifest;
  const head = { no, manifest: sha256(manifestText) };
  if (NEEDED.some((name) => !files.has(name))) return { ...head, entries: 0, faults: changed };
  return { ...head, ...contentReport(no, files, changed) };
}

/** Content that is not even shaped as a bundle's is one more fault, not an end. */
function contentReport(
  no: string,
  files: ReadonlyMap<string, string>,
  changed: readonly string[],
): Pick<BundleReport, 'entries' | 'faults' | 'seal'> {
  try {
    const bundle = bundleIn(files);
    const last = bundle.seals.at(-1)?.seal;
    return {
      entries: bundle.trail.length,
      ...(last !== undefined && { seal: { number: last._id, hash: last.hash } }),
      faults: [...changed, ...faultsIn(no, bundle)],
    };
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
    return { entries: 0, faults: [...changed, '有文件的内容不成形，无法继续核对。'] };
  }
}

async function filesIn(bytes: Uint8Array): Promise<Map<string, string>> {
  const zip = await JSZip.loadAsync(bytes).catch(() => {
    throw new Error('这不是 zip 文件。');
  });
  const names = Object.keys(zip.files);
  const texts = await Promise.all(
    names.map((name) => zip.file(name)?.async('string') ?? Promise.resolve('')),
  );
  return new Map(names.map((name, at) => [name, texts[at] ?? '']));
}

const NEEDED = ['case.json', 'trail.json', 'ledger.json', 'draws.json', 'seals.json'] as const;

function bundleIn(files: ReadonlyMap<string, string>): Bundle {
  const [kase, trail, ledger, draws, seals] = NEEDED.map(
    (name) => JSON.parse(files.get(name) ?? '') as unknown,
  );
  return { kase, trail, ledger, draws, seals } as Bundle;
}

function manifestFaults(manifest: Manifest, files: ReadonlyMap<string, string>): string[] {
  const listed = Object.entries(manifest.files).flatMap(([name, hash]) => {
    const content = files.get(name);
    if (content === undefined) return [`${name}缺失。`];
    return sha256(content) === hash ? [] : [`${name}与清单所载校验值不符。`];
  });
  const unlisted = [...files.keys()]
    .filter((name) => name !== MANIFEST && !Object.hasOwn(manifest.files, name))
    .map((name) => `${name}不在清单中。`);
  const left = NEEDED.filter((name) => !files.has(name) && !Object.hasOwn(manifest.files, name));
  return [...listed, ...unlisted, ...left.map((name) => `${name}缺失。`)];
}

function faultsIn(no: string, { kase, trail, ledger, draws, seals }: Bundle): string[] {
  const broken = trailFault(no, trail, kase.trail);
  const strangers = [
    ...(kase._id === no ? [] : [`登记的编号是${kase._id}，不是${no}。`]),
    ...ledger.filter(({ caseNo }) => caseNo !== no).map(({ _id }) => `分录${_id}不属于${no}。`),
    ...draws.filter(({ about }) => about !== no).map(({ _id }) => `抽取${_id}不属于${no}。`),
  ];
  return [
    ...strangers,
    ...(broken === undefined ? [] : [broken.message]),
    ...ledger.filter((entry) => imbalanceOf(entry) !== 0).map(({ _id }) => `分录${_id}不平。`),
    ...draws.flatMap(({ _id, file }) =>
      faultsOfDraw(file, sha256).map((said) => `抽取${_id}：${said}`),
    ),
    ...seals.flatMap((proof) => sealFaults(no, trail, proof)),
  ];
}

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
