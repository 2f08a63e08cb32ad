/** The one-way arrows between the folders are rules that fail `npm run check`: each is broken here once. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** A file of a folder, and what it imports. */
type Pair = readonly [string, string];

/** A real file of the folder, and an import that its folder must not have. */
const FORBIDDEN: readonly Pair[] = [
  ['policy/model/uscc.ts', 'node:fs'],
  ['policy/model/uscc.ts', 'mongoose'],
  ['policy/model/uscc.ts', '@temporalio/workflow'],
  ['policy/model/uscc.ts', '../store/cases'],
  ['policy/articles/art-14-award.ts', '../../store/cases'],
  ['store/case/cases.ts', '@temporalio/client'],
  ['store/case/cases.ts', '../activities/waits'],
  ['store/case/cases.ts', '../workflows/messages'],
  ['policy/payment-order/order.ts', '../../bank/pain-001'],
  ['store/case/cases.ts', '../bank/gateway'],
  ['bank/pain-001.ts', '../store/cases'],
  ['bank/pain-001.ts', '../activities/waits'],
  ['bank/gateway.ts', '../local/stack'],
  ['bank/gateway.ts', '@temporalio/client'],
  ['workflows/desk.ts', '../bank/gateway'],
  ['workflows/desk.ts', 'zod'],
  ['workflows/desk.ts', 'node:crypto'],
  ['workflows/desk.ts', '../store/cases'],
  ['workflows/desk.ts', '../activities/waits'],
  ['workflows/redemption/redemption.ts', '../../store/cases'],
  ['activities/case/waits.ts', '../api/app'],
  ['activities/case/submission.ts', 'express'],
  ['worker/worker.ts', '../api/app'],
  ['worker/worker.ts', '../local/stack'],
  ['api/app.ts', '../activities/waits'],
  ['api/app.ts', '../workflows/desk'],
  ['api/app.ts', '../local/stack'],
];
const ALLOWED: readonly Pair[] = [
  ['store/case/cases.ts', '../policy/model'],
  ['bank/pain-001.ts', '../policy/payment/order'],
  ['bank/payment-csv.ts', '../tables/csv'],
  ['activities/case/waits.ts', '../bank/gateway'],
  ['workflows/desk.ts', '../policy/authority'],
  ['activities/case/tell.ts', '../../workflows/messages'],
  ['api/temporal.ts', '../workflows/round/messages'],
];

/** The rules that each import would break, by one run of the linter. */
function brokenBy(pairs: readonly Pair[]): (string | null)[][] {
  const probe = join(__dirname, 'probe.mjs');
  const output = execFileSync(process.execPath, [probe], {
    cwd: ROOT,
    input: JSON.stringify(pairs),
  });
  return JSON.parse(output.toString()) as (string | null)[][];
}

const written = (pairs: readonly Pair[]): string[] =>
  pairs.map(([file, source]) => `${file} <- ${source}`);

describe('the arrows of the architecture', () => {
  it('fails the check on an import against an arrow', () => {
    const broken = brokenBy(FORBIDDEN);
    const caught = FORBIDDEN.filter((_, index) => broken[index]?.includes('no-restricted-imports'));
    expect(written(caught)).toEqual(written(FORBIDDEN));
  });

  it('lets an import along an arrow pass', () => {
    expect(brokenBy(ALLOWED)).toEqual(ALLOWED.map(() => []));
  });
});
