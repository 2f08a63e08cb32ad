/** Who keeps away from a case (reading of Art. 22): of a party, or of an entity that is tied to one on record. */
import type { DatedRelation } from '../../../policy/relations/dated-relations';
import type { Actor } from '../../../policy/model/nouns';
import { Cases } from '../../../store/case/cases';
import { ownCircle, recusals } from '../../../store/case/recusal';
import { AT, uscc, useFreshStore } from '../../support/fresh-store';
import { importRelations } from '../../support/imports';
import { redemptionAt } from '../../support/ledger-examples';

useFreshStore();

const [parent, subsidiary, former, stranger] = [uscc(1), uscc(2), uscc(3), uscc(4)];
const owns = (holder: string, held: string, to?: string): DatedRelation => ({
  holder: `entity:${holder}`,
  holderName: '示例企业一',
  held,
  heldName: '示例企业二',
  tie: 'shareholder',
  basisPoints: 6_000,
  from: '2020-01-01',
  ...(to !== undefined && { to }),
});
beforeAll(async () => {
  const rows = [owns(parent, subsidiary), owns(parent, former, '2024-12-31')];
  await importRelations({ rows, by: 'staff-1', at: AT, sha256: 'd'.repeat(64) });
});

const codes = async (change: Partial<Actor>, parties: readonly string[]) =>
  (await recusals({ id: 'centre-1', role: 'centre', ...change }, parties, AT)).map(
    ({ code }) => code,
  );

test.each<[string, Partial<Actor>, string, boolean]>([
  ['of a party', { party: parent }, parent, true],
  ['of an entity that a party holds', { party: subsidiary }, parent, true],
  ['of an entity that holds a party', { party: parent }, subsidiary, true],
  ['who stands in for such', { onBehalfOf: { id: 'a', party: parent } }, subsidiary, true],
  ['of an entity that held a party once', { party: parent }, former, false],
  ['of another entity', { party: stranger }, subsidiary, false],
  ['of no entity', {}, subsidiary, false],
  ['applicant of a tied entity', { role: 'applicant', party: parent }, subsidiary, false],
])('reading of Art. 22: whoever is %s keeps away', async (_, who, party, kept) => {
  expect(await codes(who, [party])).toEqual(kept ? ['own-case'] : []);
});

describe('reading of Art. 22: who has filed for a party keeps away from all that is about it', () => {
  const filer = 'centre-9';
  let enterprise = '';
  let provider = '';
  beforeAll(async () => {
    const no = await redemptionAt('reviewing', 2026);
    const kase = await Cases.findByIdAndUpdate(no, { $set: { appliedBy: [filer] } }).lean();
    ({ enterprise = '', provider = '' } = kase ?? {});
  });

  test.each<[string, Partial<Actor>]>([
    ['in the centre', { id: filer }],
    ['in the bureau', { id: filer, role: 'bureau' }],
    ['as an expert', { id: filer, role: 'expert' }],
    ['by a stand-in', { onBehalfOf: { id: filer } }],
  ])('%s', async (_, who) => {
    expect(await codes(who, [enterprise])).toEqual(['own-case']);
    expect(await ownCircle({ id: 'centre-1', role: 'centre', ...who }, AT)).toEqual([enterprise]);
  });

  test('and from nothing that is about the other side only; a colleague keeps away from neither', async () => {
    expect(await codes({ id: filer }, [provider])).toEqual([]);
    expect(await codes({}, [enterprise])).toEqual([]);
    expect(await codes({ id: filer, role: 'applicant' }, [enterprise])).toEqual([]);
  });
});
