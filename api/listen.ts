/** The HTTP server, bounded against clients that send slowly, never end, or never read. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { Express } from 'express';

const SECOND = 1_000;

/** In ms; each is what a slow line needs, and no more. */
export const BOUNDS = {
  /** The head of a request. */
  headersTimeout: 15 * SECOND,
  /** A whole request, its body included: 10 MiB by 1.5 Mbit a second. */
  requestTimeout: 60 * SECOND,
  /** A kept connection without a request. */
  keepAliveTimeout: 10 * SECOND,
  connectionsCheckingInterval: 5 * SECOND,
  /** A connection on which nothing moves, such as of a caller who does not read the answer; longer than any file takes. */
  timeout: 150 * SECOND,
} as const;
type Bounds = Readonly<Record<keyof typeof BOUNDS, number>>;

/** Bytes of a head. */
const MOST_OF_HEAD = 16 * 1024;
const MOST_HEADERS = 100;
const MOST_CONNECTIONS = 2_000;
const MOST_REQUESTS_A_CONNECTION = 10_000;

/** Listens, on any free port for 0. Rejects where it cannot. */
export function listen(
  app: Express,
  port: number,
  host: string,
  { timeout, ...bounds }: Bounds = BOUNDS,
): Promise<Server> {
  const server = createServer({ ...bounds, maxHeaderSize: MOST_OF_HEAD }, withoutMoreHeaders(app));
  server.setTimeout(timeout);
  server.maxHeadersCount = MOST_HEADERS + 1;
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

/**
 * Node leaves out what is over the number, and says nothing: the last headers are those that a proxy has added, such as from
 * where the caller comes.
 */
const withoutMoreHeaders =
  (app: Express): RequestListener =>
  (request, response) => {
    if (request.rawHeaders.length <= 2 * MOST_HEADERS) app(request, response);
    else response.writeHead(431, { Connection: 'close' }).end();
  };
