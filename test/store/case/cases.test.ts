/** Finding cases: whose turn, what is late, who waits for whom, and one open admission an institution (Art. 9). */
import { Refused } from '../../../policy/words/refusals';
import type { Wait } from '../../../policy/case/waits';
import { actOnCase, openCase, type NewCase } from '../../../store/case/case-acts';
import {
  casesCountingIn,
  casesObjectedTo,
  casesJoinedTo,
  countOpenCases,
  findCases,
  openAdmissionOf,
  overdueCases,
  publicitiesOf,
} from '../../../store/case/cases';
import { inTransaction } from '../../../store/kernel/connection';
import { refusedDuplicate } from '../../../store/kernel/duplicates';
import { SERVICE } from '../../../store/trail/trail';
import { newCase } from '../../support/cases-examples';
import { AT, useFreshStore } from '../../support/fresh-store';

useFreshStore();

const DAY = (n: number): string => `2026-03-${String(n).padStart(2, '0')}T16:00:00.000Z`;
const review = (change: Partial<Wait> = {}): Wait => ({
  name: 'preliminary-review',
  for: 'decidePreliminaryReview',
  role: 'district',
  district: '650104',
  since: AT,
  ...change,
});

let rounds = 0;
const roundId = (): string => `redemption-2027-${(rounds += 1)}`;

async function open(change: Partial<NewCase> = {}): Promise<NewCase> {
  const kase = newCase(change);
  const act = { key: `${kase._id}/submit`, no: kase._id, at: AT, by: SERVICE } as const;
  await inTransaction((tx) =>
    openCase(tx, { ...act, channel: 'service', act: 'submit', reason: '测试' }, kase, 'accepted'),
  );
  return kase;
}
const numbers = (cases: readonly { readonly _id: string }[]): string[] =>
  cases.map(({ _id }) => _id);

it('reading of Art. 9: an institution has one open admission, and another only after it has ended', async () => {
  const first = await open({ _id: 'A2026-000001', procedure: 'admission', way: 'review' });
  const second = { procedure: 'admission', way: 'direct', applicant: first.applicant } as const;
  const refused: unknown = await open({ ...second, _id: 'A2026-000002' }).catch((e: unknown) => e);
  expect(refused).toBeInstanceOf(Refused);
  expect((refused as Refused).refusals).toMatchObject([
    { code: 'admission-already-open', message: expect.stringContaining(first._id) as string },
  ]);
  await open({ ...second, _id: 'A2026-000003', state: 'ended' });
  expect((await openAdmissionOf(first.applicant))?._id).toBe(first._id);
});

it('Art. 17(7): one bank receipt reports one payment; a refused transfer may be tried again', async () => {
  const report = async (state: 'failed' | 'paid', bankReference: string): Promise<unknown> => {
    const { _id: no } = await open();
    const account = { holder: '示例', bank: '示例', number: '1' };
    const one = { key: `${no}/P1`, amountFen: 1, account, preparedBy: 'f', at: AT } as const;
    const instructions = [{ ...one, state, bankReference }];
    const act = { key: `${no}/report`, no, at: AT, by: SERVICE, channel: 'service' } as const;
    const work = () => Promise.resolve({ set: { instructions }, result: state });
    return actOnCase({ ...act, act: 'reportPayment', reason: '回执' }, work).then(
      ({ result }) => result,
      refusedDuplicate,
    );
  };
  expect(await report('failed', 'B-1')).toBe('failed');
  expect(await report('paid', 'B-1')).toBe('paid');
  expect(await report('failed', 'B-1')).toBe('failed');
  const twice = await report('paid', 'B-1');
  expect(twice).toBeInstanceOf(Refused);
  expect((twice as Refused).refusals).toMatchObject([
    { code: 'bank-reference-used', path: 'bankReference' },
  ]);
  expect((twice as Refused).message).toContain('B-1');
});

it('finds the cases whose turn it is, by role, district, party and due date, a page at a time', async () => {
  const round = roundId();
  const mine = await open({ roundId: round, waits: [review({ dueAt: DAY(10) })] });
  const later = await open({ roundId: round, waits: [review({ dueAt: DAY(20) })] });
  const other = await open({ roundId: round, district: '650102', waits: [] });
  const all = await findCases({ roundId: round, limit: 2 });
  expect(numbers(all)).toEqual([mine._id, later._id]);
  expect(numbers(await findCases({ roundId: round, after: later._id }))).toEqual([other._id]);
  expect(
    numbers(await findCases({ roundId: round, awaits: 'district', dueBefore: DAY(11) })),
  ).toEqual([mine._id]);
  expect(numbers(await findCases({ roundId: round, district: '650102' }))).toEqual([other._id]);
  expect(numbers(await findCases({ party: mine.provider! }))).toEqual([mine._id]);
});

it('reading of Art. 6: overdue is what is due and not yet reminded of, or due for escalation; never a suspended case', async () => {
  const round = roundId();
  const due = await open({ roundId: round, waits: [review({ dueAt: DAY(10) })] });
  const reminded = { dueAt: DAY(5), remindedAt: DAY(6) };
  const late = await open({
    roundId: round,
    waits: [review({ ...reminded, escalateAt: DAY(10) })],
  });
  await open({ roundId: round, waits: [review({ ...reminded, escalateAt: DAY(11) })] });
  await open({ roundId: round, waits: [review({ dueAt: DAY(11) })] });
  await open({ roundId: round, waits: [review({ dueAt: DAY(9) })], suspendedSince: AT });
  await open({ roundId: round, waits: [review({ dueAt: DAY(9), role: 'service' })] });
  expect(numbers(await overdueCases(round, DAY(10), '', 10))).toEqual([due._id, late._id]);
  expect(numbers(await overdueCases(round, DAY(10), due._id, 10))).toEqual([late._id]);
});

it('Art. 17(5): a unit’s cases in publicity are those on either side of which it stands', async () => {
  const round = roundId();
  const publicity = [review({ name: 'publicity', for: 'clock', role: 'service' })];
  const one = await open({ roundId: round, waits: publicity });
  const two = await open({ roundId: round, waits: publicity, provider: one.applicant });
  await open({ roundId: round, waits: [review()], enterprise: one.applicant });
  await open({ roundId: roundId(), waits: publicity, provider: one.applicant });
  const publications = [{ list: 'L', publishedAt: AT }];
  const over = await open({
    roundId: round,
    waits: [review()],
    provider: one.applicant,
    publications,
  });
  const asked = { roundId: round, unit: one.applicant, most: 9, isOver: false };
  const found = (change: Partial<typeof asked>) =>
    inTransaction((tx) => casesObjectedTo({ ...asked, ...change }, tx));
  expect(await found({})).toEqual([one._id, two._id]);
  expect(await found({ most: 1 })).toEqual([one._id]);
  expect(await found({ isOver: true })).toEqual([over._id]);
});

it('reading of Art. 22: a published list takes the days of its cases, and nothing else of their records', async () => {
  const list = { list: 'L', publishedAt: AT };
  const kase = await open({
    publications: [list],
    account: { holder: '示例', bank: '示例', number: '1' },
  });
  expect(await publicitiesOf([kase._id])).toEqual([
    { _id: kase._id, publications: [list], waits: [] },
  ]);
});

it('Art. 9: those who wait for an admission, and those who have heard its result, are both told', async () => {
  const waiting = await open({ waitsFor: 'A2026-000009' });
  const heard = await open({ waitedFor: 'A2026-000009', state: 'ended' });
  await open({ waitsFor: 'A2026-000009', state: 'ended' });
  const joined = await casesJoinedTo('A2026-000009', '', 10);
  expect(numbers(joined)).toEqual([waiting._id, heard._id]);
  expect(numbers(await casesJoinedTo('A2026-000009', waiting._id, 10))).toEqual([heard._id]);
});

it('reading of Art. 17(5): a year’s change concerns periods that run in it or lack it', async () => {
  const deadline = (from: string, lastDay: string) =>
    review({ deadline: { from, lastDay } as never, dueAt: `${lastDay}T16:00:00.000Z` });
  const across = await open({ waits: [deadline('2031-12-28', '2032-01-08')] });
  const lacking = await open({ waits: [review({ missingYear: 2032 })] });
  await open({ waits: [deadline('2031-12-01', '2031-12-31')] });
  await open({ waits: [review({ missingYear: 2032 })], suspendedSince: AT });
  expect(numbers(await casesCountingIn(2032, '', 10))).toEqual([across._id, lacking._id]);
});

it('Art. 17: a round has ended when none of its cases is open', async () => {
  const round = roundId();
  await open({ roundId: round });
  await open({ roundId: round, state: 'ended' });
  expect(await countOpenCases(round)).toBe(1);
});

test('Art. 17(4): of an expert’s cases, those that await an expert are those whose opinion is still out', async () => {
  const [own, done] = [roundId(), roundId()];
  const wait = (members: readonly string[]): Wait => ({
    name: 'expert-review',
    for: 'giveOpinion',
    role: 'expert',
    members,
    since: AT,
  });
  const experts = ['expert-7', 'expert-8'];
  const { _id } = await open({ roundId: own, experts, waits: [wait(experts)] });
  const { _id: other } = await open({ roundId: done, experts, waits: [wait(['expert-8'])] });
  const asked = { awaits: 'expert', expert: 'expert-7' } as const;
  expect((await findCases(asked)).map((kase) => kase._id)).toEqual([_id]);
  expect((await findCases({ expert: 'expert-7' })).map((kase) => kase._id)).toEqual([_id, other]);
});
