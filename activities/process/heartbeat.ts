/** Long work of one activity, of which the server hears as long as it goes on. */
import { heartbeat } from '@temporalio/activity';

const HEARTBEAT_MS = 10_000;

export async function withHeartbeat<T>(work: () => Promise<T>): Promise<T> {
  const alive = setInterval(heartbeat, HEARTBEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(alive);
  }
}
