/**
 * `npm run draw:verify -- file.json`: repeats a published draw and compares it position by position
 * (docs/operate/draws.md). Needs the file only: no database, no service, no network. Ends with 0 where the
 * draw is as the file says, and with 1 and a sentence for everything that is not.
 */
import { readFile } from 'node:fs/promises';
import { faultsOfDraw, type Draw } from '../policy/kernel/draw';
import { runCommand } from './command';
import { sha256 } from '../store/kernel/sha256';

/** Everything that is wrong with a draw file; none where the draw can be repeated. */
export function faultsOfFile(text: string): string[] {
  const parsed = parsedOf(text);
  if (!isDraw(parsed)) return ['这不是抽取文件：应为含有抽取池、种子和结果的JSON。'];
  return faultsOfDraw(parsed, sha256);
}

function parsedOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const TEXTS = ['format', 'algorithm', 'subject', 'drawnAt', 'poolHash', 'seed'] as const;

function isDraw(value: unknown): value is Draw {
  if (!isObject(value)) return false;
  const { pool, count, origin, result } = value;
  return (
    TEXTS.every((name) => typeof value[name] === 'string') &&
    Array.isArray(pool) &&
    pool.every((id) => typeof id === 'string') &&
    typeof count === 'number' &&
    isOrigin(origin) &&
    Array.isArray(result) &&
    result.every(isObject)
  );
}

function isOrigin(value: unknown): boolean {
  if (!isObject(value)) return false;
  const names =
    value['kind'] === 'committed' ? ['commitment', 'committedAt'] : ['source', 'announcedAt'];
  const known = value['kind'] === 'committed' || value['kind'] === 'public';
  return known && names.every((name) => typeof value[name] === 'string');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** What a reader is told of a draw that stands. */
export function told({ subject, count, pool, poolHash, result }: Draw): string {
  const drawn = result
    .filter((place) => place.drawn)
    .map(({ position, id }) => `${position}. ${id}`);
  return [
    `${subject}：从${pool.length}个编号中抽取${count}个，结果可以复现。`,
    `抽取池校验值：${poolHash}`,
    ...drawn,
  ].join('\n');
}

async function main([file, ...others]: readonly string[]): Promise<number> {
  if (file === undefined || others.length > 0) {
    throw new Error('用法 / usage: npm run draw:verify -- file.json');
  }
  const text = await readFile(file, 'utf8');
  const faults = faultsOfFile(text);
  console.log(faults.length > 0 ? faults.join('\n') : told(JSON.parse(text) as Draw));
  return faults.length > 0 ? 1 : 0;
}

if (require.main === module) {
  runCommand(main);
}
