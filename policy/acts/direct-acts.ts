/**
 * Who may do what where no process has a row for it: money, data of reference and accounts are changed by one write, which
 * the API asks for and the store judges. Both read it here, and no other file of `store/` names an office.
 */
import type { Role } from '../model/nouns';

type Roles = readonly [Role, ...Role[]];
const table = <K extends string>(rows: Readonly<Record<K, Roles>>) => rows;

/** Who proposes on the special fund: the centre drafts the budget (Art. 7). Whoever may propose may also take it back. */
export const FUND_PROPOSERS = table({
  'approve-budget': ['bureau', 'centre'],
  'roll-over': ['bureau'],
  spend: ['bureau', 'finance'],
  transfer: ['bureau'],
});

/** Who approves what another has proposed (reading of Art. 7). */
export const FUND_APPROVERS = table({
  ...FUND_PROPOSERS,
  'approve-budget': ['bureau'],
});

/** Whose data of reference it is (Arts. 5, 7, 17(7), 20, 24); another person of the same office confirms. */
export const REFERENCE_OWNERS = table({
  list: ['centre'],
  'sme-list': ['centre'],
  'service-items': ['bureau'],
  calendar: ['centre'],
  conflicts: ['centre'],
  'bank-columns': ['finance'],
  interpretation: ['bureau'],
  'meeting-members': ['bureau'],
  'notice-amendment': ['bureau'],
  'replaced-bans': ['bureau'],
  experts: ['centre'],
  institutions: ['centre'],
  relations: ['centre'],
});

/** Readings of Arts. 5, 22: finance deals with returned money; the bureau may decide on what it pays out. */
export const RECEIPT_DECIDERS = table({
  allocate: ['finance'],
  prepareRefund: ['finance'],
  approveRefund: ['finance', 'bureau'],
  rejectRefund: ['finance', 'bureau'],
  setAside: ['finance'],
  acknowledge: ['finance'],
});

/** Art. 20: who demands money back, and takes a demand back. */
export const DEMANDS: Roles = ['bureau'];

/** Who says who may do what (reading of Art. 22). */
export const ADMINISTRATOR = 'administrator' satisfies Role;

/** The centre decides on who registers a party, an administrator on every other change of an account. */
export const registrarOf = (change: string): 'administrator' | 'centre' =>
  change === 'registration' ? 'centre' : ADMINISTRATOR;
