/** The policy that a record which is no case is opened under, and reads ever after (Art. 25). */
import { invariant } from '../policy/kernel/invariant';
import { civilDateOf, type Instant } from '../policy/kernel/time';
import { policyInForce, type PolicyInForce } from '../policy/policy-in-force';
import { refuseAll } from './records/decision';

/** Throws `Refused` (`measures-not-in-force`) outside the validity of the Measures. */
export function policyOn(measuresIssuedOn: string, at: Instant): PolicyInForce {
  const policy = policyInForce(measuresIssuedOn, civilDateOf(at));
  if (!Array.isArray(policy)) return policy;
  refuseAll(policy);
  invariant(false, 'a policy is refused with reasons');
}
