/** A programming error in an act, or a refusal of the service's own act: it shows, and the next act is free. */
import { setTimeout as wait } from 'node:timers/promises';
import mongoose from 'mongoose';
import { ActivityFailure } from '@temporalio/common';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { batchActOf, freezeBatchAct } from '../../store/round/batch-acts';
import { caseStart, TASK_QUEUE } from '../../workflows/messages';
import { roundProgressQuery, roundUpdate } from '../../workflows/round/messages';
import { centre, House, shownOf } from '../support/workflow-house';
import { EXPERTS, Season } from '../support/season';
import { untilTrue } from '../support/until';

describe('what breaks off, or is held, lets the next act through', () => {
  let house: House;
  let season: Season;

  beforeAll(async () => {
    house = await House.open();
    season = await Season.open(house, 'redemption', { readings: { expertsByDraw: false } });
  });
  afterAll(() => house.close());

  const cases = () => mongoose.connection.collection<{ _id: string }>('cases');
  /** Takes from the record what the code counts on; answers what puts it back. */
  const spoilt = async (no: string): Promise<() => Promise<unknown>> => {
    const { policy } = await season.case(no);
    await cases().updateOne({ _id: no }, { $unset: { 'policy.parameters': '' } });
    return () => cases().updateOne({ _id: no }, { $set: { policy } });
  };
  const experts = EXPERTS.map(({ id }) => id);
  const assignment = { actor: centre, reason: '抽取', experts };

  it('reading of Art. 17(4): whoever sent the broken decision hears of it, and the case takes the next one', async () => {
    const no = await season.recommended(await season.filed());
    const mend = await spoilt(no);
    const error: unknown = await season.assign(no, EXPERTS).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(WorkflowUpdateFailedError);
    const { cause } = error as WorkflowUpdateFailedError;
    expect(cause).toBeInstanceOf(ActivityFailure);
    expect(cause).toMatchObject({ cause: { type: 'TypeError' } });
    expect(await season.waitsOf(no)).toEqual(['expert-assignment']);
    await mend();
    expect((await season.assign(no, EXPERTS)).result).toBe('assigned');
  });

  it('reading of Art. 22: a broken signal leaves a note, and the case takes the next one', async () => {
    const no = await season.recommended(await season.filed());
    const mend = await spoilt(no);
    await house.signal(no, 'assignExperts', assignment);
    const note = await house.until(async () =>
      (await house.trail(no)).find(({ act }) => act === 'broken:assignExperts'),
    );
    expect(note).toMatchObject({ channel: 'signal', by: { id: centre.id } });
    await mend();
    await house.signal(no, 'assignExperts', assignment);
    await house.caseWhen(no, ({ waits }) => waits[0]?.name === 'expert-review');
  });

  describe('Art. 17(5): a line that breaks off', () => {
    let bad: string;
    let good: string;
    let actId: string;
    let mend: () => Promise<unknown>;
    let again: () => Promise<unknown>;
    const round = () => house.round(season.notice.id);
    const brokenActs = async () => (await round().query(roundProgressQuery)).broken;

    beforeEach(async () => {
      bad = await season.awarded(await season.filed());
      good = await season.awarded(await season.filed());
      mend = await spoilt(bad);
      const lines = await Promise.all([bad, good].map(lineOf));
      const roundId = season.notice.id;
      const content = { title: '示例公示', lines };
      const draft = { _id: `${roundId}/list/${bad}`, roundId, preparedBy: centre.id, content };
      const { _id, hash } = await freezeBatchAct({ ...draft, kind: 'publication' });
      actId = _id;
      const args = [{ actor: centre, reason: '公示', actId, hash }] as const;
      again = () => round().executeUpdate(roundUpdate('publishResults'), { args: [args[0]] });
      await again();
      await house.caseWhen(good, ({ waits }) => waits[0]?.name === 'publicity');
      await house.until(async () => ((await brokenActs())?.includes(actId) ? true : undefined));
    });
    const lineOf = async (caseNo: string) => {
      const { applicant, applicantName, deliberations } = await season.case(caseNo);
      const { supported = false, amountFen = 0 } = deliberations.at(-1) ?? {};
      return { caseNo, applicant, applicantName, supported, amountFen };
    };
    const carriedOut = async (): Promise<void> => {
      const { broken } = await house.inForce(actId);
      expect(broken ?? []).toEqual([]);
      expect(await season.waitsOf(bad)).toEqual(['publicity']);
      await house.until(async () => ((await brokenActs())?.length === 0 ? true : undefined));
    };

    it('stands as broken alone, in sight, and is carried out when the act is sent again', async () => {
      expect(await batchActOf(actId)).toMatchObject({
        state: 'recorded',
        failed: [],
        broken: [{ caseNo: bad, error: expect.stringContaining('TypeError') as string }],
      });
      expect(await season.waitsOf(bad)).toEqual(['publication']);
      await untilTrue(async () => (await shownOf(round())).includes(`逐件办理批次事项（${bad}）`));
      const other = await season.published(await season.filed());
      expect(await season.waitsOf(other)).toEqual(['publicity']);
      await mend();
      await again();
      await carriedOut();
      expect((await house.acts(good)).filter((act) => act === 'publish')).toHaveLength(1);
    });

    it('is carried out with the next day, without anybody asking', async () => {
      await mend();
      await house.env.sleep('1 day');
      await carriedOut();
    });
  });

  it('Art. 10(6): an admission that cannot enter the registry waits in sight for staff, and goes on when they have mended it', async () => {
    const admissions = await Season.open(house, 'admission', {}, 0);
    const no = await admissions.published(await admissions.applied());
    const { submission, waits } = await admissions.case(no);
    await cases().updateOne({ _id: no }, { $unset: { 'submission.institution': '' } });
    await house.sleepUntil(waits[0]!.dueAt!);
    await house.until(async () => {
      const shown = await currentDetails(no);
      return shown.includes('公示期满的处理未能完成') ? true : undefined;
    });
    expect(await admissions.waitsOf(no)).toEqual(['publicity']);
    // It tries again no more: its history has stopped to grow.
    const lengthNow = async () => (await house.handle(no).describe()).historyLength;
    await untilTrue(async () => {
      const length = await lengthNow();
      await wait(1_500);
      return (await lengthNow()) === length;
    });

    await cases().updateOne({ _id: no }, { $set: { submission } });
    await house.env.sleep('25 hours');
    await house.caseWhen(no, ({ state }) => state === 'ended');
    expect(await house.result(no)).toMatchObject({ outcome: 'admitted' });
  });

  it('reading of Arts. 10, 17: a case whose cancellation breaks off stays open, and is cancelled once an act has moved it', async () => {
    const no = await season.recommended(await season.filed());
    const { trail } = await season.case(no);
    await cases().updateOne({ _id: no }, { $set: { trail: null } });
    await house.handle(no).cancel();
    await house.until(async () =>
      (await currentDetails(no)).includes('撤销未能完成') ? true : undefined,
    );
    expect(await season.case(no)).toMatchObject({ state: 'open' });
    await cases().updateOne({ _id: no }, { $set: { trail } });
    expect((await season.assign(no, EXPERTS)).result).toBe('assigned');
    await house.caseWhen(no, ({ ended }) => ended?.outcome === 'cancelled');
  });

  it('reading of Arts. 6, 7: an overdue case whose record is spoilt keeps no other from being reminded of', async () => {
    const [spoiltNo, no] = [await season.filed(), await season.filed()];
    expect(spoiltNo < no).toBe(true);
    const { trail } = await season.case(spoiltNo);
    await cases().updateOne({ _id: spoiltNo }, { $set: { trail: null } });
    const { waits } = await season.case(no);
    await house.sleepUntil(waits[0]!.dueAt!);
    await house.caseWhen(no, (kase) => kase.waits[0]?.remindedAt !== undefined);
    await cases().updateOne({ _id: spoiltNo }, { $set: { trail } });
    await house.env.sleep('25 hours');
    await house.caseWhen(spoiltNo, (kase) => kase.waits[0]?.remindedAt !== undefined);
  });

  it('reading of Art. 17: a case that is carried on from a record which cannot be read goes on once it is mended', async () => {
    const no = await season.recommended(await season.filed());
    const { trail, roundId } = await season.case(no);
    await house.handle(no).terminate();
    await cases().updateOne({ _id: no }, { $set: { trail: null } });
    const input = { no, procedure: 'redemption', roundId, carriedOn: true } as const;
    const start = caseStart({ ...input, ...house.byClock });
    await house.client.workflow.start('redemption', { ...start, taskQueue: TASK_QUEUE });
    const tried = await house.until(async () => {
      const { status, raw } = await house.handle(no).describe();
      const again = raw.pendingActivities?.some(({ attempt }) => (attempt ?? 0) > 1);
      return again === true || status.name !== 'RUNNING' ? status.name : undefined;
    });
    expect(tried).toBe('RUNNING');
    await cases().updateOne({ _id: no }, { $set: { trail } });
    expect((await season.assign(no, EXPERTS)).result).toBe('assigned');
  });

  /** What the Temporal UI shows of the case now. */
  async function currentDetails(no: string): Promise<string> {
    return shownOf(house.handle(no));
  }
});
