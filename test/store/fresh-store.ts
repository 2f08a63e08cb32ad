/** A store of its own for one test file, and invented parties that are valid in form. */
import mongoose from 'mongoose';
import { connectStore, disconnectStore, inTransaction, type Tx } from '../../store/connection';
import { completeUscc } from '../../policy/uscc';
import { Refused } from '../../policy/refusals';
import { freshDatabase } from '../setup/database';

export const AT = '2026-03-02T02:00:00.000Z';

/** Connects before the file's tests and drops the database after them. */
export function useFreshStore(): void {
  beforeAll(async () => {
    await connectStore(await freshDatabase());
  });
  afterAll(async () => {
    await mongoose.connection.dropDatabase();
    await disconnectStore();
  });
}

/** The nth invented enterprise or institution of Urumqi. */
export function uscc(n: number): string {
  return completeUscc(`91650100MA${String(n).padStart(7, '0')}`);
}

/**
 * Fewer than the connections of the pool: with more, whoever holds the contended document waits for
 * a connection behind everybody who wants it.
 */
const IN_FLIGHT = 32;

/** How many of the attempts, always so many in flight, were granted; the others met this refusal. */
export async function granted(
  attempts: readonly ((tx: Tx) => Promise<unknown>)[],
  code: string,
): Promise<number> {
  const waiting = attempts.values();
  const lanes = Array.from({ length: IN_FLIGHT }, async () => {
    let count = 0;
    for (const attempt of waiting) count += await grantedOne(attempt, code);
    return count;
  });
  return (await Promise.all(lanes)).reduce((sum, count) => sum + count);
}

async function grantedOne(attempt: (tx: Tx) => Promise<unknown>, code: string): Promise<number> {
  return inTransaction(attempt).then(
    () => 1,
    (reason: unknown) => {
      expect(reason).toBeInstanceOf(Refused);
      expect((reason as Refused).refusals.map((refusal) => refusal.code)).toEqual([code]);
      return 0;
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
