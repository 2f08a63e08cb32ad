/** Acts over many cases as lists show them (Arts. 17(4)-(6)). */
import { batchActHeadsOf, freezeBatchAct } from '../../store/batch-acts';
import { useFreshStore } from './fresh-store';

useFreshStore();

const roundId = 'redemption-2026-1';
const act = (n: number) => ({ _id: `${roundId}/${n}`, roundId, preparedBy: 'centre-1' });
const line = (n: number) => ({ caseNo: `R2026-00000${n}`, amountFen: n });

it('Arts. 17(4), 17(6): a list of acts counts the lines of each and fetches none', async () => {
  const approval = {
    title: '示例批复',
    documentNumber: '示例〔2026〕1号',
    lines: [line(1), line(2)],
  };
  await freezeBatchAct({ ...act(1), kind: 'approval', content: approval });
  const item = { recused: [], votes: [], supported: false, reason: '示例' };
  const meeting = {
    ...{ id: act(2)._id, roundId, heldOn: '2026-03-02' },
    ...{ members: [], present: [], chair: 'm1', recorder: 'r1', minutes: '示例' },
    kind: 'deliberation',
    items: [{ ...item, caseNo: 'R2026-000001' }],
  } as const;
  await freezeBatchAct({ ...act(2), kind: 'meeting', content: meeting });
  const [first, second] = await batchActHeadsOf(roundId);
  expect(first).toMatchObject({ ...act(1), kind: 'approval', lines: 2, title: '示例批复' });
  expect(first).not.toHaveProperty('content');
  expect(second).toMatchObject({ kind: 'meeting', lines: 1, state: 'frozen' });
  expect(await batchActHeadsOf(roundId, 'meeting')).toEqual([second]);
  expect(await batchActHeadsOf(roundId, undefined, act(1)._id)).toEqual([second]);
});
