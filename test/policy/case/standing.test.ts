/** Arts. 10, 17: what a case takes without awaiting it, suspended or not. */
import { CASE_ACTS } from '../../../policy/case/acts';
import { allowedNow, standingOf, type Place } from '../../../policy/case/standing';
import { WAITS, type Wait, type WaitName } from '../../../policy/case/waits';

const wait = (name: WaitName): Wait => ({
  name,
  for: WAITS[name].for,
  role: WAITS[name].role,
  since: '2026-03-02T02:00:00.000Z',
});
const place = (change: Partial<Place>): Place => ({
  applicant: '91650104MA0000001X',
  open: true,
  suspended: false,
  deliberated: false,
  waits: [],
  ...change,
});
const allowed = (change: Partial<Place>) =>
  allowedNow(place(change)).map(({ decision, role }) => `${decision} by ${role}`);

describe('reading of Art. 10, 17: what is possible without being awaited', () => {
  test.each([
    [
      'before the review',
      'preliminary-review',
      ['withdraw by applicant', 'askCorrection by applicant', 'suspend by centre'],
    ],
    [
      'while the applicant corrects',
      'correction',
      ['withdraw by applicant', 'lapse by centre', 'suspend by centre'],
    ],
    [
      'while payment is awaited, the account may be corrected (Art. 15)',
      'payment',
      ['withdraw by applicant', 'suspend by centre', 'correctAccount by applicant'],
    ],
    [
      'while experts review',
      'expert-review',
      [
        'withdraw by applicant',
        'suspend by centre',
        'assignExperts by centre',
        'declineReview by expert',
      ],
    ],
  ] as const)('%s', (_, name, expected) => {
    expect(allowed({ waits: [wait(name)] })).toEqual(expected);
  });

  test('reading of Art. 6: until its district has recommended it, the centre moves a case to another', () => {
    const moves = (name: WaitName, change: Partial<Place> = {}) =>
      allowed({ district: '650104', waits: [wait(name)], ...change }).filter((one) =>
        one.startsWith('moveToDistrict'),
      );
    const before = [
      'imported-record',
      'use-confirmation',
      'preliminary-review',
      'correction',
    ] as const;
    for (const name of before) expect(moves(name)).toEqual(['moveToDistrict by centre']);
    for (const name of ['expert-assignment', 'meeting', 'refusal-period'] as const)
      expect(moves(name)).toEqual([]);
    expect(moves('preliminary-review', { suspended: true })).toEqual([]);
    expect(allowed({ waits: [wait('preliminary-review')] })).not.toContain(
      'moveToDistrict by centre',
    );
  });

  test('Art. 17(5): in publicity anyone objects, also while the case is suspended', () => {
    const waits = [wait('publicity')];
    const objections = ['raiseObjection by public', 'raiseObjection by applicant'];
    expect(allowed({ deliberated: true, waits })).toEqual([...objections, 'suspend by centre']);
    expect(allowed({ deliberated: true, waits, suspended: true })).toEqual([
      ...objections,
      'resume by centre',
    ]);
  });

  test('reading of Art. 17: while an objection is verified, each party of the case answers it, also while it is suspended', () => {
    const [applicant, provider] = ['91650104MA0000001X', '91650104MA0000002X'];
    const parties = { applicant, enterprise: applicant, provider, deliberated: true };
    for (const suspended of [false, true]) {
      const at = place({ ...parties, suspended, waits: [wait('objection-verification')] });
      const answering = allowedNow(at).filter(({ decision }) => decision === 'answerObjection');
      expect(answering.map(({ party }) => party)).toEqual([applicant, provider]);
    }
  });

  test('reading of Art. 10(3), 17(3): a suspended case whose applicant stays away may lapse', () => {
    const waits = [wait('correction')];
    expect(allowed({ waits, suspended: true })).toEqual([
      'withdraw by applicant',
      'lapse by centre',
      'resume by centre',
    ]);
  });

  test('Art. 17(7): while money is with the bank the case is not suspended', () => {
    expect(allowed({ deliberated: true, waits: [wait('bank-result')] })).toEqual([]);
  });

  test('reading of Art. 22: the last decision is taken back by its account, an opinion while others are out', () => {
    const decidedLast = { account: 'district-1', role: 'district' } as const;
    const back = (change: Partial<Place>) =>
      allowedNow(place({ decidedLast, spoken: ['e1'], ...change })).filter(({ decision }) =>
        decision.startsWith('takeBack'),
      );
    const decision = { decision: 'takeBackDecision', role: 'district', members: ['district-1'] };
    const opinion = { decision: 'takeBackOpinion', role: 'expert', members: ['e1'] };
    expect(back({ waits: [wait('meeting')] })).toEqual([decision]);
    expect(back({ waits: [wait('expert-review')] })).toEqual([decision, opinion]);
    expect(back({ waits: [wait('expert-review')], spoken: [] })).toEqual([decision]);
    expect(back({ waits: [wait('meeting')], suspended: true })).toEqual([]);
  });

  test('a case that has ended takes nothing more', () => {
    expect(allowed({ open: false, waits: [wait('publicity')] })).toEqual([]);
  });
});

test('Arts. 6, 7, 10, 17: whoever may decide where a case stands is among those who decide so at all, and the reverse', () => {
  const names = Object.keys(WAITS) as WaitName[];
  const possible = names.flatMap((name) => {
    const waits = [wait(name)];
    const ofDistrict = waits.filter(({ role }) => role === 'district');
    // The centre's, where no district is responsible.
    const ofRefusal = waits.filter((one) => one.name === 'second-look');
    const all = [
      ...waits,
      ...ofDistrict.map((one) => ({ ...one, role: 'centre' as const })),
      // Of what the bureau has refused.
      ...ofRefusal.map((one) => ({ ...one, role: 'bureau' as const })),
    ];
    return [true, false].flatMap((suspended) => {
      const of = { enterprise: '91650104MA0000002X', district: '650104' } as const;
      const last = CASE_ACTS.takeBackDecision.by.map((role) => ({ role, account: 'a' }));
      const now = last.flatMap((decidedLast) =>
        allowedNow(place({ waits, suspended, ...of, decidedLast, spoken: ['e'] })),
      );
      const position = { step: '17(3)', waits: all, allowed: now, suspended };
      const { awaits, allowed: also } = standingOf('redemption', position);
      return [...awaits, ...also].map(({ decision, role }) => `${decision} by ${role}`);
    });
  });
  const told = Object.entries(CASE_ACTS).flatMap(([decision, { by }]) =>
    by.map((role) => `${decision} by ${role}`),
  );
  expect([...new Set(possible)].sort()).toEqual([...told].sort());
});
