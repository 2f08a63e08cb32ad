/**
 * Screening of an institution's application for admission (Arts. 8-10). Pure: an activity looks up the
 * facts. What a machine can prove refuses; the rest is left to the reviewers.
 */
import { listsInWords, serviceItem } from '../articles/art-05-service-items';
import { directWayFaults, reapplicationFault } from '../articles/art-08-institutions';
import { windowFault } from '../articles/art-13-notice';
import { institutionBanFaults } from '../articles/art-20-reach';
import { ADMISSION_CHECKS } from '../model/nouns';
import type { AdmissionSubmission } from '../model/nouns';
import { refusal } from '../words/refusals';
import type { Refusal } from '../words/refusals';
import { CHECK_NAMES } from '../words/vocabulary';
import {
  codeFaults,
  domicileFindings,
  legalFormFaults,
  legalFormFindings,
  otherKindFindings,
} from './codes';
import type { AdmissionFacts } from './facts';
import { hard, soft } from './finding';
import type { Finding } from './finding';
import { silentLists } from './lists';
import { entriesAgainst } from '../articles/art-11-enterprise';
import type { PolicyInForce } from '../parameters/policy-in-force';

/** Every finding at once, so that an applicant mends all of them in one go. */
export function screenAdmission(
  policy: PolicyInForce,
  submission: AdmissionSubmission,
  facts: AdmissionFacts,
): Finding[] {
  const { institution } = submission;
  const faults = [
    ...entryFaults(submission, facts),
    ...codeFaults(institution.uscc, 'institution.uscc'),
    ...legalFormFaults(institution, 'institution'),
    ...registryFaults(facts),
    ...wayFaults(submission, facts),
    ...serviceFaults(submission, facts),
    ...institutionBanFaults(facts.bans, 'institution.uscc'),
  ];
  return [
    ...faults.map((fault) => hard(fault)),
    ...entriesAgainst(institution.uscc, facts).map((entry) =>
      soft('institution-on-list', entry, 'institution.uscc'),
    ),
    ...silentLists(policy, facts),
    ...legalFormFindings(institution, 'institution'),
    ...(submission.way === 'direct' ? [] : otherKindFindings(institution)),
    ...domicileFindings(institution.domicile, facts.onFile, 'institution.domicile'),
    ...(facts.status === 'removed' ? [soft('removed-before', {}, 'institution.uscc')] : []),
  ];
}

/** A supplementary admission runs under the redemption's notice: an invitation, not a window, opens it. */
function entryFaults({ way }: AdmissionSubmission, facts: AdmissionFacts): Refusal[] {
  if (way === 'supplementary') return facts.invited ? [] : [refusal('not-invited', {}, 'way')];
  const fault = windowFault(facts.round, facts.submittedOn);
  return fault === undefined ? [] : [fault];
}

/** Once in, an institution never applies again (Art. 8), and it has one open application at most. */
function registryFaults({
  status,
  reapplyFrom,
  submittedOn,
  openAdmission,
}: AdmissionFacts): Refusal[] {
  const path = 'institution.uscc';
  const faults: Refusal[] = [];
  if (status === 'admitted' || status === 'suspended') {
    faults.push(refusal('already-admitted', {}, path));
  }
  const early = status === 'removed' ? reapplicationFault(reapplyFrom, submittedOn) : undefined;
  if (early !== undefined) faults.push(early);
  if (openAdmission !== undefined) {
    faults.push(refusal('admission-already-open', { caseNo: openAdmission }, path));
  }
  return faults;
}

function wayFaults(submission: AdmissionSubmission, { submittedOn }: AdmissionFacts): Refusal[] {
  if (submission.way === 'direct') return directWayFaults(submission, submittedOn);
  return ADMISSION_CHECKS.filter((check) => isBlank(submission.statements[check])).map((check) =>
    refusal('statement-missing', { check: CHECK_NAMES[check] }, `statements.${check}`),
  );
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}

function serviceFaults({ services }: AdmissionSubmission, facts: AdmissionFacts): Refusal[] {
  const { serviceItems, submittedOn } = facts;
  if (services.length === 0) return [refusal('services-missing', {}, 'services')];
  if (serviceItems === undefined) {
    return [refusal('service-list-unavailable', { on: submittedOn }, 'services')];
  }
  return services.flatMap((item, at) => {
    if (serviceItem(serviceItems, item) !== undefined) return [];
    const list = listsInWords([serviceItems]);
    return [refusal('service-item-unknown', { item, list }, `services[${at}]`)];
  });
}
