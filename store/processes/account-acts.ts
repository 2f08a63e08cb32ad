/**
 * Acts on accounts (reading of Art. 22): an administrator proposes, another one confirms, and only then anything
 * changes, in the transaction of the confirmation. Whoever registers a party proposes too, and the centre confirms.
 */
import { ADMINISTRATOR, registrarOf } from '../../policy/acts/direct-acts';
import { CHANGE_NAMES } from '../../policy/words/vocabulary';
import { asConfirmed, type AccountChange } from '../../policy/account/change';
import { sameFault } from '../../policy/account/persons';
import { personsOf } from '../../policy/articles/art-22-recusal';
import { refusal, Refused } from '../../policy/words/refusals';
import { contentHash } from '../kernel/canonical';
import type { Tx } from '../kernel/connection';
import { isDuplicateOf } from '../kernel/duplicates';
import type { AccountRecord, PendingChange } from '../people/accounts';
import { effectOf, leaveParty, type Confirming } from './account-effects';
import { faultsOf } from './account-faults';
import {
  actOnAccount,
  byCaller,
  refuse,
  requireHolder,
  requireNotOwn,
  todayOf,
  wrongRole,
  type AccountAct,
  type AccountDone,
} from './account-record';
import { requireAdministratorsLeft } from './administrators';
import { handOver } from './hand-over';
import { inHandOf } from './in-hand';
import { endAppointmentsAround } from './stand-in';
import { circleOf } from './stand-in-records';

/**
 * Proposes a change of an account by an administrator. Throws `Refused`: `wrong-role`, `account-own`,
 * `account-change-pending`, and as `changeFaults` says.
 */
export function proposeChange(
  act: AccountAct,
  id: string,
  change: AccountChange,
): Promise<AccountRecord> {
  return actOnAccount(byCaller('proposeChange', act), id, change, async (before, tx) => {
    await requireHolder(act, ADMINISTRATOR, CHANGE_NAMES[change.kind], tx);
    await requireNotOwn(act, concernedBy(id, change), tx);
    requireFree(id, before);
    return proposed(act, id, before, change, tx);
  });
}

/** A party that has no handler is registered by whoever will be its first; the own registration may be corrected. */
export function registerParty(
  act: AccountAct,
  asked: Omit<AccountChange & { readonly kind: 'registration' }, 'kind'>,
): Promise<AccountRecord> {
  const { id, role } = act.by;
  const change = { kind: 'registration', ...asked } as const;
  return actOnAccount(byCaller('registerParty', act), id, change, (before, tx) => {
    if (role !== 'public' && role !== 'applicant') throw wrongRole(role, CHANGE_NAMES.registration);
    if (before?.pending?.change.kind !== 'registration') requireFree(id, before);
    return proposed(act, id, before, change, tx);
  });
}

async function proposed(
  act: AccountAct,
  id: string,
  before: AccountRecord | null,
  change: AccountChange,
  tx: Tx,
): Promise<AccountDone> {
  refuse(await faultsOf(id, before, change, todayOf(act), tx));
  const { reason, at: proposedAt } = act;
  const hash = contentHash({ id, change, reason });
  const pending = { change, reason, hash, proposedAt, proposers: personsOf(act.by) };
  const person = 'name' in change && before?.opened === undefined && change;
  return {
    set: {
      pending,
      ...(person && { name: person.name, unit: person.unit }),
      ...(before === null && { grants: [] }),
    },
    answer: { change, hash },
  };
}

export type ChangeVerdict =
  { readonly verdict: 'confirm'; readonly hash: string } | { readonly verdict: 'refuse' };

/**
 * Confirms, and then carries out, what another person has proposed; or refuses it, which its proposer may too. Throws
 * `Refused`: `account-change-none`, `wrong-role`, `hash-mismatch`, `account-own`, `account-same-person`,
 * `administrators-too-few`, `party-has-handler`, and as `changeFaults` says on the day.
 */
export async function decideOnChange(
  act: AccountAct,
  id: string,
  verdict: ChangeVerdict,
): Promise<AccountRecord> {
  const confirms = verdict.verdict === 'confirm';
  const named = byCaller(confirms ? 'confirmChange' : 'refuseChange', act);
  try {
    return await actOnAccount(named, id, verdict, async (before, tx) => {
      const pending = before?.pending;
      if (before === null || pending === undefined)
        throw new Refused(refusal('account-change-none', { id }));
      await requireDecider(act, pending, tx);
      if (verdict.verdict === 'refuse') return refusedChange(pending);
      if (verdict.hash !== pending.hash) throw new Refused(refusal('hash-mismatch', {}, 'hash'));
      await requireOther(act, id, pending, tx);
      return carriedOut(act, before, pending, tx);
    });
  } catch (error) {
    throw isDuplicateOf('firstHandlerOf', error)
      ? new Refused(refusal('party-has-handler', { party: '' }))
      : error;
  }
}

async function requireDecider(
  act: AccountAct,
  { change: { kind } }: PendingChange,
  tx: Tx,
): Promise<void> {
  await requireHolder(act, registrarOf(kind), `确认${CHANGE_NAMES[kind]}`, tx);
}

function refusedChange({ change, hash }: PendingChange): AccountDone {
  return { set: { pending: undefined }, answer: { change, hash } };
}

async function requireOther(
  act: AccountAct,
  id: string,
  { change, proposers }: PendingChange,
  tx: Tx,
): Promise<void> {
  await requireNotOwn(act, concernedBy(id, change), tx);
  const today = todayOf(act);
  const [confirmer, proposer] = [
    await circleOf(personsOf(act.by), today, tx),
    await circleOf(proposers, today, tx),
  ];
  refuse([sameFault(confirmer, proposer)]);
}

async function carriedOut(
  act: AccountAct,
  before: AccountRecord,
  { change: asked, proposers, hash }: PendingChange,
  tx: Tx,
): Promise<AccountDone> {
  const today = todayOf(act);
  const change = asConfirmed(asked, today);
  refuse(await faultsOf(before._id, before, change, today, tx));
  const confirming: Confirming = {
    key: act.key,
    at: act.at,
    today,
    proposers,
    confirmers: personsOf(act.by),
    way: change.kind === 'registration' ? 'registration' : 'two-persons',
  };
  if (change.kind === 'registration') await leaveParty(change.party, tx);
  const set = effectOf(before, change, confirming);
  const alongside = await consequencesOf(act, before, change, confirming, tx);
  await requireAdministratorsLeft(act, { ...before, ...set }, before, alongside.receiver, tx);
  return { set: { ...set, pending: undefined }, answer: { change, hash, ...alongside.told } };
}

interface Consequences {
  readonly told: object;
  /** The account that has received, as it now is. */
  readonly receiver?: AccountRecord;
}

/** Who has handed everything over, or whose account is closed, stands in for nobody, and nobody for them. */
async function consequencesOf(
  act: AccountAct,
  before: AccountRecord,
  change: AccountChange,
  confirming: Confirming,
  tx: Tx,
): Promise<Consequences> {
  if (change.kind !== 'hand-over' && change.kind !== 'closure') return { told: {} };
  const inHand = await inHandOf(before, confirming.today, tx);
  await endAppointmentsAround(tx, before._id, act);
  if (change.kind === 'closure') return { told: { inHand } };
  const receiver = await handOver(act, before, change.to, confirming, tx);
  return { told: { inHand }, receiver };
}

const concernedBy = (id: string, change: AccountChange): string[] =>
  change.kind === 'hand-over' ? [id, change.to] : [id];

function requireFree(id: string, before: AccountRecord | null): void {
  if (before?.pending === undefined) return;
  const change = CHANGE_NAMES[before.pending.change.kind];
  throw new Refused(refusal('account-change-pending', { id, change }));
}
