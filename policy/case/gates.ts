/**
 * Arts. 11, 16(3) and 20: what is judged again at every gate that an open case passes, its meeting, its approval
 * document and its payment, on the day of that act. A ban, a tie between the parties or an entry on one of the three
 * lists may have been recorded since it was submitted.
 */
import { entryMatter, type ListEntry } from '../articles/art-11-enterprise';
import { chainInWords, matterOf, type Affiliation } from '../articles/art-16-affiliation';
import {
  banMatter,
  banRefusals,
  institutionBanFaults,
  ownBans,
  restsOnImport,
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
  /** The entries of the three lists that stand against the enterprise on that day. */
  readonly entries?: readonly ListEntry[];
}

/** Why a case may not pass. */
export interface GateFault {
  readonly fault: Refusal;
  /** Of what a file tells, what it is about: a person may let it pass (reading of Art. 11). Nobody is told it. */
  readonly matter?: string;
}

/** Every reason for which a case may not pass, each with its chain and the case's number; empty where it may. */
export function gateFaultsOf(
  parties: GateParties,
  { bans, affiliations, entries = [] }: GateFacts,
): GateFault[] {
  const { caseNo, applicant, enterprise, provider } = parties;
  const applying = enterprise === undefined ? [] : [applicant, enterprise];
  const institution = enterprise === undefined ? applicant : provider;
  const faults: GateFault[] = [
    ...bans
      .filter((chain) => applying.includes(chain.applicant))
      .flatMap((chain) =>
        banRefusals([chain]).map((fault) =>
          restsOnImport(chain) ? { fault, matter: banMatter(chain) } : { fault },
        ),
      ),
    ...(institution === undefined || applying.includes(institution)
      ? []
      : institutionBanFaults(ownBans(bans, institution)).map((fault) => ({ fault }))),
    ...affiliations.map(({ chain }) => ({
      fault: refusal('affiliated', { chain: chainInWords(chain) }),
      matter: matterOf(chain),
    })),
    ...entries.map((entry) => ({ fault: refusal('on-list', entry), matter: entryMatter(entry) })),
  ];
  return faults.map(({ fault, ...about }) => {
    return { ...about, fault: { ...fault, message: `${caseNo}：${fault.message}` } };
  });
}
