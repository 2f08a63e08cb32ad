/**
 * Art. 16(3) at the submission: affiliation between buyer and provider by what they declare and by what is on
 * record, where the two differ, and what is not known of them.
 */
import {
  affiliations,
  chainForParties,
  chainInWords,
  earlierDays,
  matterOf,
  suspicions,
} from '../articles/art-16-affiliation';
import type { Affiliation } from '../articles/art-16-affiliation';
import { redeemerOf } from '../articles/art-15-redeemer';
import {
  declaredRelations,
  endedBy,
  isHearsay,
  isImported,
  isSameTie,
  prevailing,
  stoodOn,
  tieOf,
  type DatedRelation,
} from '../relations/dated-relations';
import type { CivilDate } from '../kernel/time';
import type { Enterprise, Institution, RedemptionSubmission, Relations } from '../model/nouns';
import { refusal } from '../words/refusals';
import { hard, held, soft } from './finding';
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
 * The relations around the parties: what the submission declares, and what is on record. What the applicant declared of
 * itself before and declares no more has ended.
 */
function relationsAround(
  submission: RedemptionSubmission,
  { relations, submittedOn }: RelationFacts,
): DatedRelation[] {
  const { enterprise, provider } = submission;
  const declared = [enterprise, provider].flatMap((one) => declaredRelations(one, submittedOn));
  const own = redeemerOf(submission).uscc;
  const said = relations.filter((one) => !isHearsay(one, [own]));
  const ended = endedBy(declared, said, { on: submittedOn, own });
  const recorded = prevailing(relations).map((one) => {
    return ended.find((end) => isSameStatement(end, one)) ?? one;
  });
  return [...recorded, ...declared];
}

/** The same tie as the same source told it. */
const isSameStatement = (one: DatedRelation, other: DatedRelation): boolean =>
  isSameTie(one, other) && one.from === other.from && one.source === other.source;

const onDay = (relations: readonly DatedRelation[], day: CivilDate): DatedRelation[] =>
  relations.filter((one) => stoodOn(one, [day]));

/** Without what only strangers say of the parties. */
function provable(
  { enterprise, provider }: RedemptionSubmission,
  relations: readonly DatedRelation[],
): DatedRelation[] {
  const parties = [enterprise.uscc, provider.uscc];
  return relations.filter((one) => !isHearsay(one, parties));
}

/** Every affiliation of a redemption's parties that is known on the day of its submission. */
export function affiliationsOf(
  policy: PolicyInForce,
  submission: RedemptionSubmission,
  facts: RelationFacts,
  counts: (relation: DatedRelation) => boolean = () => true,
): Affiliation[] {
  const { enterprise, provider } = submission;
  const web = onDay(provable(submission, relationsAround(submission, facts)), facts.submittedOn);
  return affiliations(policy, enterprise, provider, web.filter(counts));
}

/** What is proved on the day refuses. Only where nothing is, what looks like a tie is shown to the reviewer. */
function tieFindings(
  policy: PolicyInForce,
  submission: RedemptionSubmission,
  facts: RedemptionFacts,
): Finding[] {
  const proved = affiliationsOf(policy, submission, facts);
  if (proved.length > 0) {
    const declared = affiliationsOf(policy, submission, facts, (one) => !isImported(one));
    return declared.length > 0 ? declared.map(affiliated) : proved.flatMap(onFile);
  }
  const { enterprise, provider } = submission;
  const around = relationsAround(submission, facts);
  const now = onDay(around, facts.submittedOn);
  const suspected = suspicions(policy, enterprise, provider, now).map(({ kind, chain }) =>
    soft(kind, { chain: chainInWords(chain) }, 'provider'),
  );
  const reported = affiliations(policy, enterprise, provider, now).map(({ chain }) =>
    soft('tie-reported', { chain: chainInWords(chain) }, 'provider'),
  );
  return [...suspected, ...reported, ...endedTies(policy, submission, { around, facts })];
}

/** A tie that stood since the signing and has ended: each once, with the last day looked at on which it stood. */
function endedTies(
  policy: PolicyInForce,
  submission: RedemptionSubmission,
  { around, facts }: { readonly around: readonly DatedRelation[]; readonly facts: RelationFacts },
): Finding[] {
  const { enterprise, provider, contract } = submission;
  const { submittedOn } = facts;
  const web = provable(submission, around);
  const days = earlierDays(policy, { submittedOn, signedOn: contract.signedOn }, web);
  const lastDays = new Map<string, CivilDate>();
  for (const day of days)
    for (const { chain } of affiliations(policy, enterprise, provider, onDay(web, day)))
      lastDays.set(chainInWords(chain), day);
  return [...lastDays].map(([chain, day]) => soft('tie-ended', { chain, day }, 'provider'));
}

/** What only a file says: the parties are told what they may answer to, the chain is for the reviewers. */
function onFile({ chain }: Affiliation): Finding[] {
  const fault = refusal('affiliated', { chain: chainForParties(chain) }, 'provider');
  return [
    held(fault, matterOf(chain)),
    soft('tie-on-file', { chain: chainInWords(chain) }, 'provider'),
  ];
}

function affiliated(affiliation: Affiliation): Finding {
  const chain = chainForParties(affiliation.chain);
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
