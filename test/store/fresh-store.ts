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

/** How many of the attempts were granted; each of the others was refused with this code. */
export async function granted(
  attempts: readonly ((tx: Tx) => Promise<unknown>)[],
  code: string,
): Promise<number> {
  const results = await Promise.allSettled(attempts.map((attempt) => inTransaction(attempt)));
  for (const result of results)
    if (result.status === 'rejected') expectRefused(result.reason, code);
  return results.filter(({ status }) => status === 'fulfilled').length;
}

/** What the work is refused with. */
export async function refusalsOf(work: (tx: Tx) => Promise<unknown>): Promise<Refused['refusals']> {
  const error: unknown = await inTransaction(work).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Refused)) throw error ?? new Error('The work was not refused.');
  return error.refusals;
}

function expectRefused(reason: unknown, code: string): void {
  if (!(reason instanceof Refused)) throw reason;
  expect(reason.refusals.map((refusal) => refusal.code)).toEqual([code]);
}
