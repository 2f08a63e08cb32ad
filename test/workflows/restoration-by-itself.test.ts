/** The service itself takes up what does not replay (docs/adr/0032): each process once a day, and not many at once. */
import { randomUUID } from 'node:crypto';
import { MOST_BROKEN, type Restored } from '../../activities/housekeeping/restore-broken';
import { civilDateOf } from '../../policy/kernel/time';
import { noteOnRecord } from '../../store/audit/trail-heads';
import { checkTrails } from '../../store/audit/trail-verify';
import { SERVICE } from '../../store/trail/trail';
import { TASK_QUEUE, workflowIdOf } from '../../workflows/messages';
import { DOES_NOT_REPLAY } from '../../workflows/search-attributes';
import { Operator } from '../support/operator';
import { cannotReplay, otherCode, type OtherCode } from '../support/other-code';
import { Season } from '../support/season';
import { untilTrue } from '../support/until';
import { House } from '../support/workflow-house';

let other: OtherCode;
let house: House;
let season: Season;

beforeAll(async () => {
  other = await otherCode({ problemsAfter: 2 });
  house = await House.open(other);
  season = await Season.open(house);
});
afterAll(async () => {
  await house.close();
  await other.close();
});

const idOf = (no: string) => workflowIdOf({ no, procedure: 'redemption' });
const restoration = (): Promise<Restored> =>
  house.client.workflow.execute('restoration', {
    taskQueue: TASK_QUEUE,
    workflowId: `restoration/${randomUUID()}`,
    args: [{}],
  });
const counted = async (count: number) => {
  const query = `ExecutionStatus = 'Running' AND ${DOES_NOT_REPLAY}`;
  await untilTrue(async () => (await house.client.workflow.count(query)).count === count);
};
const noted = async (no: string) =>
  (await house.trail(no)).filter(({ act }) => act === 'restored').map(({ by }) => by.id);

it('takes up as many as an accident breaks, none twice a day, and none where a release has broken them', async () => {
  const nos: string[] = [];
  while (nos.length <= MOST_BROKEN) nos.push(await season.recommended(await season.filed()));
  const [ours = '', again = '', ...rest] = nos;
  const at = await house.now();
  await noteOnRecord('cases', again, {
    _id: `${idOf(again)}/restored/${civilDateOf(at)}`,
    at,
    by: SERVICE,
    channel: 'service',
    act: 'restored',
    step: '17(4)',
    reason: '示例',
    answer: { workflowId: idOf(again), runId: randomUUID() },
  });
  await house.forget();
  await Promise.all(nos.map((no) => cannotReplay(house, idOf(no))));
  await counted(nos.length);
  expect(await restoration()).toEqual({ restored: 0, left: nos.length });

  await new Operator(house).restoresAtOnce(idOf(ours));
  await counted(nos.length - 1);
  expect(await restoration()).toEqual({ restored: rest.length, left: 1 });
  await counted(1);
  expect(await restoration()).toEqual({ restored: 0, left: 1 });

  for (const no of rest) {
    expect(await noted(no)).toEqual([SERVICE.id]);
    expect(await checkTrails({ subject: no })).toMatchObject({ faults: [] });
  }
  expect(await noted(again)).toHaveLength(1);
  const [first = ''] = rest;
  const actor = await season.applicantOf(first);
  await house.decide(first, 'withdraw', { actor, reason: '不再申请' });
  expect(await house.result(first)).toMatchObject({ outcome: 'withdrawn' });
});
