/**
 * An account (账号) of a person, and what it was granted (reading of Art. 22: every act is attributable): roles, each
 * with its scope and its days. Who is granted nothing on a day may do nothing on it.
 */
import type { CivilDate, Instant } from '../kernel/time';
import type { DistrictCode, Role, Uscc } from '../model/nouns';

/** Roles that an account may hold. Nobody needs an account to speak as the public. */
export type GrantedRole = Exclude<Role, 'public'>;

/** What a role is held for. */
export interface Scope {
  readonly role: GrantedRole;
  /** Of `district`, and of no other role. */
  readonly district?: DistrictCode;
  /** Of `applicant`, whom it speaks for; of another role, the own party, whose cases it keeps away from. */
  readonly party?: Uscc;
  /** Of `expert`: the entry of the register of experts, which is kept by the account. */
  readonly expert?: string;
}

/** A role with its scope, for days in Asia/Shanghai: both are included. */
export interface Grant extends Scope {
  readonly id: string;
  readonly from: CivilDate;
  /** Absent: until it is ended. */
  readonly to?: CivilDate;
}

export interface Account {
  /** The account, as every act names it. Never a name. */
  readonly id: string;
  /** Name of the person. */
  readonly name: string;
  /** Where the person works. */
  readonly unit: string;
  /** Oldest first; ended ones stay. */
  readonly grants: readonly Grant[];
  /** Since when nobody may use it; absent while it is open. */
  readonly closed?: Instant;
  readonly lastSignedIn?: Instant;
}

/** What the account may act by on the day; nothing once it is closed. */
export function grantsInForce({ grants, closed }: Account, day: CivilDate): readonly Grant[] {
  return closed === undefined ? grants.filter((grant) => isInForce(grant, day)) : [];
}

/** Whether the day is among those of the grant. */
export function isInForce({ from, to }: Pick<Grant, 'from' | 'to'>, day: CivilDate): boolean {
  return from <= day && (to === undefined || day <= to);
}

/** Who may do what, as whoever identifies callers asks for it. */
export interface AccountDirectory {
  find(id: string): Promise<Account | undefined>;
  signedIn(id: string, at: Instant): Promise<void>;
}
