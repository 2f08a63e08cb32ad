/** Looks up on record what the automatic screening asks (Arts. 5, 8-16, 20), and has the policy judge it. */
import { civilDateOf, type Instant } from '../policy/kernel/time';
import type { AdmissionSubmission, ProcedureName, RedemptionSubmission } from '../policy/model';
import { refusal, Refused } from '../policy/refusals';
import { entryOn, servicesFor } from '../policy/registry';
import { screenAdmission } from '../policy/screening/admission';
import type { Finding } from '../policy/screening/finding';
import type { ProviderStatus } from '../policy/screening/facts';
import { screenRedemption } from '../policy/screening/redemption';
import { bansReaching } from '../store/ban-reach';
import type { CaseRecord } from '../store/cases';
import { claimKeys, claimsOn } from '../store/claims';
import { listFacts } from '../store/dishonesty-lists';
import { institutionOf, registeredRelations } from '../store/institutions';
import { roundOf, type RoundRecord } from '../store/rounds';
import { serviceItemsInForce } from '../store/service-items';

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

export async function screenedRedemption(
  policy: CaseRecord['policy'],
  round: RoundRecord,
  submission: RedemptionSubmission,
  { no, at }: Screened,
): Promise<Finding[]> {
  const { enterprise, provider, contract } = submission;
  const submittedOn = civilDateOf(at);
  const parties = [enterprise.uscc, provider.uscc];
  const [registered, serviceItems, claims, knownRelations, lists, banChains] = await Promise.all([
    institutionOf(provider.uscc),
    serviceItemsInForce(contract.signedOn),
    claimsOn(claimKeys(submission)),
    registeredRelations(holdersOf(submission)),
    listFacts(parties),
    bansReaching(policy, parties, submittedOn),
  ]);
  const standing = registered && entryOn(registered.versions, submittedOn);
  const providerServices = registered && servicesFor(registered.versions, contract.signedOn);
  return screenRedemption(policy, submission, {
    submittedOn,
    round: { ...round.notice, id: round._id },
    ...(serviceItems !== undefined && { serviceItems }),
    providerStatus: standing?.status ?? ('not-admitted' satisfies ProviderStatus),
    ...(providerServices !== undefined && { providerServices }),
    ...(standing?.relations !== undefined && { providerRelations: standing.relations }),
    knownRelations,
    banChains,
    ...lists,
    claims: claims
      .filter(({ caseNo }) => caseNo !== no)
      .map(({ key, caseNo }) => ({
        kind: key.startsWith('project:') ? 'project' : 'invoice',
        key,
        caseNo,
      })),
  });
}

/** Entities that stand behind the parties, through which one may own the other (Art. 16(3)). */
function holdersOf({ enterprise, provider }: RedemptionSubmission): readonly string[] {
  const holders = [enterprise, provider].flatMap(({ relations }) => [
    ...relations.shareholders.map(({ holder }) => holder),
    ...relations.actualControllers,
  ]);
  return holders.flatMap((holder) => ('entity' in holder ? [holder.entity] : []));
}

export async function screenedAdmission(
  policy: CaseRecord['policy'],
  round: RoundRecord,
  submission: AdmissionSubmission,
  { at }: Pick<Screened, 'at'>,
  open: { readonly invited: boolean; readonly openAdmission?: string },
): Promise<Finding[]> {
  const { institution } = submission;
  const submittedOn = civilDateOf(at);
  const serviceItems = await serviceItemsInForce(submittedOn);
  const registered = await institutionOf(institution.uscc);
  return screenAdmission(policy, submission, {
    submittedOn,
    round: { ...round.notice, id: round._id },
    ...(serviceItems !== undefined && { serviceItems }),
    status: registered?.status ?? 'not-admitted',
    ...(await listFacts([institution.uscc])),
    ...open,
  });
}
