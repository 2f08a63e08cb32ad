/** Accounts as their readers may see them. */
import { isOver } from '../../policy/account/grant';
import type { CivilDate } from '../../policy/kernel/time';
import type { Uscc } from '../../policy/model/nouns';
import { stateOf, type AccountRecord, type KeptGrant } from '../../store/people/accounts';

/** The whole of it, for whoever administers or audits accounts. */
export function viewOf(record: AccountRecord) {
  const { _id: id, name, unit, grants, opened, closed, lastSignedIn, pending } = record;
  return { id, name, unit, state: stateOf(record), grants, opened, closed, lastSignedIn, pending };
}

/** For its own person, and for the centre, who are told no administrator's account. */
export function unnamedViewOf(record: AccountRecord) {
  const { pending, ...view } = viewOf(record);
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
