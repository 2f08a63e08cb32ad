/**
 * Everyone's work and finding a case, over few cases and over many (Arts. 6, 7, 18): what the API asks the store, so many at
 * once. Handing in 20,000 applications takes hours, so the cases and what is laid out beside them are written by the store.
 */
import type { Actor } from '../policy/model/nouns';
import { casesWith, keepCaseWords } from '../store/case/case-words';
import { Cases, casesOf } from '../store/case/cases';
import { turnsOfCase } from '../store/case/turns';
import { inTransaction } from '../store/kernel/connection';
import { keepTurns } from '../store/work/turns';
import { workOf } from '../store/work/work';
import { newCase } from '../test/support/cases-examples';
import type { Scale } from './scale';
import { quantile } from './statistics';
import { table } from './table';

const FEW = 200;
const A_WRITE = 200;
const IN_FLIGHT = 50;
/** As many as there are for everybody among the few: the answers are of one length. */
const PAGE = 10;
const MOST = 1.5;
const AT = '2026-06-01T02:00:00.000Z';
const MINUTE_MS = 60_000;
const ROUND = 'bench-work';
/** A round that was slowed by something else is put right by the others. */
const ROUNDS = 5;

const centre: Actor = { id: 'centre-1', role: 'centre' };
const district: Actor = { id: 'district-1', role: 'district', district: '650102' };

/** Each is asked for case `n` of so many. */
const ASKED: Readonly<Record<string, (n: number) => Promise<unknown>>> = {
  'work list': () => workOf(centre, { limit: PAGE }),
  'work list of a district': () => workOf(district, { limit: PAGE }),
  'what is late': () => workOf(centre, { limit: PAGE, lateAt: '2027-01-01T00:00:00.000Z' }),
  'search, a whole name': (n) => found(nameOf(n)),
  'search, from the middle of a name': (n) => found(`业${n}号`),
  'search, a word that all have': () => found('有限'),
};

export async function work({ foundCases, searches }: Scale): Promise<string> {
  const over = new Map<number, Map<string, number[]>>();
  let there = 0;
  for (const cases of [FEW, foundCases]) {
    await seed(there, cases);
    there = cases;
    over.set(cases, await measured(cases, searches));
  }
  await clear();
  const few = over.get(FEW);
  const many = over.get(foundCases);
  const ratios: number[] = [];
  const rows = Object.keys(ASKED).map((name) => {
    const [before, after] = [few, many].map((of) => quantile(of?.get(name) ?? [], 0.5));
    const ratio = (after ?? Number.NaN) / (before ?? Number.NaN);
    ratios.push(ratio);
    return [name, before?.toFixed(0) ?? '', after?.toFixed(0) ?? '', ratio.toFixed(2)];
  });
  return [
    `${searches.toLocaleString('en')} of each, ${IN_FLIGHT} in flight, the median of ${ROUNDS} rounds.`,
    '',
    table(['', `${FEW} cases, ms`, `${foundCases.toLocaleString('en')} cases, ms`, 'ratio'], rows),
    '',
    `Greatest ratio: ${Math.max(...ratios).toFixed(2)}; at most ${MOST} is asked.`,
  ].join('\n');
}

const nameOf = (n: number): string => `示例企业${n}号有限公司`;

async function found(text: string): Promise<unknown> {
  const words = await casesWith({ text, limit: PAGE });
  return casesOf([...new Set(words.map(({ no }) => no))]);
}

/** How long so many of each take, in ms, round by round; the first round warms up. */
async function measured(cases: number, searches: number): Promise<Map<string, number[]>> {
  const taken = new Map(Object.keys(ASKED).map((name): [string, number[]] => [name, []]));
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const [name, ask] of Object.entries(ASKED)) {
      const began = performance.now();
      let next = 0;
      const one = async (): Promise<void> => {
        while (next < searches) {
          next += 1;
          await ask((next * 7_919) % cases);
        }
      };
      await Promise.all(Array.from({ length: IN_FLIGHT }, one));
      if (round > 0) taken.get(name)?.push(performance.now() - began);
    }
  return taken;
}

/** The cases from `there` to `cases`: one in twenty waits for another district, the others for the centre. */
async function seed(there: number, cases: number): Promise<void> {
  for (let from = there; from < cases; from += A_WRITE) {
    const some = Array.from({ length: Math.min(A_WRITE, cases - from) }, (_, at) => {
      const n = from + at;
      const isOther = n % 20 === 1;
      const dueAt = new Date(Date.parse(AT) + n * MINUTE_MS).toISOString();
      return {
        ...newCase({
          roundId: ROUND,
          applicantName: nameOf(n),
          district: isOther ? '650102' : '650104',
          waits: [
            isOther
              ? {
                  name: 'preliminary-review',
                  for: 'decidePreliminaryReview',
                  role: 'district',
                  district: '650102',
                  since: AT,
                  dueAt,
                }
              : { name: 'meeting', for: 'holdMeeting', role: 'centre', since: AT, dueAt },
          ],
        }),
        trail: { length: 0, hash: '' },
      };
    });
    await Cases.collection.insertMany(some as never[]);
    await inTransaction(async (tx) => {
      await keepTurns(tx, some.map(turnsOfCase));
      await keepCaseWords(tx, some);
    });
  }
}

async function clear(): Promise<void> {
  const { db } = Cases;
  await Cases.deleteMany({ roundId: ROUND });
  await db.collection('turns').deleteMany({ roundId: ROUND });
  await db.collection('case-words').deleteMany({});
}
