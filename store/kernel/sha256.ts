/** Needs neither database nor service: commands that verify a file use it too. */
import { createHash } from 'node:crypto';

/** SHA-256 of bytes, or of a text in UTF-8, lower-case hex. */
export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');
