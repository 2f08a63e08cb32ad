/** Who stands in for whom (reading of Art. 22): one record for each person and role, with every appointment there was. */
import mongoose from 'mongoose';
import type { RoleDays } from '../../policy/account/roles-apart';
import type { StandInPeriod } from '../../policy/articles/art-22-stand-ins';
import type { CivilDate, Instant } from '../../policy/kernel/time';
import type { DistrictCode, Role, Uscc } from '../../policy/model/nouns';
import { within, type Tx } from '../kernel/connection';
import type { TrailHead } from '../trail/trail';

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
export const StandInRecords = mongoose.model<StandIns>('StandIns', schema);

export const standInsSubject = (id: string): string => `stand-ins/${id}`;

/** Whether a day of it is left. */
export function stands({ revokedAt, until }: Appointment, on: CivilDate): boolean {
  return revokedAt === undefined && until >= on;
}

/** An appointment of one of these as the stand-in that is in force on the day. */
export function appointed(standIns: readonly string[], on: CivilDate) {
  return {
    $elemMatch: {
      standIn: { $in: standIns },
      from: { $lte: on },
      until: { $gte: on },
      revokedAt: { $exists: false },
    },
  };
}

/** The roles that an account stands in for from the day on, each with its days. */
export async function standInDaysOf(account: string, on: CivilDate, tx?: Tx): Promise<RoleDays[]> {
  const found = await StandInRecords.find({ 'appointments.standIn': account }, null, within(tx))
    .sort({ _id: 1 })
    .lean<StandIns[]>();
  return found.flatMap(({ role, appointments }) =>
    appointments
      .filter((one) => one.standIn === account && stands(one, on))
      .map(({ from, until: to }) => ({ role, from, to })),
  );
}

/** These accounts, and those that they stand in for on the day: an act of theirs counts for all of them. */
export async function circleOf(
  accounts: readonly string[],
  on: CivilDate,
  tx?: Tx,
): Promise<string[]> {
  const filter = { appointments: appointed(accounts, on) };
  const found = await StandInRecords.find(filter, { absent: 1 }, within(tx)).lean<
    Pick<StandIns, 'absent'>[]
  >();
  return [...new Set([...accounts, ...found.map(({ absent }) => absent)])];
}

/** An appointment that stands, and whose it is. */
export interface StandingAppointment extends Pick<Appointment, 'from' | 'id' | 'until'> {
  readonly absent: string;
  readonly standIn: string;
  readonly role: Role;
}

/** Appointments with a day left in which the account is the absent or the stand-in; at most those of 200 records. */
export async function appointmentsAround(
  account: string,
  on: CivilDate,
  tx?: Tx,
): Promise<StandingAppointment[]> {
  return (await standInsOf(account, tx)).flatMap((record) =>
    record.appointments
      .filter((one) => stands(one, on) && isAround(account, record, one))
      .map(({ id, standIn, from, until }) => ({
        id,
        absent: record.absent,
        standIn,
        role: record.role,
        from,
        until,
      })),
  );
}

export function isAround(account: string, { absent }: StandIns, { standIn }: Appointment): boolean {
  return absent === account || standIn === account;
}

/** Records that concern an account, as the absent or as the one who stands in; at most 200. */
export async function standInsOf(account: string, tx?: Tx): Promise<StandIns[]> {
  const filter = { $or: [{ absent: account }, { 'appointments.standIn': account }] };
  return StandInRecords.find(filter, null, within(tx))
    .sort({ _id: 1 })
    .limit(200)
    .lean<StandIns[]>();
}
