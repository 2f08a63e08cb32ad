/**
 * Preloaded into the stack's own Node processes (worker, API): when the stack is gone, however it
 * ended, they stop as if asked to, and after a grace period without being asked.
 */
import { setTimeout } from 'node:timers';

const GRACE_MS = 10_000;

process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), GRACE_MS).unref();
});
// Listening must not by itself keep a finished process alive.
process.channel?.unref();
