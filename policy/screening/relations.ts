/**
 * Art. 16(3) at the submission: affiliation between buyer and provider, and what is not known of them.
 */
import { affiliations, chainInWords, suspicions } from '../articles/art-16-affiliation';
import type { Affiliation, Suspicion } from '../articles/art-16-affiliation';
import type { RedemptionSubmission, Relations } from '../model';
import type { PolicyInForce } from '../policy-in-force';
import { refusal } from '../refusals';
import { hard, soft } from './finding';
import type { Finding } from './finding';
import type { RedemptionFacts } from './facts';

/** Art. 16(3), on what the parties declare now and on what the registry knew before. */
export function relationFindings(
  policy: PolicyInForce,
  submission: RedemptionSubmission,
  facts: RedemptionFacts,
): Finding[] {
  const { enterprise, provider } = submission;
  if (enterprise.uscc === provider.uscc) {
    return [hard(refusal('parties-identical', {}, 'provider.uscc'))];
  }
  return [...tieFindings(policy, submission, facts), ...missingRelations(submission, facts)];
}

/** What is proved refuses. Only where nothing is, what looks like a tie is shown to the reviewer. */
function tieFindings(
  policy: PolicyInForce,
  { enterprise, provider }: RedemptionSubmission,
  { providerRelations, knownRelations }: RedemptionFacts,
): Finding[] {
  const providers = [provider.relations, providerRelations]
    .filter((relations) => relations !== undefined)
    .map((relations) => ({ ...provider, relations }));
  const proved = distinct(
    providers.flatMap((known) => affiliations(policy, enterprise, known, knownRelations)),
  );
  if (proved.length > 0) return proved.map(affiliated);
  const suspected = providers.flatMap((known) => suspicions(policy, enterprise, known));
  return distinct(suspected).map(({ kind, chain }) =>
    soft(kind, { chain: chainInWords(chain) }, 'provider'),
  );
}

function affiliated(affiliation: Affiliation): Finding {
  const chain = chainInWords(affiliation.chain);
  const fault = refusal('affiliated', { chain }, 'provider');
  return hard(fault, { kind: 'affiliation', affiliation });
}

/** Declared now and on record before, a chain is told once. */
function distinct<T extends Affiliation | Suspicion>(found: readonly T[]): T[] {
  return [...new Map(found.map((one) => [chainInWords(one.chain), one])).values()];
}

function missingRelations(
  { enterprise, provider }: RedemptionSubmission,
  { providerRelations }: RedemptionFacts,
): Finding[] {
  const undeclared = ({ shareholders, actualControllers }: Relations) =>
    shareholders.length === 0 && actualControllers.length === 0;
  const findings: Finding[] = [];
  if (undeclared(enterprise.relations)) {
    const { name } = enterprise;
    findings.push(soft('relations-undeclared', { name }, 'enterprise.relations'));
  }
  if (undeclared(provider.relations)) {
    const { name } = provider;
    findings.push(soft('relations-undeclared', { name }, 'provider.relations'));
  }
  if (providerRelations === undefined)
    findings.push(soft('relations-not-on-record', {}, 'provider'));
  return findings;
}
