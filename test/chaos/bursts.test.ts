/**
 * The short form of `npm run chaos -- --replay`: a few bursts of each type. BURSTS_SEED makes the same
 * choices again, as far as the machine lets it.
 */
import { randomUUID } from 'node:crypto';
import * as workflows from '../../workflows';
import { scene } from './bursts/scene';
import { TYPES } from './bursts/targets';

const BURSTS = 2;
/** Far more than any machine takes. */
const LIMIT_MS = 1_800_000;

test('every workflow type has bursts', () => {
  expect([...TYPES].sort()).toEqual(Object.keys(workflows).sort());
});

test(
  'whatever is sent to a process at the same moment, its histories replay and it answers',
  async () => {
    const seed = process.env['BURSTS_SEED'] ?? randomUUID();
    const lines = [`BURSTS_SEED=${seed}`];
    const report = (line: string) => lines.push(line);
    const shown = await scene({
      seed,
      types: TYPES,
      bursts: BURSTS,
      report,
      dayMs: 250,
      historyEvents: 40,
      silences: false,
      maxCachedWorkflows: 2_000,
      looks: true,
      lanes: 8,
    });
    const broken = shown.flatMap(({ broken: fault }) => fault ?? []);
    if (broken.length > 0) throw new Error([...lines, ...broken].join('\n'));
    const bursts = Object.fromEntries(shown.map((one) => [one.type, one.bursts]));
    expect(bursts).toEqual(Object.fromEntries(TYPES.map((type) => [type, BURSTS])));
    expect(shown.some(({ seen }) => seen.continued > 0)).toBe(true);
  },
  LIMIT_MS,
);
