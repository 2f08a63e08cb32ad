/** What the first bytes of a file say of it. */

/** Byte-order marks of the encodings that are known by them alone. */
const MARKS = [
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
] as const;

export function begins(file: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, at) => file[at] === byte);
}

/** The kind of UTF-16 that a file is marked as. */
export function encodingByMark(file: Uint8Array): 'utf-16be' | 'utf-16le' | undefined {
  return MARKS.find(({ mark }) => begins(file, mark))?.encoding;
}
