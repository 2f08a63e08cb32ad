/** The round of Art. 13: its window and its end by the clock, and acts over many cases that survive a crash. */
import { setTimeout as wait } from 'node:timers/promises';
import { MockActivityEnvironment } from '@temporalio/testing';
import { createBatch } from '../../activities/batch';
import { createRecords } from '../../activities/records';
import type { Submission } from '../../activities/case/filing';
import type { NoticeAmendment } from '../../policy/articles/art-13-notice';
import { addDays, startOf, type Instant } from '../../policy/kernel/time';
import { batchActOf, freezeBatchAct } from '../../store/round/batch-acts';
import { inTransaction } from '../../store/kernel/connection';
import { filingOf, nextNumber, storeFiling } from '../../store/case/filings';
import { holdOf, moneyTotals } from '../../store/money/holds';
import { setVoucherState } from '../../store/money/quotas';
import type { RoundState } from '../../policy/words/vocabulary';
import { amendNotice, roundOf } from '../../store/round/rounds';
import { roundProgressQuery } from '../../workflows/round/messages';
import { admission, applicant, institution } from '../support/submission-examples';
import { bureau, centre, House, refusedWith } from '../support/workflow-house';
import { AWARD_FEN, Season } from '../support/season';
import { untilTrue } from '../support/until';
import { vouchedSubmission } from '../support/vouch';

describe('Art. 13: the round', () => {
  let house: House;

  beforeAll(async () => {
    house = await House.open();
  });
  afterAll(() => house.close());

  const stateIs = (roundId: string, state: RoundState) =>
    house.until(async () => ((await roundOf(roundId))?.state === state ? true : undefined));

  it('Art. 13: opens and closes its window by the clock, takes nothing outside it, and concludes when each case has ended', async () => {
    const today = await house.today();
    const [opensOn, closesOn] = [addDays(today, 2), addDays(today, 4)];
    const season = await Season.open(house, 'redemption', { opensOn, closesOn });
    const { id } = season.notice;
    expect(await refusedWith(season.filed())).toEqual(['outside-window']);
    await house.sleepUntil(startOf(opensOn));
    await stateIs(id, 'open');
    const no = await season.filed();
    await house.sleepUntil(startOf(addDays(closesOn, 1)));
    await stateIs(id, 'closed');
    expect(await refusedWith(season.filed())).toEqual(['outside-window']);
    await untilTrue(async () => {
      const { state } = await house.round(id).query(roundProgressQuery);
      return state === 'closed';
    });

    await season.review(no, { outcome: 'refuse', reason: '与创新无关', checklist: [] });
    await season.accepted(no);
    await house.env.sleep('1 day');
    expect(await house.round(id).result()).toMatchObject({ state: 'concluded', openCases: 0 });
    const entries = await house.trail(id);
    expect(entries.map(({ act, reason }) => (act === 'turnRound' ? reason : act))).toEqual([
      'publishNotice',
      'open',
      'closed',
      'concluded',
    ]);
    expect(await refusedWith(season.filed())).toEqual(['outside-window']);
  });

  it('reading of Art. 13: a window that a public amendment extends after its end takes applications again, and closes anew', async () => {
    const today = await house.today();
    const season = await Season.open(house, 'redemption', { closesOn: today });
    const { id } = season.notice;
    await season.filed();
    await house.sleepUntil(startOf(addDays(today, 1)));
    await stateIs(id, 'closed');
    expect(await refusedWith(season.filed())).toEqual(['outside-window']);
    const closesOn = addDays(today, 5);
    const amend = async (amendment: NoticeAmendment, key: string) => {
      const act = { key, roundId: id, at: await house.now(), by: bureau, channel: 'api' } as const;
      const reason = '系统维护，延长受理期';
      return inTransaction((tx) =>
        amendNotice(tx, { ...act, act: 'amendNotice', reason }, amendment),
      );
    };
    const past = amend({ text: '示例', closesOn: today }, 'amend-0');
    await expect(past).rejects.toMatchObject({ refusals: [{ code: 'amendment-takes' }] });
    await amend({ text: '示例', closesOn }, 'amend-1');
    expect(await roundOf(id)).toMatchObject({ state: 'open', notice: { closesOn } });
    await season.filed();
    await house.sleepUntil(startOf(addDays(closesOn, 1)));
    await stateIs(id, 'closed');
    expect(await refusedWith(season.filed())).toEqual(['outside-window']);
    const acts = (await house.trail(id)).map(({ act, reason }) =>
      act === 'turnRound' ? reason : act,
    );
    expect(acts).toEqual(['publishNotice', 'open', 'closed', 'amendNotice', 'closed']);
  });

  it('Art. 13: a notice whose window ends before it begins is refused, and a corrected one opens the round', async () => {
    const today = await house.today();
    const id = 'redemption-reversed';
    const reversed = { id, opensOn: today, closesOn: addDays(today, -1) };
    expect(await refusedWith(house.publishNotice('redemption', reversed))).toEqual(['validation']);
    expect(await roundOf(id)).toBeNull();
    await house.publishNotice('redemption', { id });
    expect(await roundOf(id)).toMatchObject({ notice: { opensOn: today } });
  });

  it('Art. 13: an application for the other procedure is refused', async () => {
    const season = await Season.open(house, 'admission', {}, 0);
    expect(await refusedWith(season.filed())).toEqual(['round-not-for-procedure']);
  });

  describe.each(['admission', 'redemption'] as const)('an application (%s)', (procedure) => {
    it('that many attempts record at once has one answer, as when one was given up and went on', async () => {
      const season = await Season.open(house, procedure);
      const { id: roundId } = season.notice;
      const body = procedure === 'admission' ? admission(roundId) : await season.redemption();
      const party = 'institution' in body ? body.institution.uscc : body.enterprise.uscc;
      const actor = applicant(party);
      const no = await nextNumber(procedure === 'admission' ? 'A2026' : 'R2026');
      const draft = { kind: procedure, caller: actor.id, idempotencyKey: no, body } as const;
      const { _id: filing } = await storeFiling(draft, () => Promise.resolve(no));
      const { submit } = createRecords(house.configuration);
      const at = await house.now();
      // What loses the race breaks off, and is tried again as Temporal does.
      const attempt = (tries = 5): ReturnType<typeof submit> =>
        submit(vouchedSubmission({ no, procedure, at, filing, actor })).catch((error: unknown) => {
          if (tries === 0) throw error;
          return attempt(tries - 1);
        });
      const later = (n: number) => wait(n * 5).then(() => attempt());
      const answers = await Promise.all(Array.from({ length: 40 }, (_, n) => later(n)));
      expect(answers.filter((answer) => 'refused' in answer)).toEqual([]);
      expect(await filingOf(filing)).toMatchObject({ accepted: { no, result: 'accepted' } });
      expect(await filingOf(filing)).not.toHaveProperty('refused');
    });
  });

  describe('an application of the last second', () => {
    const filed = async (season: Season): Promise<Submission> => {
      const body = await season.redemption();
      const actor = applicant(body.enterprise.uscc);
      const no = await nextNumber('R2026');
      const draft = { kind: 'redemption', caller: actor.id, idempotencyKey: no, body } as const;
      const { _id: filing } = await storeFiling(draft, () => Promise.resolve(no));
      const sent = { no, procedure: 'redemption', at: await house.now(), filing, actor } as const;
      return vouchedSubmission(sent);
    };
    /** A round whose window closes today, and the instant of its first turn after that. */
    const closing = async (): Promise<{ season: Season; after: Instant }> => {
      const closesOn = await house.today();
      const season = await Season.open(house, 'redemption', { closesOn });
      return { season, after: startOf(addDays(closesOn, 1)) };
    };
    it('Art. 13: keeps the round from concluding until it has become a case or been refused', async () => {
      const { season, after } = await closing();
      const { id: roundId } = season.notice;
      const late = await filed(season);
      const { submit, turnRound } = createRecords(house.configuration);
      expect(await turnRound({ roundId, at: after })).toMatchObject({ state: 'closed' });
      await submit(late);
      expect(await turnRound({ roundId, at: after })).toMatchObject({
        state: 'closed',
        openCases: 1,
      });
    });

    it('Art. 13: is refused, however in time, where the round has concluded', async () => {
      const { season, after } = await closing();
      const { submit, turnRound } = createRecords(house.configuration);
      const turn = await turnRound({ roundId: season.notice.id, at: after });
      expect(turn).toMatchObject({ state: 'concluded' });
      expect(await submit(await filed(season))).toMatchObject({
        refused: [{ code: 'round-concluded' }],
      });
    });

    it('Art. 13: and the conclusion, at once, never leave an open case in a concluded round', async () => {
      const { submit, turnRound } = createRecords(house.configuration);
      for (let times = 0; times < 8; times += 1) {
        const { season, after } = await closing();
        const { id: roundId } = season.notice;
        const late = await filed(season);
        await Promise.all([submit(late), turnRound({ roundId, at: after })]);
        expect((await roundOf(roundId))?.state).not.toBe('concluded');
      }
    });
  });

  describe('acts over many cases', () => {
    let season: Season;
    beforeAll(async () => {
      season = await Season.open(house);
    });
    const carryOut = async (actId: string): Promise<void> => {
      const at = await house.now();
      const activity = createBatch(house.configuration).carryOut;
      await new MockActivityEnvironment().run(activity, { actId, at });
    };
    const reviewed = async (count: number): Promise<string[]> => {
      const nos: string[] = [];
      while (nos.length < count) nos.push(await season.reviewed(await season.filed()));
      return nos;
    };
    /** Records a meeting over the cases without carrying it out; answers the act's id. */
    const recorded = async (nos: readonly string[]): Promise<string> => {
      const meeting = await season.meeting(nos.map((no) => season.item(no)));
      const { id, roundId } = meeting;
      const draft = { _id: id, kind: 'meeting', roundId, content: meeting } as const;
      const { hash } = await freezeBatchAct({ ...draft, preparedBy: centre.id });
      const answer = await createRecords(house.configuration).recordBatchAct({
        key: `${roundId}/${id}`,
        roundId,
        at: await house.now(),
        channel: 'api',
        name: 'holdMeeting',
        message: { actor: centre, reason: '依程序办理', actId: id, hash },
      });
      expect(answer).toEqual({ actId: id, lines: nos.length });
      return id;
    };

    it('reading of Art. 17(4): the line of a case that was withdrawn in between fails alone, its money goes back, and a repeat changes nothing', async () => {
      const before = await moneyTotals(season.notice.programmeYear);
      const [stays, leaves] = await reviewed(2);
      const actId = await recorded([stays!, leaves!]);
      expect((await moneyTotals(season.notice.programmeYear)).heldFen).toBe(
        before.heldFen + 2 * AWARD_FEN,
      );
      const actor = await season.applicantOf(leaves!);
      await house.decide(leaves!, 'withdraw', { actor, reason: '不再申请' });
      for (const times of [1, 2]) {
        await carryOut(actId);
        const act = await batchActOf(actId);
        expect(act).toMatchObject({ state: 'in-force', failed: [{ caseNo: leaves }] });
        expect(act?.failed[0]?.refusals.map(({ code }) => code)).toEqual(['case-ended']);
        const after = await moneyTotals(season.notice.programmeYear);
        expect([times, after.heldFen]).toEqual([times, before.heldFen + AWARD_FEN]);
      }
      expect(await holdOf(leaves!)).toBeUndefined();
      await house.heard(stays!);
      await season.publish(stays!);
      expect(await season.waitsOf(stays!)).toEqual(['publicity']);
    });

    it('reading of Art. 14: the line whose voucher was stopped in between fails alone among those that move their awards together', async () => {
      const before = await moneyTotals(season.notice.programmeYear);
      const [one, stopped, other] = await reviewed(3);
      const actId = await recorded([one!, stopped!, other!]);
      const { enterprise = '', programmeYear: year } = await season.case(stopped!);
      await inTransaction((tx) => setVoucherState(tx, { year, enterprise }, ['issued'], 'stopped'));
      await carryOut(actId);
      const act = await batchActOf(actId);
      expect(act).toMatchObject({ state: 'in-force', failed: [{ caseNo: stopped }] });
      expect(act?.failed[0]?.refusals.map(({ code }) => code)).toEqual(['voucher-stopped']);
      expect(await holdOf(stopped!)).toBeUndefined();
      for (const no of [one!, other!]) {
        await house.heard(no);
        expect(await holdOf(no)).toMatchObject({ state: 'held', amountFen: AWARD_FEN });
      }
      const after = await moneyTotals(season.notice.programmeYear);
      expect(after.heldFen).toBe(before.heldFen + 2 * AWARD_FEN);
      expect(Object.values(after.checks)).toEqual([true, true, true, true]);
    });

    it('a line that failed stays failed when the act is repeated, though the case is ready again', async () => {
      const [no] = await reviewed(1);
      const actId = await recorded([no!]);
      await house.decide(no!, 'suspend', { actor: centre, reason: '待核实' });
      await carryOut(actId);
      await house.decide(no!, 'resume', { actor: centre, reason: '已核实' });
      await carryOut(actId);
      expect(await season.case(no!)).toMatchObject({ deliberations: [] });
      await season.awarded(no!);
      expect(await season.waitsOf(no!)).toEqual(['publication']);
    });

    it('a crash between the record and the telling is repaired by the repeat: each line is in once, each case hears of it', async () => {
      const nos = await reviewed(3);
      house.loseSignals(2);
      await season.hold(await season.meeting(nos.map((no) => season.item(no))));
      expect(house.hasLostSignals()).toBe(true);
      for (const no of nos) {
        expect((await house.acts(no)).filter((act) => act === 'deliberate')).toHaveLength(1);
        expect(await holdOf(no)).toMatchObject({ state: 'held', amountFen: AWARD_FEN });
      }
      await season.publish(...nos);
      for (const no of nos) expect(await season.waitsOf(no)).toEqual(['publicity']);
    });

    it('a case that hears of a meeting after a later act of its own goes on from the meeting', async () => {
      const [no] = await reviewed(1);
      const actId = await recorded([no!]);
      house.loseSignals(1);
      await expect(carryOut(actId)).rejects.toThrow('lost');
      await house.decide(no!, 'suspend', { actor: centre, reason: '待核实' });
      await carryOut(actId);
      await house.decide(no!, 'resume', { actor: centre, reason: '已核实' });
      await house.heard(no!);
      await season.paid(no!);
      expect(await house.result(no!)).toMatchObject({ outcome: 'paid' });
    });

    it('Art. 17(5): of two identical lists sent at once one stands, and the other keeps why it was refused', async () => {
      const [no] = await reviewed(1);
      await season.awarded(no!);
      const { applicant: party, applicantName } = await season.case(no!);
      const line = { caseNo: no!, applicant: party, applicantName, supported: true };
      const roundId = season.notice.id;
      const content = { title: '示例公示', lines: [{ ...line, amountFen: AWARD_FEN }] };
      const { recordBatchAct } = createRecords(house.configuration);
      const at = await house.now();
      const answers = await Promise.all(
        [1, 2].map(async (n) => {
          const draft = { _id: `${roundId}/twin/${n}`, roundId, preparedBy: centre.id, content };
          const { _id: actId, hash } = await freezeBatchAct({ ...draft, kind: 'publication' });
          const message = { actor: centre, reason: '公示', actId, hash };
          const act = { key: actId, roundId, at, channel: 'api', name: 'publishResults' } as const;
          return { actId, answer: await recordBatchAct({ ...act, message }) };
        }),
      );
      const [stands, refused] = answers.toSorted((one) => ('refused' in one.answer ? 1 : -1));
      expect(stands?.answer).toEqual({ actId: stands?.actId, lines: 1 });
      expect(await batchActOf(refused!.actId)).toMatchObject({
        state: 'refused',
        refusals: [{ code: 'case-in-other-act' }],
      });
      await carryOut(stands!.actId);
      expect((await batchActOf(stands!.actId))?.state).toBe('in-force');
      await house.heard(no!);
    });

    it('Art. 9: a crash while waiting redemptions are settled leaves none of them without its answer', async () => {
      const provider = institution();
      const nos: string[] = [];
      let admissionNo = '';
      for (let n = 0; n < 2; n += 1) {
        const answer = await season.submit(await season.redemption({ provider }));
        nos.push(answer.no);
        admissionNo = answer.reference ?? '';
      }
      await house.heard(admissionNo);
      const actor = await season.applicantOf(admissionNo);
      house.loseSignals(1);
      await house.decide(admissionNo, 'withdraw', { actor, reason: '不应邀' });
      for (const no of nos) {
        expect(await house.result(no)).toMatchObject({ outcome: 'refused' });
      }
      expect(house.hasLostSignals()).toBe(true);
    });
  });
});
