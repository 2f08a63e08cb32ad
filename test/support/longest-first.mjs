/** The order of the test files: those that take minutes begin first, so that the run does not end with one of them alone. */
import sequencer from '@jest/test-sequencer';

/** Longest first, as measured in a whole run. Jest's own order knows only how large a file is until it has run once. */
const LONG = [
  'chaos/bursts',
  'workflows/payment-order',
  'store/reference/sme-lists',
  'workflows/sanction',
  'workflows/round',
  'workflows/objections',
  'chaos/faults',
  'store/money/money-model',
  'local/foreground',
  'api/start',
  'system/walks',
  'activities/sanction/decisions',
  'local/stack',
  'store/audit/trail-verify',
  'store/money/money-concurrency',
  'api/reference-data',
  'chaos/silent-store',
  'workflows/publicity',
  'workflows/meeting',
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
