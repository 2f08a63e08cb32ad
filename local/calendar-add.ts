/**
 * `npm run calendar:add -- 2027.json`: hands a year of the working-day calendar to the running service
 * (docs/operate/calendar.md). The file is judged here first, so that all its faults are told at once.
 */
import { readFile } from 'node:fs/promises';
import { Courier } from '../api-client/courier';
import { People } from '../api-client/people';
import { SaidNo } from '../api-client/said-no';
import { byTokens, type Credentials } from '../api-client/identity';
import { readEnvironment, required } from '../environment/variables';
import { InvalidCalendarYear, readCalendarYear } from '../policy/calendar/calendar';

/** Somebody waits at the keyboard. */
const MANNERS = { tries: 3, requestMs: 30_000 };

export interface CalendarAddition {
  readonly file: string;
  readonly apiUrl: string;
  /** What a request says of the centre's staff member who proposes it. */
  readonly credentials: Credentials;
  readonly reason: string;
}

/** @returns the number of the proposal, for another person to confirm. @throws with one sentence, or all faults of the file */
export async function addCalendarYear({
  file,
  apiUrl,
  credentials,
  reason,
}: CalendarAddition): Promise<string> {
  const body = await calendarIn(file);
  const people = new People(apiUrl, credentials, new Courier(MANNERS));
  const keeper = people.as({ id: 'centre', role: 'centre' });
  const { id } = await keeper.putCalendarYear(body.year, body, reason).catch((cause: unknown) => {
    throw cause instanceof SaidNo ? new Error(cause.problem.detail, { cause }) : cause;
  });
  return id;
}

async function calendarIn(file: string): Promise<ReturnType<typeof readCalendarYear>> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`读不到文件 ${file} / cannot read the file`);
  });
  try {
    return readCalendarYear(JSON.parse(text));
  } catch (error) {
    if (error instanceof InvalidCalendarYear) throw error;
    throw new Error(`${file} 不是 JSON 文件 / is no JSON file`, { cause: error });
  }
}

async function main(words: readonly string[]): Promise<void> {
  const reason = words.map((word) => /^--reason=(.+)$/.exec(word)?.[1]).find(Boolean);
  const file = words.find((word) => !word.startsWith('--'));
  if (file === undefined || reason === undefined)
    throw new Error('用法 / usage: npm run calendar:add -- <year>.json --reason=WHY');
  const settings = readEnvironment(process.env);
  const { HONGSHAN_API: apiUrl = 'http://127.0.0.1:3000' } = settings;
  const token = required(settings, 'HONGSHAN_TOKEN');
  const credentials = byTokens(() => Promise.resolve(token));
  const id = await addCalendarYear({ file, apiUrl, credentials, reason });
  console.log(`已提出${id}，待另一人确认 / proposed; another person confirms it`);
}

if (require.main === module) {
  main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
}
