/**
 * What may change of an account, and when it may (reading of Art. 22). A change is proposed, and judged anew when it is
 * confirmed: what lies between is neither the proposer's nor the confirmer's to choose.
 */
import { addDays, type CivilDate } from '../kernel/time';
import type { Uscc } from '../model/nouns';
import { refusal, type Refusal } from '../words/refusals';
import type { Account, Grant } from './account';
import {
  askedFaults,
  begunBy,
  daysFaults,
  endFaults,
  isOver,
  isSameOffice,
  type AskedGrant,
} from './grant';
import { apartFaults, overlap } from './roles-apart';

/** Who a person is. */
export type PersonNamed = Pick<Account, 'name' | 'unit'>;

export type AccountChange =
  | ({ readonly kind: 'opening'; readonly grants: readonly AskedGrant[] } & PersonNamed)
  /** By the person, for an enterprise or institution that has no handler yet. */
  | ({ readonly kind: 'registration'; readonly party: Uscc } & PersonNamed)
  | { readonly kind: 'grants'; readonly grants: readonly AskedGrant[] }
  | ({ readonly kind: 'days'; readonly grant: string } & Pick<Grant, 'from' | 'to'>)
  /** `to` is the last day of the grant. */
  | { readonly kind: 'end'; readonly grant: string; readonly to: CivilDate }
  | ({ readonly kind: 'person' } & PersonNamed)
  /** What is in hand goes to another account. */
  | { readonly kind: 'hand-over'; readonly to: string }
  | { readonly kind: 'closure' }
  | { readonly kind: 'reopening' };
export type ChangeKind = AccountChange['kind'];

/** How many grants one change may ask for. */
export const MOST_GRANTS_ASKED = 20;

/** The account as the rules see it; `none` is one of which no change has been confirmed. */
export interface Standing {
  readonly id: string;
  readonly state: 'closed' | 'none' | 'open';
  readonly grants: readonly Grant[];
}

/** Everything that keeps a change from standing on the day, but for what other accounts decide. */
export function changeFaults(
  standing: Standing,
  change: AccountChange,
  today: CivilDate,
): Refusal[] {
  const misplaced = stateFault(standing, change.kind);
  if (misplaced !== undefined) return [misplaced];
  const { id, grants } = standing;
  switch (change.kind) {
    case 'opening':
    case 'grants':
      return askedFaults(id, grants, change.grants, today);
    case 'registration':
      return askedFaults(id, grants, [registered(change.party, today)], today);
    case 'days':
      return daysFaults(grants, change, today);
    case 'end':
      return endFaults(grants, change, today);
    case 'hand-over':
      return change.to === id ? [refusal('hand-over-to-oneself', {}, 'to')] : [];
    case 'person':
    case 'closure':
    case 'reopening':
      return [];
  }
}

/** A registration is for a new account, or for one that speaks for other parties already. */
const STATES: Readonly<Record<ChangeKind, readonly Standing['state'][]>> = {
  opening: ['none'],
  registration: ['none', 'open'],
  grants: ['open'],
  days: ['open'],
  end: ['open'],
  person: ['open'],
  'hand-over': ['open'],
  closure: ['open'],
  reopening: ['closed'],
};

function stateFault({ id, state }: Standing, kind: ChangeKind): Refusal | undefined {
  if (STATES[kind].includes(state)) return undefined;
  if (kind === 'opening') return refusal('account-exists', { id });
  if (kind === 'reopening') return refusal('account-not-closed', { id });
  return refusal(state === 'closed' ? 'account-closed' : 'account-not-found', { id });
}

/** What may be proposed of an account in its state, when nothing is proposed yet. */
export function changesOf(
  { grants, state }: Pick<Standing, 'grants' | 'state'>,
  today: CivilDate,
): ChangeKind[] {
  const ofGrant: readonly ChangeKind[] = ['days', 'end'];
  const hasGrant = grants.some((one) => !isOver(one, today));
  return (Object.keys(STATES) as ChangeKind[]).filter(
    (kind) => STATES[kind].includes(state) && (hasGrant || !ofGrant.includes(kind)),
  );
}

/** What whoever registers a party is granted: to speak for it from the day on. */
export function registered(party: Uscc, from: CivilDate): AskedGrant {
  return { role: 'applicant', party, from };
}

/** A change as it stands on the day of its confirmation: nothing begins, or has ended, before somebody confirmed it. */
export function asConfirmed(change: AccountChange, today: CivilDate): AccountChange {
  if (change.kind === 'opening' || change.kind === 'grants')
    return { ...change, grants: change.grants.map((one) => begunBy(one, today)) };
  if (change.kind !== 'end') return change;
  const earliest = addDays(today, -1);
  return change.to < earliest ? { ...change, to: earliest } : change;
}

/** What of an account's grants goes to another: all that has a day left, but for reviews, which are drawn for a person. */
export function passedOn(
  giver: readonly Grant[],
  receiver: readonly Grant[],
  today: CivilDate,
): AskedGrant[] {
  return giver
    .filter((one) => one.role !== 'expert' && !isOver(one, today))
    .map(({ id: _id, ...one }) => begunBy(one, today))
    .filter((one) => !receiver.some((held) => isSameOffice(held, one) && overlap(held, one)));
}

/** What keeps the receiver from holding what is passed on. */
export function passFaults(
  { id, state, grants }: Standing,
  passed: readonly AskedGrant[],
): Refusal[] {
  if (state === 'none') return [refusal('account-not-found', { id }, 'to')];
  if (state === 'closed') return [refusal('account-closed', { id }, 'to')];
  return apartFaults([...grants, ...passed]);
}
