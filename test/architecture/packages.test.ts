/** Some folders do without some packages, and `npm run check` fails when one takes them: each is broken here once. */
import { rulesBroken } from '../support/rules-broken';

/** A file of a folder, and what it imports. */
type Pair = readonly [string, string];

const FORBIDDEN: readonly Pair[] = [
  ['policy/model/uscc.ts', 'node:fs'],
  ['policy/model/uscc.ts', 'mongoose'],
  ['policy/model/uscc.ts', '@temporalio/workflow'],
  ['policy/model/uscc.ts', 'zod'],
  ['policy/acts/act.ts', './kit'],
  ['policy/change-filing/acts.ts', '../acts/kit'],
  ['workflows/recorded-process/acts.ts', '../../policy/acts/messages'],
  ['workflows/recorded-process/acts.ts', '../../policy/acts/judgement'],
  ['tables/csv.ts', 'mongoose'],
  ['store/case/cases.ts', '@temporalio/client'],
  ['bank/gateway.ts', '@temporalio/client'],
  ['workflows/desk.ts', 'zod'],
  ['workflows/desk.ts', 'node:crypto'],
  ['activities/case/submission.ts', 'express'],
  ['worker/worker.ts', 'express'],
  ['console/src/words.ts', 'antd'],
  ['console/src/words.ts', 'dayjs'],
];
const ALLOWED: readonly Pair[] = [
  ['store/case/cases.ts', 'mongoose'],
  ['workflows/desk.ts', '@temporalio/workflow'],
  ['api/app.ts', 'express'],
  ['policy/acts/kit.ts', 'zod'],
  ['console/src/words.ts', 'antd/es/button'],
  ['activities/process/record.ts', '../../policy/acts/messages'],
];

/** The rules that each import would break. */
const brokenBy = (pairs: readonly Pair[]) =>
  rulesBroken(pairs.map(([file, source]) => [file, `import { x } from '${source}';\nx();\n`]));

const written = (pairs: readonly Pair[]): string[] =>
  pairs.map(([file, source]) => `${file} <- ${source}`);

describe('the packages of each folder', () => {
  it('fails the check on a package that the folder does without', () => {
    const broken = brokenBy(FORBIDDEN);
    const caught = FORBIDDEN.filter((_, index) =>
      broken[index]?.some((rule) => rule?.endsWith('no-restricted-imports')),
    );
    expect(written(caught)).toEqual(written(FORBIDDEN));
  });

  it('lets another package pass', () => {
    expect(brokenBy(ALLOWED)).toEqual(ALLOWED.map(() => []));
  });
});
