/** Accounts as they are searched, and who may do what on a day, for the yearly review (reading of Art. 22). */
import type { QueryFilter } from 'mongoose';
import type { GrantedRole } from '../../policy/account/account';
import type { ChangeKind } from '../../policy/account/change';
import type { CivilDate, Instant } from '../../policy/kernel/time';
import type { Uscc } from '../../policy/model/nouns';
import { pageByKey } from '../kernel/pages';
import { Accounts, type AccountRecord, type KeptGrant } from './accounts';

export interface AccountQuery {
  /** A part of the person's name, or the beginning of the account. */
  readonly text?: string | undefined;
  /** A part of the unit's name. */
  readonly unit?: string | undefined;
  /** Held on the day. */
  readonly role?: GrantedRole | undefined;
  readonly party?: Uscc | undefined;
  readonly day: CivilDate;
  readonly state?: 'closed' | 'open' | undefined;
  /** Waits for a second person: any change, or those of a kind. */
  readonly pending?: ChangeKind | true | undefined;
  /** Account of the last one of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** A bounded page, by account. */
export function accountsOf(query: AccountQuery): Promise<AccountRecord[]> {
  const wanted = wantedBy(query);
  return pageByKey(Accounts, wanted.length === 0 ? {} : { $and: wanted }, query);
}

function wantedBy({
  text,
  unit,
  role,
  party,
  day,
  state,
  pending,
}: AccountQuery): QueryFilter<AccountRecord>[] {
  const office = { ...(role !== undefined && { role }), ...(party !== undefined && { party }) };
  const filters: readonly (QueryFilter<AccountRecord> | undefined)[] = [
    text === undefined
      ? undefined
      : { $or: [{ name: partOf(text) }, { _id: { $regex: `^${literal(text)}` } }] },
    unit === undefined ? undefined : { unit: partOf(unit) },
    Object.keys(office).length === 0 ? undefined : heldOn(office, day),
    state === undefined
      ? undefined
      : { opened: { $exists: true }, closed: { $exists: state === 'closed' } },
    pending === undefined
      ? undefined
      : { 'pending.change.kind': pending === true ? { $exists: true } : pending },
  ];
  return filters.filter((one) => one !== undefined);
}

const partOf = (text: string) => ({ $regex: literal(text) });

/** The text itself, in the place of a pattern. */
function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

function heldOn(office: object, day: CivilDate): QueryFilter<AccountRecord> {
  return { closed: { $exists: false }, grants: { $elemMatch: { ...office, ...includes(day) } } };
}

/** Days of a grant that include the day; what has no last day is before none. */
const includes = (day: CivilDate) => ({ from: { $lte: day }, to: { $not: { $lt: day } } });

/** A grant that is in force, and whose it is. */
export interface ReviewLine extends Omit<KeptGrant, 'id' | 'proposers'> {
  readonly account: string;
  readonly name: string;
  readonly unit: string;
  readonly lastSignedIn?: Instant;
}

/** The most lines of a review; a city has some thousands. */
export const MOST_REVIEWED = 20_000;

/** Who may do what on the day, by role, district and unit; one more than `MOST_REVIEWED` where there are more. */
export async function reviewOn(day: CivilDate): Promise<ReviewLine[]> {
  const { from, to } = includes(day);
  return Accounts.collection
    .aggregate<ReviewLine>([
      { $match: heldOn({}, day) },
      { $unwind: '$grants' },
      { $match: { 'grants.from': from, 'grants.to': to } },
      {
        $replaceWith: {
          $mergeObjects: [
            '$grants',
            { account: '$_id', name: '$name', unit: '$unit' },
            { $cond: [{ $gt: ['$lastSignedIn', null] }, { lastSignedIn: '$lastSignedIn' }, {}] },
          ],
        },
      },
      { $unset: ['id', 'proposers'] },
      { $sort: { role: 1, district: 1, unit: 1, account: 1, from: 1, party: 1 } },
      { $limit: MOST_REVIEWED + 1 },
    ])
    .toArray();
}
