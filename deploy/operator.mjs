/**
 * The operator's commands in the image: `node deploy/operator.mjs trail:verify …` is `npm run trail:verify -- …`. The image
 * has the compiled files and no TypeScript, so the script of package.json is carried out with what it was compiled to.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

/** The compiled file of each script that runs one TypeScript file, where the image has it. */
const COMMANDS = Object.fromEntries(
  Object.entries(scripts)
    .map(([name, script]) => [name, /^node --import tsx (\S+)\.ts$/.exec(script)?.[1]])
    .filter(([, file]) => file !== undefined)
    .map(([name, file]) => [name, join(ROOT, 'dist', `${file}.js`)])
    .filter(([, file]) => existsSync(file)),
);

const [name = '', ...words] = process.argv.slice(2);
const file = COMMANDS[name];
if (file === undefined) {
  console.error(`没有这个命令。可用的命令 / commands: ${Object.keys(COMMANDS).join(', ')}`);
  process.exit(2);
}
const { status } = spawnSync(process.execPath, ['--enable-source-maps', file, ...words], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
