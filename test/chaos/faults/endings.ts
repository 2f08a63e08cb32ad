/** How a season has ended, in words that do not depend on numbers, days or draws: the same with faults and without. */
import { isDeepStrictEqual } from 'node:util';
import { auditor } from '../../../local/demo/cast/people';
import type { Stage } from '../../../local/demo/stage';
import type { Played } from './season';

/** By the name of what has ended. */
export type Endings = ReadonlyMap<string, unknown>;

const MOST_ENTRIES = 200;

export async function endingsOf(stage: Stage, played: Played): Promise<Endings> {
  const endings = new Map<string, unknown>();
  for (const { no, name, part } of [...played.redemptions, ...played.admissions])
    endings.set(`${name}, ${part.plot}`, await endingOf(stage, no));
  endings.set('sanctions', await recordOf(stage, '/sanctions/{no}', played.sanction));
  endings.set('change-filings', await recordOf(stage, '/change-filings/{no}', played.change));
  return endings;
}

type RecordPath = '/change-filings/{no}' | '/sanctions/{no}';

async function recordOf(stage: Stage, path: RecordPath, no: string): Promise<object> {
  const params = { path: { no } };
  const { state } = await stage.as(auditor).ask((api) => api.GET(path, { params }));
  const page = { params: { ...params, query: { limit: MOST_ENTRIES } } };
  const { entries } = await stage.as(auditor).ask((api) => api.GET(`${path}/trail` as const, page));
  return {
    state,
    acts: entries.map(({ act }) => act).filter((act) => !OF_THE_CLOCK.includes(act)),
  };
}

/** How many of these there are depends on how many days the machine takes. */
const OF_THE_CLOCK = ['escalate', 'recountDeadlines', 'remind'];

async function endingOf(stage: Stage, no: string): Promise<object> {
  const { state, step, ended, deliberations, instructions } = await stage.caseOf(no);
  const { entries } = await stage.as(auditor).getCaseTrail(no, { limit: MOST_ENTRIES });
  const acts = entries.filter(({ act, channel }) => channel === 'api' && !goesByTheDay(act));
  return {
    state,
    step,
    outcome: ended?.outcome,
    amounts: deliberations.map(({ supported, amountFen }) => [supported, amountFen]),
    payments: instructions.map((one) => [one.state, one.amountFen]),
    acts: acts.map(({ act }) => act).sort(),
  };
}

/** After the days of publicity no objection is taken, and after those for a second look no answer to a refusal: the clock says which. */
const goesByTheDay = (act: string): boolean => /objection/i.test(act) || act === 'answerRefusal';

/** None where one of them has broken off, which is told by itself. */
export function differencesOf(wanted: Endings, found: Endings): string[] {
  if (wanted.size === 0 || found.size === 0) return [];
  const names = new Set([...wanted.keys(), ...found.keys()]);
  return [...names].flatMap((name) => {
    const [one, other] = [wanted.get(name), found.get(name)];
    if (isDeepStrictEqual(one, other)) return [];
    return [`${name} ended ${JSON.stringify(other)} instead of ${JSON.stringify(one)}`];
  });
}
