/**
 * What may take long to read is read in a thread of its own, with a heap and a time that end it without the process:
 * meanwhile others are answered. Two are read at a time, some wait, and more are told to come back.
 */
import { extname, join } from 'node:path';
import { types } from 'node:util';
import Piscina from 'piscina';
import type { CivilDate } from '../../policy/kernel/time';
import type { Headings } from '../../policy/reference/bank-columns';
import { Turns } from '../../store/kernel/turns';
import { isArchive } from '../../tables/read';
import { busy, Problem } from '../errors';
import { fairly } from './turn';
import { unpacked, type Packed } from './pieces';
import { READERS, type ReadingOf, type ReaderName } from './readers';

/** What a thread is handed. */
export interface ToRead {
  readonly name: ReaderName;
  readonly file: Uint8Array;
  readonly today: CivilDate;
  /** The sender's own names of columns. */
  readonly headings: Headings;
}

const MAX_HEAP_MIB = 512;
const MAX_MS = 20_000;
const AT_ONCE = 2;
const MAX_WAITING = 8;
const IDLE_MS = 60_000;
/** Where processors are few, whoever is answered goes first. */
const NICE = 5;
const BEYOND_LIMITS = ['ERR_WORKER_OUT_OF_MEMORY'];

const turns = new Turns(AT_ONCE, MAX_WAITING, busy);

/** As this file was loaded: compiled, or as TypeScript, which a thread has to be told of. */
const EXTENSION = extname(__filename);
const threads = new Piscina({
  filename: join(__dirname, `thread${EXTENSION}`),
  execArgv: EXTENSION === '.ts' ? ['--require', 'tsx/cjs'] : [],
  minThreads: 0,
  maxThreads: AT_ONCE,
  idleTimeout: IDLE_MS,
  niceIncrement: NICE,
  resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MIB },
});
// A thread that has been ended may still say that its heap was full: without a listener that would end the process.
threads.on('error', () => undefined);

/** Read at once, where a thread would cost more than the reading. An archive is never small. */
const LITTLE_BYTES = 64 * 1024;

/** What the reader finds. Throws `Problem`: 422 for what takes too long, 503 while too many others are read. */
export async function readBy<N extends ReaderName>(
  name: N,
  file: Buffer,
  { today = '', headings = {} }: Partial<Pick<ToRead, 'headings' | 'today'>> = {},
): Promise<ReadingOf<N>> {
  const about = { today, headings };
  if (isArchive(file) || file.length > LITTLE_BYTES) return readApart(name, file, about);
  return (await fairly(file, () => READERS[name](file, today, headings))) as ReadingOf<N>;
}

export async function readApart<N extends ReaderName>(
  name: N,
  file: Buffer,
  { today = '', headings = {} }: Partial<Pick<ToRead, 'headings' | 'today'>> = {},
  maxMs = MAX_MS,
): Promise<ReadingOf<N>> {
  const task: ToRead = { name, file, today, headings };
  return turns.take(async () => {
    // A thread that has to be started first takes its time for that, and not from the file's.
    await threads.run(undefined);
    try {
      const read = threads.run(task, { signal: AbortSignal.timeout(maxMs) }) as Promise<Packed>;
      return (await unpacked(await read)) as ReadingOf<N>;
    } catch (error) {
      throw isBeyondLimits(error) ? tooMuch() : error;
    }
  });
}

function isBeyondLimits(error: unknown): boolean {
  // What ended the thread may come from another realm, whose errors are of another class.
  if (!types.isNativeError(error)) return false;
  const { code = '' } = error as NodeJS.ErrnoException;
  return error.name === 'AbortError' || BEYOND_LIMITS.includes(code);
}

function tooMuch(): Problem {
  const message = '内容过大或结构异常（例如合并了大量单元格），请只保留数据，另存后再提交';
  const errors = [{ path: 'file', message }];
  return new Problem('invalid', '文件有误，没有保存。', { errors });
}
