/**
 * What a measurement cost: the processor time of this process and of all it started (servers, workers),
 * and what MongoDB was asked to do. Both hold still where wall-clock time on a shared machine does not.
 */
import { readdir, readFile } from 'node:fs/promises';
import mongoose from 'mongoose';

/** Linux counts processor time in hundredths of a second. */
const MS_PER_TICK = 10;

export interface Load {
  readonly cpuMs: number;
  readonly transactions: number;
  readonly commands: number;
}

export async function loadNow(): Promise<Load> {
  const [cpuMs, database] = await Promise.all([familyCpuMs(), databaseCounts()]);
  return { cpuMs, ...database };
}

export function loadSince(before: Load, after: Load): Load {
  return {
    cpuMs: after.cpuMs - before.cpuMs,
    transactions: after.transactions - before.transactions,
    commands: after.commands - before.commands,
  };
}

interface ServerStatus {
  readonly transactions: { readonly totalCommitted: number };
  readonly metrics: { readonly commands: Record<string, { readonly total?: number }> };
}

/** The commands with which the store and the yardstick read and write. */
const COUNTED = [
  'find',
  'insert',
  'update',
  'delete',
  'findAndModify',
  'aggregate',
  'commitTransaction',
  'abortTransaction',
];

async function databaseCounts(): Promise<Pick<Load, 'commands' | 'transactions'>> {
  const admin = mongoose.connection.getClient().db('admin');
  const status = (await admin.command({ serverStatus: 1 })) as unknown as ServerStatus;
  const { commands } = status.metrics;
  return {
    transactions: status.transactions.totalCommitted,
    commands: COUNTED.reduce((sum, name) => sum + (commands[name]?.total ?? 0), 0),
  };
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly cpuMs: number;
}

/** 0 on a system without /proc. */
async function familyCpuMs(): Promise<number> {
  const names = await readdir('/proc').catch(() => []);
  const all = await Promise.all(names.filter((name) => /^\d+$/.test(name)).map(processOf));
  const known = all.filter((one) => one !== undefined);
  const sum = (pid: number): number =>
    known
      .filter(({ parent }) => parent === pid)
      .reduce((total, child) => total + child.cpuMs + sum(child.pid), 0);
  const own = known.find(({ pid }) => pid === process.pid)?.cpuMs ?? 0;
  return own + sum(process.pid);
}

async function processOf(pid: string): Promise<Process | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  // The second field is the name in brackets, which may hold blanks.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [parent, userTicks, systemTicks] = [1, 11, 12].map((at) => Number(fields[at]));
  const ticks = (userTicks ?? 0) + (systemTicks ?? 0);
  return { pid: Number(pid), parent: parent ?? 0, cpuMs: ticks * MS_PER_TICK };
}
