/** What a person chooses about messages: where to, one mail a day, and hours in which nothing comes but what the law sends. */
import { addDays, civilDateOf, plusMs, startOf, type Instant } from '../kernel/time';

/** Where messages go, and how. A reader without an address has them here alone. */
export interface Contact {
  readonly email?: string;
  /** Mobile number of mainland China, 11 digits. */
  readonly phone?: string;
  /** One mail a day, in the morning. */
  readonly digest?: boolean;
  /** Hours of the day in Asia/Shanghai, 0 to 23; from the first until the second, which may be of the next day. */
  readonly quiet?: { readonly from: number; readonly to: number };
}

const HOUR_MS = 3_600_000;
/** When the mail of the day comes. */
const DIGEST_HOUR = 8;

/** When a message may be sent, and the mail of the day that it is part of; one that the law sends, at once. */
export function sendingOf(
  contact: Contact,
  at: Instant,
  statutory: boolean,
): { readonly due: Instant; readonly digest?: string } {
  if (statutory) return { due: at };
  if (contact.digest === true) {
    const due = nextHour(at, DIGEST_HOUR);
    return { due, digest: civilDateOf(due) };
  }
  return { due: isQuiet(contact, at) ? nextHour(at, contact.quiet?.to ?? 0) : at };
}

/** The next instant, after `at`, at which the hour begins. */
function nextHour(at: Instant, hour: number): Instant {
  const today = plusMs(startOf(civilDateOf(at)), hour * HOUR_MS);
  return today > at ? today : plusMs(startOf(addDays(civilDateOf(at), 1)), hour * HOUR_MS);
}

function isQuiet({ quiet }: Contact, at: Instant): boolean {
  if (quiet === undefined || quiet.from === quiet.to) return false;
  const hour = Math.floor((Date.parse(at) - Date.parse(startOf(civilDateOf(at)))) / HOUR_MS);
  const { from, to } = quiet;
  return from < to ? from <= hour && hour < to : hour >= from || hour < to;
}
