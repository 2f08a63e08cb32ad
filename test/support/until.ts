/** Waiting in tests: in real time, for as long as a loaded machine may need, and never at once. */

const LIMIT_MS = 45_000;

/**
 * Looks again and again until there is something to answer.
 * @throws Error when nothing has come within 45 seconds
 */
export async function until<T>(look: () => Promise<T | undefined>, everyMs = 25): Promise<T> {
  const end = Date.now() + LIMIT_MS;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error('What was waited for did not come within 45 seconds.');
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}

/** Waits until it is so; the wait is bounded as `until` is. */
export async function untilTrue(look: () => Promise<boolean>, everyMs?: number): Promise<void> {
  await until(async () => ((await look()) ? true : undefined), everyMs);
}
