/** A clamd of a test's own, whose one signature is the EICAR test file. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { connect } from 'node:net';
import { until } from './until';

/** In two parts, so that no scanner takes this file for it. */
export const EICAR = [
  'X5O!P%@AP[4\\PZX54(P^)7CC)7}$',
  'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*',
].join('');

export async function startClamd(): Promise<{ address: string; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'clamd-'));
  const port = await freePort();
  const hex = Buffer.from(EICAR).toString('hex');
  await writeFile(join(folder, 'own.ndb'), `Own.Test.EICAR:0:*:${hex}\n`);
  const settings = ['TCPAddr 127.0.0.1', `TCPSocket ${port}`, `DatabaseDirectory ${folder}`];
  const own = ['Foreground yes', 'StreamMaxLength 64M', 'MaxFileSize 64M', 'MaxScanSize 128M'];
  await writeFile(join(folder, 'clamd.conf'), [...settings, ...own, ''].join('\n'));
  const child = spawn('clamd', ['--config-file', join(folder, 'clamd.conf')], {
    env: { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin` },
    stdio: 'ignore',
  });
  let missing: Error | undefined;
  child.once('error', () => {
    missing = new Error('clamd is not on this machine: install the package clamav-daemon.');
  });
  await until(
    async () => {
      if (missing !== undefined) return 'missing';
      return (await answers(port)) ? 'up' : undefined;
    },
    { what: () => 'clamd', everyMs: 100 },
  );
  if (missing !== undefined) throw missing;
  return {
    address: `127.0.0.1:${port}`,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function answers(port: number): Promise<boolean> {
  const socket = connect({ host: '127.0.0.1', port });
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
