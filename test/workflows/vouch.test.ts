/** Updates that the API has not sent (reading of Art. 22): whoever reaches Temporal claims to be someone, and no more. */
import { randomUUID } from 'node:crypto';
import { Client, WithStartWorkflowOperation } from '@temporalio/client';
import { PAYMENT_ORDER } from '../../policy/payment-order/acts';
import { vouchedFor } from '../../store/kernel/vouch';
import { paymentOrderOf, paymentOrderSubject } from '../../store/processes/payment-order';
import { filingOf, storeFiling } from '../../store/case/filings';
import { decisionUpdate, submitUpdate, TASK_QUEUE, workflowIdOf } from '../../workflows/messages';
import { actUpdate } from '../../workflows/recorded-process/messages';
import { roundUpdate, roundWorkflowId } from '../../workflows/round/messages';
import { applicant as actorOf, district, metChecklist } from '../support/submission-examples';
import { Season } from '../support/season';
import { centre, financeApprover, House, refusedWith } from '../support/workflow-house';

const recommend = {
  actor: district,
  reason: '符合要求',
  outcome: 'recommend',
  checklist: metChecklist.redemption,
  faults: [],
} as const;

describe('reading of Art. 22: an Update past the API', () => {
  let house: House;
  let season: Season;
  /** A client as the Temporal CLI is one. */
  let outside: Client;

  beforeAll(async () => {
    house = await House.open({ signals: 'not-money' });
    season = await Season.open(house);
    outside = new Client({ connection: house.client.connection });
  });
  afterAll(() => house.close());

  const idOf = (no: string): string => workflowIdOf({ no, procedure: 'redemption' });
  const review = (no: string, message: object, updateId: string = randomUUID()) =>
    outside.workflow.getHandle(idOf(no)).executeUpdate(decisionUpdate('decidePreliminaryReview'), {
      args: [message as never],
      updateId,
    });
  const lastOf = async (no: string) => (await house.trail(no)).at(-1);
  const CLAIMED = { channel: 'signal', identity: 'claimed' };
  const VERIFIED = { channel: 'api', identity: 'verified' };

  it('is recorded as claimed; what the API sends is verified, and neither leaves its code on the record', async () => {
    const [one, other] = [await season.filed(), await season.filed()];
    await review(one, recommend);
    await season.review(other);
    expect(await lastOf(one)).toMatchObject({ act: 'decidePreliminaryReview', ...CLAIMED });
    expect(await lastOf(other)).toMatchObject({ act: 'decidePreliminaryReview', ...VERIFIED });
    for (const no of [one, other]) {
      const kept = JSON.stringify([await season.case(no), await house.trail(no)]);
      expect(kept).not.toContain('"vouch"');
    }
  });

  it('is claimed with the code of another case, act, id, sender or content', async () => {
    const [of, to] = [await season.filed(), await season.filed()];
    const updateId = randomUUID();
    const name = 'decidePreliminaryReview';
    const mine = vouchedFor({ workflowId: idOf(of), name, updateId, message: recommend });
    const own = { workflowId: idOf(to), name, updateId, message: recommend };
    const forged = [
      [mine, updateId],
      [vouchedFor({ ...own, name: 'withdraw' }), updateId],
      [vouchedFor(own), randomUUID()],
      [{ ...vouchedFor(own), reason: '另一个理由' }, updateId],
    ] as const;
    for (const [message, id] of forged) {
      // Of another district, so that each is refused and the next one finds the case where it was.
      const actor = { ...message.actor, district: '650102' };
      const refused = await refusedWith(review(to, { ...message, actor }, id));
      expect(refused).toEqual(['wrong-district']);
    }
    await review(to, forged[0][0]);
    expect(await lastOf(to)).toMatchObject(CLAIMED);
  });

  it('moves no money', async () => {
    const no = await season.reviewed(await season.filed());
    const { roundId } = await season.case(no);
    const message = { actor: centre, reason: '会议', actId: 'none', hash: '0'.repeat(64) };
    const held = outside.workflow
      .getHandle(roundWorkflowId(roundId))
      .executeUpdate(roundUpdate('holdMeeting'), { args: [message] });
    expect(await refusedWith(held)).toEqual(['money-by-signal']);
  });

  it('is refused by a process that takes no signals, which stays where it was', async () => {
    const no = await season.approved(await season.filed());
    const orderId = await season.ordered([no]);
    const { hash } = (await paymentOrderOf(orderId))!;
    const message = { actor: financeApprover, reason: '复核无误', hash };
    const approved = outside.workflow
      .getHandle(paymentOrderSubject(orderId))
      .executeUpdate(actUpdate(PAYMENT_ORDER, 'approvePaymentOrder'), { args: [message] });
    expect(await refusedWith(approved)).toEqual(['sender-not-vouched']);
    expect(await paymentOrderOf(orderId)).toMatchObject({ state: 'prepared' });
    await season.approveOrder(orderId);
  });

  it('neither hands a filing in nor keeps it from being handed in', async () => {
    const body = await season.redemption();
    const no = 'R2026-999999';
    const filing = await storeFiling(
      { kind: 'redemption', caller: 'somebody', idempotencyKey: no, body },
      () => Promise.resolve(no),
    );
    const start = () =>
      new WithStartWorkflowOperation('redemption', {
        workflowId: idOf(no),
        taskQueue: TASK_QUEUE,
        args: [{ no, procedure: 'redemption', roundId: body.roundId }],
        workflowIdConflictPolicy: 'USE_EXISTING',
      });
    const message = { actor: actorOf(body.enterprise.uscc), filing: filing._id };
    const submitted = (client: Client) =>
      client.workflow.executeUpdateWithStart(submitUpdate, {
        args: [message],
        startWorkflowOperation: start(),
      });
    expect(await refusedWith(submitted(outside))).toEqual(['sender-not-vouched']);
    expect(await filingOf(filing._id)).not.toHaveProperty('refused');
    await submitted(house.client);
    expect(await lastOf(no)).toMatchObject({ act: 'submit', ...VERIFIED });
  });
});
