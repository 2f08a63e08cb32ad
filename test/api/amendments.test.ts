/** Art. 13: what a notice says beyond dates, and its public amendments, which extend or add and never take. */
import { addDays } from '../../policy/kernel/time';
import type { RoundNotice } from '../../policy/model/nouns';
import { bureau, centre, House, newKey, today, withReason, type Reply } from '../support/api-house';

let house: House;
let id: string;
beforeAll(async () => {
  house = await House.open({ worker: true });
  await house.furnish();
  id = await house.openRound('redemption', { closesOn: addDays(today(), 10), directions: ['一'] });
});
afterAll(() => house.close());

const codesOf = ({ body }: Reply) => body.refusals.map(({ code }) => code);
const amend = (body: object, as = bureau) =>
  house.ask('POST', withReason(`/rounds/${id}/amendments`), { as, key: newKey(), body });
const noticeNow = async () =>
  (await house.get(`/rounds/${id}`)).body as unknown as {
    notice: RoundNotice;
    amendments?: readonly object[];
  };
const text = '因系统维护，受理期延长。';

test.each([
  ['ends the window earlier', { closesOn: addDays(today(), 9) }, 'amendment-takes'],
  ['leaves the window as it is', { closesOn: addDays(today(), 10) }, 'amendment-takes'],
  ['shortens the support period', { supportTo: addDays(today(), 29) }, 'amendment-takes'],
  ['lets it begin later', { supportFrom: addDays(today(), -299) }, 'amendment-takes'],
  ['says nothing', {}, 'amendment-empty'],
])('reading of Art. 13: an amendment that %s is refused', async (_, change, code) => {
  expect(codesOf(await amend({ text, ...change }))).toEqual([code]);
});

test('reading of Art. 13: an amendment is proposed by the bureau, confirmed by another, and public', async () => {
  const closesOn = addDays(today(), 20);
  const body = { text, closesOn, directions: ['一', '二'] };
  expect(await amend(body, centre)).toMatchObject({ status: 403 });
  const proposed = await amend(body);
  expect(proposed).toMatchObject({ status: 201 });
  expect(await noticeNow()).toMatchObject({ notice: { closesOn: addDays(today(), 10) } });
  const { id: proposal, hash } = proposed.body;
  const own = { reason: '核对', hash };
  const alone = await house.post(`/reference-proposals/${proposal}/confirmation`, bureau, own);
  expect(codesOf(alone)).toEqual(['same-person-confirms']);
  expect(await house.confirm(proposed, bureau)).toMatchObject({ body: { state: 'approved' } });
  const { notice, amendments } = await noticeNow();
  expect(notice).toMatchObject({ closesOn, directions: ['一', '二'] });
  expect(amendments).toMatchObject([{ text, closesOn }]);
  expect(amendments?.[0]).not.toHaveProperty('before');
  const page = await house.send('GET', `/public/notices/${id}`, {});
  expect(await page.text()).toContain(text);
  const trail = (await house.get(`/rounds/${id}/trail`, centre)).body.entries;
  expect(trail.map(({ act }) => act)).toContain('amendNotice');
});

test('reading of Art. 13: a second amendment is judged by the notice as it reads now', async () => {
  expect(codesOf(await amend({ text, closesOn: addDays(today(), 15) }))).toEqual([
    'amendment-takes',
  ]);
  const more = await amend({ text, closesOn: addDays(today(), 30) });
  expect(await house.confirm(more, bureau)).toMatchObject({ status: 200 });
  expect((await noticeNow()).amendments).toHaveLength(2);
});

describe('readings of Arts. 4, 5: what a notice announces', () => {
  const opensOn = addDays(today(), 5);
  const publish = (change: Partial<RoundNotice>) =>
    house.post('/rounds', bureau, {
      reason: '年度安排',
      notice: {
        id: `redemption-${newKey().slice(0, 8)}`,
        kind: 'redemption',
        programmeYear: Number(today().slice(0, 4)),
        title: '示例通知',
        opensOn,
        closesOn: addDays(today(), 20),
        supportFrom: addDays(today(), -300),
        supportTo: addDays(today(), 30),
        directions: [],
        requirements: '示例要求',
        readings: {},
        ...change,
      },
    });
  const ranked = { readings: { shortfallRule: 'ranked' } } as const;

  test('reading of Art. 5: it names a version of the list that is published', async () => {
    expect(codesOf(await publish({ serviceListVersion: 9 }))).toEqual([
      'service-list-version-unknown',
    ]);
    expect(await publish({ serviceListVersion: 1 })).toMatchObject({ status: 201 });
  });

  test('reading of Art. 4: a ranking is announced with its criterion, before the window opens', async () => {
    expect(codesOf(await publish(ranked))).toEqual(['ranking-criterion']);
    expect(codesOf(await publish({ ranking: '按评审得分' }))).toEqual(['ranking-criterion']);
    const late = { ...ranked, ranking: '按评审得分', opensOn: today() };
    expect(codesOf(await publish(late))).toEqual(['ranking-too-late']);
    expect(await publish({ ...ranked, ranking: '按评审得分' })).toMatchObject({ status: 201 });
  });
});
