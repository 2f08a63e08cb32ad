/**
 * Arts. 16(3) and 20: what is judged again at every gate that an open case passes, its meeting, its approval
 * document and its payment. A ban, or a tie between the parties, may have been recorded since it was submitted.
 */
import { chainInWords, type Affiliation } from '../articles/art-16-affiliation';
import {
  banRefusals,
  institutionBanFaults,
  ownBans,
  type BanChain,
} from '../articles/art-20-reach';
import type { Uscc } from '../model/nouns';
import { refusal, type Refusal } from '../words/refusals';

/** The parties of a case; an admission has an applicant only. */
export interface GateParties {
  readonly caseNo: string;
  readonly applicant: Uscc;
  readonly enterprise?: Uscc;
  readonly provider?: Uscc;
}

export interface GateFacts {
  /** The bans that reach any of the parties on the day of the act, on whichever way. */
  readonly bans: readonly BanChain[];
  readonly affiliations: readonly Affiliation[];
}

/** Every reason for which a case may not pass, each with its chain and the case's number; empty where it may. */
export function gateFaultsOf(parties: GateParties, { bans, affiliations }: GateFacts): Refusal[] {
  const { caseNo, applicant, enterprise, provider } = parties;
  const applying = enterprise === undefined ? [] : [applicant, enterprise];
  const institution = enterprise === undefined ? applicant : provider;
  const faults = [
    ...banRefusals(bans.filter((chain) => applying.includes(chain.applicant))),
    ...(institution === undefined || applying.includes(institution)
      ? []
      : institutionBanFaults(ownBans(bans, institution))),
    ...affiliations.map(({ chain }) => refusal('affiliated', { chain: chainInWords(chain) })),
  ];
  return faults.map((fault) => ({ ...fault, message: `${caseNo}：${fault.message}` }));
}
