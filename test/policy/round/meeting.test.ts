import fc from 'fast-check';
import {
  checkMeeting,
  quorumOf,
  reductionOf,
  type MeetingItem,
  type MeetingRecord,
} from '../../../policy/round/meeting';
import { codes, policy, without } from '../../support/examples';

const MEMBERS = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6'];

type Vote = MeetingItem['votes'][number]['vote'];
const votes = (...cast: Vote[]): MeetingItem['votes'] =>
  cast.map((vote, at) => ({ member: `m${at + 1}`, vote }));

const item = (change: Partial<MeetingItem> = {}): MeetingItem => ({
  caseNo: 'R-1',
  recused: [],
  votes: votes('for', 'for', 'for', 'for', 'for', 'for'),
  supported: true,
  amountFen: 100,
  reason: '符合条件',
  ...change,
});

const meeting = (change: Partial<MeetingRecord> = {}): MeetingRecord => ({
  id: 'meeting-1',
  roundId: 'redemption-2026-1',
  kind: 'deliberation',
  heldOn: '2026-10-12',
  members: MEMBERS,
  present: MEMBERS,
  chair: 'm1',
  recorder: 'm2',
  minutes: '会议纪要',
  items: [item()],
  ...change,
});

const faults = (change: Partial<MeetingRecord>) => codes(checkMeeting(policy(), meeting(change)));
const itemFaults = (change: Partial<MeetingItem>) => faults({ items: [item(change)] });

describe('Art. 10(5), 17(4): the record of a meeting', () => {
  test('Art. 17(4): a meeting with everyone present and of one mind stands', () => {
    expect(faults({})).toEqual([]);
  });

  test.each([
    [1, 1],
    [2, 2],
    [3, 2],
    [4, 3],
    [5, 4],
    [6, 4],
    [9, 6],
  ])('reading of Art. 17(4): of %d members %d are a quorum', (members, needed) => {
    expect(quorumOf(policy(), members)).toBe(needed);
  });

  test.each([
    [3, ['meeting-without-quorum']],
    [4, []],
    [5, []],
  ])('reading of Art. 17(4): %d of six members present give %j', (count, expected) => {
    const present = MEMBERS.slice(0, count);
    const cast = present.map((member) => ({ member, vote: 'for' as const }));
    expect(faults({ present, items: [item({ votes: cast })] })).toEqual(expected);
  });

  test('reading of Art. 17(4): a meeting without members has no quorum', () => {
    const empty = { members: [], present: [], items: [item({ votes: [], supported: false })] };
    expect(faults(empty)).toContain('meeting-without-quorum');
  });

  test.each([
    ['somebody listed twice as a member', { members: [...MEMBERS, 'm1'] }, ['member-repeated']],
    ['somebody present twice', { present: [...MEMBERS, 'm1'] }, ['member-repeated']],
    ['a guest counted as present', { present: [...MEMBERS, 'x'] }, ['not-a-member']],
    ['a chair who was not there', { chair: 'x' }, ['chair-absent']],
    ['a recorder who was not there', { recorder: 'x' }, ['recorder-absent']],
    ['no minutes', { minutes: '' }, ['minutes-missing']],
    ['minutes that nobody can see', { minutes: '\u200b\n' }, ['minutes-missing']],
    ['nothing to decide', { items: [] }, ['meeting-empty']],
    ['one case twice', { items: [item(), item()] }, ['case-repeated']],
  ])('reading of Art. 17(4): %s', (_, change, expected) => {
    expect(faults(change)).toEqual(expected);
  });
});

describe('reading of Art. 22: recusals', () => {
  const recusing = (count: number) => ({
    recused: MEMBERS.slice(0, count).map((member) => ({ member, why: '曾任职于该机构' })),
    votes: MEMBERS.slice(count).map((member) => ({ member, vote: 'for' as const })),
  });

  test.each([
    [1, []],
    [2, []],
    [3, ['item-without-quorum']],
  ])('reading of Art. 17(4): %d of six recused from an item give %j', (count, expected) => {
    expect(itemFaults(recusing(count))).toEqual(expected);
  });

  test('reading of Art. 22: the vote of a recused member refuses the record', () => {
    const { recused } = recusing(1);
    expect(itemFaults({ recused })).toEqual(['vote-of-recused']);
  });

  test('reading of Art. 22: a recusal without a reason, or of a stranger, refuses', () => {
    const { votes: cast } = recusing(1);
    expect(itemFaults({ recused: [{ member: 'm1', why: ' ' }], votes: cast })).toEqual([
      'reason-missing',
    ]);
    expect(itemFaults({ recused: [{ member: 'x', why: '亲属' }] })).toEqual(['not-a-member']);
  });
});

describe('Art. 17(4): votes and outcome of an item', () => {
  test.each([
    ['four of six', votes('for', 'for', 'for', 'for', 'against', 'against'), true],
    ['three of six', votes('for', 'for', 'for', 'against', 'against', 'against'), false],
    [
      'three for, two against, one abstaining',
      votes('for', 'for', 'for', 'against', 'against', 'abstain'),
      false,
    ],
    ['everyone abstaining', votes(...Array<Vote>(6).fill('abstain')), false],
  ])('reading of Art. 17(4): %s', (_, cast, carried) => {
    const supported = { votes: cast, supported: true };
    const refused = without(item({ votes: cast, supported: false }), 'amountFen');
    expect(itemFaults(supported)).toEqual(carried ? [] : ['outcome-against-votes']);
    expect(faults({ items: [refused] })).toEqual(carried ? ['outcome-against-votes'] : []);
  });

  test.each([
    ['voting twice', [...item().votes, { member: 'm1', vote: 'for' as const }], ['vote-repeated']],
    [
      'a stranger voting',
      [...item().votes, { member: 'x', vote: 'for' as const }],
      ['vote-of-absent'],
    ],
    ['a member present and silent', item().votes.slice(1), ['vote-missing']],
  ])('reading of Art. 17(4): %s', (_, cast, expected) => {
    expect(itemFaults({ votes: cast })).toEqual(expected);
  });

  test('reading of Art. 17(4): an absent member does not vote', () => {
    expect(faults({ present: MEMBERS.slice(0, 5) })).toEqual(['vote-of-absent']);
  });

  test.each([
    [-1, ['amount-invalid']],
    [0, ['amount-invalid']],
    [0.5, ['amount-invalid']],
    [1, []],
  ])('Art. 17(4): an amount of %d fen gives %j', (amountFen, expected) => {
    expect(itemFaults({ amountFen })).toEqual(expected);
  });

  test.each([
    [-1, ['amount-invalid']],
    [0, ['amount-invalid']],
    [0.5, ['amount-invalid']],
    [1, []],
  ])('Art. 14: %d fen recognised as meeting the requirements give %j', (eligibleFen, expected) => {
    expect(itemFaults({ eligibleFen })).toEqual(expected);
  });

  test('Art. 14: nothing is recognised of what is not supported, nor of an admission', () => {
    const against = votes(...Array<Vote>(6).fill('against'));
    const bare = without(item({ eligibleFen: 1 }), 'amountFen');
    const turnedDown = { ...bare, votes: against, supported: false };
    const path = 'items[0].eligibleFen';
    for (const [one, procedure] of [
      [turnedDown, 'redemption'],
      [bare, 'admission'],
    ] as const) {
      expect(checkMeeting(policy(), meeting({ items: [one] }), { 'R-1': procedure })).toMatchObject(
        [{ code: 'amount-unexpected', path }],
      );
    }
  });

  test('Art. 17(4): what is not supported is given no amount', () => {
    const against = votes(...Array<Vote>(6).fill('against'));
    expect(itemFaults({ votes: against, supported: false })).toEqual(['amount-unexpected']);
  });

  test('Art. 17(4): a redemption needs an amount, an admission has none', () => {
    const bare = without(item(), 'amountFen');
    const judged = (one: MeetingItem, procedure: 'admission' | 'redemption') =>
      codes(checkMeeting(policy(), meeting({ items: [one] }), { 'R-1': procedure }));
    expect(judged(item(), 'redemption')).toEqual([]);
    expect(judged(bare, 'redemption')).toEqual(['amount-missing']);
    expect(judged(bare, 'admission')).toEqual([]);
    expect(judged(item(), 'admission')).toEqual(['amount-unexpected']);
  });

  test('reading of Art. 17(4): every item has its reason, and a fault names its item', () => {
    for (const reason of [' ', '\u200b', '\u3164']) {
      const items = [item(), item({ caseNo: 'R-2', reason })];
      expect(checkMeeting(policy(), meeting({ items }))).toMatchObject([
        { code: 'reason-missing', path: 'items[1].reason' },
      ]);
    }
  });

  test('reading of Art. 17(4): a record that stands is carried by more than half of its votes', () => {
    const cast = fc.array(fc.constantFrom<Vote>('for', 'against', 'abstain'), {
      minLength: 6,
      maxLength: 6,
    });
    fc.assert(
      fc.property(cast, fc.boolean(), (made, supported) => {
        const bare = without(item({ votes: votes(...made), supported }), 'amountFen');
        const stands = faults({ items: [bare] }).length === 0;
        const inFavour = made.filter((vote) => vote === 'for').length;
        expect(stands).toBe(inFavour > 3 === supported);
      }),
    );
  });
});

describe('reading of Art. 14: a meeting that declares a reduction', () => {
  const reduction = { availableFen: 150 };
  const items = [
    item({ caseNo: 'R-1', fullFen: 100, amountFen: 75 }),
    item({ caseNo: 'R-2', fullFen: 100, amountFen: 75 }),
  ] as const;
  const withSecond = (change: Partial<MeetingItem>) => ({
    reduction,
    items: [items[0], { ...items[1], ...change }],
  });
  const faultsAt = (
    change: Partial<MeetingRecord>,
    rule: 'proportional' | 'ranked' = 'proportional',
  ) =>
    checkMeeting(policy({ shortfallRule: rule }), meeting(change), {
      'R-1': 'redemption',
      'R-2': 'redemption',
    });

  test('reading of Art. 14: stands where every line is what the rule leaves it', () => {
    expect(faultsAt({ reduction, items })).toEqual([]);
    const held = meeting({ reduction, items });
    expect(reductionOf(held, items[0])).toMatchObject({ amountFen: 75, totalFen: 200 });
    expect(reductionOf(meeting({ items }), items[0])).toBeUndefined();
  });

  test.each([74, 76])('reading of Art. 14: a line of %d fen instead of 75 is refused', (fen) => {
    const [fault, ...others] = faultsAt(withSecond({ amountFen: fen }));
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ code: 'amount-not-as-reduced', path: 'items[1].amountFen' });
    expect(fault?.message).toContain('核减前1.00元，核减后0.75元');
  });

  test('reading of Art. 14: an item that is not supported shares nothing', () => {
    const bare = without(without(items[1], 'fullFen'), 'amountFen');
    const nobody = MEMBERS.map((member) => ({ member, vote: 'against' as const }));
    const refused = { ...bare, supported: false, votes: nobody };
    const whole = { ...items[0], amountFen: 100 };
    expect(faultsAt({ reduction, items: [whole, refused] })).toEqual([]);
  });

  test('reading of Art. 14: each supported line says what it would have been given', () => {
    const bare = without(items[1], 'fullFen');
    expect(codes(faultsAt({ reduction, items: [items[0], bare] }))).toContain('amount-missing');
    expect(codes(faultsAt(withSecond({ fullFen: 0 })))).toContain('amount-invalid');
  });

  test('reading of Art. 14: without a reduction there is no amount before it', () => {
    expect(codes(faultsAt({ items }))).toEqual(['amount-unexpected', 'amount-unexpected']);
  });

  test.each([
    [
      'at the second deliberation',
      { kind: 'redeliberation' },
      'proportional',
      'reduction-not-open',
    ],
    ['of half a fen', { reduction: { availableFen: 0.5 } }, 'proportional', 'amount-invalid'],
  ] as const)('reading of Art. 14: none is declared %s', (_, change, rule, code) => {
    expect(codes(faultsAt({ reduction, items, ...change }, rule))).toEqual([code]);
  });

  describe('reading of Art. 4: where the notice announced a ranking', () => {
    const places = (first: number | undefined, second: number | undefined) => [
      { ...items[0], ...(first !== undefined && { rank: first }), amountFen: 50 },
      { ...items[1], ...(second !== undefined && { rank: second }), amountFen: 100 },
    ];
    test('reading of Art. 4: the better place is served first, the other gets what is left', () => {
      expect(faultsAt({ reduction, items: places(2, 1) }, 'ranked')).toEqual([]);
      const held = meeting({ reduction, items: places(2, 1) });
      expect(reductionOf(held, held.items[0]!)).toMatchObject({ amountFen: 50 });
      const other = faultsAt({ reduction, items: places(1, 2) }, 'ranked');
      expect(codes(other)).toEqual(['amount-not-as-reduced', 'amount-not-as-reduced']);
    });

    test.each([
      ['a place twice', 1, 1, ['rank-invalid', 'rank-invalid']],
      ['a place left out', 3, 1, ['rank-invalid']],
      ['a line without a place', undefined, 1, ['rank-invalid']],
    ] as const)('reading of Art. 4: %s is refused', (_, first, second, expected) => {
      const found = codes(faultsAt({ reduction, items: places(first, second) }, 'ranked'));
      expect(found.filter((code) => code.startsWith('rank'))).toEqual(expected);
    });

    test('reading of Art. 4: without it, or where nothing is reduced, there are no places', () => {
      const found = codes(faultsAt({ reduction, items: places(2, 1) }));
      expect(found.filter((code) => code.startsWith('rank'))).toHaveLength(2);
      const whole = places(2, 1).map((one) => without(one, 'fullFen'));
      expect(codes(faultsAt({ items: whole }, 'ranked'))).toEqual([
        'rank-unexpected',
        'rank-unexpected',
      ]);
    });
  });
});
