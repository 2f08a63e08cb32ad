/**
 * Waiting in tests: for a condition, in real time, and never at once. A wait only fails when what it waits for
 * does not come at all, so its limit is far above what any machine takes; how fast something is, `bench/` tells.
 */
import { setTimeout as wait } from 'node:timers/promises';

/** The limit of one wait. A test may hold several, so `testTimeout` (jest.config.mjs) is above it. */
export const PATIENCE_MS = 180_000;
const LOOK_MS = 25;

/** What a wait looked for, in its own words, and from where it was asked. */
export class NeverCame extends Error {
  override readonly name = 'NeverCame';
}

export interface Patience {
  /** What is waited for, where the code of `look` does not say it; asked for when it has not come. */
  readonly what?: () => string;
  readonly everyMs?: number;
  readonly patienceMs?: number;
}

/**
 * Looks again and again until there is something to answer.
 * @throws NeverCame when nothing has come, with what was looked for and the line that asked
 */
export async function until<T>(
  look: () => Promise<T | undefined> | T | undefined,
  { what = () => String(look), everyMs = LOOK_MS, patienceMs = PATIENCE_MS }: Patience = {},
): Promise<T> {
  // Made here, so that its trace names the test that waits and not the timer that gave up.
  const never = new NeverCame();
  const end = performance.now() + patienceMs;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > end) {
      never.message = `In ${patienceMs / 1000} s there never was: ${what()}`;
      throw never;
    }
    await wait(everyMs);
  }
}

/** Waits until it is so; bounded as `until` is. */
export async function untilTrue(
  look: () => Promise<boolean> | boolean,
  patience: Patience = {},
): Promise<void> {
  const what = (): string => String(look);
  await until(async () => ((await look()) ? true : undefined), { what, ...patience });
}
