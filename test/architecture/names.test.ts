/** Files and types are named by nouns of the field, or by what they do: a participle alone does not say of what. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PROCESSES } from '../../policy/processes/processes';

const ROOT = join(__dirname, '..', '..');

const FOLDERS = [
  'activities',
  'api',
  'api-client',
  'bank',
  'bench',
  'console/src',
  'environment',
  'local',
  'policy',
  'press',
  'store',
  'tables',
  'test',
  'worker',
  'workflows',
];

/** Nouns that end like participles: most stand in the glossary. */
const NOUNS: ReadonlySet<string> = new Set([
  'bed',
  'feed',
  'filing',
  'finding',
  'housekeeping',
  'meeting',
  'ruling',
  'screening',
  'standing',
  // Types of workflows, whose names the histories carry.
  'document-making',
  'message-sending',
]);

const PARTICIPLE =
  /(ed|ing)$|^(bound|done|found|given|held|kept|known|made|paid|said|sent|shown|taken|told|written)$/;

/** Whether a file is named by what was done, or is being done, and no noun says to what. */
function isParticiple(path: string): boolean {
  const [name = ''] = basename(path).split('.');
  const word = name.split('-').at(-1) ?? '';
  return PARTICIPLE.test(word) && !NOUNS.has(word) && !NOUNS.has(name);
}

/** All but this one. */
const files = (): string[] =>
  FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(tsx?|mjs)$/.test(path) && basename(path) !== basename(__filename))
      .map((path) => join(folder, path)),
  );

test('each process has one room name in every folder', () => {
  const rooms = (folder: string) =>
    readdirSync(join(ROOT, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
  const names = PROCESSES.map(({ name }) => name);
  for (const folder of ['policy', 'activities', 'workflows', 'api'])
    expect([folder, names.filter((name) => !rooms(folder).includes(name))]).toEqual([folder, []]);
  const others = FOLDERS.flatMap((folder) => rooms(folder).map((room) => [folder, room] as const))
    .filter(([, room]) => names.some((name) => room !== name && isLike(room, name)))
    .map(([folder, room]) => join(folder, room));
  expect(others).toEqual([]);
});

/** `payments`, `payment` and `payment-orders` are another spelling of `payment-order`. */
const isLike = (room: string, name: string): boolean =>
  [name, name.split('-')[0] ?? name].some((one) => room === one || room === `${one}s`);

test('no file is named by a participle', () => {
  const found = files();
  expect(found.length).toBeGreaterThan(1000);
  expect(found.filter(isParticiple)).toEqual([]);
});

test.each([
  'api/asking.ts',
  'api/evidence/arriving.ts',
  'a/proposed.ts',
  'a/what-was-told.test.ts',
])('%s would be one', (path) => {
  expect(isParticiple(path)).toBe(true);
});

test.each(['policy/case/standing.ts', 'api/health/missing-processes.ts', 'a/change-filing.ts'])(
  '%s is none',
  (path) => {
    expect(isParticiple(path)).toBe(false);
  },
);

/** Participles that stood for seven or eight things each. */
const VAGUE =
  'Asked|Changed|Counted|Exported|Found|Given|Held|Kept|Known|Listed|Made|Proposed|Registered|Said|Sent|Shown|Taken|Telling|Told';
const NO_TYPE = new RegExp(`\\b(?:interface|type|class) (${VAGUE})\\b(?=[^,}]*[={<])`, 'g');

const typesIn = (text: string): string[] =>
  [...text.matchAll(NO_TYPE)].map(([, name = '']) => name);

test('no type is named by a participle that says nothing of what it is', () => {
  const named = files().flatMap((path) =>
    typesIn(readFileSync(join(ROOT, path), 'utf8')).map((name) => `${path}: ${name}`),
  );
  expect(named).toEqual([]);
});

test.each(['export interface Told {', 'type Asked<B> =', 'class Found {'])(
  '%s would be',
  (line) => {
    expect(typesIn(line)).toHaveLength(1);
  },
);
