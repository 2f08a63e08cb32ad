/** What the workflows load: the rows of the acts, and none of the packages that only the API and the activities need. */
import { readFileSync } from 'node:fs';

const bundle = readFileSync(process.env['WORKFLOW_BUNDLE']!, 'utf8');
const holds = (path: string): boolean => bundle.includes(path);

test.each(['zod', 'mongoose', 'express', 'csv-parse'])('no %s', (name) => {
  expect(holds(`node_modules/${name}/`)).toBe(false);
});

test('the rows themselves, and their own packages', () => {
  for (const path of [
    'policy/sanction/acts',
    'policy/acts/act',
    'node_modules/@temporalio/workflow/',
  ])
    expect([path, holds(path)]).toEqual([path, true]);
});
