/**
 * Arts. 16(3) and 20: the cases of one act over many that may not pass its gate, each with why. One question for
 * the whole act, so that an act of ten thousand lines asks no more often than one of ten.
 */
import { gateFaultsOf } from '../policy/gates';
import type { CivilDate } from '../policy/kernel/time';
import type { Refusal } from '../policy/refusals';
import { bansReachingMany } from './ban-reach';
import type { CaseRecord } from './cases';

/** By case number; a case that may pass is not among them. */
export type GateFaults = ReadonlyMap<string, readonly Refusal[]>;

/** Judges cases of one round, on the day of the act and under the round's policy. */
export async function gateFaults(cases: readonly CaseRecord[], on: CivilDate): Promise<GateFaults> {
  const policy = cases[0]?.policy;
  if (policy === undefined) return new Map();
  const bans = await bansReachingMany(policy, cases.flatMap(partiesOf), on);
  return new Map(
    cases.flatMap((kase): [string, readonly Refusal[]][] => {
      const faults = gateFaultsOf({ caseNo: kase._id, ...kase }, { bans, affiliations: [] });
      return faults.length === 0 ? [] : [[kase._id, faults]];
    }),
  );
}

function partiesOf({ applicant, enterprise, provider }: CaseRecord): string[] {
  return [applicant, enterprise, provider].filter((party) => party !== undefined);
}
