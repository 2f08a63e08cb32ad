/** What a process reads of its own record, and what a refused signal leaves on the trail. */
import type { Instant } from '../../policy/kernel/time';
import type { Actor } from '../../policy/model/nouns';
import { isRole } from '../../policy/model/nouns';
import type { Refusal } from '../../policy/words/refusals';
import {
  unexplained,
  type Answer,
  type BriefAnswer,
  type CaseSoFar,
} from '../../policy/case/waits';
import { standingAnswers, undoesSteps } from '../../policy/case/retraction';
import { noteOnCase, unchanged } from '../../store/case/case-acts';
import { caseOf } from '../../store/case/cases';
import { noteOnRound } from '../../store/round/rounds';
import { answersOf, keysFrom, recordedAct, SERVICE, type By } from '../../store/trail/trail';
import { MOST_NOTES, notesOf } from '../../workflows/notes';

/** The answer of an act that is on record, or null: a made-up key tells nothing. */
export async function answerOf({ key }: { readonly key: string }): Promise<Answer | null> {
  const entry = await recordedAct(key);
  return entry === null ? null : unexplained(entry.answer as Answer);
}

const BRIEF = ['act', 'ended', 'reference', 'result', 'sequence'] as const;

/** Where a case stands and what it has answered, for a process that is taken up again; null where no case is on record. */
export async function caseSoFar({ no }: { readonly no: string }): Promise<CaseSoFar | null> {
  const kase = await caseOf(no);
  if (kase === null) return null;
  const answers = await answersOf<Answer>(no, BRIEF);
  const steps = standingAnswers(answers).filter(moves);
  const noted = await notedSignals({ subject: no });
  const takenBackAt = answers.findLast(undoesSteps)?.sequence;
  const position = unchanged(kase, 'takenUp', 'taken-up');
  return { position, answers: steps, noted, ...(takenBackAt !== undefined && { takenBackAt }) };
}

const NO_STEPS: readonly string[] = [
  'askCorrection',
  'moveToDistrict',
  'placeInQuota',
  'raiseObjection',
  'tellObjection',
  'answerObjection',
  'requestAnswer',
];

/** What a step goes by; objections, and verifications after which others are open, bring it no further. */
function moves({ act, result }: BriefAnswer): boolean {
  if (NO_STEPS.includes(act) || (act === 'lapseAward' && result === 'proposed')) return false;
  return act !== 'verifyObjection' || !['noted', 'objections-open'].includes(result);
}

/** Keys of the notes that refused signals have left on a trail. */
export function notedSignals({ subject }: { readonly subject: string }): Promise<string[]> {
  return keysFrom(`${notesOf(subject)}/`, MOST_NOTES);
}

interface RefusedSignal {
  /** Follows from what was sent: the same signal is noted once, also by a process that was reset. */
  readonly key: string;
  readonly at: Instant;
  readonly name: string;
  readonly message: unknown;
  readonly refused?: readonly Refusal[];
  /** The programming error that broke it off instead. */
  readonly broken?: string;
  /** It is the last one of its process that is noted. */
  readonly last?: true;
}

const ONLY_COUNTED = '此后收到而未能办理的信号只计数，不再逐一记录。';

/** A refused or broken signal changes nothing; that it came, and why nothing came of it, stays on the trail. */
export async function recordRefusedSignal(
  signal: RefusedSignal & { readonly no: string },
): Promise<void> {
  await noteOnCase({ ...noteOf(signal), no: signal.no });
}

export async function recordRefusedRoundSignal(
  signal: RefusedSignal & { readonly roundId: string },
): Promise<void> {
  await noteOnRound({ ...noteOf(signal), roundId: signal.roundId });
}

function noteOf({ key, at, name, message, refused, broken, last }: RefusedSignal) {
  const why = refused?.map((one) => one.message).join(' ') ?? '系统出错，未能办理。';
  const reason = last === true ? `${why} ${ONLY_COUNTED}` : why;
  const by = claimedActor(message);
  return {
    key,
    at,
    by,
    channel: 'signal',
    act: `${refused === undefined ? 'broken' : 'refused'}:${name}`,
    reason,
    answer: refused === undefined ? { broken } : { refused },
  } as const;
}

/** Who the sender claims to be, where the message says so in a form that can be kept. */
function claimedActor(message: unknown): By {
  const actor = (message as { readonly actor?: Partial<Actor> } | null | undefined)?.actor;
  if (typeof actor?.id !== 'string' || !isRole(actor.role)) return SERVICE;
  return { id: actor.id.slice(0, 100), role: actor.role };
}
