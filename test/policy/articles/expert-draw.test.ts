/** Who may be drawn to review a case (reading of Art. 22): each tie keeps away, with its reason. */
import {
  eligibleExperts,
  exclusionsOf,
  type DeclaredConflict,
  type Expert,
  type ExpertNeed,
} from '../../../policy/articles/art-22-expert-draw';
import type { DatedRelation } from '../../../policy/relations/dated-relations';
import { completeUscc } from '../../../policy/model/uscc';
import {
  enterprise,
  institution,
  policy,
  relationsOf,
  THIRD_CODE,
  TODAY,
} from '../../support/examples';

const elsewhere = completeUscc('91650100MA7EXAM9');
const expert = (change: Partial<Expert> = {}): Expert => ({
  account: 'expert-1',
  name: '专家甲',
  employer: elsewhere,
  retired: false,
  fields: ['engineering'],
  conflicts: [],
  ...change,
});
const need = (change: Partial<ExpertNeed> = {}): ExpertNeed => ({
  on: TODAY,
  policy: policy(),
  parties: [enterprise, institution],
  fields: [],
  ...change,
});
const told = (one: Expert, of = need()) => exclusionsOf(one, of).map(({ code }) => code);

test('reading of Art. 22: an expert without any tie may be drawn', () => {
  expect(told(expert())).toEqual([]);
});

test('reading of Art. 22: who works for either party may not', () => {
  expect(told(expert({ employer: enterprise.uscc }))).toEqual(['same-employer']);
  expect(told(expert({ employer: institution.uscc }))).toEqual(['same-employer']);
});

test('reading of Art. 22: nor whose employer holds, controls or founded with a party', () => {
  const holder = { entity: THIRD_CODE };
  for (const relations of [
    relationsOf('甲某', { shareholders: [{ holder, percent: 1 }] }),
    relationsOf('甲某', { actualControllers: [holder] }),
    relationsOf('甲某', { jointlyFounded: [THIRD_CODE] }),
  ]) {
    const parties = [{ ...enterprise, relations }];
    expect(told(expert({ employer: THIRD_CODE }), need({ parties }))).toEqual(['employer-tied']);
    expect(told(expert(), need({ parties }))).toEqual([]);
  }
});

test('reading of Art. 22: nor who has the name of somebody who leads, holds or controls a party', () => {
  const named = { person: { name: '专家甲', idNumber: 'ID-1' } };
  for (const relations of [
    relationsOf('专家甲'),
    relationsOf('甲某', { directors: [named.person] }),
    relationsOf('甲某', { shareholders: [{ holder: named, percent: 0.1 }] }),
    relationsOf('甲某', { actualControllers: [named] }),
  ]) {
    expect(told(expert(), need({ parties: [{ ...enterprise, relations }] }))).toEqual([
      'named-in-party',
    ]);
  }
});

const declared = (change: Partial<DeclaredConflict> = {}): DeclaredConflict => ({
  uscc: enterprise.uscc,
  tie: 'advisory',
  from: '2020-01-01',
  ...change,
});

test.each<[string, Partial<DeclaredConflict>, boolean]>([
  ['that lasts', {}, true],
  ['that ended three years ago to the day', { until: '2023-09-10' }, true],
  ['that ended a day earlier', { until: '2023-09-09' }, false],
  ['that begins tomorrow', { from: '2026-09-11' }, false],
  ['with somebody else', { uscc: THIRD_CODE }, false],
  ['by investment', { tie: 'investment' }, true],
])('reading of Art. 22: a declared tie %s keeps away: %s', (_, change, kept) => {
  const conflicts = [declared(change)];
  expect(told(expert({ conflicts }))).toEqual(kept ? ['declared-conflict'] : []);
});

test('reading of Art. 22: a declared tie to an entity that holds a party, or is held by it, keeps away too', () => {
  const conflicts = [declared({ uscc: THIRD_CODE })];
  const holder = { entity: THIRD_CODE };
  const held = { ...enterprise, relations: relationsOf('甲某', { actualControllers: [holder] }) };
  const below: DatedRelation = {
    holder: `entity:${enterprise.uscc}`,
    holderName: '示例',
    held: THIRD_CODE,
    heldName: '示例',
    tie: 'shareholder',
    from: '2020-01-01',
  };
  for (const party of [held, { ...enterprise, recorded: [below] }]) {
    expect(told(expert({ conflicts }), need({ parties: [party] }))).toEqual(['declared-conflict']);
  }
  const over = { ...enterprise, recorded: [{ ...below, to: '2023-09-09' }] };
  expect(told(expert({ conflicts }), need({ parties: [over] }))).toEqual([]);
});

test('reading of Art. 22: the years are those recorded with the case', () => {
  const conflicts = [declared({ until: '2023-09-09' })];
  const longer = policy({ expertConflictYears: 5 });
  expect(told(expert({ conflicts }), need({ policy: longer }))).toEqual(['declared-conflict']);
});

test('reading of Art. 10(4), 17(4): another field, or out of service', () => {
  expect(told(expert(), need({ fields: ['incubation'] }))).toEqual(['other-field']);
  expect(told(expert(), need({ fields: ['incubation', 'engineering'] }))).toEqual([]);
  expect(told(expert({ retired: true }))).toEqual(['retired']);
});

test('reading of Art. 22: everything that keeps away is told at once, and accounts are in order', () => {
  const tied = expert({ account: 'expert-0', employer: enterprise.uscc, retired: true });
  const all = [expert({ account: 'expert-2' }), tied, expert({ account: 'expert-1' })];
  const { eligible, excluded } = eligibleExperts(all, need());
  expect(eligible).toEqual(['expert-1', 'expert-2']);
  expect(excluded).toMatchObject([
    { account: 'expert-0', reasons: [{ code: 'retired' }, { code: 'same-employer' }] },
  ]);
});
