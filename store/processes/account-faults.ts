/** What keeps a change of an account from standing: the rules, and what other records say (reading of Art. 22). */
import { changeFaults, registered, type AccountChange } from '../../policy/account/change';
import type { CivilDate } from '../../policy/kernel/time';
import { refusal, type Refusal } from '../../policy/words/refusals';
import type { Tx } from '../kernel/connection';
import { standingOf, type AccountRecord } from '../people/accounts';
import { expertsOf } from '../people/experts';
import { partyFaults, receivedBy, standInFaults } from './account-effects';

/** Everything that keeps the change from standing on the day. */
export async function faultsOf(
  id: string,
  before: AccountRecord | null,
  change: AccountChange,
  today: CivilDate,
  tx: Tx,
): Promise<Refusal[]> {
  const standing = standingOf(id, before);
  const faults = changeFaults(standing, change, today);
  if (faults.length > 0) return faults;
  switch (change.kind) {
    case 'opening':
    case 'grants':
      return [
        ...(await expertFaults(id, change.grants, tx)),
        ...(await standInFaults(id, [...standing.grants, ...change.grants], today, tx)),
      ];
    case 'registration': {
      const grants = [...standing.grants, registered(change.party, today)];
      return [
        ...(await partyFaults(change.party, today, tx)),
        ...(await standInFaults(id, grants, today, tx)),
      ];
    }
    case 'hand-over': {
      if (before === null) return [refusal('account-not-found', { id })];
      const nobody = { proposers: [], confirmers: [], way: 'two-persons', key: '' } as const;
      return (await receivedBy(change.to, before, { ...nobody, today }, tx)).faults;
    }
    case 'closure':
    case 'days':
    case 'end':
    case 'person':
    case 'reopening':
      return [];
  }
}

/** An expert is one by the register, which the centre keeps. */
async function expertFaults(
  id: string,
  grants: readonly { readonly role: string }[],
  tx: Tx,
): Promise<Refusal[]> {
  if (!grants.some(({ role }) => role === 'expert')) return [];
  const [found] = await expertsOf([id], tx);
  const isIn = found !== undefined && !found.retired;
  return isIn ? [] : [refusal('expert-not-registered', { id })];
}
