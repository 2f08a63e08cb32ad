/** The HTTP server, bounded against clients that send slowly, never end, or never read. */
import { createServer, type Server } from 'node:http';
import type { Express } from 'express';

const SECOND = 1_000;

/** Each is what a slow line needs, and no more. */
const BOUNDS = {
  /** The head of a request. */
  headersTimeout: 15 * SECOND,
  /** A whole request, its body included: 10 MiB by 1.5 Mbit a second. */
  requestTimeout: 60 * SECOND,
  /** A kept connection without a request. */
  keepAliveTimeout: 10 * SECOND,
  connectionsCheckingInterval: 5 * SECOND,
  /** Bytes of a head. */
  maxHeaderSize: 16 * 1024,
} as const;
/** A connection on which nothing moves, such as of a caller who does not read the answer; longer than any file takes. */
const SILENCE_MS = 150 * SECOND;
const MOST_HEADERS = 100;
const MOST_CONNECTIONS = 2_000;
const MOST_REQUESTS_A_CONNECTION = 10_000;

/** Listens, on any free port for 0. Rejects where it cannot. */
export function listen(app: Express, port: number, host: string): Promise<Server> {
  const server = createServer(BOUNDS, app);
  server.setTimeout(SILENCE_MS);
  server.maxHeadersCount = MOST_HEADERS;
  server.maxConnections = MOST_CONNECTIONS;
  server.maxRequestsPerSocket = MOST_REQUESTS_A_CONNECTION;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve(server);
    });
  });
}
