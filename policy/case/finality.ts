/**
 * Reading of Art. 17: a refusal by an office is final when the days for asking a second look (复核) have passed, the second
 * look is answered, or the party accepts it. Until then the case stays open and holds what it claims. Who looks again
 * is somebody else of the centre; of a refusal of the bureau, others of the bureau.
 */
import { dutyFaults } from '../articles/art-22-duties';
import type { CivilDate, Instant } from '../kernel/time';
import { COURT_REMEDIES, SECOND_LOOK_UNDER_WAY, secondLookRemedy } from '../words/remedies';
import type { Actor } from '../model/nouns';
import type { Refusal } from '../words/refusals';

/** What an office refuses by, and which office looks again. A first meeting is the centre's, another one the bureau's. */
export const REFUSING_ACTS = {
  decideImportedRecord: 'centre',
  decidePreliminaryReview: 'centre',
  verifyRecognition: 'centre',
  deliberate: 'centre',
  redeliberate: 'bureau',
} as const satisfies Readonly<Record<string, 'bureau' | 'centre'>>;
export type RefusingAct = keyof typeof REFUSING_ACTS;

/** A refusal by an office; final once the case has ended. */
export interface OpenRefusal {
  readonly act: RefusingAct;
  readonly reason: string;
  readonly at: Instant;
  /** Accounts of whoever decided it, or voted on it: they do not look again. */
  readonly decidedBy: readonly string[];
  /** Why the party has asked for a second look, once it has. */
  readonly asked?: { readonly reason: string; readonly at: Instant };
}

/** A second look that is answered. */
export interface SecondLook {
  readonly act: RefusingAct;
  /** Why the party asked for it. */
  readonly asked: string;
  readonly granted: boolean;
  readonly by: string;
  readonly reason: string;
  readonly at: Instant;
}

/** What the applicant of a refused case may do about it, in words. */
export function remediesOf({
  refused,
  ended,
  waitedFor,
  waits,
}: {
  readonly refused?: OpenRefusal;
  readonly ended?: { readonly outcome: string; readonly step: string };
  /** The admission of its provider, where that has ended the case. */
  readonly waitedFor?: string;
  readonly waits: readonly {
    readonly name: string;
    readonly deadline?: { readonly lastDay: CivilDate };
  }[];
}): string | undefined {
  if (ended !== undefined) {
    // What the enterprise itself did not confirm (17(2)), no office has refused.
    const byOffice = refused !== undefined || waitedFor !== undefined || ended.step !== '17(2)';
    const against = ended.outcome === 'lapsed' || (ended.outcome === 'refused' && byOffice);
    return against ? COURT_REMEDIES : undefined;
  }
  if (refused === undefined) return undefined;
  if (refused.asked !== undefined) return SECOND_LOOK_UNDER_WAY;
  const wait = waits.find(({ name }) => name === 'refusal-period');
  return secondLookRemedy(wait?.deadline?.lastDay);
}

/** Whether a meeting refused: what falls of that is deliberated on again, never decided by the second look itself. */
export function isOfMeeting(act: RefusingAct): boolean {
  return act === 'deliberate' || act === 'redeliberate';
}

/** Why somebody may not look again at a refusal, if so. */
export function secondLookFault({ decidedBy }: OpenRefusal, actor: Actor): Refusal | undefined {
  return dutyFaults('look-again', { refuse: decidedBy }, actor)[0];
}

/**
 * Whether a refusal of now is the answer to a second look, and final with it: the meeting was held because of it, and
 * nothing has been published since.
 */
export function answersSecondLook({
  secondLooks = [],
  publications,
}: {
  readonly secondLooks?: readonly SecondLook[];
  readonly publications: readonly { readonly publishedAt: Instant }[];
}): boolean {
  const last = secondLooks.at(-1);
  if (last === undefined || !last.granted || !isOfMeeting(last.act)) return false;
  const published = publications.at(-1)?.publishedAt;
  return published === undefined || published <= last.at;
}
