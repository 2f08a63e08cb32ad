/** The spot check of a year over HTTP (Art. 8): started by its Schedule, drawn in public, and answered the same again. */
import mongoose from 'mongoose';
import { SPOT_CHECKS } from '../../policy/articles/art-08-spot-check';
import { addDays, startOf, yearOf } from '../../policy/kernel/time';
import type { Actor } from '../../policy/model/nouns';
import { evaluationSubject } from '../../store/processes/evaluation';
import { faultsOfFile } from '../../worker/draw-verify';
import { registerBankFeed, registerSchedules } from '../../worker/schedules';
import * as example from '../support/examples';
import { BANK_FEED_SCHEDULE } from '../../workflows/payment-order/messages';
import { YEARLY_SCHEDULES } from '../../workflows/yearly/messages';
import { applicant, auditor, bureau, centre, House, newKey, today } from '../support/api-house';
import { rowsAt } from '../support/list-files';
import { until } from '../support/until';

let house: House;
const year = yearOf(today());
const path = `/spot-checks/${year}`;
const { uscc: institution } = example.institution;
const check = `${path}/checks/${institution}`;
const reason = '年度抽查';
const inspector = { ...centre, id: 'inspector-1' };

beforeAll(async () => {
  house = await House.open({ worker: true });
  await house.furnish();
});
afterAll(() => house.close());

const schedule = () => house.client.schedule.getHandle(YEARLY_SCHEDULES.spotCheck);
const codeOf = ({ status, body }: Awaited<ReturnType<House['post']>>) => [
  status,
  body.refusals[0]?.code,
];

/** Asked again until the process that the Schedule starts has opened the year. */
async function opened(): Promise<Record<string, unknown>> {
  return until<Record<string, unknown>>(async () => {
    const { status, body } = await house.get(path);
    return status === 200 ? (body as never) : undefined;
  });
}

test('Art. 8: the stack registers a yearly Schedule once, which opens the year once', async () => {
  expect(codeOf(await house.post(`${path}/seed-announcement`, centre, {}))).toEqual([
    404,
    'spot-check-unknown',
  ]);
  await registerSchedules(house.client);
  await registerSchedules(house.client);
  const { spec, policies } = await schedule().describe();
  expect(spec.timezone).toBe('Asia/Shanghai');
  expect(spec.calendars?.[0]).toMatchObject({ month: [{ start: 'MARCH' }], hour: [{ start: 9 }] });
  expect(policies).toMatchObject({ overlap: 'SKIP', catchupWindow: 364 * 86_400_000 });
  await schedule().trigger();
  expect(await opened()).toMatchObject({ state: 'opened', percent: 10, checks: [] });
});

test('a Schedule that is said to be another is updated and stays paused; one that is not is left alone', async () => {
  const day = 86_400;
  await registerBankFeed(house.client, day);
  const feed = house.client.schedule.getHandle(BANK_FEED_SCHEDULE);
  await feed.pause();
  await registerBankFeed(house.client, 2 * day);
  const { info, spec, state } = await feed.describe();
  expect(spec.intervals).toMatchObject([{ every: 2 * day * 1000 }]);
  expect(state.paused).toBe(true);
  await registerBankFeed(house.client, 2 * day);
  expect((await feed.describe()).info.lastUpdatedAt).toEqual(info.lastUpdatedAt);
  await feed.delete();
});

test('Arts. 8, 21: the evaluation of the year before is started by its Schedule too', async () => {
  const evaluation = house.client.schedule.getHandle(YEARLY_SCHEDULES.evaluation);
  expect((await evaluation.describe()).spec.calendars?.[0]).toMatchObject({
    month: [{ start: 'FEBRUARY' }],
  });
  await evaluation.trigger();
  const process = house.client.workflow.getHandle(evaluationSubject(year - 1));
  const started = await until(() => process.describe().catch(() => undefined));
  expect(started.type).toBe('evaluation');
});

test('reading of Art. 8: the centre names a later value, and the draw is there for anyone to repeat', async () => {
  const announcement = { reason, source: '示例公开数值', valueOn: addDays(today(), 1) };
  expect(codeOf(await house.post(`${path}/seed-announcement`, bureau, announcement))).toEqual([
    403,
    'wrong-role',
  ]);
  const key = newKey();
  const announced = await house.post(`${path}/seed-announcement`, centre, announcement, key);
  expect(announced).toMatchObject({ status: 200, body: { result: 'announced' } });
  const again = await house.post(`${path}/seed-announcement`, centre, announcement, key);
  expect(again.body).toEqual(announced.body);
  const publish = () => house.post(`${path}/seed`, centre, { reason, seed: '777' });
  expect(codeOf(await publish())).toEqual([422, 'seed-too-early']);
  // The value's day has come.
  await mongoose.connection.collection('spot-check-years').updateOne(
    { _id: year as never },
    {
      $set: {
        'seedSource.valueOn': today(),
        'seedSource.announcedAt': startOf(addDays(today(), -1)),
      },
    },
  );
  expect(await publish()).toMatchObject({ status: 200, body: { result: 'drawn' } });
  const { draw, checks } = await opened();
  expect(faultsOfFile(JSON.stringify(draw))).toEqual([]);
  expect(checks).toMatchObject([{ institution, position: 1, state: 'open', suspended: false }]);
});

test('Art. 8: a check from its inspectors to its result, each reading what concerns them', async () => {
  const assign = { reason, inspectors: [inspector.id] };
  const allowed = async (as: Actor) => {
    const { body } = await house.get(check, as);
    return body.allowed.map(({ decision }) => decision);
  };
  expect(await allowed(auditor)).toEqual(['assignInspectors']);
  expect((await house.post(`${check}/inspectors`, centre, assign)).status).toBe(200);
  const unmet = SPOT_CHECKS.map((line, at) => ({ check: line, met: at > 0 }));
  const found = { reason, outcome: 'rectification', checklist: unmet, findings: '示例' };
  const inspection = { ...found, documents: [], rectifyWithin: 5 };
  const invalid = await house.post(`${check}/inspection`, inspector, {
    ...inspection,
    checklist: [{ check: 'weather', met: true }],
  });
  expect([invalid.status, invalid.body.errors[0]?.path]).toEqual([422, 'checklist[0].check']);
  expect((await house.post(`${check}/inspection`, inspector, inspection)).status).toBe(200);

  const own = (await house.get(check, applicant(institution))).body as never as {
    inspection: object;
    dueAt: string;
  };
  expect(own.inspection).toMatchObject({ outcome: 'rectification', findings: '示例' });
  expect([own.dueAt > today(), 'by' in own.inspection, 'inspectors' in own]).toEqual([
    true,
    false,
    false,
  ]);
  expect(await allowed(applicant(institution))).toEqual([
    'assignInspectors',
    'reportRectification',
  ]);
  expect((await house.get(check, applicant(example.redemption.enterprise.uscc))).status).toBe(403);
  expect((await house.get(`${path}/checks`, auditor)).body).toMatchObject({
    checks: [{ inspectors: [inspector.id], state: 'rectifying' }],
  });

  const listed = async (query: string) =>
    (await house.get(`${path}/checks?${query}`, auditor)).body as never as { checks: object[] };
  const rectifying = 'state=rectifying&overdue=';
  expect((await listed(`${rectifying}false`)).checks).toHaveLength(1);
  expect((await listed(`${rectifying}true`)).checks).toHaveLength(0);
  await mongoose.connection
    .collection('spot-checks')
    .updateOne(
      {},
      { $set: { 'wait.dueAt': startOf(today()), 'wait.escalatedAt': startOf(today()) } },
    );
  expect(await allowed(auditor)).toContain('decideConsequence');
  expect((await listed(`${rectifying}true`)).checks).toHaveLength(1);
  expect((await listed('state=inspecting')).checks).toHaveLength(0);
  const file = (query: string) => rowsAt(house, `${path}/checks?${query}`, auditor);
  expect(await file(`${rectifying}true`)).toMatchObject([
    { 服务机构代码: institution, 状态: '待整改', 检查人员: inspector.id },
  ]);
  expect(await file('state=inspecting')).toEqual([]);
  expect((await house.get(`${path}/checks?state=late`, auditor)).status).toBe(400);

  const report = { reason: '已整改', documents: [{ name: '整改报告', sha256: 'a'.repeat(64) }] };
  const reported = await house.post(`${check}/rectification`, applicant(institution), report);
  expect(reported).toMatchObject({ status: 200, body: { result: 'reported' } });
  expect(await allowed(inspector)).toEqual(['assignInspectors', 'verifyRectification']);
  const verify = { reason, rectified: true };
  const key = newKey();
  const verified = await house.post(`${check}/rectification/verification`, inspector, verify, key);
  expect(verified).toMatchObject({
    status: 200,
    body: { result: 'rectified', about: { institution } },
  });
  const repeated = await house.post(`${check}/rectification/verification`, inspector, verify, key);
  expect(repeated.body).toEqual(verified.body);
  expect(await opened()).toMatchObject({
    state: 'concluded',
    checks: [{ state: 'closed', result: 'rectified' }],
  });
  expect(await allowed(auditor)).toEqual([]);
});

test('Art. 18: once it is over the year is read with its trail, and decided on no more', async () => {
  expect((await house.get('/spot-checks', auditor)).body).toMatchObject({
    years: [{ year, state: 'concluded', open: 0 }],
  });
  const { body } = await house.get(`${path}/trail`, auditor);
  expect(body.entries.map(({ act }) => act)).toEqual([
    'openSpotCheck',
    'announceSeed',
    'publishSeed',
    'assignInspectors',
    'recordInspection',
    'reportRectification',
    'verifyRectification',
  ]);
  const late = { reason, consequence: 'none' };
  const reply = await house.post(`${check}/consequence`, centre, late);
  expect(reply.status).toBe(409);
});
