/** All processes of a worker share one copy of policy/, so a module there keeps no state: `npm run lint` holds it. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const RULE = 'no-restricted-syntax';

/** The rules that each text would break as a file of policy/, by one run of the linter. */
function brokenBy(texts: readonly string[]): string[][] {
  const script = `
    import { ESLint } from 'eslint';
    const eslint = new ESLint({
      ruleFilter: ({ ruleId }) => ruleId === '${RULE}',
    });
    const broken = [];
    for (const text of ${JSON.stringify(texts)}) {
      const [result] = await eslint.lintText(text, { filePath: 'policy/words/refusals.ts' });
      broken.push(result.messages.map(({ ruleId }) => ruleId));
    }
    console.log(JSON.stringify(broken));
  `;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: ROOT,
  });
  return JSON.parse(output.toString()) as string[][];
}

const STATE = [
  'let count = 0;\ncount += 1;\n',
  'export let count = 0;\ncount += 1;\n',
  'const seen = new Map<string, number>();\nseen.set("a", 1);\n',
  'export const seen = new Set<string>();\n',
  'export class A { static count = 0; }\n',
  'export const day = process.env.DAY;\n',
];
const NONE = [
  'export const seen: ReadonlySet<string> = new Set(["a"]);\n',
  'export function f(): number { let n = 0; n += 1; const m = new Map([[1, n]]); return m.size; }\n',
  'export const f = (): number => new Set([1]).size;\n',
  'export class A { static readonly name = "a"; private n = new Map(); }\n',
];

describe('policy/ keeps no state', () => {
  it('fails the check on a module that does', () => {
    expect(brokenBy(STATE)).toEqual(STATE.map(() => [RULE]));
  });

  it('lets data and functions pass', () => {
    expect(brokenBy(NONE)).toEqual(NONE.map(() => []));
  });
});
