/** The typed client: its types are the contract's, and what it asks is answered. */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { guest, keyed, signIn } from '../../api-client/client';
import { Courier, type CourierRequest } from '../../api-client/courier';
import { People } from '../../api-client/people';
import type { Person } from '../../api-client/person';
import { CONTRACT_VERSION } from '../../api-client/schema';
import { addDays, yearOf } from '../../policy/kernel/time';
import { headersOf } from '../support/header-client';
import { auditor, bureau, centre, centreColleague, House, today } from '../support/api-house';

const ROOT = join(__dirname, '..', '..');

test('its types and its catalogue are those of the contract: after a change, npm run client', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'client-'));
  const generator = ['--import', 'tsx', join(ROOT, 'local', 'client-types.ts'), folder];
  await promisify(execFile)(process.execPath, generator, { cwd: ROOT });
  for (const file of ['schema.ts', 'catalogue.json'])
    expect(await readFile(join(folder, file), 'utf8')).toBe(
      await readFile(join(ROOT, 'api-client', file), 'utf8'),
    );
  await rm(folder, { recursive: true });
});

test('what the contract does not say does not compile', () => {
  const wrong = [
    // @ts-expect-error an address that there is not
    (person: Person) => person.decide('R2026-000001', 'forget', { reason: '示例' }),
    // @ts-expect-error a member that is not of this decision
    (person: Person) => person.decide('R2026-000001', 'suspension', { reasons: '示例' }),
    // @ts-expect-error a member of an answer that is not there
    (person: Person): Promise<{ spentFen: number }> => person.getMoney(2026),
  ];
  expect(wrong).toHaveLength(3);
});

describe('asking by it', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open({ worker: false, answerMs: 300 });
  });
  afterAll(() => house.close());

  test('a guest reads what is public, and of which version the contract is', async () => {
    const { data, response } = await guest(house.address).GET('/rounds', {});
    expect(response.status).toBe(200);
    expect(response.headers.get('Api-Version')).toBe(CONTRACT_VERSION);
    expect(data?.rounds).toEqual([]);
  });

  test('who is signed in reads by the role, and is told in the contract’s words what is wrong', async () => {
    const api = signIn(house.address, auditor, headersOf);
    const known = await api.GET('/cases', {});
    expect(known.data?.cases).toEqual([]);
    const params = { path: { no: 'R2026-000001' } };
    const { data, error } = await api.GET('/cases/{no}', { params });
    expect(data).toBeUndefined();
    expect(error?.refusals?.map(({ code }) => code)).toEqual(['case-unknown']);
  });

  test('an act is asked with its key: the same again is the same act', async () => {
    const api = signIn(house.address, centre, headersOf);
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

  test('a no throws, and says what was asked and why', async () => {
    const unknown = house.as(auditor).getCase('R2026-000001');
    await expect(unknown).rejects.toThrow(/^GET \/cases\/R2026-000001: 404 \p{Script=Han}/u);
    const problem = { status: 404, refusals: [{ code: 'case-unknown' }] };
    await expect(unknown).rejects.toMatchObject({ name: 'SaidNo', problem });
  });

  test('an answer that is lost on its way is asked for again under its key: the act is done once', async () => {
    const { address, close } = await losesFirstAnswer(house.address);
    const repeats: string[] = [];
    const repeated = ({ method, headers }: CourierRequest) => {
      repeats.push(`${method} ${headers.get('Idempotency-Key') ?? ''}`);
    };
    const people = new People(address, headersOf, new Courier({ repeated }));
    const body = { standIn: 'centre-4', from: today(), until: today(), reason: '休假' };
    const params = keyed('leave-2');
    const act = people.as(centreColleague).ask((api) => api.POST('/stand-ins', { params, body }));
    expect(await act).toMatchObject({ absent: centreColleague.id, state: 'appointed' });
    expect(repeats).toEqual(['POST leave-2']);
    const { standIns } = await house.as(centreColleague).ask((api) => api.GET('/stand-ins', {}));
    expect(standIns.filter(({ absent }) => absent === centreColleague.id)).toHaveLength(1);
    close();
  });

  test('who is told to come back does so not before they are told to, and the last answer stands', async () => {
    let repeats = 0;
    const repeated = () => {
      repeats += 1;
    };
    const notice = {
      id: 'redemption-late',
      kind: 'redemption' as const,
      programmeYear: yearOf(today()),
      title: '示例通知',
      opensOn: today(),
      closesOn: addDays(today(), 30),
      supportFrom: addDays(today(), -300),
      supportTo: today(),
      directions: [],
      requirements: '示例要求',
      readings: {},
    };
    const people = new People(house.address, headersOf, new Courier({ tries: 2, repeated }));
    const began = Date.now();
    const act = people.as(bureau).publishNotice({ reason: '年度安排', notice });
    await expect(act).rejects.toMatchObject({ name: 'SaidNo', problem: { status: 503 } });
    expect(repeats).toBe(1);
    expect(Date.now() - began).toBeGreaterThan(LEAST_RETRY_AFTER_MS);
  });
});

/** docs/api.md */
const LEAST_RETRY_AFTER_MS = 5_000;

/** Passes everything on to the service, but of the first answer nothing comes back. */
async function losesFirstAnswer(service: string) {
  const { port, hostname } = new URL(service);
  let lost = false;
  const relay = createServer((client) => {
    const server = connect(Number(port), hostname);
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      one.on('error', () => undefined);
      one.on('close', () => other.destroy());
    }
    client.pipe(server);
    server.on('data', (chunk) => {
      if (lost) client.write(chunk);
      else client.resetAndDestroy();
      lost = true;
    });
  });
  await once(relay.listen(0, hostname), 'listening');
  const address = `http://${hostname}:${(relay.address() as AddressInfo).port}`;
  return { address, close: () => relay.close() };
}
