/**
 * The arrows of architecture.mjs, type imports included: the tree keeps them, and a small tree that breaks each of
 * them is judged by the same rules.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

interface Judged {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
  };
}

function judged(cwd: string, folders: readonly string[]): Judged['summary'] {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      join(ROOT, '.dependency-cruiser.mjs'),
      '--output-type',
      'json',
      ...folders,
    ],
    { cwd, encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  expect(stderr).toBe('');
  return (JSON.parse(stdout) as Judged).summary;
}

/** The folders that the script of package.json names. */
function folders(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: { arrows: string };
  };
  return scripts.arrows.replace(/^.*\.mjs /, '').split(' ');
}

const VALUE = (from: string) => `import { x } from '${from}';\nexport const y = x;\n`;
const TYPE = (from: string) => `import type { X } from '${from}';\nexport type Y = X;\n`;

type Rule = 'no-circle' | `${string}-rooms` | `${string}-sees-too-much`;
/** A file, what it imports and how, and the rule that it breaks. */
type Broken = readonly [string, (from: string) => string, string, Rule];

const BROKEN: readonly Broken[] = [
  ['policy/kernel/one.ts', TYPE, '../../store/kernel/zero', 'policy-sees-too-much'],
  ['policy/kernel/two.ts', TYPE, '../words/zero', 'policy-rooms'],
  ['policy/parameters/one.ts', TYPE, '../articles/zero', 'policy-rooms'],
  ['policy/round/one.ts', VALUE, '../case/zero', 'policy-rooms'],
  ['policy/another/one.ts', VALUE, '../kernel/zero', 'policy-rooms'],
  ['tables/one.ts', VALUE, '../store/kernel/zero', 'tables-sees-too-much'],
  ['bank/one.ts', VALUE, '../store/kernel/zero', 'bank-sees-too-much'],
  ['bank/two.ts', VALUE, '../local/zero', 'bank-sees-too-much'],
  ['store/case/one.ts', VALUE, '../../activities/case/zero', 'store-sees-too-much'],
  ['store/case/two.ts', TYPE, '../../workflows/messages', 'store-sees-too-much'],
  ['store/case/three.ts', VALUE, '../../bank/zero', 'store-sees-too-much'],
  ['store/trail/one.ts', VALUE, '../audit/zero', 'store-rooms'],
  ['store/reference/one.ts', TYPE, '../trail/zero', 'store-rooms'],
  ['workflows/one.ts', VALUE, '../activities/case/zero', 'workflows-sees-too-much'],
  ['workflows/two.ts', VALUE, '../store/kernel/zero', 'workflows-sees-too-much'],
  ['workflows/three.ts', TYPE, '../bank/zero', 'workflows-sees-too-much'],
  ['activities/case/one.ts', VALUE, '../../api/zero', 'activities-sees-too-much'],
  ['activities/case/two.ts', VALUE, '../../workflows/zero', 'activities-sees-too-much'],
  ['activities/process/one.ts', TYPE, '../case/zero', 'activities-rooms'],
  ['worker/one.ts', VALUE, '../api/zero', 'worker-sees-too-much'],
  ['worker/two.ts', VALUE, '../local/zero', 'worker-sees-too-much'],
  ['api/one.ts', VALUE, '../activities/case/zero', 'api-sees-too-much'],
  ['api/two.ts', VALUE, '../workflows/zero', 'api-sees-too-much'],
  ['api/three.ts', VALUE, '../test/zero', 'api-sees-too-much'],
];

const ALLOWED: readonly (readonly [string, (from: string) => string, string])[] = [
  ['policy/case/one.ts', VALUE, '../articles/zero'],
  ['store/case/four.ts', VALUE, '../../policy/kernel/zero'],
  ['store/audit/one.ts', VALUE, '../trail/zero'],
  ['bank/three.ts', VALUE, '../tables/zero'],
  ['workflows/four.ts', TYPE, '../activities/case/zero'],
  ['activities/case/three.ts', VALUE, '../../workflows/messages'],
  ['activities/case/four.ts', VALUE, '../../bank/zero'],
  ['api/four.ts', VALUE, '../workflows/messages'],
  ['local/one.ts', VALUE, '../api/zero'],
];

const EMPTY = [
  'policy/kernel',
  'policy/words',
  'policy/articles',
  'policy/case',
  'store/kernel',
  'store/trail',
  'store/audit',
  'activities/case',
  'bank',
  'tables',
  'local',
  'api',
  'workflows',
  'test',
].map((folder) => `${folder}/zero.ts`);

describe('the arrows of the architecture', () => {
  it('are kept by every file', () => {
    const { totalCruised, violations } = judged(ROOT, folders());
    expect(violations).toEqual([]);
    // Without TypeScript, or by a wrong path, hardly a file would be seen and nothing found.
    expect(totalCruised).toBeGreaterThanOrEqual(450);
  });

  describe('in a tree that breaks them', () => {
    let tree: string;
    let found: string[];

    beforeAll(() => {
      tree = mkdtempSync(join(tmpdir(), 'arrows-'));
      const write = (file: string, text: string): void => {
        mkdirSync(join(tree, dirname(file)), { recursive: true });
        writeFileSync(join(tree, file), text);
      };
      for (const file of [...EMPTY, 'workflows/messages.ts'])
        write(file, 'export const x = 1;\nexport type X = number;\n');
      for (const [file, how, from] of [...BROKEN, ...ALLOWED]) write(file, how(from));
      write('api/circle-1.ts', TYPE('./circle-2'));
      write('api/circle-2.ts', TYPE('./circle-1'));
      const { violations } = judged(tree, ['.']);
      found = violations.map(({ from, rule }) => `${from}: ${rule.name}`);
    });

    afterAll(() => {
      rmSync(tree, { recursive: true });
    });

    it('finds each of them, a circle of types too, and nothing else', () => {
      const expected = BROKEN.map(([file, , , rule]) => `${file}: ${rule}`);
      const circle = 'api/circle-1.ts: no-circle';
      expect([...new Set(found)].sort()).toEqual([...expected, circle].sort());
    });
  });
});
