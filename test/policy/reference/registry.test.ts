/** The registry as dated versions (readings of Art. 8). */
import {
  entryOn,
  servicesFor,
  servicesRecordedAfter,
  suspendedBy,
  type RegistryEntry,
  type RegistryVersion,
} from '../../../policy/reference/registry';

function version(from: string, changes: Partial<RegistryEntry>): RegistryVersion {
  const source = { kind: 'change-filing', id: from } as const;
  return { from, changes, source, reason: '变更', at: '2026-09-01T04:00:00.000Z', by: 'centre-1' };
}
const entered = version('2026-03-02', {
  name: '示例机构一',
  status: 'admitted',
  services: [{ item: 'A01' }],
});
const added = version('2026-05-10', { services: [{ item: 'A01' }, { item: 'B01' }] });

test.each([
  ['2026-03-01', undefined],
  ['2026-03-02', '示例机构一'],
  ['2026-06-30', '示例机构一'],
  ['2026-07-01', '示例机构一（新）'],
])('reading of Art. 8: on %s its name is %s', (day, name) => {
  const renamed = version('2026-07-01', { name: '示例机构一（新）' });
  expect(entryOn([entered, renamed, added], day)?.name).toBe(name);
});

test('reading of Art. 8: of one day the later record counts, of two days the later day', () => {
  const later = version('2026-07-01', { name: '乙' });
  const sameDay = version('2026-07-01', { name: '丙' });
  const backdated = version('2026-06-01', { name: '丁', premises: '示例路1号' });
  const versions = [entered, later, sameDay, backdated];
  expect(entryOn(versions, '2026-06-15')?.name).toBe('丁');
  expect(entryOn(versions, '2026-07-01')).toMatchObject({ name: '丙', premises: '示例路1号' });
});

test.each([
  ['2025-11-30', ['A01']],
  ['2026-03-02', ['A01']],
  ['2026-05-09', ['A01']],
  ['2026-05-10', ['A01', 'B01']],
])(
  'reading of Art. 8: a contract of %s is judged by the services of that day, or of the first: %j',
  (signedOn, items) => {
    expect(servicesFor([added, entered], signedOn).map(({ item }) => item)).toEqual(items);
  },
);

test.each([
  ['2026-08-31', '2026-09-01'],
  ['2026-09-01', undefined],
  ['2026-05-09', undefined],
])('reading of Art. 8: services recorded after a contract of %s: %j', (signedOn, recordedOn) => {
  const admitted = { ...entered, source: { kind: 'admission', id: 'A2026-000001' } } as const;
  const renamed = version('2026-06-01', { name: '示例机构一（新）' });
  expect(servicesRecordedAfter([admitted, added, renamed], signedOn)).toBe(recordedOn);
});

test.each<
  [
    string,
    readonly [RegistryEntry['status'], RegistryVersion['source']['kind']][],
    string | undefined,
  ]
>([
  [
    'is not',
    [
      ['suspended', 'spot-check'],
      ['admitted', 'spot-check'],
    ],
    undefined,
  ],
  ['is by a spot check', [['suspended', 'spot-check']], 'spot-check'],
  [
    'was removed since',
    [
      ['suspended', 'spot-check'],
      ['removed', 'sanction'],
    ],
    undefined,
  ],
  [
    'is so again, the sanction revoked',
    [
      ['suspended', 'spot-check'],
      ['removed', 'sanction'],
      ['suspended', 'sanction'],
    ],
    'spot-check',
  ],
])('reading of Art. 8: what suspends an institution that %s', (_, standings, by) => {
  const changes = standings.map(([status, kind]) => ({
    ...version('2026-08-01', { status }),
    source: { kind, id: '1' },
  }));
  expect(suspendedBy([entered, ...changes, added])?.kind).toBe(by);
});
