/** `npm run calendar:add` against the running API. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addCalendarYear } from '../../local/calendar-add';
import { publishedCalendar } from '../../policy/calendar/calendar';
import { House } from '../support/api-house';

describe('reading of Art. 17(5): adding a calendar year by command', () => {
  let house: House;
  let folder: string;
  const year = publishedCalendar.get(2026);
  beforeAll(async () => {
    house = await House.open();
    folder = await mkdtemp(join(tmpdir(), 'hongshan-calendar-'));
  });
  afterAll(async () => {
    await house.close();
    await rm(folder, { recursive: true, force: true });
  });

  const add = async (content: string): Promise<number> => {
    const file = join(folder, 'year.json');
    await writeFile(file, content);
    return addCalendarYear({ file, apiUrl: house.address, account: 'centre-1' });
  };

  it('adds a year, and once more as the next version', async () => {
    const corrected = { ...year, makeUpWorkdays: year?.makeUpWorkdays.slice(1) };
    const first = await add(JSON.stringify(year));
    expect(await add(JSON.stringify(corrected))).toBe(first + 1);
    expect((await house.get('/calendar/2026')).body.calendar).toEqual(corrected);
  });

  it('tells every fault of a file at once and adds nothing', async () => {
    const faulty = { ...year, makeUpWorkdays: ['2026-13-01', '2026-03-04'] };
    await expect(add(JSON.stringify(faulty))).rejects.toThrow(/2026-13-01|makeUpWorkdays/);
    await expect(add('{')).rejects.toThrow('is no JSON file');
  });

  it('says which file it cannot read', async () => {
    const missing = { file: join(folder, 'none.json'), apiUrl: house.address, account: 'centre-1' };
    await expect(addCalendarYear(missing)).rejects.toThrow('cannot read the file');
  });
});
