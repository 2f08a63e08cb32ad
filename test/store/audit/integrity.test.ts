/** Art. 21: what the integrity record reads from elsewhere than the cases: repayments, spot checks and grades. */
import mongoose from 'mongoose';
import { integrityOf } from '../../../store/audit/integrity';
import { SERVICE } from '../../../store/trail/trail';
import { uscc, useFreshStore } from '../../support/fresh-store';

useFreshStore();

const party = uscc(1);
const another = uscc(2);
const put = (collection: string, ...documents: readonly object[]) =>
  mongoose.connection
    .collection(collection)
    .insertMany(documents, { bypassDocumentValidation: true });
const on = (day: string) => `2026-${day}T02:00:00.000Z`;
const act = (subject: string, name: string, day: string, result?: string) => ({
  _id: `${subject}/${name}`,
  subject,
  sequence: Number(day.slice(3)),
  hash: '-',
  at: on(day),
  by: SERVICE,
  act: name,
  step: '20',
  channel: 'service',
  ...(result !== undefined && { answer: { result } }),
});
const entriesOf = async (of: string) =>
  (await integrityOf(of)).entries.map(({ what, bearing, key }) => [what, bearing, key]);

test('Art. 20: a demand for repayment, its return and its lateness are entered; cancelled, it speaks against nobody', async () => {
  await put(
    'repayments',
    { _id: 'H2026-000001', party, state: 'overdue' },
    { _id: 'H2026-000002', party, state: 'cancelled' },
    { _id: 'H2026-000003', party: another, state: 'overdue' },
  );
  await put(
    'trail',
    act('H2026-000001', 'demandRepayment', '03-02'),
    act('H2026-000001', 'remind', '03-17'),
    act('H2026-000001', 'noteReturn', '03-20'),
    act('H2026-000001', 'fallDue', '04-01', 'overdue'),
    act('H2026-000002', 'demandRepayment', '05-02'),
    act('H2026-000003', 'demandRepayment', '06-02'),
  );
  expect(await entriesOf(party)).toEqual([
    ['要求退回资金', 'neutral', 'H2026-000001/demandRepayment'],
    ['退回资金', 'neutral', 'H2026-000001/noteReturn'],
    ['逾期未退回资金', 'neutral', 'H2026-000001/fallDue'],
    ['要求退回资金', 'neutral', 'H2026-000002/demandRepayment'],
  ]);
});

test('Arts. 8, 21: closed spot checks and confirmed grades are entered by their day; only failures speak against it', async () => {
  const institution = uscc(3);
  const checked = (year: number, result: string) => ({
    _id: `${year}/${institution}`,
    year,
    institution,
    result,
    state: 'closed',
    closedAt: `${year}-06-01T02:00:00.000Z`,
  });
  await put(
    'spot-checks',
    checked(2021, 'passed'),
    checked(2022, 'rectified'),
    checked(2023, 'no-consequence'),
    checked(2024, 'sanction-proposed'),
    { ...checked(2025, 'removed'), state: 'to-decide', closedAt: undefined },
  );
  const graded = (year: number, grade?: string) => ({
    _id: `${year}-1/${institution}`,
    run: `${year}-1`,
    year,
    uscc: institution,
    ...(grade !== undefined && { grade }),
  });
  const decided = (year: number) => ({
    _id: year,
    state: 'decided',
    decision: `evaluation/${year}/confirm`,
    decidedAt: `${year + 1}-02-20T02:00:00.000Z`,
  });
  await put('evaluation-results', graded(2021, 'good'), graded(2022, 'unqualified'), graded(2023));
  await put('evaluations', decided(2021), decided(2022), decided(2023));
  expect(await entriesOf(institution)).toEqual([
    ['2021年度抽查：合格', 'neutral', `2021/${institution}`],
    ['2021年度绩效评估：良好', 'neutral', 'evaluation/2021/confirm'],
    ['2022年度抽查：经整改合格', 'neutral', `2022/${institution}`],
    ['2022年度绩效评估：不合格', 'adverse', 'evaluation/2022/confirm'],
    ['2023年度抽查：发现问题，决定不予处理', 'neutral', `2023/${institution}`],
    ['2024年度抽查：不合格，提请违规处理', 'adverse', `2024/${institution}`],
  ]);
});
