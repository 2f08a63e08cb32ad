/** What the demo is told on its command line. */
import { parseArgs } from 'node:util';

export interface DemoOptions {
  /** Real milliseconds that one civil day lasts. */
  readonly dayMs: number;
  /** Whether somebody has said how long a day is, so that the demo keeps to it. */
  readonly fixed: boolean;
  /** Whether the stack goes on after the last act, until Ctrl-C. */
  readonly keep: boolean;
  /** Only the cases that show a branch, and shorter days. */
  readonly quick: boolean;
}

/** One sentence for whoever typed the command. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const DAY_MS = 600;
const QUICK_DAY_MS = 300;
/** Below, a publicity of five working days is over before anybody can object. */
const SHORTEST_DAY_MS = 100;
export const LONGEST_DAY_MS = 60_000;

export const USAGE = [
  '用法 usage: npm run demo -- [--day-ms N] [--quick] [--keep]',
  `  --day-ms N  一个自然日持续的毫秒数，${SHORTEST_DAY_MS}至${LONGEST_DAY_MS}，`,
  `              默认${DAY_MS}（--quick 时为${QUICK_DAY_MS}），机器繁忙时自动延长`,
  '  --quick     只演示各个分支，不含其余的普通申请',
  '  --keep      演示结束后保留各项服务，直至按 Ctrl-C',
].join('\n');

/** Throws `UsageError`. */
export function optionsFrom(args: readonly string[]): DemoOptions {
  const { quick, keep, 'day-ms': dayMs } = valuesOf(args);
  const standard = quick ? QUICK_DAY_MS : DAY_MS;
  return { quick, keep, dayMs: dayMsFrom(dayMs, standard), fixed: dayMs !== undefined };
}

function valuesOf(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        'day-ms': { type: 'string' },
        quick: { type: 'boolean', default: false },
        keep: { type: 'boolean', default: false },
      },
    }).values;
  } catch (cause) {
    throw new UsageError(`${cause instanceof Error ? cause.message : String(cause)}\n${USAGE}`);
  }
}

function dayMsFrom(text: string | undefined, standard: number): number {
  if (text === undefined) return standard;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= SHORTEST_DAY_MS && value <= LONGEST_DAY_MS) return value;
  throw new UsageError(`--day-ms ${text} 不是可用的天长。\n${USAGE}`);
}
