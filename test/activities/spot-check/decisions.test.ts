/**
 * Art. 8: a year's spot check on its record, without a server: what the clock brings however late its calendar is,
 * and how a check goes on when its inspectors, or the institution itself, are there no longer.
 */
import mongoose from 'mongoose';
import type { Configuration } from '../../../activities/configuration';
import { recordSpotCheckDecision } from '../../../activities/spot-check/works';
import { turnSpotCheck } from '../../../activities/spot-check/turn';
import type { ActName, Message } from '../../../policy/acts/act';
import { SPOT_CHECKS } from '../../../policy/articles/art-08-spot-check';
import { calendarOf, type CalendarYear } from '../../../policy/calendar/calendar';
import { addDays, civilDateOf, plusMs, startOf, type Instant } from '../../../policy/kernel/time';
import type { Actor } from '../../../policy/model/nouns';
import type { RegistryStatus, RegistryVersion } from '../../../policy/reference/registry';
import { SPOT_CHECK, type SpotCheckActs } from '../../../policy/spot-check/acts';
import { putCalendarYear } from '../../../store/reference/calendar-years';
import { inTransaction } from '../../../store/kernel/connection';
import { changeStanding, institutionOf } from '../../../store/reference/institutions';
import { integrityOf } from '../../../store/audit/integrity';
import { noticesOf } from '../../../store/people/party-notices';
import {
  checkOf,
  checksOf,
  spotCheckOf,
  type CheckRecord,
} from '../../../store/processes/spot-check';
import { inventedCalendar } from '../../support/invented-calendar';
import { useFreshStore } from '../../support/fresh-store';
import { admittedInstitution, registerExperts } from '../../support/season';
import { vouched } from '../../support/vouch';

useFreshStore();

/** Years that no published calendar has; the one after them is added by a test. */
const YEAR = 2040;
const centre: Actor = { id: 'centre-1', role: 'centre' };
const inspector: Actor = { id: 'inspector-1', role: 'centre' };
const other: Actor = { id: 'inspector-2', role: 'centre' };
const unmet = SPOT_CHECKS.map((check, n) => ({ check, met: n > 0 }));

let now: Instant = `${YEAR}-03-01T01:00:00.000Z`;
const pass = (days: number) => {
  now = plusMs(startOf(addDays(civilDateOf(now), days)), 3_600_000);
};
const turn = (at = now) =>
  turnSpotCheck({ measuresIssuedOn: `${YEAR}-01-01` } as Configuration)({ year: YEAR, at });

const record = vouched(SPOT_CHECK, recordSpotCheckDecision);
let acts = 0;
async function decide<N extends ActName<SpotCheckActs>>(
  name: N,
  message: Omit<Message<SpotCheckActs, N>, 'actor' | 'reason'>,
  actor = centre,
): Promise<string> {
  acts += 1;
  const said = { actor, reason: '年度抽查', ...message } as never;
  const act = { key: `act-${acts}`, year: YEAR, at: now, name, message: said };
  const recorded = await record(act);
  return 'refused' in recorded ? recorded.refused.map(({ code }) => code).join() : recorded.result;
}

async function putCalendar(year: number, change: Partial<CalendarYear> = {}): Promise<void> {
  const years = inventedCalendar(year, year).map((one) => ({ ...one, ...change }));
  await inTransaction(async (tx) => {
    for (const one of calendarOf(years).values()) await putCalendarYear(tx, one, 'staff-1', now);
  });
}

const inspect = ({ institution }: CheckRecord, rectifyWithin: number) =>
  decide(
    'recordInspection',
    {
      institution,
      outcome: 'rectification',
      checklist: unmet,
      findings: '示例',
      documents: [],
      rectifyWithin,
    },
    inspector,
  );
const report = ({ institution: party }: CheckRecord) =>
  decide(
    'reportRectification',
    { institution: party, documents: [] },
    { id: 'handler-1', role: 'applicant', party },
  );
const stands = (
  { institution: uscc }: CheckRecord,
  status: RegistryStatus,
  source: RegistryVersion['source'],
) =>
  inTransaction((tx) =>
    changeStanding(tx, {
      uscc,
      status,
      from: civilDateOf(now),
      at: now,
      by: 'bureau-1',
      reason: '示例',
      source,
    }),
  );
const remove = (one: CheckRecord) =>
  stands(one, 'removed', { kind: 'sanction', id: 'S2040-000001' });
const again = async ({ institution }: CheckRecord) => (await checkOf(YEAR, institution))!;

let checks: CheckRecord[];
const check = (n: number) => checks[n]!;

beforeAll(async () => {
  await putCalendar(YEAR);
  for (let made = 0; made < 4; made += 1) await admittedInstitution(now);
});

test('Art. 25: a year before the Measures is not opened, and can still be once they are in force', async () => {
  expect(await turn(`${YEAR - 1}-12-31T01:00:00.000Z`)).toMatchObject({
    state: 'not-opened',
    over: true,
  });
  expect(await spotCheckOf(YEAR)).toBeNull();
  expect(await turn()).toMatchObject({ state: 'opened', over: false, pool: 4 });
});

test('reading of Art. 8: the share is that of the notices until the seed is announced, for a day that is near', async () => {
  const round = { kind: 'redemption', programmeYear: YEAR, publishedAt: now };
  const rounds = mongoose.connection.collection<{ _id: string }>('rounds');
  const named = { readings: { spotCheckPercent: 100 } };
  await rounds.insertOne({ _id: 'round-1', ...round, notice: named } as never);
  const today = civilDateOf(now);
  const announce = (days: number) =>
    decide('announceSeed', { source: '示例公开数值', valueOn: addDays(today, days) });
  expect(await announce(32)).toBe('seed-too-late');
  expect(await announce(31)).toBe('announced');
  await rounds.deleteMany({});
  pass(31);
  expect(await decide('publishSeed', { seed: '1 2 3' })).toBe('validation');
  expect(await decide('publishSeed', { seed: '123' })).toBe('drawn');
  checks = await checksOf(YEAR);
  expect(checks).toHaveLength(4);
  expect(await noticesOf(check(0).institution)).toMatchObject([
    { kind: 'spot-check', message: expect.stringContaining('抽查名单') as unknown },
  ]);
});

test('reading of Art. 8: the check of an institution that has left the registry is closed without a finding against it', async () => {
  const { institution } = check(3);
  const none = { institution, consequence: 'none' } as const;
  expect(await decide('decideConsequence', none)).toBe('check-not-awaited');
  await remove(check(3));
  expect(await decide('decideConsequence', none)).toBe('left-registry');
  expect(await again(check(3))).toMatchObject({ state: 'closed', result: 'left-registry' });
  expect((await integrityOf(institution)).entries).toMatchObject([{ bearing: 'neutral' }]);
});

test('reading of Art. 8: whoever was removed during a check does not come back through its rectification', async () => {
  const { institution } = check(2);
  await decide('assignInspectors', { institution, inspectors: [inspector.id] });
  const failed = { institution, outcome: 'failed', checklist: unmet } as const;
  await decide('recordInspection', { ...failed, findings: '示例', documents: [] }, inspector);
  await remove(check(2));
  const suspend = { institution, consequence: 'suspend', rectifyWithin: 5 } as const;
  expect(await decide('decideConsequence', suspend)).toBe('provider-removed');
  expect((await institutionOf(institution))?.status).toBe('removed');
  const away = { institution, consequence: 'remove' } as const;
  expect(await decide('decideConsequence', away)).toBe('provider-removed');
  expect(await decide('decideConsequence', { institution, consequence: 'none' })).toBe(
    'left-registry',
  );
});

test('reading of Art. 22: others may verify in the place of an inspector, and none of them decides', async () => {
  const { institution } = check(1);
  const assign = (...inspectors: string[]) =>
    decide('assignInspectors', { institution, inspectors });
  await registerExperts([{ id: 'inspector-4' }], now, institution);
  expect(await assign(inspector.id, 'inspector-4')).toBe('inspector-tied');
  expect(await again(check(1))).toMatchObject({ state: 'to-inspect', inspectors: [] });
  await assign(inspector.id);
  await inspect(check(1), 5);
  await report(check(1));
  const verify = (actor: Actor) =>
    decide('verifyRectification', { institution, rectified: false }, actor);
  expect(await verify(other)).toBe('not-inspector');
  expect(await assign(other.id)).toBe('assigned');
  expect(await again(check(1))).toMatchObject({
    state: 'rectification-reported',
    wait: { members: [other.id] },
  });
  expect(await verify(other)).toBe('not-rectified');
  const suspend = { institution, consequence: 'suspend', rectifyWithin: 5 } as const;
  for (const actor of [inspector, other])
    expect(await decide('decideConsequence', suspend, actor)).toBe('inspector-decides');
  expect(await decide('decideConsequence', suspend)).toBe('suspended');
  expect((await institutionOf(institution))?.status).toBe('suspended');
  expect(await assign(centre.id)).toBe('inspector-decides');
  await assign('inspector-3');
  await report(check(1));
  await decide(
    'verifyRectification',
    { institution, rectified: true },
    { ...inspector, id: 'inspector-3' },
  );
  expect(await again(check(1))).toMatchObject({ state: 'closed', result: 'rectified' });
  const told = (await noticesOf(institution)).map(({ message }) => message);
  expect(told).toHaveLength(4);
  expect(told.join()).toMatch(/抽查名单.*要求整改.*暂停服务资格.*经整改合格/);
});

test('reading of Art. 8: a rectification is due by the calendar in force and, late over the new year, escalated once there is one', async () => {
  const { institution } = check(0);
  await decide('assignInspectors', { institution, inspectors: [inspector.id] });
  now = `${YEAR}-12-20T02:00:00.000Z`;
  await inspect(check(0), 5);
  const { dueAt: before = '' } = (await again(check(0))).wait ?? {};
  const { holidays = [] } = inventedCalendar(YEAR, YEAR)[0] ?? {};
  const off = { name: '虚构假日', from: `${YEAR}-12-24`, to: `${YEAR}-12-24` };
  await putCalendar(YEAR, { holidays: [...holidays, off] });
  now = plusMs(before, 60_000);
  await turn();
  const { dueAt = '', remindedAt } = (await again(check(0))).wait ?? {};
  expect([dueAt > before, remindedAt]).toEqual([true, undefined]);
  now = plusMs(dueAt, 60_000);
  expect(await checksOf(YEAR, 0, 50, { dueBy: now, state: 'rectifying' })).toHaveLength(1);
  expect(await checksOf(YEAR, 0, 50, { dueBy: now, state: 'inspecting' })).toHaveLength(0);
  const late = await turn();
  expect(late.nextAt).toBe(startOf(addDays(civilDateOf(now), 1)));
  expect((await again(check(0))).wait).toMatchObject({ remindedAt: now });
  pass(20);
  await putCalendar(YEAR + 1);
  await turn();
  expect((await again(check(0))).wait?.escalatedAt).toBe(now);
});

test('Art. 20: a check proposed for a sanction is awaited until there is one, and keeps no suspension without a decision', async () => {
  const { institution, _id: id } = check(0);
  const byEvaluation = { kind: 'evaluation', id: 'evaluation/2039' } as const;
  await stands(check(0), 'suspended', byEvaluation);
  const suspend = { institution, consequence: 'suspend', rectifyWithin: 5 } as const;
  expect(await decide('decideConsequence', suspend)).toBe('suspended');
  expect(await again(check(0))).toMatchObject({ state: 'rectifying', suspended: false });
  await report(check(0));
  await decide('verifyRectification', { institution, rectified: false }, inspector);
  const propose = { institution, consequence: 'propose-sanction' } as const;
  expect(await decide('decideConsequence', propose)).toBe('sanction-proposed');
  expect(await decide('decideConsequence', propose)).toBe('check-not-awaited');
  const { nextAt, waits } = await turn();
  expect(waits).toMatchObject([{ name: 'sanction', role: 'centre' }]);
  expect(nextAt).toBe(startOf(addDays(civilDateOf(now), 1)));
  const sanctions = mongoose.connection.collection('sanctions');
  const opened = { party: institution, finding: { source: { kind: 'spot-check', id } } };
  await sanctions.insertOne(opened, { bypassDocumentValidation: true });
  pass(1);
  expect(await turn()).toMatchObject({ state: 'concluded', open: 0, over: true });
  expect(await again(check(0))).toMatchObject({ state: 'closed', result: 'sanction-proposed' });
  expect((await institutionOf(institution))?.status).toBe('suspended');
});
