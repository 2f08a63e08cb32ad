/**
 * Art. 5: the bureau keeps the list of service items current. Each version of a year's list is one
 * document that never changes; a contract is judged by the one in force when it was signed
 * (reading of Art. 5).
 */
import mongoose from 'mongoose';
import { invariant } from '../../policy/kernel/invariant';
import { yearOf, type CivilDate, type Instant } from '../../policy/kernel/time';
import type { ServiceItemList } from '../../policy/model/nouns';
import { refusal, Refused } from '../../policy/words/refusals';
import { contentHash } from '../kernel/canonical';
import type { Tx } from '../kernel/connection';

export interface PublishedServiceItems extends ServiceItemList {
  /** `<year>/<version>`. */
  readonly _id: string;
  readonly publishedBy: string;
  readonly publishedAt: Instant;
}

const schema = new mongoose.Schema<PublishedServiceItems>(
  {
    _id: String,
    year: { type: Number, required: true },
    version: { type: Number, required: true, min: 1 },
    inForceFrom: { type: String, required: true },
    items: { type: [mongoose.Schema.Types.Mixed], required: true },
    publishedBy: { type: String, required: true },
    publishedAt: { type: String, required: true },
  },
  { collection: 'service-items', versionKey: false },
);
schema.index({ year: 1, inForceFrom: -1, version: -1 });
const ServiceItems = mongoose.model<PublishedServiceItems>('ServiceItems', schema);

/**
 * Publishes the next version of a year's list; the same version with the same content again changes
 * nothing. Throws `Refused` (`validation`) for a version out of turn, or one that would be in force
 * before the version it follows or outside its year.
 */
export async function publishServiceItems(
  tx: Tx,
  list: ServiceItemList,
  by: string,
  at: Instant,
): Promise<ServiceItemList> {
  if (await checkServiceItems(tx, list)) return list;
  const published = { ...contentOf(list), _id: idOf(list), publishedBy: by, publishedAt: at };
  await ServiceItems.create([published], { session: tx });
  return list;
}

/** Whether it stands published as it is. Throws `Refused` as publishing does. */
export async function checkServiceItems(tx: Tx, list: ServiceItemList): Promise<boolean> {
  const { year, version, inForceFrom } = list;
  const latest = await latestVersion(tx, year);
  if (latest !== undefined && version <= latest.version) {
    if (await isPublished(tx, list)) return true;
    throw faulty(`${year}年清单第${version}版已经发布，内容不同`, 'version');
  }
  const next = (latest?.version ?? 0) + 1;
  if (version !== next) throw faulty(`${year}年清单的下一版应为第${next}版`, 'version');
  if (yearOf(inForceFrom) !== year) throw faulty(`生效日期应在${year}年内`, 'inForceFrom');
  if (latest !== undefined && inForceFrom < latest.inForceFrom)
    throw faulty(`生效日期不能早于上一版的${latest.inForceFrom}`, 'inForceFrom');
  return false;
}

/** The version in force on a day, from the list of the day's year; the later version on a tie. */
export async function serviceItemsInForce(date: CivilDate): Promise<ServiceItemList | undefined> {
  const list = await ServiceItems.findOne({ year: yearOf(date), inForceFrom: { $lte: date } })
    .sort({ inForceFrom: -1, version: -1 })
    .lean<PublishedServiceItems>();
  return list === null ? undefined : contentOf(list);
}

/** A version by its number; undefined where it is not published. */
export async function serviceItemsOf(
  year: number,
  version: number,
): Promise<ServiceItemList | undefined> {
  const list = await ServiceItems.findById(idOf({ year, version })).lean<PublishedServiceItems>();
  return list === null ? undefined : contentOf(list);
}

/** Every version of a year's list, oldest first. */
export async function serviceItemVersions(year: number): Promise<PublishedServiceItems[]> {
  return ServiceItems.find({ year }).sort({ version: 1 }).lean<PublishedServiceItems[]>();
}

async function latestVersion(tx: Tx, year: number): Promise<ServiceItemList | undefined> {
  const latest = await ServiceItems.findOne({ year }, null, { session: tx })
    .sort({ version: -1 })
    .lean<PublishedServiceItems>();
  return latest ?? undefined;
}

async function isPublished(tx: Tx, list: ServiceItemList): Promise<boolean> {
  const published = await ServiceItems.findById(idOf(list), null, {
    session: tx,
  }).lean<PublishedServiceItems>();
  invariant(published !== null, `version ${list.version} of ${list.year} is missing`);
  return contentHash(contentOf(published)) === contentHash(contentOf(list));
}

function idOf({ year, version }: Pick<ServiceItemList, 'version' | 'year'>): string {
  return `${year}/${version}`;
}

function contentOf({ year, version, inForceFrom, items }: ServiceItemList): ServiceItemList {
  return { year, version, inForceFrom, items };
}

function faulty(detail: string, path: string): Refused {
  return new Refused(refusal('validation', { detail }, path));
}
