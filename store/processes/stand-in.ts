/**
 * Who stands in for whom (reading of Art. 22): one record for each person and role, with every appointment there
 * was and its own trail. Nobody acts for another without an appointment in force here.
 */
import { apartFaults, type RoleDays } from '../../policy/account/roles-apart';
import {
  standInFaults,
  type StandInDays,
  type StandInPeriod,
} from '../../policy/articles/art-22-stand-ins';
import { civilDateOf, type CivilDate, type Instant } from '../../policy/kernel/time';
import type { Actor, Role } from '../../policy/model/nouns';
import { standInMostNaturalDays } from '../../policy/parameters/art-22';
import { refusal, Refused, type Refusal } from '../../policy/words/refusals';
import type { Tx } from '../kernel/connection';
import { accountOf, holds, standingOf } from '../people/accounts';
import { requestHash } from '../trail/requests';
import { appendTrail } from '../trail/trail';
import { actOnTrail } from '../trail/trail-acts';
import {
  appointed,
  isAround,
  standInDaysOf,
  StandInRecords,
  standInsOf,
  standInsSubject,
  stands,
  type Appointment,
  type StandIns,
} from './stand-in-records';

const idOf = ({ id, role, district }: Pick<Actor, 'district' | 'id' | 'role'>): string =>
  [role, district ?? '-', id].join('/');

async function recordOf(id: string, tx: Tx): Promise<StandIns | null> {
  return StandInRecords.findById(id, null, { session: tx }).lean<StandIns>();
}

/** What an appointment or its end answers, to the caller and to the trail. */
export interface StandInAnswer extends StandInPeriod {
  readonly id: string;
  readonly absent: string;
  readonly role: Role;
  readonly state: 'appointed' | 'revoked';
  readonly request: string;
}

export interface StandInAct {
  /** Idempotency key. */
  readonly key: string;
  readonly at: Instant;
  readonly by: Actor;
  readonly reason: string;
}

/**
 * Appoints a stand-in for the caller's own role. Throws `Refused` as `standInFaults` says, and `account-closed` or
 * `roles-apart` where the stand-in's account is on record and may not take the role.
 */
export function appointStandIn(act: StandInAct, asked: StandInPeriod): Promise<StandInAnswer> {
  const { key: id, at, by, reason } = act;
  return acted(act, 'appointStandIn', asked, async (record, tx) => {
    const appointments = record?.appointments ?? [];
    const today = civilDateOf(at);
    const standing = appointments.filter(({ revokedAt }) => revokedAt === undefined);
    const others = { standing, served: appointments.flatMap(daysServed) };
    const mostDays = standInMostNaturalDays.at(today);
    const [fault, ...more] = standInFaults(by, asked, others, { today, mostDays });
    if (fault !== undefined) throw new Refused(fault, ...more);
    const { standIn, from, until } = asked;
    await requireAble(standIn, { role: by.role, from, to: until }, tx);
    const appointment = { id, standIn, from, until, reason, appointedAt: at };
    return { appointments: [...appointments, appointment], appointment };
  });
}

/** One that was revoked has served until that day, if it had begun. */
function daysServed({ from, until, revokedAt }: Appointment): StandInDays[] {
  if (revokedAt === undefined) return [{ from, until }];
  const last = civilDateOf(revokedAt);
  return last < from ? [] : [{ from, until: last < until ? last : until }];
}

/** Ends an appointment of the caller's own at once. Throws `Refused` (`stand-in-unknown`, `stand-in-over`). */
export function revokeStandIn(act: StandInAct, id: string): Promise<StandInAnswer> {
  const { at } = act;
  return acted(act, 'revokeStandIn', { id }, (record) => {
    const appointments = record?.appointments ?? [];
    const found = appointments.find((one) => one.id === id);
    if (found === undefined) throw new Refused(refusal('stand-in-unknown', { id }));
    if (!stands(found, civilDateOf(at))) throw new Refused(refusal('stand-in-over', { id }));
    const appointment = { ...found, revokedAt: at };
    return Promise.resolve({
      appointments: appointments.map((one) => (one.id === id ? appointment : one)),
      appointment,
    });
  });
}

interface StandInChange {
  readonly appointments: readonly Appointment[];
  readonly appointment: Appointment;
}

async function acted(
  { key, at, by, reason }: StandInAct,
  name: string,
  asked: object,
  work: (record: StandIns | null, tx: Tx) => Promise<StandInChange>,
): Promise<StandInAnswer> {
  const { id: absent, role, district, party } = by;
  const _id = idOf(by);
  const request = requestHash(name, { ...asked, actor: by, reason });
  const entry = { key, at, by, channel: 'api', act: name, reason } as const;
  const onTrail = {
    subject: standInsSubject(_id),
    step: '22',
    read: (tx: Tx) => recordOf(_id, tx),
    write: (tx: Tx, set: Partial<StandIns>, upsert: boolean) =>
      StandInRecords.updateOne({ _id }, { $set: set }, { session: tx, upsert }),
  };
  const answer = await actOnTrail<StandIns, StandInAnswer>(entry, onTrail, async (record, tx) => {
    const { appointments, appointment } = await work(record, tx);
    const { id, standIn, from, until, revokedAt } = appointment;
    const state = revokedAt === undefined ? 'appointed' : 'revoked';
    return {
      set: {
        absent,
        role,
        appointments,
        ...(district !== undefined && { district }),
        ...(party !== undefined && { party }),
      },
      answer: { id, absent, role, standIn, from, until, state, request },
    };
  });
  if (answer.request !== request) throw new Refused(refusal('idempotency-key-reused'));
  return answer;
}

/**
 * Whom the caller stands in for, as every act keeps it. Throws `Refused` (`stand-in-not-appointed`) where no
 * appointment by that account, for the caller's role and district, is in force at the instant, or where the accounts,
 * as far as they are on record, say otherwise by now.
 */
export async function representedBy(
  actor: Actor,
  absent: string,
  at: Instant,
): Promise<NonNullable<Actor['onBehalfOf']>> {
  const { id: standIn, role, district } = actor;
  const on = civilDateOf(at);
  const office = { role, ...(district !== undefined && { district }) };
  const found = await StandInRecords.findOne(
    { _id: idOf({ id: absent, ...office }), appointments: appointed([standIn], on) },
    { party: 1 },
  ).lean<Pick<StandIns, '_id' | 'party'>>();
  if (found === null || !(await stillStands(standIn, { absent, ...office }, on)))
    throw new Refused(refusal('stand-in-not-appointed', { absent }));
  return { id: absent, ...(found.party !== undefined && { party: found.party }) };
}

/** Nobody stands in for who has lost the role meanwhile, or as one who may not take it any more. */
async function stillStands(
  standIn: string,
  { absent, ...office }: { readonly absent: string } & Pick<Actor, 'district' | 'role'>,
  on: CivilDate,
): Promise<boolean> {
  const holder = await accountOf(absent);
  if (office.role === 'public') return false;
  if (holder !== null && !holds(holder, { ...office, role: office.role }, on)) return false;
  return (await ableFaults(standIn, { role: office.role, from: on, to: on })).length === 0;
}

async function requireAble(standIn: string, days: RoleDays, tx: Tx): Promise<void> {
  const [fault, ...others] = await ableFaults(standIn, days, tx);
  if (fault !== undefined) throw new Refused(fault, ...others);
}

/** What keeps an account that is on record from standing in; one that is not is known to its identity provider only. */
async function ableFaults(standIn: string, days: RoleDays, tx?: Tx): Promise<Refusal[]> {
  const { state, grants } = standingOf(standIn, await accountOf(standIn, tx));
  if (state === 'closed') return [refusal('account-closed', { id: standIn }, 'standIn')];
  return apartFaults([...grants, ...(await standInDaysOf(standIn, days.from, tx)), days]);
}

/** Ends them at once, each on the trail of its record. */
export async function endAppointmentsAround(
  tx: Tx,
  account: string,
  { key, at, by, reason }: StandInAct,
): Promise<void> {
  const on = civilDateOf(at);
  for (const record of await standInsOf(account, tx)) {
    const { _id, absent, role } = record;
    const isEnded = (one: Appointment) => stands(one, on) && isAround(account, record, one);
    const ended = record.appointments.filter(isEnded).map(({ id }) => id);
    if (ended.length === 0) continue;
    const appointments = record.appointments.map((one) =>
      isEnded(one) ? { ...one, revokedAt: at } : one,
    );
    const entry = { _id: `${key}/${standInsSubject(_id)}`, subject: standInsSubject(_id), at, by };
    const told = { channel: 'api', act: 'endStandIns', step: '22', reason } as const;
    const answer = { absent, role, ended };
    const trail = await appendTrail(tx, record.trail, { ...entry, ...told, answer });
    await StandInRecords.updateOne({ _id }, { $set: { appointments, trail } }, { session: tx });
  }
}
