/**
 * The short form of `npm run chaos`: a small season without faults and one with half of them, which the seed chooses;
 * mongod's full disk and the clock that is off belong to the long form. FAULTS_SEED makes the same choices again, as far
 * as the machine lets it.
 */
import { randomUUID } from 'node:crypto';
import { castOf } from './faults/cast';
import { differencesOf } from './faults/endings';
import { playRound } from './faults/round';

const CASES = 10;
const DAY_MS = 600;
const WEATHER = { longestMs: 3_000, pauseMs: [200, 1_500], decks: 1, half: true } as const;
/** Far more than any machine takes. */
const LIMIT_MS = 1_800_000;

test(
  'whatever is killed, frozen or cut, each answer stands, each case ends as without faults, and nothing is paid twice',
  async () => {
    const seed = process.env['FAULTS_SEED'] ?? randomUUID();
    const lines = [`FAULTS_SEED=${seed}`];
    const report = (line: string) => {
      lines.push(line);
      if (process.env['CHAOS_TELL'] !== undefined)
        process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`);
    };
    const bundle = process.env['WORKFLOW_BUNDLE'] ?? '';
    const plan = { seed, cast: castOf(CASES), dayMs: DAY_MS, bundle, report };
    const [calm, harmed] = await Promise.all([
      playRound(plan),
      playRound({ ...plan, weather: WEATHER }),
    ]);
    const differences = [
      ...calm.differences,
      ...harmed.differences,
      ...differencesOf(calm.endings, harmed.endings),
    ];
    if (differences.length > 0) throw new Error([...lines, ...differences].join('\n'));
    const kinds = new Set(harmed.faults.map(({ kind }) => kind));
    expect([...kinds]).toEqual(expect.arrayContaining(['kill', 'freeze', 'drop']));
  },
  LIMIT_MS,
);
