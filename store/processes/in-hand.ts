/**
 * What an account has in hand: duties that name the account itself, and offices that nobody else holds. Everything else
 * waits for a role, a district or a party, and so for all who hold it.
 */
import type { GrantedRole } from '../../policy/account/account';
import { isOver, isSameOffice } from '../../policy/account/grant';
import type { CivilDate } from '../../policy/kernel/time';
import type { DistrictCode, Uscc } from '../../policy/model/nouns';
import { within, type Tx } from '../kernel/connection';
import { Cases } from '../case/cases';
import { Accounts, standingGrants, type AccountRecord } from '../people/accounts';
import { openChecksFor } from './spot-check';
import { appointmentsAround, type StandingAppointment } from './stand-in-records';

export interface InHand {
  /** Open cases that wait for the account's opinion: the centre assigns another by the draw. */
  readonly reviews: readonly string[];
  /** Checks that it is to inspect, as `<year>/<USCC>`: the centre names others. */
  readonly inspections: readonly string[];
  /** Appointments on either side; they end with a hand-over, and the absent appoint another. */
  readonly standIns: readonly StandingAppointment[];
  /** Parties that nobody else speaks for, and offices that nobody else holds. */
  readonly alone: readonly {
    readonly role: GrantedRole;
    readonly district?: DistrictCode;
    readonly party?: Uscc;
  }[];
}

const MOST_TOLD = 200;

export async function inHandOf(account: AccountRecord, on: CivilDate, tx?: Tx): Promise<InHand> {
  const { _id: id } = account;
  return {
    reviews: await reviewsOf(id, tx),
    inspections: await openChecksFor(id, MOST_TOLD, tx),
    standIns: await appointmentsAround(id, on, tx),
    alone: await aloneIn(account, on, tx),
  };
}

/** Numbers of open cases on whose panel the account is, and has not spoken; at most 200. */
async function reviewsOf(id: string, tx?: Tx): Promise<string[]> {
  const filter = { experts: id, state: 'open', 'opinions.expert': { $ne: id } } as const;
  const found = await Cases.find(filter, { _id: 1 }, within(tx))
    .sort({ _id: 1 })
    .limit(MOST_TOLD)
    .lean();
  return found.map(({ _id }) => _id);
}

async function aloneIn(
  { _id, grants }: AccountRecord,
  on: CivilDate,
  tx?: Tx,
): Promise<InHand['alone']> {
  const alone: InHand['alone'][number][] = [];
  for (const grant of grants.filter((one) => one.role !== 'expert' && !isOver(one, on))) {
    const { role, district, party } = grant;
    const office = {
      role,
      ...(district !== undefined && { district }),
      ...(role === 'applicant' && party !== undefined && { party }),
    };
    const filter = { ...standingGrants(office, on), _id: { $ne: _id } };
    const other = await Accounts.exists(filter).setOptions(within(tx));
    const isTold = alone.some((one) => isSameOffice(one, office));
    if (other === null && !isTold) alone.push(office);
  }
  return alone;
}
