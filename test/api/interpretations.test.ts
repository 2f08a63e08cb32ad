/** Art. 24: the bureau interprets; reading of Art. 17: it names who meets; Art. 25: bans of the replaced measures go on. */
import { interpretationFaults } from '../../policy/articles/art-24-interpretation';
import { addDays, yearOf } from '../../policy/kernel/time';
import type { Actor } from '../../policy/model/nouns';
import { policyOn } from '../../activities/process/policy-on';
import { bansReaching } from '../../store/relations/ban-reach';
import { standingOn } from '../../policy/articles/art-13-policy-in-force';
import {
  applicant,
  auditor,
  bureau,
  centre,
  House,
  newKey,
  type Reply,
  today,
  uscc,
  withReason,
} from '../support/api-house';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(async () => {
  await house.close();
});

const propose = (path: string, as: Actor, body: object) =>
  house.ask('POST', withReason(path), { as, key: newKey(), body });
const interpreted = async (body: object) =>
  house.confirm(await propose('/interpretations/imports', bureau, body), bureau);
const codes = (reply: Reply) => reply.body.refusals.map(({ code }) => code);
const measuresIssuedOn = addDays(today(), -30);
const at = () => new Date().toISOString();

describe('Art. 24: what an interpretation may say', () => {
  const on = { from: '2026-12-01', today: '2026-11-30' };
  test.each([
    ['controllingPercent', 100, ['reading-out-of-bounds']],
    ['controllingPercent', 51, []],
    ['affiliationShareholderPercent', 100, ['reading-out-of-bounds']],
    ['publicityWorkingDays', 20, []],
    ['publicityWorkingDays', 21, ['reading-out-of-bounds']],
    ['secondLookRequestWorkingDays', 15, []],
    ['secondLookRequestWorkingDays', 3, ['reading-out-of-bounds']],
    ['secondLookRequestWorkingDays', '15', ['reading-out-of-bounds']],
    ['publicityCountsFirstDay', true, []],
    ['shortfallRule', 'lottery', ['reading-out-of-bounds']],
    ['quotaYearlyMaxFen', 1, ['enacted-unchangeable-by-interpretation']],
    ['meetingQuorumShare', 1, ['interpretation-of-nothing']],
    ['nothing', 1, ['interpretation-of-nothing']],
  ])('%s as %j', (reading, value, expected) => {
    const faults = interpretationFaults([{ reading, value }], on);
    expect(faults.map(({ code }) => code)).toEqual(expected);
  });

  test('none reaches back', () => {
    const row = { reading: 'secondLookRequestWorkingDays', value: 15 };
    const faults = interpretationFaults([row], { ...on, from: '2026-11-29' });
    expect(faults.map(({ code }) => code)).toEqual(['interpretation-too-early']);
  });
});

test('Art. 24: two persons of the bureau, public, from its day on; what is under way keeps its rules', async () => {
  const before = await policyOn(measuresIssuedOn, at());
  const body = {
    number: '乌科释〔2026〕1号',
    from: today(),
    readings: [{ reading: 'secondLookRequestWorkingDays', value: 15 }],
  };
  expect(await propose('/interpretations/imports', centre, body)).toMatchObject({ status: 403 });
  expect(await interpreted(body)).toMatchObject({ status: 200, body: { state: 'approved' } });
  expect(codes(await propose('/interpretations/imports', bureau, body))).toEqual([
    'interpretation-number-used',
  ]);
  const read = await house.get('/interpretations');
  expect(read.body).toMatchObject({
    interpretations: [
      {
        number: body.number,
        reason: '年度工作需要',
        readings: [{ zh: '申请复核的期限（工作日）', value: 15 }],
      },
    ],
  });
  expect(before.parameters.secondLookRequestWorkingDays).toBe(10);
  const now = await policyOn(measuresIssuedOn, at());
  expect(now.parameters.secondLookRequestWorkingDays).toBe(15);
});

test('Art. 24: one that begins later changes nothing yet', async () => {
  const readings = [{ reading: 'hearingWorkingDays', value: 10 }];
  await interpreted({ number: '乌科释〔2026〕2号', from: addDays(today(), 10), readings });
  const { parameters } = await policyOn(measuresIssuedOn, at());
  expect(parameters.hearingWorkingDays).toBe(5);
});

test('reading of Art. 20: the blacklist is for staff until an interpretation makes it public', async () => {
  for (const path of ['/blacklist', `/blacklist/${uscc(1)}`]) {
    expect(await house.get(path)).toMatchObject({
      status: 403,
      body: { refusals: [{ code: 'blacklist-not-public' }] },
    });
    expect(await house.get(path, applicant(uscc(2)))).toMatchObject({ status: 403 });
    expect(await house.get(path, auditor)).toMatchObject({ status: 200 });
  }
  const readings = [{ reading: 'blacklistIsPublic', value: true }];
  await interpreted({ number: '乌科释〔2026〕3号', from: today(), readings });
  expect(await house.get('/blacklist')).toMatchObject({ status: 200 });
});

test('Art. 25: bans of the replaced measures bind to their own last day, and reach nobody else', async () => {
  const ban = {
    uscc: uscc(3),
    name: '示例企业三',
    party: 'enterprise',
    kind: 'voucher',
    cause: 'false-materials',
    decision: '乌科罚〔2024〕9号',
    from: '2024-05-06',
    to: addDays(today(), 200),
  };
  const wrong = await propose('/blacklist/imports', bureau, {
    bans: [ban, { ...ban, to: '2024-01-01' }],
  });
  expect(wrong.body.refusals.map(({ path }) => path)).toEqual(['bans[1].to', 'bans[1].uscc']);
  const proposed = await propose('/blacklist/imports', bureau, { bans: [ban] });
  expect(await house.confirm(proposed, bureau)).toMatchObject({ status: 200 });
  expect(await house.get(`/blacklist/${uscc(3)}`, auditor)).toMatchObject({
    body: { inForce: true, bans: [{ to: ban.to, cite: 'Art. 25' }] },
  });
  const chains = await bansReaching(standingOn(today()), [uscc(3)], today());
  expect(chains).toMatchObject([{ applicant: uscc(3), ties: [] }]);
});

test('reading of Art. 17: the bureau names the members of a year, each once, by two persons', async () => {
  const year = yearOf(today()) + 2;
  const members = ['m1', 'm2', 'm3'].map((account) => ({ account, name: `成员${account}` }));
  const path = `/meeting-members/${year}/imports`;
  expect(await propose(path, centre, { members })).toMatchObject({ status: 403 });
  const twice = await propose(path, bureau, { members: [...members, members[0]] });
  expect(codes(twice)).toEqual(['member-repeated']);
  expect((await house.get(`/meeting-members/${year}`, centre)).body).toMatchObject({ members: [] });
  const proposed = await propose(path, bureau, { members });
  expect(await house.confirm(proposed, bureau)).toMatchObject({ status: 200 });
  expect((await house.get(`/meeting-members/${year}`, centre)).body).toMatchObject({ members });
});
