/** A store of its own for one test file, and invented parties that are valid in form. */
import { inTransaction, type Tx } from '../../store/kernel/connection';
import { completeUscc } from '../../policy/model/uscc';
import { Refused } from '../../policy/words/refusals';
import { Barrier } from './barrier';
import { leaveStore, openFreshStore } from './database';

export const AT = '2026-03-02T02:00:00.000Z';

/** Connects before the file's tests and drops the database after them. */
export function useFreshStore(): void {
  beforeAll(async () => {
    await openFreshStore();
  });
  afterAll(leaveStore);
}

/** The nth invented enterprise or institution of Urumqi. */
export function uscc(n: number): string {
  return completeUscc(`91650100MA${String(n).padStart(6, '0')}`);
}

/**
 * How many attempts are under way at once: fewer than the connections of the pool, since whoever holds the
 * contended document would wait for one behind everybody who wants it; and more only adds retries.
 */
export const IN_FLIGHT = 8;

export interface Attempted {
  readonly granted: number;
  /** Codes of the refusals that the others met, each once. */
  readonly refused: readonly string[];
}

/** What became of the attempts: a group at a time, whose members look before any of them writes. */
export async function attemptedTogether(
  attempts: readonly ((tx: Tx, looked: () => Promise<void>) => Promise<unknown>)[],
): Promise<Attempted> {
  const codes: string[][] = [];
  for (let start = 0; start < attempts.length; start += IN_FLIGHT) {
    const group = attempts.slice(start, start + IN_FLIGHT);
    const barrier = new Barrier(group.length);
    const outcomes = group.map((attempt) => {
      const { meet, leave } = barrier.ticket();
      return codesOf((tx) => attempt(tx, meet)).finally(leave);
    });
    codes.push(...(await Promise.all(outcomes)));
  }
  const granted = codes.filter((one) => one.length === 0).length;
  return { granted, refused: [...new Set(codes.flat())].sort() };
}

/** What became of the attempts, always so many in flight. */
export async function attempted(
  attempts: readonly ((tx: Tx) => Promise<unknown>)[],
): Promise<Attempted> {
  const waiting = attempts.values();
  const refused = new Set<string>();
  const lanes = Array.from({ length: IN_FLIGHT }, async () => {
    let count = 0;
    for (const attempt of waiting) {
      const codes = await codesOf(attempt);
      codes.forEach((code) => refused.add(code));
      if (codes.length === 0) count += 1;
    }
    return count;
  });
  const counts = await Promise.all(lanes);
  return { granted: counts.reduce((sum, count) => sum + count), refused: [...refused].sort() };
}

/** How many of the attempts were granted; the others met this refusal. */
export async function granted(
  attempts: readonly ((tx: Tx) => Promise<unknown>)[],
  code: string,
): Promise<number> {
  const found = await attempted(attempts);
  if (found.granted < attempts.length) expect(found.refused).toEqual([code]);
  return found.granted;
}

/** The refusals of an attempt; none where it was granted. */
async function codesOf(attempt: (tx: Tx) => Promise<unknown>): Promise<string[]> {
  return inTransaction(attempt).then(
    () => [],
    (reason: unknown) => {
      if (!(reason instanceof Refused)) throw reason;
      return reason.refusals.map(({ code }) => code);
    },
  );
}

/** What the work is refused with. */
export async function refusalsOf(work: (tx: Tx) => Promise<unknown>): Promise<Refused['refusals']> {
  const error: unknown = await inTransaction(work).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Refused);
  return (error as Refused).refusals;
}
