/** Arts. 17(7), 20: the way to the bank and its feed, with a bank that is silent, repeats itself and makes mistakes. */
import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';
import { BankRefused, BankUnavailable, type BankGateway, type News } from '../../bank/gateway';
import { bankFilesAbout, feedCursor } from '../../store/processes/bank-files';
import { paymentOrderOf } from '../../store/processes/payment-order';
import { TASK_QUEUE } from '../../workflows/messages';
import { House } from '../support/workflow-house';
import { Season } from '../support/season';

/** A bank in hand: it fails as often as it is told to, and says what it is told to say. */
class Bank implements BankGateway {
  readonly taken: string[] = [];
  silences = 0;
  no: BankRefused | undefined;
  news: News = { files: [], receipts: [], cursor: '' };

  send: BankGateway['send'] = ({ messageId }) => {
    if (this.silences-- > 0) return Promise.reject(new BankUnavailable('silent'));
    if (this.no !== undefined) return Promise.reject(this.no);
    this.taken.push(messageId);
    return Promise.resolve({ messageId, receivedAt: '2026-10-12T01:00:00.000Z' });
  };
  statusesAfter: BankGateway['statusesAfter'] = (cursor) =>
    Promise.resolve(cursor === this.news.cursor ? { files: [], receipts: [], cursor } : this.news);
}

const csv = (messageId: string, line: string) => ({
  fileId: `F-${messageId}`,
  format: 'csv' as const,
  content: Buffer.from(
    `批次号,回单批次号,处理时间,付款编号,金额（元）,结果,银行凭证号\n${messageId},H-${messageId},2026-10-13T10:00:00,${line}`,
  ),
});

describe('Art. 17(7): the bank', () => {
  const bank = new Bank();
  let house: House;
  let season: Season;

  beforeAll(async () => {
    house = await House.open({ bank });
    season = await Season.open(house);
  });
  afterAll(() => house.close());

  const readFeed = (): Promise<unknown> =>
    house.client.workflow.execute('bankFeed', {
      taskQueue: TASK_QUEUE,
      workflowId: `bank-feed-${randomUUID()}`,
      args: [{}],
    });

  async function ordered(): Promise<{ no: string; order: string }> {
    const no = await season.approved(await season.filed());
    const order = await season.ordered([no]);
    await season.approveOrder(order);
    return { no, order };
  }

  it('an order reaches a bank that was silent once, and what the feed tells is applied once', async () => {
    bank.silences = 1;
    const { no, order } = await ordered();
    await season.orderWhen(order, ({ sentAt }) => sentAt !== undefined);
    expect(bank.taken).toEqual([order]);

    const good = csv(order, `${no}-P1,30000.00,成功,PZ-1`);
    const unknown = csv('P2026-ffffffffffff', 'R2026-000001-P1,1.00,成功,PZ-2');
    const unread = { ...good, fileId: 'F-0', content: Buffer.from('无法读取') };
    bank.news = { files: [unread, unknown, good, good], receipts: [], cursor: '4' };
    expect(await readFeed()).toBe(4);
    expect(await house.result(no)).toMatchObject({ outcome: 'paid' });
    await season.orderWhen(order, ({ state }) => state === 'settled');
    expect(await bankFilesAbout(order)).toHaveLength(1);
    const [stray] = await bankFilesAbout('P2026-ffffffffffff');
    expect(stray?.refusals).toMatchObject([{ code: 'payment-order-unknown' }]);
    expect(await feedCursor()).toBe('4');
    expect(await readFeed()).toBe(0);
    expect((await paymentOrderOf(order))?.answers).toHaveLength(1);
  });

  it('an order that the bank refuses waits for finance with the reason, and finance brings the answer', async () => {
    bank.no = new BankRefused(409, 'another file under this id');
    const { no, order } = await ordered();
    const { bankRefused, sentAt } = await season.orderWhen(
      order,
      (record) => record.bankRefused !== undefined,
    );
    expect([bankRefused, sentAt]).toEqual(['another file under this id', undefined]);
    await season.status(order, { [`${no}-P1`]: 'paid' });
    expect(await house.result(no)).toMatchObject({ outcome: 'paid' });
  });

  it('a file that came before its order was approved is taken when it comes again', async () => {
    bank.no = undefined;
    const no = await season.approved(await season.filed());
    const order = await season.ordered([no]);
    const file = csv(order, `${no}-P1,30000.00,成功,PZ-early`);
    bank.news = { files: [file], receipts: [], cursor: '5' };
    await readFeed();
    const refusals = [{ code: 'payment-order-not-instructed' }];
    expect(await bankFilesAbout(order)).toMatchObject([{ refusals }]);
    await season.approveOrder(order);
    bank.news = { ...bank.news, cursor: '6' };
    await readFeed();
    expect((await bankFilesAbout(order))[0]?.refusals).toBeUndefined();
    expect(await house.result(no)).toMatchObject({ outcome: 'paid' });
  });

  it('a file whose order cannot be read holds up no other, and is taken when the record is mended', async () => {
    const [spoilt, good] = [await ordered(), await ordered()];
    const orders = mongoose.connection.collection<{ _id: string; order?: unknown }>(
      'payment-orders',
    );
    const before = await orders.findOne({ _id: spoilt.order });
    await orders.updateOne({ _id: spoilt.order }, { $set: { order: null } });
    const files = [spoilt, good].map(({ no, order }) =>
      csv(order, `${no}-P1,30000.00,成功,PZ-${no}`),
    );
    bank.news = { files, receipts: [], cursor: '7' };
    const read = readFeed();
    expect(await house.result(good.no)).toMatchObject({ outcome: 'paid' });
    expect(await feedCursor()).toBe('6');
    await orders.updateOne({ _id: spoilt.order }, { $set: { order: before?.order } });
    expect(await read).toBe(2);
    expect(await house.result(spoilt.no)).toMatchObject({ outcome: 'paid' });
    expect(await feedCursor()).toBe('7');
  });
});
