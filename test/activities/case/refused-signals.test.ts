/** Notes of refused signals (reading of Art. 22): their key follows from what was sent, so no repeat adds one. */
import { recordRefusedRoundSignal, recordRefusedSignal } from '../../../activities/case/signals';
import type { RoundNotice } from '../../../policy/model/nouns';
import { refusal } from '../../../policy/words/refusals';
import { openCase } from '../../../store/case/case-acts';
import { inTransaction } from '../../../store/kernel/connection';
import { openRound } from '../../../store/round/rounds';
import { trailOf } from '../../../store/trail/trail';
import { checkTrails } from '../../../store/audit/trail-verify';
import { SignalNotes } from '../../../workflows/notes';
import { policy } from '../../support/examples';
import { newCase } from '../../support/cases-examples';
import { AT, useFreshStore } from '../../support/fresh-store';

useFreshStore();

const by = { id: 'staff-1', role: 'centre' } as const;
const refused = [refusal('reason-missing')];
const ROUND = 'redemption-2026-1';

async function openedCase(): Promise<string> {
  const kase = newCase();
  const act = { key: `${kase._id}/submit`, no: kase._id, at: AT, by, channel: 'api' } as const;
  const whole = { ...act, act: 'submit', reason: '示例' };
  await inTransaction((tx) => openCase(tx, whole, kase, '已受理'));
  return kase._id;
}

const notesOf = async (subject: string) =>
  (await trailOf(subject)).filter(({ act }) => act.startsWith('refused:'));

it('the same signal is noted once, also by a process that was reset, and by two attempts at once', async () => {
  const no = await openedCase();
  const message = { actor: by, reason: '示例\ud83d' };
  for (const process of [new SignalNotes(no), new SignalNotes(no)]) {
    const note = process.noteOf('withdraw', message)!;
    const signal = { ...note, no, at: AT, name: 'withdraw', message, refused };
    const attempt = (): Promise<void> => recordRefusedSignal(signal);
    await Promise.all([attempt(), attempt().catch(attempt), attempt().catch(attempt)]).catch(
      attempt,
    );
  }
  const [note, ...others] = await notesOf(no);
  expect(note).toMatchObject({ by, act: 'refused:withdraw', answer: { refused } });
  expect(others).toEqual([]);
  expect(await checkTrails({ subject: no })).toMatchObject({ entries: 2, faults: [] });
});

it('a thousand different ones leave fifty notes, and the last says that others follow', async () => {
  const no = await openedCase();
  const process = new SignalNotes(no);
  for (let n = 0; n < 1_000; n += 1) {
    const message = { actor: by, reason: `示例${n}` };
    const note = process.noteOf('withdraw', message);
    if (note !== undefined)
      await recordRefusedSignal({ ...note, no, at: AT, name: 'withdraw', message, refused });
  }
  const notes = await notesOf(no);
  expect(notes).toHaveLength(50);
  expect(notes.filter(({ reason }) => reason.includes('只计数'))).toEqual([notes.at(-1)]);
});

it('a round notes the same signal once', async () => {
  const act = { roundId: ROUND, at: AT, by, channel: 'api', reason: '示例' } as const;
  await openRound(
    { ...act, key: `${ROUND}/notice`, act: 'publishNotice' },
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
  for (const process of [new SignalNotes(ROUND), new SignalNotes(ROUND)]) {
    const note = process.noteOf('holdMeeting', null)!;
    const signal = { ...note, roundId: ROUND, at: AT, name: 'holdMeeting', message: null, refused };
    await recordRefusedRoundSignal(signal);
  }
  expect(await notesOf(ROUND)).toHaveLength(1);
});
