/**
 * XLSX files that staff import. The library that reads them makes an object for every cell that a file
 * speaks of, and a small file can speak of milliards: so each is read in a thread with a heap and a time
 * of its own, which ends without the process, and meanwhile does not keep it from answering others.
 */
import { once } from 'node:events';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import {
  Faults,
  isOfWeight,
  recordsIn,
  TooManyTables,
  type Columns,
  type ParsedTable,
  type TableFormat,
  type TableRow,
} from './tables';
import type { XlsxRead, XlsxToRead } from './xlsx-worker';

const MAX_HEAP_MIB = 512;
const MAX_MS = 30_000;
/** Files read at the same time, and files that may wait until one of those is done. */
const AT_ONCE = 2;
const MAX_WAITING = 8;

/** As this file was loaded: compiled, or as TypeScript, which a thread has to be told of. */
const EXTENSION = extname(__filename);
const ENTRY = join(__dirname, `xlsx-worker${EXTENSION}`);
const LOADER = EXTENSION === '.ts' ? ['--require', 'tsx/cjs'] : [];
const BEYOND_LIMITS = ['ERR_WORKER_OUT_OF_MEMORY', 'ABORT_ERR'];

/** The file's records, or every fault in it. Throws `TooManyTables` while too many others are read. */
export async function parseXlsx<C extends Columns, T>(
  file: Uint8Array,
  format: TableFormat<C, T>,
): Promise<ParsedTable<T>> {
  const faults = new Faults();
  const isRead = isOfWeight(file, faults);
  const table = isRead ? await inTurn(() => tableOf(file, format.maxRows, faults)) : [];
  return recordsIn(table, format, faults);
}

async function tableOf(
  file: Uint8Array,
  maxRows: number,
  faults: Faults,
): Promise<readonly TableRow[]> {
  const found = await readApart({ file, maxRows });
  if (found === undefined) {
    faults.add(0, '', '表格过大或结构异常（例如合并了大量单元格），请只保留数据，另存后再导入');
    return [];
  }
  for (const { row, column, message } of found.faults) faults.add(row, column, message);
  return found.table;
}

/** What the thread found; undefined where it had to be ended. */
async function readApart(workerData: XlsxToRead): Promise<XlsxRead | undefined> {
  const worker = new Worker(ENTRY, {
    workerData,
    execArgv: LOADER,
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MIB },
  });
  // What goes wrong while it is being ended is nobody's matter, and must not end the process.
  worker.on('error', () => undefined);
  try {
    const posted = await once(worker, 'message', { signal: AbortSignal.timeout(MAX_MS) });
    return posted[0] as XlsxRead;
  } catch (error) {
    if (BEYOND_LIMITS.includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  } finally {
    await worker.terminate();
  }
}

let running = 0;
const waiting: (() => void)[] = [];

/** Who has read hands its place to the first who waits. */
async function inTurn<T>(read: () => Promise<T>): Promise<T> {
  if (waiting.length >= MAX_WAITING) throw new TooManyTables();
  if (running < AT_ONCE) running += 1;
  else await new Promise<void>((go) => waiting.push(go));
  try {
    return await read();
  } finally {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}
