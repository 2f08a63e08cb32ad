/** The accounts that act in the demo. Nobody here is a person: every name says what it is. */
import { DISTRICTS, type Actor, type DistrictCode, type Uscc } from '../../../policy/model/nouns';

export const centre: Actor = { id: 'centre-1', role: 'centre' };
/** Confirms the data that another of the centre has brought. */
export const centreChecker: Actor = { id: 'centre-2', role: 'centre' };
/** Publishes notices and lists of services, sets the budget, issues approval documents. */
export const bureau: Actor = { id: 'bureau-1', role: 'bureau' };
/** Records the bureau's second deliberation, and may for that reason not approve its result. */
export const bureauRecorder: Actor = { id: 'bureau-2', role: 'bureau' };
/** Prepares payment orders. */
export const finance: Actor = { id: 'finance-1', role: 'finance' };
/** Approves them, never its own (reading of Art. 22). */
export const financeApprover: Actor = { id: 'finance-2', role: 'finance' };
export const auditor: Actor = { id: 'auditor-1', role: 'auditor' };
export const citizen: Actor = { id: 'citizen-1', role: 'public' };

export const DISTRICT_CODES = Object.keys(DISTRICTS) as readonly DistrictCode[];

export function districtOf(code: DistrictCode): Actor {
  return { id: `district-${code}`, role: 'district', district: code };
}

export function applicant(party: Uscc): Actor {
  return { id: `account-of-${party}`, role: 'applicant', party };
}

/** The accounts in the register of experts; each case draws three of them. */
export const EXPERTS = Array.from({ length: 9 }, (_, n) => `expert-${n + 1}`);

/** Members of the meeting: the first chairs it, the second records it. */
export const MEMBERS = ['member-1', 'member-2', 'member-3', 'member-4', 'member-5'] as const;
