/** The supplementary admission of a provider that is not admitted: opened by a redemption, or joined (Art. 9). */
import type { Calendar } from '../../policy/calendar/calendar';
import type { RedemptionSubmission } from '../../policy/model/nouns';
import { openCase, type Act, type NewCase } from '../../store/case/case-acts';
import { Cases, openAdmissionOf } from '../../store/case/cases';
import type { Tx } from '../../store/kernel/connection';
import { institutionOf } from '../../store/reference/institutions';
import { SERVICE } from '../../store/trail/trail';
import { blank, reviewingDistrict } from './new-case';
import { openWait } from './waits';

/**
 * Art. 9: joins the one open admission of the provider, or opens the supplementary one. Joining and
 * closing write the same document, so a redemption never waits for an admission that has just ended.
 *
 * @returns the number of the admission; none where the provider has been admitted meanwhile
 */
export async function joinAdmission(
  tx: Tx,
  redemption: NewCase,
  spareNumber: string,
  calendar: Calendar,
): Promise<string | undefined> {
  const submission = redemption.submission as RedemptionSubmission;
  const { provider } = submission;
  const open = await openAdmissionOf(provider.uscc, tx);
  if (open !== null) {
    await Cases.updateOne({ _id: open._id }, { $inc: { joined: 1 } }, { session: tx });
    return open._id;
  }
  if ((await institutionOf(provider.uscc, tx))?.status === 'admitted') return undefined;
  const { roundId, programmeYear, policy, openedAt } = redemption;
  const invited: NewCase = {
    ...blank(spareNumber, { roundId, programmeYear, policy, openedAt }),
    procedure: 'admission',
    way: 'supplementary',
    applicant: provider.uscc,
    applicantName: provider.name,
    ...reviewingDistrict(provider.domicile),
    step: '10(2)',
    joined: 1,
  };
  const waits = [openWait(invited, 'invitation', openedAt, calendar)];
  const act: Act = {
    key: inviteKey(spareNumber),
    no: spareNumber,
    at: openedAt,
    by: SERVICE,
    channel: 'service',
    act: 'invite',
    reason: redemption._id,
  };
  await openCase(tx, act, { ...invited, waits }, 'invited');
  return spareNumber;
}

export function inviteKey(admissionNo: string): string {
  return `${admissionNo}/invite`;
}
