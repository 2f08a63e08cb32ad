/** The limits of standing in (reading of Art. 22): however many appointments, one absence has thirty days. */
import { standInFaults } from '../../../policy/articles/art-22-stand-ins';

const absent = { id: 'finance-1', role: 'finance' } as const;
const today = '2026-03-02';
const days = (from: string, until: string) => ({ from, until });
const codes = (from: string, until: string, served: readonly ReturnType<typeof days>[]) =>
  standInFaults(
    absent,
    { standIn: 'finance-2', from, until },
    { standing: [], served },
    { today, mostDays: 30 },
  ).map(({ code }) => code);

test.each<[string, string, string, readonly ReturnType<typeof days>[], boolean]>([
  ['thirty days', '2026-03-02', '2026-03-31', [], true],
  ['one more', '2026-03-02', '2026-04-01', [], false],
  ['the day after thirty', '2026-04-01', '2026-04-01', [days(today, '2026-03-31')], false],
  ['the day before thirty', '2026-03-02', '2026-03-02', [days('2026-03-03', '2026-04-01')], false],
  ['a day later', '2026-04-02', '2026-05-01', [days(today, '2026-03-31')], true],
  [
    'what joins two into more',
    '2026-03-11',
    '2026-03-20',
    [days('2026-03-02', '2026-03-10'), days('2026-03-21', '2026-04-01')],
    false,
  ],
  [
    'a chain of three',
    '2026-03-30',
    '2026-04-08',
    [days('2026-03-20', '2026-03-29'), days('2026-03-09', '2026-03-19')],
    false,
  ],
])(
  'reading of Art. 22: %s (%s to %s, beside %j) may be stood in for: %s',
  (_, from, until, served, may) => {
    expect(codes(from, until, served)).toEqual(may ? [] : ['stand-in-period']);
  },
);
