/** `npm run calendar:add` against the running API. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addCalendarYear } from '../../local/calendar-add';
import { publishedCalendar } from '../../policy/calendar/calendar';
import { centre, House } from '../support/api-house';
import { headersOf } from '../support/header-client';

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

  const reason = '国务院办公厅通知';
  const credentials = () => headersOf(centre);
  const add = async (content: string): Promise<string> => {
    const file = join(folder, 'year.json');
    await writeFile(file, content);
    return addCalendarYear({ file, apiUrl: house.address, credentials, reason });
  };

  const confirmed = async (id: string): Promise<void> => {
    const proposed = await house.get(`/reference-proposals/${id}`, centre);
    const reply = await house.confirm({ ...proposed, status: 201 }, centre);
    expect(reply).toMatchObject({ status: 200 });
  };

  it('proposes a year, and what another person has confirmed last is in force', async () => {
    const corrected = { ...year, makeUpWorkdays: year?.makeUpWorkdays.slice(1) };
    await confirmed(await add(JSON.stringify(year)));
    const second = await add(JSON.stringify(corrected));
    expect((await house.get('/calendar/2026')).body.calendar).toEqual(year);
    await confirmed(second);
    expect((await house.get('/calendar/2026')).body.calendar).toEqual(corrected);
  });

  it('tells every fault of a file at once and adds nothing', async () => {
    const faulty = { ...year, makeUpWorkdays: ['2026-13-01', '2026-03-04'] };
    await expect(add(JSON.stringify(faulty))).rejects.toThrow(/2026-13-01|makeUpWorkdays/);
    await expect(add('{')).rejects.toThrow('is no JSON file');
  });

  it('says which file it cannot read', async () => {
    const file = join(folder, 'none.json');
    const missing = { file, apiUrl: house.address, credentials, reason };
    await expect(addCalendarYear(missing)).rejects.toThrow('cannot read the file');
  });
});
