/** Where a rule stands in the source, and which tests break it: the files in which its name is written out. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** Here names are listed, not applied. */
const LISTS: readonly RegExp[] = [
  /^policy\/(words\/|parameters\/parameters\.ts$)/,
  /^api\/[\w-]+\/(operations|refusals)\.ts$/,
  /^test\/(local\/docs|api\/contract)\.test\.ts$/,
];

export interface Source {
  readonly path: string;
  readonly text: string;
}

/** Every TypeScript file in these folders, by its path. */
export function sourcesIn(folders: readonly string[]): readonly Source[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
        join(folder, path),
      ),
    )
    .filter((path) => path.endsWith('.ts') && !LISTS.some((list) => list.test(path)))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

/** The files in which this is written out. */
export const filesThatSay = (sources: readonly Source[], text: string): string[] =>
  sources.filter((source) => source.text.includes(text)).map(({ path }) => path);
