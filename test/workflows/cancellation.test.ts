/** Cancellation through Temporal at each step: the case ends on record, and everything it held is free again. */
import mongoose from 'mongoose';
import { WorkflowFailedError } from '@temporalio/client';
import { CancelledFailure } from '@temporalio/common';
import { holdOf, moneyTotals, type HoldState } from '../../store/money/holds';
import { TASK_QUEUE } from '../../workflows/messages';
import { roundWorkflowId } from '../../workflows/round/messages';
import { institution } from '../support/submission-examples';
import { House, shownOf } from '../support/workflow-house';
import { AWARD_FEN, Season } from '../support/season';
import { untilTrue } from '../support/until';

describe('cancellation through Temporal (reading of Arts. 10, 17)', () => {
  let house: House;
  let season: Season;

  beforeAll(async () => {
    house = await House.open();
    season = await Season.open(house);
  });
  afterAll(() => house.close());

  const claimsOf = (no: string) =>
    mongoose.connection.collection('claims').countDocuments({ caseNo: no });
  const cancelled = async (no: string): Promise<void> => {
    const failure: unknown = await house.result(no).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(WorkflowFailedError);
    expect((failure as WorkflowFailedError).cause).toBeInstanceOf(CancelledFailure);
  };

  const objectedTo = async (no: string): Promise<string> => {
    await season.published(no);
    const objection = await season.object(no);
    await season.publicityEnds(no);
    return objection;
  };
  const upheld = async (no: string) => season.verify(no, await objectedTo(no), true);
  const paymentFailed = async (no: string): Promise<void> => {
    await season.bankSays(no, await season.instructed(no), 'failed');
    await house.heard(no);
  };

  const cancelledFree = async (no: string, step: string): Promise<void> => {
    const before = await moneyTotals(season.notice.programmeYear);
    const hold = await holdOf(no);
    const own = (state: HoldState): number => (hold?.state === state ? hold.amountFen : 0);
    expect(await claimsOf(no)).toBeGreaterThan(0);
    await house.handle(no).cancel();
    await cancelled(no);
    expect(await season.case(no)).toMatchObject({
      state: 'ended',
      ended: { outcome: 'cancelled', step },
      waits: [],
    });
    expect((await house.acts(no)).at(-1)).toBe('cancel');
    expect(await claimsOf(no)).toBe(0);
    expect((await holdOf(no))?.state ?? 'released').toBe('released');
    expect(await moneyTotals(season.notice.programmeYear)).toMatchObject({
      heldFen: before.heldFen - own('held'),
      committedFen: before.committedFen - own('committed'),
      paidFen: before.paidFen,
    });
  };

  it.each<[string, string, (no: string) => Promise<unknown>]>([
    ['17(3)', 'the preliminary review', (no) => Promise.resolve(no)],
    [
      '17(3)',
      'the correction',
      (no) =>
        season.review(no, {
          outcome: 'return-for-correction',
          checklist: [],
          faults: [{ path: 'invoices', note: '发票不清' }],
        }),
    ],
    ['17(4)', 'the assignment of experts', (no) => season.recommended(no)],
    ['17(4)', 'the opinions', (no) => season.assigned(no)],
    ['17(4)', 'the meeting', (no) => season.reviewed(no)],
    ['17(5)', 'the publication', (no) => season.awarded(no)],
    ['17(5)', 'publicity', (no) => season.published(no)],
    ['17(5)', 'the verification of an objection', objectedTo],
    ['17(5)', 'the deliberation after an objection', upheld],
    ['17(6)', 'the approval document', (no) => season.settled(no)],
    ['17(7)', 'the payment', (no) => season.approved(no)],
    ['17(7)', 'the correction of an account', paymentFailed],
  ])('ends a case at step %s, before %s, with nothing held', async (step, _, bring) => {
    const no = await season.filed();
    await bring(no);
    await cancelledFree(no, step);
  });

  it('reading of Art. 14: ends a case whose enterprise has not confirmed the use of its quota', async () => {
    const { no } = await season.submit(await season.byInstitution());
    expect(await season.waitsOf(no)).toEqual(['use-confirmation']);
    await cancelledFree(no, '17(2)');
  });

  it('Art. 9: ends a case that waits for the admission of its provider, which goes on', async () => {
    const { no, reference } = await season.submit(
      await season.redemption({ provider: institution() }),
    );
    await season.reviewed(no);
    expect(await season.waitsOf(no)).toEqual(['supplementary-admission']);
    await cancelledFree(no, '17(4)');
    expect(await season.waitsOf(reference!)).toEqual(['invitation']);
  });

  it('a suspended case can be cancelled too', async () => {
    const no = await season.filed();
    const actor = { id: 'centre-1', role: 'centre' } as const;
    await house.decide(no, 'suspend', { actor, reason: '待核实' });
    await house.handle(no).cancel();
    await cancelled(no);
    expect(await season.case(no)).toMatchObject({ ended: { outcome: 'cancelled' } });
  });

  describe('Art. 17(7): with the bank', () => {
    let no: string;
    let instruction: string;
    beforeEach(async () => {
      no = await season.filed();
      instruction = await season.instructed(no);
      await house.handle(no).cancel();
    });
    const stillWithTheBank = async (): Promise<void> => {
      const { status } = await house.handle(no).describe();
      expect(status.name).toBe('RUNNING');
      expect(await season.waitsOf(no)).toEqual(['bank-result']);
    };

    it('the case waits for the bank’s answer; paid is paid', async () => {
      await stillWithTheBank();
      await season.bankSays(no, instruction, 'paid');
      expect(await house.result(no)).toMatchObject({ outcome: 'paid' });
      expect(await holdOf(no)).toMatchObject({ state: 'paid', amountFen: AWARD_FEN });
    });

    it('the case waits for the bank’s answer; failed, it is cancelled and released', async () => {
      await stillWithTheBank();
      await season.bankSays(no, instruction, 'failed');
      await cancelled(no);
      expect(await season.case(no)).toMatchObject({ ended: { outcome: 'cancelled' } });
      expect(await holdOf(no)).toMatchObject({ state: 'released', amountFen: 0 });
    });
  });

  it('Art. 17(7): cancelled while the instruction is being recorded, the case still hears the bank', async () => {
    const no = await season.approved(await season.filed());
    const [instruction] = await Promise.all([season.instruct(no), house.handle(no).cancel()]).catch(
      () => [undefined],
    );
    // Cancelled first, its line in the order failed alone.
    if (!instruction) return cancelled(no);
    await season.bankSays(no, instruction, 'paid');
    expect(await house.result(no)).toMatchObject({ outcome: 'paid' });
  });

  it('Art. 13: a round whose notice is published goes on, says so, carries out what is sent to it, and concludes', async () => {
    const other = await Season.open(house, 'redemption', { closesOn: await house.today() });
    const { id } = other.notice;
    const round = house.round(id);
    const no = await other.filed();
    await round.cancel();
    const note = await house.until(async () =>
      (await house.trail(id)).find(({ act }) => act === 'refused:cancel'),
    );
    expect(note.answer).toMatchObject({ refused: [{ code: 'round-goes-on' }] });
    await untilTrue(async () => (await shownOf(round)).includes('不能撤销'));
    await other.paid(no);
    await house.env.sleep('1 day');
    expect(await round.result()).toMatchObject({ state: 'concluded' });
  });

  it('Art. 13: a round that is still without its notice can be cancelled', async () => {
    const round = await house.client.workflow.start('round', {
      taskQueue: TASK_QUEUE,
      workflowId: roundWorkflowId('never-published'),
      args: [{ roundId: 'never-published' }],
    });
    await round.cancel();
    await expect(round.result()).rejects.toBeInstanceOf(WorkflowFailedError);
  });

  it('an admission ends cancelled, and the institution may apply again', async () => {
    const admission = await Season.open(house, 'admission', {}, 0);
    const no = await admission.awarded(await admission.applied());
    await house.handle(no).cancel();
    await cancelled(no);
    const { submission, ended } = await admission.case(no);
    expect(ended).toMatchObject({ outcome: 'cancelled', step: '10(6)' });
    const again = await admission.applied(submission);
    expect(await admission.waitsOf(again)).toEqual(['preliminary-review']);
  });
});
