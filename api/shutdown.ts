/** How the process stops: it takes no new request, and answers those that it has taken. */
import type { Server } from 'node:http';
import { ANSWER_MS } from './temporal';

/** What a kept connection stays open for after its answer, and the store and Temporal need to be left. */
const AFTER_ANSWER_MS = 10_000;

/** After so long a stopping process ends, whatever is still open. */
export const CLOSE_MS = ANSWER_MS + AFTER_ANSWER_MS;

/** Resolves once every request under way has been answered; new ones are not taken. */
export function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeIdleConnections();
  });
}
