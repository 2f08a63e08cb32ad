/**
 * The two ways this system writes time. Both sort as text, and both read the same in the
 * database, in the API and in the Temporal UI. Legal days are days in Asia/Shanghai, which has
 * been at +08:00 without summer time since 1991: a fixed offset, so no time-zone data is needed.
 */
import { invariant } from './invariant';

/** An instant in UTC, exactly as `Date.prototype.toISOString` writes it: `2026-03-01T16:00:00.000Z`. */
export type Instant = string;

/** A day of the civil calendar in Asia/Shanghai: `2026-03-02`. */
export type CivilDate = string;

/** ISO weekday: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const DAY_MS = 86_400_000;
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
/** The days that may be written; no act of the Measures lies before or after. */
const FIRST_DAY: CivilDate = '1900-01-01';
const LAST_DAY: CivilDate = '2199-12-31';
/** The years that four digits can write. */
const FIRST_MS = Date.parse('0000-01-01T00:00:00.000Z');
const END_MS = Date.parse('9999-12-31T23:59:59.999Z') + 1;

/** Whether the text is an instant as this system writes it, of a day and time that exist. */
export function isInstant(text: string): boolean {
  return parsedInstant(text) !== undefined;
}

/**
 * Whether the text is a day that exists and that somebody can mean: `2026-02-30` is not. Every period that is
 * counted from such a day ends in a year that four digits can write.
 */
export function isCivilDate(text: string): boolean {
  return parsedDay(text) !== undefined && text >= FIRST_DAY && text <= LAST_DAY;
}

/** Milliseconds since 1970-01-01T00:00Z. Throws on a text that is not an instant. */
export function msOf(instant: Instant): number {
  const ms = parsedInstant(instant);
  invariant(ms !== undefined, `${instant} is not an instant`);
  return ms;
}

/** The instant so many milliseconds after 1970-01-01T00:00Z. */
export function instantOf(ms: number): Instant {
  invariant(ms >= FIRST_MS && ms < END_MS, `${ms} is outside the years 0000 to 9999`);
  return new Date(ms).toISOString();
}

export function plusMs(instant: Instant, ms: number): Instant {
  return instantOf(msOf(instant) + ms);
}

/** The day in Asia/Shanghai on which the instant falls. */
export function civilDateOf(instant: Instant): CivilDate {
  return dayAt(msOf(instant) + SHANGHAI_OFFSET_MS);
}

/** 00:00 of the day in Asia/Shanghai. */
export function startOf(date: CivilDate): Instant {
  return instantOf(midnight(date) - SHANGHAI_OFFSET_MS);
}

/** 24:00 of the day in Asia/Shanghai, which is 00:00 of the next: the first instant after the day. */
export function endOf(date: CivilDate): Instant {
  return instantOf(midnight(date) + DAY_MS - SHANGHAI_OFFSET_MS);
}

export function addDays(date: CivilDate, n: number): CivilDate {
  return dayAt(midnight(date) + n * DAY_MS);
}

/**
 * The corresponding day n years on or, where the month has none, its last day (Civil Code
 * Art. 202). Only 29 February can lack one.
 */
export function addYears(date: CivilDate, n: number): CivilDate {
  const year = String(yearOf(date) + n).padStart(4, '0');
  const corresponding = `${year}${date.slice(4)}`;
  const last = parsedDay(corresponding) === undefined ? `${year}-02-28` : corresponding;
  invariant(parsedDay(last) !== undefined, `${corresponding} is outside the years 0000 to 9999`);
  return last;
}

export function weekdayOf(date: CivilDate): Weekday {
  return (new Date(midnight(date)).getUTCDay() || 7) as Weekday;
}

export function yearOf(date: CivilDate): number {
  invariant(parsedDay(date) !== undefined, `${date} is not a day`);
  return Number(date.slice(0, 4));
}

/** Days from a to b: 1 from a day to the next, negative when b lies before a. */
export function daysBetween(a: CivilDate, b: CivilDate): number {
  return (midnight(b) - midnight(a)) / DAY_MS;
}

/** The day as milliseconds, as if it were a day in UTC: only for counting days. */
function midnight(date: CivilDate): number {
  const ms = parsedDay(date);
  invariant(ms !== undefined, `${date} is not a day`);
  return ms;
}

function dayAt(ms: number): CivilDate {
  return instantOf(ms).slice(0, 10);
}

function parsedInstant(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text)) return undefined;
  return parsed(text);
}

function parsedDay(text: string): number | undefined {
  return /^\d{4}-\d\d-\d\d$/.test(text) ? parsed(`${text}T00:00:00.000Z`) : undefined;
}

/** `Date` rolls 30 February over into March; a text that exists comes back as it went in. */
function parsed(iso: string): number | undefined {
  const ms = Date.parse(iso);
  return !Number.isNaN(ms) && new Date(ms).toISOString() === iso ? ms : undefined;
}
