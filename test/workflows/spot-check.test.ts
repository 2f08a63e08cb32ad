/** The spot check of a year (Art. 8) on the time-skipping server: the draw, each course of a check, and the registry. */
import mongoose from 'mongoose';
import { subjectOf, type ActName, type Message } from '../../policy/acts/act';
import { SPOT_CHECKS } from '../../policy/articles/art-08-spot-check';
import { SPOT_CHECK, type SpotCheckActs } from '../../policy/spot-check/acts';
import { faultsOfDraw } from '../../policy/kernel/draw';
import { addDays, yearOf } from '../../policy/kernel/time';
import type { Actor } from '../../policy/model/nouns';
import { drawOf } from '../../store/kernel/draws';
import { sha256 } from '../../store/kernel/sha256';
import { institutionOf } from '../../store/reference/institutions';
import { checkOf, checksOf, spotCheckOf, type CheckRecord } from '../../store/processes/spot-check';
import { TASK_QUEUE } from '../../workflows/messages';
import { actUpdate } from '../../workflows/recorded-process/messages';
import { applicant } from '../support/submission-examples';
import { centre, House, refusedWith, shownOf } from '../support/workflow-house';
import { admittedInstitution } from '../support/season';
import { untilTrue } from '../support/until';

const inspector: Actor = { id: 'inspector-1', role: 'centre' };
const checklist = (met: boolean) => SPOT_CHECKS.map((check, at) => ({ check, met: met || at > 0 }));

describe('Art. 8: the spot check of a year', () => {
  let house: House;
  let year: number;
  let checks: CheckRecord[];

  beforeAll(async () => {
    // From spring on, so that the whole check lies within its year.
    house = await House.open({ startsOn: (today) => `${yearOf(today) + 1}-03-02` });
    year = yearOf(await house.today());
    const at = await house.now();
    for (let made = 0; made < 8; made += 1) await admittedInstitution(at);
    await house.publishNotice('redemption', { readings: { spotCheckPercent: 50 } });
  });
  afterAll(() => house.close());

  const start = (id: string) =>
    house.client.workflow.execute('yearly', {
      taskQueue: TASK_QUEUE,
      workflowId: id,
      args: [{ process: 'spotCheck' }],
    });
  const process = () => house.client.workflow.getHandle(subjectOf(SPOT_CHECK, year));
  const decide = <N extends ActName<SpotCheckActs>>(
    name: N,
    message: Omit<Message<SpotCheckActs, N>, 'actor' | 'reason'>,
    actor: Actor = centre,
  ) =>
    process().executeUpdate(actUpdate<SpotCheckActs, N>(SPOT_CHECK, name) as never, {
      args: [{ actor, reason: '依程序办理', ...message }] as never,
    });
  const now = async ({ institution }: CheckRecord) => (await checkOf(year, institution))!;
  const standing = async ({ institution }: CheckRecord) =>
    (await institutionOf(institution))!.status;
  const inspect = (
    { institution }: CheckRecord,
    change: Partial<Message<SpotCheckActs, 'recordInspection'>>,
    actor = inspector,
  ) => {
    const found = { checklist: checklist(false), findings: '示例', documents: [], ...change };
    return decide('recordInspection', { institution, outcome: 'failed', ...found }, actor);
  };
  const acts = () => house.acts(subjectOf(SPOT_CHECK, year));
  const checkWhen = (check: CheckRecord, holds: (one: CheckRecord) => boolean) =>
    house.until(async () => {
      const one = await now(check);
      return holds(one) ? one : undefined;
    });

  it('opens once a year, with the pool and the share of its notice, and asks the centre for a seed', async () => {
    await start('yearly-1');
    await house.until(async () => (await spotCheckOf(year)) ?? undefined);
    await admittedInstitution(await house.now());
    await start('yearly-2');
    const opened = (await spotCheckOf(year))!;
    expect(opened).toMatchObject({ state: 'opened', wait: { name: 'seed-announcement' } });
    expect(opened.pool).toHaveLength(8);
    expect(opened.wait?.dueAt).toBeDefined();
    expect(await acts()).toEqual(['openSpotCheck']);
    await untilTrue(async () =>
      (await shownOf(process() as never)).includes('公告抽取种子的来源1件：等待科技信息服务中心'),
    );
  });

  it('reading of Art. 8: the seed is a value of a later day, and anyone can repeat the draw', async () => {
    const today = await house.today();
    const source = '示例公开数值';
    expect(await refusedWith(decide('publishSeed', { seed: '123' }))).toEqual([
      'spot-check-not-awaited',
    ]);
    expect(await refusedWith(decide('announceSeed', { source, valueOn: today }))).toEqual([
      'seed-too-early',
    ]);
    const valueOn = addDays(today, 3);
    await decide('announceSeed', { source, valueOn });
    expect(await refusedWith(decide('publishSeed', { seed: '123' }))).toEqual(['seed-too-early']);
    await house.env.sleep('4 days');
    await decide('publishSeed', { seed: '123' });
    const { draw = '', open } = (await spotCheckOf(year))!;
    const { file } = (await drawOf(draw))!;
    expect(faultsOfDraw(file, sha256)).toEqual([]);
    expect(file).toMatchObject({ count: 4, origin: { kind: 'public', source } });
    checks = await checksOf(year);
    expect([open, checks.map(({ institution }) => institution)]).toEqual([
      4,
      file.result.slice(0, 4).map(({ id }) => id),
    ]);
  });

  it('reading of Art. 22: only the inspectors record a result, and nobody of the institution', async () => {
    for (const { institution } of checks)
      await decide('assignInspectors', { institution, inspectors: [inspector.id] });
    const [passes] = checks as [CheckRecord];
    const passed = { outcome: 'passed', checklist: checklist(true) } as const;
    expect(await refusedWith(inspect(passes, passed, centre))).toEqual(['not-inspector']);
    const own = { ...inspector, party: passes.institution };
    expect(await refusedWith(inspect(passes, passed, own))).toEqual(['own-case']);
    expect(await refusedWith(inspect(passes, { outcome: 'passed' }))).toEqual([
      'inspection-line-unmet',
    ]);
    await inspect(passes, passed);
    expect(await now(passes)).toMatchObject({ state: 'closed', result: 'passed' });
    expect(await refusedWith(inspect(passes, passed))).toEqual(['check-not-awaited']);
  });

  it('late with its rectification, an institution is reminded, escalated, suspended by another person, and restored', async () => {
    const check = checks[1]!;
    const { institution } = check;
    await inspect(check, { outcome: 'rectification', rectifyWithin: 5 });
    const consequence = { institution, consequence: 'suspend', rectifyWithin: 10 } as const;
    expect(await refusedWith(decide('decideConsequence', consequence))).toEqual([
      'check-not-awaited',
    ]);
    const { dueAt = '' } = (await now(check)).wait ?? {};
    await house.sleepUntil(dueAt);
    const late = await checkWhen(check, ({ wait }) => wait?.remindedAt !== undefined);
    await house.sleepUntil(late.wait?.escalateAt ?? '');
    await checkWhen(check, ({ wait }) => wait?.escalatedAt !== undefined);
    expect(await refusedWith(decide('decideConsequence', consequence, inspector))).toEqual([
      'inspector-decides',
    ]);
    const standIn = { ...centre, onBehalfOf: { id: inspector.id } };
    expect(await refusedWith(decide('decideConsequence', consequence, standIn))).toEqual([
      'inspector-decides',
    ]);
    await decide('decideConsequence', consequence);
    expect(await standing(check)).toBe('suspended');

    const stranger = applicant(checks[0]!.institution);
    const report = { institution, documents: [{ name: '整改报告', sha256: 'a'.repeat(64) }] };
    expect(await refusedWith(decide('reportRectification', report, stranger))).toEqual([
      'wrong-party',
    ]);
    await decide('reportRectification', report, applicant(institution));
    await decide(
      'verifyRectification',
      { institution, rectified: false, rectifyWithin: 5 },
      inspector,
    );
    expect(await standing(check)).toBe('suspended');
    await decide('reportRectification', report, applicant(institution));
    await decide('verifyRectification', { institution, rectified: true }, inspector);
    expect(await now(check)).toMatchObject({ state: 'closed', result: 'rectified' });
    expect(await standing(check)).toBe('admitted');
    const { versions } = (await institutionOf(institution))!;
    expect(versions.slice(1).map(({ changes, source }) => [changes.status, source])).toEqual(
      ['suspended', 'admitted'].map((to) => [to, { kind: 'spot-check', id: check._id }]),
    );
  });

  it('Art. 20(3): one that fails leaves the registry, one that refused access is proposed for a sanction', async () => {
    const [, , fails, refuses] = checks as [CheckRecord, CheckRecord, CheckRecord, CheckRecord];
    await inspect(fails, { outcome: 'failed' });
    const removal = { institution: fails.institution, consequence: 'remove' } as const;
    const today = await house.today();
    const without = await refusedWith(decide('decideConsequence', removal));
    expect(without).toEqual(['reapplication-day-missing']);
    const atOnce = decide('decideConsequence', { ...removal, reapplyFrom: today });
    expect(await refusedWith(atOnce)).toEqual(['reapplication-day-missing']);
    const reapplyFrom = addDays(today, 365);
    await decide('decideConsequence', { ...removal, reapplyFrom });
    expect(await institutionOf(fails.institution)).toMatchObject({ reapplyFrom });
    expect([await standing(fails), (await now(fails)).result]).toEqual(['removed', 'removed']);
    await inspect(refuses, { outcome: 'obstructed', checklist: [] });
    const { _id: id, institution } = refuses;
    const opened = { party: institution, finding: { source: { kind: 'spot-check', id } } };
    await mongoose.connection
      .collection('sanctions')
      .insertOne(opened, { bypassDocumentValidation: true });
    await decide('decideConsequence', { institution, consequence: 'propose-sanction' });
    await checkWhen(refuses, ({ state }) => state === 'closed');
    expect([await standing(refuses), (await now(refuses)).result]).toEqual([
      'admitted',
      'sanction-proposed',
    ]);
  });

  it('is over with its last check, and a further start of the year changes nothing', async () => {
    expect(await process().result()).toMatchObject({ standing: { state: 'concluded', open: 0 } });
    const before = await acts();
    const { runId } = await process().describe();
    await start('yearly-3');
    expect((await process().describe()).runId).not.toBe(runId);
    expect(await process().result()).toMatchObject({
      standing: { state: 'concluded', over: true },
    });
    expect(await acts()).toEqual(before);
    expect(before.filter((act) => act === 'chase').length).toBeGreaterThanOrEqual(2);
  });
});
