/**
 * Administrators (管理员): there are always two to confirm each other's proposals, so that none can be left alone. The
 * first two are made by whoever operates the service, once (reading of Art. 22).
 */
import { ADMINISTRATOR } from '../../policy/acts/direct-acts';
import { isInForce } from '../../policy/account/account';
import type { CivilDate, Instant } from '../../policy/kernel/time';
import { refusal, Refused } from '../../policy/words/refusals';
import { inTransaction, type Tx } from '../kernel/connection';
import { isDuplicateOf } from '../kernel/duplicates';
import { Accounts, type AccountRecord } from '../people/accounts';
import { appendTrail, EMPTY_TRAIL } from '../trail/trail';
import { kept } from './account-effects';
import {
  accountSubject,
  actOnAccount,
  todayOf,
  wrongRole,
  type AccountAct,
} from './account-record';

const LEAST = 2;

/** Whether it is an administrator today whose days have no end yet. */
function isLasting({ grants, closed }: AccountRecord, today: CivilDate): boolean {
  if (closed !== undefined) return false;
  return grants.some(
    (one) => one.role === ADMINISTRATOR && one.to === undefined && isInForce(one, today),
  );
}

/**
 * Throws `Refused` (`administrators-too-few`) where a change takes an administrator away and leaves fewer than two.
 * Every other administrator is written too, so that two such changes at once collide.
 */
export async function requireAdministratorsLeft(
  act: AccountAct,
  after: AccountRecord,
  before: AccountRecord,
  receiver: AccountRecord | undefined,
  tx: Tx,
): Promise<void> {
  const today = todayOf(act);
  if (!isLasting(before, today) || isLasting(after, today)) return;
  const changed = [after, ...(receiver === undefined ? [] : [receiver])];
  const others = {
    _id: { $nin: changed.map(({ _id }) => _id) },
    'grants.role': ADMINISTRATOR,
  } as const;
  await Accounts.updateMany(others, { $set: { counted: act.key } }, { session: tx });
  const found = await Accounts.find(others, null, { session: tx }).lean<AccountRecord[]>();
  const left = [...found, ...changed].filter((one) => isLasting(one, today));
  if (left.length < LEAST) throw new Refused(refusal('administrators-too-few'));
}

export interface FirstAdministrator {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
}

/**
 * Makes the first two administrators, both or neither. Throws `Refused` (`administrators-exist`, `account-exists`,
 * `account-same-person`).
 */
export async function openFirstAdministrators(
  [one, other]: readonly [FirstAdministrator, FirstAdministrator],
  at: Instant,
): Promise<void> {
  if (one.id === other.id) throw new Refused(refusal('account-same-person'));
  try {
    await inTransaction(async (tx) => {
      const exists = await Accounts.exists({ 'grants.role': ADMINISTRATOR }).session(tx);
      if (exists !== null) throw new Refused(refusal('administrators-exist'));
      await openFirst(tx, one, 1, at);
      await openFirst(tx, other, 2, at);
    });
  } catch (error) {
    if (isDuplicateOf('first', error)) throw new Refused(refusal('administrators-exist'));
    throw error;
  }
}

export interface FurtherAdministrator extends FirstAdministrator {
  /** The administrator on whose word the operator acts. */
  readonly by: string;
  readonly reason: string;
}

/**
 * Makes one more administrator where there are two or fewer, so that one who is left alone has somebody to act with: what the
 * other leaves behind the two then end as usual. Throws `Refused` (`account-exists`, `account-same-person`, `wrong-role`
 * where `by` is no administrator, `administrators-exist` where three can do it themselves).
 */
export async function openFurtherAdministrator(
  { id, name, unit, by, reason }: FurtherAdministrator,
  at: Instant,
): Promise<void> {
  const today = todayOf({ at });
  const key = `administrator-add/${id}`;
  const operator = { id: 'operator', role: 'operator' } as const;
  const act = { key, at, by: operator, reason, channel: 'service', act: 'openFurther' } as const;
  if (by === id) throw new Refused(refusal('account-same-person'));
  await actOnAccount(act, id, { name, unit, by }, async (before, tx) => {
    if (before !== null) throw new Refused(refusal('account-exists', { id }));
    const filter = { 'grants.role': ADMINISTRATOR } as const;
    // Written too, so that two at once collide.
    await Accounts.updateMany(filter, { $set: { counted: key } }, { session: tx });
    const found = await Accounts.find(filter, null, { session: tx }).lean<AccountRecord[]>();
    const lasting = found.filter((one) => isLasting(one, today)).map(({ _id }) => _id);
    if (!lasting.includes(by)) throw wrongRole('public', '增设管理员');
    if (lasting.length > LEAST) throw new Refused(refusal('administrators-exist'));
    const asked = [{ role: ADMINISTRATOR, from: today }] as const;
    const way = { way: 'two-persons', proposers: [operator.id], confirmers: [by] } as const;
    const grants = kept({ key, ...way }, asked);
    return { set: { name, unit, grants, opened: at }, answer: { name, unit, by, grants: asked } };
  });
}

const REASON = '设立最初的两名管理员';

async function openFirst(
  tx: Tx,
  { id, name, unit }: FirstAdministrator,
  first: 1 | 2,
  at: Instant,
): Promise<void> {
  if ((await Accounts.exists({ _id: id }).session(tx)) !== null)
    throw new Refused(refusal('account-exists', { id }));
  const key = `account-first/${id}`;
  const asked = [{ role: ADMINISTRATOR, from: todayOf({ at }) }] as const;
  const grants = kept({ key, way: 'first', proposers: ['operator'], confirmers: [] }, asked);
  const trail = await appendTrail(tx, EMPTY_TRAIL, {
    _id: key,
    subject: accountSubject(id),
    step: '22',
    at,
    reason: REASON,
    by: { id: 'operator', role: 'operator' },
    channel: 'service',
    act: 'openFirst',
    answer: { account: id, name, unit, grants: asked },
  });
  const record = { name, unit, grants, opened: at, first, trail };
  await Accounts.updateOne({ _id: id }, { $set: record }, { session: tx, upsert: true });
}
