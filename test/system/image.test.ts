/** The image: what a deployment starts is built from the context alone, with production packages, and starts. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_VERSION as MONGODB } from 'mongodb-memory-server-core/lib/util/resolveConfig';
import { findTemporal } from '../../local/servers/find';
import { freshDatabase } from '../support/database';
import { until } from '../support/until';
import { buildImage } from './image';

const ROOT = join(__dirname, '..', '..');
const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');

describe('the image', () => {
  let scratch: string;
  let image: string;

  beforeAll(() => {
    scratch = mkdtempSync(join(tmpdir(), 'hongshan-image-'));
    image = buildImage(scratch);
  });
  afterAll(() => {
    rmSync(scratch, { recursive: true, force: true });
  });

  const node = (words: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    spawnSync(process.execPath, words, { cwd: image, env, encoding: 'utf8' });

  it('holds no package of development', () => {
    const tried = node(['-e', "require('typescript')"]);
    expect(tried.stderr).toContain("Cannot find module 'typescript'");
  });

  it('holds the console as it is sent, and nothing of what it is made from', () => {
    const built = readdirSync(join(image, 'dist', 'console'), { recursive: true });
    expect(built).toContain(join('dist', 'index.html'));
    const scripts = built.filter((name) => name.toString().endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(0);
    expect(built).toEqual(expect.arrayContaining(scripts.map((name) => `${name.toString()}.br`)));
    expect(existsSync(join(image, 'console'))).toBe(false);
  });

  it.each(['dist/api/main.js', 'dist/worker/main.js'])(
    '%s loads, and says what is not set',
    (file) => {
      const { status, stderr, stdout } = node([file]);
      expect({ status, said: stderr + stdout }).toEqual({
        status: 1,
        said: expect.stringMatching(/is not set|no identity provider/) as string,
      });
    },
  );

  it('has every command of the operator', () => {
    const { status, stderr } = node(['deploy/operator.mjs', 'none']);
    const names = /commands: (.*)$/m.exec(stderr)?.[1]?.split(', ') ?? [];
    expect(status).toBe(2);
    expect(names).toEqual(
      expect.arrayContaining(['trail:verify', 'ledger:check', 'process:restore', 'health']),
    );
    for (const name of names) {
      const tried = node(['deploy/operator.mjs', name]);
      expect([name, tried.stderr]).toEqual([
        name,
        expect.stringMatching(/^(MONGODB_URI|TEMPORAL_ADDRESS) is not set|usage/m),
      ]);
    }
  });

  it('takes processes up again by what Compose tells the operator, and by nothing else', () => {
    const told = {
      MONGODB_URI: freshDatabase(),
      TEMPORAL_ADDRESS: process.env['TEMPORAL_ADDRESS'],
    };
    const words = ['deploy/operator.mjs', 'process:restore', '--missing', '--dry-run'];
    const { status, stderr } = node(words, told as Record<string, string>);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('runs a worker that takes up work', async () => {
    const worker = spawn(process.execPath, ['dist/worker/main.js'], {
      cwd: image,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: {
        MONGODB_URI: freshDatabase(),
        TEMPORAL_ADDRESS: process.env['TEMPORAL_ADDRESS'],
        HONGSHAN_PERSON_KEY: 'a1'.repeat(32),
        HONGSHAN_MEASURES_ISSUED_ON: '2026-01-01',
        HONGSHAN_SIGNALS: 'off',
        HONGSHAN_BUILD_ID: 'image',
        HONGSHAN_DEPLOYMENT: `image-${process.pid}`,
      },
    });
    let said = '';
    for (const stream of [worker.stdout, worker.stderr])
      stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const exited = new Promise<number | null>((resolve) => worker.once('exit', resolve));
    try {
      const running = () => Promise.resolve(said.includes('"state":"RUNNING"') || undefined);
      await Promise.race([
        until(running, { what: () => `a running worker; it said ${said}` }),
        exited.then((code) => {
          throw new Error(`The worker ended with ${code}: ${said}`);
        }),
      ]);
    } finally {
      worker.kill('SIGTERM');
      await exited;
    }
  });
});

describe('the versions of a deployment', () => {
  const compose = read('docker-compose.yml');
  const tagOf = (name: string): string[] => [
    ...new Set(
      [...compose.matchAll(new RegExp(`image: ${name}:(\\S+)`, 'g'))].map(([, tag = '']) => tag),
    ),
  ];

  it('are those of the tests: Node', () => {
    const [, line] = /^ARG NODE_VERSION=(\d+)$/m.exec(read('Dockerfile')) ?? [];
    const { devDependencies } = JSON.parse(read('package.json')) as {
      devDependencies: Readonly<Record<string, string>>;
    };
    expect(line).toBe(devDependencies['@types/node']?.split('.')[0]);
  });

  it('are those of the tests: MongoDB, as its makers hand it out to them', () => {
    expect(tagOf('mongo')).toEqual([MONGODB]);
  });

  it('are those of the tests: Temporal and its UI', async () => {
    const said = execFileSync(await findTemporal(), ['--version'], { encoding: 'utf8' });
    const [, server, ui] = /Server ([\d.]+), UI ([\d.]+)/.exec(said) ?? [];
    expect(tagOf('temporalio/server')).toEqual([server]);
    expect(tagOf('temporalio/admin-tools')).toEqual([server]);
    expect(tagOf('temporalio/ui')).toEqual([ui]);
  });
});
