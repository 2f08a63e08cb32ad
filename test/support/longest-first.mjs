/** The order of the test files: those that take minutes begin first, so that the run does not end with one of them alone. */
import sequencer from '@jest/test-sequencer';

/** Longest first, as measured in a whole run. Jest's own order knows only how large a file is until it has run once. */
const LONG = [
  'chaos/faults',
  'workflows/objections',
  'system/frozen',
  'system/api-start',
  'system/walk-by-hand',
  'workflows/sanction',
  'workflows/payment-order',
  'chaos/bursts',
  'api/health',
  'workflows/publicity',
  'workflows/lost',
  'workflows/supplementary',
  'api/odd-requests',
  'store/money/money-concurrency',
  'workflows/cancellation',
  'api/bodies',
  'store/money/money-model',
  'workflows/gates',
  'workflows/finality',
  'workflows/deadlines',
  'workflows/restored-by-itself',
];

const placeOf = ({ path }) => {
  const at = LONG.findIndex((name) => path.endsWith(`/test/${name}.test.ts`));
  return at < 0 ? LONG.length : at;
};

export default class LongestFirst extends sequencer {
  sort(tests) {
    return super.sort(tests).toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}
