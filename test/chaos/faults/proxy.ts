/**
 * Stands before a server and carries each connection over a link. Several processes that reach the server at one
 * address (a member of a replica set has only one) are told apart by a word in the first bytes that they send.
 */
import { connect, createServer, type Server, type Socket } from 'node:net';
import { LOOPBACK } from '../../../local/servers/ports';
import type { Link } from './link';

export interface ProxyOptions {
  readonly port: number;
  readonly to: number;
  /** The link of a connection that begins with these bytes. */
  readonly linkOf: (first: Buffer) => Link;
}

export interface Proxy {
  close(): Promise<void>;
}

export async function startProxy({ port, to, linkOf }: ProxyOptions): Promise<Proxy> {
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    kept(sockets, client);
    client.on('error', () => undefined);
    client.once('data', (first) => {
      client.pause();
      const upstream = kept(sockets, connect(to, LOOPBACK));
      upstream.once('error', () => {
        client.resetAndDestroy();
      });
      upstream.once('connect', () => {
        linkOf(first).join(client, upstream, first);
        client.resume();
      });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, resolve);
  });
  return { close: () => closed(server, sockets) };
}

function kept(sockets: Set<Socket>, socket: Socket): Socket {
  sockets.add(socket);
  socket.once('close', () => sockets.delete(socket));
  return socket.setNoDelay(true);
}

async function closed(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  for (const socket of sockets) socket.destroy();
  await ended;
}
