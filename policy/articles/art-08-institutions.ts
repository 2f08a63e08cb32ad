/**
 * Art. 8: which institutions enter directly, on a recognition of municipal level or above, and which
 * by review; and the centre's spot checks of those admitted.
 */
import { isSameName } from '../kernel/text';
import type {
  AdmissionSubmission,
  Institution,
  InstitutionKind,
  Recognition,
  RedemptionSubmission,
} from '../model/nouns';
import { addDays, type CivilDate } from '../kernel/time';
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

/** A removal states from when the institution may apply again, a day to come; nothing else does (reading of Art. 8). */
export function reapplicationFaults(
  removes: boolean,
  reapplyFrom: CivilDate | undefined,
  today: CivilDate,
): Refusal[] {
  const holds = removes
    ? reapplyFrom !== undefined && reapplyFrom > today
    : reapplyFrom === undefined;
  if (holds) return [];
  const code = removes ? 'reapplication-day-missing' : 'reapplication-day-unexpected';
  return [refusal(code, {}, 'reapplyFrom')];
}

/** A removed institution applies again from the day that its removal states (reading of Art. 8). */
export function reapplicationFault(
  reapplyFrom: CivilDate | undefined,
  on: CivilDate,
): Refusal | undefined {
  if (reapplyFrom === undefined || reapplyFrom <= on) return undefined;
  return refusal('reapplication-too-early', { from: reapplyFrom }, 'institution.uscc');
}

/** Who is removed by a sanction applies again once its own ban from vouchers has ended (Art. 20; reading of Art. 8). */
export function reapplicationAfter(
  bans: readonly { readonly kind: string; readonly to: CivilDate }[],
): CivilDate | undefined {
  const voucher = bans.find(({ kind }) => kind === 'voucher');
  return voucher && addDays(voucher.to, 1);
}

/** What a removed institution is told with its removal. */
export function reapplicationInWords(from: CivilDate): string {
  return `自${from}起可以重新申请入库`;
}

/** Every kind of the list in item (1); only `other` has to come by review. */
export function mayEnterDirectly(kind: InstitutionKind): boolean {
  return kind !== 'other';
}

/** Levels of recognition that count: the city's and those above it. */
const RECOGNISED_LEVELS: readonly Recognition['level'][] = ['municipal', 'regional', 'national'];

/** A recognition counts while it is in force: at the application, and again on the day of the meeting (reading of Art. 8(1)). */
export function inForceFaults({ validUntil, platform }: Recognition, on: CivilDate): Refusal[] {
  if (validUntil === undefined || validUntil >= on) return [];
  return [refusal('recognition-lapsed', { platform, validUntil, on }, 'recognition.validUntil')];
}

/** The host of the platform applies: it has the legal personality that a laboratory may lack (reading of Art. 8(1)). */
function isHost({ name, formerNames = [] }: Institution, { host }: Recognition): boolean {
  return [name, ...formerNames].some((own) => isSameName(own, host));
}

/** What keeps an institution from entering directly. */
export function directWayFaults(submission: AdmissionSubmission, on: CivilDate): Refusal[] {
  const { institution, recognition } = submission;
  if (!mayEnterDirectly(institution.kind)) {
    return [refusal('direct-way-not-open', {}, 'institution.kind')];
  }
  if (recognition === undefined) return [refusal('recognition-missing', {}, 'recognition')];
  const faults = [...inForceFaults(recognition, on)];
  if (!isHost(institution, recognition))
    faults.push(
      refusal('recognition-host-differs', { host: recognition.host }, 'recognition.host'),
    );
  if (!RECOGNISED_LEVELS.includes(recognition.level)) {
    faults.push(refusal('recognition-level-too-low', {}, 'recognition.level'));
  }
  if (recognition.issuedOn > on) {
    faults.push(refusal('recognition-in-future', {}, 'recognition.issuedOn'));
  }
  return faults;
}
