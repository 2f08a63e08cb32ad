/**
 * What the image would hold, built as the Dockerfile says from the context that .dockerignore lets through, without a
 * container engine: the stages are folders. Installing and pruning packages is copying those of the lock file, so that no
 * registry is asked; a command that is not known here fails.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import dockerignore from '@balena/dockerignore';
import { DockerfileParser, From, Copy, type Instruction } from 'dockerfile-ast';

const ROOT = join(__dirname, '..', '..');
const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');

interface Stage {
  readonly folder: string;
  readonly name: string | undefined;
}

/** What each command of the Dockerfile does to a stage. */
const COMMANDS: Readonly<Record<string, (folder: string) => void>> = {
  'npm ci': (folder) => {
    installed(folder, () => true);
  },
  'npm run build && npm prune --omit=dev': (folder) => {
    // Types are judged by `npm run types`.
    execFileSync('npm', ['run', 'build', '--', '--noCheck'], { cwd: folder, stdio: 'pipe' });
    execFileSync('rm', ['-rf', join(folder, 'node_modules')]);
    installed(folder, ({ dev }) => dev !== true);
  },
};
/** Packages of Debian, which this machine has or has not. */
const OF_THE_SYSTEM = /^(apt-get |bash \/tmp\/install-fonts\.sh )/;

/** @returns the folder of the last stage, which is the image's working directory */
export function buildImage(scratch: string): string {
  const stages: Stage[] = [];
  for (const instruction of DockerfileParser.parse(read('Dockerfile')).getInstructions()) {
    if (instruction instanceof From) {
      const folder = join(scratch, `stage-${stages.length}`);
      mkdirSync(folder, { recursive: true });
      stages.push({ folder, name: instruction.getBuildStage() ?? undefined });
    } else carryOut(instruction, stages);
  }
  return stages.at(-1)?.folder ?? '';
}

function carryOut(instruction: Instruction, stages: readonly Stage[]): void {
  const folder = stages.at(-1)?.folder ?? '';
  if (instruction instanceof Copy) copy(instruction, folder, stages);
  else if (instruction.getKeyword() === 'RUN') {
    const command = wordsOf(instruction).join(' ');
    if (OF_THE_SYSTEM.test(command)) return;
    const run = COMMANDS[command];
    if (run === undefined) throw new Error(`The test does not know how to carry out: ${command}`);
    run(folder);
  }
}

const wordsOf = (instruction: Instruction): string[] =>
  instruction.getArguments().map((argument) => argument.getValue());

function copy(instruction: Copy, folder: string, stages: readonly Stage[]): void {
  const words = wordsOf(instruction).map((word) => word.replace(/^\/app\//, ''));
  const to = words.at(-1) ?? '';
  const from = instruction.getFromFlag()?.getValue();
  for (const source of words.slice(0, -1)) {
    if (from == null) fromContext(source, join(folder, to));
    else {
      const stage = stages.find(({ name }) => name === from)?.folder ?? '';
      const target = to.endsWith('/') ? join(folder, to, source) : join(folder, to);
      linked(join(stage, source), target);
    }
  }
}

/** Copies what the context has of a source. @throws Error where it has nothing of it, as the engine does */
function fromContext(source: string, to: string): void {
  const files = context().filter((file) => source === '.' || isIn(source, file));
  if (files.length === 0) throw new Error(`COPY ${source}: the context has no such file.`);
  for (const file of files) {
    const target =
      source === '.' || source === file ? join(to, file) : join(to, file.slice(source.length + 1));
    mkdirSync(dirname(target), { recursive: true });
    cpSync(join(ROOT, file), target);
  }
}

const isIn = (source: string, file: string): boolean =>
  file === source || file.startsWith(`${source}/`);

/** The files of the tree that .dockerignore lets through. */
function context(): string[] {
  const ignored = dockerignore().add(read('.dockerignore'));
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const there = files.split('\n').filter((file) => file !== '' && existsSync(join(ROOT, file)));
  return ignored.filter(there);
}

interface Locked {
  readonly dev?: boolean;
}

/** The packages of the lock file that are kept, as this tree has them installed. */
function installed(folder: string, isKept: (locked: Locked) => boolean): void {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, Locked>;
  };
  for (const [path, locked] of Object.entries(packages)) {
    if (!/^node_modules\/(@[^/]+\/)?[^/]+$/.test(path) || !isKept(locked)) continue;
    if (existsSync(join(ROOT, path))) linked(join(ROOT, path), join(folder, path));
  }
  if (isKept({ dev: true }))
    linked(join(ROOT, 'node_modules', '.bin'), join(folder, 'node_modules', '.bin'));
}

/** A copy that takes no room where both lie on one disk. */
function linked(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    execFileSync('cp', ['-al', from, to], { stdio: 'pipe' });
  } catch {
    execFileSync('cp', ['-a', from, to], { stdio: 'pipe' });
  }
}
