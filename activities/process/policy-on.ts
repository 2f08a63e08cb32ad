/** The policy that a record which is no case is opened under, and reads ever after (Art. 25). */
import { refuseAll } from '../../policy/words/refusals';
import { invariant } from '../../policy/kernel/invariant';
import { civilDateOf, type Instant } from '../../policy/kernel/time';
import { policyInForce } from '../../policy/articles/art-13-policy-in-force';
import type { PolicyInForce } from '../../policy/parameters/policy-in-force';
import { interpretedOn } from '../../store/reference/interpretations';

/** Throws `Refused` (`measures-not-in-force`) outside the validity of the Measures. */
export async function policyOn(measuresIssuedOn: string, at: Instant): Promise<PolicyInForce> {
  const on = civilDateOf(at);
  const policy = policyInForce(measuresIssuedOn, on, {}, await interpretedOn(on));
  if (!Array.isArray(policy)) return policy;
  refuseAll(policy);
  invariant(false, 'a policy is refused with reasons');
}
