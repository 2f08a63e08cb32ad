/** Acts over many cases as lists show them (Arts. 17(4)-(6)). */
import {
  batchActHeadsOf,
  batchActOf,
  dropNeverSent,
  freezeBatchAct,
  recordBatchAct,
  refuseBatchAct,
} from '../../../store/round/batch-acts';
import { inTransaction } from '../../../store/kernel/connection';
import { refusal } from '../../../policy/words/refusals';
import { AT, useFreshStore } from '../../support/fresh-store';

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
    id: act(2)._id,
    roundId,
    heldOn: '2026-03-02',
    members: [],
    present: [],
    chair: 'm1',
    recorder: 'r1',
    minutes: '示例',
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

describe('Art. 17(5): a frozen list', () => {
  const by = { id: 'centre-1', role: 'centre' } as const;
  const frozen = async (n: number) => {
    const content = { title: '示例公示', lines: [] };
    const { _id, hash } = await freezeBatchAct({ ...act(n), kind: 'publication', content });
    return { _id, hash };
  };
  const stateOf = async (_id: string) => (await batchActOf(_id))?.state;

  it('keeps why it was refused, under its own hash only, and may be sent again', async () => {
    const { _id, hash } = await frozen(3);
    const refusals = [refusal('case-not-for-publication', { caseNo: 'R2026-000001' })];
    await refuseBatchAct(_id, 'another', refusals);
    expect(await stateOf(_id)).toBe('frozen');
    await refuseBatchAct(_id, hash, refusals);
    expect(await batchActOf(_id)).toMatchObject({ state: 'refused', refusals });
    expect(await inTransaction((tx) => recordBatchAct(tx, _id, by, AT))).toBe(true);
    expect(await batchActOf(_id)).not.toHaveProperty('refusals');
    await refuseBatchAct(_id, hash, refusals);
    expect(await stateOf(_id)).toBe('recorded');
  });

  it('that was never sent is dropped, one that was refused or recorded never', async () => {
    const [old, refused, recorded] = [await frozen(4), await frozen(5), await frozen(6)];
    await refuseBatchAct(refused._id, refused.hash, []);
    await inTransaction((tx) => recordBatchAct(tx, recorded._id, by, AT));
    expect(await dropNeverSent(new Date(Date.now() - 60_000))).toBe(0);
    await dropNeverSent(new Date(Date.now() + 60_000));
    expect(await batchActOf(old._id)).toBeNull();
    expect(await stateOf(refused._id)).toBe('refused');
    expect(await stateOf(recorded._id)).toBe('recorded');
  });
});
