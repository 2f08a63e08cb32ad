/** Has the official documents made that acts have left, again and again. */
import type { MadeDocuments } from '../../activities/documents/make-documents';
import { batch } from '../activity-options';
import { again, type AgainInput } from '../again';

export function documentMaking(input: AgainInput): Promise<MadeDocuments> {
  return again(input, (at) => batch.makeDocuments({ at }));
}
