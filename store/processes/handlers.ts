/** Handlers (经办人) of a party: whoever speaks for it names others, and ends them, but never themselves (reading of Art. 22). */
import { askedFaults, endedOn, isOver, type AskedGrant } from '../../policy/account/grant';
import { personsOf } from '../../policy/articles/art-22-recusal';
import { isSameName } from '../../policy/kernel/text';
import { addDays, type CivilDate } from '../../policy/kernel/time';
import type { Uscc } from '../../policy/model/nouns';
import { refusal, Refused, type Refusal } from '../../policy/words/refusals';
import type { Tx } from '../kernel/connection';
import {
  accountOf,
  handlersOf,
  holds,
  MOST_HANDLERS,
  standingOf,
  type AccountRecord,
} from '../people/accounts';
import { kept, standInFaults, stillFirst } from './account-effects';
import {
  actOnAccount,
  byCaller,
  refuse,
  requireNotOwn,
  todayOf,
  wrongRole,
  type AccountAct,
  type AccountDone,
} from './account-record';

export interface NamedHandler {
  readonly account: string;
  readonly name: string;
  /** Where a new account's person works. */
  readonly unit: string;
  /** Last day. */
  readonly to?: CivilDate;
}

/**
 * Lets another speak for the caller's party from today on. Throws `Refused`: `wrong-party`, `account-own`,
 * `handler-impossible` for an account that is another's, is closed or holds what an applicant may not, `grant-held`,
 * `grant-reversed`, `handlers-too-many`.
 */
export function nameHandler(act: AccountAct, named: NamedHandler): Promise<AccountRecord> {
  const { account: id, name, unit, to } = named;
  return actOnAccount(byCaller('nameHandler', act), id, named, async (before, tx) => {
    const party = await requireHandler(act, tx);
    await requireNotOwn(act, [id], tx);
    const today = todayOf(act);
    const asked = {
      role: 'applicant',
      party,
      from: today,
      ...(to !== undefined && { to }),
    } as const;
    refuse(await namedFaults(before, named, asked, today, tx));
    const proposers = personsOf(act.by);
    const grants = kept({ key: act.key, way: 'handler', proposers, confirmers: [] }, [asked]);
    const opening = before === null && { name, unit, opened: act.at };
    const set = { ...opening, grants: [...(before?.grants ?? []), ...grants] };
    return { set, answer: { name, unit, grants } };
  });
}

/** Which account it is, and why it may not be, is not for another to learn. */
async function namedFaults(
  before: AccountRecord | null,
  { account: id, name }: NamedHandler,
  asked: AskedGrant & { readonly party: Uscc },
  today: CivilDate,
  tx: Tx,
): Promise<Refusal[]> {
  const { state, grants } = standingOf(id, before);
  const isAnother = before !== null && (state !== 'open' || !isSameName(before.name, name));
  if (isAnother) return [refusal('handler-impossible', { id }, 'account')];
  const faults = [
    ...askedFaults(id, grants, [asked], today),
    ...(await standInFaults(id, [...grants, asked], today, tx)),
  ];
  if (faults.some(({ code }) => code === 'roles-apart'))
    return [refusal('handler-impossible', { id }, 'account')];
  const isFull = (await handlersOf(asked.party, today, tx)).length >= MOST_HANDLERS;
  return isFull ? [...faults, refusal('handlers-too-many', { most: MOST_HANDLERS })] : faults;
}

/** Another speaks for the caller's party no more, at once. Throws `Refused`: `wrong-party`, `account-own`, `handler-unknown`. */
export function endHandler(act: AccountAct, id: string): Promise<AccountRecord> {
  return actOnAccount(byCaller('endHandler', act), id, { id }, async (before, tx) => {
    const party = await requireHandler(act, tx);
    await requireNotOwn(act, [id], tx);
    return ended(before, id, party, todayOf(act));
  });
}

function ended(
  before: AccountRecord | null,
  id: string,
  party: Uscc,
  today: CivilDate,
): AccountDone {
  const isMeant = ({ role, party: of, ...days }: AskedGrant): boolean =>
    role === 'applicant' && of === party && !isOver(days, today);
  if (before?.closed !== undefined || !before?.grants.some(isMeant))
    throw new Refused(refusal('handler-unknown', { id }));
  const yesterday = addDays(today, -1);
  const grants = before.grants.map((one) => (isMeant(one) ? endedOn(one, yesterday) : one));
  return {
    set: { grants, ...stillFirst(before, grants, today) },
    answer: { party, to: yesterday },
  };
}

/** The party that the caller speaks for, by the accounts. */
async function requireHandler(act: AccountAct, tx: Tx): Promise<Uscc> {
  const { role, party, id } = act.by;
  if (role !== 'applicant' || party === undefined) throw wrongRole(role, '指定经办人');
  const office = { role, party } as const;
  if (holds(await accountOf(id, tx), office, todayOf(act))) return party;
  throw new Refused(refusal('wrong-party'));
}
