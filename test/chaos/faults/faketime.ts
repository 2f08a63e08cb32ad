/** The library that shifts the clock of a process. */
import { existsSync } from 'node:fs';

const PLACES = [
  '/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1',
  '/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1',
  '/usr/lib/faketime/libfaketimeMT.so.1',
];

/** @throws Error with one line that names the package where it is missing */
export function faketime(): string {
  const found = PLACES.find(existsSync);
  if (found !== undefined) return found;
  throw new Error(
    'A worker whose clock is wrong needs the package faketime: apt-get install faketime.',
  );
}
