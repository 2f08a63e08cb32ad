/** Applications before they are handed in (Arts. 10(2), 17(2)): saved, checked and handed in once, and nobody else's. */
import mongoose from 'mongoose';
import type { RedemptionSubmission } from '../../policy/model/nouns';
import { LONGEST_DRAFT, MOST_DRAFTS } from '../../store/case/application-drafts';
import { casesOf } from '../../store/case/cases';
import {
  applicant,
  bureau,
  centre,
  House,
  newKey,
  redemption,
  today,
  uscc,
  type Reply,
} from '../support/api-house';

let house: House;
let roundId: string;
beforeAll(async () => {
  house = await House.open({ worker: true });
  await house.furnish();
  roundId = await house.openRound('redemption');
  await house.approveBudget(today().slice(0, 4), 100_000_000);
});
afterAll(() => house.close());

interface DraftAnswer {
  readonly id: string;
  readonly version: number;
  readonly submission: object;
  readonly drafts: readonly { readonly id: string }[];
  readonly faults: readonly { readonly path: string }[];
  readonly reasons: readonly { readonly cite: string }[];
  readonly ceiling?: { readonly fen: number; readonly explanation: string };
  readonly papers: readonly { readonly name: string }[];
}
const said = ({ body }: Reply) => body as unknown as DraftAnswer;
const AT = '/application-drafts';

const begun = async (n: number, submission: object = redemption(roundId, n)): Promise<string> => {
  const reply = await house.post(AT, applicant(uscc(n)), { procedure: 'redemption', submission });
  expect(reply.status).toBe(201);
  return said(reply).id;
};
const put = (n: number, id: string, body: object) =>
  house.ask('PUT', `${AT}/${id}`, { as: applicant(uscc(n)), body });
const check = async (n: number, id: string) =>
  said(await house.get(`${AT}/${id}/check`, applicant(uscc(n))));
const handsIn = (n: number, id: string, version = 1, key = newKey()) =>
  house.post(`${AT}/${id}/application`, applicant(uscc(n)), { version }, key);
/** Less is paid than the contract says. */
const unpaid = (whole: RedemptionSubmission): RedemptionSubmission => ({
  ...whole,
  transfers: whole.transfers.map((one) => ({ ...one, amountFen: 1 })),
});
const codes = ({ body }: Reply) => body.refusals.map(({ code }) => code);

test('Art. 17(2): saved as one goes, whatever it says; who saves over what another has saved is told', async () => {
  const id = await begun(40, { redeemer: 'enterprise' });
  const later = { redeemer: 'enterprise', roundId };
  expect(said(await put(40, id, { version: 1, submission: later }))).toMatchObject({
    version: 2,
    submission: later,
  });
  const both = await Promise.all([1, 2].map(() => put(40, id, { version: 2, submission: {} })));
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect(codes(await put(40, id, { version: 1, submission: {} }))).toEqual(['draft-changed']);
  const long = { note: 'a'.repeat(LONGEST_DRAFT) };
  expect(codes(await put(40, id, { version: 3, submission: long }))).toEqual(['draft-too-long']);
  const list = said(await house.get(AT, applicant(uscc(40))));
  expect(list.drafts.map((one) => one.id)).toEqual([id]);
});

test('it is its account’s and party’s alone', async () => {
  const id = await begun(41);
  const others = [applicant(uscc(42)), { ...applicant(uscc(41)), id: 'handler-2' }];
  for (const as of others) {
    expect(codes(await house.get(`${AT}/${id}`, as))).toEqual(['draft-unknown']);
    expect((await house.get(`${AT}/${id}/check`, as)).status).toBe(404);
    expect((await house.post(`${AT}/${id}/application`, as, { version: 1 })).status).toBe(404);
    expect((await house.ask('PUT', `${AT}/${id}/erasure`, { as })).status).toBe(404);
    expect(said(await house.get(AT, as)).drafts).toEqual([]);
  }
  for (const as of [centre, bureau]) expect((await house.get(`${AT}/${id}`, as)).status).toBe(403);
});

test('so many at most, also begun at once; the same request begins one; an erased one makes room', async () => {
  const as = applicant(uscc(43));
  const body = { procedure: 'redemption', submission: {} };
  const all = await Promise.all(
    Array.from({ length: MOST_DRAFTS + 5 }, () => house.post(AT, as, body)),
  );
  expect(all.filter(({ status }) => status === 201)).toHaveLength(MOST_DRAFTS);
  expect(codes(all.find(({ status }) => status !== 201)!)).toEqual(['drafts-too-many']);
  const [first] = said(await house.get(AT, as)).drafts;
  expect((await house.ask('PUT', `${AT}/${first!.id}/erasure`, { as })).status).toBe(200);
  const key = newKey();
  const twice = await Promise.all([1, 2].map(() => house.post(AT, as, body, key)));
  expect(new Set(twice.map((one) => said(one).id)).size).toBe(1);
});

test('Arts. 14-16: checked field by field, then by the screening; what it may be given and which papers it needs; nothing is handed in', async () => {
  const whole = redemption(roundId, 44);
  const { contract: _contract, ...without } = whole;
  const id = await begun(44, without);
  const bare = await check(44, id);
  expect(bare.faults.map(({ path }) => path)).toContain('contract');
  expect(bare.papers.map(({ name }) => name)).toContain('服务合同');
  await put(44, id, { version: 1, submission: whole });
  const good = await check(44, id);
  expect(good).toMatchObject({ faults: [], reasons: [] });
  expect(good.ceiling).toMatchObject({ fen: 3_000_000 });
  expect(good.ceiling!.explanation).toContain('最高可补助30,000.00元');
  await put(44, id, { version: 2, submission: unpaid(whole) });
  const refused = await check(44, id);
  expect(refused.reasons.map(({ cite }) => cite)).toContain('Art. 16(5)');
  expect(await mongoose.connection.collection('filings').countDocuments({ caller: /44/ })).toBe(0);
  expect(await mongoose.connection.collection('claims').countDocuments({})).toBe(0);
});

test('Art. 17(2): handed in once, by whomever it is sent twice or at once; what it said is erased', async () => {
  const id = await begun(45);
  const replies = await Promise.all([handsIn(45, id), handsIn(45, id), handsIn(45, id)]);
  expect(replies.map(({ status }) => status)).toEqual([201, 201, 201]);
  const [no, ...others] = replies.map(({ body }) => body.no);
  expect(new Set(others)).toEqual(new Set([no]));
  expect((await handsIn(45, id)).body.no).toBe(no);
  expect((await casesOf([no!]))[0]).toMatchObject({ applicant: uscc(45), state: 'open' });
  expect((await house.get(`${AT}/${id}`, applicant(uscc(45)))).status).toBe(404);
  const kept = await mongoose.connection
    .collection('application-drafts')
    .findOne({ _id: id as never });
  expect(kept).toMatchObject({ submission: '{}' });
});

test('what is not accepted is corrected and handed in again; a version that is changed meanwhile is not', async () => {
  const whole = redemption(roundId, 46);
  const id = await begun(46, unpaid(whole));
  expect((await handsIn(46, id)).status).toBe(422);
  await put(46, id, { version: 1, submission: { redeemer: 'enterprise' } });
  expect((await handsIn(46, id, 2)).body.errors.map(({ path }) => path)).toContain('contract');
  await put(46, id, { version: 2, submission: whole });
  expect(codes(await handsIn(46, id, 2))).toEqual(['draft-changed']);
  expect((await handsIn(46, id, 3)).status).toBe(201);
});
