/** A state folder keeps the clock it began with. */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clockOfState } from '../../local/state-clock';

const demo = {
  HONGSHAN_DEMO_DAY_MS: '1000',
  HONGSHAN_DEMO_STARTS_AT: '2026-03-01T16:00:00.000Z',
};

describe('the clock of a state folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hongshan-clock-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('goes on from the first start when a demo is started again', async () => {
    const first = await clockOfState(folder, { ...demo, HONGSHAN_DEMO_STARTED_AT_MS: '111' });
    expect(first).toEqual({ ...demo, HONGSHAN_DEMO_STARTED_AT_MS: '111' });
    const again = await clockOfState(folder, { ...demo, HONGSHAN_DEMO_STARTED_AT_MS: '222' });
    expect(again).toEqual(first);
  });

  it('begins a demo at its first start when nobody says otherwise', async () => {
    const before = Date.now();
    const clock = await clockOfState(folder, demo);
    expect(Number(clock['HONGSHAN_DEMO_STARTED_AT_MS'])).toBeGreaterThanOrEqual(before);
  });

  it.each([
    ['a day of no length', { ...demo, HONGSHAN_DEMO_DAY_MS: '0' }, 'HONGSHAN_DEMO_DAY_MS=0'],
    ['a day in words', { ...demo, HONGSHAN_DEMO_DAY_MS: 'fast' }, 'HONGSHAN_DEMO_DAY_MS=fast'],
    ['no instant', { ...demo, HONGSHAN_DEMO_STARTS_AT: 'today' }, 'HONGSHAN_DEMO_STARTS_AT=today'],
    ['a length alone', { HONGSHAN_DEMO_DAY_MS: '1000' }, 'HONGSHAN_DEMO_STARTS_AT must be set too'],
    ['an instant alone', { ...demo, HONGSHAN_DEMO_DAY_MS: '' }, 'HONGSHAN_DEMO_DAY_MS must be set'],
    [
      'a start in words',
      { ...demo, HONGSHAN_DEMO_STARTED_AT_MS: 'now' },
      'HONGSHAN_DEMO_STARTED_AT_MS=now',
    ],
  ])('refuses %s by its name, and keeps nothing of it', async (_name, wrong, sentence) => {
    await expect(clockOfState(folder, wrong)).rejects.toThrow(sentence);
    expect(await readdir(folder)).toEqual([]);
    expect(await clockOfState(folder, demo)).toMatchObject(demo);
  });

  it.each(['', '{"HONGSHAN_DEMO_DAY_MS":', '[1]', '{"HONGSHAN_DEMO_DAY_MS":"fast"}'])(
    'tells a kept clock that cannot be read: %s',
    async (kept) => {
      await writeFile(join(folder, 'clock.json'), kept);
      await expect(clockOfState(folder, demo)).rejects.toThrow(/clock\.json.* cannot be read/);
    },
  );

  it.each([
    ['the machine’s clock, then a demo', {}, demo],
    ['a demo, then the machine’s clock', demo, {}],
    ['a demo, then a faster one', demo, { ...demo, HONGSHAN_DEMO_DAY_MS: '10' }],
  ])('refuses %s', async (_name, first, second) => {
    await clockOfState(folder, first);
    await expect(clockOfState(folder, second)).rejects.toThrow('began with another clock');
  });
});
