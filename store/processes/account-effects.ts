/** What a change of an account comes to, once it is confirmed (reading of Art. 22). */
import { passedOn, passFaults, registered, type AccountChange } from '../../policy/account/change';
import { endedOn, isOver, withDays, type AskedGrant } from '../../policy/account/grant';
import { apartFaults } from '../../policy/account/roles-apart';
import { addDays, type CivilDate, type Instant } from '../../policy/kernel/time';
import type { Uscc } from '../../policy/model/nouns';
import { refusal, type Refusal } from '../../policy/words/refusals';
import { contentHash } from '../kernel/canonical';
import type { Tx } from '../kernel/connection';
import {
  accountOf,
  Accounts,
  handlersOf,
  standingOf,
  type AccountRecord,
  type GrantWay,
  type KeptGrant,
} from '../people/accounts';
import { standInDaysOf } from './stand-in-records';

/** Under which a change is carried out. */
export interface Confirming {
  readonly key: string;
  readonly at: Instant;
  readonly today: CivilDate;
  readonly way: GrantWay;
  readonly proposers: readonly string[];
  readonly confirmers: readonly string[];
}

/** The grants as the account keeps them, each with an id of its own. */
export function kept(
  { key, way, proposers, confirmers }: Omit<Confirming, 'at' | 'today'>,
  asked: readonly AskedGrant[],
): KeptGrant[] {
  return asked.map((one, at) => {
    const id = contentHash({ key, at }).slice(0, 12);
    return { id, ...one, way, proposers, confirmers };
  });
}

/** What the change makes of the account. Of a hand-over, what it leaves of the giver's. */
export function effectOf(
  record: AccountRecord,
  change: AccountChange,
  confirming: Confirming,
): Partial<AccountRecord> {
  const { grants } = record;
  const { at, today } = confirming;
  switch (change.kind) {
    case 'opening': {
      const { name, unit } = change;
      return { name, unit, opened: at, grants: kept(confirming, change.grants) };
    }
    case 'registration':
      return registration(record, change, confirming);
    case 'grants':
      return { grants: [...grants, ...kept(confirming, change.grants)] };
    case 'days':
      return changed(record, change.grant, confirming, (one) => withDays(one, change));
    case 'end':
      return changed(record, change.grant, confirming, (one) => endedOn(one, change.to));
    case 'person':
      return { name: change.name, unit: change.unit };
    case 'hand-over': {
      const ended = grants.map((one) =>
        one.role === 'expert' || isOver(one, today) ? one : endedOn(one, today),
      );
      return { grants: ended, ...stillFirst(record, ended, today) };
    }
    case 'closure':
      return { closed: at, grants: allEnded(grants, today, today), firstHandlerOf: undefined };
    case 'reopening':
      // Of the day on which it was closed nothing is left either.
      return { closed: undefined, grants: allEnded(grants, today, addDays(today, -1)) };
  }
}

/** Each grant that has a day left, ended with the last one. */
function allEnded(
  grants: readonly KeptGrant[],
  today: CivilDate,
  last: CivilDate,
): readonly KeptGrant[] {
  return grants.map((one) => (isOver(one, today) ? one : endedOn(one, last)));
}

function registration(
  { grants, name, unit, opened, firstHandlerOf = [] }: AccountRecord,
  change: AccountChange & { readonly kind: 'registration' },
  confirming: Confirming,
): Partial<AccountRecord> {
  const { party } = change;
  const { at, today } = confirming;
  const person = opened === undefined ? { name: change.name, unit: change.unit } : { name, unit };
  return {
    ...person,
    opened: opened ?? at,
    grants: [...grants, ...kept(confirming, [registered(party, today)])],
    firstHandlerOf: [...new Set([...firstHandlerOf, party])],
  };
}

/** One grant changed, in the name of the two who changed it. */
function changed(
  record: AccountRecord,
  grant: string,
  { today, way, proposers, confirmers }: Confirming,
  change: (grant: KeptGrant) => KeptGrant,
): Partial<AccountRecord> {
  const grants = record.grants.map((one) =>
    one.id === grant ? { ...change(one), way, proposers, confirmers } : one,
  );
  return { grants, ...stillFirst(record, grants, today) };
}

/** The parties that it has registered and speaks for still: another may register those that it has left. */
export function stillFirst(
  { firstHandlerOf }: AccountRecord,
  grants: readonly KeptGrant[],
  today: CivilDate,
): Pick<AccountRecord, 'firstHandlerOf'> {
  const left = (firstHandlerOf ?? []).filter((party) =>
    grants.some((one) => one.role === 'applicant' && one.party === party && !isOver(one, today)),
  );
  return { firstHandlerOf: left.length === 0 ? undefined : left };
}

/** What the account receives of a giver's hand-over. */
export async function receivedBy(
  to: string,
  giver: AccountRecord,
  confirming: Omit<Confirming, 'at'>,
  tx: Tx,
): Promise<{
  readonly receiver: AccountRecord | null;
  readonly faults: Refusal[];
  readonly grants: KeptGrant[];
}> {
  const receiver = await accountOf(to, tx);
  const passed = passedOn(
    giver.grants.map(({ way: _way, proposers: _by, confirmers: _with, ...one }) => one),
    receiver?.grants ?? [],
    confirming.today,
  );
  const standing = standingOf(to, receiver);
  const faults = [
    ...passFaults(standing, passed),
    ...(await standInFaults(to, [...standing.grants, ...passed], confirming.today, tx)),
  ];
  return { receiver, faults, grants: kept(confirming, passed) };
}

/** Roles held by grants that never meet one that the account stands in for. */
export async function standInFaults(
  id: string,
  grants: readonly AskedGrant[],
  today: CivilDate,
  tx: Tx,
): Promise<Refusal[]> {
  const days = await standInDaysOf(id, today, tx);
  return days.length === 0 ? [] : apartFaults([...grants, ...days]);
}

/** A party has one first handler: whoever registered it before and has left it since, makes room. */
export async function partyFaults(party: Uscc, today: CivilDate, tx: Tx): Promise<Refusal[]> {
  if ((await handlersOf(party, today, tx)).length > 0)
    return [refusal('party-has-handler', { party }, 'party')];
  return [];
}

/** Nobody speaks for the party any more: those who registered it before leave it. */
export async function leaveParty(party: Uscc, tx: Tx): Promise<void> {
  const gone = await Accounts.find({ firstHandlerOf: party }, null, { session: tx }).lean<
    AccountRecord[]
  >();
  for (const { _id, firstHandlerOf = [] } of gone) {
    const left = firstHandlerOf.filter((one) => one !== party);
    const update =
      left.length === 0 ? { $unset: { firstHandlerOf: 1 } } : { $set: { firstHandlerOf: left } };
    await Accounts.updateOne({ _id }, update, { session: tx });
  }
}
