/** Experts and their draws over HTTP (reading of Art. 22): the register, the draw, and who may see what. */
import { sha256 } from '../../store/kernel/sha256';
import { faultsOfDraw, type Draw } from '../../policy/kernel/draw';
import { openCase } from '../../store/case/case-acts';
import { inTransaction } from '../../store/kernel/connection';
import { checkTrails } from '../../store/audit/trail-verify';
import { completeUscc } from '../../policy/model/uscc';
import * as example from '../support/examples';
import { Cases } from '../../store/case/cases';
import { newCase } from '../support/cases-examples';
import { AT } from '../support/fresh-store';
import { applicant, auditor, centre, expert, House, newKey } from '../support/api-house';

let house: House;
const waits = [
  { name: 'expert-assignment', for: 'assignExperts', role: 'centre', since: AT },
] as const;
const kase = newCase({ submission: example.redemption, waits });
const second = newCase({ submission: example.redemption, waits });
const early = newCase();
const ended = newCase({ state: 'ended' });
const path = `/cases/${kase._id}/expert-draws`;
const elsewhere = completeUscc('91650100MA7EXAM9');
const { enterprise, provider } = example.redemption;

beforeAll(async () => {
  house = await House.open();
  for (const one of [kase, second, early, ended]) await opened(one);
});
afterAll(async () => {
  await house.close();
});

async function opened(one: ReturnType<typeof newCase>): Promise<void> {
  const act = {
    key: `${one._id}/submit`,
    no: one._id,
    at: AT,
    by: centre,
    channel: 'api',
  } as const;
  await inTransaction((tx) =>
    openCase(tx, { ...act, act: 'submit', reason: '示例' }, one, '已受理'),
  );
}

const csv = (to: string, rows: readonly string[], as = centre) =>
  house.confirmedCsv(to, as, rows.join('\n'));
const EXPERTS = '账号,姓名,任职单位代码,专业领域,状态';
const row = (n: number, employer = elsewhere, status = '在库') =>
  `expert-${n},专家${n},${employer},工程技术；信息技术,${status}`;

interface Drawn {
  readonly id: string;
  readonly experts: string[];
  readonly standIns: string[];
  readonly excluded: { id: string; reasons: string[] }[];
  readonly file: Draw;
}
const drawnIn = ({ body }: { body: unknown }) => body as Drawn;
const asking = { reason: '按规定抽取' };

test('reading of Art. 17(4): before there are enough experts no draw is made', async () => {
  const { status, body } = await house.post(path, centre, asking);
  expect([status, body.refusals[0]?.code]).toEqual([422, 'draw-pool-short']);
});

test('reading of Art. 22: the centre imports the register, whole or not at all', async () => {
  const faulty = await csv('/experts/imports', [EXPERTS, row(1), 'expert 2,专家,x,占卜,在库']);
  expect(faulty.status).toBe(422);
  expect(faulty.body.errors.map(({ path: place }) => place)).toEqual([
    'row 3, column 账号',
    'row 3, column 任职单位代码',
    'row 3, column 专业领域',
  ]);
  const rows = [1, 2, 3, 4, 5, 6].map((n) => row(n));
  const tied = [row(7, enterprise.uscc), row(8, provider.uscc), row(9, elsewhere, '停用')];
  const good = await csv('/experts/imports', [EXPERTS, ...rows, ...tied]);
  expect(good).toMatchObject({ status: 200, body: { content: { rows: 9 } } });
  expect((await csv('/experts/imports', [EXPERTS, row(1)], auditor)).status).toBe(403);
});

test('reading of Art. 22: declared conflicts are imported with their days, for registered accounts only', async () => {
  const header = '账号,相关单位代码,关系,起始日期,终止日期';
  const declared = `expert-6,${enterprise.uscc},顾问,2020-01-01,`;
  const stranger = `expert-77,${enterprise.uscc},顾问,2020-01-01,`;
  const wrong = await csv('/experts/conflicts/imports', [header, declared, stranger]);
  expect([wrong.status, wrong.body.refusals[0]?.message]).toEqual([
    422,
    expect.stringContaining('专家库中没有账号expert-77'),
  ]);
  expect((await csv('/experts/conflicts/imports', [header, declared])).status).toBe(200);
  const { body } = await house.get('/experts?limit=200', auditor);
  const { experts } = body as unknown as { experts: { account: string; conflicts: unknown[] }[] };
  expect(experts.map(({ account, conflicts }) => [account, conflicts.length])).toEqual(
    [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => [`expert-${n}`, n === 6 ? 1 : 0]),
  );
});

test('Arts. 18, 19, 22: who changed the register, when and from where stays on its trail', async () => {
  const { entries } = (await house.get('/experts/trail', auditor)).body;
  expect(entries.map(({ act }) => act)).toEqual(['importExperts', 'importConflicts']);
  const file = {
    rows: 1,
    accounts: ['expert-6'],
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
  };
  expect(entries.at(-1)).toMatchObject({
    by: { id: `${centre.id}-other`, role: 'centre' },
    answer: file,
  });
  expect(entries.at(-1)?.by).toHaveProperty('address');
  expect((await house.get('/experts/trail', expert(1))).status).toBe(403);
  expect(await checkTrails({ subject: 'experts' })).toMatchObject({ faults: [] });
});

test('reading of Art. 22: a draw proposes experts and stand-ins, and tells why the others are left out', async () => {
  const key = newKey();
  const reply = await house.post(path, centre, asking, key);
  expect(reply.status).toBe(201);
  const { id, experts, standIns, excluded, file } = drawnIn(reply);
  expect(id).toBe(`${kase._id}/1`);
  expect([experts.length, standIns.length]).toEqual([3, 2]);
  expect([...experts, ...standIns].sort()).toEqual([1, 2, 3, 4, 5].map((n) => `expert-${n}`));
  expect(excluded.map((one) => [one.id, one.reasons[0]])).toEqual([
    ['expert-6', expect.stringMatching(/顾问/)],
    ['expert-7', expect.stringMatching(/任职/)],
    ['expert-8', expect.stringMatching(/任职/)],
    ['expert-9', expect.stringMatching(/停止/)],
  ]);
  expect(faultsOfDraw(file, sha256)).toEqual([]);
  expect(drawnIn(await house.post(path, centre, asking, key))).toEqual(reply.body);
  const other = await house.post(path, centre, { reason: '另一理由' }, key);
  expect([other.status, other.body.refusals[0]?.code]).toEqual([422, 'idempotency-key-reused']);
});

test('reading of Art. 22: nobody draws again because of whom the draw brought; of two at once one counts', async () => {
  const again = await house.post(path, centre, asking);
  expect([again.status, again.body.refusals[0]?.code]).toEqual([409, 'draw-stands']);
  const other = `/cases/${second._id}/expert-draws`;
  const both = await Promise.all([1, 2].map(() => house.post(other, centre, asking)));
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
});

test('reading of Art. 22: once a draw has too few left another is made, and both stay on record and on the trail', async () => {
  const header = '账号,相关单位代码,关系,起始日期,终止日期';
  const tied = [1, 2, 3].map((n) => `expert-${n},${provider.uscc},合作,2020-01-01,`);
  expect((await csv('/experts/conflicts/imports', [header, ...tied])).status).toBe(200);
  const short = await house.post(path, centre, asking);
  expect([short.status, short.body.refusals[0]?.code]).toEqual([422, 'draw-pool-short']);
  await csv('/experts/imports', [EXPERTS, ...[11, 12, 13].map((n) => row(n))]);
  const again = await house.post(path, centre, asking);
  expect(drawnIn(again)).toMatchObject({ id: `${kase._id}/2` });
  const { body } = await house.get(path, auditor);
  const { draws } = body as unknown as { draws: Drawn[] };
  expect(draws.map(({ id }) => id)).toEqual([`${kase._id}/1`, `${kase._id}/2`]);
  const { entries } = (await house.get(`/cases/${kase._id}/trail`, auditor)).body;
  expect(entries.filter(({ act }) => act === 'drawExperts')).toMatchObject([
    { by: { id: centre.id }, reason: asking.reason, answer: { draw: `${kase._id}/1`, panel: 3 } },
    { by: { id: centre.id }, reason: asking.reason, answer: { draw: `${kase._id}/2`, panel: 3 } },
  ]);
  const told = (await house.get(`/cases/${kase._id}/trail`, applicant(kase.applicant))).body;
  expect(told.entries.filter(({ reason }) => reason === asking.reason)).toEqual([]);
});

test.each([
  ['an even number', { ...asking, count: 4 }, 'experts-even'],
  ['one', { ...asking, count: 1 }, 'experts-too-few'],
  ['a field that nobody has', { ...asking, fields: ['incubation'] }, 'draw-pool-short'],
])('reading of Art. 17(4): %s is refused', async (_, body, code) => {
  const fresh = newCase({ submission: example.redemption, waits });
  await opened(fresh);
  const reply = await house.post(`/cases/${fresh._id}/expert-draws`, centre, body);
  expect([reply.status, reply.body.refusals[0]?.code]).toEqual([422, code]);
});

test('reading of Art. 22: only the centre draws, not of its own party, and not for a case that has ended', async () => {
  for (const actor of [auditor, expert(1), applicant(enterprise.uscc)]) {
    expect((await house.post(path, actor, asking)).status).toBe(403);
    if (actor !== auditor) expect((await house.get(path, actor)).status).toBe(403);
  }
  const own = { ...centre, party: kase.applicant };
  const refused = await house.post(path, own, asking);
  expect([refused.status, refused.body.refusals[0]?.code]).toEqual([403, 'own-case']);
  const late = await house.post(`/cases/${ended._id}/expert-draws`, centre, asking);
  expect([late.status, late.body.refusals[0]?.code]).toEqual([409, 'case-ended']);
  const before = await house.post(`/cases/${early._id}/expert-draws`, centre, asking);
  expect([before.status, before.body.refusals[0]?.code]).toEqual([409, 'not-awaited']);
});

test('reading of Art. 22: everyone sees the commitments, and a seed only once the review drawn by it is complete', async () => {
  const shown = async () => {
    const { body } = await house.get('/draw-seeds');
    const { seeds } = body as unknown as { seeds: { commitment: string; seed?: string }[] };
    return seeds;
  };
  expect((await shown()).filter(({ seed }) => seed !== undefined)).toEqual([]);
  await Cases.updateOne({ _id: second._id }, { $set: { state: 'ended', waits: [] } });
  const seeds = (await shown()).filter(({ seed }) => seed !== undefined);
  expect(seeds).toHaveLength(1);
  expect(sha256(seeds[0]!.seed!)).toBe(seeds[0]!.commitment);
});

test('reading of Art. 22: a larger panel is no second draw, who came in meanwhile is left out, and no choice is said', async () => {
  const since = new Date().toISOString();
  const fresh = newCase({ submission: example.redemption, waits: [{ ...waits[0], since }] });
  await opened(fresh);
  const at = `/cases/${fresh._id}/expert-draws`;
  await csv('/experts/imports', [
    EXPERTS,
    '21,22,23'
      .split(',')
      .map((n) => row(Number(n)))
      .join('\n'),
  ]);
  const all = drawnIn(await house.post(at, centre, asking));
  expect(all).toMatchObject({ choice: true });
  expect(all.file.pool.filter((account) => /expert-2\d/.test(account))).toEqual([]);
  expect(all.excluded.find(({ id }) => id === 'expert-21')?.reasons).toEqual([
    expect.stringContaining('之后才入库'),
  ]);
  const larger = await house.post(at, centre, { ...asking, count: 5 });
  expect([larger.status, larger.body.refusals[0]?.code]).toEqual([422, 'panel-fixed']);
  const elsewhere = await house.post(at, centre, { ...asking, fields: ['engineering'] });
  expect([elsewhere.status, elsewhere.body.refusals[0]?.code]).toEqual([422, 'fields-fixed']);
});
