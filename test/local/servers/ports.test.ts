/** Ports: taken when free, refused in one sentence when not. */
import { createServer, type Server } from 'node:net';
import { claimPort, freePort } from '../../../local/servers/ports';

const held: Server[] = [];
afterEach(() => {
  for (const server of held.splice(0)) server.close();
});

const hold = async (): Promise<number> => {
  const port = await freePort();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  held.push(server);
  return port;
};

test('a free port is given as asked, and 0 gives any', async () => {
  const port = await freePort();
  expect(await claimPort(port, 'the API', 'PORT')).toBe(port);
  expect(await claimPort(0, 'the API', 'PORT')).toBeGreaterThan(0);
});

test('a port in use is refused with its number, who wants it and the variable that moves it', async () => {
  const port = await hold();
  await expect(claimPort(port, 'the API', 'PORT')).rejects.toThrow(
    `Port ${port}, wanted for the API, is in use: stop the program that holds it, or choose another with PORT=<port>.`,
  );
});

test('a port whose holder is still stopping is waited for', async () => {
  const port = await hold();
  setTimeout(() => held.pop()?.close(), 400);
  expect(await claimPort(port, 'the API', 'PORT', 30_000)).toBe(port);
});
