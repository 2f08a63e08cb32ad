/**
 * What a worker keeps of open cases: memory while its cache grows with them, ours beside the yardstick's; and with a cache
 * that holds few of many, whether memory stays flat and how long a decision on a case outside of it takes.
 */
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { LEAST_CACHED } from '../environment/variables';
import { yardstick } from './bare/season';
import { makeBed } from './bed';
import { inLanes } from './copies';
import { ours } from './ours';
import type { Scale } from './scale';
import type { Season } from './side';
import { quantile } from './statistics';
import { table } from './table';

const SUBMITTED_AT_ONCE = 16;
/** Until what was only in passing is given back. */
const SETTLES_MS = 20_000;
/** Decisions after which an open case is measured: all but the last review. */
const DECISIONS = 4;
/** How many times fewer cases the small cache holds than there are open. */
const SMALL = 20;
const ASKED = 100;

/** The files that the two workers were started with. */
const WORKERS = { ours: 'worker/main.ts', bare: 'bare/worker.ts' } as const;
type Worker = keyof typeof WORKERS;

export async function memory({ openCases }: Scale): Promise<string> {
  return [...(await growing(openCases)), '', ...(await bounded(openCases))].join('\n');
}

/** A cache that holds every case: how much each adds. */
async function growing(openCases: number): Promise<string[]> {
  const counts = [0, Math.round(openCases / 20), Math.round(openCases / 5)];
  const bed = await makeBed();
  try {
    const rows: string[][] = [];
    for (const side of [ours(bed), yardstick(bed)]) {
      const worker: Worker = side.name === 'ours' ? 'ours' : 'bare';
      const season = await side.season();
      const measured: number[] = [];
      for (const [at, count] of counts.entries()) {
        await opened(season, count - (counts[at - 1] ?? 0));
        measured.push(await residentMb(worker));
      }
      const [first = 0, , last = 0] = measured;
      const each = (last - first) / (counts[2] ?? 1);
      rows.push([side.name, ...measured.map((mb) => mb.toFixed(0)), each.toFixed(2)]);
    }
    return [
      `Resident memory of a worker, MB, with so many open cases of ${DECISIONS + 1} decisions in its cache.`,
      '',
      table(['', ...counts.map((count) => `${count} cases`), 'each case'], rows),
    ];
  } finally {
    await bed.close();
  }
}

/** A cache that holds few of the cases: memory, and decisions on the oldest. */
async function bounded(openCases: number): Promise<string[]> {
  const cached = Math.max(Math.round(openCases / SMALL), LEAST_CACHED);
  const bed = await makeBed({ env: { HONGSHAN_MAX_CACHED_WORKFLOWS: String(cached) } });
  try {
    const season = await ours(bed).season();
    const numbers: string[] = [];
    const rows: string[][] = [];
    for (const share of [0.1, 0.4, 1]) {
      numbers.push(...(await opened(season, Math.round(openCases * share) - numbers.length)));
      rows.push([String(numbers.length), (await residentMb('ours')).toFixed(0)]);
    }
    const last = season.reviews.at(-1);
    const ms = async (some: readonly string[]): Promise<string[]> => {
      const took: number[] = [];
      for (const no of some) {
        const began = performance.now();
        await last?.(no);
        took.push(performance.now() - began);
      }
      return [0.5, 0.99].map((share) => quantile(took, share).toFixed(0));
    };
    const asked = Math.min(ASKED, Math.floor(cached / 2));
    const outside = await ms(numbers.slice(0, asked));
    const inside = await ms(numbers.slice(-asked));
    return [
      `The same with a cache of ${cached} processes, and one decision after the other on ${asked} cases that are in it and ${asked} that are not.`,
      '',
      table(['open cases', 'MB'], rows),
      '',
      table(
        ['decision on a case', 'p50 ms', 'p99 ms'],
        [
          ['in the cache', ...inside],
          ['outside of it', ...outside],
        ],
      ),
    ];
  } finally {
    await bed.close();
  }
}

/** Cases that have been submitted, and reviewed but for the last opinion. */
async function opened(season: Season, count: number): Promise<string[]> {
  const numbers: string[] = [];
  await inLanes(
    Array.from({ length: count }, (_, at) => at),
    SUBMITTED_AT_ONCE,
    async () => {
      const no = await season.submit();
      for (const review of season.reviews.slice(0, DECISIONS)) await review(no);
      numbers.push(no);
    },
  );
  await wait(SETTLES_MS);
  return numbers;
}

/** Read from Linux; the worker is known by the file that it was started with. */
async function residentMb(worker: Worker): Promise<number> {
  for (const pid of await readdir('/proc')) {
    const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (!words.includes(WORKERS[worker]) || !(await isOurs(pid))) continue;
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) / 1024;
  }
  throw new Error(`No process runs ${WORKERS[worker]}.`);
}

/** Whether the process was started by this one, and not by somebody else on the machine. */
async function isOurs(pid: string): Promise<boolean> {
  let ancestor = pid;
  while (Number(ancestor) > 1) {
    if (Number(ancestor) === process.pid) return true;
    const stat = await readFile(`/proc/${ancestor}/stat`, 'utf8').catch(() => '');
    ancestor = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? '0';
  }
  return false;
}
