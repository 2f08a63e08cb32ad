/** What is looked after once a day, on the real server, which alone can list its processes. */
import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';
import { findTemporal } from '../../local/servers/find';
import { startTemporalDev, type TemporalDev } from '../../local/servers/temporal';
import { addDays } from '../../policy/kernel/time';
import { batchActOf, freezeBatchAct } from '../../store/round/batch-acts';
import { putCalendarYear } from '../../store/reference/calendar-years';
import { inTransaction } from '../../store/kernel/connection';
import { filingOf, storeFiling } from '../../store/case/filings';
import { checkTrails } from '../../store/audit/trail-verify';
import type { Housekept } from '../../workflows/housekeeping/housekeeping';
import { TASK_QUEUE } from '../../workflows/messages';
import { SEARCH_ATTRIBUTES } from '../../workflows/search-attributes';
import { inventedCalendar } from '../support/invented-calendar';
import { centre, House } from '../support/workflow-house';
import { Season } from '../support/season';

describe('the daily housekeeping', () => {
  let server: TemporalDev;
  let house: House;
  let season: Season;

  beforeAll(async () => {
    const binary = await findTemporal();
    server = await startTemporalDev({ binary, searchAttributes: SEARCH_ATTRIBUTES });
    house = await House.open({ server });
    season = await Season.open(house);
  });
  afterAll(async () => {
    await house.close();
    await server.stop();
  });

  const keepHouse = (): Promise<Housekept> =>
    house.client.workflow.execute('housekeeping', {
      taskQueue: TASK_QUEUE,
      workflowId: `housekeeping/${randomUUID()}`,
      args: [],
    });

  it('Art. 17(4): a case that was terminated, and reset after a meeting was held without it, hears of the meeting', async () => {
    const [no, other] = [
      await season.reviewed(await season.filed()),
      await season.reviewed(await season.filed()),
    ];
    const { workflowId } = house.handle(no);
    await house.handle(no).terminate('示例');
    const meeting = await season.meeting([no, other].map((one) => season.item(one)));
    const draft = { kind: 'meeting', roundId: meeting.roundId, id: meeting.id, content: meeting };
    await house.batch('holdMeeting', draft as never, centre);
    await house.client.workflowService.resetWorkflowExecution({
      namespace: 'default',
      workflowExecution: { workflowId },
      reason: '示例',
      requestId: randomUUID(),
      workflowTaskFinishEventId: await lastTaskOf(no),
    });
    await house.positionWhen(no, ({ waits }) => waits[0]?.name === 'meeting');
    await house.heard(other);
    expect((await told(1)).told).toBe(1);
    await house.heard(no);
    expect(await told(0)).toMatchObject({ told: 0 });
    await season.publish(no, other);
    expect(await season.waitsOf(no)).toEqual(['publicity']);
  });

  /** Keeps house until the server's list of processes has caught up with them. */
  const told = (count: number): Promise<Housekept> =>
    house.until(async () => {
      const kept = await keepHouse();
      return kept.told === count ? kept : undefined;
    });
  const lastTaskOf = async (no: string) => {
    const { events } = await house.handle(no).fetchHistory();
    const last = events?.findLast((event) => event.workflowTaskCompletedEventAttributes);
    return last?.eventId ?? null;
  };

  it('reading of Art. 17(5): a calendar year that came with a deploy gives every wait that lacked it its period', async () => {
    const no = await season.filed();
    const wait = (await season.case(no)).waits[0]!;
    const missingYear = Number(wait.dueAt!.slice(0, 4));
    await cases().updateOne(
      { _id: no },
      {
        $set: { 'waits.0.missingYear': missingYear },
        $unset: { 'waits.0.deadline': '', 'waits.0.dueAt': '' },
      },
    );
    expect((await keepHouse()).recounted).toBe(1);
    expect((await season.case(no)).waits).toEqual([wait]);
    expect((await house.acts(no)).at(-1)).toBe('recount');
    expect((await keepHouse()).recounted).toBe(0);
  });

  it('reading of Art. 17(5): a year that a deploy has corrected moves what runs in it, and the process hears of it', async () => {
    const no = await season.filed();
    const { since, dueAt } = (await season.case(no)).waits[0]!;
    const [from, to] = [1, 3].map((days) => addDays(since.slice(0, 10), days));
    const year = Number(since.slice(0, 4));
    const [known] = inventedCalendar(year, year);
    const holidays = [...known!.holidays, { name: '虚构节', from: from!, to: to! }].toSorted(
      (one, two) => one.from.localeCompare(two.from),
    );
    const at = await house.now();
    await inTransaction((tx) => putCalendarYear(tx, { ...known!, holidays }, 'staff-1', at));
    expect((await keepHouse()).recounted).toBeGreaterThan(0);
    const moved = await house.heard(no);
    expect(moved.waits[0]!.dueAt! > dueAt!).toBe(true);
  });

  it('drops after a day what nobody took up: a number without a case, and an act that was never sent', async () => {
    const body = await season.redemption();
    const filing = { kind: 'redemption', caller: 'account', idempotencyKey: 'key', body } as const;
    const { _id: filingId } = await storeFiling(filing, () => Promise.resolve('R2026-999999'));
    const content = { title: '示例公示', lines: [] };
    const roundId = season.notice.id;
    const draft = { _id: `${roundId}/list/unsent`, roundId, preparedBy: centre.id, content };
    const { _id: actId } = await freezeBatchAct({ ...draft, kind: 'publication' });
    expect(await keepHouse()).toMatchObject({ filings: 0, acts: 0 });
    const dayAgo = new Date(Date.now() - 25 * 3_600_000);
    await aged('filings', filingId, { storedAt: dayAgo });
    await aged('batch-acts', actId, { frozenAt: dayAgo });
    expect(await keepHouse()).toMatchObject({ filings: 1, acts: 1 });
    expect([await filingOf(filingId), await batchActOf(actId)]).toEqual([null, null]);
  });

  it('Arts. 18, 19: seals the trails that have grown, once a day under the next number', async () => {
    const no = await season.filed();
    const [one, next] = [(await keepHouse()).sealed!, (await keepHouse()).sealed!];
    expect(next.seal).toBe(one.seal + 1);
    const { seals, last, faults } = await checkTrails({ known: { _id: one.seal, hash: one.hash } });
    expect({ faults, seals, last }).toEqual({
      faults: [],
      seals: next.seal,
      last: { _id: next.seal, hash: next.hash },
    });
    expect((await checkTrails({ subject: no })).faults).toEqual([]);
  });

  const cases = () => mongoose.connection.collection<{ _id: string }>('cases');
  const aged = (collection: string, _id: string, $set: object) =>
    mongoose.connection.collection<{ _id: string }>(collection).updateOne({ _id }, { $set });
});
