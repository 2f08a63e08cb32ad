/** What the service does again and again shows as one run, so that the list of processes is one of cases. */
import { registerBankFeed } from '../../worker/schedules';
import { House } from '../support/api-house';
import { until } from '../support/until';

let house: House;
beforeAll(async () => {
  house = await House.open({ worker: true });
});
afterAll(() => house.close());

test('many looks at the bank’s feed are one line in the list, and the next run begins where one is over', async () => {
  await registerBankFeed(house.client, 1);
  const runs = async () => {
    const found = [];
    for await (const one of house.client.workflow.list({ query: 'WorkflowType = "bankFeed"' }))
      found.push(one);
    return found;
  };
  const looksOf = async (id: string) => {
    const { events } = await house.client.workflow.getHandle(id).fetchHistory();
    return (events ?? []).filter((event) => event.activityTaskCompletedEventAttributes).length;
  };
  const [first] = await until(async () => {
    const found = await runs();
    const [one] = found;
    return one !== undefined && (await looksOf(one.workflowId)) >= 3 ? found : undefined;
  });
  expect(await runs()).toHaveLength(1);
  await house.client.workflow.getHandle(first!.workflowId).terminate('示例');
  await until(async () => ((await runs()).length === 2 ? true : undefined));
});
