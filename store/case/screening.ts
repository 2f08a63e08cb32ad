/** Looks up on record what the automatic screening asks (Arts. 5, 8-16, 20), and has the policy judge it. */
import { reviewedBy } from '../../policy/articles/art-06-preliminary-review';
import { redeemerOf } from '../../policy/articles/art-15-redeemer';
import { declaredRelations, isSaidWith } from '../../policy/relations/dated-relations';
import { civilDateOf, type Instant } from '../../policy/kernel/time';
import type {
  AdmissionSubmission,
  Domicile,
  ProcedureName,
  RedemptionSubmission,
  RoundNotice,
} from '../../policy/model/nouns';
import { refusal, Refused } from '../../policy/words/refusals';
import type { ListedEnterprise } from '../../policy/articles/art-14-voucher';
import {
  entryOn,
  servicesFor,
  servicesRecordedAfter,
  standsSince,
  type RegistryEntry,
} from '../../policy/reference/registry';
import { screenAdmission } from '../../policy/screening/admission';
import type { Finding } from '../../policy/screening/finding';
import type { DomicileOnFile, ProviderStatus, RedemptionFacts } from '../../policy/screening/facts';
import { screenRedemption } from '../../policy/screening/redemption';
import { bansReachingAround } from '../relations/ban-reach';
import { bansBinding } from '../relations/blacklist';
import type { Tx } from '../kernel/connection';
import type { CaseRecord } from './cases';
import { claimsIn, claimsOn, otherProjectsOf } from './claims';
import { listFacts } from '../reference/dishonesty-lists';
import { institutionOf } from '../reference/institutions';
import { listedIn } from '../reference/sme-lists';
import { keyed, keyedRelations } from '../kernel/person-keys';
import { declare, recordedAround } from '../relations/relations-on-record';
import { relationsAbove } from '../relations/relations';
import { roundOf, type RoundRecord } from '../round/rounds';
import { serviceItemsInForce, serviceItemsOf } from '../reference/service-items';

/** The case that is screened, and the instant by which it is judged. */
export interface Screened {
  readonly no: string;
  readonly at: Instant;
}

export async function roundFor(roundId: string, kind?: ProcedureName): Promise<RoundRecord> {
  const round = await roundOf(roundId);
  if (round === null) throw new Refused(refusal('round-unknown', { round: roundId }, 'roundId'));
  if (kind !== undefined && round.kind !== kind) {
    throw new Refused(refusal('round-not-for-procedure', { round: roundId }, 'roundId'));
  }
  return round;
}

/** What a screening found, and how what the case declares is kept once it is accepted (Art. 16(3)). */
export interface Screening {
  /** Which district reviews it first, if one does (Art. 6). */
  readonly domicile: Domicile;
  readonly findings: readonly Finding[];
  readonly keepDeclared: (tx: Tx, declaredAt: Instant) => Promise<void>;
}

export async function screenedRedemption(
  policy: CaseRecord['policy'],
  round: RoundRecord,
  handedIn: RedemptionSubmission,
  { no, at }: Screened,
): Promise<Screening> {
  const submission = keyed(handedIn);
  const { enterprise, provider, contract } = submission;
  const submittedOn = civilDateOf(at);
  const parties = [enterprise.uscc, provider.uscc];
  const between = { enterprise: enterprise.uscc, provider: provider.uscc };
  const [serviceItems, noticeItems, claims, projects, around, lists, listedAs] = await Promise.all([
    serviceItemsInForce(contract.signedOn),
    itemsOfNotice(round.notice),
    claimsOn(claimsIn(submission).map(({ _id }) => _id)),
    otherProjectsOf(between, no),
    recordedAround([submission]),
    listFacts(parties),
    listedIn(round.programmeYear, enterprise.uscc),
  ]);
  const { relations: recorded, institutions } = around;
  const others = recorded.filter((one) => !isSaidWith(no, one));
  const declared = [enterprise, provider].flatMap((party) => declaredRelations(party, submittedOn));
  const banChains = await bansReachingAround(policy, parties, submittedOn, [
    ...others,
    ...declared,
  ]);
  const registered = institutions.find(({ _id }) => _id === provider.uscc);
  const standing = registered && entryOn(registered.versions, submittedOn);
  const suspendedSince =
    standing?.status === 'suspended' ? standsSince(registered?.versions ?? []) : undefined;
  const providerServices = registered && servicesFor(registered.versions, contract.signedOn);
  const recordedOn = registered && servicesRecordedAfter(registered.versions, contract.signedOn);
  const enrolled = institutions.find(({ _id }) => _id === enterprise.uscc);
  const onFile = domicileOnFile(round.programmeYear, listedAs, enrolled);
  const findings = screenRedemption(policy, submission, {
    submittedOn,
    round: { ...round.notice, id: round._id },
    ...(serviceItems !== undefined && { serviceItems }),
    ...(noticeItems !== undefined && { noticeItems }),
    ...(suspendedSince !== undefined && { providerSuspendedSince: suspendedSince }),
    providerStatus: standing?.status ?? ('not-admitted' satisfies ProviderStatus),
    ...(standing !== undefined && { providerOnFile: standing }),
    ...(providerServices !== undefined && { providerServices }),
    ...(recordedOn !== undefined && { providerServicesRecordedOn: recordedOn }),
    relations: others,
    banChains,
    ...lists,
    ...(listedAs !== undefined && { listedAs }),
    ...onFileOf(onFile),
    claims: claims
      .filter(({ caseNo }) => caseNo !== no)
      .map(({ kind, key, caseNo }) => ({ kind, key: key.slice(kind.length + 1), caseNo })),
    projects,
  });
  const own = redeemerOf(submission).uscc;
  const declaration = { caseNo: no, parties: [enterprise, provider], own, recorded };
  return {
    domicile: reviewedBy(enterprise.domicile, onFile?.domicile),
    findings,
    keepDeclared: (tx, declaredAt) => declare(tx, { ...declaration, at: declaredAt }),
  };
}

/** The version that the notice names by its number, else the one of its opening day (reading of Art. 5). */
function itemsOfNotice({ programmeYear, serviceListVersion, opensOn }: RoundNotice) {
  return serviceListVersion === undefined
    ? serviceItemsInForce(opensOn)
    : serviceItemsOf(programmeYear, serviceListVersion);
}

/** The year's list goes before the registry: it is newer (reading of Art. 6). */
function domicileOnFile(
  year: number,
  listedAs: ListedEnterprise | undefined,
  registered: Pick<RegistryEntry, 'domicile'> | undefined,
): DomicileOnFile | undefined {
  if (listedAs !== undefined)
    return { domicile: listedAs.domicile, file: `${year}年度中小企业名单` };
  return registered && { domicile: registered.domicile, file: '服务机构库' };
}

function onFileOf(onFile: DomicileOnFile | undefined): Pick<RedemptionFacts, 'onFile'> {
  return onFile === undefined ? {} : { onFile };
}

export async function screenedAdmission(
  policy: CaseRecord['policy'],
  round: RoundRecord,
  submission: AdmissionSubmission,
  { no, at }: Screened,
  open: { readonly invited: boolean; readonly openAdmission?: string },
): Promise<Screening> {
  const { institution } = submission;
  const submittedOn = civilDateOf(at);
  const { uscc } = institution;
  const [serviceItems, registered, bans, recorded, listedAs] = await Promise.all([
    serviceItemsInForce(submittedOn),
    institutionOf(uscc),
    bansBinding([uscc], 'voucher', submittedOn),
    relationsAbove([uscc]),
    listedIn(round.programmeYear, uscc),
  ]);
  const onFile = domicileOnFile(round.programmeYear, listedAs, registered);
  const findings = screenAdmission(policy, submission, {
    submittedOn,
    round: { ...round.notice, id: round._id },
    ...(serviceItems !== undefined && { serviceItems }),
    status: registered?.status ?? 'not-admitted',
    ...(registered?.reapplyFrom !== undefined && { reapplyFrom: registered.reapplyFrom }),
    ...(await listFacts([uscc])),
    bans,
    ...onFileOf(onFile),
    ...open,
  });
  const party = { ...institution, relations: keyedRelations(institution.relations) };
  const declaration = { caseNo: no, parties: [party], own: uscc, recorded };
  return {
    domicile: reviewedBy(institution.domicile, onFile?.domicile),
    findings,
    keepDeclared: (tx, declaredAt) => declare(tx, { ...declaration, at: declaredAt }),
  };
}
