/**
 * The registry of service institutions (Arts. 8, 10(6)) as dated versions: each says what changed, from
 * which day and why, and what stood on a day is what the versions up to that day make together.
 */
import { REGISTRY_STATUSES } from '../words/vocabulary';
import type { CivilDate, Instant } from '../kernel/time';
import { civilDateOf } from '../kernel/time';
import type { Fen } from '../kernel/money';
import type { AdmissionWay, Domicile, InstitutionKind, Relations } from '../model/nouns';
import { refusal, type Refusal } from '../words/refusals';

export type RegistryStatus = keyof typeof REGISTRY_STATUSES;

/** A service that an institution offers, with the qualification and the fee that it has on file for it. */
export interface OfferedService {
  /** Code of the service item (Art. 5). */
  readonly item: string;
  readonly qualification?: string;
  /** Last day of the qualification; absent while it has none. */
  readonly qualifiedUntil?: CivilDate;
  /** The fee standard in words. */
  readonly fee?: string;
  /** The most that the standard lets one contract cost. */
  readonly feeMostFen?: Fen;
}

/** Whom the centre reaches at the institution; never public. */
export interface Contact {
  readonly name: string;
  readonly phone: string;
}

/** What stands in the registry on a day; everything but the key and the history. */
export interface RegistryEntry {
  readonly name: string;
  readonly domicile: Domicile;
  readonly kind: InstitutionKind;
  /** How it entered; `replaced-measures` was admitted under the document that Art. 25 replaces. */
  readonly way: AdmissionWay | 'replaced-measures';
  readonly admittedOn: CivilDate;
  readonly status: RegistryStatus;
  /** Of a removed one: from when it may apply again, as its removal states (reading of Art. 8). */
  readonly reapplyFrom?: CivilDate;
  readonly services: readonly OfferedService[];
  /** As declared at its admission or filed since; an imported institution has declared none yet. */
  readonly relations?: Relations;
  readonly premises?: string;
  readonly contact?: Contact;
  /** Number of its admission case; an imported institution has none. */
  readonly admissionNo?: string;
}

/** What a version rests on: the act that made it, by its id. */
export interface VersionSource {
  readonly kind:
    'admission' | 'change-filing' | 'evaluation' | 'import' | 'sanction' | 'spot-check';
  readonly id: string;
}

export interface RegistryVersion {
  /** The first day on which it holds; never later than the day on which it was recorded. */
  readonly from: CivilDate;
  readonly changes: Partial<RegistryEntry>;
  readonly source: VersionSource;
  readonly reason: string;
  readonly at: Instant;
  /** Account of whoever decided it. */
  readonly by: string;
}

type Versions = readonly RegistryVersion[];

/**
 * What stood in the registry on a day; none before the first version. Of two versions that change the same,
 * the one that holds from the later day counts, and of one day the one that was recorded later.
 */
export function entryOn(versions: Versions, day: CivilDate): RegistryEntry | undefined {
  const inOrder = upTo(versions, day);
  if (inOrder.length === 0) return undefined;
  return Object.assign({}, ...inOrder.map(({ changes }) => changes)) as RegistryEntry;
}

function upTo(versions: Versions, day: CivilDate): RegistryVersion[] {
  return versions
    .filter(({ from }) => from <= day)
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

/**
 * The services by which a contract is judged (reading of Art. 8): those of the day on which it was signed or,
 * where the institution entered only later, those with which it entered.
 */
export function servicesFor(versions: Versions, signedOn: CivilDate): readonly OfferedService[] {
  const first = versions.reduce((day, { from }) => (from < day ? from : day), '9999-12-31');
  return entryOn(versions, signedOn < first ? first : signedOn)?.services ?? [];
}

/** The day after the contract's on which a filing put those services on record; absent where they stood by then. */
export function servicesRecordedAfter(
  versions: Versions,
  signedOn: CivilDate,
): CivilDate | undefined {
  const version = upTo(versions, signedOn).findLast(
    ({ changes }) => changes.services !== undefined,
  );
  if (version?.source.kind !== 'change-filing') return undefined;
  const recordedOn = civilDateOf(version.at);
  return recordedOn > signedOn ? recordedOn : undefined;
}

/**
 * What suspends the institution, where it is suspended: a sanction that removed it and has been revoked puts back the
 * suspension of before, and is no cause of its own.
 */
export function suspendedBy(versions: Versions): VersionSource | undefined {
  const standings = versions.filter(({ changes }) => changes.status !== undefined);
  if (standings.at(-1)?.changes.status !== 'suspended') return undefined;
  return standings.findLast(({ source }) => source.kind !== 'sanction')?.source;
}

/** The day from which the institution has its present status. */
export function standsSince(versions: Versions): CivilDate | undefined {
  return versions.findLast(({ changes }) => changes.status !== undefined)?.from;
}

/** A change of standing: in order of its days, never of a day to come, and never to what stands already. */
export function standingFaults(
  versions: Versions,
  { status, from, at }: { status: RegistryStatus; from: CivilDate; at: Instant },
): Refusal[] {
  const today = civilDateOf(at);
  const since = standsSince(versions) ?? from;
  if (from > today) return [refusal('registry-day-in-future', { day: from, today }, 'from')];
  if (entryOn(versions, today)?.status === status) {
    return [refusal('standing-unchanged', { standing: REGISTRY_STATUSES[status] }, 'status')];
  }
  return from < since ? [refusal('standing-out-of-order', { since, from }, 'from')] : [];
}
