/**
 * Arts. 10(4) and 17(4): experts review. Their number is odd and never below the policy's, so a
 * majority always exists; it recommends, and the meeting decides (reading of Art. 10(4), 17(4)).
 */
import { refusal } from '../words/refusals';
import type { Refusal } from '../words/refusals';
import type { PolicyInForce } from '../parameters/policy-in-force';

/** Refuses an assignment of expert accounts: too few, an even number, or somebody twice. */
export function checkExperts(policy: PolicyInForce, experts: readonly string[]): Refusal[] {
  const least = policy.parameters.expertsPerCase;
  const refusals = repeated(experts).map((expert) =>
    refusal('expert-repeated', { expert }, 'experts'),
  );
  if (experts.length < least) refusals.push(refusal('experts-too-few', { least }, 'experts'));
  if (experts.length % 2 === 0) refusals.push(refusal('experts-even', {}, 'experts'));
  return refusals;
}

/** More than half recommend. */
export function majorityRecommends(opinions: readonly { readonly recommends: boolean }[]): boolean {
  return opinions.filter(({ recommends }) => recommends).length * 2 > opinions.length;
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
