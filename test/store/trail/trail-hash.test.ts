/** What is hashed is what is stored (Arts. 18, 19, 21): whatever is said, its entry is whole when it is read back. */
import fc from 'fast-check';
import mongoose from 'mongoose';
import { batchActOf, freezeBatchAct } from '../../../store/round/batch-acts';
import { contentHash, storedHash } from '../../../store/kernel/canonical';
import { inTransaction } from '../../../store/kernel/connection';
import { filingOf, storeFiling } from '../../../store/case/filings';
import {
  appendTrail,
  EMPTY_TRAIL,
  recordedAct,
  trailOf,
  type TrailEntry,
} from '../../../store/trail/trail';
import { trailFaults } from '../../../store/trail/trail-fault';
import { AT, useFreshStore } from '../../support/fresh-store';

useFreshStore();

/** Any text: any character, halves of characters, and NUL. */
const half = fc.integer({ min: 0xd800, max: 0xdfff }).map((code) => String.fromCharCode(code));
const character = fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), half);
const text = fc.oneof(
  fc.string({ unit: character, maxLength: 12 }),
  fc.constantFrom('\ufeff示例', '\u0000', '\ud83d', '\ude00\ud83d', 'e\u0301'),
);
const NAMES = ['10', '9', '', '_id', '_bsontype', '__proto__', 'toJSON', 'constructor', 'a.b'];
const TAKENS = ['$set', '$ref', '$id', '$db', '$numberLong', '$date', '$oid'];
const name = fc.oneof(text, fc.constantFrom(...NAMES, ...TAKENS));
const number = fc.oneof(fc.double(), fc.maxSafeInteger(), fc.constantFrom(-0, 2 ** 31, 2 ** 63));
const said = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    number,
    fc.constantFrom(null, undefined, true, false),
    fc.date(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(name, tie('value'), { maxKeys: 5, noNullPrototype: true }),
  ),
})).value;

const stored = (id: string) =>
  mongoose.connection.collection<TrailEntry>('trail').findOne({ _id: id });
const RUNS = { numRuns: 100, endOnFailure: true };
/** What the driver has once taken for something else. */
const TAKEN = { $ref: 'a.b', $id: 1, constructor: [{ a: 1 }], ['__proto__']: [{ a: 1 }] };

test('Arts. 18, 19: any message → stored → read back → the same hash, whoever reads it', async () => {
  let n = 0;
  const property = fc.asyncProperty(said, text, text, async (answer, reason, id) => {
    n += 1;
    const [subject, key] = [`S${n}`, `S${n}/note`];
    const by = { id, role: 'centre' } as const;
    const draft = { _id: key, subject, at: AT, by, channel: 'signal', act: 'note' } as const;
    const head = await inTransaction((tx) =>
      appendTrail(tx, EMPTY_TRAIL, { ...draft, step: '17(3)', reason, answer }),
    );
    const read = [await trailOf(subject), [await recordedAct(key)], [await stored(key)]];
    for (const entries of read)
      expect(trailFaults(subject, entries as TrailEntry[], head)).toEqual([]);
  });
  await fc.assert(property, { ...RUNS, examples: [[TAKEN, '', '']] });
});

test('Art. 17: whatever an act over many cases holds, its hash is that of what is kept, and it is frozen once', async () => {
  let n = 0;
  const property = fc.asyncProperty(said, async (content) => {
    n += 1;
    const draft = { _id: `act-${n}`, roundId: 'R', preparedBy: 'a', kind: 'meeting' } as const;
    const freeze = () => freezeBatchAct({ ...draft, content: { content } as never });
    const { hash } = await freeze();
    expect(storedHash((await batchActOf(draft._id))?.content)).toBe(hash);
    expect((await freeze()).hash).toBe(hash);
  });
  await fc.assert(property, { ...RUNS, examples: [[TAKEN]] });
});

test('Art. 10: whatever is handed in, its hash is that of what is kept, and its repeat meets it', async () => {
  let n = 0;
  const property = fc.asyncProperty(said, async (content) => {
    n += 1;
    const body = { content };
    const draft = { kind: 'notice', caller: 'a', idempotencyKey: `key-${n}`, body } as const;
    const number = () => Promise.resolve(`N${n}`);
    const { _id, bodyHash } = await storeFiling(draft, number);
    const kept = await filingOf(_id);
    expect(contentHash({ kind: 'notice', body: kept?.body })).toBe(bodyHash);
    expect((await storeFiling(draft, number))._id).toBe(_id);
  });
  await fc.assert(property, { ...RUNS, examples: [[TAKEN]] });
});
