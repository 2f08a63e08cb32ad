/**
 * The auditor's bundle of one case (Arts. 18, 19): one archive with everything on record about it and what
 * proves that it is what was recorded. `store/audit/bundle-check.ts` verifies it without the service.
 */
import { Readable } from 'node:stream';
import JSZip from 'jszip';
import type { Instant } from '../../policy/kernel/time';
import type { DocumentRef } from '../../policy/model/nouns';
import {
  BUNDLE_FORMAT,
  MANIFEST,
  PAPERS,
  type BundledDocument,
  type Manifest,
} from './bundle-check';
import type { CaseRecord } from '../case/cases';
import { objectionsTo, type Objection } from '../case/objections';
import { bytesOf, papersOf, type Paper } from '../evidence/papers';
import { drawsAbout } from '../kernel/draws';
import { entriesOf, type Entry } from '../money/ledger';
import { sealProofsOf } from './seals';
import { asOfNow } from '../kernel/snapshot';
import { trailOf, type TrailEntry } from '../trail/trail';
import { sha256 } from '../kernel/sha256';

/** Who takes a bundle, when and why: it holds personal data and objectors (reading of Art. 18). */
export interface Taking {
  readonly by: string;
  readonly at: Instant;
  readonly reason: string;
}

/** An archive as it is read, and the SHA-256 of its manifest: what to write down where nobody can change it. */
export interface CaseBundle {
  readonly bytes: Readable;
  readonly manifest: string;
}

/** The record is as it was read; what happened since is left out. */
export async function bundleOf(kase: CaseRecord, taking: Taking): Promise<CaseBundle> {
  const { _id: no, findings } = kase;
  const papers = (await papersOf(no)).map(bundled);
  const contents: Readonly<Record<string, unknown>> = {
    'case.json': kase,
    'findings.json': findings,
    'documents.json': documentsIn(kase),
    'papers.json': papers,
    'objections.json': await everyObjection(kase),
    'trail.json': await trailUpTo(kase),
    'ledger.json': await ledgerOf(no),
    'draws.json': await drawsAbout(no),
    'seals.json': (await asOfNow((session) => sealProofsOf(session, no))).filter(
      ({ length }) => length <= kase.trail.length,
    ),
  };
  const files = new Map([
    ['README.md', readme(kase, taking)],
    ...Object.entries(contents).map(([name, content]): [string, string] => [name, text(content)]),
  ]);
  return archived(files, papers, { format: BUNDLE_FORMAT, no, ...taking });
}

type BundledPaper = Omit<Paper, '_id' | 'request'> & {
  readonly id: string;
  readonly file?: string;
};

/** With its name in the archive; one that no scanner has found clean is told of and left out (reading of Art. 17). */
function bundled({ request: _request, _id: id, ...told }: Paper, at: number): BundledPaper {
  const place = String(at + 1).padStart(3, '0');
  return { id, ...told, ...(told.scan === 'clean' && { file: `${PAPERS}${place}-${told.name}` }) };
}

/** The papers are read one after the other while the archive is, so that none is ever whole in memory. */
function archived(
  files: ReadonlyMap<string, string>,
  papers: readonly BundledPaper[],
  head: Omit<Manifest, 'files'>,
): CaseBundle {
  const zip = new JSZip();
  for (const [name, content] of files) zip.file(name, content);
  const hashes = Object.fromEntries([...files].map(([name, content]) => [name, sha256(content)]));
  for (const { id, file, sha256: hash } of papers) {
    if (file === undefined) continue;
    zip.file(file, bytesOf(id), { compression: 'STORE' });
    hashes[file] = hash;
  }
  const manifest = text({ ...head, files: hashes });
  zip.file(MANIFEST, manifest);
  const stream = zip.generateNodeStream({ streamFiles: true, compression: 'DEFLATE' });
  // The library's own stream is of an older kind.
  const bytes = new Readable().wrap(stream);
  return { bytes, manifest: sha256(manifest) };
}

function text(content: unknown): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}

const PAGE = 200;

async function trailUpTo({ _id: no, trail }: CaseRecord): Promise<TrailEntry[]> {
  const entries: TrailEntry[] = [];
  while (entries.length < trail.length) {
    const page = await trailOf(no, entries.at(-1)?.sequence ?? 0, PAGE);
    if (page.length === 0) break;
    entries.push(...page);
  }
  return entries.slice(0, trail.length);
}

async function everyObjection({ _id: no }: CaseRecord): Promise<Objection[]> {
  const objections: Objection[] = [];
  for (;;) {
    const page = await objectionsTo(no, objections.at(-1)?.number ?? 0, PAGE);
    objections.push(...page);
    if (page.length < PAGE) return objections;
  }
}

async function ledgerOf(caseNo: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (;;) {
    const last = entries.at(-1);
    const page = await entriesOf({
      caseNo,
      limit: PAGE,
      ...(last !== undefined && { after: last._id }),
    });
    entries.push(...page);
    if (page.length < PAGE) return entries;
  }
}

/** Every document that the record refers to, with where it stands; what was handed in of them is among the papers. */
function documentsIn(value: unknown, path = ''): BundledDocument[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isDocument(value)) return [{ path, name: value.name, sha256: value.sha256 }];
  return Object.entries(value).flatMap(([name, member]) =>
    documentsIn(member, path === '' ? name : `${path}.${name}`),
  );
}

function isDocument(value: object): value is DocumentRef {
  return (
    'name' in value &&
    'sha256' in value &&
    typeof value.name === 'string' &&
    typeof value.sha256 === 'string'
  );
}

function readme({ _id: no, trail }: CaseRecord, { by, at, reason }: Taking): string {
  return `# ${no} 审计卷

由审计账号 ${by} 于 ${at}（协调世界时）提取，理由：${reason}。含该申请截至第 ${trail.length} 条记录的全部登记内容。金额单位为分，时刻为协调世界时。

| 文件 | 内容 |
| --- | --- |
| case.json | 该申请的登记：申请、审查、决定、公示、付款和所适用的政策参数 |
| findings.json | 系统核验所得的各项发现及其依据条款 |
| documents.json | 登记中所提及材料的名称、校验值（SHA-256）和在登记中的位置 |
| papers.json | 已提交的材料：种类、提交人、校验值和查毒结果；未查出无毒的只列名，不附文件 |
| papers/ | 已提交且查毒通过的材料原文件 |
| objections.json | 对该申请提出的异议、证据、核实结果，以及只作为线索留存的来件 |
| trail.json | 经办记录链：何人、以何身份、何时、因何、作出何种决定；每条含前一条的校验值 |
| ledger.json | 专项资金账上与该申请有关的分录 |
| draws.json | 专家抽取的全部过程，可逐位复现；被排除者及理由 |
| seals.json | 对该申请记录链的历次封存及其证明 |
| manifest.json | 以上各文件的校验值（SHA-256） |

## 核对

不需要连接业务系统，在本项目目录中运行：

    npm run bundle:verify -- 本卷.zip

核对内容：各文件与 manifest.json 是否一致；记录链是否首尾相接、未经改动，并与登记所载链尾一致；各分录是否平衡；
每次专家抽取能否复现；记录链是否与历次封存一致。命令最后给出本卷清单和最近一次封存的校验值，
请与另行保存的数值比对：能够改动业务系统全部数据的人，改不了已经抄录在外的数值。

记录链中写有 "form": "rfc8785" 的各条，其校验值也可用任何工具自行重算：去掉 hash 一项，按 RFC 8785 写成文本，取 SHA-256。
`;
}
