/** The one way to write a case (Arts. 18, 19, 21): act, position and trail entry together, once, and told from tampering. */
import mongoose from 'mongoose';
import { Refused } from '../../../policy/words/refusals';
import {
  actOnCase,
  noteOnCase,
  openCase,
  unchanged,
  type Act,
} from '../../../store/case/case-acts';
import { caseOf } from '../../../store/case/cases';
import { inTransaction } from '../../../store/kernel/connection';
import { brokenEntry, recordedAct, SERVICE, trailOf } from '../../../store/trail/trail';
import { newCase } from '../../support/cases-examples';
import { AT, useFreshStore } from '../../support/fresh-store';

useFreshStore();

let made = 0;
const act = (no: string, change: Partial<Act> = {}): Act => {
  made += 1;
  const base = { key: `${no}/act-${made}`, no, at: AT, by: SERVICE, channel: 'service' } as const;
  return { ...base, act: 'remind', reason: '测试', ...change };
};
const opened = async (): Promise<string> => {
  const kase = newCase();
  await inTransaction((tx) => openCase(tx, act(kase._id, { act: 'submit' }), kase, 'accepted'));
  return kase._id;
};
const nothing = () => Promise.resolve({ set: {}, result: 'done' });
const codesOf = async (work: Promise<unknown>): Promise<string[]> => {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  if (!(error instanceof Refused)) throw error;
  return error.refusals.map(({ code }) => code);
};

describe('Arts. 18, 21: an act on a case', () => {
  it('writes its change, its entry and the new position together', async () => {
    const no = await opened();
    const answer = await actOnCase(act(no), () =>
      Promise.resolve({ set: { step: '17(4)' }, result: 'done', amountFen: 5, reference: 'X' }),
    );
    expect(answer).toMatchObject({ no, step: '17(4)', sequence: 2, amountFen: 5, reference: 'X' });
    expect(await caseOf(no)).toMatchObject({ step: '17(4)', trail: { length: 2 } });
    const entries = await trailOf(no);
    expect(entries.map(({ sequence, step }) => [sequence, step])).toEqual([
      [1, '17(2)'],
      [2, '17(3)'],
    ]);
    expect(entries[1]?.answer).toEqual(answer);
  });

  it('done twice answers the same and writes once', async () => {
    const no = await opened();
    const same = act(no);
    const first = await actOnCase(same, nothing);
    const second = await actOnCase(same, () => Promise.reject(new Error('not again')));
    expect(second).toEqual(first);
    expect(await trailOf(no)).toHaveLength(2);
  });

  it('that throws leaves nothing behind', async () => {
    const no = await opened();
    const before = await caseOf(no);
    const failing = act(no);
    await expect(actOnCase(failing, () => Promise.reject(new Error('halfway')))).rejects.toThrow(
      'halfway',
    );
    expect(await caseOf(no)).toEqual(before);
    expect(await recordedAct(failing.key)).toBeNull();
  });

  it('of twenty at once, each follows from the one before', async () => {
    const no = await opened();
    const acts = Array.from({ length: 20 }, () => act(no));
    await Promise.all(acts.map((one) => actOnCase(one, nothing)));
    const entries = await trailOf(no);
    expect(entries).toHaveLength(21);
    expect(brokenEntry(entries)).toBeUndefined();
    expect((await caseOf(no))?.trail).toEqual({ length: 21, hash: entries.at(-1)?.hash });
  });

  it('is refused on a case that has ended, or that does not exist; a note is still kept', async () => {
    const no = await opened();
    const ended = { outcome: 'refused', step: '17(3)', reason: '测试' } as const;
    await actOnCase(act(no), () =>
      Promise.resolve({ set: { state: 'ended', ended, waits: [] }, result: 'refused' }),
    );
    expect(await codesOf(actOnCase(act(no), nothing))).toEqual(['case-ended']);
    expect(await codesOf(actOnCase(act('R2026-999999'), nothing))).toEqual(['case-unknown']);
    const note = { ...act(no, { act: 'refused:withdraw' }), answer: { refused: [] } };
    await noteOnCase(note);
    await noteOnCase(note);
    expect((await trailOf(no)).map((entry) => entry.act)).toEqual([
      'submit',
      'remind',
      'refused:withdraw',
    ]);
    expect(await caseOf(no)).toMatchObject({ state: 'ended', ended });
  });

  it('that came to nothing answers where the case stands and writes nothing', async () => {
    const no = await opened();
    const kase = await caseOf(no);
    expect(unchanged(kase!, 'cancel', 'with-bank')).toMatchObject({
      no,
      sequence: 1,
      step: '17(3)',
    });
    expect(await trailOf(no)).toHaveLength(1);
  });
});

describe('Art. 21: the trail', () => {
  it.each<[string, Record<string, unknown>]>([
    ['the reason', { reason: '另有理由' }],
    ['who acted', { by: { id: 'somebody', role: 'bureau' } }],
    ['the hash itself', { hash: 'f'.repeat(64) }],
    ['the place in the chain', { sequence: 9 }],
  ])('names the entry of which %s was changed', async (_, tampered) => {
    const no = await opened();
    for (let n = 0; n < 3; n += 1) await actOnCase(act(no), nothing);
    const entries = await trailOf(no);
    expect(brokenEntry(entries)).toBeUndefined();
    const second = entries[1]!._id;
    await mongoose.connection
      .collection<{ _id: string }>('trail')
      .updateOne({ _id: second }, { $set: tampered });
    const now = (await trailOf(no)).sort((a, b) =>
      a._id.localeCompare(b._id, 'en', { numeric: true }),
    );
    expect(brokenEntry(now)).toBe(second);
  });

  it('names the entry after one that was taken out', async () => {
    const no = await opened();
    for (let n = 0; n < 3; n += 1) await actOnCase(act(no), nothing);
    const [first, , third] = await trailOf(no);
    expect(brokenEntry([first!, third!])).toBe(third?._id);
  });

  it('tells an identified caller, a claim and the service apart', async () => {
    const no = await opened();
    for (const channel of ['api', 'signal', 'service'] as const) {
      await actOnCase(act(no, { channel }), nothing);
    }
    const identities = (await trailOf(no, 1)).map(({ identity }) => identity);
    expect(identities).toEqual(['verified', 'claimed', 'service']);
  });
});
