/**
 * Art. 20: the bans that reach somebody who applies for vouchers, each with its chain. At most three steps,
 * each by an index: what is said of the applicant, what its persons lead elsewhere, and the bans there.
 */
import { leads, owns, reachOf, type BanChain } from '../policy/articles/art-20-reach';
import type { Ban } from '../policy/articles/art-20-sanctions';
import type { CivilDate } from '../policy/kernel/time';
import type { Uscc } from '../policy/model';
import type { PolicyInForce } from '../policy/policy-in-force';
import { bansBinding } from './blacklist';
import { readRelations } from './relations';

const OWNING = ['founder', 'shareholder', 'actual-controller'] as const;
const LEADING = ['legal-representative', 'director', 'shareholder', 'actual-controller'] as const;

/** The bans that bind these parties on a day: their own first, then those through a person. */
export async function bansReaching(
  policy: PolicyInForce,
  parties: readonly Uscc[],
  on: CivilDate,
  kind: Ban = 'voucher',
): Promise<BanChain[]> {
  const relations = readRelations();
  const [own, above] = await Promise.all([
    bansBinding(parties, kind, on),
    relations.to(parties, OWNING),
  ]);
  const owned = above.filter((relation) => owns(policy, relation));
  const led = await relations.of(distinct(owned.map(({ holder }) => holder)), LEADING);
  const behind = led.filter((relation) => leads(policy, relation));
  const violators = distinct(behind.map(({ held }) => held));
  const bans = await bansBinding(violators, kind, on);
  return [
    ...own.map((ban) => ({ ban, applicant: ban.uscc, ties: [] })),
    ...bans.flatMap((ban) => reachOf(policy, ban, [...behind, ...owned])),
  ].filter(({ applicant }) => parties.includes(applicant));
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
