/** What the end of a server's log says of why it could not go on, for the causes that an operator can mend. */
import { readFile } from 'node:fs/promises';

const LOOKED_AT = 8_000;

/** Patterns of the servers' own words, MongoDB's, Temporal's and Node's. */
const CAUSES: readonly (readonly [RegExp, string])[] = [
  [/shared librar/i, 'a shared library is missing on this system'],
  [/no space left|disk is full|ENOSPC/i, 'the disk is full'],
  [/address already in use|EADDRINUSE/i, 'its port is in use'],
  [/permission denied|EACCES|read-only file ?system|EROFS|readonly database/i, 'it may not write'],
];

/** ` (cause)`, or nothing where the log names none of them or cannot be read. */
export async function hintIn(logFile: string): Promise<string> {
  const log = await readFile(logFile, 'utf8').catch(() => '');
  const tail = log.slice(-LOOKED_AT);
  const found = CAUSES.find(([pattern]) => pattern.test(tail));
  return found === undefined ? '' : ` (${found[1]})`;
}
