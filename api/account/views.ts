/** Accounts as their readers may see them. */
import { ADMINISTRATOR, registrarOf } from '../../policy/acts/direct-acts';
import { changesOf, type ChangeKind } from '../../policy/account/change';
import { isOver } from '../../policy/account/grant';
import { possibleOf, type Possible } from '../../policy/acts/act';
import type { CivilDate } from '../../policy/kernel/time';
import type { Uscc } from '../../policy/model/nouns';
import { stateOf, type AccountRecord, type KeptGrant } from '../../store/people/accounts';
import { CHANGE_VERDICTS, REGISTRATION_VERDICTS, type AccountDecision } from './answers';

/** By which operation each change is proposed; a registration is, by whoever is to speak for the party. */
const PROPOSED_BY: Readonly<Record<ChangeKind, AccountDecision>> = {
  opening: 'proposeAccount',
  registration: 'registerParty',
  grants: 'proposeGrants',
  days: 'proposeGrantDays',
  end: 'proposeGrantEnd',
  person: 'proposePerson',
  'hand-over': 'proposeHandOver',
  closure: 'proposeClosure',
  reopening: 'proposeReopening',
};

/** What can be decided on an account now, and by which roles: one change at a time. */
function allowedOn(record: AccountRecord, today: CivilDate): Possible<AccountDecision>[] {
  const { grants, pending } = record;
  if (pending === undefined)
    return changesOf({ state: stateOf(record), grants }, today).flatMap((kind) =>
      possibleOf(PROPOSED_BY[kind], kind === 'registration' ? [] : [ADMINISTRATOR]),
    );
  const { kind } = pending.change;
  const verdicts = kind === 'registration' ? REGISTRATION_VERDICTS : CHANGE_VERDICTS;
  return verdicts.flatMap((name) => possibleOf(name, [registrarOf(kind)]));
}

/** The whole of it, for whoever administers or audits accounts. */
export function viewOf(record: AccountRecord, today: CivilDate) {
  const { _id: id, name, unit, grants, opened, closed, lastSignedIn, pending } = record;
  const told = { id, name, unit, state: stateOf(record), grants, opened, closed, lastSignedIn };
  return { ...told, pending, allowed: allowedOn(record, today) };
}

/** For its own person, and for the centre, who are told no administrator's account. */
export function unnamedViewOf(record: AccountRecord, today: CivilDate) {
  const { pending, ...view } = viewOf(record, today);
  return {
    ...view,
    grants: view.grants.map(unnamed),
    pending: pending && { ...pending, proposers: undefined },
  };
}

function unnamed({ proposers: _by, confirmers: _with, ...grant }: KeptGrant) {
  return grant;
}

/** What of an account concerns the party that it speaks for. */
export function handlerView(
  { _id: account, name, grants }: AccountRecord,
  party: Uscc,
  on: CivilDate,
) {
  return grants
    .filter((one) => one.role === 'applicant' && one.party === party && !isOver(one, on))
    .map(({ from, to, way }) => ({ account, name, from, to, way }));
}
