/** What a file is by its content: by its first bytes and, of an archive, by the list of its parts at its end. */
import type { PaperType } from './kinds';

/** As much of a file as is looked at: the list of an archive's parts has to lie within the end. */
export const HEAD_BYTES = 1_024;
export const TAIL_BYTES = 256 * 1_024;

/** What an archive may say that it unpacks to; whoever unpacks one has bounds of the own. */
const MOST_UNPACKED = 200 * 1024 * 1024;
const MOST_PARTS = 2_000;

export interface Ends {
  readonly head: Uint8Array;
  /** The last bytes; the whole of a short file. */
  readonly tail: Uint8Array;
  /** Of the whole file. */
  readonly bytes: number;
}

/** The type, or in Chinese why there is none. */
export type Recognized = { readonly type: PaperType } | { readonly fault: string };

const NO_TYPE = '文件内容不是允许的格式';

export function recognized(ends: Ends): Recognized {
  const { head } = ends;
  const text = String.fromCharCode(...head.subarray(0, 64));
  if (/^%PDF-[12]\./.test(text)) return { type: 'pdf' };
  if (text.startsWith('\u00ff\u00d8\u00ff')) return { type: 'jpeg' };
  if (text.startsWith('\u0089PNG\r\n\u001a\n')) return { type: 'png' };
  if (text.startsWith('PK\u0003\u0004')) return archive(ends);
  return /^(\u00ef\u00bb\u00bf)?\s*<\?xml\s/.test(text) ? { type: 'xml' } : { fault: NO_TYPE };
}

/** By the part that only this type has. */
const PARTS: readonly (readonly [string, PaperType])[] = [
  ['OFD.xml', 'ofd'],
  ['word/document.xml', 'docx'],
  ['xl/workbook.xml', 'xlsx'],
];

function archive(ends: Ends): Recognized {
  const parts = partsOf(ends);
  if (parts === undefined) return { fault: '文件已损坏，或压缩包内的文件过多' };
  const unpacked = parts.reduce((sum, part) => sum + part.unpacked, 0);
  if (unpacked > MOST_UNPACKED) return { fault: '文件解压后过大' };
  const found = PARTS.find(([name]) => parts.some((part) => part.name === name));
  return found === undefined ? { fault: NO_TYPE } : { type: found[1] };
}

interface Part {
  readonly name: string;
  readonly unpacked: number;
}

const END = 0x06054b50;
const END_BYTES = 22;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;

/** The central directory (APPNOTE 4.3.12); undefined where it is not whole. */
function partsOf({ tail, bytes }: Ends): Part[] | undefined {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true) - (bytes - tail.byteLength);
  if (count > MOST_PARTS || at < 0) return undefined;
  const parts: Part[] = [];
  for (let nth = 0; nth < count; nth += 1) {
    if (at + ENTRY_BYTES > end || view.getUint32(at, true) !== ENTRY) return undefined;
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const next = at + ENTRY_BYTES + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
    if (next > end) return undefined;
    const letters = tail.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + (name ?? 0));
    // A part of 4 GiB or more says so elsewhere and has 0xffffffff here: too much as well.
    parts.push({ name: String.fromCharCode(...letters), unpacked: view.getUint32(at + 24, true) });
    at = next;
  }
  return parts;
}

function endOf(view: DataView): number | undefined {
  const least = Math.max(0, view.byteLength - END_BYTES - 0xffff);
  for (let at = view.byteLength - END_BYTES; at >= least; at -= 1)
    if (view.getUint32(at, true) === END) return at;
  return undefined;
}
