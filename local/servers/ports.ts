/** Ports on the loopback interface: a free one for whoever asks, a clear refusal for one in use. */
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { codeOf, reasonOf, StackError } from './stack-error';

export const LOOPBACK = '127.0.0.1';

/** Below the ports that systems give to outgoing connections, one of which would take a free one meanwhile. */
const FROM = 20_000;
const BELOW = 32_000;
const TRIES = 50;

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const port = await listenOnce(randomInt(FROM, BELOW)).catch(() => undefined);
    if (port !== undefined) return port;
  }
  return listenOnce(0);
}

/**
 * Takes `port` when it is free (0: any free one).
 * @param patienceMs how long to wait for a port whose former holder is still stopping
 * @throws StackError that names the port, who wants it and the variable that moves it
 */
export async function claimPort(
  port: number,
  owner: string,
  variable: string,
  patienceMs = 0,
): Promise<number> {
  const until = Date.now() + patienceMs;
  for (;;) {
    try {
      return port === 0 ? await freePort() : await listenOnce(port);
    } catch (cause) {
      if (Date.now() >= until) throw notOpened(port, owner, variable, cause);
      await wait(200);
    }
  }
}

function notOpened(port: number, owner: string, variable: string, cause: unknown): StackError {
  const inUse = codeOf(cause) === 'EADDRINUSE';
  const [fault, remedy] = inUse
    ? ['is in use', 'stop the program that holds it, or choose']
    : [`cannot be opened (${reasonOf(cause)})`, 'choose'];
  return new StackError(
    `Port ${port}, wanted for ${owner}, ${fault}: ${remedy} another with ${variable}=<port>.`,
    { cause },
  );
}

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host: LOOPBACK, exclusive: true }, () => {
      const address = server.address();
      server.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('The system gave no port number.'));
      });
    });
  });
}
