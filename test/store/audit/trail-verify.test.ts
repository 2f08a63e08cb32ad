/** The audit of the trails (Arts. 18, 19, 21): whole trails pass, and each tampering is found and named. */
import mongoose from 'mongoose';
import { actOnRound, openRound } from '../../../store/round/rounds';
import { noteOnCase, openCase, type Act } from '../../../store/case/case-acts';
import { contentHash, formerJson } from '../../../store/kernel/canonical';
import { sha256 } from '../../../store/kernel/sha256';
import { inTransaction } from '../../../store/kernel/connection';
import { takeSeal } from '../../../store/audit/seals';
import { checkTrails, type TrailReport } from '../../../store/audit/trail-verify';
import type { TrailEntry } from '../../../store/trail/trail';
import { queryFrom, told } from '../../../worker/trail-verify';
import type { RoundNotice } from '../../../policy/model/nouns';
import { policy } from '../../support/examples';
import { newCase } from '../../support/cases-examples';
import { AT, useFreshStore } from '../../support/fresh-store';

useFreshStore();

const by = { id: 'staff-1', role: 'centre' } as const;
const ROUND = 'redemption-2026-1';
const numbers: string[] = [];
const act = (no: string, name: string): Act & { answer: unknown } => ({
  key: `${no}/${name}`,
  no,
  at: AT,
  by,
  channel: 'api',
  act: name,
  reason: '示例',
  answer: { said: name, amountFen: 1 },
});

beforeAll(async () => {
  for (let n = 0; n < 3; n += 1) {
    const kase = newCase();
    numbers.push(kase._id);
    await inTransaction((tx) => openCase(tx, act(kase._id, 'submit'), kase, '已受理'));
    await noteOnCase(act(kase._id, 'first'));
    await noteOnCase(act(kase._id, 'second'));
  }
  const round = { roundId: ROUND, at: AT, by, channel: 'api', reason: '示例' } as const;
  await openRound(
    { ...round, key: `${ROUND}/notice`, act: 'publishNotice' },
    {
      _id: ROUND,
      kind: 'redemption',
      programmeYear: 2026,
      notice: {} as RoundNotice,
      policy: policy(),
      publishedAt: AT,
      state: 'open',
    },
  );
  await takeSeal('2026-03-02T20:00:00.000Z');
  await actOnRound({ ...round, key: `${ROUND}/note`, act: 'note' }, () =>
    Promise.resolve({ answer: { said: 'note' } }),
  );
  await noteOnCase(act(numbers[0]!, 'third'));
  await takeSeal('2026-03-03T20:00:00.000Z');
});

type Plain = Record<string, unknown> & { _id: string };
const collection = (name: string) => mongoose.connection.db!.collection<Plain>(name);
const trail = () => collection('trail');
const all = () => trail().find().sort({ subject: 1, sequence: 1 }).toArray();

/** Does the harm, tells what the audit says of it, and puts the collections back as they were. */
async function reportAfter(harm: () => Promise<unknown>, ...names: string[]): Promise<TrailReport> {
  const touched = ['trail', ...names];
  const before = await Promise.all(touched.map((name) => collection(name).find().toArray()));
  await harm();
  const report = await checkTrails();
  for (const [at, name] of touched.entries()) {
    await collection(name).deleteMany({});
    await collection(name).insertMany(before[at]!);
  }
  return report;
}

/** The first fault of all that the harm has made. */
async function faultAfter(harm: () => Promise<unknown>, ...names: string[]) {
  return (await reportAfter(harm, ...names)).faults[0];
}

test('Arts. 18, 19: whole trails of cases and rounds pass, and their seals', async () => {
  const report = await checkTrails();
  expect(report).toMatchObject({ subjects: 4, entries: 12, seals: 2 });
  expect(report).toMatchObject({ faults: [], faultCount: 0, formerCount: 0 });
  expect(told(report)).toMatch(/最近一号封存：2:[0-9a-f]{64}\n记录完整/);
});

test('Arts. 18, 19: one trail can be audited alone; one that there is not is told', async () => {
  expect(await checkTrails({ subject: numbers[0]! })).toMatchObject({
    subjects: 1,
    entries: 4,
    seals: 0,
    faults: [],
  });
  expect((await checkTrails({ subject: ROUND })).entries).toBe(2);
  expect((await checkTrails({ subject: 'R2026-999999' })).faults[0]?.message).toMatch(/没有/);
});

const CHANGES: Readonly<Record<string, unknown>> = {
  at: '2026-03-02T02:00:00.001Z',
  by: { id: 'staff-2', role: 'centre' },
  reason: '另一理由',
  act: 'another',
  step: '17(9)',
  channel: 'signal',
  identity: 'claimed',
  answer: { said: 'no' },
  previous: 'f'.repeat(64),
  hash: 'f'.repeat(64),
  added: 1,
  form: 'x',
};

test('Arts. 18, 19: any member of any one entry changed is found, and the entry alone is named', async () => {
  for (const { _id: key } of await all()) {
    for (const [member, value] of Object.entries(CHANGES)) {
      const { faults } = await reportAfter(() =>
        trail().updateOne({ _id: key }, { $set: { [member]: value } }),
      );
      expect([member, faults]).toMatchObject([member, [{ key }]]);
    }
  }
});

test('Arts. 18, 19: any one entry deleted is found, and its place named', async () => {
  for (const { _id, subject, sequence } of await all()) {
    const fault = await faultAfter(() => trail().deleteOne({ _id }));
    expect(fault).toMatchObject({ subject, sequence });
    expect(fault?.message).toMatch(/缺失/);
  }
});

test('Arts. 18, 19: an entry inserted at any place is found', async () => {
  await trail().dropIndex('subject_1_sequence_1');
  for (const one of await all()) {
    const copy = { ...one, _id: `${one._id}/inserted` };
    const inserted = async () => await trail().insertOne(copy);
    expect(await faultAfter(inserted)).toMatchObject({ subject: one['subject'] });
  }
  await mongoose.model('Trail').ensureIndexes();
});

test('Arts. 18, 19: an entry that is well chained after the end is found, and named', async () => {
  for (const subject of [...numbers, ROUND]) {
    const last = (await all()).findLast((entry) => entry['subject'] === subject)!;
    const { hash: previous, ...rest } = last as unknown as TrailEntry;
    const content = { ...rest, _id: 'forged', sequence: rest.sequence + 1, previous };
    const forged = { ...content, hash: contentHash(content) };
    const fault = await faultAfter(() => trail().insertOne(forged));
    expect(fault).toMatchObject({ subject, key: 'forged' });
  }
});

test('Arts. 18, 19: two neighbours swapped are found, and the first of them named', async () => {
  const entries = await all();
  for (const [at, one] of entries.entries()) {
    const next = entries[at + 1];
    if (next === undefined || next['subject'] !== one['subject']) continue;
    const swapped = async () => {
      await trail().updateOne({ _id: one._id }, { $set: { sequence: 0 } });
      await trail().updateOne({ _id: next._id }, { $set: { sequence: one['sequence'] } });
      await trail().updateOne({ _id: one._id }, { $set: { sequence: next['sequence'] } });
    };
    expect(await faultAfter(swapped)).toMatchObject({ key: next._id });
  }
});

const without = (entry: Plain, ...names: string[]) =>
  Object.fromEntries(
    Object.entries(entry).filter(([name]) => !names.includes(name)),
  ) as unknown as Omit<TrailEntry, 'hash'>;
const unhashed = (entry: Plain) => without(entry, 'hash');

/** The entry as the service wrote it before: hashed as it was said, its text changed by the database. */
async function asBefore(key: string, reason: string): Promise<void> {
  const entries = await all();
  const at = entries.findIndex(({ _id }) => _id === key);
  const subject = entries[at]!['subject'] as string;
  let previous = entries[at]!['previous'];
  for (const entry of entries.slice(at).filter((one) => one['subject'] === subject)) {
    const said = {
      ...without(entry, 'form', 'hash'),
      previous,
      ...(entry._id === key && { reason }),
    };
    const hash = sha256(formerJson(said));
    await trail().replaceOne({ _id: entry._id }, { ...said, hash });
    previous = hash;
  }
  const length = entries.filter((one) => one['subject'] === subject).length;
  await collection('cases').updateOne(
    { _id: subject },
    { $set: { trail: { length, hash: previous } } },
  );
}

test('Arts. 18, 19: entries of before are whole by the form that they were hashed in', async () => {
  const { faults } = await reportAfter(
    () => asBefore(`${numbers[0]!}/third`, '示例'),
    'cases',
    'sealed-heads',
  );
  expect(faults.filter(({ message }) => !message.includes('封存'))).toEqual([]);
});

test('Arts. 18, 19: a fault early in a chain hides nothing behind it: all are named, and the old one told apart', async () => {
  const [first, second, third] = numbers as [string, string, string];
  const seals = mongoose.connection.db!.collection<{ _id: number }>('seals');
  const harm = async () => {
    await asBefore(`${first}/first`, '符合要求\ud83d');
    await trail().updateOne({ _id: `${first}/second` }, { $set: { answer: { said: 'no' } } });
    await trail().deleteOne({ _id: `${second}/first` });
    await trail().updateOne({ _id: `${second}/second` }, { $set: { reason: '改写\ufffd' } });
    await trail().updateOne({ _id: `${third}/first` }, { $set: { answer: Number.NaN } });
    await collection('cases').updateOne({ _id: third }, { $unset: { trail: 1 } });
    await trail().updateOne({ _id: `${ROUND}/note` }, { $set: { subject: 7 } });
    await seals.updateOne({ _id: 1 }, { $set: { at: AT } });
    await collection('sealed-heads').deleteOne({ _id: `2/${ROUND}` });
  };
  const report = await reportAfter(harm, 'cases', 'seals', 'sealed-heads');
  const named = report.faults.map(({ subject, sequence, message }) => [
    subject,
    sequence,
    /(登记时相符|改动|缺失|没有写明|链尾|封存时不符)/.exec(message)?.[1],
  ]);
  expect(named).toEqual([
    ['—', undefined, '没有写明'],
    [first, 2, '登记时相符'],
    [first, 3, '改动'],
    [first, 3, '封存时不符'],
    [first, 4, '封存时不符'],
    [second, 2, '缺失'],
    [second, 3, '改动'],
    [third, 2, '改动'],
    [third, 1, '链尾'],
    [ROUND, 2, '缺失'],
    ['seal/1', undefined, '改动'],
    ['seal/2', undefined, '链尾'],
  ]);
  expect(report).toMatchObject({ faultCount: named.length, formerCount: 1 });
  expect(told(report)).toMatch(/共12处，其中1处出自系统以前的缺陷/);
});

test('Arts. 18, 19: a record without entries and without the end of its trail is named', async () => {
  const harm = async () => {
    await trail().deleteMany({ subject: ROUND });
    await collection('rounds').updateOne({ _id: ROUND }, { $unset: { trail: 1 } });
  };
  expect(await faultAfter(harm, 'rounds')).toMatchObject({ message: `${ROUND}没有链尾。` });
});

/** Writes a trail anew with another reason in its first entry: every hash fits, the head too. */
async function rewrite(subject: string, keeper: string): Promise<void> {
  let head = { length: 0, hash: '' };
  for (const entry of (await all()).filter((one) => one['subject'] === subject)) {
    const content = { ...unhashed(entry), reason: '改写', previous: head.hash };
    const hash = contentHash(content);
    head = { length: content.sequence, hash };
    await trail().replaceOne({ _id: entry._id }, { ...content, hash });
  }
  await collection(keeper).updateOne({ _id: subject }, { $set: { trail: head } });
}

test('Arts. 18, 19: a trail rewritten with all its hashes and its head no longer fits its seals', async () => {
  const ofCase = await faultAfter(() => rewrite(numbers[1]!, 'cases'), 'cases');
  expect(ofCase).toMatchObject({ subject: numbers[1], sequence: 3 });
  expect(ofCase?.message).toMatch(/第1号封存/);
  const ofRound = await faultAfter(() => rewrite(ROUND, 'rounds'), 'rounds');
  expect(ofRound).toMatchObject({ subject: ROUND, sequence: 1 });
});

test('Arts. 18, 19: a case removed with its whole trail is missed by its seal', async () => {
  const removed = async () => {
    await trail().deleteMany({ subject: numbers[2]! });
    await collection('cases').deleteOne({ _id: numbers[2]! });
  };
  expect(await faultAfter(removed, 'cases')).toMatchObject({ subject: numbers[2], sequence: 3 });
});

test('Arts. 18, 19: a tampered seal is found, and named', async () => {
  const seals = mongoose.connection.db!.collection<{ _id: number }>('seals');
  const heads = collection('sealed-heads');
  const saying = async (harm: () => Promise<unknown>) =>
    (await faultAfter(harm, 'seals', 'sealed-heads'))?.message;
  expect(await saying(() => seals.updateOne({ _id: 1 }, { $set: { at: AT } }))).toMatch(
    /第1号.*改动/,
  );
  expect(await saying(() => seals.deleteOne({ _id: 1 }))).toMatch(/第2号.*缺失/);
  expect(await saying(() => seals.deleteOne({ _id: 2 }))).toMatch(/第2号.*缺失/);
  expect(await saying(() => heads.deleteOne({ _id: `1/${numbers[2]!}` }))).toMatch(/第1号.*链尾/);
});

test('Arts. 18, 19: a seal written down elsewhere tells seals that were all made anew', async () => {
  const { last } = await checkTrails();
  expect((await checkTrails({ known: last! })).faults).toEqual([]);
  const { faults } = await checkTrails({ known: { _id: last!._id, hash: 'f'.repeat(64) } });
  expect(faults.map(({ message }) => message).join()).toMatch(/第2号封存与另行保存的封存值不符/);
});

test('Arts. 18, 19: a seal holds what has grown since the one before, and nothing twice', async () => {
  const seals = await collection('seals').find().sort({ _id: 1 }).toArray();
  expect(seals.map((seal) => seal['subjects'])).toEqual([4, 2]);
});

test('what the command asks for and what it prints', async () => {
  expect(queryFrom([])).toEqual({});
  expect(queryFrom(['--subject=R2026-000001'])).toEqual({ subject: 'R2026-000001' });
  const hash = 'a'.repeat(64);
  expect(queryFrom([`--seal=3:${hash}`])).toEqual({ known: { _id: 3, hash } });
  expect(() => queryFrom(['--year=2026'])).toThrow(/usage/);
  const nothing = await checkTrails({ subject: 'R2026-999999' });
  expect(told(nothing)).toMatch(/记录不完整，共1处：\n没有/);
  expect(told({ ...nothing, faultCount: 1_200, formerCount: 7 })).toMatch(
    /共1200处，其中7处出自系统以前的缺陷：\n[\s\S]*另有1199处没有列出/,
  );
});
