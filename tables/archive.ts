/** ZIP archives that come from outside: unpacked once without keeping it, up to the most that one may hold. */
import { Readable } from 'node:stream';
import JSZip from 'jszip';

const MAX_UNPACKED_BYTES = 64 * 1024 * 1024;
const MAX_PARTS = 500;

/** The archive, or why it is not to be read. */
export type Archive =
  { readonly archive: JSZip } | { readonly fault: 'damaged' | 'none' | 'too-large' };

/** Opens an archive that has the part; call it only in a thread that can be ended (api/bodies). */
export async function archiveOf(file: Uint8Array, part: string): Promise<Archive> {
  const archive = await JSZip.loadAsync(file).catch(() => undefined);
  if (archive?.file(part) == null) return { fault: 'none' };
  const parts = Object.values(archive.files);
  const unpacked = parts.length > MAX_PARTS ? Infinity : await unpackedBytes(parts);
  if (unpacked === undefined) return { fault: 'damaged' };
  return unpacked > MAX_UNPACKED_BYTES ? { fault: 'too-large' } : { archive };
}

/** Counts no further than what is too much; undefined for a damaged archive. */
async function unpackedBytes(parts: readonly JSZip.JSZipObject[]): Promise<number | undefined> {
  let bytes = 0;
  try {
    for (const part of parts) {
      // The library's own stream is of an older kind, which cannot be iterated.
      for await (const chunk of new Readable().wrap(part.nodeStream())) {
        bytes += (chunk as Buffer).length;
        if (bytes > MAX_UNPACKED_BYTES) return bytes;
      }
    }
    return bytes;
  } catch {
    return undefined;
  }
}
