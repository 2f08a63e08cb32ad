/** Reading of Art. 22: which changes of an account stand, on which day, and who may not make them. */
import {
  asConfirmed,
  changeFaults,
  passedOn,
  passFaults,
  type AccountChange,
  type Standing,
} from '../../../policy/account/change';
import { MOST_DAYS_AHEAD, type AskedGrant } from '../../../policy/account/grant';
import type { Grant } from '../../../policy/account/account';
import { ownFault, sameFault } from '../../../policy/account/persons';
import { addDays } from '../../../policy/kernel/time';
import { ENTERPRISE_CODE, PROVIDER_CODE } from '../../support/examples';

const TODAY = '2026-03-02';
const YESTERDAY = addDays(TODAY, -1);
const open = (...grants: readonly Grant[]): Standing => ({ id: 'x-1', state: 'open', grants });
const none: Standing = { id: 'x-1', state: 'none', grants: [] };
const closed: Standing = { id: 'x-1', state: 'closed', grants: [] };
const centre: Grant = { id: 'c', role: 'centre', from: '2026-01-01' };
const speaks: Grant = { id: 'p', role: 'applicant', party: ENTERPRISE_CODE, from: '2026-01-01' };
const person = { name: '示例甲', unit: '示例单位' };
const asked = (grant: Partial<AskedGrant> & Pick<AskedGrant, 'role'>): AskedGrant => ({
  from: TODAY,
  ...grant,
});
const grants = (...list: readonly AskedGrant[]): AccountChange => ({
  kind: 'grants',
  grants: list,
});
const codes = (standing: Standing, change: AccountChange) =>
  changeFaults(standing, change, TODAY).map(({ code }) => code);

test.each<[string, Standing, AccountChange, string[]]>([
  ['opening what is open', open(), { kind: 'opening', ...person, grants: [] }, ['account-exists']],
  [
    'opening what is closed',
    closed,
    { kind: 'opening', ...person, grants: [] },
    ['account-exists'],
  ],
  ['opening', none, { kind: 'opening', ...person, grants: [asked({ role: 'centre' })] }, []],
  ['granting to nobody', none, grants(asked({ role: 'centre' })), ['account-not-found']],
  ['granting to a closed one', closed, grants(asked({ role: 'centre' })), ['account-closed']],
  ['closing', open(centre), { kind: 'closure' }, []],
  ['closing twice', closed, { kind: 'closure' }, ['account-closed']],
  ['reopening', closed, { kind: 'reopening' }, []],
  ['reopening what is open', open(), { kind: 'reopening' }, ['account-not-closed']],
  ['another name', open(), { kind: 'person', ...person }, []],
  ['another name of nobody', none, { kind: 'person', ...person }, ['account-not-found']],
  ['handing over to itself', open(), { kind: 'hand-over', to: 'x-1' }, ['hand-over-to-oneself']],
  ['registering', none, { kind: 'registration', ...person, party: ENTERPRISE_CODE }, []],
  [
    'registering another party',
    open(speaks),
    { kind: 'registration', ...person, party: PROVIDER_CODE },
    [],
  ],
  [
    'registering the same party again',
    open(speaks),
    { kind: 'registration', ...person, party: ENTERPRISE_CODE },
    ['grant-held'],
  ],
  [
    'registering as staff',
    open(centre),
    { kind: 'registration', ...person, party: ENTERPRISE_CODE },
    ['roles-apart'],
  ],
  [
    'registering with a closed account',
    closed,
    { kind: 'registration', ...person, party: ENTERPRISE_CODE },
    ['account-closed'],
  ],
])('the state of the account: %s', (_, standing, change, expected) => {
  expect(codes(standing, change)).toEqual(expected);
});

test.each<[string, AskedGrant, string[]]>([
  ['a district without one', asked({ role: 'district' }), ['grant-scope']],
  ['a district', asked({ role: 'district', district: '650104' }), []],
  ['the centre with a district', asked({ role: 'centre', district: '650104' }), ['grant-scope']],
  ['the centre with an own party', asked({ role: 'centre', party: ENTERPRISE_CODE }), []],
  [
    'a party that has no code',
    asked({ role: 'centre', party: '91650104MA0000000X' }),
    ['uscc-invalid'],
  ],
  ['an applicant for nobody', asked({ role: 'applicant' }), ['grant-scope']],
  ['an applicant', asked({ role: 'applicant', party: ENTERPRISE_CODE }), []],
  ['an expert by the own entry', asked({ role: 'expert', expert: 'x-1' }), []],
  ['an expert without entry', asked({ role: 'expert' }), ['grant-scope']],
  ["an expert by another's entry", asked({ role: 'expert', expert: 'x-2' }), ['grant-scope']],
  ['an entry without the role', asked({ role: 'finance', expert: 'x-1' }), ['grant-scope']],
])('the scope of a role: %s', (_, grant, expected) => {
  expect(codes(open(), grants(grant))).toEqual(expected);
});

const latest = addDays(TODAY, MOST_DAYS_AHEAD);
test.each<[string, Partial<AskedGrant>, string[]]>([
  ['from yesterday', { from: YESTERDAY }, ['grant-from']],
  ['from today', { from: TODAY }, []],
  ['for today', { from: TODAY, to: TODAY }, []],
  ['as late as may be', { from: latest }, []],
  ['a day later', { from: addDays(latest, 1) }, ['grant-from']],
  [
    'ending before it begins',
    { from: addDays(TODAY, 2), to: addDays(TODAY, 1) },
    ['grant-reversed'],
  ],
  ['to the last day there is', { from: TODAY, to: '2199-12-31' }, []],
])('the days of a grant: %s', (_, days, expected) => {
  expect(codes(open(), grants(asked({ role: 'centre', ...days })))).toEqual(expected);
});

const district = (code: '650102' | '650104'): AskedGrant =>
  asked({ role: 'district', district: code });
const of = (party: string): AskedGrant => asked({ role: 'applicant', party });
test.each<[string, Standing, AccountChange, string[]]>([
  ['the same role again', open(centre), grants(asked({ role: 'centre' })), ['grant-held']],
  [
    'the same role with another own party',
    open(centre),
    grants(asked({ role: 'centre', party: ENTERPRISE_CODE })),
    ['grant-held'],
  ],
  ['twice in one change', open(), grants(of(ENTERPRISE_CODE), of(ENTERPRISE_CODE)), ['grant-held']],
  ['several parties', open(), grants(of(ENTERPRISE_CODE), of(PROVIDER_CODE)), []],
  ['two districts', open(), grants(district('650102'), district('650104')), []],
  [
    'two sides in one change',
    open(),
    grants(asked({ role: 'centre' }), asked({ role: 'bureau' })),
    ['roles-apart'],
  ],
  [
    'the other side of what is held',
    open(centre),
    grants(asked({ role: 'finance' })),
    ['roles-apart'],
  ],
  ['staff for a party', open(centre), grants(of(ENTERPRISE_CODE)), ['roles-apart']],
  [
    'administrator beside a role',
    open(centre),
    grants(asked({ role: 'administrator' })),
    ['roles-apart'],
  ],
  ['auditor beside a party', open(speaks), grants(asked({ role: 'auditor' })), ['roles-apart']],
  [
    'a role after another has ended',
    open({ ...centre, to: TODAY }),
    grants(asked({ role: 'bureau', from: addDays(TODAY, 1) })),
    [],
  ],
])('what meets what is held: %s', (_, standing, change, expected) => {
  expect(codes(standing, change)).toEqual(expected);
});

const ahead: Grant = { ...centre, from: addDays(TODAY, 10), to: addDays(TODAY, 20) };
const days = (from: string, to?: string): AccountChange => ({
  kind: 'days',
  grant: 'c',
  from,
  ...(to !== undefined && { to }),
});
const end = (to: string, grant = 'c'): AccountChange => ({ kind: 'end', grant, to });
test.each<[string, Standing, AccountChange, string[]]>([
  ['other days of an unknown grant', open(), days(TODAY), ['grant-unknown']],
  [
    'other days of one that is over',
    open({ ...centre, to: YESTERDAY }),
    days(TODAY),
    ['grant-over'],
  ],
  ['another first day once it has begun', open(centre), days(TODAY), ['grant-begun']],
  ['a last day', open(centre), days('2026-01-01', addDays(TODAY, 5)), []],
  ['no last day any more', open({ ...centre, to: TODAY }), days('2026-01-01'), []],
  [
    'a last day long ago',
    open(centre),
    days('2026-01-01', addDays(TODAY, -2)),
    ['grant-end-early'],
  ],
  ['an earlier first day', open(ahead), days(TODAY, addDays(TODAY, 20)), []],
  ['a first day that is past', open(ahead), days(YESTERDAY), ['grant-from']],
  [
    'days over another grant of the office',
    open({ ...centre, to: TODAY }, { ...ahead, id: 'd' }),
    days('2026-01-01'),
    ['grant-held'],
  ],
  [
    'days into a role of the other side',
    open({ ...centre, to: TODAY }, { ...ahead, id: 'd', role: 'bureau' }),
    days('2026-01-01'),
    ['roles-apart'],
  ],
  ['an end today', open(centre), end(TODAY), []],
  ['an end at once', open(centre), end(YESTERDAY), []],
  ['an end before that', open(centre), end(addDays(TODAY, -2)), ['grant-end-early']],
  ['an end of one that has not begun', open(ahead), end(TODAY), []],
  [
    'an end that puts it off',
    open({ ...centre, to: TODAY }),
    end(addDays(TODAY, 1)),
    ['grant-end-later'],
  ],
  ['an end of an unknown one', open(centre), end(TODAY, 'd'), ['grant-unknown']],
  ['an end of one that is over', open({ ...centre, to: YESTERDAY }), end(TODAY), ['grant-over']],
])('a grant changes: %s', (_, standing, change, expected) => {
  expect(codes(standing, change)).toEqual(expected);
});

test('what is confirmed later begins then, and ends then at the latest', () => {
  const later = addDays(TODAY, 3);
  expect(asConfirmed(grants(asked({ role: 'centre' })), later)).toEqual(
    grants(asked({ role: 'centre', from: later })),
  );
  expect(asConfirmed(end(YESTERDAY), later)).toEqual(end(addDays(later, -1)));
  const short = grants(asked({ role: 'centre', to: addDays(TODAY, 1) }));
  expect(changeFaults(open(), asConfirmed(short, later), later).map(({ code }) => code)).toEqual([
    'grant-reversed',
  ]);
});

test('what is handed over is every office with a day left but for reviews, from today on', () => {
  const held: Grant[] = [
    centre,
    { id: 'e', role: 'expert', expert: 'x-1', from: '2026-01-01' },
    { ...ahead, id: 'd', role: 'finance' },
    { id: 'o', role: 'bureau', from: '2026-01-01', to: YESTERDAY },
  ];
  expect(passedOn(held, [], TODAY)).toEqual([
    { role: 'centre', from: TODAY },
    { role: 'finance', from: ahead.from, to: ahead.to },
  ]);
  expect(passedOn([centre], [centre], TODAY)).toEqual([]);
});

test.each<[string, Standing, string[]]>([
  ['one of the other side', open({ ...centre, role: 'bureau' }), ['roles-apart']],
  ['one that speaks for a party', open(speaks), ['roles-apart']],
  ['a colleague', open(centre), []],
  ['a closed one', closed, ['account-closed']],
  ['nobody', none, ['account-not-found']],
])('what is handed over is received by: %s', (_, receiver, expected) => {
  const passed = passedOn([centre], receiver.grants, TODAY);
  expect(passFaults(receiver, passed).map(({ code }) => code)).toEqual(expected);
});

test.each<[string, string[], string[], string | undefined]>([
  ['another', ['a'], ['x'], undefined],
  ['oneself', ['x'], ['x'], 'account-own'],
  ['who stands in for the person concerned', ['a', 'x'], ['x'], 'account-own'],
  ['whose stand-in is concerned', ['a'], ['x', 'a'], 'account-own'],
  ['who stands in for the same person', ['a', 'c'], ['x', 'c'], 'account-own'],
])('nobody changes what is their own: %s', (_, actor, concerned, code) => {
  expect(ownFault(actor, concerned)?.code).toBe(code);
});

test.each<[string, string[], string[], string | undefined]>([
  ['another', ['b'], ['a'], undefined],
  ['the same', ['a'], ['a'], 'account-same-person'],
  ['a stand-in of the proposer', ['b', 'a'], ['a'], 'account-same-person'],
  ['one for whom the proposer stands in', ['b'], ['a', 'b'], 'account-same-person'],
])('nobody confirms what they have proposed: %s', (_, confirmer, proposer, code) => {
  expect(sameFault(confirmer, proposer)?.code).toBe(code);
});

test('the small office works: eighteen people hold one role each, and no two of them conflict', () => {
  const office: readonly (readonly [AskedGrant['role'], number])[] = [
    ['centre', 5],
    ['bureau', 5],
    ['finance', 3],
    ['district', 2],
    ['administrator', 2],
    ['auditor', 1],
  ];
  const people = office.flatMap(([role, count]) => Array.from({ length: count }, () => role));
  expect(people).toHaveLength(18);
  for (const role of people) {
    const grant = role === 'district' ? district('650104') : asked({ role });
    const change = { kind: 'opening', ...person, grants: [grant] } as const;
    expect(codes(none, change)).toEqual([]);
  }
});
