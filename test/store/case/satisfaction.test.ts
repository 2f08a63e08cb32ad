/** Art. 21: one rating for each paid redemption, by its enterprise, within its period. */
import { satisfactionNotice } from '../../../policy/evaluation/satisfaction';
import type { Actor } from '../../../policy/model/nouns';
import type { Refused } from '../../../policy/words/refusals';
import { caseOf } from '../../../store/case/cases';
import { inTransaction } from '../../../store/kernel/connection';
import { giveNotices } from '../../../store/people/party-notices';
import { rateService, ratingOf, type RatingAct } from '../../../store/case/satisfaction';
import { checkTrails } from '../../../store/audit/trail-verify';
import { AT, useFreshStore } from '../../support/fresh-store';
import { approve, redemptionAt } from '../../support/ledger-examples';
import { Cases } from '../../../store/case/cases';
import { EMPTY_TRAIL } from '../../../store/trail/trail';
import mongoose from 'mongoose';

useFreshStore();
beforeAll(() => approve(2026, 'voucher', 10_000_000_000));

const scores = { quality: 5, timeliness: 4, expertise: 5, price: 3 };
const LAST_DAY = '2026-04-01';

/** A paid redemption whose enterprise has been asked; its trail begins anew, so that it can be verified. */
async function asked(): Promise<RatingAct> {
  const caseNo = await redemptionAt('paid', 2026);
  await mongoose.connection.collection('trail').deleteMany({ subject: caseNo });
  await Cases.updateOne({ _id: caseNo }, { $set: { trail: EMPTY_TRAIL } });
  const { enterprise: party = '' } = (await caseOf(caseNo)) ?? {};
  const notice = { ...satisfactionNotice(caseNo, LAST_DAY), party, at: AT };
  await inTransaction((tx) => giveNotices(tx, [notice]));
  const by: Actor = { id: 'staff-of-enterprise', role: 'applicant', party, address: '203.0.113.7' };
  return { key: `${caseNo}/1`, caseNo, at: AT, by, scores, comment: '示例评语' };
}

const codesOf = (act: RatingAct) =>
  rateService(act).then(
    () => [],
    (error: unknown) => (error as Refused).refusals.map(({ code }) => code),
  );

test('reading of Art. 21: rated once, noted on the trail, and asked again answered the same', async () => {
  const act = await asked();
  const answer = await rateService(act);
  const elsewhere = { ...act, by: { ...act.by, address: '203.0.113.8' } };
  expect(await rateService(elsewhere)).toEqual(answer);
  expect(await ratingOf(act.caseNo)).toMatchObject({ scores, comment: '示例评语', at: AT });
  expect(await codesOf({ ...act, key: `${act.caseNo}/2` })).toEqual(['rating-given']);
  const other = { ...act, scores: { ...scores, price: 1 } };
  expect(await codesOf(other)).toEqual(['idempotency-key-reused']);
  expect(await checkTrails({ subject: act.caseNo })).toMatchObject({ entries: 1 });
  expect(await checkTrails({ subject: act.caseNo })).toMatchObject({ faults: [] });
});

test('reading of Art. 21: of two ratings at the same time one is stored', async () => {
  const act = await asked();
  const both = [1, 2].map((n) => codesOf({ ...act, key: `${act.caseNo}/${n}` }));
  expect((await Promise.all(both)).flat()).toEqual(['rating-given']);
});

const institution: Actor = { id: 'i', role: 'applicant', party: 'another' };
test.each<[string, Partial<RatingAct>, string]>([
  ['the institution', { by: institution }, 'rating-not-own'],
  ['staff', { by: { id: 'c', role: 'centre' } }, 'rating-not-own'],
  ['the day after the last', { at: '2026-04-01T16:00:00.000Z' }, 'rating-too-late'],
  ['a score of six', { scores: { ...scores, price: 6 } }, 'validation'],
  ['half a score', { scores: { ...scores, price: 4.5 } }, 'validation'],
  ['too long a comment', { comment: '长'.repeat(501) }, 'validation'],
])('reading of Art. 21: %s is refused and nothing is stored', async (_, change, code) => {
  const act = await asked();
  expect(await codesOf({ ...act, ...change })).toEqual([code]);
  expect(await ratingOf(act.caseNo)).toBeNull();
});

test('reading of Art. 21: the last moment of the last day is in time; an unpaid redemption is not rated', async () => {
  const act = await asked();
  expect(await codesOf({ ...act, at: '2026-04-01T15:59:59.999Z' })).toEqual([]);
  const caseNo = await redemptionAt('committed', 2026);
  const party = (await caseOf(caseNo))?.enterprise ?? '';
  expect(await codesOf({ ...act, key: 'k', caseNo, by: { ...act.by, party } })).toEqual([
    'rating-unpaid',
  ]);
});
