/** Brings schemathesis by pip into the cache of the servers, pinned file by file, and lets it ask an API by its contract. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cacheFolder, fetchInto } from '../../../local/servers/cache';
import { download, toTerminal } from '../../../local/servers/download';
import { reasonOf } from '../../../local/servers/stack-error';

const run = promisify(execFile);
const PACKAGE = 'schemathesis==4.32.5';
const REQUIREMENTS = join(__dirname, 'requirements.txt');
const CONNECT_MS = 30_000;

/** @returns the folder for `PYTHONPATH`. @throws Error in one line, which names the package */
async function installed(): Promise<string> {
  const { stdout } = await run('python3', [
    '-c',
    'import sys; print("%d.%d" % sys.version_info[:2])',
  ]).catch(() => {
    throw new Error(`${PACKAGE} needs python3 with pip`);
  });
  const target = join(cacheFolder(), 'schemathesis', `${PACKAGE}-python${stdout.trim()}`);
  if (await isThere(target)) return target;
  return fetchInto(target, async (scratch) => {
    const folder = join(scratch, 'packages');
    const bounds = ['--timeout', '10', '--retries', '1', '--no-input', '--progress-bar', 'off'];
    const pins = ['--require-hashes', '--only-binary=:all:', '--no-deps', '--no-cache-dir'];
    await download({
      label: PACKAGE,
      command: 'python3',
      args: ['-m', 'pip', 'install', ...pins, ...bounds, '--target', folder, '-r', REQUIREMENTS],
      env: { ...process.env, TMPDIR: scratch, PIP_DISABLE_PIP_VERSION_CHECK: '1' },
      folder: scratch,
      connectMs: CONNECT_MS,
      report: toTerminal,
    }).catch((cause: unknown) => {
      throw new Error(`${PACKAGE} was not installed: ${reasonOf(cause)}`);
    });
    return folder;
  });
}

const isThere = (folder: string): Promise<boolean> =>
  readFile(join(folder, 'schemathesis', '__init__.py')).then(
    () => true,
    () => false,
  );

export interface Asking {
  /** File of the contract. */
  readonly contract: string;
  readonly url: string;
  /** Who asks. */
  readonly headers: Readonly<Record<string, string>>;
  /** Cases of each operation. */
  readonly cases: number;
  readonly seed: number;
  /** An empty folder. */
  readonly folder: string;
}

export interface Outcome {
  readonly cases: number;
  /** What is not as the contract says; nothing where all is. */
  readonly report: string;
}

/** Whatever comes is held to its status, type and schema; an answer of 500 or more is a fault. */
const CHECKS = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_schema_conformance',
];

export async function askedByContract(asking: Asking): Promise<Outcome> {
  const { contract, url, headers, cases, seed, folder } = asking;
  const packages = await installed();
  const events = join(folder, 'events.ndjson');
  const who = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}:${value}`]);
  const bounds = ['--max-examples', String(cases), '--seed', String(seed), '--workers', '1'];
  const args = ['-m', 'schemathesis.cli', 'run', contract, '--url', url, ...who, ...bounds];
  const quiet = ['--no-shrink', '--continue-on-failure', '--suppress-health-check', 'all'];
  const said = ['--phases', 'fuzzing', '--checks', CHECKS.join(','), '--warnings', 'off', ...quiet];
  const kept = ['--report', 'ndjson', '--report-ndjson-path', events];
  const { stdout, failed } = await run('python3', [...args, ...said, ...kept], {
    cwd: folder,
    env: { ...process.env, PYTHONPATH: packages, PYTHONDONTWRITEBYTECODE: '1' },
    maxBuffer: 64 * 1024 * 1024,
  }).then(
    ({ stdout: text }) => ({ stdout: text, failed: false }),
    (cause: unknown) => ({ stdout: saidBy(cause), failed: true }),
  );
  return { cases: await casesIn(events), report: failed ? stdout : '' };
}

/** What it wrote before it ended with a fault. */
const saidBy = (cause: unknown): string =>
  (cause as { readonly stdout?: string }).stdout ?? reasonOf(cause);

async function casesIn(events: string): Promise<number> {
  const text = await readFile(events, 'utf8');
  return (text.match(/"request":/g) ?? []).length;
}
