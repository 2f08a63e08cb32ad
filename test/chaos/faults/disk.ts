/** mongod's disk: a small file system of its own in memory, where this user may mount one, so that it can be full. */
import { execFile } from 'node:child_process';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const SIZE = '800m';
const CHUNK = Buffer.alloc(4 * 1024 * 1024);

export class Disk {
  private constructor(
    readonly folder: string,
    /** Why it cannot be filled; undefined where it can. */
    readonly fixed: string | undefined,
  ) {}

  static async open(folder: string, own: boolean): Promise<Disk> {
    await mkdir(folder, { recursive: true });
    if (!own) return new Disk(folder, 'it was not asked for');
    try {
      await run('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'hongshan-chaos', folder]);
      return new Disk(folder, undefined);
    } catch (cause) {
      return new Disk(
        folder,
        `no file system can be mounted here (${String(cause).split('\n')[0] ?? ''})`,
      );
    }
  }

  /** Takes all the room that is left. */
  async fill(): Promise<void> {
    const file = await open(this.ballast, 'w');
    try {
      for (let size = CHUNK.length; size >= 4096;) {
        const wrote = await file.write(CHUNK, 0, size).then(
          ({ bytesWritten }) => bytesWritten,
          () => 0,
        );
        if (wrote < size) size = Math.floor(size / 4);
      }
    } finally {
      await file.close();
    }
  }

  async free(): Promise<void> {
    await rm(this.ballast, { force: true });
  }

  async close(): Promise<void> {
    if (this.fixed === undefined) await run('umount', ['--lazy', this.folder]);
  }

  private get ballast(): string {
    return join(this.folder, 'ballast');
  }
}
