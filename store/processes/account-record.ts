/** How an act on an account is recorded (reading of Art. 22): once for its key, on the account's own trail. */
import { registrarOf } from '../../policy/acts/direct-acts';
import type { Actor, Role } from '../../policy/model/nouns';
import type { GrantedRole } from '../../policy/account/account';
import { ownFault } from '../../policy/account/persons';
import { civilDateOf, type CivilDate, type Instant } from '../../policy/kernel/time';
import { refusal, Refused, type Refusal, refuseAll } from '../../policy/words/refusals';
import { ROLE_NAMES } from '../../policy/words/vocabulary';
import { personsOf } from '../../policy/articles/art-22-recusal';
import { contentHash } from '../kernel/canonical';
import type { Tx } from '../kernel/connection';
import { updateOf } from '../kernel/updates';
import { accountOf, Accounts, holds, knownAccount, type AccountRecord } from '../people/accounts';
import type { By, Channel } from '../trail/trail';
import { actOnTrail } from '../trail/trail-acts';
import type { Standing, Waiting } from '../work/turns';
import { circleOf } from './stand-in-records';

/** Who acts on an account, why, and under which key. */
export interface AccountAct {
  readonly key: string;
  readonly at: Instant;
  readonly by: Actor;
  readonly reason: string;
}

/** Subject of an account's trail. */
export const accountSubject = (id: string): string => `accounts/${id}`;

/** What an act changes of the account, and what the trail keeps of it. */
export interface AccountDone {
  readonly set: Partial<AccountRecord>;
  readonly answer: object;
}

/** The act as it stands on the trail; whoever operates the service acts by the service's own channel. */
export interface NamedAct extends Omit<AccountAct, 'by'> {
  readonly by: By;
  readonly channel: Channel;
  readonly act: string;
}

/** One act on the account's trail. Throws `Refused` (`idempotency-key-reused`) for the same key with another content. */
export async function actOnAccount(
  act: NamedAct,
  id: string,
  said: object,
  work: (before: AccountRecord | null, tx: Tx) => Promise<AccountDone>,
): Promise<AccountRecord> {
  const request = contentHash({ act: act.act, id, said, reason: act.reason });
  const onTrail = {
    subject: accountSubject(id),
    step: '22',
    read: (tx: Tx) => accountOf(id, tx),
    // A new record is not read back, so it does not say its own id.
    awaits: (record: AccountRecord) => awaitedOn({ ...record, _id: id }),
    write: (tx: Tx, set: Partial<AccountRecord>, upsert: boolean) =>
      Accounts.updateOne({ _id: id }, updateOf(set), { session: tx, upsert }),
  };
  const answer = await actOnTrail<AccountRecord, { readonly request: string }>(
    act,
    onTrail,
    async (before, tx) => {
      const done = await work(before, tx);
      return { set: done.set, answer: { account: id, ...done.answer, request } };
    },
  );
  if (answer.request !== request) throw new Refused(refusal('idempotency-key-reused'));
  return knownAccount(id);
}

/** Another person than whoever proposed a change, or whom it concerns, is awaited. */
function awaitedOn({ _id: no, name, pending }: AccountRecord): Standing {
  const waiting: Waiting = {
    subject: accountSubject(no),
    kind: 'account',
    no,
    matter: '账号',
    applicant: name,
  };
  if (pending === undefined) return { waiting, turns: [] };
  const { change, proposedAt: since, proposers } = pending;
  const isRegistration = change.kind === 'registration';
  const who = [{ role: registrarOf(change.kind) }] as const;
  const zh = isRegistration ? '确认单位注册' : '确认账号变更';
  const turn = { name: 'confirmation', zh, who, since, not: [...new Set([...proposers, no])] };
  return { waiting, turns: [turn] };
}

/** By a caller of the API. */
export const byCaller = (act: string, told: AccountAct): NamedAct => ({
  ...told,
  channel: 'api',
  act,
});

export const todayOf = ({ at }: Pick<AccountAct, 'at'>): CivilDate => civilDateOf(at);

/** Throws `Refused` with each of the refusals where there are any. */
export function refuse(refusals: readonly (Refusal | undefined)[]): void {
  refuseAll(refusals.filter((one) => one !== undefined));
}

/**
 * Whoever acts on accounts is looked up among them, whatever the caller's identity says. Throws `Refused`
 * (`wrong-role`) for who does not hold the role today, or acts for somebody who does not.
 */
export async function requireHolder(
  { by, at }: AccountAct,
  role: GrantedRole,
  what: string,
  tx: Tx,
): Promise<void> {
  const { id } = by.onBehalfOf ?? by;
  const record = await accountOf(id, tx);
  if (by.role === role && holds(record, { role }, civilDateOf(at))) return;
  throw wrongRole(by.role, what);
}

export function wrongRole(role: Role, what: string): Refused {
  return new Refused(refusal('wrong-role', { decision: what, role: ROLE_NAMES[role] }));
}

/** Throws `Refused` (`account-own`) where an account concerned is the actor's, or tied to it by standing in. */
export async function requireNotOwn(
  act: AccountAct,
  concerned: readonly string[],
  tx: Tx,
): Promise<void> {
  const today = todayOf(act);
  const [actor, others] = [
    await circleOf(personsOf(act.by), today, tx),
    await circleOf(concerned, today, tx),
  ];
  refuse([ownFault(actor, others)]);
}
