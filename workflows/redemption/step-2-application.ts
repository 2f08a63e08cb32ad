/**
 * Art. 17(2): the application. Where the institution redeems, the enterprise confirms the use of its
 * quota (reading of Art. 14); where the provider is not admitted, its admission is started or joined (Art. 9).
 */
import { CancellationScope } from '@temporalio/workflow';
import { batch } from '../activity-options';
import type { Desk } from '../desk';
import { product, type Claim, type Filed } from '../products';

export async function application(desk: Desk, filed: Filed): Promise<Claim> {
  const { reference } = filed;
  // A case that is taken up from a later act has long started it.
  if (reference !== undefined && desk.isUpToDate()) await invited(desk, reference);
  // What only imported data says against it, a person decides on first (reading of Art. 11).
  if (desk.waitsFor('imported-record')) await desk.take('decideImportedRecord');
  if (!desk.waitsFor('use-confirmation')) return product(filed);
  return product(await desk.take('confirmUse'));
}

/** The admission is on record: cancelled in between, this case still starts its process. */
function invited(desk: Desk, admissionNo: string): Promise<void> {
  return CancellationScope.nonCancellable(() => batch.invite(desk.invitationTo(admissionNo)));
}
