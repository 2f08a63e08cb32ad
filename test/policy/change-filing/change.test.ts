/** Art. 8: what may be filed as a change, and what a return of one says. */
import {
  filedChangeFaults,
  isFiledLate,
  overtaken,
  type FiledChange,
} from '../../../policy/change-filing/change';
import { messageFaults } from '../../../policy/acts/messages';
import { CHANGE_FILING } from '../../../policy/change-filing/acts';
import { calendarOf } from '../../../policy/calendar/calendar';
import type { RegistryEntry, RegistryVersion } from '../../../policy/reference/registry';
import { inventedCalendar } from '../../support/invented-calendar';
import { actor, codes, file, serviceItems } from '../../support/examples';

const version = (from: string, changes: Partial<RegistryEntry>): RegistryVersion => ({
  from,
  changes,
  reason: '示例',
  by: 'centre-1',
  at: `${from}T02:00:00.000Z`,
  source: { kind: 'admission', id: 'A2026-000001' },
});
const entered = version('2026-03-01', {
  name: '示例机构一',
  domicile: '650102',
  status: 'admitted',
  services: [{ item: 'A01' }],
});
const sound: FiledChange = {
  changes: { name: '示例机构二' },
  from: '2026-04-01',
  evidence: [file],
};
const facts = { versions: [entered], today: '2026-05-06', serviceItems };

test.each<[string, Partial<FiledChange>, string[]]>([
  ['nothing', { changes: {} }, ['change-empty']],
  ['the name that it has', { changes: { name: '示例机构一' } }, ['change-unchanged']],
  ['a day to come', { from: '2026-05-07' }, ['registry-day-in-future']],
  ['a day before the admission', { from: '2026-02-28' }, ['change-out-of-order']],
  ['no evidence', { evidence: [] }, ['change-evidence-missing']],
  ['no services', { changes: { services: [] } }, ['services-missing']],
  ['an unknown service', { changes: { services: [{ item: 'X' }] } }, ['service-item-unknown']],
  ['one twice', { changes: { services: [{ item: 'E01' }, { item: 'E01' }] } }, ['validation']],
  [
    'all of it',
    { changes: {}, from: '2026-05-07', evidence: [] },
    ['registry-day-in-future', 'change-empty', 'change-evidence-missing'],
  ],
  ['what is sound', {}, []],
])('Art. 8: a filing with %s is told all its faults at once', (_, change, expected) => {
  expect(codes(filedChangeFaults({ ...sound, ...change }, facts))).toEqual(expected);
});

test('Art. 8: a removed institution files nothing', () => {
  const versions = [entered, version('2026-05-01', { status: 'removed' })];
  expect(codes(filedChangeFaults(sound, { ...facts, versions }))).toEqual(['provider-removed']);
});

test('Art. 8: a field that was changed meanwhile is named, another field is not', () => {
  const versions = [entered, version('2026-05-02', { name: '示例机构三' })];
  const changes = { name: '示例机构二', premises: '示例场所' };
  expect(overtaken(changes, versions, 1)).toEqual(['name']);
  expect(overtaken(changes, versions, 2)).toEqual([]);
});

test('reading of Art. 8: a change is late once its period has passed, and in doubt it is not', () => {
  const late = (filedOn: string, years: number[] = [2026]) =>
    isFiledLate(calendarOf(years.flatMap((year) => inventedCalendar(year, year))), {
      from: '2026-09-01',
      filedOn,
      days: 30,
    });
  expect([late('2026-10-01'), late('2026-10-08'), late('2026-10-09')]).toEqual([
    false,
    false,
    true,
  ]);
  expect([late('2026-10-01', []), late('2026-10-09', []), late('2026-10-17', [])]).toEqual([
    false,
    false,
    true,
  ]);
});

test('reading of Art. 8: a return names its faults, and nothing else has any', () => {
  const fault = (more: object): (string | undefined)[] =>
    messageFaults(CHANGE_FILING.acts.decideChange, {
      actor: actor('centre'),
      reason: '依程序办理',
      ...more,
    }).map(({ path }) => path);
  expect(fault({ outcome: 'return', faults: [] })).toEqual(['faults']);
  expect(fault({ outcome: 'accept', faults: [] })).toEqual(['faults']);
  expect(fault({ outcome: 'postpone' })).toEqual(['outcome']);
});
