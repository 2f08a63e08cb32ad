/**
 * Calendar years that staff have added (readings of Arts. 8, 10 and 17). They lie over the years
 * committed with the code and are read afresh each time, so every process counts by the same days.
 */
import mongoose from 'mongoose';
import {
  calendarOf,
  publishedCalendar,
  readCalendarYear,
  type Calendar,
  type CalendarYear,
} from '../../policy/calendar/calendar';
import type { Instant } from '../../policy/kernel/time';
import { contentHash } from '../kernel/canonical';
import type { Tx } from '../kernel/connection';

/** A year as somebody put it. */
export interface CalendarYearVersion {
  readonly calendar: CalendarYear;
  readonly addedBy: string;
  /** Of the one who confirmed it; absent in data of a test. */
  readonly confirmedBy?: string;
  readonly addedAt: Instant;
}

export interface StoredCalendarYear extends CalendarYearVersion {
  /** The year. */
  readonly _id: number;
  /** Append-only, oldest first; the last one is in force. */
  readonly versions: readonly CalendarYearVersion[];
}

const { Mixed } = mongoose.Schema.Types;
const schema = new mongoose.Schema<StoredCalendarYear>(
  {
    _id: Number,
    calendar: { type: Mixed, required: true },
    addedBy: { type: String, required: true },
    confirmedBy: String,
    addedAt: { type: String, required: true },
    versions: { type: [Mixed], required: true },
  },
  { collection: 'calendar-years', versionKey: false },
);
const CalendarYears = mongoose.model<StoredCalendarYear>('CalendarYear', schema);

/**
 * Adds a year, or corrects one: it is in force from now on. The same content again changes nothing.
 * Throws `InvalidCalendarYear` with every fault of a year that is not sound.
 */
export async function putCalendarYear(
  tx: Tx,
  year: CalendarYear,
  by: string,
  at: Instant,
  confirmedBy?: string,
): Promise<void> {
  const calendar = readCalendarYear(year);
  const before = await CalendarYears.findById(calendar.year, null, {
    session: tx,
  }).lean<StoredCalendarYear>();
  if (before !== null && contentHash(before.calendar) === contentHash(calendar)) return;
  const confirmed = confirmedBy === undefined ? {} : { confirmedBy };
  const version = { calendar, addedBy: by, ...confirmed, addedAt: at };
  await CalendarYears.updateOne(
    { _id: calendar.year },
    { $set: version, $push: { versions: version } },
    { upsert: true, session: tx },
  );
}

type Stored = Pick<StoredCalendarYear, 'calendar'>;

/** The published years with the stored ones over them. */
export async function calendarInForce(): Promise<Calendar> {
  return calendarOver(await CalendarYears.find({}, { calendar: 1 }).lean<Stored[]>());
}

function calendarOver(stored: readonly Stored[]): Calendar {
  return calendarOf([...publishedCalendar.values(), ...stored.map(({ calendar }) => calendar)]);
}

/** What a read of something else is given by `WITH_CALENDAR`. */
export interface WithCalendar {
  readonly calendarYears: readonly Stored[];
}

/** The stage of a read by which the stored years come along: one question, and the same snapshot. */
export const WITH_CALENDAR = {
  $lookup: {
    from: CalendarYears.collection.name,
    pipeline: [{ $project: { _id: 0, calendar: 1 } }],
    as: 'calendarYears' satisfies keyof WithCalendar,
  },
};

/** What was read, and the calendar that came along with it. */
export function withCalendar<T>({
  calendarYears,
  ...read
}: T & WithCalendar): readonly [read: T, calendar: Calendar] {
  return [read as T, calendarOver(calendarYears)];
}

/** One stored year with its history. */
export async function storedCalendarYear(year: number): Promise<StoredCalendarYear | undefined> {
  return (await CalendarYears.findById(year).lean<StoredCalendarYear>()) ?? undefined;
}
