/**
 * Art. 16(3) at the submission: affiliation between buyer and provider by what they declare and by what is on
 * record, where the two differ, and what is not known of them.
 */
import {
  affiliationDays,
  affiliations,
  chainInWords,
  suspicions,
} from '../articles/art-16-affiliation';
import type { Affiliation } from '../articles/art-16-affiliation';
import { redeemerOf } from '../articles/art-15-redeemer';
import {
  declaredRelations,
  endedBy,
  isSameTie,
  prevailing,
  stoodOn,
  tieOf,
  type DatedRelation,
} from '../relations/dated-relations';
import type { CivilDate } from '../kernel/time';
import type { Enterprise, Institution, RedemptionSubmission, Relations } from '../model/nouns';
import { refusal } from '../words/refusals';
import { hard, soft } from './finding';
import type { Finding } from './finding';
import type { RedemptionFacts } from './facts';
import type { PolicyInForce } from '../parameters/policy-in-force';

type RelationFacts = Pick<RedemptionFacts, 'relations' | 'submittedOn'>;

/** The most ties of a party that one finding tells. */
const MOST_TOLD = 10;

/** Art. 16(3), on what the parties declare now and on what is on record. */
export function relationFindings(
  policy: PolicyInForce,
  submission: RedemptionSubmission,
  facts: RedemptionFacts,
): Finding[] {
  const { enterprise, provider } = submission;
  if (enterprise.uscc === provider.uscc) {
    return [hard(refusal('parties-identical', {}, 'provider.uscc'))];
  }
  return [
    ...tieFindings(policy, submission, facts),
    ...differences(policy, submission, facts),
    ...missingRelations(submission, facts),
  ];
}

/**
 * The relations that count between the parties: what the submission declares, and what stood on record on one of
 * the days judged. What the applicant declared of itself before and declares no more has ended.
 */
export function relationsBetween(
  policy: PolicyInForce,
  submission: RedemptionSubmission,
  { relations, submittedOn }: RelationFacts,
): DatedRelation[] {
  const { enterprise, provider, contract } = submission;
  const declared = [enterprise, provider].flatMap((one) => declaredRelations(one, submittedOn));
  const own = redeemerOf(submission).uscc;
  const ended = endedBy(declared, relations, { on: submittedOn, own });
  const recorded = prevailing(relations).map((one) => {
    return ended.find((end) => isSameTie(end, one) && end.from === one.from) ?? one;
  });
  const days = affiliationDays(policy, { submittedOn, signedOn: contract.signedOn });
  return [...recorded.filter((one) => stoodOn(one, days)), ...declared];
}

/** Every affiliation of a redemption's parties that is known. */
export function affiliationsOf(
  policy: PolicyInForce,
  submission: RedemptionSubmission,
  facts: RelationFacts,
): Affiliation[] {
  const { enterprise, provider } = submission;
  return affiliations(policy, enterprise, provider, relationsBetween(policy, submission, facts));
}

/** What is proved refuses. Only where nothing is, what looks like a tie is shown to the reviewer. */
function tieFindings(
  policy: PolicyInForce,
  submission: RedemptionSubmission,
  facts: RedemptionFacts,
): Finding[] {
  const proved = affiliationsOf(policy, submission, facts);
  if (proved.length > 0) return proved.map(affiliated);
  const { enterprise, provider } = submission;
  const web = relationsBetween(policy, submission, facts);
  return suspicions(policy, enterprise, provider, web).map(({ kind, chain }) =>
    soft(kind, { chain: chainInWords(chain) }, 'provider'),
  );
}

function affiliated(affiliation: Affiliation): Finding {
  const chain = chainInWords(affiliation.chain);
  const fault = refusal('affiliated', { chain }, 'provider');
  return hard(fault, { kind: 'affiliation', affiliation });
}

/** What stands on record of a party on the day and is not declared, or with another share. */
function differences(
  policy: PolicyInForce,
  { enterprise, provider }: RedemptionSubmission,
  facts: RedemptionFacts,
): Finding[] {
  const least = policy.parameters.affiliationShareholderPercent * 100;
  const matters = ({ tie, basisPoints = 0 }: DatedRelation) =>
    tie !== 'founder' && (tie !== 'shareholder' || basisPoints >= least);
  const differing = (party: Enterprise | Institution, on: CivilDate) => {
    const declared = declaredRelations(party, on);
    return prevailing(facts.relations).filter(
      (one) =>
        one.held === party.uscc &&
        stoodOn(one, [on]) &&
        matters(one) &&
        !declared.some((other) => isSameTie(one, other) && one.basisPoints === other.basisPoints),
    );
  };
  return (['enterprise', 'provider'] as const).flatMap((side) => {
    const party = side === 'enterprise' ? enterprise : provider;
    const found = differing(party, facts.submittedOn).slice(0, MOST_TOLD);
    if (found.length === 0) return [];
    const params = { name: party.name, ties: chainInWords(found.map(tieOf)) };
    return [soft('relations-differ', params, `${side}.relations`)];
  });
}

function missingRelations(
  { enterprise, provider }: RedemptionSubmission,
  { relations }: RedemptionFacts,
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
  if (!relations.some(({ held }) => held === provider.uscc))
    findings.push(soft('relations-not-on-record', {}, 'provider'));
  return findings;
}
