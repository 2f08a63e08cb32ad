/**
 * A file as it arrives: counted, hashed and handed on piece by piece, so that none is ever whole in memory. What is
 * refused, or breaks off, leaves nothing.
 */
import { createHash } from 'node:crypto';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request } from 'express';
import { HEAD_BYTES, recognized, TAIL_BYTES } from '../../policy/evidence/content';
import {
  PAPER_TYPES,
  paperKind,
  type PaperKind,
  type PaperType,
} from '../../policy/evidence/kinds';
import { dropArrival, openArrival } from '../../store/evidence/papers';
import { Turns } from '../../store/kernel/turns';
import { allowForFile } from '../answer-in-time';
import { busy, Problem } from '../errors';

/** Each holds some pieces in memory. */
const ARRIVING_AT_ONCE = 12;
const arriving = new Turns(ARRIVING_AT_ONCE, 0, busy);

export interface Arrived {
  readonly type: PaperType;
  readonly bytes: number;
  readonly sha256: string;
}

/** What has arrived and is stored under its id, until `kept` has made it a paper: where that throws, it is dropped. */
export async function arrived<T>(
  request: Request,
  kind: PaperKind,
  kept: (id: string, file: Arrived) => Promise<T>,
): Promise<T> {
  requirePlain(request, kind);
  allowForFile(request);
  return arriving.take(() => stored(piecesOf(request), kind, kept));
}

/** The same of a file that came within a form. */
export function arrivedIn<T>(
  file: Uint8Array,
  kind: PaperKind,
  kept: (id: string, file: Arrived) => Promise<T>,
): Promise<T> {
  return stored([Buffer.from(file)], kind, kept);
}

/** Throws `Problem` where a file that is whole in memory cannot be taken. */
export function requireTakeable(file: Uint8Array, kind: PaperKind): void {
  const ends = new EndsOfFile();
  ends.add(Buffer.from(file));
  if (ends.bytes > paperKind(kind).mostBytes) throw tooLarge(kind);
  requireType(ends, kind);
}

type Pieces = AsyncIterable<Buffer> | Iterable<Buffer>;

async function stored<T>(
  pieces: Pieces,
  kind: PaperKind,
  kept: (id: string, file: Arrived) => Promise<T>,
): Promise<T> {
  const { id, sink } = await openArrival();
  try {
    return await kept(id, await measured(pieces, kind, sink));
  } catch (error) {
    await dropArrival(id);
    throw error;
  }
}

/** What has arrived again and is not stored. */
export function arrivedAgain(request: Request, kind: PaperKind): Promise<Arrived> {
  requirePlain(request, kind);
  allowForFile(request);
  const nowhere = new Writable({
    write(_piece, _encoding, done) {
      done();
    },
  });
  return arriving.take(() => measured(piecesOf(request), kind, nowhere));
}

/** What can be said before the first byte. */
function requirePlain(request: Request, kind: PaperKind): void {
  if (request.get('Content-Encoding') !== undefined)
    throw new Problem('unsupported-media-type', '请提交原文件，不要压缩传输。');
  if (Number(request.get('Content-Length') ?? 0) > paperKind(kind).mostBytes) throw tooLarge(kind);
}

/** The request is left open where it is refused, so that its caller is told. */
const piecesOf = (request: Request): Pieces =>
  whole(request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>);

async function measured(pieces: Pieces, kind: PaperKind, sink: Writable): Promise<Arrived> {
  const hash = createHash('sha256');
  const ends = new EndsOfFile();
  const { mostBytes, types, zh } = paperKind(kind);
  await pipeline(async function* () {
    for await (const piece of pieces) {
      ends.add(piece);
      if (ends.bytes > mostBytes) throw tooLarge(kind);
      hash.update(piece);
      yield piece;
    }
    requireType(ends, kind);
  }, sink);
  const found = recognized(ends);
  if ('fault' in found || !types.includes(found.type)) throw new Error(`${zh}: judged before`);
  return { type: found.type, bytes: ends.bytes, sha256: hash.digest('hex') };
}

/** A caller that goes away in the middle is no fault of the service. */
async function* whole(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* pieces;
  } catch {
    throw new Problem('malformed', '文件没有传完，请重新提交。');
  }
}

function requireType(ends: EndsOfFile, kind: PaperKind): void {
  const { types, zh } = paperKind(kind);
  if (ends.bytes === 0) throw fileFault('文件是空的');
  const found = recognized(ends);
  if ('fault' in found) throw fileFault(found.fault);
  if (types.includes(found.type)) return;
  const names = types.map((type) => PAPER_TYPES[type].zh).join('、');
  throw fileFault(`${zh}应为${names}文件`);
}

function fileFault(message: string): Problem {
  const detail = `${message}，没有保存。`;
  return new Problem('invalid', detail, { errors: [{ path: 'file', message }] });
}

function tooLarge(kind: PaperKind): Problem {
  const { zh, mostBytes } = paperKind(kind);
  const most = mostBytes / 1024 / 1024;
  return new Problem('too-large', `${zh}每个文件不能超过${most} MiB，没有保存。`, {
    headers: { Connection: 'close' },
  });
}

/** The first and the last bytes of what goes by. */
class EndsOfFile {
  bytes = 0;
  private first: Buffer = Buffer.alloc(0);
  private last: Buffer[] = [];
  private held = 0;

  add(piece: Buffer): void {
    this.bytes += piece.length;
    if (this.first.length < HEAD_BYTES)
      this.first = Buffer.concat([this.first, piece]).subarray(0, HEAD_BYTES);
    this.last.push(piece);
    this.held += piece.length;
    let [oldest] = this.last;
    while (oldest !== undefined && this.held - oldest.length >= TAIL_BYTES) {
      this.last.shift();
      this.held -= oldest.length;
      [oldest] = this.last;
    }
  }

  get head(): Buffer {
    return this.first;
  }

  get tail(): Buffer {
    const all = Buffer.concat(this.last);
    return all.subarray(Math.max(0, all.length - TAIL_BYTES));
  }
}
