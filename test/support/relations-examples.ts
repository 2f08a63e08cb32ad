/** Made-up relations, and a ban, of the nth enterprises. */
import {
  bansOf,
  type RecordedBan,
  type SanctionDecision,
} from '../../policy/articles/art-20-reach';
import type { DatedRelation, HolderKey } from '../../policy/relations/dated-relations';
import { policy, THIRD_CODE } from './examples';
import { uscc } from './fresh-store';

/** What the tests hash numbers with. */
export const PERSON_KEY = 'a1'.repeat(32);

export const VIOLATED = '2026-03-02';
export const DECIDED = '2026-09-10';

/** The nth made-up person; a key as the store would make it, without a number behind it. */
export const personAt = (n: number): HolderKey => `person:${String(n)}`;

export function related(
  holder: HolderKey,
  held: number,
  tie: DatedRelation['tie'],
  change: Partial<DatedRelation> = {},
): DatedRelation {
  const names = { holderName: '甲某', heldName: `示例企业${held}` };
  return { holder, held: uscc(held), tie, ...names, from: '2020-01-01', ...change };
}

/** The two bans on a third party, which is of no case. */
export const bansOnThird = () =>
  bansOf(policy(), {
    decision: '乌科罚〔2026〕1号',
    uscc: THIRD_CODE,
    name: '示例企业三',
    party: 'enterprise',
    cause: 'obstruction',
    violatedOn: VIOLATED,
    decidedOn: '2026-09-01',
  });

export function bansAgainst(n: number, change: Partial<SanctionDecision> = {}): RecordedBan[] {
  return bansOf(policy(), {
    decision: `乌科罚〔2026〕${n}号`,
    uscc: uscc(n),
    name: `示例企业${n}`,
    party: 'enterprise',
    cause: 'misappropriation',
    violatedOn: VIOLATED,
    decidedOn: DECIDED,
    ...change,
  });
}
