/** Ports on the loopback interface: a free one for whoever asks, a clear refusal for one in use. */
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { StackError } from './stack-error';

export const LOOPBACK = '127.0.0.1';

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
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
      return await listenOnce(port);
    } catch {
      if (Date.now() >= until) throw portInUse(port, owner, variable);
      await wait(200);
    }
  }
}

function portInUse(port: number, owner: string, variable: string): StackError {
  return new StackError(
    `Port ${port}, wanted for ${owner}, cannot be opened (in use?): stop the program that holds it, or choose another with ${variable}=<port>.`,
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
