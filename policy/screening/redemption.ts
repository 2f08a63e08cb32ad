/**
 * Screening of a redemption at its submission (Arts. 5, 11-16, 20). Pure: an activity looks up the facts.
 * What a machine can prove refuses; what only points somewhere is left to the reviewers.
 */
import { listsInWords, serviceItem } from '../articles/art-05-service-items';
import { waitsForSuspended } from '../articles/art-08-institutions';
import { exclusionHints } from '../articles/art-12-exclusions';
import { supportPeriodFaults, windowFault } from '../articles/art-13-notice';
import { invoiceKey } from '../articles/art-15-numbers';
import { likenessOf, redeemerOf, type Likeness } from '../articles/art-15-redeemer';
import {
  banMatter,
  banRefusals,
  institutionBanFaults,
  ownBans,
  REACH_HINTS,
  restsOnImport,
  type BanChain,
} from '../articles/art-20-reach';
import { chainInWords } from '../articles/art-16-affiliation';
import { formatYuan } from '../kernel/money';
import { isSameName } from '../kernel/text';
import type { RedemptionSubmission, ServiceContract, ServiceItemList } from '../model/nouns';
import { refusal } from '../words/refusals';
import type { Refusal } from '../words/refusals';
import { explainSize, isSme } from '../reference/sme-size';
import { CHECK_NAMES } from '../words/vocabulary';
import { codeFaults, domicileFindings, legalFormFaults, legalFormFindings } from './codes';
import type { RedemptionFacts } from './facts';
import { hard, held, soft } from './finding';
import type { Finding } from './finding';
import { silentLists } from './lists';
import { paymentFindings } from './payments';
import { relationFindings } from './relations';
import { entriesAgainst, entryMatter } from '../articles/art-11-enterprise';
import type { PolicyInForce } from '../parameters/policy-in-force';

/** Every finding at once, so that an applicant mends all of them in one go. */
export function screenRedemption(
  policy: PolicyInForce,
  submission: RedemptionSubmission,
  facts: RedemptionFacts,
): Finding[] {
  return [
    ...windowFindings(facts),
    ...partyFindings(submission, facts),
    ...listFindings(policy, submission, facts),
    ...providerFindings(submission, facts),
    ...contractFindings(submission, facts),
    ...passingOn(submission),
    ...paymentFindings(submission, facts),
    ...claimFindings(submission, facts),
    ...otherProjectFindings(submission, facts),
    ...relationFindings(policy, submission, facts),
    ...banFindings(submission, facts),
  ];
}

function windowFindings({ round, submittedOn }: RedemptionFacts): Finding[] {
  const fault = windowFault(round, submittedOn);
  return fault === undefined ? [] : [hard(fault)];
}

/** Codes, domicile and size; the account has to be the redeemer's own. */
function partyFindings(
  submission: RedemptionSubmission,
  { providerOnFile }: RedemptionFacts,
): Finding[] {
  const { enterprise, provider, account } = submission;
  const redeemer = redeemerOf(submission);
  const onFile = submission.redeemer === 'institution' ? providerOnFile : undefined;
  const outOfCity = (party: { domicile: string }) => party.domicile === 'out-of-city';
  const faults: Refusal[] = [
    ...codeFaults(enterprise.uscc, 'enterprise.uscc'),
    ...codeFaults(provider.uscc, 'provider.uscc'),
    ...legalFormFaults(enterprise, 'enterprise'),
    ...legalFormFaults(provider, 'provider'),
  ];
  if (outOfCity(enterprise)) {
    faults.push(refusal('enterprise-out-of-city', {}, 'enterprise.domicile'));
  }
  // An institution that has moved puts that on file before it redeems (Art. 8).
  if ([redeemer, onFile ?? redeemer].some(outOfCity)) {
    const path = submission.redeemer === 'enterprise' ? 'enterprise' : 'provider';
    faults.push(refusal('redeemer-out-of-city', {}, `${path}.domicile`));
  }
  if (!isSme(enterprise)) faults.push(refusal('not-sme', {}, 'enterprise'));
  if (!isSameName(account.holder, redeemer.name)) {
    faults.push(refusal('account-holder-differs', { name: redeemer.name }, 'account.holder'));
  }
  return faults.map((fault) => hard(fault));
}

/**
 * The lists bind the enterprise (Art. 11), but a file alone refuses nobody; for the provider an entry is for the reviewer
 * to weigh.
 */
function listFindings(
  policy: PolicyInForce,
  submission: RedemptionSubmission,
  facts: RedemptionFacts,
): Finding[] {
  const { enterprise, provider } = submission;
  return [
    ...entriesAgainst(enterprise.uscc, facts).map((entry) =>
      held(refusal('on-list', entry, 'enterprise.uscc'), entryMatter(entry)),
    ),
    ...listedSize(facts),
    ...domicileFindings(enterprise.domicile, facts.onFile, 'enterprise.domicile'),
    ...legalFormFindings(enterprise, 'enterprise'),
    ...(submission.redeemer === 'institution' ? legalFormFindings(provider, 'provider') : []),
    ...entriesAgainst(provider.uscc, facts).map((entry) =>
      soft('provider-on-list', entry, 'provider.uscc'),
    ),
    ...silentLists(policy, facts),
  ];
}

/** Who declares to be small, and whom the year's list calls large (reading of Art. 11). */
function listedSize({ listedAs, round: { programmeYear: year } }: RedemptionFacts): Finding[] {
  if (listedAs === undefined || isSme(listedAs)) return [];
  const { explanation } = explainSize(listedAs);
  const fault = refusal('listed-as-large', { year, explanation }, 'enterprise');
  return [held(fault, `size ${year}`)];
}

/** Where the institution is paid, the enterprise sees what it gets of it before it confirms (reading of Art. 14). */
function passingOn({ redeemer, passesOn }: RedemptionSubmission): Finding[] {
  if (redeemer === 'enterprise' || passesOn !== undefined) return [];
  return [soft('passing-on-unsaid', {}, 'passesOn')];
}

/** A provider that is not admitted waits for its supplementary admission, and is no reason to refuse. */
function providerFindings(submission: RedemptionSubmission, facts: RedemptionFacts): Finding[] {
  const { contract, provider } = submission;
  const { providerStatus, providerSuspendedSince: since = contract.signedOn } = facts;
  switch (providerStatus) {
    case 'suspended':
      return [
        // It is received with its day, and no meeting decides on it before the suspension has ended (reading of Art. 8).
        ...(waitsForSuspended(submission, since)
          ? [soft('provider-suspended', { since }, 'provider.uscc')]
          : []),
        ...nameFindings(provider, facts),
        ...serviceFindings(contract, facts),
      ];
    case 'removed':
      return [hard(refusal('provider-removed', {}, 'provider.uscc'))];
    case 'not-admitted':
      return [soft('supplementary-admission-needed', {}, 'provider.uscc')];
    case 'admitted':
      return [...nameFindings(provider, facts), ...serviceFindings(contract, facts)];
  }
}

function nameFindings(
  { name }: RedemptionSubmission['provider'],
  { providerOnFile }: RedemptionFacts,
): Finding[] {
  if (providerOnFile === undefined || isSameName(providerOnFile.name, name)) return [];
  return [soft('provider-name-differs', { name: providerOnFile.name }, 'provider.name')];
}

/** What the provider had on file for the service when the contract was signed (reading of Art. 8). */
function serviceFindings(
  { serviceItem: item, signedOn, amountFen }: ServiceContract,
  { providerServices, providerServicesRecordedOn: recordedOn }: RedemptionFacts,
): Finding[] {
  if (providerServices === undefined) return [];
  const path = 'contract.serviceItem';
  const service = providerServices.find((offered) => offered.item === item);
  if (service === undefined) return [soft('service-not-registered', { item, signedOn }, path)];
  const { qualifiedUntil: until, feeMostFen } = service;
  const findings: Finding[] = [];
  if (recordedOn !== undefined) {
    findings.push(soft('service-recorded-later', { recordedOn, signedOn }, path));
  }
  if (until !== undefined && until < signedOn) {
    findings.push(soft('qualification-lapsed', { item, until, signedOn }, path));
  }
  if (feeMostFen !== undefined && amountFen > feeMostFen) {
    const most = `${formatYuan(feeMostFen)}元`;
    findings.push(soft('fee-above-registered', { item, most, signedOn }, 'contract.amountFen'));
  }
  return findings;
}

function contractFindings(submission: RedemptionSubmission, facts: RedemptionFacts): Finding[] {
  const { contract } = submission;
  const faults = supportPeriodFaults(facts.round, contract);
  if (contract.fulfilledOn < contract.signedOn) {
    faults.push(refusal('contract-dates-reversed', {}, 'contract.fulfilledOn'));
  }
  if (contract.fulfilledOn > facts.submittedOn) {
    faults.push(refusal('contract-not-fulfilled', {}, 'contract.fulfilledOn'));
  }
  return [
    ...[...faults, ...serviceItemFaults(submission, facts)].map((fault) => hard(fault)),
    ...listVersion(submission, facts),
    ...exclusionFindings(submission, facts),
  ];
}

/** The reviewer sees by which version of the list an item counts that the one of the signing day lacks (reading of Art. 5). */
function listVersion(
  { contract: { serviceItem: item, signedOn } }: RedemptionSubmission,
  { serviceItems, noticeItems }: RedemptionFacts,
): Finding[] {
  const has = (list: ServiceItemList | undefined) => list && serviceItem(list, item);
  if (noticeItems === undefined || has(serviceItems) || !has(noticeItems)) return [];
  const { year, version } = noticeItems;
  return [soft('item-by-notice', { item, signedOn, year, version }, 'contract.serviceItem')];
}

function serviceItemFaults(
  { contract }: RedemptionSubmission,
  { serviceItems, noticeItems }: RedemptionFacts,
): Refusal[] {
  const { serviceItem: item, signedOn } = contract;
  const path = 'contract.serviceItem';
  const lists = [serviceItems, noticeItems].filter((list) => list !== undefined);
  if (lists.length === 0) return [refusal('service-list-unavailable', { on: signedOn }, path)];
  if (lists.some((list) => serviceItem(list, item) !== undefined)) return [];
  return [refusal('service-item-unknown', { item, list: listsInWords(lists) }, path)];
}

/** Words of an exclusion in the contract's subject or in the name of its service item. */
function exclusionFindings(
  { contract }: RedemptionSubmission,
  { serviceItems, noticeItems }: RedemptionFacts,
): Finding[] {
  const item = [serviceItems, noticeItems]
    .map((list) => list && serviceItem(list, contract.serviceItem))
    .find((found) => found !== undefined);
  return exclusionHints(`${contract.subject}\n${item?.name ?? ''}`).map(({ exclusion, term }) =>
    soft('exclusion-suspected', { check: CHECK_NAMES[exclusion], term }, 'contract.subject'),
  );
}

/** The claim itself is made by a unique record; this only says so early and in words. */
function claimFindings({ invoices }: RedemptionSubmission, { claims }: RedemptionFacts): Finding[] {
  return claims.map(({ kind, key, caseNo }) => {
    const evidence = { kind: 'case', caseNo } as const;
    if (kind === 'project')
      return hard(refusal('project-already-claimed', {}, 'contract'), evidence);
    const at = invoices.findIndex((invoice) => invoiceKey(invoice) === key);
    const number = invoices[at]?.number ?? key;
    return hard(refusal('invoice-already-claimed', { number }, `invoices[${at}].number`), evidence);
  });
}

/** What may be the same project under another number: a person looks at both (reading of Art. 15). */
function otherProjectFindings(
  { contract }: RedemptionSubmission,
  { projects }: RedemptionFacts,
): Finding[] {
  return projects.flatMap(({ caseNo, ...other }) => {
    const likeness = likenessOf(contract, other);
    if (likeness === undefined) return [];
    const evidence = { kind: 'case', caseNo } as const;
    const told = { other: other.number, otherSignedOn: other.signedOn };
    if (likeness === 'similar-number') {
      const { number, signedOn } = contract;
      return [soft('contract-similar', { number, signedOn, ...told }, 'contract.number', evidence)];
    }
    const otherAmount = `${formatYuan(other.amountFen)}元`;
    const params = { ...told, otherAmount, likeness: LIKENESSES[likeness] };
    return [soft('project-similar', params, 'contract', evidence)];
  });
}

const LIKENESSES = {
  'same-amount': '金额相同',
  'near-days': '签订日期相近',
} as const satisfies Record<Exclude<Likeness, 'similar-number'>, string>;

/**
 * Bans bind whoever uses the voucher and whoever applies for its redemption, each told with its chain. One of the
 * provider's own keeps others from redeeming its services.
 */
function banFindings(submission: RedemptionSubmission, facts: RedemptionFacts): Finding[] {
  const { enterprise, provider } = submission;
  const chains = facts.banChains ?? [];
  const redeemer = redeemerOf(submission).uscc;
  const reaching = (party: string) => chains.filter(({ applicant }) => applicant === party);
  const ofProvider = (path: string) =>
    redeemer === provider.uscc
      ? banFaults(reaching(provider.uscc), path)
      : institutionBanFaults(ownBans(chains, provider.uscc), path).map((fault) => hard(fault));
  return [
    ...banFaults(reaching(enterprise.uscc), 'enterprise.uscc'),
    ...ofProvider('provider.uscc'),
    ...banHints(reaching(redeemer), submission),
  ];
}

/** A chain that only a file makes whole is weighed by a person (reading of Art. 11). */
function banFaults(chains: readonly BanChain[], path: string): Finding[] {
  return chains.flatMap((chain) =>
    banRefusals([chain], path).map((fault) =>
      restsOnImport(chain) ? held(fault, banMatter(chain)) : hard(fault),
    ),
  );
}

/** What seems to tie the redeemer to a violator and refuses nobody (reading of Art. 20). */
function banHints(chains: readonly BanChain[], { redeemer }: RedemptionSubmission): Finding[] {
  const path = redeemer === 'institution' ? 'provider.uscc' : 'enterprise.uscc';
  return chains.flatMap(({ ban, ties, hint }) => {
    if (hint === undefined) return [];
    const { name, decision } = ban;
    const params = { chain: chainInWords(ties), name, decision, why: REACH_HINTS[hint] };
    return [soft('violator-near', params, path)];
  });
}
