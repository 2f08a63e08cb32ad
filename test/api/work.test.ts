/** Everyone's work, messages and finding a case over HTTP (Arts. 6, 7, 17, 18): each sees what awaits them, and no more. */
import mongoose from 'mongoose';
import { openCase, actOnCase } from '../../store/case/case-acts';
import { inTransaction } from '../../store/kernel/connection';
import { keepMessages } from '../../store/messages/messages';
import type { Wait } from '../../policy/case/waits';
import type { Actor } from '../../policy/model/nouns';
import { newCase } from '../support/cases-examples';
import { rowsAt } from '../support/list-files';
import { Administration, codes, first, grant, madeFirst } from '../support/accounts';
import {
  applicant,
  auditor,
  bureau,
  centre,
  centreColleague,
  district,
  expert,
  House,
  newKey,
  type Reply,
} from '../support/api-house';

let house: House;
const AT = '2026-03-02T02:00:00.000Z';
const waiting = (name: Wait['name'], role: Wait['role'], more: Partial<Wait> = {}): Wait => ({
  name,
  for: 'resubmit',
  role,
  since: AT,
  ...more,
});
const reviewed = newCase({
  applicantName: '示例边疆𬎆材料公司',
  waits: [waiting('preliminary-review', 'district', { district: '650104', dueAt: AT })],
});
const elsewhere = newCase({
  district: '650102',
  waits: [waiting('preliminary-review', 'district', { district: '650102' })],
});
const withExperts = newCase({
  experts: ['expert-1', 'expert-2'],
  waits: [
    waiting('expert-review', 'expert', {
      members: ['expert-1'],
      dueAt: '2099-01-01T00:00:00.000Z',
    }),
  ],
});
const refused = newCase({
  refused: { act: 'decidePreliminaryReview', reason: '示例', at: AT, decidedBy: [centre.id] },
  waits: [waiting('second-look', 'centre')],
});
const failed = newCase({
  waits: [waiting('account-correction', 'applicant', { dueAt: '2099-01-01T16:00:00.000Z' })],
  instructions: [
    {
      key: 'k',
      amountFen: 150_000_00,
      account: { holder: '示例', bank: '示例银行', number: '6222' },
      preparedBy: 'finance-1',
      at: AT,
      state: 'failed',
      bankReason: '账户已销户（AC04）',
    },
  ],
});
const cases = [reviewed, elsewhere, withExperts, refused, failed];

beforeAll(async () => {
  house = await House.open();
  await madeFirst();
  const act = { at: AT, by: centre, channel: 'api', act: 'submit', reason: '示例' } as const;
  for (const one of cases)
    await inTransaction((tx) =>
      openCase(tx, { ...act, key: `submit/${one._id}`, no: one._id }, one, 'accepted'),
    );
});
afterAll(async () => {
  await house.close();
});

interface Item {
  readonly id: string;
  readonly no: string;
  readonly what: string;
  readonly late: boolean;
  readonly unread: boolean;
  readonly assigned?: { readonly to: string };
}
const bodyOf = ({ body }: Reply): unknown => body;
const work = async (as: Actor, query = ''): Promise<readonly Item[]> =>
  (bodyOf(await house.get(`/work-items${query}`, as)) as { items: Item[] }).items;
const numbers = async (as: Actor, query = ''): Promise<string[]> =>
  (await work(as, query)).map(({ no }) => no);

it('Arts. 6, 7, 22: each sees what awaits them, and not what they may not for what they have done', async () => {
  expect(await numbers(district('650104'))).toEqual([reviewed._id]);
  expect(await numbers(district('650102'))).toEqual([elsewhere._id]);
  expect(await numbers(expert(1))).toEqual([withExperts._id]);
  expect(await numbers(expert(2))).toEqual([]);
  expect(await numbers(centre)).toEqual([]);
  expect(await numbers(centreColleague)).toEqual([refused._id]);
  expect(await numbers(applicant(failed.applicant))).toEqual([failed._id]);
  expect(await numbers(applicant(reviewed.applicant))).toEqual([]);
  for (const nobody of [auditor, bureau, first]) expect(await numbers(nobody)).toEqual([]);
  const rows = await rowsAt(house, '/work-items', district('650104'));
  expect(rows).toMatchObject([{ 编号: reviewed._id, 待办: '初审', 未读: '是' }]);
  expect(await rowsAt(house, '/work-items?late=true', district('650104'))).toHaveLength(1);
  expect(await rowsAt(house, '/work-items?late=true', district('650102'))).toEqual([]);
});

it('is gone with the act that answers it, and comes with the next', async () => {
  const own = district('650104');
  const act = { key: newKey(), no: reviewed._id, at: AT, by: own, channel: 'api' } as const;
  const told = { ...act, act: 'decidePreliminaryReview', reason: '示例' };
  const waits = [waiting('meeting', 'centre', { for: 'holdMeeting' })];
  await actOnCase(told, () => Promise.resolve({ set: { waits }, result: 'recommend' }));
  expect(await numbers(own)).toEqual([]);
  expect(await numbers(centre)).toEqual([reviewed._id]);
  const suspend = { ...act, key: newKey(), act: 'suspend', reason: '示例' };
  const suspendedSince = '2026-03-03T02:00:00.000Z';
  await actOnCase(suspend, () => Promise.resolve({ set: { suspendedSince }, result: 'suspended' }));
  expect((await work(centre)).map(({ what }) => what)).toEqual(['恢复办理']);
});

it('tells what is late and unread, pages, and goes into one person’s hands', async () => {
  const own = district('650102');
  const [item] = await work(own);
  expect(item).toMatchObject({ what: '初审', late: false, unread: true });
  const counts = async () => bodyOf(await house.get('/work-counts', own)) as object;
  expect(await counts()).toMatchObject({ all: 1, late: 0, unread: 1, assigned: 0 });
  const read = (as: Actor) =>
    house.ask('PUT', '/work-items/reading', { as, body: { ids: [item!.id] } });
  expect(bodyOf(await read(district('650104')))).toEqual({ read: 0 });
  expect(bodyOf(await read(own))).toEqual({ read: 1 });
  const path = `/work-items/${item!.id}/assignment`;
  expect(await house.post(path, own, { to: own.id })).toMatchObject({ status: 200 });
  expect(await counts()).toMatchObject({ unread: 0, assigned: 1 });
  expect(await numbers(own, '?assigned=true')).toEqual([elsewhere._id]);
  expect(codes(await house.post(path, centre, { to: centre.id }))).toEqual([404, ['turn-unknown']]);
  expect(codes(await house.post(path, own, { to: 'nobody' }))).toEqual([422, ['turn-assignee']]);
  const administration = new Administration(house);
  await administration.opened('district-new', grant('district', { district: '650102' }));
  const given = await house.post(path, own, { to: 'district-new' });
  expect(given.body).toMatchObject({ assigned: { to: 'district-new', by: own.id } });
  expect(
    await mongoose.connection.db!.collection('outbox').countDocuments({ of: 'assignment' }),
  ).toBe(1);
});

it('Art. 18: a case is found by a word in a name, a number and a code; each finds what they may read', async () => {
  const found = async (text: string, as: Actor = centre) => {
    const reply = await house.get(`/case-search?text=${encodeURIComponent(text)}`, as);
    return (bodyOf(reply) as { cases: { no: string }[] }).cases.map(({ no }) => no);
  };
  expect(await found('𬎆材料')).toEqual([reviewed._id]);
  expect(await found('边疆')).toEqual([reviewed._id]);
  expect(await found(elsewhere.applicant.toLowerCase())).toEqual([elsewhere._id]);
  expect(await found('边疆', district('650102'))).toEqual([]);
  expect(await found('边疆', district('650104'))).toEqual([reviewed._id]);
  expect(await found('.*')).toEqual([]);
  expect(await house.get('/case-search?text=x', applicant(reviewed.applicant))).toMatchObject({
    status: 403,
  });
  const page = bodyOf(await house.get('/case-search?text=R2026&limit=2', centre)) as {
    next: string;
  };
  const rest = await house.get(
    `/case-search?text=R2026&after=${encodeURIComponent(page.next)}`,
    centre,
  );
  expect((bodyOf(rest) as { cases: unknown[] }).cases).toHaveLength(cases.length - 2);
});

it('Art. 17: says in one sentence where the money is', async () => {
  const sentence = async (no: string, as: Actor) =>
    (bodyOf(await house.get(`/cases/${no}/money-place`, as)) as { sentence: string }).sentence;
  expect(await sentence(failed._id, applicant(failed.applicant))).toBe(
    '银行未能付款（账户已销户（AC04）），请更正收款账户，期限至2099-01-01。',
  );
  expect(await sentence(elsewhere._id, centre)).toContain(
    '正在“初审”，由区（县）科技行政管理部门办理；其后还有会议审议、公示',
  );
  const stranger = await house.get(
    `/cases/${failed._id}/money-place`,
    applicant(reviewed.applicant),
  );
  expect(stranger.status).toBe(404);
});

it('Art. 18: messages are their reader’s, marked as read once; what was sent is for who sees all', async () => {
  const message = (n: number, account: string) => ({
    _id: `2026-03-02T02:00:0${n}.000Z-${n}`,
    account,
    kind: 'approved' as const,
    subject: failed._id,
    at: AT,
    title: '批复已下达',
    text: '示例',
  });
  await keepMessages([message(1, bureau.id), message(2, bureau.id), message(3, centre.id)]);
  const listed = async (query = '') =>
    bodyOf(await house.get(`/messages${query}`, bureau)) as {
      messages: { id: string }[];
      unread: number;
      next?: string;
    };
  expect(await listed()).toMatchObject({ unread: 2, messages: [{ about: failed._id }, {}] });
  const { next, messages } = await listed('?limit=1');
  expect((await listed(`?limit=1&after=${encodeURIComponent(next!)}`)).messages[0]?.id).not.toBe(
    messages[0]?.id,
  );
  const read = (body: object) => house.ask('PUT', '/messages/reading', { as: bureau, body });
  expect(bodyOf(await read({ ids: [message(1, '')._id, message(3, '')._id] }))).toEqual({
    read: 1,
    unread: 1,
  });
  expect(bodyOf(await read({}))).toEqual({ read: 1, unread: 0 });
  expect((await listed('?unread=true')).messages).toEqual([]);
  const sent = `/cases/${failed._id}/messages`;
  expect((bodyOf(await house.get(sent, auditor)) as { messages: unknown[] }).messages).toHaveLength(
    3,
  );
  expect(await house.get(sent, applicant(failed.applicant))).toMatchObject({ status: 403 });
});

it('everybody says where their own messages go; the trail keeps no address', async () => {
  const contact = {
    email: 'a@office.example',
    phone: '13900000000',
    digest: true,
    quiet: { from: 22, to: 7 },
  };
  const put = (as: Actor, body: object) =>
    house.ask('PUT', '/contact', { as, body, key: newKey() });
  expect(bodyOf(await put(first, contact))).toEqual(contact);
  expect(bodyOf(await house.get('/contact', first))).toEqual(contact);
  for (const wrong of [
    { email: 'a b@x.y' },
    { email: 'a@x.y\r\nBcc: b@x.y' },
    { phone: '1' },
    { quiet: { from: 24, to: 1 } },
  ])
    expect(await put(first, wrong)).toMatchObject({ status: 422 });
  expect(await put({ id: 'stranger', role: 'public' }, contact)).toMatchObject({ status: 404 });
  const trail = await mongoose.connection
    .db!.collection('trail')
    .find({ act: 'chooseContact' })
    .toArray();
  expect(JSON.stringify(trail)).not.toMatch(/13900000000|office\.example/);
});

it('reading of Art. 22: a party reads no account of staff with an objection, and nobody what a process is told by', async () => {
  const verified = { substantiated: false, by: centre.id, reason: '查无此事', at: AT };
  const objection = { number: 1, list: 'l', by: 'citizen-1', raisedAt: AT, about: 'case' };
  await mongoose.connection.db!.collection('objections').insertOne({
    ...objection,
    _id: `${failed._id}/O1` as never,
    caseNo: failed._id,
    state: 'verified',
    reason: '示例',
    evidence: [],
    verified,
  });
  const shown = async (as: Actor, what: string) =>
    JSON.stringify((await house.get(`/cases/${failed._id}/${what}`, as)).body);
  const party = applicant(failed.applicant);
  expect(await shown(auditor, 'objections')).toContain(centre.id);
  expect(await shown(party, 'objections')).toContain('查无此事');
  expect(await shown(party, 'objections')).not.toMatch(/centre-1|citizen-1/);
  for (const reader of [auditor, centre, party])
    expect(await shown(reader, 'trail')).not.toContain('watch');
});
