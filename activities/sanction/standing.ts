/** Where a sanction stands, as its record and the ledger have it, and when it is to be looked at again (Art. 20). */
import type { Fen } from '../../policy/kernel/money';
import { addDays, civilDateOf, endOf, startOf, type Instant } from '../../policy/kernel/time';
import { reminderAt } from '../../policy/sanction/periods';
import { isOver } from '../../policy/acts/act';
import { invariant } from '../../policy/kernel/invariant';
import {
  SANCTION,
  STANDING,
  type SanctionStanding,
  type SanctionState,
} from '../../policy/sanction/acts';
import type { Uscc } from '../../policy/model/nouns';
import type { CaseRecord } from '../../store/case/cases';
import type { Tx } from '../../store/kernel/connection';
import { repaymentsNumbered } from '../../store/returns/repayments';
import {
  actOnSanction,
  runningPeriod,
  sanctionOf,
  type ReachedCase,
  type SanctionDecided,
  type SanctionRecord,
} from '../../store/processes/sanction';

export const STEPPING = { process: SANCTION, find: sanctionOf, actOn: actOnSanction };

export async function knownSanction(no: string): Promise<SanctionRecord> {
  const sanction = await sanctionOf(no);
  invariant(sanction !== null, `there is no sanction ${no}`);
  return sanction;
}

/** A decision stands. */
export const isStanding = (state: SanctionState): boolean =>
  STANDING.some((standing) => standing === state);

/** What is owed back under a sanction, and what of it has come. Fen. */
export interface Sums {
  readonly owedFen: Fen;
  readonly returnedFen: Fen;
}

/** By its demands as they stand now; one that was cancelled is owed no further. */
export async function sumsOf({ demands }: SanctionRecord, tx?: Tx): Promise<Sums> {
  if (demands.length === 0) return { owedFen: 0, returnedFen: 0 };
  const numbers = demands.map(({ number }) => number);
  const found = await repaymentsNumbered(numbers, tx);
  const sum = (values: readonly Fen[]): Fen => values.reduce((total, fen) => total + fen, 0);
  return {
    owedFen: sum(found.map((one) => (one.state === 'cancelled' ? one.returnedFen : one.owedFen))),
    returnedFen: sum(found.map(({ returnedFen }) => returnedFen)),
  };
}

/** States in which something may be owed under the notice. */
export const OWING: readonly SanctionState[] = ['repaying', 'overdue', 'enforcing'];

/** What the decision means for an open case of the party: its own ends, another's is held. */
export function toReach(
  { _id: caseNo, applicant }: Pick<CaseRecord, '_id' | 'applicant'>,
  party: Uscc,
): ReachedCase {
  return { caseNo, effect: applicant === party ? 'end' : 'hold', state: 'to-do' };
}

/** Something is still to be done on the case. */
export const isOpen = ({ state }: ReachedCase): boolean => state === 'to-do' || state === 'at-bank';

function hasOpenCases({ reached }: SanctionRecord): boolean {
  return reached.some(isOpen);
}

/** Money of the party's own that the bank is still to answer for is owed back once it is paid. */
export function mayOweMore({ reached }: SanctionRecord): boolean {
  return reached.some((one) => one.effect === 'end' && isOpen(one));
}

export type BanEnd = SanctionDecided['bans'][number];

/** The bans whose end is still to be told. */
export function bansToCome({ state, decision, announced }: SanctionRecord): BanEnd[] {
  if (!isStanding(state)) return [];
  return (decision?.bans ?? []).filter(({ kind }) => !announced.includes(kind));
}

export function standingOf(
  sanction: SanctionRecord,
  { at, owedFen, returnedFen }: Sums & { readonly at: Instant },
): SanctionStanding {
  const { state, waits, trail, reached } = sanction;
  const stands = isStanding(state);
  const count = (wanted: ReachedCase['state']): number =>
    stands ? reached.filter((one) => one.state === wanted).length : 0;
  const nextAt = nextLook(sanction, { at, owedFen, returnedFen });
  return {
    state,
    step: SANCTION.step,
    sequence: trail.length,
    over: isOver(SANCTION, state),
    waits: waits.map(({ deadline: _, ...wait }) => wait),
    owedFen,
    returnedFen,
    toReach: count('to-do'),
    atBank: count('at-bank'),
    ...(nextAt !== undefined && { nextAt }),
  };
}

/** What is overdue is compared with the ledger once a week; while the thirty days run, each day. */
const DAYS_BETWEEN_LOOKS = 7;

/** The first instant at which the clock, the calendar or the ledger can bring something. */
function nextLook(
  sanction: SanctionRecord,
  { at, owedFen, returnedFen }: Sums & { readonly at: Instant },
): Instant | undefined {
  const { state, waits, policy } = sanction;
  const period = runningPeriod(sanction);
  const inDays = (days: number): Instant => startOf(addDays(civilDateOf(at), days));
  const owes = returnedFen < owedFen || mayOweMore(sanction);
  const reminders = policy.parameters.repaymentReminderNaturalDays;
  return [
    ...waits.flatMap(({ dueAt, remindedAt }) => (remindedAt === undefined ? (dueAt ?? []) : [])),
    ...(waits.some(({ missingYear }) => missingYear !== undefined) ? [inDays(1)] : []),
    ...(state === 'repaying' && period !== undefined
      ? reminders.map((days) => reminderAt(period.lastDay, days))
      : []),
    ...(isStanding(state) && hasOpenCases(sanction) ? [inDays(1)] : []),
    ...(state === 'repaying' && owes ? [inDays(1)] : []),
    ...(OWING.includes(state) && owes ? [inDays(DAYS_BETWEEN_LOOKS)] : []),
    ...bansToCome(sanction).map(({ to }) => endOf(to)),
  ]
    .filter((instant) => instant > at)
    .sort()[0];
}
