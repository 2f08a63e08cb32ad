/** Jest's global tear-down: stops what servers.ts has started and removes its scratch folder. */
import type { WithUndo } from './servers';

export default async function stopServers(): Promise<void> {
  await (globalThis as WithUndo).undoServers?.();
}
