/** Has the official documents made that acts have left; a Schedule starts it again and again. */
import type { MadeDocuments } from '../../activities/documents/make-documents';
import { batch } from '../activity-options';
import { clockOf } from '../clock';
import type { DocumentMakingInput } from './messages';

export async function documentMaking({ clock }: DocumentMakingInput): Promise<MadeDocuments> {
  return batch.makeDocuments({ at: clockOf(clock).now() });
}
