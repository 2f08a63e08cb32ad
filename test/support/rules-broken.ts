/** What the linter says of code that no file has. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const PROBE = join(ROOT, 'test', 'architecture', 'probe.mjs');

/** The rules that each piece of code would break in its file, by one run of the linter. */
export function rulesBroken(pairs: readonly (readonly [file: string, code: string])[]) {
  const input = JSON.stringify(pairs);
  const output = execFileSync(process.execPath, [PROBE], { cwd: ROOT, input });
  return JSON.parse(output.toString()) as (string | null)[][];
}
