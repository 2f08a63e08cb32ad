/** Whether a process is told of an act by whoever carried it out (docs/adr/0002, `store/kernel/watchwords.ts`). */
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils';

const WORD = /^[0-9a-f]{64}$/;

/** Never throws, whatever it is handed: a made-up signal may bring anything. */
export function isWatchword(word: unknown, hash: string | undefined): boolean {
  if (typeof word !== 'string' || !WORD.test(word)) return false;
  return bytesToHex(sha256(hexToBytes(word))) === hash;
}
