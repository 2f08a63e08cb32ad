/** Which refused signals leave a note (reading of Art. 22): one of a kind, so many a process, and the same after a reset. */
import fc from 'fast-check';
import { MOST_NOTES, SignalNotes, signalKey } from '../../workflows/notes';

const NO = 'R2026-000001';

test('a signal leaves one note; the same again, its members in any order, is counted', () => {
  const notes = new SignalNotes(NO);
  const first = notes.noteOf('withdraw', { reason: '示例', actor: { id: 'a', role: 'centre' } });
  expect(first?.key).toMatch(/^R2026-000001\/note\/withdraw-[0-9a-f]{32}$/);
  expect(
    notes.noteOf('withdraw', { actor: { role: 'centre', id: 'a' }, reason: '示例' }),
  ).toBeUndefined();
  expect(notes.counted).toBe(2);
});

test('another content, another name or another process has another key', () => {
  const keys = [
    signalKey(NO, 'withdraw', { reason: '示例' }),
    signalKey(NO, 'withdraw', { reason: '示例二' }),
    signalKey(NO, 'suspend', { reason: '示例' }),
    signalKey('R2026-000002', 'withdraw', { reason: '示例' }),
    signalKey(NO, 'withdraw', { reason: ['示例'] }),
    signalKey(NO, 'withdraw', null),
    signalKey(NO, 'withdraw', undefined),
  ];
  expect(new Set(keys).size).toBe(keys.length);
});

test('the last note says that it is the last; what follows is only counted', () => {
  const notes = new SignalNotes(NO);
  const left = Array.from({ length: 1_000 }, (_, n) => notes.noteOf('withdraw', { n }));
  const noted = left.filter((note) => note !== undefined);
  expect(noted).toHaveLength(MOST_NOTES);
  expect(noted.map(({ last }) => last).indexOf(true)).toBe(MOST_NOTES - 1);
  expect(notes.counted).toBe(1_000);
});

const signals = fc.array(
  fc.tuple(fc.constantFrom('withdraw', 'suspend'), fc.oneof(fc.nat(80), fc.jsonValue())),
  { maxLength: 150 },
);

test('a reset, or a new history, at any place gives the notes that there would have been', () => {
  const anywhere = fc.property(signals, fc.nat(150), (sent, at) => {
    const once = new SignalNotes(NO);
    const expected = sent.map(([name, message]) => once.noteOf(name, message));
    const replayed = new SignalNotes(NO);
    const before = sent.slice(0, at).map(([name, message]) => replayed.noteOf(name, message));
    const next = new SignalNotes(NO);
    next.know(before.flatMap((note) => note?.key ?? []));
    const after = sent.slice(at).map(([name, message]) => next.noteOf(name, message));
    expect([...before, ...after]).toEqual(expected);
    expect(replayed.counted + next.counted).toBe(sent.length);
  });
  fc.assert(anywhere);
});

test('whatever is sent, it has a key', () => {
  const deep = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`) as unknown;
  for (const message of [deep, undefined, '\ud800', new Uint8Array(1_000), { toJSON: 1 }, -0, NaN])
    expect(signalKey(NO, 'told', message)).toMatch(/^R2026-000001\/told-[0-9a-f]{32}$/);
  fc.assert(fc.property(fc.jsonValue(), (sent) => signalKey(NO, 'x', sent) !== ''));
});
