/**
 * Art. 8: which institutions enter directly, on a recognition of municipal level or above, and which
 * by review; and the centre's spot checks of those admitted.
 */
import type {
  AdmissionSubmission,
  InstitutionKind,
  Recognition,
  RedemptionSubmission,
} from '../model/nouns';
import type { CivilDate } from '../kernel/time';
import { refusal } from '../words/refusals';
import type { Refusal } from '../words/refusals';

/**
 * Whether a redemption waits because its provider is suspended: that is still admitted, so an enterprise's redemption of a
 * contract signed before is never refused for it; its own applications and new contracts wait (reading of Art. 8).
 */
export function waitsForSuspended(
  { redeemer, contract }: Pick<RedemptionSubmission, 'contract' | 'redeemer'>,
  suspendedSince: CivilDate,
): boolean {
  return redeemer === 'institution' || contract.signedOn >= suspendedSince;
}

/** Every kind of the list in item (1); only `other` has to come by review. */
export function mayEnterDirectly(kind: InstitutionKind): boolean {
  return kind !== 'other';
}

/** Levels of recognition that count: the city's and those above it. */
const RECOGNISED_LEVELS: readonly Recognition['level'][] = ['municipal', 'regional', 'national'];

/** What keeps an institution from entering directly. */
export function directWayFaults(submission: AdmissionSubmission, on: CivilDate): Refusal[] {
  const { institution, recognition } = submission;
  if (!mayEnterDirectly(institution.kind)) {
    return [refusal('direct-way-not-open', {}, 'institution.kind')];
  }
  if (recognition === undefined) return [refusal('recognition-missing', {}, 'recognition')];
  const faults: Refusal[] = [];
  if (!RECOGNISED_LEVELS.includes(recognition.level)) {
    faults.push(refusal('recognition-level-too-low', {}, 'recognition.level'));
  }
  if (recognition.issuedOn > on) {
    faults.push(refusal('recognition-in-future', {}, 'recognition.issuedOn'));
  }
  return faults;
}
