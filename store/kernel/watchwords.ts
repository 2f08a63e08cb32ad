/**
 * The word by which a process is told of its next act (docs/adr/0002). Each answer brings the hash of the word that
 * belongs to the act after it, so that the process believes whoever says the word: nobody but who has the operator's
 * secret can, and once said it is spent.
 */
import { createHmac } from 'node:crypto';
import { derivedKey } from './person-keys';
import { sha256 } from './sha256';

/** Of the act with this number on the case's trail: 64 lower-case hexadecimal characters. */
export function watchwordOf(no: string, sequence: number): string {
  return createHmac('sha256', derivedKey('watchwords')).update(`${no}/${sequence}`).digest('hex');
}

/** SHA-256 of the word's 32 bytes, lower-case hex: what an answer may show of it. */
export function watchFor(no: string, sequence: number): string {
  const word = Buffer.from(watchwordOf(no, sequence), 'hex');
  return sha256(word);
}
