/**
 * Who stands in for whom (reading of Art. 22): one record for each person and role, with every appointment there
 * was and its own trail. Nobody acts for another without an appointment in force here.
 */
import { standInMostNaturalDays } from '../../policy/parameters/art-22';
import mongoose from 'mongoose';
import {
  standInFaults,
  type StandInDays,
  type StandInPeriod,
} from '../../policy/articles/art-22-stand-ins';
import { civilDateOf, type Instant } from '../../policy/kernel/time';
import type { Actor, DistrictCode, Role, Uscc } from '../../policy/model/nouns';
import { refusal, Refused } from '../../policy/words/refusals';
import type { Tx } from '../kernel/connection';
import { requestHash } from '../trail/requests';
import type { TrailHead } from '../trail/trail';
import { actOnTrail } from '../trail/trail-acts';

export interface Appointment extends StandInPeriod {
  /** Idempotency key of the appointment. */
  readonly id: string;
  readonly reason: string;
  readonly appointedAt: Instant;
  readonly revokedAt?: Instant;
}

export interface StandIns {
  /** `<role>/<district or ->/<account>` of the absent person. */
  readonly _id: string;
  readonly absent: string;
  readonly role: Role;
  readonly district?: DistrictCode;
  /** The absent person's own party, whose cases the stand-in keeps away from too. */
  readonly party?: Uscc;
  /** Oldest first. */
  readonly appointments: readonly Appointment[];
  readonly trail: TrailHead;
}

const { Mixed } = mongoose.Schema.Types;
const required = { type: String, required: true };
const schema = new mongoose.Schema<StandIns>(
  {
    _id: String,
    absent: required,
    role: required,
    district: String,
    party: String,
    appointments: { type: [Mixed], required: true },
    trail: { type: Mixed, required: true },
  },
  { collection: 'stand-ins', versionKey: false, minimize: false },
);
schema.index({ absent: 1, _id: 1 });
schema.index({ 'appointments.standIn': 1, _id: 1 });
const Records = mongoose.model<StandIns>('StandIns', schema);

const idOf = ({ id, role, district }: Pick<Actor, 'district' | 'id' | 'role'>): string =>
  [role, district ?? '-', id].join('/');
export const standInsSubject = (id: string): string => `stand-ins/${id}`;

async function recordOf(id: string, tx: Tx): Promise<StandIns | null> {
  return Records.findById(id, null, { session: tx }).lean<StandIns>();
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

/** Appoints a stand-in for the caller's own role. Throws `Refused` as `standInFaults` says. */
export function appointStandIn(act: StandInAct, asked: StandInPeriod): Promise<StandInAnswer> {
  const { key: id, at, by, reason } = act;
  return acted(act, 'appointStandIn', asked, (record) => {
    const appointments = record?.appointments ?? [];
    const today = civilDateOf(at);
    const standing = appointments.filter(({ revokedAt }) => revokedAt === undefined);
    const others = { standing, served: appointments.flatMap(daysServed) };
    const mostDays = standInMostNaturalDays.at(today);
    const [fault, ...more] = standInFaults(by, asked, others, { today, mostDays });
    if (fault !== undefined) throw new Refused(fault, ...more);
    const { standIn, from, until } = asked;
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
    const isOver = found.revokedAt !== undefined || found.until < civilDateOf(at);
    if (isOver) throw new Refused(refusal('stand-in-over', { id }));
    const appointment = { ...found, revokedAt: at };
    return {
      appointments: appointments.map((one) => (one.id === id ? appointment : one)),
      appointment,
    };
  });
}

interface Changed {
  readonly appointments: readonly Appointment[];
  readonly appointment: Appointment;
}

async function acted(
  { key, at, by, reason }: StandInAct,
  name: string,
  asked: object,
  work: (record: StandIns | null) => Changed,
): Promise<StandInAnswer> {
  const { id: absent, role, district, party } = by;
  const _id = idOf(by);
  const request = requestHash(name, { ...asked, actor: by, reason });
  const entry = { key, at, by, channel: 'api', act: name, reason } as const;
  const onTrail = {
    ...{ subject: standInsSubject(_id), step: '22' },
    read: (tx: Tx) => recordOf(_id, tx),
    write: (tx: Tx, set: Partial<StandIns>, upsert: boolean) =>
      Records.updateOne({ _id }, { $set: set }, { session: tx, upsert }),
  };
  const answer = await actOnTrail<StandIns, StandInAnswer>(entry, onTrail, (record) => {
    const { appointments, appointment } = work(record);
    const { id, standIn, from, until, revokedAt } = appointment;
    const state = revokedAt === undefined ? 'appointed' : 'revoked';
    return Promise.resolve({
      set: {
        ...{ absent, role, appointments },
        ...(district !== undefined && { district }),
        ...(party !== undefined && { party }),
      },
      answer: { id, absent, role, standIn, from, until, state, request },
    });
  });
  if (answer.request !== request) throw new Refused(refusal('idempotency-key-reused'));
  return answer;
}

/**
 * Whom the caller stands in for, as every act keeps it. Throws `Refused` (`stand-in-not-appointed`) where no
 * appointment by that account, for the caller's role and district, is in force at the instant.
 */
export async function representedBy(
  { id: standIn, role, district }: Actor,
  absent: string,
  at: Instant,
): Promise<NonNullable<Actor['onBehalfOf']>> {
  const on = civilDateOf(at);
  const found = await Records.findOne(
    {
      _id: idOf({ id: absent, role, ...(district !== undefined && { district }) }),
      appointments: {
        $elemMatch: {
          ...{ standIn, from: { $lte: on }, until: { $gte: on } },
          revokedAt: { $exists: false },
        },
      },
    },
    { party: 1 },
  ).lean<Pick<StandIns, '_id' | 'party'>>();
  if (found === null) throw new Refused(refusal('stand-in-not-appointed', { absent }));
  return { id: absent, ...(found.party !== undefined && { party: found.party }) };
}

/** Records that concern an account, as the absent or as the one who stands in; at most 200. */
export async function standInsOf(account: string): Promise<StandIns[]> {
  return Records.find({ $or: [{ absent: account }, { 'appointments.standIn': account }] })
    .sort({ _id: 1 })
    .limit(200)
    .lean<StandIns[]>();
}
