/**
 * `npm run calendar:add -- 2027.json`: hands a year of the working-day calendar to the running service
 * (docs/operate/calendar.md). The file is judged here first, so that all its faults are told at once.
 */
import { readFile } from 'node:fs/promises';
import { Courier } from '../api-client/courier';
import { People } from '../api-client/people';
import { SaidNo } from '../api-client/said-no';
import { readEnvironment } from '../environment/variables';
import { InvalidCalendarYear, readCalendarYear } from '../policy/calendar/calendar';

/** Somebody waits at the keyboard. */
const MANNERS = { tries: 3, requestMs: 30_000 };

export interface CalendarAddition {
  readonly file: string;
  readonly apiUrl: string;
  /** Account of the centre's staff member who adds it. */
  readonly account: string;
}

/** @returns the version that the year now has. @throws with one sentence, or all faults of the file */
export async function addCalendarYear({
  file,
  apiUrl,
  account,
}: CalendarAddition): Promise<number> {
  const body = await calendarIn(file);
  const keeper = new People(apiUrl, new Courier(MANNERS)).as({ id: account, role: 'centre' });
  const put = { params: { path: { year: body.year } }, body };
  const { version } = await keeper
    .ask((api) => api.PUT('/calendar/{year}', put))
    .catch((cause: unknown) => {
      throw cause instanceof SaidNo ? new Error(cause.problem.detail, { cause }) : cause;
    });
  return version;
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

async function main([file]: readonly string[]): Promise<void> {
  if (file === undefined) throw new Error('用法 / usage: npm run calendar:add -- <year>.json');
  const settings = readEnvironment(process.env);
  const { HONGSHAN_API: apiUrl = 'http://127.0.0.1:3000' } = settings;
  const { HONGSHAN_ACCOUNT: account = 'calendar-keeper' } = settings;
  const version = await addCalendarYear({ file, apiUrl, account });
  console.log(`已录入，第${version}版 / added, version ${version}`);
}

if (require.main === module) {
  main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
}
