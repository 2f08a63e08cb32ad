/** The typed client: its types are the contract's, and what it asks is answered. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { guest, keyed, signIn } from '../../api-client/client';
import { auditor, centre, House, today } from '../support/api-house';

const ROOT = join(__dirname, '..', '..');

test('its types are those of the contract: after a change, npm run client', async () => {
  const generator = ['--import', 'tsx', join(ROOT, 'local', 'client-types.ts'), '--print'];
  const { stdout } = await promisify(execFile)(process.execPath, generator, {
    cwd: ROOT,
    maxBuffer: 16 * 1024 * 1024,
  });
  expect(stdout).toBe(await readFile(join(ROOT, 'api-client', 'schema.ts'), 'utf8'));
});

describe('asking by it', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open({ worker: false });
  });
  afterAll(() => house.close());

  test('a guest reads what is public', async () => {
    const { data, response } = await guest(house.address).GET('/rounds', {});
    expect(response.status).toBe(200);
    expect(data?.rounds).toEqual([]);
  });

  test('who is signed in reads by the role, and is told in the contract’s words what is wrong', async () => {
    const known = await signIn(house.address, auditor).GET('/cases', {});
    expect(known.data?.cases).toEqual([]);
    const params = { path: { no: 'R2026-000001' } };
    const { data, error } = await signIn(house.address, auditor).GET('/cases/{no}', { params });
    expect(data).toBeUndefined();
    expect(error?.refusals?.map(({ code }) => code)).toEqual(['case-unknown']);
  });

  test('an act is asked with its key: the same again is the same act', async () => {
    const api = signIn(house.address, centre);
    const body = { standIn: 'centre-3', from: today(), until: today(), reason: '休假' };
    const act = () => api.POST('/stand-ins', { params: keyed('leave-1'), body });
    const [first, again] = [await act(), await act()];
    expect(first.response.status).toBe(201);
    expect(first.data).toMatchObject({
      absent: centre.id,
      standIn: 'centre-3',
      state: 'appointed',
    });
    expect(again.data).toEqual(first.data);
  });
});
